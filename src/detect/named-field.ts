import type { Match, SearchText } from './rewritten-search.js';

/** UTF-16 code units of a value that may be a secret, a number, a name: beyond that it is a text of its own. */
const VALUE = 512;

/**
 * What a short value holds because of the name of its field: `9f86d081…` in a column `datadog_api_key` is read as
 * `datadog_api_key: 9f86d081…`. At its place in the value; sorted by start for each name.
 */
export function searchNamed<T extends Match>(value: string, names: readonly string[], search: SearchText<T>): T[] {
  if (value.length > VALUE) return [];
  return names.flatMap((name) => {
    const before = `${name}: `.length;
    return search(`${name}: ${value}`, 0)
      .filter(({ start }) => start >= before)
      .map((match) => ({
        ...match,
        at: Math.max(0, match.at - before),
        start: match.start - before,
        end: match.end - before,
      }));
  });
}
