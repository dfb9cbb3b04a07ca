import { createCipheriv, createHmac, pbkdf2Sync } from 'node:crypto';

/** What the directory of an archive says of an entry. */
export interface EncryptedEntry {
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
  /** As the archive has it: two bytes of time, in the form of MS-DOS. */
  readonly time: number;
  readonly extraFields: readonly { readonly id: number; readonly data: Buffer }[];
}

export interface DecryptedEntry {
  /** Still packed by {@link method}. */
  readonly packed: Buffer;
  readonly method: number;
  /** Whether the password is known to fit; else only the checksum tells. */
  readonly isChecked: boolean;
}

const AES_METHOD = 99;
const AES_FIELD = 0x9901;
const DESCRIBED_BEHIND = 0x8;
const AES_ROUNDS = 1000;
const AES_CHECK_BYTES = 10;
const CIPHER_HEADER_BYTES = 12;

/**
 * The packed data of an encrypted entry: in the old cipher of PKWARE (APPNOTE 6.3.10, 6.1), which one wrong password in
 * 256 seems to open, or in AES as WinZip writes it (AE-1 and AE-2), which checks all.
 * @returns undefined when the password does not fit, or when it is encrypted in another way
 */
export function decryptedEntry(data: Buffer, entry: EncryptedEntry, password: string): DecryptedEntry | undefined {
  return entry.method === AES_METHOD ? decryptedByAes(data, entry, password) : decryptedByCipher(data, entry, password);
}

function decryptedByAes(data: Buffer, { extraFields }: EncryptedEntry, password: string): DecryptedEntry | undefined {
  const field = extraFields.find(({ id }) => id === AES_FIELD)?.data;
  const strength = field?.[4] ?? 0;
  if (!field || field.length < 7 || strength < 1 || strength > 3) return undefined;
  const keyBytes = 8 + 8 * strength;
  const saltBytes = keyBytes / 2;
  if (data.length < saltBytes + 2 + AES_CHECK_BYTES) return undefined;
  const derived = pbkdf2Sync(password, data.subarray(0, saltBytes), AES_ROUNDS, 2 * keyBytes + 2, 'sha1');
  if (!derived.subarray(2 * keyBytes).equals(data.subarray(saltBytes, saltBytes + 2))) return undefined;
  const encrypted = data.subarray(saltBytes + 2, -AES_CHECK_BYTES);
  const check = createHmac('sha1', derived.subarray(keyBytes, 2 * keyBytes))
    .update(encrypted)
    .digest();
  if (!check.subarray(0, AES_CHECK_BYTES).equals(data.subarray(-AES_CHECK_BYTES))) return undefined;
  return { packed: counted(encrypted, derived.subarray(0, keyBytes)), method: field.readUInt16LE(5), isChecked: true };
}

const COUNTERS = 4096;

/** AES in counter mode, whose counter begins at 1 and has its lowest byte first, unlike that of OpenSSL. */
function counted(encrypted: Buffer, key: Buffer): Buffer {
  const cipher = createCipheriv(`aes-${key.length * 8}-ecb`, key, null).setAutoPadding(false);
  const decrypted = Buffer.from(encrypted);
  const counters = Buffer.alloc(COUNTERS * 16);
  for (let at = 0, counter = 1; at < decrypted.length; at += counters.length) {
    for (let n = 0; n < COUNTERS; n++) counters.writeUInt32LE(counter++, n * 16);
    const stream = cipher.update(counters);
    const end = Math.min(stream.length, decrypted.length - at);
    for (let n = 0; n < end; n++) decrypted[at + n] = (decrypted[at + n] ?? 0) ^ (stream[n] ?? 0);
  }
  return decrypted;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let crc = n;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

function decryptedByCipher(data: Buffer, entry: EncryptedEntry, password: string): DecryptedEntry | undefined {
  if (data.length < CIPHER_HEADER_BYTES) return undefined;
  const decrypted = Buffer.alloc(data.length);
  const keys = new CipherKeys(Buffer.from(password, 'utf8'));
  for (let at = 0; at < data.length; at++) {
    decrypted[at] = keys.decrypt(data[at] ?? 0);
    // The last byte of the header is known: it tells whether the password fits.
    if (at === CIPHER_HEADER_BYTES - 1 && decrypted[at] !== checkByte(entry)) return undefined;
  }
  return { packed: decrypted.subarray(CIPHER_HEADER_BYTES), method: entry.method, isChecked: false };
}

/** Where the checksum stands behind the data, it was not known when the header was written. */
function checkByte({ flags, crc32, time }: EncryptedEntry): number {
  return flags & DESCRIBED_BEHIND ? (time >>> 8) & 0xff : crc32 >>> 24;
}

/** Three numbers that every byte changes (APPNOTE 6.1.5). */
class CipherKeys {
  #first = 0x12345678;
  #second = 0x23456789;
  #third = 0x34567890;

  constructor(password: Buffer) {
    for (const byte of password) this.#update(byte);
  }

  decrypt(byte: number): number {
    const mixed = (this.#third | 2) & 0xffff;
    const plain = byte ^ (((mixed * (mixed ^ 1)) >>> 8) & 0xff);
    this.#update(plain);
    return plain;
  }

  #update(byte: number): void {
    this.#first = next(this.#first, byte);
    this.#second = (Math.imul(this.#second + (this.#first & 0xff), 134_775_813) + 1) >>> 0;
    this.#third = next(this.#third, this.#second >>> 24);
  }
}

function next(crc: number, byte: number): number {
  return ((crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0)) >>> 0;
}
