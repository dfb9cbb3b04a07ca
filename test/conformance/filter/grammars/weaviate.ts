import { fieldsOf, listOf, numberOf, type Predicate, textOf, valueAt } from './tokens.js';

/**
 * `where` of Weaviate, from docs.weaviate.io/weaviate/api/graphql/filters and the schema WhereFilter of its OpenAPI
 * document: And and Or take operands, other operators a path and a value of the type of the property. A property that is
 * missing is in no inverted index. A `text` is compared word by word unless its tokenization is `field`, which this
 * evaluator takes it to be. One element of a path with dots leads into an object (release 1.38).
 */
export function parseWeaviate(filter: unknown): Predicate {
  const operator = textOf(fieldsOf(filter, ['operator'], ['operands', 'path', 'valueTextArray', 'valueInt']).operator);
  if (operator === 'And' || operator === 'Or') {
    const operands = listOf(fieldsOf(filter, ['operator', 'operands']).operands).map(parseWeaviate);
    if (operands.length === 0) throw new SyntaxError(`${operator} without operands`);
    if (operator === 'Or') return (document) => operands.some((holds) => holds(document));
    return (document) => operands.every((holds) => holds(document));
  }
  if (operator === 'ContainsAny') {
    const { path, valueTextArray } = fieldsOf(filter, ['operator', 'path', 'valueTextArray']);
    const keys = property(path);
    const wanted = new Set(listOf(valueTextArray).map(textOf));
    return (document) => {
      const value = valueAt(document, keys);
      return typeof value === 'string' && wanted.has(value);
    };
  }
  return comparison(operator, filter);
}

function comparison(operator: string, filter: unknown): Predicate {
  const { path, valueInt } = fieldsOf(filter, ['operator', 'path', 'valueInt']);
  const keys = property(path);
  const bound = numberOf(valueInt);
  if (!Number.isInteger(bound)) throw new SyntaxError('valueInt is a whole number');
  const tests: Readonly<Record<string, (value: number) => boolean>> = {
    LessThan: (value) => value < bound,
    LessThanEqual: (value) => value <= bound,
    GreaterThanEqual: (value) => value >= bound,
  };
  const test = tests[operator];
  if (!test) throw new SyntaxError(`there is no operator ${operator}`);
  return (document) => {
    const value = valueAt(document, keys);
    return typeof value === 'number' && test(value);
  };
}

function property(path: unknown): string[] {
  const [name, ...references] = listOf(path).map(textOf);
  if (name === undefined || references.length > 0) throw new SyntaxError('a path of references leads elsewhere');
  const keys = name.split('.');
  if (!keys.every((key) => /^[_A-Za-z][_0-9A-Za-z]{0,230}$/.test(key))) throw new SyntaxError('no name of a property');
  return keys;
}
