import { createHash, timingSafeEqual } from 'node:crypto';
import { agentRefusal } from '../decide/chain.js';
import { effectiveClearance } from '../decide/decide.js';
import type { Label } from '../label/label.js';
import type { Database } from '../store/database.js';
import { type Credential, findCredential, type Role, type SubjectPattern } from '../store/keys.js';
import type { Principal, PrincipalName } from '../store/principals.js';
import { apiKeyHash, apiKeyId } from './api-key.js';
import type { KnownPrincipal } from './asking.js';
import type { AccessChanges, Directory } from './directory.js';
import { ServiceError } from './errors.js';
import { principalsOf } from './parties.js';
import { refusalOf } from './refusals.js';
import type { Clock } from './rules.js';
import { isToken, type TokenVerifier, type VerifiedToken } from './tokens.js';

/** Who asks, as its credential proves it. */
export interface Actor {
  /** Of its API key; of a token a digest of who it is for, beginning with `token:`. */
  readonly keyId: string;
  readonly principal: PrincipalName & { readonly name: string };
  /** The same as the directory has it, with the groups that its token lists. */
  readonly known: KnownPrincipal;
  /** The meet with everybody its token says it acts for. */
  readonly clearance: Label;
  readonly roles: readonly Role[];
  /** Subjects it may speak for. */
  readonly speaksFor: readonly SubjectPattern[];
  /** When its credential ends; null for never. */
  readonly expiresAt: Date | null;
  /** The access token that it came with; null with an API key. */
  readonly token: VerifiedToken | null;
}

export interface Authenticator {
  /**
   * The actor behind an API key or an access token. Null for whatever is no credential, or no key in force of an enabled
   * principal; which of these it was is not told.
   * @throws {ServiceError} why a token does not verify, or why an agent may not act
   */
  authenticate(credential: string): Promise<Actor | null>;
  /** Forgets what it remembers, so that a change shows at once. */
  forget(): void;
}

const rememberedAtMost = 10_000;

export interface AuthenticatorDependencies {
  readonly database: Database;
  readonly directory: Directory;
  readonly changes: AccessChanges;
  /** Null when no issuer is configured. */
  readonly tokens: TokenVerifier | null;
  readonly clock: Clock;
}

export function openAuthenticator(deps: AuthenticatorDependencies): Authenticator {
  const keys = openKeyRing(deps);
  // The same actor as long as nothing changed: others remember what they found out about one.
  const actors = new WeakMap<Credential, { readonly of: Principal; readonly actor: Actor }>();
  const byKey = (credential: Credential, principal: Principal): Actor => {
    const known = actors.get(credential);
    // What an agent may depends on the clock.
    if (known?.of === principal && !principal.agent) return known.actor;
    const { id: keyId, roles, speaksFor, expiresAt } = credential;
    const actor = { ...actorOf(deps, principal), keyId, roles, speaksFor, expiresAt, token: null };
    actors.set(credential, { of: principal, actor });
    return actor;
  };
  return {
    async authenticate(text) {
      if (deps.tokens && isToken(text)) return byToken(deps, await deps.tokens.verify(text, 'credential'));
      const credential = await keys.find(text);
      if (!credential || !isInForce(credential, deps.clock())) return null;
      const principal = await deps.directory.find(credential.principal);
      return !principal || principal.disabled ? null : byKey(credential, principal);
    },
    forget: keys.forget,
  };
}

/** Everybody that the token names has to be known and able to act, also where a route asks for nobody's clearance. */
async function byToken(deps: AuthenticatorDependencies, token: VerifiedToken): Promise<Actor> {
  const [actor, ...others] = (await principalsOf(deps.directory, token)).map((principal) => {
    if (principal && !principal.disabled) return { ...principal, ...actorOf(deps, principal) };
    throw new ServiceError('subject_unknown', 'the token names somebody who is not known here, or is disabled');
  });
  if (!actor) throw new Error('a token names somebody');
  const { type, id } = actor;
  const digest = createHash('sha256').update(JSON.stringify([token.issuer, token.subject, type, id]));
  const keyId = `token:${digest.digest('base64url').slice(0, 24)}`;
  const clearance = effectiveClearance(actor.clearance, ...others.map((other) => other.clearance));
  const { roles, expiresAt } = token;
  return { principal: actor.principal, known: actor.known, clearance, keyId, roles, speaksFor: [], expiresAt, token };
}

/** @throws {ServiceError} why the agent may not act, when it is one that may not */
function actorOf({ directory, clock }: AuthenticatorDependencies, principal: Principal) {
  const { type, id, name, agent } = principal;
  const refusal = agent && agentRefusal(agent, clock());
  if (refusal) throw refusalOf(refusal);
  return { principal: { type, id, name }, known: principal, clearance: directory.clearanceOf(principal) };
}

/** Keys that were used lately, as long as every change of them is heard of. */
function openKeyRing({ database, changes }: AuthenticatorDependencies) {
  // By the hash of the key: a heap dump shall not hold more keys than it has to.
  const remembered = new Map<string, Credential>();
  let generation = 0;
  const forget = () => {
    generation++;
    remembered.clear();
  };
  changes.onChange(forget);
  return {
    forget,
    async find(text: string): Promise<Credential | null> {
      const id = apiKeyId(text);
      if (id === null) return null;
      const hash = apiKeyHash(text);
      const name = hash.toString('base64');
      if (!changes.isCurrent()) forget();
      const known = remembered.get(name);
      if (known) return known;
      const asked = generation;
      const credential = await findCredential(database, id);
      if (!credential || !timingSafeEqual(credential.hash, hash)) return null;
      if (remembered.size >= rememberedAtMost) remembered.clear();
      // What was read before a change must not be remembered after it.
      if (asked === generation) remembered.set(name, credential);
      return credential;
    },
  };
}

function isInForce({ expiresAt, revokedAt }: Credential, now: Date): boolean {
  return revokedAt === null && (expiresAt === null || expiresAt > now);
}
