import { defineInfotype } from '../../src/detect/infotype.js';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The 35 bytes of 56 base 32 characters, or undefined for other text. */
function decode(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(35);
  let value = 0;
  let bits = 0;
  let at = 0;
  for (const char of text) {
    const digit = alphabet.indexOf(char);
    if (digit < 0 || at >= bytes.length) return undefined;
    value = ((value << 5) | digit) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = value >>> bits;
    }
  }
  return at === bytes.length ? bytes : undefined;
}

/** SEP 23: a version byte (18 times 8), 32 bytes, and CRC-16/XMODEM of them, low byte first. */
function isSeed(candidate: string): boolean {
  const bytes = decode(candidate);
  if (bytes?.[0] !== 144) return false;
  let crc = 0;
  for (const byte of bytes.subarray(0, 33)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = ((crc << 1) ^ (crc & 0x8000 ? 0x1021 : 0)) & 0xffff;
  }
  return bytes[33] === (crc & 255) && bytes[34] === crc >>> 8;
}

const first = 'SDV72BDQBWJ5GUUH6LQLHBFCG5YA' + 'ILMZF7AIZNUOPAMMZFQJDZCS5YYR';
const second = 'SAUZSHHKTZOQWJ3VDGMJIRMZQRQB' + 'XKG6NAPIDY7JMNKKUB6JDAZRYY6M';

export default defineInfotype({
  title: 'Stellar secret seed',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  patterns: [{ regex: /\bS[A-D][A-Z2-7]{54}(?!\w)/, prior: 0.7 }],
  validator: { test: isSeed, chance: 2 ** -16 },
  context: ['stellar', 'xlm', 'secret', 'seed'],
  finds: [
    { text: `STELLAR_SECRET=${first}`, match: first, level: 'high' },
    { text: `Keypair.fromSecret('${second}')`, match: second, level: 'high' },
    { text: `{"seed":"${first}"}`, match: first, level: 'high' },
    { text: `seed ${second}.`, match: second, level: 'high' },
  ],
  ignores: [
    { text: `${first.slice(0, -1)}S`, because: 'the checksum does not fit' },
    { text: first.slice(0, -1), because: 'a character short' },
    { text: `G${first.slice(1)}`, because: 'an account, no seed' },
    { text: `SA${'A'.repeat(54)}`, because: 'a placeholder' },
  ],
});
