/** Feature hashing: a feature is known by 32 bits of its name, and stands in the bucket of its highest ones. */

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a over UTF-16 code units, from `seed` on. */
export function hashText(text: string, seed = OFFSET): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash >>> 0;
}

/** Puts one more number (a code unit, another hash) into a hash. */
export function hashInto(hash: number, value: number): number {
  return Math.imul(hash ^ value, PRIME) >>> 0;
}

/** Spreads what differs in a hash over all of its bits (the finaliser of MurmurHash3), as buckets are its highest. */
export function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
