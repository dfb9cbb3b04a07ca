import type { Dialect, FilterFields } from './dialect.js';

/**
 * OpenAI vector stores: the `filters` of a search and of the file search tool. Attributes are flat and hang on files, so
 * a file takes the class of what is most sensitive in it; keys have at most 64 characters
 * (platform.openai.com/docs/api-reference/vector-stores/search: `in` takes a list, `and` takes filters). What a file
 * without the attribute does to a comparison the reference does not say; stamp all. It has no literal for nothing: two
 * bounds that exclude each other are one.
 */
export const openai: Dialect = {
  mostClasses: 10_000,
  mostCharacters: 1_000_000,
  fieldName: { pattern: /^[\x20-\x7e]{1,64}$/, allowed: 'printable ASCII, at most 64 characters' },
  render: ({ classes, maxRank }, fields) => ({
    filter:
      maxRank === null
        ? and(rankIs('lt', 0, fields), rankIs('gte', 0, fields))
        : and({ type: 'in', key: fields.class, value: classes }, rankIs('lte', maxRank, fields)),
  }),
};

function and(...filters: readonly object[]) {
  return { type: 'and', filters };
}

function rankIs(type: string, value: number, { rank }: FilterFields) {
  return { type, key: rank, value };
}
