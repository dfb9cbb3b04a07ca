import { createHash } from 'node:crypto';
import { uuidBytes } from './uuid7.js';

/** Where a node's chain stands: the number of its last row, and the hash over all up to it. */
export interface ChainHead {
  readonly seq: number;
  readonly chain: Buffer;
}

/** What a row adds to its chain, besides what stands before it. */
export interface ChainLink {
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly digest: Uint8Array;
}

/** SHA-256 of a packed decision. */
export function digestOf(payload: Uint8Array): Buffer {
  return createHash('sha256').update(payload).digest();
}

/** What the first row of a node's chain follows on: each node's is another. */
export function chainStart(node: string): ChainHead {
  return { seq: 0, chain: createHash('sha256').update('clearmark decisions\n').update(uuidBytes(node)).digest() };
}

/** SHA-256 over the hash before, the node, the row's number and moment (64 bits each, big-endian) and its digest. */
export function chainOn(node: string, before: Uint8Array, { seq, at, digest }: ChainLink): Buffer {
  const place = Buffer.allocUnsafe(16);
  place.writeBigUInt64BE(BigInt(seq), 0);
  place.writeBigUInt64BE(BigInt(at), 8);
  return createHash('sha256').update(before).update(uuidBytes(node)).update(place).update(digest).digest();
}
