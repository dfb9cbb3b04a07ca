import { createHash } from 'node:crypto';
import { keccak256 } from './keccak.js';

const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const bech32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
/** What the checksum polynomial leaves for BIP 173 (witness version 0) and BIP 350 (later versions). */
const BECH32 = 1;
const BECH32M = 0x2bc830a3;

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

/** The bytes that a Base58 text (or one over another alphabet of 58) stands for; undefined if a character is none. */
export function base58Bytes(text: string, alphabet = base58): Buffer | undefined {
  let value = 0n;
  let zeros = 0;
  for (const char of text) {
    const digit = alphabet.indexOf(char);
    if (digit < 0) return undefined;
    if (value === 0n && digit === 0) zeros++;
    value = value * 58n + BigInt(digit);
  }
  const hex = value === 0n ? '' : value.toString(16);
  return Buffer.concat([Buffer.alloc(zeros), Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex')]);
}

/** The payload (version bytes and data) of a Base58Check text, or undefined if its four checksum bytes do not fit. */
export function base58CheckPayload(text: string, alphabet?: string): Buffer | undefined {
  const bytes = base58Bytes(text, alphabet);
  const payload = bytes?.subarray(0, -4);
  if (!bytes || !payload || bytes.length <= 4) return undefined;
  return sha256(sha256(payload)).subarray(0, 4).equals(bytes.subarray(-4)) ? payload : undefined;
}

/** Whether a text is Base58Check over a payload of `length` bytes that begins with one of `versions` (hexadecimal). */
export function isBase58Check(text: string, length: number, versions: readonly string[]): boolean {
  const payload = base58CheckPayload(text);
  return payload?.length === length && versions.some((version) => payload.toString('hex').startsWith(version));
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

interface Bech32 {
  readonly prefix: string;
  /** Five-bit symbols without the checksum. */
  readonly data: readonly number[];
  /** Whether the checksum is that of BIP 350 rather than BIP 173. */
  readonly isModified: boolean;
}

/** The parts of a bech32 or bech32m text in one case, of any length; undefined if its checksum does not fit. */
function bech32Parts(text: string): Bech32 | undefined {
  const lower = text.toLowerCase();
  const end = lower.lastIndexOf('1');
  if ((text !== lower && text !== text.toUpperCase()) || end < 1) return undefined;
  const prefix = lower.slice(0, end);
  const data = [...lower.slice(end + 1)].map((char) => bech32.indexOf(char));
  if (data.includes(-1) || data.length < 6) return undefined;
  const expanded = [...prefix].map((c) => c.charCodeAt(0) >>> 5);
  const rest = [...prefix].map((c) => c.charCodeAt(0) & 31);
  const remainder = polymod([...expanded, 0, ...rest, ...data]);
  if (remainder !== BECH32 && remainder !== BECH32M) return undefined;
  return { prefix, data: data.slice(0, -6), isModified: remainder === BECH32M };
}

/**
 * Whether a text is a native SegWit address for the given human-readable part: bech32 for witness version 0, bech32m
 * for later ones, with a program of the length that BIP 141 allows. All lower or all upper case.
 */
export function isSegwitAddress(text: string, prefix: string): boolean {
  const parts = bech32Parts(text);
  const version = parts?.data[0];
  if (parts?.prefix !== prefix || version === undefined || version > 16) return false;
  if (parts.isModified !== version > 0) return false;
  const programBytes = Math.floor(((parts.data.length - 1) * 5) / 8);
  return version === 0 ? programBytes === 20 || programBytes === 32 : programBytes >= 2 && programBytes <= 40;
}

/** Whether a text is bech32 (or bech32m) over `bytes` bytes under one of the given human-readable parts. */
export function isBech32(
  text: string,
  prefixes: readonly string[],
  { bytes, modified = false }: { bytes: readonly number[]; modified?: boolean },
): boolean {
  const parts = bech32Parts(text);
  if (!parts || parts.isModified !== modified || !prefixes.includes(parts.prefix)) return false;
  return bytes.includes(Math.floor((parts.data.length * 5) / 8)) && (parts.data.length * 5) % 8 < 5;
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

const cashGenerator = [0x98f2bc8e61n, 0x79b76d99e2n, 0xf33e5fb3c4n, 0xae2eabe2a8n, 0x1e4f43e470n];

/** Whether a text is a CashAddr, with or without its prefix, of 20 to 64 bytes; all lower or all upper case. */
export function isCashAddress(text: string, prefix: string): boolean {
  const lower = text.toLowerCase();
  if (text !== lower && text !== text.toUpperCase()) return false;
  const data = [...lower.slice(lower.indexOf(':') + 1)].map((char) => bech32.indexOf(char));
  if (data.includes(-1) || data.length < 42 || (lower.includes(':') && !lower.startsWith(`${prefix}:`))) return false;
  let check = 1n;
  for (const value of [...[...prefix].map((c) => c.charCodeAt(0) & 31), 0, ...data]) {
    const top = check >> 35n;
    check = ((check & 0x07ffffffffn) << 5n) ^ BigInt(value);
    cashGenerator.forEach((term, i) => {
      if ((top >> BigInt(i)) & 1n) check ^= term;
    });
  }
  return check === 1n;
}

/** CRC-16/XMODEM: polynomial x¹⁶+x¹²+x⁵+1, nothing inverted, starting from zero. */
function crc16(bytes: Uint8Array): number {
  let check = 0;
  for (const byte of bytes) {
    check ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) check = check & 0x8000 ? ((check << 1) ^ 0x1021) & 0xffff : check << 1;
  }
  return check;
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The bytes of an unpadded base 32 text (RFC 4648) whose bits behind the last byte are zero. */
function base32Bytes(text: string): Buffer | undefined {
  const bytes: number[] = [];
  let rest = 0;
  let bits = 0;
  for (const char of text) {
    const digit = base32.indexOf(char);
    if (digit < 0) return undefined;
    rest = ((rest << 5) | digit) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((rest >> bits) & 0xff);
      rest &= (1 << bits) - 1;
    }
  }
  return rest === 0 ? Buffer.from(bytes) : undefined;
}

/** Whether a text is a Stellar account, muxed account or contract (SEP-23). */
export function isStellarAddress(text: string): boolean {
  const bytes = base32Bytes(text);
  const lengths: Readonly<Record<number, number>> = { 48: 35, 16: 35, 96: 43 };
  if (!bytes || bytes.length < 35 || lengths[bytes[0] ?? 0] !== bytes.length) return false;
  return crc16(bytes.subarray(0, -2)) === bytes.readUInt16LE(bytes.length - 2);
}

/** Whether a text is an Algorand address: 32 bytes and the last four of their SHA-512/256. */
export function isAlgorandAddress(text: string): boolean {
  const bytes = base32Bytes(text);
  if (bytes?.length !== 36) return false;
  const hash = createHash('sha512-256').update(bytes.subarray(0, 32)).digest();
  return hash.subarray(-4).equals(bytes.subarray(32));
}

/** Whether a text is a TON address: user-friendly (TEP-2) on a main network, or `workchain:hex`, which has no check. */
export function isTonAddress(text: string): boolean {
  if (text.includes(':')) return /^(?:0|-1):(?!0{64})[0-9a-f]{64}$/.test(text);
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== 36 || text.length !== 48 || (bytes[0] !== 0x11 && bytes[0] !== 0x51)) return false;
  if (bytes[1] !== 0 && bytes[1] !== 0xff) return false;
  return crc16(bytes.subarray(0, 34)) === bytes.readUInt16BE(34);
}

/** Whether a text is an SS58 address of 32 bytes on one of the given networks below 64. */
export function isSs58Address(text: string, networks: readonly number[]): boolean {
  const bytes = base58Bytes(text);
  if (bytes?.length !== 35 || !networks.includes(bytes[0] ?? -1)) return false;
  const hash = createHash('blake2b512').update('SS58PRE').update(bytes.subarray(0, 33)).digest();
  return hash.subarray(0, 2).equals(bytes.subarray(33));
}

/** Digits that Monero's Base58, which goes by blocks of eight bytes, uses for a block of so many bytes. */
const blockDigits = [0, 2, 3, 5, 6, 7, 9, 10, 11];

/** Whether a text is a Monero address of the main network: standard, with a payment id, or a subaddress. */
export function isMoneroAddress(text: string): boolean {
  const blocks: Buffer[] = [];
  for (let at = 0; at < text.length; at += 11) {
    const block = text.slice(at, at + 11);
    const length = blockDigits.indexOf(block.length);
    const bytes = base58Bytes(block.replace(/^1+/, ''));
    if (length < 0 || !bytes || bytes.length > length) return false;
    blocks.push(Buffer.alloc(length - bytes.length), bytes);
  }
  const bytes = Buffer.concat(blocks);
  const lengths: Readonly<Record<number, number>> = { 18: 69, 42: 69, 19: 77 };
  if (bytes.length < 69 || lengths[bytes[0] ?? 0] !== bytes.length) return false;
  return keccak256(bytes.subarray(0, -4)).startsWith(bytes.subarray(-4).toString('hex'));
}

/** CRC-32 (ISO 3309), bit by bit: the input is short. */
function crc32(bytes: Uint8Array): number {
  let check = 0xffffffff;
  for (const byte of bytes) {
    check ^= byte;
    for (let bit = 0; bit < 8; bit++) check = check & 1 ? (check >>> 1) ^ 0xedb88320 : check >>> 1;
  }
  return ~check >>> 0;
}

/** Whether a text is a Cardano address of the Byron era: CBOR of the tagged address and its CRC-32, in Base58. */
export function isByronAddress(text: string): boolean {
  const bytes = base58Bytes(text);
  if (!bytes || bytes.length < 16 || bytes.subarray(0, 4).toString('hex') !== '82d81858') return false;
  const end = 5 + (bytes[4] ?? 0);
  if (bytes.length < end + 2) return false;
  const checked = bytes.subarray(end + 1);
  return checked.length === 4 && bytes[end] === 0x1a && crc32(bytes.subarray(5, end)) === checked.readUInt32BE(0);
}
