import { createDecipheriv, createHash } from 'node:crypto';
import type { Spending } from './budget.js';
import { openCompoundFile } from './compound-file.js';

/** Office hashes a password 50,000 or 100,000 times; more than this is there to keep whoever reads busy. */
const MOST_SPINS = 1_000_000;
const SEGMENT_BYTES = 4096;
/** What a hash is salted with besides, for what the key is to be for ([MS-OFFCRYPTO] 2.3.4.11 to 2.3.4.13). */
const purposes = {
  verifier: Buffer.from('fea7d2763b4b9e79', 'hex'),
  verifierHash: Buffer.from('d7aa0f6d3061344e', 'hex'),
  packageKey: Buffer.from('146e0be7abacd0d6', 'hex'),
};
/** With these Excel and PowerPoint encrypt what is only locked against changes, and open it without asking. */
const knownToAll = ['VelvetSweatshop', '/01Hannes Ruescher/01'];
const hashes = new Set(['sha1', 'sha256', 'sha384', 'sha512']);

/**
 * The package inside an encrypted document of Office, by the first password that opens it ([MS-OFFCRYPTO] 2.3.4.5 and
 * 2.3.4.10: the standard encryption of 2007, and the agile one since 2010).
 * @returns undefined when none does, or when it is encrypted in another way
 */
export function decryptedOffice(bytes: Buffer, passwords: readonly string[], spending: Spending): Buffer | undefined {
  try {
    const { children } = openCompoundFile(bytes, spending).root;
    const stream = (name: string) => children.find((entry) => entry.name.toLowerCase() === name)?.read?.();
    const info = stream('encryptioninfo');
    const encrypted = stream('encryptedpackage');
    if (!info || !encrypted || encrypted.length < 8) return undefined;
    const open = info.readUInt16LE(0) === 4 && info.readUInt16LE(2) === 4 ? agile(info) : standard(info);
    for (const password of [...knownToAll, ...passwords]) {
      const decrypt = open(Buffer.from(password, 'utf16le'));
      if (decrypt) return decrypt(encrypted.subarray(8)).subarray(0, Number(encrypted.readBigUInt64LE(0)));
    }
  } catch {
    // What is broken stays closed.
  }
  return undefined;
}

/** What decrypts with a password; undefined for a wrong one. */
type Opener = (password: Buffer) => ((encrypted: Buffer) => Buffer) | undefined;

function agile(info: Buffer): Opener {
  const xml = info.toString('utf8', 8);
  const data = attributesOf(xml, 'keyData');
  const key = attributesOf(xml, '(?:\\w+:)?encryptedKey');
  const spins = numberOf(key.spinCount);
  if (!(spins >= 0 && spins <= MOST_SPINS)) throw new Error('too many spins');
  const salt = bytesOf(key.saltValue);
  return (password) => {
    let hash = digest(key.hashAlgorithm, salt, password);
    for (let n = 0; n < spins; n++) hash = digest(key.hashAlgorithm, littleEndian(n), hash);
    const unlock = (purpose: Buffer, value: string | undefined) => {
      const unlocking = fitted(digest(key.hashAlgorithm, hash, purpose), numberOf(key.keyBits) / 8);
      return aesCbc(unlocking, fitted(salt, numberOf(key.blockSize)), bytesOf(value));
    };
    const verifier = unlock(purposes.verifier, key.encryptedVerifierHashInput).subarray(0, numberOf(key.saltSize));
    const expected = unlock(purposes.verifierHash, key.encryptedVerifierHashValue);
    const found = digest(key.hashAlgorithm, verifier);
    if (!found.equals(expected.subarray(0, found.length))) return undefined;
    const packageKey = unlock(purposes.packageKey, key.encryptedKeyValue).subarray(0, numberOf(data.keyBits) / 8);
    return (encrypted) => segments(encrypted, packageKey, data);
  };
}

/** Each segment of the package has a first block of its own. */
function segments(encrypted: Buffer, key: Buffer, data: Readonly<Record<string, string>>): Buffer {
  const salt = bytesOf(data.saltValue);
  const pieces: Buffer[] = [];
  for (let n = 0; n * SEGMENT_BYTES < encrypted.length; n++) {
    const iv = fitted(digest(data.hashAlgorithm, salt, littleEndian(n)), numberOf(data.blockSize));
    pieces.push(aesCbc(key, iv, encrypted.subarray(n * SEGMENT_BYTES, (n + 1) * SEGMENT_BYTES)));
  }
  return Buffer.concat(pieces);
}

const STANDARD_SPINS = 50_000;

function standard(info: Buffer): Opener {
  const headerBytes = info.readUInt32LE(8);
  const keyBytes = info.readUInt32LE(12 + 16) / 8 || 16;
  const verifier = info.subarray(12 + headerBytes);
  const salt = verifier.subarray(4, 20);
  return (password) => {
    let hash = digest('sha1', salt, password);
    for (let n = 0; n < STANDARD_SPINS; n++) hash = digest('sha1', littleEndian(n), hash);
    hash = digest('sha1', hash, littleEndian(0));
    const inner = digest('sha1', padded(hash, 0x36));
    const key = Buffer.concat([inner, digest('sha1', padded(hash, 0x5c))]).subarray(0, keyBytes);
    const found = digest('sha1', aesEcb(key, verifier.subarray(20, 36)));
    const expected = aesEcb(key, verifier.subarray(40, 72)).subarray(0, found.length);
    return found.equals(expected) ? (encrypted) => aesEcb(key, encrypted) : undefined;
  };
}

function attributesOf(xml: string, element: string): Readonly<Record<string, string>> {
  const [, attributes = ''] = new RegExp(`<${element}\\s([^>]{1,4000})>`).exec(xml) ?? [];
  return Object.fromEntries(
    [...attributes.matchAll(/(\w{1,40})="([^"]{0,2000})"/g)].map(([, key, value]) => [key, value]),
  );
}

function numberOf(value: string | undefined): number {
  return Number(value ?? Number.NaN);
}

function bytesOf(value: string | undefined): Buffer {
  return Buffer.from(value ?? '', 'base64');
}

function digest(algorithm: string | undefined, ...pieces: readonly Buffer[]): Buffer {
  const name = (algorithm ?? '').toLowerCase().replace('-', '');
  if (!hashes.has(name)) throw new Error('unknown hash');
  const hash = createHash(name);
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
}

function littleEndian(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

/** So many bytes: what is too short is filled up (2.3.4.11). */
function fitted(bytes: Buffer, length: number): Buffer {
  if (!(length > 0 && length <= 64)) throw new Error('unknown size');
  return Buffer.concat([bytes, Buffer.alloc(length, 0x36)]).subarray(0, length);
}

function padded(hash: Buffer, filling: number): Buffer {
  const block = Buffer.alloc(64, filling);
  for (const [at, byte] of hash.entries()) block[at] = (block[at] ?? 0) ^ byte;
  return block;
}

function aesCbc(key: Buffer, iv: Buffer, data: Buffer): Buffer {
  return decipher(`aes-${key.length * 8}-cbc`, key, iv, data);
}

function aesEcb(key: Buffer, data: Buffer): Buffer {
  return decipher(`aes-${key.length * 8}-ecb`, key, null, data);
}

/** Whole blocks: what a writer left behind them is none of the data. */
function decipher(algorithm: string, key: Buffer, iv: Buffer | null, data: Buffer): Buffer {
  const cipher = createDecipheriv(algorithm, key, iv).setAutoPadding(false);
  return Buffer.concat([cipher.update(data.subarray(0, data.length & ~15)), cipher.final()]);
}
