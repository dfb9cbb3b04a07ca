import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { ServiceError } from './errors.js';
import type { Clock } from './rules.js';

/** Where the keys of an issuer are: at an address, at one that its discovery document names, or given as they are. */
export type KeyPlace =
  | { readonly kind: 'discovered'; readonly issuer: string }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'given'; readonly keys: JSONWebKeySet };

/** How long an issuer may take to answer, in milliseconds. */
const patience = 3_000;
/** Keys are asked for anew after this long, in milliseconds: so long does a key live on that the issuer withdrew. */
const freshFor = 600_000;
/** Not more often than this for keys that are not there: whoever makes tokens up must not set us on the issuer. */
const leastAge = 30_000;
/** After a failure everybody is told at once, and the issuer is left alone for so long. */
const rest = 5_000;
/** A key set takes some kilobytes. Bytes. */
const largest = 1024 * 1024;

/**
 * The public keys of an issuer, by the key id of a token.
 * @returns a function that throws {ServiceError} `issuer_unavailable` when keys have to be asked for and cannot be had
 */
export function openTokenKeys(place: KeyPlace, clock: Clock): JWTVerifyGetKey {
  if (place.kind === 'given') return createLocalJWKSet(place.keys);
  let known: { readonly find: JWTVerifyGetKey; readonly at: number } | null = null;
  let asking: Promise<void> | null = null;
  let failedAt = Number.NEGATIVE_INFINITY;
  const ask = async () => {
    try {
      const at = clock().getTime();
      const keys = await fetchKeys(place);
      known = { find: createLocalJWKSet(keys), at };
    } catch {
      failedAt = clock().getTime();
      throw unavailable();
    }
  };
  const refresh = async () => {
    if (clock().getTime() - failedAt < rest) throw unavailable();
    asking ??= ask().finally(() => {
      asking = null;
    });
    await asking;
  };
  const age = () => clock().getTime() - (known?.at ?? Number.NEGATIVE_INFINITY);
  return async (header, token) => {
    if (age() > freshFor) await refresh();
    try {
      return await find(known, header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || age() < leastAge) throw error;
    }
    await refresh();
    return find(known, header, token);
  };
}

function find(
  known: { readonly find: JWTVerifyGetKey } | null,
  ...[header, token]: Parameters<JWTVerifyGetKey>
): ReturnType<JWTVerifyGetKey> {
  if (!known) throw unavailable();
  return known.find(header, token);
}

function unavailable(): ServiceError {
  return new ServiceError(
    'issuer_unavailable',
    'the issuer of tokens does not answer with its keys; try again, or use an API key',
  );
}

/** @throws whatever went wrong; it is told to nobody, since it may quote what the issuer sent */
async function fetchKeys(place: Exclude<KeyPlace, { kind: 'given' }>): Promise<JSONWebKeySet> {
  const url = place.kind === 'url' ? place.url : await discover(place.issuer);
  const found = await fetchJson(url);
  if (!isKeySet(found)) throw new Error('no key set');
  return found;
}

/** The address of an issuer's keys (OpenID Connect Discovery 1.0, section 4). */
async function discover(issuer: string): Promise<string> {
  const about = await fetchJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  // Section 4.3: somebody else's document must not speak for this issuer.
  if (typeof about !== 'object' || about === null || !('issuer' in about) || about.issuer !== issuer) {
    throw new Error('the document is of another issuer');
  }
  const url = 'jwks_uri' in about ? about.jwks_uri : undefined;
  if (typeof url !== 'string' || !isSafeUrl(url)) throw new Error('no address of keys');
  return url;
}

async function fetchJson(url: string): Promise<unknown> {
  const signal = AbortSignal.timeout(patience);
  const response = await fetch(url, { signal, redirect: 'error', headers: { accept: 'application/json' } });
  if (!response.ok || !response.body) throw new Error('no answer');
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of response.body) {
    bytes += piece.length;
    if (bytes > largest) throw new Error('too large');
    pieces.push(piece);
  }
  return JSON.parse(Buffer.concat(pieces).toString());
}

function isKeySet(value: unknown): value is JSONWebKeySet {
  return typeof value === 'object' && value !== null && 'keys' in value && Array.isArray(value.keys);
}

/** Keys over plain HTTP would be whoever's on the way; a machine may ask itself. */
function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname));
}
