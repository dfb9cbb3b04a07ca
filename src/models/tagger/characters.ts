/** What a UTF-16 code unit is to the tokeniser. */
export const CharacterClass = {
  other: 0,
  lower: 1,
  upper: 2,
  digit: 3,
  blank: 4,
  lineEnd: 5,
  caseless: 6,
  alone: 7,
} as const;

/** {@link CharacterClass} of each code unit. A surrogate counts as a letter without case, a mark as one in lower case. */
export const classOf = new Uint8Array(1 << 16);

/** Each code unit in lower case, where that is one code unit; itself otherwise. */
export const lowerOf = new Uint16Array(1 << 16);

/** Scripts that put no blanks between words: each character is a token, so that no token is a whole sentence. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

function classify(unit: number): number {
  const char = String.fromCharCode(unit);
  if (unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029) return CharacterClass.lineEnd;
  if (/[\s\p{Cc}\u200b-\u200f\u2060\ufeff]/u.test(char)) return CharacterClass.blank;
  if (unit >= 0xd800 && unit < 0xe000) return CharacterClass.caseless;
  if (unspaced.test(char)) return CharacterClass.alone;
  if (/[\p{Lu}\p{Lt}]/u.test(char)) return CharacterClass.upper;
  if (/[\p{Ll}\p{M}]/u.test(char)) return CharacterClass.lower;
  if (/\p{L}/u.test(char)) return CharacterClass.caseless;
  return /\p{N}/u.test(char) ? CharacterClass.digit : CharacterClass.other;
}

for (let unit = 0; unit < 1 << 16; unit++) {
  classOf[unit] = classify(unit);
  const lower = String.fromCharCode(unit).toLowerCase();
  lowerOf[unit] = lower.length === 1 ? lower.charCodeAt(0) : unit;
}
