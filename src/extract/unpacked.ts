import type { Gunzip, Inflate, InflateRaw } from 'node:zlib';
import { BudgetError, type Spending } from './budget.js';

/** Below this, a high ratio is only a small file that repeats itself, not a bomb. Bytes unpacked. */
const RATIO_FLOOR = 1024 * 1024;

/** How much packed data is unpacked at a time: at the highest ratio of deflate, 1,032, it becomes 16 MB. */
export const PIECE_BYTES = 16 * 1024;

/**
 * Passes on what a decompressor gives, charged byte by byte.
 * @param packedBytes how many bytes all of it came from
 * @throws {BudgetError} `compression-ratio` or `unpacked-too-large`, as soon as that is known
 */
export async function* charged(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  packedBytes: number,
  spending: Spending,
): AsyncGenerator<Buffer> {
  let unpacked = 0;
  for await (const chunk of chunks) {
    unpacked += chunk.length;
    spending.unpacked(chunk.length);
    if (unpacked > RATIO_FLOOR && unpacked > packedBytes * spending.budget.ratio) {
      throw new BudgetError('compression-ratio');
    }
    yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  }
}

/**
 * Unpacks what zlib packed. Packed bytes go in piece by piece, so that what a broken stream gave before it broke is had
 * before the error.
 * @returns how many of `bytes` belong to it
 * @throws zlib's error
 */
export async function* inflated(zlib: Gunzip | Inflate | InflateRaw, bytes: Buffer): AsyncGenerator<Buffer, number> {
  let ready: Buffer[] = [];
  let over = false;
  const ended = new Promise<Error | undefined>((resolve) => {
    zlib.on('data', (piece: Buffer) => ready.push(piece));
    zlib.once('error', resolve).once('end', () => resolve(undefined));
  });
  void ended.then(() => {
    over = true;
  });
  try {
    for (let at = 0; at < bytes.length && !over; at += PIECE_BYTES) {
      const written = new Promise<void>((resolve) => zlib.write(bytes.subarray(at, at + PIECE_BYTES), () => resolve()));
      // A write during which it breaks is never told to be over.
      await Promise.race([written, ended]);
      yield* ready;
      ready = [];
    }
    if (!over) zlib.end();
    const error = await ended;
    yield* ready;
    if (error) throw error;
    return zlib.bytesWritten;
  } finally {
    zlib.destroy();
  }
}
