import type { Dialect } from './dialect.js';

/**
 * Chroma: a `where`. Metadata is flat, so a dot is a character of the key like others; `$` and `#` begin operators and
 * fields of Chroma's own (docs.trychroma.com/reference/where-filter). A record without the key satisfies neither `$in`
 * nor `$lte`; it would satisfy `$ne` and `$nin`, which are therefore not used. An empty list is refused by it: two bounds
 * that exclude each other select nothing.
 */
export const chroma: Dialect = {
  mostClasses: 32_000, // values are bound one by one by SQLite, which takes 32,766 in a statement
  mostCharacters: 2_000_000,
  fieldName: {
    pattern: /^(?![$#])[\x20-\x7e]{1,512}$/,
    allowed: 'printable ASCII, at most 512 characters, that do not begin with "$" or "#"',
  },
  render: ({ classes, maxRank }, fields) => ({
    filter:
      maxRank === null
        ? { $and: [{ [fields.rank]: { $lt: 0 } }, { [fields.rank]: { $gte: 0 } }] }
        : { $and: [{ [fields.class]: { $in: classes } }, { [fields.rank]: { $lte: maxRank } }] },
  }),
};
