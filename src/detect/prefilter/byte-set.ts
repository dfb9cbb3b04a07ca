/**
 * A set of bytes as the scanner sees a text: each ASCII character is itself, and 0 stands for everything else (NUL and
 * all that is not ASCII), so that a set never leaves out what a pattern may match.
 */
export type ByteSet = Uint8Array;

export const BYTES = 128;
/** Stands for NUL and every character that is not ASCII. */
export const OTHER = 0;

export function byteSet(includes: (byte: number) => boolean): ByteSet {
  return Uint8Array.from({ length: BYTES }, (_, byte) => (includes(byte) ? 1 : 0));
}

/** ASCII letters, digits and `_`. */
export function isWordByte(byte: number): boolean {
  return (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || (byte >= 48 && byte <= 57) || byte === 95;
}

export const letterBytes = byteSet((byte) => isWordByte(byte) && byte >= 65 && byte !== 95);
export const wordBytes = byteSet(isWordByte);
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
