import type { Dialect } from './dialect.js';

/**
 * Qdrant: the `filter` of a query. A condition on a payload key that is missing does not hold, and `match.any` is the
 * list it may be in (qdrant.tech/documentation/concepts/filtering). Dots lead into nested payload; names with other
 * characters than these need quotes there (qdrant, lib/segment/src/json_path), and are refused.
 */
export const qdrant: Dialect = {
  mostClasses: Number.POSITIVE_INFINITY,
  mostCharacters: 32 * 1024 * 1024, // service.max_request_size_mb, as it ships
  fieldName: {
    pattern: /^[A-Za-z0-9_-]{1,64}(?:\.[A-Za-z0-9_-]{1,64}){0,8}$/,
    allowed: 'letters, digits, underscores and dashes; a dot leads into nested payload',
  },
  render: ({ classes, maxRank }, fields) => ({
    filter:
      maxRank === null
        ? { must: [{ has_id: [] }] } // the points that are among none
        : {
            must: [
              { key: fields.class, match: { any: classes } },
              { key: fields.rank, range: { lte: maxRank } },
            ],
          },
  }),
};
