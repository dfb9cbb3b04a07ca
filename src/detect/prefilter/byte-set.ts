/** A set of bytes as the scanner sees a text, one byte for each UTF-16 code unit: see {@link byteOf}. */
export type ByteSet = Uint8Array;

export const BYTES = 256;
export const ASCII = 128;
/** Code units from here on share the bytes that are not ASCII. */
export const FIRST_SHARED = 256;

/**
 * The byte that the scanner sees for a UTF-16 code unit: itself up to 255; all others are folded onto the upper half, as
 * `narrow` in scan.as.ts does.
 */
export function byteOf(code: number): number {
  return code < FIRST_SHARED ? code : ASCII | ((code ^ (code >> 8)) & (ASCII - 1));
}

export function byteSet(includes: (byte: number) => boolean): ByteSet {
  return Uint8Array.from({ length: BYTES }, (_, byte) => (includes(byte) ? 1 : 0));
}

/** ASCII letters, digits and `_`; what else a letter is, a byte does not tell. */
export function isWordByte(byte: number): boolean {
  return (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || (byte >= 48 && byte <= 57) || byte === 95;
}

export const letterBytes = byteSet((byte) => isWordByte(byte) && byte >= 65 && byte !== 95);
export const capitalBytes = byteSet((byte) => byte >= 65 && byte <= 90);
export const digitBytes = byteSet((byte) => byte >= 48 && byte <= 57);
export const wordBytes = byteSet(isWordByte);
/** The bytes of all characters that are not ASCII. */
export const sharedBytes = byteSet((byte) => byte >= ASCII);
/** What may follow a match that ends in a word character, or stand before one: no ASCII word character. */
export const boundaryBytes = byteSet((byte) => !isWordByte(byte));
export const anyByte = byteSet(() => true);

export function isSubset(inner: ByteSet, outer: ByteSet): boolean {
  return inner.every((has, byte) => has === 0 || outer[byte] === 1);
}

export function intersect(a: ByteSet, b: ByteSet): ByteSet {
  return a.map((has, byte) => has & (b[byte] ?? 0));
}

export function isEmpty(set: ByteSet): boolean {
  return !set.includes(1);
}

const numbers = new WeakMap<ByteSet, number>();
const numbersByContent = new Map<string, number>();

/** A number that equal sets share. */
export function numberOf(set: ByteSet): number {
  let number = numbers.get(set);
  if (number === undefined) {
    const content = Buffer.from(set).toString('latin1');
    number = numbersByContent.get(content) ?? numbersByContent.size;
    numbersByContent.set(content, number);
    numbers.set(set, number);
  }
  return number;
}

const canonicalSets = new Map<number, ByteSet>();

/** The one set that stands for all sets equal to this. */
export function canonical(set: ByteSet): ByteSet {
  const number = numberOf(set);
  const known = canonicalSets.get(number);
  if (known) return known;
  canonicalSets.set(number, set);
  return set;
}
