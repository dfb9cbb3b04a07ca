import { hash, randomBytes, randomInt } from 'node:crypto';

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
const form = /^cm_([a-z0-9]{12})_[A-Za-z0-9_-]{43}$/;

/** A new API key, `cm_<id>_<secret>`: the id is public, the secret is 256 random bits in base64url. */
export function newApiKey(): { readonly id: string; readonly token: string } {
  const id = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return { id, token: `cm_${id}_${randomBytes(32).toString('base64url')}` };
}

/** The id within something that has the form of an API key; null when it has not. */
export function apiKeyId(token: string): string | null {
  return form.exec(token)?.[1] ?? null;
}

/** What is stored of a key. 256 random bits cannot be guessed, so that a slow hash would add nothing. */
export function apiKeyHash(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}
