import type { Dialect, FilterFields } from './dialect.js';

/**
 * Weaviate: a `where` as its REST and GraphQL interfaces and its clients take it, over a `text` and an `int`. An object
 * without the property is in no inverted index, so neither operator finds it
 * (docs.weaviate.io/weaviate/api/graphql/filters). Names are those of GraphQL; a dot leads into an object, which has been
 * filterable since release 1.38. It has no literal for nothing: two bounds that exclude each other are one.
 */
export const weaviate: Dialect = {
  mostClasses: Number.POSITIVE_INFINITY,
  mostCharacters: 100 * 1024 * 1024, // GRPC_MAX_MESSAGE_SIZE, as it ships
  fieldName: {
    pattern: /^[_A-Za-z]\w{0,230}(?:\.[_A-Za-z]\w{0,230}){0,8}$/,
    allowed: 'letters, digits and underscores, but no digit at the start; a dot leads into an object',
    reserved: new Set(['id', '_id', '_additional']),
  },
  render: ({ classes, maxRank }, fields) => ({
    filter:
      maxRank === null
        ? and(rankIs('LessThan', 0, fields), rankIs('GreaterThanEqual', 0, fields))
        : and(
            { path: [fields.class], operator: 'ContainsAny', valueTextArray: classes },
            rankIs('LessThanEqual', maxRank, fields),
          ),
  }),
};

function and(...operands: readonly object[]) {
  return { operator: 'And', operands };
}

function rankIs(operator: string, valueInt: number, { rank }: FilterFields) {
  return { path: [rank], operator, valueInt };
}
