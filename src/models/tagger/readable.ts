import { CharacterClass, classOf } from './characters.js';

/** A piece of a text; offsets in UTF-16 code units. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** A text is judged in pieces of about this many UTF-16 code units, which end where a line does. */
const PIECE = 2048;
/** Pieces are parted at a line end; a line longer than this is parted anywhere. */
const LONGEST = 8192;
/** Of a long piece every other stretch of this many code units is read: that says enough. */
const STRETCH = 256;

/** How many plain words there have to be for each word or sign of a program, and letters for each digit. */
const PLAIN = 6;
const LETTERS = 2;
/** Letters are at least this share of a text for readers, and there are so many gaps for each plain word. */
const LETTER_SHARE = 0.25;
const GAP_SHARE = 0.125;
/** So many of each thing say nothing: a short text is worth a look. */
const FEW = 5;

/** What a code unit is to who looks for words. */
const Kind = { sign: 0, lower: 1, upper: 2, caseless: 3, digit: 4, underscore: 5, gap: 6, mark: 7 } as const;

const kindOf = Uint8Array.from(classOf, (kind) => {
  if (kind === CharacterClass.blank || kind === CharacterClass.lineEnd) return Kind.gap;
  if (kind === CharacterClass.digit) return Kind.digit;
  if (kind === CharacterClass.lower) return Kind.lower;
  if (kind === CharacterClass.upper) return Kind.upper;
  return kind === CharacterClass.other ? Kind.sign : Kind.caseless;
});
kindOf['_'.charCodeAt(0)] = Kind.underscore;
for (const sign of '{}\\`') kindOf[sign.charCodeAt(0)] = Kind.mark;

/** Signs that before or behind a word make it part of an expression, a path or a name of a variable. */
const [isGlueBefore, isGlueBehind] = ['$\\/#%_', '(\\/$['].map((signs) => {
  const has = new Uint8Array(1 << 16);
  for (const sign of signs) has[sign.charCodeAt(0)] = 1;
  return has;
}) as [Uint8Array, Uint8Array];
const POINT = '.'.charCodeAt(0);

const isLetter = (kind: number) => kind >= Kind.lower && kind <= Kind.caseless;

/**
 * The pieces of a text that are written for readers, neighbours as one: plain words for the most part, few of the words
 * and signs that programs and logs are made of. Names stand in forms, lists and tables too, so a sentence is not asked
 * for, and what fields are called (`firstName:`, `<last_name>`) says nothing.
 */
export function readable(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOfPiece(text, start);
    const last = pieces.at(-1);
    if (isReadable(text, start, end)) {
      if (last && last.end === start) pieces[pieces.length - 1] = { start: last.start, end };
      else pieces.push({ start, end });
    }
    start = end;
  }
  return pieces;
}

/** Looks no further than a piece may reach: in one line of megabytes each look for its end would read all of it. */
function endOfPiece(text: string, start: number): number {
  if (text.length - start <= PIECE) return text.length;
  const behind = text.slice(start + PIECE, start + LONGEST).indexOf('\n');
  if (behind >= 0) return start + PIECE + behind + 1;
  // A long line is a piece by itself: what stands before it may be of another kind.
  const before = text.slice(start, start + PIECE).lastIndexOf('\n');
  return before >= 0 ? start + before + 1 : Math.min(text.length, start + LONGEST);
}

function isReadable(text: string, start: number, end: number): boolean {
  const { plain, joined, marks, letters, digits, gaps, length } = new Words(text, start, end);
  return (
    plain > 0 &&
    plain >= PLAIN * (joined + marks - FEW) &&
    letters >= LETTERS * (digits - FEW) &&
    letters >= LETTER_SHARE * length &&
    gaps >= GAP_SHARE * (plain - FEW)
  );
}

/** Counts what a piece of a text is made of, in one pass. */
class Words {
  /** Words of two letters or more that a reader reads. */
  plain = 0;
  /** Those that a program does: `camelCase`, `snake_case`, `a.b`, `call(`, `path/to`. */
  joined = 0;
  /** Signs that only programs have. */
  marks = 0;
  letters = 0;
  digits = 0;
  gaps = 0;
  /** Code units that were read. */
  length = 0;

  constructor(
    private readonly text: string,
    private readonly start: number,
    private readonly end: number,
  ) {
    const size = end - start > PIECE / 2 ? STRETCH : end - start;
    for (let from = start; from < end; ) from = STRETCH + this.#read(from, Math.min(end, from + size));
  }

  /** Gives where it ended: a word that the stretch ends within belongs to it. */
  #read(from: number, to: number): number {
    let at = from;
    while (at < to) {
      const kind = this.#kindAt(at);
      if (isLetter(kind)) {
        at = this.#word(at);
        continue;
      }
      if (kind === Kind.digit) this.digits++;
      else if (kind === Kind.gap) this.gaps++;
      else if (kind === Kind.mark) this.marks++;
      else if (kind === Kind.sign) this.#sign(at);
      at++;
    }
    this.length += at - from;
    return at;
  }

  #kindAt(at: number): number {
    return at >= this.start && at < this.end ? (kindOf[this.text.charCodeAt(at)] ?? Kind.gap) : Kind.gap;
  }

  /** Takes in the word that begins at `at`; gives where the text goes on. */
  #word(at: number): number {
    let [behind, letters, digits, before, isOdd] = [at, 0, 0, 0 as number, false];
    for (; behind < this.end; behind++) {
      const kind = this.#kindAt(behind);
      if (isLetter(kind)) letters++;
      else if (kind === Kind.digit) digits++;
      else if (kind !== Kind.underscore || !isLetter(this.#kindAt(behind + 1))) break;
      if (kind === Kind.digit || kind === Kind.underscore || (kind === Kind.upper && before === Kind.lower))
        isOdd = true;
      before = kind;
    }
    this.letters += letters;
    this.digits += digits;
    if (this.text[behind] === '@') return this.#endOfAddress(behind);
    if (letters < 2) return behind;
    const isPlain = !isOdd && !this.#isGlued(at, behind);
    if (isPlain) this.plain++;
    else if (!this.#isLabel(at, behind)) this.joined++;
    return behind;
  }

  /** A mail address stands for somebody: the rest of it is no word of a program. */
  #endOfAddress(at: number): number {
    let end = at;
    while (end < this.end && this.#kindAt(end) !== Kind.gap && !',;>"'.includes(this.text.charAt(end))) end++;
    return end;
  }

  #isGlued(at: number, behind: number): boolean {
    const [last, next] = [this.text.charCodeAt(at - 1), this.text.charCodeAt(behind)];
    if (at > this.start) {
      if (isGlueBefore[last] === 1 || this.#kindAt(at - 1) === Kind.digit) return true;
      if (last === POINT && isLetter(this.#kindAt(at - 2))) return true;
    }
    if (behind >= this.end) return false;
    return isGlueBehind[next] === 1 || (next === POINT && isLetter(this.#kindAt(behind + 1)));
  }

  /** Whether it is the name of a field, an attribute or an element, or of an account (`@ada`). */
  #isLabel(at: number, behind: number): boolean {
    const { text } = this;
    if (text[at - 1] === '@') return true;
    const [next, second] = [text[behind], text[behind + 1]];
    if (next === ':') return this.#kindAt(behind + 1) === Kind.gap;
    if (next === '"' || next === "'") return second === ':';
    if (next === '=') return second === '"' || second === "'";
    if (next === '>') return text[at - 1] === '<' || (text[at - 1] === '/' && text[at - 2] === '<');
    return next === ' ' && second === '=';
  }

  /** Ends of statements, assignments and comparisons, calls within calls. */
  #sign(at: number): void {
    const { text } = this;
    const next = text[at + 1];
    if (text[at] === ';' && this.#kindAt(at + 1) === Kind.gap && text[at + 1] !== ' ') this.marks++;
    else if (text[at] === '=') {
      const isAttribute = next === '"' || next === "'";
      if (next === '=' || next === '>' || (text[at - 1] !== ' ' && !isAttribute)) this.marks++;
    } else if (text[at] === ')' && next !== undefined && ';.),:'.includes(next)) this.marks += 0.5;
  }
}
