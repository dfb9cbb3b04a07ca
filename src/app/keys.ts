import { top } from '../label/label.js';
import {
  type ApiKey,
  findKey,
  hasAdminKey,
  insertKey,
  listKeys,
  lockAccess,
  type Role,
  revokeKey,
  roles,
  type SubjectPattern,
} from '../store/keys.js';
import { findPrincipal, insertPrincipal, type PrincipalName } from '../store/principals.js';
import { apiKeyHash, newApiKey } from './api-key.js';
import { ServiceError } from './errors.js';
import { type Page, type PageRequest, pageOf, readCursor, writeCursor } from './page.js';
import { type AccessDependencies, changingAccess } from './principals.js';

export { type Role, roles };

/** A key as it is shown: the secret is in the answer that made it and nowhere else. Moments are ISO 8601. */
export interface KeyAnswer {
  readonly id: string;
  readonly name: string;
  readonly principal: PrincipalName;
  readonly roles: readonly Role[];
  readonly speaksFor: readonly SubjectPattern[];
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

export interface KeyRequest {
  readonly name: string;
  readonly principal: PrincipalName;
  readonly roles: readonly Role[];
  readonly speaksFor?: readonly SubjectPattern[] | undefined;
  /** ISO 8601. */
  readonly expiresAt?: string | undefined;
}

/** The use cases around API keys, bound to what they work on. */
export type Keys = ReturnType<typeof openKeys>;

export function openKeys(deps: AccessDependencies) {
  const { database, onAccessChanged } = deps;
  return {
    /**
     * Makes a key. The answer is the only place where it ever stands in full.
     * @throws {ServiceError} `invalid_request` for an unknown principal or an expiry that has passed
     */
    async create(request: KeyRequest): Promise<KeyAnswer & { readonly key: string }> {
      const expiresAt = request.expiresAt === undefined ? null : new Date(request.expiresAt);
      if (expiresAt !== null && expiresAt <= deps.clock()) {
        throw invalid('expiresAt', 'has passed already; choose a moment to come');
      }
      const { id, token } = newApiKey();
      const speaksFor = request.speaksFor ?? [];
      const made = await insertKey(database, { ...request, id, hash: apiKeyHash(token), speaksFor, expiresAt });
      if (!made) {
        const { type } = request.principal;
        throw invalid('principal', `there is no ${type} with this id; create the principal first`);
      }
      return { ...toAnswer(made), key: token };
    },

    async list({ cursor, limit }: PageRequest): Promise<Page<KeyAnswer>> {
      const rows = await listKeys(database, { after: readPosition(cursor), limit: limit + 1 });
      return pageOf(
        rows,
        limit,
        (row) => toAnswer(row.key),
        (row) => writeCursor('keys', row.createdAt, row.key.id),
      );
    },

    /** @throws {ServiceError} `not_found` */
    async read(id: string): Promise<KeyAnswer> {
      return toAnswer(existing(await findKey(database, id)));
    },

    /**
     * Revokes a key for good: at once in this process, within a second in others.
     * @throws {ServiceError} `not_found`, `conflict` when it is the last admin key in force
     */
    async revoke(id: string): Promise<void> {
      const revoked = await changingAccess(database, (tx) => revokeKey(tx, id));
      onAccessChanged();
      existing(revoked);
    },
  };
}

/**
 * Makes an admin key when none is in force: at the first start, and after the last one expired, so that whoever runs
 * the service can always get in. Returns it, to be shown once; null when there is one.
 */
export async function ensureAdminKey({
  database,
  rules,
}: Pick<AccessDependencies, 'database' | 'rules'>): Promise<string | null> {
  const { classes } = rules;
  // Outside of the transaction: classes are made on a connection of their own.
  const clearance = top(rules.taxonomy);
  await classes.idOf(clearance);
  return database.transaction(async (tx) => {
    await lockAccess(tx);
    if (await hasAdminKey(tx)) return null;
    const principal = await freePrincipal((name) => findPrincipal(tx, classes, name));
    await insertPrincipal(tx, classes, { ...principal, name: 'Administrator', ownClearance: clearance });
    const { id, token } = newApiKey();
    const key = { id, hash: apiKeyHash(token), name: 'admin', principal, roles: ['admin'] as const };
    await insertKey(tx, { ...key, speaksFor: [], expiresAt: null });
    return token;
  });
}

/** The service `admin`, or the next `admin-2` when that one is disabled: nothing that was cut off comes back. */
async function freePrincipal(
  find: (name: PrincipalName) => Promise<{ readonly disabled: boolean } | null>,
): Promise<PrincipalName> {
  for (let n = 1; ; n++) {
    const name: PrincipalName = { type: 'service', id: n === 1 ? 'admin' : `admin-${n}` };
    const found = await find(name);
    if (!found?.disabled) return name;
  }
}

function invalid(field: string, detail: string): ServiceError {
  return new ServiceError('invalid_request', `${field}: ${detail}`, [{ field, detail }]);
}

function existing<T>(found: T | null): T {
  if (found === null) throw new ServiceError('not_found', 'there is no key with this id');
  return found;
}

function readPosition(cursor: string | undefined): { readonly createdAt: string; readonly id: string } | null {
  const [createdAt, id] = readCursor('keys', 2, cursor) ?? [];
  if (createdAt === undefined || id === undefined) return null;
  if (Number.isNaN(Date.parse(createdAt))) throw new ServiceError('cursor_invalid', 'the cursor is not of this list');
  return { createdAt, id };
}

function toAnswer({ createdAt, expiresAt, revokedAt, ...rest }: ApiKey): KeyAnswer {
  return {
    ...rest,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}
