import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { MatchKeys } from '../detect/custom/exact-table.js';
import type { PassageKey } from '../detect/fingerprint/passages.js';

/** Keeps credentials at rest: AES-256-GCM (NIST SP 800-38D) under keys derived by HKDF (RFC 5869) from the secret key. */
export interface Vault {
  /** @param context what the text belongs to; a sealed text opens only with the same, so that rows cannot be swapped */
  seal(text: string, context: string): Buffer;
  /** @throws {SealedElsewhereError} when it was sealed under another key or for another context */
  open(sealed: Buffer, context: string): string;
}

/** Credentials that this process has no key for. */
export class SealedElsewhereError extends Error {
  override readonly name = 'SealedElsewhereError';
  constructor() {
    super(
      'the stored credentials were encrypted with another CLEARMARK_SECRET_KEY; set that key, or give the credentials anew',
    );
  }
}

interface Key {
  /** Says which key sealed a text; tells nothing of the key. */
  readonly id: Buffer;
  readonly bytes: Buffer;
}

const format = 1;
const idLength = 8;
/** 96 bits, as GCM wants it; random, which is safe for far more than the number of sources there will be. */
const ivLength = 12;
const tagLength = 16;

/**
 * @param secretKey at least 32 characters of random text; a derived key encrypts, never this one
 * @param earlier secret keys from before, with which older texts still open
 */
export function createVault(secretKey: string, earlier: readonly string[] = []): Vault {
  const key = deriveKey(secretKey);
  const keys = [key, ...earlier.map(deriveKey)];
  return {
    seal(text, context) {
      const iv = randomBytes(ivLength);
      const cipher = createCipheriv('aes-256-gcm', key.bytes, iv, { authTagLength: tagLength });
      cipher.setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.from([format]), key.id, iv, cipher.getAuthTag(), body]);
    },
    open(sealed, context) {
      const [id, iv, tag] = [
        sealed.subarray(1, 1 + idLength),
        cut(sealed, 0, ivLength),
        cut(sealed, ivLength, tagLength),
      ];
      const sealedWith = keys.find((k) => sealed[0] === format && k.id.equals(id));
      if (!sealedWith || tag.length !== tagLength) throw new SealedElsewhereError();
      const decipher = createDecipheriv('aes-256-gcm', sealedWith.bytes, iv, { authTagLength: tagLength });
      decipher.setAAD(Buffer.from(context));
      decipher.setAuthTag(tag);
      try {
        const body = cut(sealed, ivLength + tagLength, sealed.length);
        return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
      } catch {
        throw new SealedElsewhereError();
      }
    },
  };
}

/** Keys under which values of this deployment are hashed to be known again; with another secret key they are others. */
export function deriveMatchKeys(secretKey: string): MatchKeys {
  const bytes = Buffer.from(hkdfSync('sha256', secretKey, '', 'clearmark values to be matched', 32));
  return { id: keyId(bytes), hash: Uint8Array.from(bytes.subarray(0, 16)), mask: Uint8Array.from(bytes.subarray(16)) };
}

/** The key under which passages of this deployment's documents are hashed; with another secret key it is another. */
export function derivePassageKey(secretKey: string): PassageKey {
  const bytes = Buffer.from(hkdfSync('sha256', secretKey, '', 'clearmark passages to be known again', 16));
  return { id: keyId(bytes), hash: Uint8Array.from(bytes) };
}

function keyId(bytes: Buffer): string {
  return createHash('sha256')
    .update('key id')
    .update(bytes)
    .digest('hex')
    .slice(0, 2 * idLength);
}

function cut(sealed: Buffer, from: number, length: number): Buffer {
  const start = 1 + idLength + from;
  return sealed.subarray(start, start + length);
}

function deriveKey(secretKey: string): Key {
  const bytes = Buffer.from(hkdfSync('sha256', secretKey, '', 'clearmark source credentials', 32));
  return { id: createHash('sha256').update('key id').update(bytes).digest().subarray(0, idLength), bytes };
}
