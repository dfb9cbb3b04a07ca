import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { nameOf, type PdfDict, type PdfValue } from './pdf-syntax.js';

/** Fills up passwords that are shorter than 32 bytes (ISO 32000-2, 7.6.4.3.2). */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const NO_IV = Buffer.alloc(16);

type Method = 'none' | 'rc4' | 'aes' | 'aes256';

/** Reads what one of the passwords opens. */
export class PdfCrypt {
  private constructor(
    private readonly key: Buffer,
    private readonly strings: Method,
    private readonly streams: Method,
    /** The password that opened it; empty for that which everyone has. */
    readonly password: string,
  ) {}

  /**
   * @param encrypt the document's encryption dictionary, its references resolved
   * @param id the first half of the document's identifier
   * @returns undefined when no password opens it, or its handler is another than the standard one
   */
  static open(encrypt: PdfDict, id: Buffer, passwords: readonly string[]): PdfCrypt | undefined {
    const settings = settingsOf(encrypt, id);
    if (!settings) return undefined;
    for (const password of passwords) {
      const key = settings.revision >= 5 ? keyOf256(settings, password) : keyOf128(settings, password);
      if (key) return new PdfCrypt(key, settings.strings, settings.streams, password);
    }
    return undefined;
  }

  string(bytes: Buffer, number: number, generation: number): Buffer {
    return this.#decrypt(bytes, this.strings, number, generation);
  }

  stream(bytes: Buffer, number: number, generation: number): Buffer {
    return this.#decrypt(bytes, this.streams, number, generation);
  }

  #decrypt(bytes: Buffer, method: Method, number: number, generation: number): Buffer {
    if (method === 'none') return bytes;
    if (method === 'aes256') return aesUnpadded(this.key, bytes);
    const salt = Buffer.from([number, number >> 8, number >> 16, generation, generation >> 8]);
    const key = md5(this.key, salt, method === 'aes' ? Buffer.from('sAlT') : NO_BYTES);
    const own = key.subarray(0, Math.min(this.key.length + 5, 16));
    return method === 'aes' ? aesUnpadded(own, bytes) : rc4(own, bytes);
  }
}

const NO_BYTES = Buffer.alloc(0);

interface Settings {
  readonly revision: number;
  readonly keyBytes: number;
  readonly owner: Buffer;
  readonly user: Buffer;
  readonly ownerKey: Buffer;
  readonly userKey: Buffer;
  readonly permissions: number;
  readonly hidesMetadata: boolean;
  readonly id: Buffer;
  readonly strings: Method;
  readonly streams: Method;
}

function settingsOf(encrypt: PdfDict, id: Buffer): Settings | undefined {
  const number = (key: string) => Number(encrypt.get(key) ?? 0) || 0;
  const bytes = (key: string) => bytesOf(encrypt.get(key));
  const version = number('V');
  if (nameOf(encrypt.get('Filter')) !== 'Standard' || ![1, 2, 4, 5].includes(version)) return undefined;
  const filters = version >= 4 ? mapOf(encrypt.get('CF')) : undefined;
  const method = (key: string): Method => (filters ? methodOf(filters, nameOf(encrypt.get(key))) : 'rc4');
  const bits = version === 1 ? 40 : number('Length') || (version === 4 ? 128 : 40);
  return {
    revision: number('R'),
    // Some write bytes where bits are meant.
    keyBytes: Math.min(Math.max(bits < 40 ? bits : bits >> 3, 5), 16),
    owner: bytes('O'),
    user: bytes('U'),
    ownerKey: bytes('OE'),
    userKey: bytes('UE'),
    permissions: number('P'),
    hidesMetadata: encrypt.get('EncryptMetadata') !== false,
    id,
    strings: method('StrF'),
    streams: method('StmF'),
  };
}

function methodOf(filters: PdfDict, name: string): Method {
  const method = nameOf(mapOf(filters.get(name))?.get('CFM'));
  if (method === 'V2') return 'rc4';
  if (method === 'AESV2') return 'aes';
  return method === 'AESV3' ? 'aes256' : 'none';
}

const mapOf = (value: PdfValue | undefined) => (value instanceof Map ? (value as PdfDict) : undefined);
const bytesOf = (value: PdfValue | undefined) => (Buffer.isBuffer(value) ? value : NO_BYTES);

/** ISO 32000-2, algorithms 2, 6 and 7: revisions 2 to 4. */
function keyOf128(settings: Settings, password: string): Buffer | undefined {
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
  return userKey128(settings, padded) ?? userKey128(settings, ownersUserPassword(settings, padded));
}

function userKey128(settings: Settings, padded: Buffer): Buffer | undefined {
  const { revision, keyBytes, owner, user, permissions, id } = settings;
  const length = revision >= 3 ? keyBytes : 5;
  const rights = Buffer.alloc(4);
  rights.writeInt32LE(permissions | 0);
  const open = revision >= 4 && !settings.hidesMetadata ? Buffer.alloc(4, 0xff) : NO_BYTES;
  let key = md5(padded, owner.subarray(0, 32), rights, id, open).subarray(0, length);
  for (let round = 0; revision >= 3 && round < 50; round++) key = md5(key).subarray(0, length);
  if (revision < 3) return rc4(key, PADDING).equals(user.subarray(0, 32)) ? key : undefined;
  let check = md5(PADDING, id);
  for (let round = 0; round < 20; round++) check = rc4(xored(key, round), check);
  return check.equals(user.subarray(0, 16)) ? key : undefined;
}

function ownersUserPassword({ revision, keyBytes, owner }: Settings, padded: Buffer): Buffer {
  const length = revision >= 3 ? keyBytes : 5;
  let key = md5(padded);
  for (let round = 0; revision >= 3 && round < 50; round++) key = md5(key);
  key = key.subarray(0, length);
  let password = owner.subarray(0, 32);
  for (let round = revision >= 3 ? 19 : 0; round >= 0; round--) password = rc4(xored(key, round), password);
  return password;
}

/** ISO 32000-2, algorithm 2.A: revisions 5 and 6. */
function keyOf256(settings: Settings, password: string): Buffer | undefined {
  const { revision, user, owner } = settings;
  const secret = Buffer.from(password.normalize('NFKC'), 'utf8').subarray(0, 127);
  const hash = revision === 5 ? sha256Of : hardenedHash;
  const whole = user.subarray(0, 48);
  if (hash(secret, user.subarray(32, 40), NO_BYTES).equals(user.subarray(0, 32))) {
    return aes(hash(secret, user.subarray(40, 48), NO_BYTES), NO_IV, settings.userKey.subarray(0, 32));
  }
  if (hash(secret, owner.subarray(32, 40), whole).equals(owner.subarray(0, 32))) {
    return aes(hash(secret, owner.subarray(40, 48), whole), NO_IV, settings.ownerKey.subarray(0, 32));
  }
  return undefined;
}

function sha256Of(secret: Buffer, salt: Buffer, user: Buffer): Buffer {
  return createHash('sha256').update(secret).update(salt).update(user).digest();
}

/** ISO 32000-2, algorithm 2.B. The last byte of a round says whether it was the last, mostly within a hundred. */
function hardenedHash(secret: Buffer, salt: Buffer, user: Buffer): Buffer {
  let key = sha256Of(secret, salt, user);
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const once = Buffer.concat([secret, key, user]);
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false);
    const encrypted = cipher.update(Buffer.concat(Array.from({ length: 64 }, () => once)));
    const sum = encrypted.subarray(0, 16).reduce((total, byte) => total + byte, 0) % 3;
    key = createHash(['sha256', 'sha384', 'sha512'][sum] ?? 'sha256')
      .update(encrypted)
      .digest();
    last = encrypted[encrypted.length - 1] ?? 0;
  }
  return key.subarray(0, 32);
}

/** The first block is the initial vector; how many bytes at the end are padding says the last one. */
function aesUnpadded(key: Buffer, bytes: Buffer): Buffer {
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 16));
  if (whole.length < 32) return NO_BYTES;
  const plain = aes(key, whole.subarray(0, 16), whole.subarray(16));
  const padding = plain[plain.length - 1] ?? 0;
  return padding >= 1 && padding <= 16 ? plain.subarray(0, plain.length - padding) : plain;
}

function aes(key: Buffer, iv: Buffer, bytes: Buffer): Buffer {
  const cipher = createDecipheriv(key.length === 32 ? 'aes-256-cbc' : 'aes-128-cbc', key, iv).setAutoPadding(false);
  return cipher.update(bytes.subarray(0, bytes.length - (bytes.length % 16)));
}

/** OpenSSL 3 has RC4 only where an administrator allows it. */
function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, n) => n);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 0xff;
    [state[i], state[j]] = [state[j] ?? 0, state[i] ?? 0];
  }
  const plain = Buffer.allocUnsafe(bytes.length);
  for (let n = 0, i = 0, j = 0; n < bytes.length; n++) {
    i = (i + 1) & 0xff;
    const a = state[i] ?? 0;
    j = (j + a) & 0xff;
    const b = state[j] ?? 0;
    state[i] = b;
    state[j] = a;
    plain[n] = (bytes[n] ?? 0) ^ (state[(a + b) & 0xff] ?? 0);
  }
  return plain;
}

function xored(key: Buffer, round: number): Buffer {
  return key.map((byte) => byte ^ round) as Buffer;
}

function md5(...pieces: readonly Buffer[]): Buffer {
  const hash = createHash('md5');
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
}
