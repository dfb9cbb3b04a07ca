import { type Predicate, Tokens, valueAt } from './tokens.js';

/**
 * Queries of the Redis Query Engine, from the page on query syntax
 * (redis.io/docs/latest/develop/ai/search-and-query/advanced-concepts/query_syntax): clauses beside each other must all
 * hold, parentheses group, `@field:{a|b}` is one of these tags, `@field:[min max]` a range of numbers in which `(` leaves
 * a bound out; a backslash takes the meaning off the character behind it. Tags are kept without regard to case, parted by
 * commas, as an attribute of type TAG does unless it says otherwise; a hash keeps every number as a text.
 */
export function parseRedis(filter: unknown): Predicate {
  if (typeof filter !== 'string') throw new SyntaxError('a query is a text');
  const tokens = new Tokens(filter);
  const predicate = clauses(tokens);
  tokens.end();
  return predicate;
}

function clauses(tokens: Tokens): Predicate {
  const all = [clause(tokens)];
  for (let next = maybeClause(tokens); next; next = maybeClause(tokens)) all.push(next);
  return (document) => all.every((holds) => holds(document));
}

function clause(tokens: Tokens): Predicate {
  const found = maybeClause(tokens);
  if (!found) throw new SyntaxError('a clause was due');
  return found;
}

function maybeClause(tokens: Tokens): Predicate | null {
  if (tokens.take(/\(/)) {
    const inner = clauses(tokens);
    tokens.need(/\)/);
    return inner;
  }
  if (!tokens.take(/@/)) return null;
  const field = tokens.need(/(?:\w|\\[^\w\s])+/).replaceAll('\\', '');
  tokens.need(/:/);
  return tokens.take(/\{/) ? tags(tokens, field) : range(tokens, field);
}

function tags(tokens: Tokens, field: string): Predicate {
  const wanted = new Set<string>();
  do
    wanted.add(
      tokens
        .need(/(?:\w|\\[^\w\s])+/)
        .replaceAll('\\', '')
        .toLowerCase(),
    );
  while (tokens.take(/\|/));
  tokens.need(/\}/);
  return (document) => {
    const value = valueAt(document, [field]);
    if (value === undefined) return false;
    const kept = String(value)
      .split(',')
      .map((tag) => tag.trim().toLowerCase());
    return kept.some((tag) => wanted.has(tag));
  };
}

function range(tokens: Tokens, field: string): Predicate {
  tokens.need(/\[/);
  const [low, high] = [bound(tokens), bound(tokens)];
  tokens.need(/\]/);
  return (document) => {
    const value = valueAt(document, [field]);
    if (value === undefined) return false;
    const number = Number(value);
    const above = low.open ? number > low.at : number >= low.at;
    return above && (high.open ? number < high.at : number <= high.at);
  };
}

function bound(tokens: Tokens): { readonly at: number; readonly open: boolean } {
  const open = tokens.take(/\(/) !== null;
  const text = tokens.need(/[+-]?(?:inf|\d+)/);
  const at = text.endsWith('inf') ? Number.POSITIVE_INFINITY * (text.startsWith('-') ? -1 : 1) : Number(text);
  return { at, open };
}
