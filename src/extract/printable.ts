/** Fewer characters in a row are chance: two bytes in five of any binary data are printable. */
const LEAST = 6;
/** By byte: ASCII; in UTF-16 also the letters of Western Europe, which in single bytes would be anything. */
const printableNarrow = Uint8Array.from({ length: 256 }, (_, byte) =>
  (byte >= 0x20 && byte < 0x7f) || byte === 0x09 ? 1 : 0,
);
const printableWide = printableNarrow.map((printable, byte) => (byte >= 0xa0 ? 1 : printable));

/** Runs of printable characters in binary data: first those of one byte each, then those in UTF-16. */
export function* printableStrings(bytes: Buffer): Generator<string> {
  yield* narrowRuns(bytes);
  yield* wideRuns(bytes);
}

/** A run must hold the byte at which it would just be long enough: where that one is none, all before it are passed. */
function* narrowRuns(bytes: Buffer): Generator<string> {
  for (let start = 0; start + LEAST <= bytes.length; ) {
    let last = start + LEAST - 1;
    while (last >= start && isIn(printableNarrow, bytes[last])) last -= 1;
    if (last >= start) {
      start = last + 1;
      continue;
    }
    let end = start + LEAST;
    while (end < bytes.length && isIn(printableNarrow, bytes[end])) end += 1;
    yield bytes.toString('latin1', start, end);
    start = end + 1;
  }
}

/**
 * Characters with a zero behind each, which is looked for first. That also finds what has its zero before it, but for
 * the last character.
 */
function* wideRuns(bytes: Buffer): Generator<string> {
  let from = 0;
  for (let zero = bytes.indexOf(0); zero >= 0; zero = bytes.indexOf(0, Math.max(from, zero) + 1)) {
    const start = zero - 1;
    let end = start;
    while (start >= from && bytes[end + 1] === 0 && isIn(printableWide, bytes[end])) end += 2;
    if (end - start < LEAST * 2) continue;
    yield bytes.toString('utf16le', start, end);
    from = end;
  }
}

function isIn(table: Uint8Array, byte: number | undefined): boolean {
  return byte !== undefined && table[byte] === 1;
}
