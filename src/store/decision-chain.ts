import { createHash, createHmac, createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';
import { uuidBytes } from './uuid7.js';

/** What the log is made with, so that nobody who can write to the database alone can make rows or statements. */
export interface LogKeys {
  /** Links rows to chains. */
  readonly chain: Buffer;
  /** Signs statements about them. */
  readonly sign: KeyObject;
  /** Tells signatures by this key from others', and verifies them. */
  readonly verify: KeyObject;
  /** The public half as a JWK's x. */
  readonly publicKey: string;
}

/** The head of an Ed25519 private key in PKCS #8 (RFC 8410), before its 32 bytes. */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Keys derived by HKDF (RFC 5869) from the secret key. */
export function deriveLogKeys(secretKey: string): LogKeys {
  const derive = (what: string) => Buffer.from(hkdfSync('sha256', secretKey, '', what, 32));
  const der = Buffer.concat([pkcs8, derive('clearmark statements about decisions')]);
  const sign = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const verify = createPublicKey(sign);
  const { x = '' } = verify.export({ format: 'jwk' });
  return { chain: derive('clearmark chains of decisions'), sign, verify, publicKey: x };
}

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

/**
 * HMAC-SHA-256 over the hash before, the node, the row's number and moment (64 bits each, big-endian) and its digest.
 * What was decided goes in by its digest only, so that a chain verifies without what was erased.
 */
export function chainOn(key: Buffer, node: string, before: Uint8Array, { seq, at, digest }: ChainLink): Buffer {
  const place = Buffer.allocUnsafe(16);
  place.writeBigUInt64BE(BigInt(seq), 0);
  place.writeBigUInt64BE(BigInt(at), 8);
  return createHmac('sha256', key).update(before).update(uuidBytes(node)).update(place).update(digest).digest();
}
