import { CharacterClass, classOf } from './characters.js';

const TAB = 9;
const { other, lower, upper, digit, blank, lineEnd, caseless } = CharacterClass;

/** How the words of a line are written: names look different in a line of capitals than in a sentence. */
const LineCase = { mixed: 0, upper: 1, lower: 2, title: 3 } as const;

/** What stands before a token; `wide` is a tab, or several blanks, as between the columns of a table. */
export const Gap = { none: 0, blank: 1, lineStart: 2, wide: 3 } as const;

/** A line is looked at in pieces of at most this many tokens, so that one of megabytes needs no more memory. */
export const longestPiece = 64;

/**
 * Tokens of a piece of text, column by column; offsets in UTF-16 code units. A token is a run of letters, a run of
 * digits, or one other character; a line end with all blanks and line ends behind it is one token.
 */
export class Tokens {
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** {@link Gap} before each. */
  readonly gap: Uint8Array;
  length = 0;
  /** Whether the next token begins a line. */
  #gap: number = Gap.lineStart;

  constructor(readonly capacity: number) {
    this.start = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.gap = new Uint8Array(capacity);
  }

  /** Forgets all tokens; the next text begins. */
  clear(): void {
    this.length = 0;
    this.#gap = Gap.lineStart;
  }

  /** Forgets the first `count` tokens. */
  drop(count: number): void {
    for (const column of [this.start, this.end, this.gap]) column.copyWithin(0, count, this.length);
    this.length -= count;
  }

  /**
   * Appends the next piece of a line from `at`: up to {@link longestPiece} tokens, no further than the line's end.
   * @returns where the next piece begins; the length of the text when there is none
   */
  addPiece(text: string, at: number): number {
    const limit = Math.min(this.capacity, this.length + longestPiece);
    const { length } = text;
    let from = at;
    while (from < length && this.length < limit) {
      const kind = classOf[text.charCodeAt(from)] ?? other;
      if (kind === blank) {
        this.#gap = gapAfter(this.#gap, text.charCodeAt(from));
        from++;
        continue;
      }
      const to = kind === lineEnd ? from + 1 : endOf(text, from, kind);
      this.start[this.length] = from;
      this.end[this.length] = to;
      this.gap[this.length++] = this.#gap;
      this.#gap = kind === lineEnd ? Gap.lineStart : Gap.none;
      if (kind === lineEnd) return skipBlanks(text, to);
      from = to;
    }
    return from;
  }

  /** How the words of the tokens from `from` on are written. */
  caseOf(text: string, from: number): number {
    let [words, capitals, uppers] = [0, 0, 0];
    for (let i = from; i < this.length; i++) {
      const [start, end] = [this.start[i] ?? 0, this.end[i] ?? 0];
      if (end - start < 2) continue;
      const first = classOf[text.charCodeAt(start)];
      if (first !== lower && first !== upper) continue;
      words++;
      if (first !== upper) continue;
      capitals++;
      if (classOf[text.charCodeAt(start + 1)] === upper && classOf[text.charCodeAt(end - 1)] === upper) uppers++;
    }
    if (words === 0) return LineCase.mixed;
    if (uppers * 4 >= words * 3) return LineCase.upper;
    if (capitals === 0) return LineCase.lower;
    return capitals === words ? LineCase.title : LineCase.mixed;
  }
}

/** What a gap is with one more blank. */
function gapAfter(gap: number, blank: number): number {
  if (gap === Gap.lineStart) return gap;
  return gap === Gap.none && blank !== TAB ? Gap.blank : Gap.wide;
}

/** Where the token that begins at `from` ends. */
function endOf(text: string, from: number, kind: number): number {
  const { length } = text;
  let to = from + 1;
  if (kind === digit) {
    while (to < length && classOf[text.charCodeAt(to)] === digit) to++;
  } else if (kind === lower || kind === upper || kind === caseless) {
    while (to < length) {
      const next = classOf[text.charCodeAt(to)];
      if (next !== lower && next !== upper && next !== caseless) break;
      to++;
    }
  }
  return to;
}

function skipBlanks(text: string, from: number): number {
  let to = from;
  while (to < text.length) {
    const kind = classOf[text.charCodeAt(to)];
    if (kind !== blank && kind !== lineEnd) break;
    to++;
  }
  return to;
}
