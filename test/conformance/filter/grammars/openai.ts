import { fieldsOf, listOf, numberOf, type Predicate, textOf } from './tokens.js';

/**
 * Filters of OpenAI vector stores, from the schemas ComparisonFilter and CompoundFilter of its API reference
 * (platform.openai.com/docs/api-reference/vector-stores/search). Attributes are flat. The reference leaves open what an
 * attribute that is missing does; here it satisfies nothing, as comparing and containing mean.
 */
export function parseOpenai(filter: unknown): Predicate {
  const type = textOf(fieldsOf(filter, ['type'], ['filters', 'key', 'value']).type);
  if (type === 'and' || type === 'or') {
    const all = listOf(fieldsOf(filter, ['type', 'filters']).filters).map(parseOpenai);
    return (attributes) => (type === 'and' ? all.every((f) => f(attributes)) : all.some((f) => f(attributes)));
  }
  const { key, value } = fieldsOf(filter, ['type', 'key', 'value']);
  const test = comparison(type, value);
  const name = textOf(key);
  if (name.length > 64) throw new SyntaxError('keys have at most 64 characters');
  return (attributes) => Object.hasOwn(attributes, name) && test(attributes[name]);
}

function comparison(type: string, value: unknown): (found: unknown) => boolean {
  if (type === 'in') {
    const wanted = new Set(listOf(value));
    return (found) => wanted.has(found);
  }
  const bound = numberOf(value);
  const tests: Readonly<Record<string, (found: number) => boolean>> = {
    lt: (found) => found < bound,
    lte: (found) => found <= bound,
    gt: (found) => found > bound,
    gte: (found) => found >= bound,
  };
  const test = tests[type];
  if (!test) throw new SyntaxError(`there is no comparison ${type}`);
  return (found) => typeof found === 'number' && test(found);
}
