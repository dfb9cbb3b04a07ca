import { createPrivateKey, createPublicKey } from 'node:crypto';
import { defineInfotype } from '../../src/detect/infotype.js';

/** RFC 8410: what stands before the 32 bytes of an Ed25519 key in DER. */
const header = Buffer.from('302e020100300506032b657004220420', 'hex');

function publicKeyOf(seed: Uint8Array): Uint8Array {
  const key = createPrivateKey({ key: Buffer.concat([header, seed]), format: 'der', type: 'pkcs8' });
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32);
}

/** 64 bytes, of which the last 32 are the public key of the first. */
function isKeypair(candidate: string): boolean {
  const bytes = (candidate.match(/\d{1,3}/g) ?? []).map(Number);
  if (bytes.length !== 64 || bytes.some((byte) => byte > 255)) return false;
  return Buffer.from(bytes.slice(32)).equals(publicKeyOf(Buffer.from(bytes.slice(0, 32))));
}

const keypair = (first: number): number[] => {
  const seed = Buffer.from(Array.from({ length: 32 }, (_, i) => (first * (i + 3) * 7) % 256));
  return [...seed, ...publicKeyOf(seed)];
};
const one = `[${keypair(11).join(',')}]`;
const two = `[${keypair(29).join(', ')}]`;

export default defineInfotype({
  title: 'Solana keypair',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  // The file that solana-keygen writes: an array of 64 numbers.
  patterns: [{ regex: /\[\s{0,8}(?:\d{1,3}\s{0,2},\s{0,8}){63}\d{1,3}\s{0,8}\]/, prior: 0.2 }],
  validator: { test: isKeypair, chance: 2 ** -60 },
  context: ['solana', 'keypair', 'secret key', 'wallet'],
  finds: [
    { text: one, match: one, level: 'high' },
    { text: `SOLANA_KEYPAIR=${one}`, match: one, level: 'high' },
    { text: `const secret = Uint8Array.from(${two});`, match: two, level: 'high' },
    { text: `id.json: ${two}`, match: two, level: 'high' },
  ],
  ignores: [
    { text: `[${keypair(11).reverse().join(',')}]`, because: 'the public key does not fit' },
    { text: `[${keypair(11).slice(1).join(',')}]`, because: '63 numbers' },
    { text: `[${Array.from({ length: 64 }, (_, i) => i).join(',')}]`, because: 'a table' },
    { text: `[${Array.from({ length: 64 }, () => 0).join(',')}]`, because: 'all zeros' },
  ],
});
