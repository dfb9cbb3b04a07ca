import type { Dialect } from './dialect.js';

/**
 * Redis Query Engine: a query over a TAG and a NUMERIC attribute, the same in all dialects. Both clauses must hold; a
 * document without the attribute is in neither index (redis.io/docs/latest/develop/ai/search-and-query/advanced-concepts/query_syntax).
 * Every character of an attribute's name but letters, digits and underscores takes a backslash. It has no literal for
 * nothing: two ranges that exclude each other are one; `(` leaves a bound out.
 */
export const redis: Dialect = {
  mostClasses: Number.POSITIVE_INFINITY,
  mostCharacters: 16_000_000,
  fieldName: {
    pattern: /^[A-Za-z_][A-Za-z0-9_.:-]{0,127}$/,
    allowed: 'letters, digits, underscores, dots, colons and dashes after a letter or underscore',
  },
  render: ({ classes, maxRank }, fields) => {
    const [ofClass, ofRank] = [fields.class, fields.rank].map((field) => `@${field.replace(/[^A-Za-z0-9_]/g, '\\$&')}`);
    if (maxRank === null) return { filter: `(${ofRank}:[-inf (0] ${ofRank}:[0 +inf])` };
    return { filter: `(${ofClass}:{${classes.join('|')}} ${ofRank}:[-inf ${maxRank}])` };
  },
};
