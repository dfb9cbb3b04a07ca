import { randomFillSync } from 'node:crypto';

/** Longer URIs are left to the database, as are those with other than ASCII characters. UTF-16 code units. */
const longest = 2_048;
/** Words of 32 bits in a hash. */
export const hashWords = 3;

/**
 * Hashes URIs under a key that is made anew in each process, so that nobody can name two files to one hash.
 *
 * Three sums of products of characters and random words, modulo 2^32: multilinear hashing (Lemire and Kaser, "Strongly
 * universal string hashing is fast", 2014, theorem 1). Of each sum the upper 26 bits are strongly universal for
 * characters of 7 bits: two given URIs are taken for one with a chance of 2^-78.
 */
export class UriHash {
  /** The hash that was made last. */
  readonly words = new Int32Array(hashWords);
  // One word for each sum before the first character, and for each character of the text and the one that ends it.
  readonly #key = randomFillSync(new Int32Array(hashWords * (longest + 2)));

  /** Hashes a text into {@link words}. @returns false for one that is too long or not ASCII: then they mean nothing */
  take(text: string): boolean {
    const { length } = text;
    if (length > longest) return false;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code > 0x7f) return false;
      ascii[i] = code;
    }
    this.takeBytes(ascii, 0, length, this.words, 0);
    return true;
  }

  /** Hashes a text of ASCII in bytes, not longer than 2,048 characters, into so many words of `into`. */
  takeBytes(bytes: Uint8Array, start: number, end: number, into: Int32Array, place: number): void {
    const key = this.#key;
    let a = key[0] as number;
    let b = key[1] as number;
    let c = key[2] as number;
    let at = 3;
    for (let i = start; i < end; i++, at += 3) {
      const code = bytes[i] as number;
      a = (a + Math.imul(key[at] as number, code)) | 0;
      b = (b + Math.imul(key[at + 1] as number, code)) | 0;
      c = (c + Math.imul(key[at + 2] as number, code)) | 0;
    }
    // What ends a text is a character too, or a text would hash like itself with NULs behind it.
    into[place] = a + (key[at] as number);
    into[place + 1] = b + (key[at + 1] as number);
    into[place + 2] = c + (key[at + 2] as number);
  }
}

/** The text that is being hashed. */
const ascii = new Uint8Array(longest);
