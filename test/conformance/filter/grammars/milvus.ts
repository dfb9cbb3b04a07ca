import { type Predicate, Tokens, valueAt } from './tokens.js';

/**
 * Boolean expressions of Milvus, from milvus.io/docs/boolean.md, basic-operators.md and json-operators.md: `and`, `or`,
 * `not`, comparisons, `in`, and keys of JSON in brackets. A value that is null, missing or of another type satisfies no
 * comparison.
 */
export function parseMilvus(filter: unknown): Predicate {
  if (typeof filter !== 'string') throw new SyntaxError('an expression is a text');
  const tokens = new Tokens(filter);
  const predicate = anyOf(tokens);
  tokens.end();
  return predicate;
}

function anyOf(tokens: Tokens): Predicate {
  let left = allOf(tokens);
  while (tokens.take(/(?:or\b|\|\|)/i)) {
    const [a, b] = [left, allOf(tokens)];
    left = (document) => a(document) || b(document);
  }
  return left;
}

function allOf(tokens: Tokens): Predicate {
  let left = one(tokens);
  while (tokens.take(/(?:and\b|&&)/i)) {
    const [a, b] = [left, one(tokens)];
    left = (document) => a(document) && b(document);
  }
  return left;
}

function one(tokens: Tokens): Predicate {
  if (tokens.take(/(?:not\b|!(?!=))/i)) {
    const inner = one(tokens);
    return (document) => !inner(document);
  }
  if (tokens.take(/\(/)) {
    const inner = anyOf(tokens);
    tokens.need(/\)/);
    return inner;
  }
  const path = field(tokens);
  if (tokens.take(/in\b/i)) {
    const values = new Set(list(tokens));
    return (document) => values.has(valueAt(document, path) as string | number);
  }
  const operator = tokens.need(/==|!=|<=|>=|<|>/);
  const constant = literal(tokens);
  return (document) => compare(valueAt(document, path), operator, constant);
}

function compare(value: unknown, operator: string, constant: string | number): boolean {
  if (typeof value === 'string' && typeof constant === 'string') return ordered(value, operator, constant);
  if (typeof value === 'number' && typeof constant === 'number') return ordered(value, operator, constant);
  return false;
}

function ordered<T extends string | number>(value: T, operator: string, constant: T): boolean {
  if (operator === '==') return value === constant;
  if (operator === '!=') return value !== constant;
  if (operator === '<') return value < constant;
  if (operator === '<=') return value <= constant;
  return operator === '>' ? value > constant : value >= constant;
}

function field(tokens: Tokens): string[] {
  const path = [tokens.need(/[A-Za-z_$][A-Za-z0-9_$]*/)];
  while (tokens.take(/\[/)) {
    path.push(quoted(tokens));
    tokens.need(/\]/);
  }
  return path;
}

function list(tokens: Tokens): (string | number)[] {
  tokens.need(/\[/);
  const values: (string | number)[] = [];
  while (!tokens.take(/\]/)) {
    if (values.length > 0) tokens.need(/,/);
    values.push(literal(tokens));
  }
  return values;
}

function literal(tokens: Tokens): string | number {
  const number = tokens.take(/-?\d+(?:\.\d+)?\b/);
  return number === null ? quoted(tokens) : Number(number);
}

function quoted(tokens: Tokens): string {
  return tokens
    .need(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/)
    .slice(1, -1)
    .replace(/\\(.)/g, '$1');
}
