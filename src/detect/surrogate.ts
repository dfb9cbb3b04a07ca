import { digitValue } from './custom/fold.js';
import { SipHash } from './custom/siphash.js';

// Stand-ins that look like a value and are none: of the value itself nothing goes into them but where its letters, digits
// and signs stand, and their script and case.

const latin = 'abcdefghijklmnopqrstuvwxyz';
/** Letters that stand in for those of a script: first, how many from there on, and what knows the script. */
const scripts: readonly (readonly [first: number, count: number, script: RegExp])[] = [
  [0x3b1, 17, /\p{Script=Greek}/u],
  [0x430, 32, /\p{Script=Cyrillic}/u],
  [0x561, 38, /\p{Script=Armenian}/u],
  [0x5d0, 27, /\p{Script=Hebrew}/u],
  [0x628, 19, /\p{Script=Arabic}/u],
  [0x905, 16, /\p{Script=Devanagari}/u],
  [0xe01, 46, /\p{Script=Thai}/u],
  [0x3042, 60, /\p{Script=Hiragana}/u],
  [0x30a2, 60, /\p{Script=Katakana}/u],
  [0x4e00, 20_000, /\p{Script=Han}/u],
  [0xac00, 11_000, /\p{Script=Hangul}/u],
];
/** Signs that say how a value is written, and stay. Others may be part of a password. */
const layout = /[\s\-–—_./:,;@+()[\]<>#&?='"]/u;
const gaps = /[^\p{L}\p{N}]/gu;
const digit = /\p{Nd}/u;
const letter = /\p{L}/u;
const mark = /\p{M}/u;
const upper = /\p{Lu}/u;

/** Draws that are the same for the same key and number, and tell nothing of one another. */
class Draws {
  #count = 0;
  constructor(
    private readonly sip: SipHash,
    private readonly number: number,
  ) {}

  below(limit: number): number {
    this.sip.hash(this.number, this.#count++);
    return (this.sip.lo >>> 0) % limit;
  }
}

/** Makes stand-ins. Values are told apart by number, so that none of them has to be hashed or kept. */
export class Surrogates {
  readonly #sip: SipHash;

  /** @param key sixteen bytes of chance, for one request: whoever knows it knows only which stand-ins there can be */
  constructor(key: Uint8Array) {
    this.#sip = new SipHash(key);
  }

  /**
   * A stand-in: digits for digits, letters for letters of the same script and case, and the signs between as they are.
   * For the same number and sequence of letters and digits it is the same one, however they are spaced. Not the value
   * itself, and nothing that `isReal` takes for a real one, so that a check digit in it is wrong; unless that takes whatever
   * has the form, as of an address.
   */
  of(value: string, number: number, isReal: (candidate: string) => boolean): string {
    const draws = new Draws(this.#sip, number);
    const drawn = Array.from(value, (char) => standIn(char, draws));
    const first = drawn.join('');
    for (let at = drawn.length - 1, tries = 0; at >= 0 && tries < MOST_TRIES; at--) {
      const char = drawn[at] ?? '';
      for (let step = 0; step < 10 && tries < MOST_TRIES; step++, tries++) {
        const candidate = drawn.join('');
        if (candidate !== value && !isReal(candidate) && !isReal(candidate.replace(gaps, ''))) return candidate;
        drawn[at] = nextOf(drawn[at] ?? '');
        if (drawn[at] === char) break;
      }
    }
    return first === value ? '*'.repeat(drawn.length) : first;
  }
}

/** Of ten digits in one place, and in several places where a check ignores some, one is wrong long before. */
const MOST_TRIES = 200;

function standIn(char: string, draws: Draws): string {
  if (digit.test(char)) return String.fromCodePoint(zeroOf(char) + draws.below(10));
  if (letter.test(char)) return letterLike(char, draws);
  if (mark.test(char)) return '';
  return layout.test(char) ? char : '*';
}

function letterLike(char: string, draws: Draws): string {
  const script = scripts.find(([, , knows]) => knows.test(char));
  const drawn = script ? String.fromCodePoint(script[0] + draws.below(script[1])) : latin.charAt(draws.below(26));
  return upper.test(char) ? drawn.toUpperCase() : drawn;
}

/** The next digit or Latin letter, the first after the last; what is neither stays. */
function nextOf(char: string): string {
  if (digit.test(char)) return String.fromCodePoint(zeroOf(char) + ((digitValue(char) + 1) % 10));
  const at = latin.indexOf(char.toLowerCase());
  if (at < 0) return char;
  const next = latin.charAt((at + 1) % latin.length);
  return upper.test(char) ? next.toUpperCase() : next;
}

/** The zero of the script of a digit. */
function zeroOf(char: string): number {
  return (char.codePointAt(0) ?? 0) - digitValue(char);
}
