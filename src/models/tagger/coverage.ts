import { CharacterClass, classOf } from './characters.js';
import { hashUnits } from './features.js';
import { languageCount, languagesOf, trainedCount } from './languages.js';

/**
 * A text is judged in pieces of this many UTF-16 code units, so that a page in another language is not lost in a long
 * text; of each this many are read.
 */
const PIECE = 2048;
const READ = 512;
/** Letters of other scripts from which on they say something, and the share of all letters. */
const LETTERS = 10;
const SHARE = 0.3;
/** Words from which on their language shows. */
const WORDS = 12;
/** Common words of a language in a piece, how many different ones, and their share of its words. */
const COMMON = 5;
const DIFFERENT = 4;
const COMMON_SHARE = 0.08;
/** How many times as common they have to be as those of any language that was trained on, and how many more. */
const TIMES = 1.2;
const MORE = 3;
/** Letters of the longest common word. */
const LONGEST = 8;

const Script = { none: 0, latin: 1, other: 2 } as const;

/** {@link Script} of each code unit. Halves of surrogate pairs are mostly emoji: none. */
const scriptOf = Uint8Array.from(classOf, (kind, unit) => {
  const { upper, lower, caseless, alone } = CharacterClass;
  if ((kind !== upper && kind !== lower && kind !== caseless && kind !== alone) || (unit >= 0xd800 && unit < 0xe000)) {
    return Script.none;
  }
  return isLatin(unit) ? Script.latin : Script.other;
});

/** Latin letters with all their accents, composed or not, and in full width. */
function isLatin(unit: number): boolean {
  return (
    unit < 0x370 ||
    (unit >= 0x1e00 && unit < 0x1f00) ||
    (unit >= 0x2c60 && unit < 0x2c80) ||
    (unit >= 0xff21 && unit < 0xff5b)
  );
}

/**
 * Whether a part of a text is in a script or a language that the tagger was not trained on, so that what it does not find
 * there says little. By shares: of letters that are not Latin, and of common short words. Too short a text says nothing.
 */
export function isPartlyUncovered(text: string): boolean {
  const piece = new PieceOfText();
  for (let at = 0; at < text.length; at += PIECE) {
    piece.read(text, at, Math.min(text.length, at + READ));
    if (piece.isUncovered()) return true;
  }
  return false;
}

/** What a piece of a text is written in. */
class PieceOfText {
  /** How often words of each language stood in it, and by bits which did. */
  readonly #common = new Int32Array(languageCount);
  readonly #which = new Int32Array(languageCount);
  #latin = 0;
  #others = 0;
  #words = 0;

  /** Counts letters and words. A word that the piece begins or ends within counts as it stands there. */
  read(text: string, from: number, to: number): void {
    this.#common.fill(0);
    this.#which.fill(0);
    [this.#latin, this.#others, this.#words] = [0, 0, 0];
    for (let at = from; at < to; ) {
      const start = at;
      while (at < to && scriptOf[text.charCodeAt(at)] === Script.latin) at++;
      this.#latin += at - start;
      if (at - start > 1) this.#addWord(text, start, at);
      if (at < to && scriptOf[text.charCodeAt(at)] === Script.other) this.#others++;
      if (at < to && scriptOf[text.charCodeAt(at)] !== Script.latin) at++;
    }
  }

  isUncovered(): boolean {
    if (this.#others >= LETTERS && this.#others >= SHARE * (this.#latin + this.#others)) return true;
    if (this.#words < WORDS) return false;
    const trained = Math.max(...this.#common.subarray(0, trainedCount));
    for (let language = trainedCount; language < languageCount; language++) {
      const count = this.#common[language] ?? 0;
      if (count < COMMON || count < COMMON_SHARE * this.#words || bitsIn(this.#which[language] ?? 0) < DIFFERENT)
        continue;
      if (count >= TIMES * trained && count >= trained + MORE) return true;
    }
    return false;
  }

  #addWord(text: string, start: number, end: number): void {
    this.#words++;
    if (end - start > LONGEST) return;
    const hash = hashUnits(text, start, end);
    for (let bits = languagesOf.get(hash) ?? 0; bits !== 0; bits &= bits - 1) {
      const language = 31 - Math.clz32(bits & -bits);
      this.#common[language] = (this.#common[language] ?? 0) + 1;
      this.#which[language] = (this.#which[language] ?? 0) | (1 << (hash >>> 27));
    }
  }
}

function bitsIn(number: number): number {
  let count = 0;
  for (let bits = number; bits !== 0; bits &= bits - 1) count++;
  return count;
}
