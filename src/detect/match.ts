import { standsAlone } from './boundary.js';
import type { Infotype, Pattern } from './infotype.js';
import type { Recognised } from './recogniser.js';

/** A validated match of one pattern of an infotype, or what a recogniser took for one. */
export type Match = Recognised;

/** A pattern made ready to search. */
export interface Search {
  readonly infotype: Infotype;
  readonly pattern: Pattern;
  readonly regex: RegExp;
  readonly neverReal: ReadonlySet<string>;
}

/** One search for each pattern of an infotype. */
export function searchesOf(infotype: Infotype): Search[] {
  const neverReal = new Set(infotype.neverReal?.map(normalise));
  return infotype.patterns.map((pattern) => {
    const narrowed = pattern.regex.source.includes('(?<value>');
    const regex = new RegExp(pattern.regex.source, `${pattern.regex.flags}${narrowed ? 'dg' : 'g'}`);
    return { infotype, pattern, regex, neverReal };
  });
}

/** A value without the separators it is written with, in capitals: the form of `neverReal`. */
function normalise(value: string): string {
  return value.replace(/[\s.\-/]/g, '').toUpperCase();
}

/**
 * All matches of one pattern that stand alone and pass the validator, in order, not overlapping. A refused candidate is
 * searched again from its second character, since a real one may start inside it.
 */
export function findMatches(text: string, search: Search, into: Match[]): void {
  const { regex, infotype, pattern } = search;
  regex.lastIndex = 0;
  for (let found = regex.exec(text); found; found = regex.exec(text)) {
    const [start, end] = found.indices?.groups?.value ?? [found.index, found.index + found[0].length];
    if (accepts(search, text, start, end)) {
      into.push({ infotype, pattern, start, end });
      regex.lastIndex = end;
    } else {
      regex.lastIndex = found.index + 1;
    }
  }
}

function accepts({ infotype, neverReal }: Search, text: string, start: number, end: number): boolean {
  if (end <= start || !standsAlone(text, start, end)) return false;
  const candidate = text.slice(start, end);
  if (infotype.validator && !infotype.validator.test(candidate)) return false;
  return neverReal.size === 0 || !neverReal.has(normalise(candidate));
}
