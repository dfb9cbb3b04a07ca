import { fieldsOf, listOf, numberOf, type Predicate, textOf, valueAt } from './tokens.js';

/**
 * Filters of Qdrant, from qdrant.tech/documentation/concepts/filtering and the schemas Filter, Condition, FieldCondition,
 * Match and Range of its OpenAPI document. A condition on a key that is missing does not hold; on a list it holds when it
 * does for one of its values. `match.any` and `range` do not convert between texts and numbers.
 */
export function parseQdrant(filter: unknown): Predicate {
  const { must = [], must_not = [], should = [] } = fieldsOf(filter, [], ['must', 'must_not', 'should']);
  const [all, none, some] = [must, must_not, should].map((list) => listOf(list).map(condition));
  return (document) =>
    (all ?? []).every((holds) => holds(document)) &&
    !(none ?? []).some((holds) => holds(document)) &&
    (some === undefined || some.length === 0 || some.some((holds) => holds(document)));
}

function condition(value: unknown): Predicate {
  if (typeof value === 'object' && value !== null && 'has_id' in value) {
    const ids = new Set(listOf(fieldsOf(value, ['has_id']).has_id));
    return (document) => ids.has(document.id);
  }
  if (typeof value === 'object' && value !== null && !('key' in value)) return parseQdrant(value);
  const { key, match, range } = fieldsOf(value, ['key'], ['match', 'range']);
  const path = payloadPath(textOf(key));
  const test = match === undefined ? inRange(range) : matches(match);
  if (match !== undefined && range !== undefined) throw new SyntaxError('one of match and range was due');
  return (document) => {
    const found = valueAt(document, path);
    return (Array.isArray(found) ? found : [found]).some(test);
  };
}

function matches(value: unknown): (found: unknown) => boolean {
  const { any } = fieldsOf(value, ['any']);
  const wanted = listOf(any);
  const kinds = new Set(wanted.map((one) => typeof one));
  if (kinds.size > 1) throw new SyntaxError('match.any takes texts or whole numbers, not both');
  const values = new Set(wanted);
  return (found) => values.has(found);
}

function inRange(value: unknown): (found: unknown) => boolean {
  const bounds = fieldsOf(value, [], ['lt', 'lte', 'gt', 'gte']);
  const {
    lt = Infinity,
    lte = Infinity,
    gt = -Infinity,
    gte = -Infinity,
  } = Object.fromEntries(Object.entries(bounds).map(([name, bound]) => [name, numberOf(bound)]));
  return (found) => typeof found === 'number' && found < lt && found <= lte && found > gt && found >= gte;
}

/** Keys between dots; a key with other characters than these would stand in quotes, `[]` would go into lists. */
function payloadPath(key: string): string[] {
  const keys = key.split('.');
  if (!keys.every((one) => /^[A-Za-z0-9_-]+$/.test(one))) throw new SyntaxError('this is no path of plain keys');
  return keys;
}
