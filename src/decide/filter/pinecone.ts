import type { Dialect } from './dialect.js';

/**
 * Pinecone: a metadata filter. Metadata is flat, so a dot is a character of the key like others; a key must not begin
 * with `$`. A record without the key satisfies neither `$in` nor `$lte`; `$in` takes 10,000 values
 * (docs.pinecone.io/guides/search/filter-by-metadata, docs.pinecone.io/reference/api/database-limits/operation-limits).
 * It has no literal for nothing, and refuses an empty list: two bounds that exclude each other are one.
 */
export const pinecone: Dialect = {
  mostClasses: 10_000,
  mostCharacters: 2_000_000,
  fieldName: {
    pattern: /^(?!\$)[\x20-\x7e]{1,512}$/,
    allowed: 'printable ASCII, at most 512 characters, that do not begin with "$"',
  },
  render: ({ classes, maxRank }, fields) => ({
    filter:
      maxRank === null
        ? { $and: [{ [fields.rank]: { $lt: 0 } }, { [fields.rank]: { $gte: 0 } }] }
        : { $and: [{ [fields.class]: { $in: classes } }, { [fields.rank]: { $lte: maxRank } }] },
  }),
};
