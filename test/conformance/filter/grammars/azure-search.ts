import { type Predicate, Tokens, valueAt } from './tokens.js';

/**
 * `$filter` of Azure AI Search, from the rules `boolean_expression`, `logical_expression`, `comparison_expression`,
 * `search_in_call` and `field_path` of the grammar at
 * learn.microsoft.com/azure/search/search-query-odata-syntax-reference. By the pages on its operators, `not` binds before
 * comparisons, these before `and`, that before `or`; comparing with null is false but for eq and ne; search.in compares
 * texts as eq does, case included.
 */
export function parseAzureSearch(filter: unknown): Predicate {
  if (typeof filter !== 'string') throw new SyntaxError('a $filter is a text');
  const tokens = new Tokens(filter);
  const predicate = anyOf(tokens);
  tokens.end();
  return predicate;
}

function anyOf(tokens: Tokens): Predicate {
  let left = allOf(tokens);
  while (tokens.take(/or\b/)) {
    const [a, b] = [left, allOf(tokens)];
    left = (document) => a(document) || b(document);
  }
  return left;
}

function allOf(tokens: Tokens): Predicate {
  let left = one(tokens);
  while (tokens.take(/and\b/)) {
    const [a, b] = [left, one(tokens)];
    left = (document) => a(document) && b(document);
  }
  return left;
}

function one(tokens: Tokens): Predicate {
  if (tokens.take(/not\b/)) {
    const inner = one(tokens);
    return (document) => !inner(document);
  }
  if (tokens.take(/\(/)) {
    const inner = anyOf(tokens);
    tokens.need(/\)/);
    return inner;
  }
  if (tokens.take(/search\.in\(/)) return searchIn(tokens);
  const literal = tokens.take(/(?:true|false)\b/);
  if (literal) return () => literal === 'true';
  const path = fieldPath(tokens);
  const operator = tokens.need(/(?:eq|ne|gt|lt|ge|le)\b/);
  const constant = Number(tokens.need(/-?\d+/));
  return (document) => compare(valueAt(document, path), operator, constant);
}

function compare(value: unknown, operator: string, constant: number): boolean {
  if (value === undefined || value === null) return operator === 'ne';
  if (typeof value !== 'number') throw new TypeError('a number is compared with something else');
  const results = {
    eq: value === constant,
    ne: value !== constant,
    gt: value > constant,
    lt: value < constant,
    ge: value >= constant,
    le: value <= constant,
  };
  return results[operator as keyof typeof results];
}

function searchIn(tokens: Tokens): Predicate {
  const path = fieldPath(tokens);
  tokens.need(/,/);
  const list = text(tokens);
  const delimiters = tokens.take(/,/) ? text(tokens) : ' ,';
  tokens.need(/\)/);
  const values = new Set(split(list, delimiters));
  return (document) => {
    const value = valueAt(document, path);
    return typeof value === 'string' && values.has(value);
  };
}

/** Every character of the delimiters parts the list; what is empty between two is no value. */
function split(list: string, delimiters: string): string[] {
  const values = [''];
  for (const character of list) {
    if (delimiters.includes(character)) values.push('');
    else values[values.length - 1] += character;
  }
  return values.filter((value) => value !== '');
}

function text(tokens: Tokens): string {
  return tokens
    .need(/'(?:[^']|'')*'/)
    .slice(1, -1)
    .replaceAll("''", "'");
}

function fieldPath(tokens: Tokens): string[] {
  return tokens.need(/[a-zA-Z_][a-zA-Z_0-9]*(?:\/[a-zA-Z_][a-zA-Z_0-9]*)*/).split('/');
}
