/** What a UTF-16 code unit is to a classifier. */
export const KIND = { other: 0, letter: 1, digit: 2, ideograph: 3, space: 4, newline: 5, unseen: 6 } as const;

const letter = /[\p{L}\p{M}]/u;
const digit = /\p{Nd}/u;
/** Scripts that put no space between words: each character is a word by itself. */
const ideograph =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
/** Letters that Unicode does not take apart into a plain one and its mark. */
const undivided: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ı: 'i', ħ: 'h', æ: 'a', œ: 'o' };

let tables: { readonly kinds: Uint8Array; readonly folds: Uint16Array } | undefined;

/** Kind of each code unit, and how it reads without case and accents; made once, when it is first needed. */
export function characterTables(): { readonly kinds: Uint8Array; readonly folds: Uint16Array } {
  tables ??= makeTables();
  return tables;
}

function makeTables() {
  const kinds = new Uint8Array(0x10000);
  const folds = new Uint16Array(0x10000);
  for (let code = 0; code < 0x10000; code++) {
    const character = String.fromCharCode(code);
    kinds[code] = kindOf(code, character);
    folds[code] = foldOf(code, character);
  }
  return { kinds, folds };
}

function kindOf(code: number, character: string): number {
  if (code === 10 || code === 13 || code === 12 || code === 0x2028 || code === 0x2029) return KIND.newline;
  if (code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff) return KIND.unseen;
  // Halves of what stands beyond the first plane: what is written there is read as letters.
  if (code >= 0xd800 && code <= 0xdfff) return KIND.other;
  if (ideograph.test(character)) return KIND.ideograph;
  if (letter.test(character)) return KIND.letter;
  if (digit.test(character)) return KIND.digit;
  return /\s/.test(character) ? KIND.space : KIND.other;
}

function foldOf(code: number, character: string): number {
  const isFormed = code < 0x2000 || code >= 0xff00;
  const lower = (isFormed ? character.normalize('NFKD') : character).toLowerCase();
  const plain = undivided[lower] ?? lower;
  return plain.normalize(isFormed ? 'NFKD' : 'NFC').charCodeAt(0);
}
