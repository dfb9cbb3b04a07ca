import { type Dialect, levels } from './dialect.js';

/**
 * Azure AI Search: a `$filter` in OData, over a filterable `Edm.String` and a filterable `Edm.Int32`. `search.in` takes
 * thousands of values where `or` would reach the limit on clauses; its third argument says what parts them
 * (learn.microsoft.com/azure/search/search-query-odata-search-in-function). Comparing null by `le` is false
 * (…/search-query-odata-comparison-operators), and a literal `false` is an expression of its own (…/search-query-odata-filter).
 * Names: …/naming-rules. A request takes 16 MB, the filter in it shares that with the vector.
 */
export const azureSearch: Dialect = {
  mostClasses: Number.POSITIVE_INFINITY,
  mostCharacters: 15_000_000,
  fieldName: {
    pattern: /^(?!azuresearch)[A-Za-z]\w{0,127}(?:\.[A-Za-z]\w{0,127}){0,9}$/i,
    allowed:
      'letters, digits and underscores after a letter, not "azureSearch" at the start; a dot leads into a complex field',
    reserved: new Set(['and', 'or', 'not', 'eq', 'ne', 'gt', 'lt', 'ge', 'le', 'any', 'all', 'true', 'false', 'null']),
  },
  render: ({ classes, maxRank }, fields) => {
    const [ofClass, ofRank] = [fields.class, fields.rank].map((field) => levels(field).join('/'));
    if (maxRank === null) return { filter: 'false' };
    return { filter: `search.in(${ofClass}, '${classes.join('|')}', '|') and ${ofRank} le ${maxRank}` };
  },
};
