import { createHash } from 'node:crypto';
import type { MatchKeys } from '../../detect/custom/exact-table.js';
import { SipHash } from '../../detect/custom/siphash.js';
import { DocumentFeatures } from '../document-type/document-features.js';
import type { Features } from '../text/features.js';

/** Under which words and lines of samples are hashed: without it a bucket tells nothing of the word. */
export interface FeatureKey {
  /** Says which key it is; tells nothing of it. */
  readonly id: string;
  /** Sixteen bytes. */
  readonly hash: Uint8Array;
}

/** A sample as it is kept: numbers of buckets, and how much of each; how it reads cannot be had from it. */
export interface HashedSample {
  /** See {@link packFeatures}. */
  readonly packed: Uint8Array;
  readonly isPositive: boolean;
}

/** Values of features are at most 1, the length of a group; they are kept in steps of one by this. */
const STEPS = 60_000;

/** The key of a deployment's classifiers, of that under which its values are hashed: one cannot be had from the other. */
export function featureKeyOf({ id, hash }: MatchKeys): FeatureKey {
  const bytes = createHash('sha256').update('clearmark features of samples').update(hash).digest();
  return { id, hash: new Uint8Array(bytes.subarray(0, 16)) };
}

/** What of a text classifiers of one's own look at, hashed under a key. */
export function keyedFeatures({ hash }: FeatureKey): (text: string) => Features {
  const sip = new SipHash(hash);
  const features = new DocumentFeatures((of) => {
    sip.hash(of, 0);
    return sip.hi >>> 0;
  });
  return (text) => features.of(text);
}

/** Features as bytes, four each: buckets and then values, in 16 bits, little end first. */
export function packFeatures({ buckets, values }: Features): Uint8Array<ArrayBuffer> {
  const packed = new Uint8Array(4 * buckets.length);
  const view = new DataView(packed.buffer);
  for (let i = 0; i < buckets.length; i++) {
    view.setUint16(2 * i, buckets[i] ?? 0, true);
    const value = Math.round((values[i] ?? 0) * STEPS);
    view.setUint16(2 * (buckets.length + i), Math.min(0xffff, value), true);
  }
  return packed;
}

export function unpackFeatures(packed: Uint8Array): Features {
  const count = packed.length >> 2;
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  return {
    buckets: Uint32Array.from({ length: count }, (_, i) => view.getUint16(2 * i, true)),
    values: Float32Array.from({ length: count }, (_, i) => view.getUint16(2 * (count + i), true) / STEPS),
  };
}

/** What a text is known again by among samples, hexadecimal: of its hashed features, so nobody can guess it. */
export function digestOf(packed: Uint8Array): string {
  return createHash('sha256').update(packed).digest('hex').slice(0, 32);
}
