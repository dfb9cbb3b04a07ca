import { timingSafeEqual } from 'node:crypto';
import type { Label } from '../label/label.js';
import type { Database } from '../store/database.js';
import { type Credential, findCredential, type Role, type SubjectPattern } from '../store/keys.js';
import type { PrincipalName } from '../store/principals.js';
import { apiKeyHash, apiKeyId } from './api-key.js';
import type { Clock, Rules } from './rules.js';

/** Who asks, as its credential proves it. */
export interface Actor {
  readonly keyId: string;
  readonly principal: PrincipalName & { readonly name: string };
  readonly clearance: Label;
  readonly roles: readonly Role[];
  /** Subjects it may speak for. */
  readonly speaksFor: readonly SubjectPattern[];
}

export interface Authenticator {
  /**
   * The actor behind an API key. Null for whatever is no key in force of an enabled principal; which of these it was is
   * not told.
   */
  authenticate(token: string): Promise<Actor | null>;
  /** Forgets what it remembers, so that a change shows at once. */
  forget(): void;
}

/** How long an answer is remembered, in milliseconds: so long may a key live on after another process revoked it. */
const rememberedFor = 1_000;
const rememberedAtMost = 10_000;

export function openAuthenticator(deps: {
  readonly database: Database;
  readonly rules: Pick<Rules, 'classes'>;
  readonly clock: Clock;
}): Authenticator {
  // By the hash of the token: a heap dump shall not hold more keys than it has to.
  const remembered = new Map<string, { readonly actor: Actor; readonly until: number }>();
  let generation = 0;
  return {
    async authenticate(token) {
      const id = apiKeyId(token);
      if (id === null) return null;
      const hash = apiKeyHash(token);
      const name = hash.toString('base64');
      const now = deps.clock();
      const known = remembered.get(name);
      if (known && known.until > now.getTime()) return known.actor;
      const asked = generation;
      const credential = await findCredential(deps.database, deps.rules.classes, id);
      if (!credential || !timingSafeEqual(credential.hash, hash) || !isInForce(credential, now)) return null;
      const actor = toActor(credential);
      if (remembered.size >= rememberedAtMost) remembered.clear();
      // What was read before a change must not be remembered after it.
      const until = Math.min(
        now.getTime() + rememberedFor,
        credential.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY,
      );
      if (asked === generation) remembered.set(name, { actor, until });
      return actor;
    },
    forget() {
      generation++;
      remembered.clear();
    },
  };
}

function isInForce(credential: Credential, now: Date): boolean {
  const { expiresAt, revokedAt, principalDisabled } = credential;
  return revokedAt === null && !principalDisabled && (expiresAt === null || expiresAt > now);
}

function toActor({ id, principal, principalName, clearance, roles, speaksFor }: Credential): Actor {
  return { keyId: id, principal: { ...principal, name: principalName }, clearance, roles, speaksFor };
}
