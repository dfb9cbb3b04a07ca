import { createHash } from 'node:crypto';
import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose';
import { ServiceError } from './errors.js';
import type { Clock } from './rules.js';
import { type ClaimSettings, readClaims, type TokenClaims } from './token-claims.js';
import { type KeyPlace, openTokenKeys } from './token-keys.js';

/** Whose tokens are taken, and for whom they have to be. */
export interface TokenSettings extends ClaimSettings {
  readonly issuer: string;
  readonly keys: KeyPlace;
  /** Names of this service: a token that is a credential is for one of them. */
  readonly audiences: readonly string[];
  /** Programs whose own tokens they may show as a `subjectToken`, besides. */
  readonly subjectAudiences: readonly string[];
  /** How far clocks may differ, in seconds. */
  readonly clockTolerance: number;
}

/** What a token proves. */
export interface VerifiedToken extends TokenClaims {
  readonly issuer: string;
  readonly subject: string;
  readonly expiresAt: Date;
}

export interface TokenVerifier {
  /**
   * Verifies an access token.
   * @param use `credential`: it has to be for this service; `subject`: or for one of those listed
   * @throws {ServiceError} `token_invalid`, `token_expired`, `token_audience`, `issuer_unavailable`
   */
  verify(token: string, use: 'credential' | 'subject'): Promise<VerifiedToken>;
}

/** Asymmetric ones only: with `none` or a shared secret anybody, or whoever verifies, could make tokens. */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'];
/** Access tokens (RFC 9068), and what issuers write that say nothing. Not: logout tokens, proofs, events. */
const types = ['at+jwt', 'application/at+jwt', 'jwt', undefined];
/** How long a signature that verified is not verified again, in milliseconds. */
const rememberedFor = 30_000;
const rememberedAtMost = 10_000;

export function openTokenVerifier(settings: TokenSettings, clock: Clock): TokenVerifier {
  const keys = openTokenKeys(settings.keys, clock);
  // By the hash of the token: a heap dump shall not hold more of them than it has to.
  const remembered = new Map<string, { readonly token: VerifiedToken; readonly until: number }>();
  return {
    async verify(text, use) {
      const now = clock();
      const key = `${use} ${createHash('sha256').update(text).digest('base64')}`;
      const known = remembered.get(key);
      if (known && known.until > now.getTime()) return known.token;
      refuseHeader(text);
      const audience =
        use === 'credential' ? settings.audiences : [...settings.audiences, ...settings.subjectAudiences];
      const { issuer, clockTolerance } = settings;
      const { payload } = await jwtVerify(text, keys, {
        algorithms,
        issuer,
        audience: [...audience],
        clockTolerance,
        currentDate: now,
        requiredClaims: ['exp', 'sub'],
      }).catch(refuse);
      const token = verified(payload, settings);
      if (remembered.size >= rememberedAtMost) remembered.clear();
      const until = Math.min(now.getTime() + rememberedFor, token.expiresAt.getTime() + clockTolerance * 1000);
      remembered.set(key, { token, until });
      return token;
    },
  };
}

/** What a client has to know to get a token for this service (RFC 9728). */
export interface ResourceMetadata {
  /** This service, as the audience of tokens. */
  readonly resource: string;
  readonly authorization_servers: readonly string[];
  readonly bearer_methods_supported: readonly ['header'];
}

/** Null unless an audience is the address of this service: clients refuse metadata of another resource than they ask. */
export function resourceMetadata({ issuer, audiences }: TokenSettings): ResourceMetadata | null {
  const resource = audiences.find((audience) => /^https?:\/\/[^/?#]+\/?$/.test(audience));
  if (resource === undefined || !URL.canParse(issuer)) return null;
  return { resource, authorization_servers: [issuer], bearer_methods_supported: ['header'] };
}

/** Whether something has the form of a token; what is no token is not said to be a bad one. */
export function isToken(text: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]*$/.test(text);
}

function verified(payload: JWTPayload, settings: TokenSettings): VerifiedToken {
  const { sub = '', exp = 0 } = payload;
  return {
    ...readClaims(payload, settings),
    issuer: settings.issuer,
    subject: sub,
    expiresAt: new Date(exp * 1000),
  };
}

/** Refuses by the header alone what no key could make good. */
function refuseHeader(text: string): void {
  const { alg, kid, typ } = headerOf(text);
  if (typeof alg !== 'string' || !algorithms.includes(alg)) {
    throw new ServiceError('token_invalid', `it is not signed with ${algorithms.slice(0, 4).join(', ')}`);
  }
  if (typeof kid !== 'string' || kid === '') throw new ServiceError('token_invalid', 'it names no key (kid)');
  if (!types.includes(typeof typ === 'string' ? typ.toLowerCase() : undefined)) {
    throw new ServiceError('token_invalid', 'it is no access token, by its header (typ)');
  }
}

function headerOf(text: string): { readonly alg?: unknown; readonly kid?: unknown; readonly typ?: unknown } {
  try {
    return decodeProtectedHeader(text);
  } catch {
    throw new ServiceError('token_invalid', 'it is no signed JSON Web Token');
  }
}

/** Says what is wrong in words of ours: those of the library may quote the token. */
function refuse(error: unknown): never {
  if (error instanceof ServiceError) throw error;
  if (error instanceof errors.JWTExpired) {
    throw new ServiceError('token_expired', 'it has expired; get a new one');
  }
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'aud') throw new ServiceError('token_audience', 'it is for another audience than this service');
    if (error.claim === 'nbf') throw new ServiceError('token_expired', 'it is not in force yet; compare the clocks');
    if (error.claim === 'iss') throw new ServiceError('token_invalid', 'it is of another issuer');
    throw new ServiceError('token_invalid', 'it lacks a claim that every access token has (exp, sub, iss, aud)');
  }
  throw new ServiceError('token_invalid', 'its signature does not verify with a key of the issuer');
}
