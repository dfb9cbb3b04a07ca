import { Folding, type FoldOptions, foldedValue, KIND_BITS, Kind } from './fold.js';

// Looked up once: where code runs in a context of its own, as in tests, each look at a global costs more than the rest.
const { imul } = Math;

/** What a token is made of; a bit each, so that those of several tokens can be joined. */
const Made = { Digits: Kind.Digit, Letters: Kind.Letter, Sign: 4 } as const;

/** What stands between a token and the one before. */
export const Bridge = {
  /** At most white space with one line end, and two marks of punctuation: the two may be pieces of one value. */
  Close: 0,
  /** A blank line, a longer run of punctuation, or so much white space that they are not. */
  Broken: 1,
} as const;

/** Longest gap within a value, in UTF-16 code units: an indented line wraps within it. */
const widestGap = 48;
const mostMarks = 2;
/** A token of more characters is no word of a term and no value; nothing goes on across it. */
const longestToken = 255;

// Polynomials over 32-bit lanes: the hash of a text is had from those of its pieces, however they were spaced. The bases
// are odd and otherwise arbitrary.
const BASE_1 = 0x2c9277b5;
const BASE_2 = 0x5f356495;

const powers1 = powersOf(BASE_1);
const powers2 = powersOf(BASE_2);

function powersOf(base: number): Int32Array {
  const powers = new Int32Array(longestToken + 1).fill(1);
  for (let n = 1; n <= longestToken; n++) powers[n] = imul(powers[n - 1] ?? 1, base);
  return powers;
}

/** The hash of a text of folded characters; 64 bits in two lanes. Not a secret: whoever has it can try texts out. */
export interface TextHash {
  h1: number;
  h2: number;
  /** Folded characters. */
  length: number;
  /** Bits of {@link Made}. */
  made: number;
}

/** Appends to a hash what token `at` holds, as if it had stood there without a gap. */
export function append(hash: TextHash, tokens: Tokens, at: number): void {
  const length = tokens.lengths[at] ?? 0;
  hash.h1 = (imul(hash.h1, powers1[length] ?? 1) + (tokens.h1[at] ?? 0)) | 0;
  hash.h2 = (imul(hash.h2, powers2[length] ?? 1) + (tokens.h2[at] ?? 0)) | 0;
  hash.length += length;
  hash.made |= tokens.made[at] ?? 0;
}

/** The word break, as a character of a hash: `new york` is not `newyork`. */
const BREAK = foldedValue(0x20, Kind.Gap);

/** The same, with a word break between. */
export function appendWord(hash: TextHash, tokens: Tokens, at: number): void {
  hash.h1 = (imul(hash.h1, BASE_1) + BREAK) | 0;
  hash.h2 = (imul(hash.h2, BASE_2) + BREAK) | 0;
  append(hash, tokens, at);
}

export function emptyHash(): TextHash {
  return { h1: 0, h2: 0, length: 0, made: 0 };
}

/** Spreads 32 bits over all 32: finaliser of MurmurHash3 (A. Appleby, public domain). */
export function mix(bits: number): number {
  let h = bits ^ (bits >>> 16);
  h = imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

export interface TokenOptions extends FoldOptions {
  /** Signs such as `+` and `&` are tokens; gaps unless asked for. */
  readonly signs?: boolean;
}

/** The words of a text in columns: tokens of up to a million characters fit without an object each. */
export class Tokens {
  count = 0;
  /** UTF-16 code units, inclusive. */
  starts = new Int32Array(1024);
  /** UTF-16 code units, exclusive. */
  ends = new Int32Array(1024);
  h1 = new Int32Array(1024);
  h2 = new Int32Array(1024);
  /** Folded characters; 0 for a token that is too long to be looked at. */
  lengths = new Uint8Array(1024);
  made = new Uint8Array(1024);
  bridges = new Uint8Array(1024);

  grow(): void {
    const size = this.starts.length * 2;
    this.starts = enlarged(this.starts, new Int32Array(size));
    this.ends = enlarged(this.ends, new Int32Array(size));
    this.h1 = enlarged(this.h1, new Int32Array(size));
    this.h2 = enlarged(this.h2, new Int32Array(size));
    this.lengths = enlarged(this.lengths, new Uint8Array(size));
    this.made = enlarged(this.made, new Uint8Array(size));
    this.bridges = enlarged(this.bridges, new Uint8Array(size));
  }
}

function enlarged<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Cuts texts into folded words; its columns are used again for the next text. */
export class Tokeniser {
  readonly tokens = new Tokens();
  readonly #folding: Folding;
  readonly #signs: boolean;

  constructor({ signs = false, ...fold }: TokenOptions = {}) {
    this.#folding = new Folding(fold);
    this.#signs = signs;
  }

  /**
   * Reads a text once. The tokens hold until the next call. Longer than other functions because it is the one loop that
   * sees every character: with the plain word in a function of its own it runs at 65 MB/s, like this at 165.
   */
  read(text: string): Tokens {
    const { tokens } = this;
    const folding = this.#folding;
    const signs = this.#signs;
    const values = folding.values;
    const end = text.length;
    let { starts, ends, h1: firsts, h2: seconds, lengths, made: mades, bridges } = tokens;
    let n = 0;
    let gap = 0;
    let marks = 0;
    let lines = 0;
    let at = 0;
    while (at < end) {
      const start = at;
      let code = text.charCodeAt(at);
      let value = values[code] || folding.learn(code);
      let kind = value & KIND_BITS;
      if (kind === Kind.Several) kind = folding.unfold(text.codePointAt(at) ?? code).kind;
      if (kind === Kind.Gap || kind === Kind.Silent || (kind === Kind.Sign && !signs)) {
        if (code === 10) lines++;
        else if (kind !== Kind.Silent && code !== 32 && code !== 9 && code !== 13 && code !== 0xa0) marks++;
        at += value === Kind.Several ? widthAt(text, at) : 1;
        gap += at - start;
        continue;
      }
      if (n === starts.length) {
        tokens.grow();
        ({ starts, ends, h1: firsts, h2: seconds, lengths, made: mades, bridges } = tokens);
      }
      starts[n] = start;
      bridges[n] = n > 0 && (gap > widestGap || marks > mostMarks || lines > 1) ? Bridge.Broken : Bridge.Close;
      gap = 0;
      marks = 0;
      lines = 0;
      let h1 = 0;
      let h2 = 0;
      let made = 0;
      while (at < end) {
        code = text.charCodeAt(at);
        value = values[code] || folding.learn(code);
        kind = value & KIND_BITS;
        if (kind > Kind.Letter) break;
        h1 = (imul(h1, BASE_1) + value) | 0;
        h2 = (imul(h2, BASE_2) + value) | 0;
        made |= kind;
        at++;
      }
      if (at === start && (kind === Kind.Single || kind === Kind.Sign)) at = this.#one(text, start, n);
      else if (at < end && kind >= Kind.Silent) at = this.#word(text, start, n);
      else {
        ends[n] = at;
        firsts[n] = h1;
        seconds[n] = h2;
        lengths[n] = at - start > longestToken ? 0 : at - start;
        mades[n] = made;
      }
      n++;
    }
    tokens.count = n;
    return tokens;
  }

  /** A character that is a token by itself. @returns where it ends */
  #one(text: string, start: number, n: number): number {
    const value = this.#folding.values[text.charCodeAt(start)] ?? 0;
    const made = (value & KIND_BITS) === Kind.Sign ? Made.Sign : Made.Letters;
    this.#put(n, start + 1, [value], made);
    return start + 1;
  }

  /**
   * A word in which something folds to several characters or to none, or lies beyond the basic plane.
   * @returns where it ends, what is silent behind it included
   */
  #word(text: string, start: number, n: number): number {
    const folding = this.#folding;
    const folded: number[] = [];
    let made = 0;
    let at = start;
    for (let width = 1; at < text.length; at += width) {
      const codePoint = text.codePointAt(at) ?? 0;
      width = codePoint > 0xffff ? 2 : 1;
      const plain = codePoint > 0xffff ? Kind.Several : folding.values[codePoint] || folding.learn(codePoint);
      const several = plain === Kind.Several ? folding.unfold(codePoint) : null;
      const kind = several?.kind ?? plain & KIND_BITS;
      if (kind === Kind.Silent) continue;
      const alone = kind === Kind.Single || kind === Kind.Sign;
      if (kind > Kind.Letter && (!alone || folded.length > 0)) break;
      if (folded.length <= longestToken) folded.push(...(several?.values ?? [plain]));
      made |= kind === Kind.Sign ? Made.Sign : kind === Kind.Single ? Made.Letters : kind;
      if (alone) return this.#put(n, at + width, folded, made);
    }
    return this.#put(n, at, folded, made);
  }

  #put(n: number, end: number, values: readonly number[], made: number): number {
    const { tokens } = this;
    let h1 = 0;
    let h2 = 0;
    for (const value of values) {
      h1 = (imul(h1, BASE_1) + value) | 0;
      h2 = (imul(h2, BASE_2) + value) | 0;
    }
    tokens.ends[n] = end;
    tokens.h1[n] = h1;
    tokens.h2[n] = h2;
    tokens.lengths[n] = values.length > longestToken ? 0 : values.length;
    tokens.made[n] = made;
    return end;
  }
}

/** UTF-16 code units of the code point at an offset. */
function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
