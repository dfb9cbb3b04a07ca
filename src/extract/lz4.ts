import { BudgetError } from './budget.js';

/** The block or frame breaks the rules. Says nothing of where or on what. */
class MalformedLz4 extends Error {
  override readonly name = 'MalformedLz4';
}

/**
 * Unpacks a block of LZ4 (block format 1.6.5) behind what was unpacked before.
 * @param into gets the bytes, from `from` on; what stands before may be copied
 * @returns how far `into` is filled
 * @throws {MalformedLz4} {BudgetError} `unpacked-too-large` when there is no room
 */
export function unpackLz4Block(block: Uint8Array, into: Uint8Array, from: number): number {
  let [at, end] = [0, from];
  const length = (nibble: number) => {
    let total = nibble;
    for (let more = nibble === 15 ? 255 : 0; more === 255; ) {
      more = byteAt(block, at++);
      total += more;
    }
    return total;
  };
  while (at < block.length) {
    const token = byteAt(block, at++);
    const literals = length(token >> 4);
    if (at + literals > block.length) throw new MalformedLz4();
    if (end + literals > into.length) throw new BudgetError('unpacked-too-large');
    into.set(block.subarray(at, at + literals), end);
    at += literals;
    end += literals;
    // The last sequence has no copy.
    if (at >= block.length) break;
    const back = byteAt(block, at) + byteAt(block, at + 1) * 256;
    at += 2;
    const copied = length(token & 15) + 4;
    if (back === 0 || back > end) throw new MalformedLz4();
    if (end + copied > into.length) throw new BudgetError('unpacked-too-large');
    for (let n = 0; n < copied; n++, end++) into[end] = into[end - back] ?? 0;
  }
  return end;
}

function byteAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw new MalformedLz4();
  return byte;
}
