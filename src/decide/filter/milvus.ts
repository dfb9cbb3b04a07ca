import { type Dialect, levels } from './dialect.js';

/** Words of the expression language, in small letters: it does not tell cases apart. */
const words =
  'and or not in like is null exists true false json_contains json_contains_all json_contains_any array_contains ' +
  'array_contains_all array_contains_any array_length text_match phrase_match random_sample';

/**
 * Milvus and Zilliz: a boolean expression, over a VARCHAR and an INT64, or over keys of a JSON field, written with
 * brackets. A field that is null and a key that is missing satisfy no comparison
 * (milvus.io/docs/boolean.md, milvus.io/docs/json-operators.md). Names: milvus.io/docs/limitations.md.
 */
export const milvus: Dialect = {
  mostClasses: Number.POSITIVE_INFINITY,
  mostCharacters: 60_000_000, // proxy.grpc.serverMaxRecvSize is 64 MiB as it ships, and the vector needs room
  fieldName: {
    pattern: /^(?:\$meta|[A-Za-z_]\w{0,254})(?:\.[A-Za-z_]\w{0,254}){0,8}$/,
    allowed: 'letters, digits and underscores, but no digit at the start; a dot leads into a JSON field',
    reserved: new Set(words.split(' ')),
  },
  render: ({ classes, maxRank }, fields) => {
    const [ofClass, ofRank] = [fields.class, fields.rank].map(path);
    if (maxRank === null) return { filter: `${ofRank} < 0 and ${ofRank} >= 0` };
    return { filter: `${ofClass} in [${classes.map((name) => `"${name}"`).join(', ')}] and ${ofRank} <= ${maxRank}` };
  },
};

function path(field: string): string {
  const [first, ...keys] = levels(field);
  return first + keys.map((key) => `["${key}"]`).join('');
}
