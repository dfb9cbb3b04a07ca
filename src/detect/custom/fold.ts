/** What a UTF-16 code unit is to a word. The first two are also the bits of what a word is made of. */
export const Kind = {
  /** Not looked at yet. */
  Unknown: 0,
  Digit: 1,
  Letter: 2,
  /** Stands between words. */
  Gap: 3,
  /** A word of its own: an ideograph or kana, which are written without spaces. */
  Single: 4,
  /** A sign that may be part of a name (`C++`, `AT&T`): a word of its own where signs are asked for, else a gap. */
  Sign: 5,
  /** Takes no part: combining marks where accents are folded, soft hyphens, zero-width characters. */
  Silent: 6,
  /** Folds to several characters, or is half of a surrogate pair: see {@link Folding.unfold}. */
  Several: 7,
} as const;

/** The bits of a value of {@link Folding.values} that hold the {@link Kind}. */
export const KIND_BITS = 7;

/** Spreads a character over 32 bits: 2³² divided by the golden ratio, odd. */
const SPREAD = 0x9e3779b1;

/** A folded character as it goes into hashes, with its kind in the low bits. */
export function foldedValue(code: number, kind: number): number {
  return (Math.imul(code, SPREAD) & ~KIND_BITS) | kind;
}

export interface FoldOptions {
  readonly keepCase?: boolean;
  readonly keepAccents?: boolean;
}

/** A code point that folds to several characters, or lies beyond the basic plane: see {@link foldedValue}. */
export interface Unfolded {
  readonly kind: number;
  readonly values: readonly number[];
}

const PAGE = 256;
const marks = /\p{M}+/gu;
const silent = /^[\p{Cf}\p{Mn}\p{Me}\p{Mc}]$/u;
const letter = /^[\p{L}\p{M}\p{Nl}]/u;
const digit = /^\p{Nd}/u;
const number = /^\p{No}/u;
const sign = /^[\p{S}&@#%*/\\]$/u;
/** Scripts that put no spaces between words. */
const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
/** Letters that carry a stroke or are two in one, which Unicode does not take apart. */
const stroked: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
};

/**
 * How characters are compared: without case and accents (unless kept), digits of all scripts as ASCII, full-width and
 * other compatibility forms as the plain ones. Filled a page at a time, when a text first needs it.
 */
export class Folding {
  /** {@link foldedValue} what each UTF-16 code unit folds to; 0 where that is not known yet. */
  readonly values = new Int32Array(65_536);
  readonly #several = new Map<number, Unfolded>();

  constructor(private readonly options: FoldOptions = {}) {}

  /** Fills the page of a code unit. @returns its value */
  learn(code: number): number {
    const first = code - (code % PAGE);
    for (let at = first; at < first + PAGE; at++) this.#learnOne(at);
    return this.values[code] ?? Kind.Gap;
  }

  /** What a code point of kind `Several` is made of. */
  unfold(codePoint: number): Unfolded {
    let known = this.#several.get(codePoint);
    if (!known) {
      known = this.#fold(String.fromCodePoint(codePoint));
      // Planes beyond the basic one have a million code points: what a text holds of them must not pile up.
      if (this.#several.size < 8_192) this.#several.set(codePoint, known);
    }
    return known;
  }

  #learnOne(code: number): void {
    const surrogate = code >= 0xd800 && code < 0xe000;
    const folded = surrogate ? null : this.#fold(String.fromCharCode(code));
    if (folded === null || folded.values.length > 1) {
      this.values[code] = Kind.Several;
      if (folded) this.#several.set(code, folded);
    } else {
      this.values[code] = folded.values[0] ?? folded.kind;
    }
  }

  #fold(char: string): Unfolded {
    if (silent.test(char)) {
      const kept = this.options.keepAccents && /^\p{M}$/u.test(char);
      return kept ? unfolded(Kind.Letter, char) : { kind: Kind.Silent, values: [] };
    }
    if (digit.test(char)) return unfolded(Kind.Digit, String(digitValue(char)));
    if (!letter.test(char) && !number.test(char)) {
      return sign.test(char) ? unfolded(Kind.Sign, char) : { kind: Kind.Gap, values: [] };
    }
    const kind = unspaced.test(char) ? Kind.Single : letter.test(char) ? Kind.Letter : Kind.Digit;
    return unfolded(kind, this.#plain(char));
  }

  #plain(char: string): string {
    const { keepCase, keepAccents } = this.options;
    const composed = char.normalize(keepAccents ? 'NFKC' : 'NFKD');
    const bare = keepAccents ? composed : composed.replace(marks, '');
    // Up and down again makes one of ß and ss, ſ and s, ς and σ.
    const cased = keepCase
      ? bare
      : bare
          .toUpperCase()
          .toLowerCase()
          .normalize(keepAccents ? 'NFC' : 'NFD');
    const unmarked = keepAccents ? cased : cased.replace(marks, '');
    return keepAccents ? unmarked : unmarked.replace(/[øđłħŧæœðþ]/gi, unstroked);
  }
}

function unstroked(char: string): string {
  const lower = char.toLowerCase();
  const plain = stroked[lower] ?? char;
  return char === lower ? plain : plain.toUpperCase();
}

/** `½` is `1⁄2`: whatever it folds to, it is one word. */
function unfolded(kind: number, text: string): Unfolded {
  return { kind, values: Array.from({ length: text.length }, (_, at) => foldedValue(text.charCodeAt(at), kind)) };
}

/** The value of a decimal digit of any script: they come in runs of ten (Unicode 16, section 4.6). */
export function digitValue(char: string): number {
  const plain = char.normalize('NFKC');
  if (plain >= '0' && plain <= '9') return plain.charCodeAt(0) - 48;
  const code = char.codePointAt(0) ?? 0;
  let first = code;
  while (code - first < 9 && digit.test(String.fromCodePoint(first - 1))) first--;
  return code - first;
}
