import type { Mapped } from './mapped.js';

/** How GPT-2 cuts text into words before it looks at bytes. */
export const byteLevelPattern = /'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+/gu;

/** A letter for each byte: those of Latin-1 that can be seen stand for themselves, the others for what follows U+0100. */
const letters: readonly string[] = (() => {
  let next = 0x100;
  return Array.from({ length: 256 }, (_, byte) => {
    const isSeen = (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || byte >= 0xae;
    return String.fromCharCode(isSeen ? byte : next++);
  });
})();

/** The bytes of a piece in UTF-8, a letter each; the letters of a character stand for all of it. */
export function byteLevel({ text, starts, ends }: Mapped): Mapped {
  const size = Buffer.byteLength(text);
  const mapped = { starts: new Int32Array(size), ends: new Int32Array(size) };
  let out = '';
  let at = 0;
  for (const sign of text) {
    const start = starts[at] ?? 0;
    const end = ends[at + sign.length - 1] ?? start;
    for (const byte of Buffer.from(sign)) {
      mapped.starts[out.length] = start;
      mapped.ends[out.length] = end;
      out += letters[byte] ?? '';
    }
    at += sign.length;
  }
  return { text: out, ...mapped };
}
