import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import type { Features } from '../../../src/models/text/features.js';

/**
 * Passages of real manuals that were once taken for attacks, as the buckets of their hashed features: what they said
 * cannot be had from them. A count, then for each how many buckets, the buckets, and their values in steps of 1/4096.
 */
export function writeHardNegatives(passages: readonly Features[]): Buffer {
  const numbers: number[] = [passages.length];
  for (const { buckets, values } of passages) {
    numbers.push(
      buckets.length,
      ...buckets,
      ...Array.from(values, (value) => Math.min(65_535, Math.round(value * 4096))),
    );
  }
  return brotliCompressSync(Buffer.from(Uint16Array.from(numbers).buffer));
}

export function readHardNegatives(bytes: Buffer): Features[] {
  const plain = brotliDecompressSync(bytes);
  const numbers = new Uint16Array(plain.buffer.slice(plain.byteOffset, plain.byteOffset + plain.length));
  let at = 1;
  return Array.from({ length: numbers[0] ?? 0 }, () => {
    const count = numbers[at++] ?? 0;
    const buckets = Uint32Array.from(numbers.subarray(at, at + count));
    const values = Float32Array.from(numbers.subarray(at + count, at + 2 * count), (value) => value / 4096);
    at += 2 * count;
    return { buckets, values };
  });
}
