import { type Dialect, levels } from './dialect.js';

// A column, or keys in a column of JSON. Postgres cuts identifiers at 63 bytes without a word, so that a longer one
// would name another column (postgresql.org/docs/current/sql-syntax-lexical.html, 4.1.1).
const name = '[A-Za-z_][A-Za-z0-9_]{0,62}';

/**
 * Postgres with pgvector: a condition for WHERE, with `$1` for the classes and `$2` for the rank. A column that is NULL
 * and a key that is missing make it NULL, which selects nothing. Of JSON, only a string is a class and only a number a
 * rank: `jsonb` sorts a string below a number (postgresql.org/docs/current/datatype-json.html, 8.14.4), so that a bare
 * comparison would let `"9999"` pass, and a cast would fail the whole query on one record.
 */
export const pgvector: Dialect = {
  mostClasses: Number.POSITIVE_INFINITY, // one array, however long, is one parameter
  mostCharacters: 1_000,
  fieldName: {
    pattern: new RegExp(`^${name}(?:\\.${name})*$`),
    allowed: 'letters, digits and underscores, at most 63 in a name; a dot leads into a column of JSON',
  },
  render: ({ classes, maxRank }, fields) => {
    const rank = operand(fields.rank);
    const isRank =
      rank.json === null
        ? `${rank.text} <= $2::int`
        : `CASE WHEN jsonb_typeof(${rank.json}) = 'number' THEN (${rank.json})::numeric <= $2::int ELSE false END`;
    const of = operand(fields.class);
    const isClass = `${of.text} = ANY($1::text[])`;
    const conditions = of.json === null ? [isClass] : [`jsonb_typeof(${of.json}) = 'string'`, isClass];
    return { filter: `(${[...conditions, isRank].join(' AND ')})`, parameters: [classes, maxRank ?? 0] };
  },
};

/** A field as text, and as JSON where it is a key of some. */
function operand(field: string): { readonly text: string; readonly json: string | null } {
  const [column, ...keys] = levels(field);
  const last = keys.at(-1);
  if (last === undefined) return { text: `"${column}"`, json: null };
  const outer = [`"${column}"::jsonb`, ...keys.slice(0, -1).map((key) => `'${key}'`)].join(' -> ');
  return { text: `(${outer} ->> '${last}')`, json: `(${outer} -> '${last}')` };
}
