/** Fewer characters in a row are chance: two bytes in five of any binary data are printable. */
const LEAST = 6;

/** Runs of printable characters in binary data: first those of one byte each, then those in UTF-16. */
export function* printableStrings(bytes: Buffer): Generator<string> {
  yield* runs(bytes, 1);
  yield* runs(bytes, 2);
}

/**
 * @param width bytes a character: of two, the second is zero. That also finds what has its zero first, but for the last
 *   character.
 */
function* runs(bytes: Buffer, width: 1 | 2): Generator<string> {
  let start = 0;
  let at = 0;
  while (at <= bytes.length) {
    if (isPrintable(bytes[at], width) && (width === 1 || bytes[at + 1] === 0)) {
      at += width;
      continue;
    }
    if (at - start >= LEAST * width) yield bytes.toString(width === 1 ? 'latin1' : 'utf16le', start, at);
    at += 1;
    start = at;
  }
}

/** ASCII; in UTF-16 also the letters of Western Europe, which in single bytes would be anything. */
function isPrintable(byte: number | undefined, width: 1 | 2): boolean {
  if (byte === undefined) return false;
  return (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || (width === 2 && byte >= 0xa0);
}
