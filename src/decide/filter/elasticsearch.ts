import type { Dialect } from './dialect.js';

/**
 * Elasticsearch: a query, to stand in `filter` of a `bool` or `knn` search. A document without the field matches neither
 * `terms` nor `range` (elastic.co/docs/reference/query-languages/query-dsl/query-dsl-terms-query). `terms` takes
 * `index.max_terms_count` values, 65,536 as it ships, and has options of its own beside the field.
 */
export const elasticsearch: Dialect = {
  mostClasses: 65_536,
  mostCharacters: 100 * 1024 * 1024, // http.max_content_length, as it ships
  fieldName: {
    // What begins with an underscore is a field of the engine's own, such as _id and _index.
    pattern: /^[A-Za-z0-9@][A-Za-z0-9_@-]{0,127}(?:\.[A-Za-z0-9_@-]{1,128}){0,8}$/,
    allowed: 'letters, digits, underscores and dashes, but no underscore at the start; a dot leads into an object',
    reserved: new Set(['boost']),
  },
  render: ({ classes, maxRank }, fields) => ({
    filter:
      maxRank === null
        ? { match_none: {} }
        : {
            bool: {
              filter: [{ terms: { [fields.class]: classes } }, { range: { [fields.rank]: { lte: maxRank } } }],
            },
          },
  }),
};
