import type { Queryable, Transaction } from './database.js';
import type { PrincipalName, PrincipalType } from './principals.js';

export const roles = ['admin', 'operator', 'compliance', 'lookup', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** Subjects a key may speak for: a type and an id in which `*` stands for any characters. */
export interface SubjectPattern {
  readonly type: PrincipalType;
  readonly id: string;
}

/** A key as it may be shown: without its secret and without its hash. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly principal: PrincipalName;
  readonly roles: readonly Role[];
  readonly speaksFor: readonly SubjectPattern[];
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
}

/** A key that was found by its id, with what has to be compared. */
export interface Credential extends ApiKey {
  /** SHA-256 of the whole key. */
  readonly hash: Buffer;
}

interface KeyRow {
  id: string;
  name: string;
  principal_type: PrincipalType;
  principal_id: string;
  roles: Role[];
  speaks_for: SubjectPattern[];
  created_at: Date;
  expires_at: Date | null;
  revoked_at: Date | null;
}

const columns = 'k.id, k.name, principal_type, principal_id, roles, speaks_for, k.created_at, expires_at, revoked_at';

/** Writes a new key; null when its principal is not there. */
export async function insertKey(
  database: Queryable,
  key: Pick<ApiKey, 'id' | 'name' | 'principal' | 'roles' | 'speaksFor' | 'expiresAt'> & { readonly hash: Buffer },
): Promise<ApiKey | null> {
  const { rows } = await database.query<KeyRow>(
    `INSERT INTO api_key AS k (id, hash, name, principal_type, principal_id, roles, speaks_for, expires_at)
     SELECT $1, $2, $3, p.type, p.id, $6, $7, $8 FROM principal p WHERE p.type = $4 AND p.id = $5
     RETURNING ${columns}`,
    [
      key.id,
      key.hash,
      key.name,
      key.principal.type,
      key.principal.id,
      key.roles,
      JSON.stringify(key.speaksFor),
      key.expiresAt,
    ],
  );
  return rows[0] ? toKey(rows[0]) : null;
}

/** The key with an id, whether in force or not. */
export async function findCredential(database: Queryable, id: string): Promise<Credential | null> {
  const { rows } = await database.query<KeyRow & { hash: Buffer }>(
    `SELECT ${columns}, k.hash FROM api_key k WHERE k.id = $1`,
    [id],
  );
  const row = rows[0];
  return row ? { ...toKey(row), hash: row.hash } : null;
}

export async function findKey(database: Queryable, id: string): Promise<ApiKey | null> {
  const { rows } = await database.query<KeyRow>(`SELECT ${columns} FROM api_key k WHERE k.id = $1`, [id]);
  return rows[0] ? toKey(rows[0]) : null;
}

/** Up to `limit` keys after one, newest first. */
export async function listKeys(
  database: Queryable,
  of: { readonly after: { readonly createdAt: string; readonly id: string } | null; readonly limit: number },
): Promise<{ readonly key: ApiKey; readonly createdAt: string }[]> {
  // The moment as text keeps its microseconds, which a Date would cut off and a cursor needs.
  const { rows } = await database.query<KeyRow & { moment: string }>(
    `SELECT ${columns}, k.created_at::text AS moment FROM api_key k
     WHERE $1::timestamptz IS NULL OR (k.created_at, k.id) < ($1, $2)
     ORDER BY k.created_at DESC, k.id DESC LIMIT $3`,
    [of.after?.createdAt ?? null, of.after?.id ?? null, of.limit],
  );
  return rows.map((row) => ({ key: toKey(row), createdAt: row.moment }));
}

/** Revokes a key for good; one that is revoked stays as it is. Returns null when there is none. */
export async function revokeKey(database: Queryable, id: string): Promise<ApiKey | null> {
  const { rows } = await database.query<KeyRow>(
    `UPDATE api_key AS k SET revoked_at = coalesce(revoked_at, now()) WHERE k.id = $1 RETURNING ${columns}`,
    [id],
  );
  return rows[0] ? toKey(rows[0]) : null;
}

/** Has whoever changes keys or principals wait in line, so that two of them cannot lock each other out. */
export async function lockAccess(tx: Transaction): Promise<void> {
  await tx.query('SELECT one FROM deployment FOR UPDATE');
}

/** Whether a key with the role `admin` is in force. */
export async function hasAdminKey(database: Queryable): Promise<boolean> {
  const { rowCount } = await database.query(
    `SELECT 1 FROM api_key k JOIN principal p ON p.type = k.principal_type AND p.id = k.principal_id
     WHERE 'admin' = ANY(k.roles) AND NOT p.disabled AND k.revoked_at IS NULL
       AND (k.expires_at IS NULL OR k.expires_at > now()) LIMIT 1`,
  );
  return rowCount === 1;
}

function toKey(row: KeyRow): ApiKey {
  return {
    id: row.id,
    name: row.name,
    principal: { type: row.principal_type, id: row.principal_id },
    roles: row.roles,
    speaksFor: row.speaks_for,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  };
}
