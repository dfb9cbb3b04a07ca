import type { Match, SearchText } from './rewritten-search.js';

/** UTF-16 code units of a value that may be a secret, a number, a name: beyond that it is a text of its own. */
const VALUE = 512;

/** What {@link searchNamed} has searched. */
export function namedReadings(value: string, names: readonly string[]): string[] {
  return value.length > VALUE ? [] : names.map((name) => `${name}: ${value}`);
}

/**
 * What a short value holds because of the name of its field: `9f86d081…` in a column `datadog_api_key` is read as
 * `datadog_api_key: 9f86d081…`. At its place in the value; sorted by start for each name.
 */
export function searchNamed<T extends Match>(value: string, names: readonly string[], search: SearchText<T>): T[] {
  return namedReadings(value, names).flatMap((named) => {
    const before = named.length - value.length;
    return search(named, 0)
      .filter(({ start }) => start >= before)
      .map((match) => ({
        ...match,
        at: Math.max(0, match.at - before),
        start: match.start - before,
        end: match.end - before,
      }));
  });
}
