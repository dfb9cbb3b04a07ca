/** Characters of which nothing is seen: soft hyphen, joiners, zero-width spaces, marks of direction, byte order mark. */
const INVISIBLE = '\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff';
const SPACES = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
const DASHES = '\\u2010-\\u2015\\u2212\\ufe58\\ufe63';
/** Full-width forms of the visible ASCII characters, in their order. */
const FULL_WIDTH = '\\uff01-\\uff5e';
const FULL_WIDTH_SHIFT = 0xff01 - 0x21;

/** The zeros of the decimal digits (Unicode's Nd) below U+10000; the other nine follow each. */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
  0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0,
  0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0,
];
const escaped = (code: number) => `\\u${code.toString(16).padStart(4, '0')}`;
const DIGITS = zeros.map((zero) => `${escaped(zero)}-${escaped(zero + 9)}`).join('');

const ODD = `[${INVISIBLE}${SPACES}${DASHES}${FULL_WIDTH}${DIGITS}]+`;

const oddRun = new RegExp(`${ODD}(?:[0-9A-Za-z]{1,8}${ODD}){0,63}`, 'y');
const notAscii = /[^\0-\x9f]/g;

/**
 * Runs of characters that have a plain form, with the groups of letters and digits that they part. V8 passes over ASCII
 * four times as fast when it need not ask for each character whether it is among the many that have one.
 */
export function* oddRuns(text: string): Generator<{ readonly run: string; readonly index: number }> {
  notAscii.lastIndex = 0;
  for (let found = notAscii.exec(text); found; found = notAscii.exec(text)) {
    const next = notAscii.lastIndex;
    oddRun.lastIndex = found.index;
    const run = oddRun.exec(text)?.[0];
    if (run !== undefined) yield { run, index: found.index };
    notAscii.lastIndex = run === undefined ? next : found.index + run.length;
  }
}

const invisible = new RegExp(`[${INVISIBLE}]`);
const space = new RegExp(`[${SPACES}]`);
const dash = new RegExp(`[${DASHES}]`);
const value = new RegExp(`[${DIGITS}\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a]`);

/** Plain forms of the characters that were asked for, by code. */
const known = new Map<number, string>();

/** What a character reads as: ASCII for digits of any script and full-width forms, nothing for what is not seen. */
export function plainForm(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x80) return char;
  const seen = known.get(code);
  if (seen !== undefined) return seen;
  const plain = plainOf(char, code);
  known.set(code, plain);
  return plain;
}

function plainOf(char: string, code: number): string {
  if (char.length > 1) return char;
  if (invisible.test(char)) return '';
  if (space.test(char)) return ' ';
  if (dash.test(char)) return '-';
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - FULL_WIDTH_SHIFT);
  const zero = zeros.find((first) => code >= first && code <= first + 9);
  return zero === undefined ? char : String(code - zero);
}

/**
 * Whether the plain form of a run may matter between its neighbours: digits and letters do; a space or dash does inside
 * a value, not around a word; what is not seen does beside something that values are made of. Persian joiners, French
 * spaces before a colon and dashes among words are left as they are.
 */
export function matters(run: string, before: string, after: string): boolean {
  if (value.test(run) || /[0-9A-Za-z]/.test(run)) return true;
  if (invisible.test(run)) return isVisibleAscii(before) || isVisibleAscii(after);
  return isVisibleAscii(before) && isVisibleAscii(after) && !/[:;!?%]/.test(after);
}

function isVisibleAscii(char: string): boolean {
  return char > ' ' && char <= '~';
}
