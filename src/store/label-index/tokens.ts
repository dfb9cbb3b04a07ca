const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const codes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));

/** Letters of a token of a version: 12 random bytes in base64url (see versions.ts). */
export const tokenLength = 16;
/** Words of 32 bits that they are kept in: five letters of six bits in each, and two bits of the last letter. */
export const tokenWords = 3;

/** Whether a token is one that can be kept in so little. */
export function isOwnToken(token: string): boolean {
  return /^[\w-]{16}$/.test(token);
}

export function packToken(words: Int32Array, at: number, token: string): void {
  const sixBits = (i: number) => letters.indexOf(token[i] ?? '');
  const last = sixBits(tokenLength - 1);
  for (let word = 0; word < tokenWords; word++) {
    let bits = 0;
    for (let i = 0; i < 5; i++) bits = (bits << 6) | sixBits(word * 5 + i);
    words[at + word] = (bits << 2) | ((last >>> (4 - word * 2)) & 3);
  }
}

export function unpackToken(words: Int32Array, from: number, bytes: Uint8Array, place: number): void {
  let at = place;
  let last = 0;
  for (let i = 0; i < tokenWords; i++) {
    const word = words[from + i] as number;
    last = (last << 2) | (word & 3);
    bytes[at++] = codes[word >>> 26] as number;
    bytes[at++] = codes[(word >>> 20) & 63] as number;
    bytes[at++] = codes[(word >>> 14) & 63] as number;
    bytes[at++] = codes[(word >>> 8) & 63] as number;
    bytes[at++] = codes[(word >>> 2) & 63] as number;
  }
  bytes[at] = codes[last] as number;
}
