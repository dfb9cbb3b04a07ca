import type { Find, Infotype } from '../../src/detect/infotype.js';
import { isValid, matchAt, type Search, type Span, searchesOf } from '../../src/detect/match.js';
import type { Random } from '../random.js';

const alphabets = ['0123456789', 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Characters of a value that are drawn anew at most: long key blocks keep their rest. */
const REDRAWN = 160;
const DRAWS = 24;
/** Places at which a right check digit is looked for. */
const REPAIRED = 14;

/** Draws values of the shape of an example: other digits and letters, and check digits that are right. */
export interface Redraw {
  /** Another valid value; undefined when none was come upon, as for a checksum of 32 bits. */
  valid(random: Random): string | undefined;
  /** A valid value with one digit changed so that the validator refuses it; undefined where it has none to refuse. */
  broken(random: Random): string | undefined;
}

interface Place {
  readonly at: number;
  /** The characters that the pattern takes here, the others being as they are. */
  readonly allowed: string;
}

/** Makes the draws for one example of an infotype; undefined when its patterns do not match where it says. */
export function redrawOf(infotype: Infotype, { text, match }: Find): Redraw | undefined {
  const span = { start: text.indexOf(match), end: text.indexOf(match) + match.length };
  const source = searchesOf(infotype, 0)
    .map((search) => ({ search, from: startOf(search, text, span) }))
    .find(({ from }) => from !== undefined);
  if (source?.from === undefined) return undefined;
  const { search, from } = source;
  const textWith = (value: string) => text.slice(0, span.start) + value + text.slice(span.end);
  const fits = (value: string) => isSame(matchAt(textWith(value), search, from), span);
  const passes = (value: string) => fits(value) && isValid(textWith(value), search, span);
  const places = placesOf(match, fits);
  let hopeless = false;
  const valid = (random: Random) => {
    const value = hopeless ? undefined : drawValid(match, places, { fits, passes }, random);
    hopeless = value === undefined;
    return value;
  };
  return {
    valid,
    broken(random) {
      const value = valid(random) ?? match;
      const digits = places.filter(({ at }) => /\d/.test(match.charAt(at)));
      for (const place of random.shuffle(digits)) {
        for (const char of random.shuffle([...place.allowed])) {
          const changed = put(value, place.at, char);
          if (fits(changed) && infotype.validator?.test(changed) === false) return changed;
        }
      }
      return undefined;
    },
  };
}

/** Where a match must begin for its finding to be the span. */
function startOf(search: Search, text: string, span: Span): number | undefined {
  for (let from = span.start; from >= 0; from--) if (isSame(matchAt(text, search, from), span)) return from;
  return undefined;
}

function isSame(found: Span | undefined, span: Span): boolean {
  return found?.start === span.start && found.end === span.end;
}

function placesOf(value: string, fits: (value: string) => boolean): Place[] {
  const places: Place[] = [];
  for (let at = 0; at < Math.min(value.length, REDRAWN); at++) {
    const alphabet = alphabets.find((chars) => chars.includes(value.charAt(at))) ?? '';
    const allowed = [...alphabet].filter((char) => fits(put(value, at, char))).join('');
    if (allowed.length > 1) places.push({ at, allowed });
  }
  return places;
}

interface Tests {
  readonly fits: (value: string) => boolean;
  readonly passes: (value: string) => boolean;
}

/** All places at once, then a part of them, as some depend on each other; a wrong check digit is found by trial. */
function drawValid(value: string, places: readonly Place[], tests: Tests, random: Random): string | undefined {
  for (let draw = 0; draw < DRAWS; draw++) {
    let drawn = value;
    for (const { at, allowed } of places) {
      if (draw < DRAWS / 2 || random.below(3) === 0) drawn = put(drawn, at, random.pick([...allowed]));
    }
    if (drawn === value || !tests.fits(drawn)) continue;
    const repaired = tests.passes(drawn) ? drawn : repair(drawn, places, tests, random);
    if (repaired !== undefined && repaired !== value) return repaired;
  }
  return undefined;
}

function repair(value: string, places: readonly Place[], tests: Tests, random: Random): string | undefined {
  for (const { at, allowed } of random.shuffle(places).slice(0, REPAIRED)) {
    for (const char of allowed) {
      const tried = put(value, at, char);
      if (tests.passes(tried)) return tried;
    }
  }
  return undefined;
}

function put(value: string, at: number, char: string): string {
  return value.slice(0, at) + char + value.slice(at + 1);
}
