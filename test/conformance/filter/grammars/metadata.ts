import { entryOf, listOf, type Predicate } from './tokens.js';

/**
 * Metadata filters of Pinecone (docs.pinecone.io/guides/search/filter-by-metadata) and of Chroma
 * (docs.trychroma.com/reference/where-filter), which share their words: `$and`, and one operator on one key. Metadata is
 * flat. A key that is missing, and a value of another type, satisfy none of `$in`, `$lt`, `$lte`, `$gt`, `$gte`.
 */
export const parsePinecone = (filter: unknown) => clause(filter, { operators: ['$'], values: 10_000, together: 1 });
/** Chroma wants two filters in `$and`; a statement of the SQLite that a server keeps metadata in binds 32,766 values. */
export const parseChroma = (filter: unknown) => clause(filter, { operators: ['$', '#'], values: 32_766, together: 2 });

interface Limits {
  /** What a key must not begin with. */
  readonly operators: readonly string[];
  readonly values: number;
  readonly together: number;
}

function clause(filter: unknown, limits: Limits): Predicate {
  const [key, body] = entryOf(filter);
  if (key === '$and') {
    const all = listOf(body).map((inner) => clause(inner, limits));
    if (all.length < limits.together) throw new SyntaxError('$and takes more filters');
    return (metadata) => all.every((holds) => holds(metadata));
  }
  if (limits.operators.some((mark) => key.startsWith(mark))) throw new SyntaxError(`there is no operator ${key}`);
  const test = comparison(body, limits);
  return (metadata) => Object.hasOwn(metadata, key) && test(metadata[key]);
}

function comparison(body: unknown, limits: Limits): (value: unknown) => boolean {
  const [operator, operand] = entryOf(body);
  if (operator === '$in') {
    const values = listOf(operand);
    if (values.length === 0 || values.length > limits.values) throw new RangeError('$in takes fewer values, but some');
    if (new Set(values.map((value) => typeof value)).size > 1) throw new SyntaxError('$in takes values of one type');
    const wanted = new Set(values);
    return (value) => wanted.has(value);
  }
  if (typeof operand !== 'number') throw new SyntaxError(`${operator} takes a number`);
  const tests: Readonly<Record<string, (value: number) => boolean>> = {
    $lt: (value) => value < operand,
    $lte: (value) => value <= operand,
    $gt: (value) => value > operand,
    $gte: (value) => value >= operand,
  };
  const test = tests[operator];
  if (!test) throw new SyntaxError(`there is no operator ${operator}`);
  return (value) => typeof value === 'number' && test(value);
}
