import { createHash } from 'node:crypto';
import { keccak256 } from './keccak.js';

const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const bech32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
/** What the checksum polynomial leaves for BIP 173 (witness version 0) and BIP 350 (later versions). */
const BECH32 = 1;
const BECH32M = 0x2bc830a3;

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

/** The payload (version byte and data) of a Base58Check text, or undefined if its four checksum bytes do not fit. */
export function base58CheckPayload(text: string): Uint8Array | undefined {
  let value = 0n;
  for (const char of text) {
    const digit = base58.indexOf(char);
    if (digit < 0) return undefined;
    value = value * 58n + BigInt(digit);
  }
  const zeros = text.length - text.replace(/^1+/, '').length;
  const hex = value === 0n ? '' : value.toString(16);
  const bytes = Buffer.concat([Buffer.alloc(zeros), Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex')]);
  const payload = bytes.subarray(0, -4);
  return bytes.length > 4 && sha256(sha256(payload)).subarray(0, 4).equals(bytes.subarray(-4)) ? payload : undefined;
}

function polymod(values: readonly number[]): number {
  const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    generator.forEach((term, i) => {
      if ((top >>> i) & 1) check ^= term;
    });
  }
  return check;
}

/**
 * Whether a text is a native SegWit address for the given human-readable part: bech32 for witness version 0, bech32m
 * for later ones, with a program of the length that BIP 141 allows. All lower or all upper case.
 */
export function isSegwitAddress(text: string, prefix: string): boolean {
  const lower = text.toLowerCase();
  if ((text !== lower && text !== text.toUpperCase()) || !lower.startsWith(`${prefix}1`)) return false;
  const data = [...lower.slice(prefix.length + 1)].map((char) => bech32.indexOf(char));
  const [version] = data;
  if (version === undefined || version > 16 || data.includes(-1) || data.length < 8) return false;
  const expanded = [...prefix].map((c) => c.charCodeAt(0) >>> 5);
  const rest = [...prefix].map((c) => c.charCodeAt(0) & 31);
  const remainder = polymod([...expanded, 0, ...rest, ...data]);
  const programBytes = Math.floor(((data.length - 7) * 5) / 8);
  if (remainder !== (version === 0 ? BECH32 : BECH32M)) return false;
  return version === 0 ? programBytes === 20 || programBytes === 32 : programBytes >= 2 && programBytes <= 40;
}

/**
 * Whether the capitals of an Ethereum address (`0x` and 40 hexadecimal digits) are the checksum of ERC-55. An address
 * in one case carries no checksum and passes.
 */
export function hasValidCapitals(address: string): boolean {
  const digits = address.slice(2);
  const lower = digits.toLowerCase();
  if (digits === lower || digits === digits.toUpperCase()) return true;
  const hash = keccak256(lower);
  return [...lower].every((char, i) => {
    const capital = Number.parseInt(hash.charAt(i), 16) >= 8;
    return digits.charAt(i) === (capital ? char.toUpperCase() : char);
  });
}
