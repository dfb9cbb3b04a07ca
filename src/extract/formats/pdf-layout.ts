import type { DrawnWord } from './pdf-drawn.js';

/** In heights of the font: words nearer than this are one; farther off across the line, another line begins. */
const BLANK = 0.15;
const LINE = 0.5;
/** Words that come back so far before the end of the last are on another line, or in another column. */
const BACK = 1;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

const ligatures = /[\ufb00-\ufb06]/g;

/** Accents that stand by themselves, and what puts them on a letter: TeX draws an accent, and the letter under it. */
const accents: ReadonlyMap<string, string> = new Map([
  ['´', '\u0301'],
  ['ˆ', '\u0302'],
  ['˜', '\u0303'],
  ['˘', '\u0306'],
  ['˙', '\u0307'],
  ['¨', '\u0308'],
  ['˚', '\u030a'],
  ['˝', '\u030b'],
  ['ˇ', '\u030c'],
]);

/** Puts accents on the letters behind them, where there is such a letter. */
export function withAccents(text: string): string {
  return text.replace(/([´ˆ˜˘˙¨˚˝ˇ])(\p{L})/gu, (apart, accent: string, letter: string) => {
    const base = letter === 'ı' ? 'i' : letter;
    const together = `${base}${accents.get(accent)}`.normalize('NFC');
    return together.length === base.length ? together : apart;
  });
}

/** The text of words, in the order in which they were drawn: a blank where there is a gap, a line where one ends. */
export function textOfWords(words: readonly DrawnWord[]): string {
  const pieces: string[] = [];
  let last: DrawnWord | undefined;
  for (const word of words) {
    if (last) pieces.push(between(last, word));
    const text = word.text.replace(ligatures, (letters) => letters.normalize('NFKC'));
    pieces.push(rightToLeft.test(text) ? [...text].reverse().join('') : text);
    last = word;
  }
  return pieces.join('');
}

/** Whether text that is set downwards goes on to the right, letter by letter, as programs set it who do not know better. */
export function goesSideways(words: readonly DrawnWord[]): boolean {
  return words.some((word, n) => {
    const last = words[n - 1];
    return last !== undefined && isSideways(last, word);
  });
}

function between(last: DrawnWord, word: DrawnWord): string {
  const size = Math.max(last.size, word.size, Number.MIN_VALUE);
  if (isSideways(last, word)) return word.isAfterBlank ? ' ' : '';
  const { along, across } = moved(last, word);
  if (Math.abs(across) > LINE * size || along < -BACK * size) return '\n';
  return word.isAfterBlank || along > BLANK * size ? ' ' : '';
}

/** How far it is from the end of a word to the start of the next, in the direction of the first and across it. */
function moved(last: DrawnWord, word: DrawnWord): { along: number; across: number } {
  const [x, y] = [last.end[0] - last.start[0], last.end[1] - last.start[1]];
  const length = Math.hypot(x, y);
  const [right, up] = length > 0 ? [x / length, y / length] : [1, 0];
  const [dx, dy] = [word.start[0] - last.end[0], word.start[1] - last.end[1]];
  return { along: dx * right + dy * up, across: dy * right - dx * up };
}

function isSideways(last: DrawnWord, word: DrawnWord): boolean {
  if (!last.isVertical || !word.isVertical) return false;
  const [dx, dy] = [word.start[0] - last.start[0], word.start[1] - last.start[1]];
  return Math.abs(dy) < 0.3 * word.size && dx > 0 && dx < 2 * word.size;
}
