import type { Dialect } from './dialect.js';
import { elasticsearch } from './elasticsearch.js';

/**
 * OpenSearch: a query, to stand in `filter` of a `bool` or `knn` search. It kept the words and the limits of the engine
 * it was forked from: `terms` takes `index.max_terms_count` values, 65,536 as it ships
 * (docs.opensearch.org/latest/query-dsl/term/terms), besides `boost`, `_name` and `value_type`.
 */
export const opensearch: Dialect = {
  ...elasticsearch,
  fieldName: { ...elasticsearch.fieldName, reserved: new Set(['boost', 'value_type']) },
};
