const MAGIC = Buffer.from('fd377a585a00', 'hex');
const HEADER_BYTES = 12;
const FOOTER_MARK = 'YZ';

/**
 * Unpacks a file in the format of xz. It may hold streams one behind another, as archives that were put together do;
 * the decoder reads one.
 * @throws the decoder's error where a stream is broken, after what was unpacked before
 */
export async function* unxz(bytes: Buffer): AsyncGenerator<Uint8Array> {
  // It is CommonJS, of which Node sees no names.
  const { default: xz } = (await import('xz-decompress')) as unknown as { default: typeof import('xz-decompress') };
  for (const stream of streams(bytes)) {
    const packed = new Blob([stream]).stream();
    yield* new xz.XzReadableStream(packed) as unknown as AsyncIterable<Uint8Array>;
  }
}

/** The streams of a file, found from its end by their indexes; the whole file where these do not lead to its start. */
function streams(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let end = unpaddedEnd(bytes, bytes.length); end > 0; ) {
    const start = streamStart(bytes, end);
    if (start === undefined) return [bytes];
    found.push(bytes.subarray(start, end));
    end = unpaddedEnd(bytes, start);
  }
  return found.reverse();
}

/** Between streams there may be zeros, in fours (The .xz File Format 1.2.1, 2.2). */
function unpaddedEnd(bytes: Buffer, end: number): number {
  let at = end;
  while (at >= 4 && bytes.readUInt32LE(at - 4) === 0) at -= 4;
  return at;
}

/** The footer tells how long the index is, the index how long the blocks before it are (2.1.2 and 4). */
function streamStart(bytes: Buffer, end: number): number | undefined {
  if (end < 2 * HEADER_BYTES || bytes.toString('latin1', end - 2, end) !== FOOTER_MARK) return undefined;
  const index = end - HEADER_BYTES - (bytes.readUInt32LE(end - 8) + 1) * 4;
  if (index < HEADER_BYTES || bytes[index] !== 0) return undefined;
  const numbers = new Numbers(bytes, index + 1, end - HEADER_BYTES);
  let start = index;
  for (let left = numbers.next(); left > 0; left--) {
    const blockBytes = numbers.next();
    numbers.next();
    start -= Math.ceil(blockBytes / 4) * 4;
    if (!(blockBytes > 0 && start >= HEADER_BYTES)) return undefined;
  }
  start -= HEADER_BYTES;
  return bytes.subarray(start, start + MAGIC.length).equals(MAGIC) ? start : undefined;
}

/** Numbers of seven bits a byte, the lowest first (1.2); NaN where there is none. */
class Numbers {
  constructor(
    private readonly bytes: Buffer,
    private at: number,
    private readonly end: number,
  ) {}

  next(): number {
    let value = 0;
    for (let factor = 1; this.at < this.end && factor < 2 ** 49; factor *= 128) {
      const byte = this.bytes[this.at++] ?? 0;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
    return Number.NaN;
  }
}
