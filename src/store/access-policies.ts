import { createHash } from 'node:crypto';
import type { AccessDocument } from '../decide/access-policy.js';
import type { Queryable, Transaction } from './database.js';
import type { Role } from './keys.js';
import type { PrincipalName } from './principals.js';

/** An access policy as it is kept. Versions are never changed. */
export interface AccessVersion {
  readonly version: number;
  readonly document: AccessDocument;
  readonly note: string | null;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly active: boolean;
  readonly activatedAt: Date | null;
}

interface Row {
  version: number;
  document: AccessDocument;
  note: string | null;
  created_by: string;
  created_at: Date;
  active: boolean;
  activated_at: Date | null;
}

const columns = 'version, document, note, created_by, created_at, active, activated_at';

/** Keeps a document; one that is kept already gets no second version. */
export async function keepAccessDocument(
  database: Queryable,
  document: AccessDocument,
  by: { readonly who: string; readonly note?: string | undefined },
): Promise<{ readonly kept: AccessVersion; readonly isNew: boolean }> {
  const hash = createHash('sha256').update(JSON.stringify(document)).digest('hex');
  const values = [hash, JSON.stringify(document), by.note ?? null, by.who];
  const made = await database.query<Row>(
    `INSERT INTO access_policy (hash, document, note, created_by) VALUES ($1, $2, $3, $4)
     ON CONFLICT (hash) DO NOTHING RETURNING ${columns}`,
    values,
  );
  if (made.rows[0]) return { kept: toVersion(made.rows[0]), isNew: true };
  const { rows } = await database.query<Row>(`SELECT ${columns} FROM access_policy WHERE hash = $1`, [hash]);
  if (!rows[0]) throw new Error('an access policy that was just kept is missing');
  return { kept: toVersion(rows[0]), isNew: false };
}

/** Null when there is no such version. */
export async function readAccessVersion(database: Queryable, version: number): Promise<AccessVersion | null> {
  const { rows } = await database.query<Row>(`SELECT ${columns} FROM access_policy WHERE version = $1`, [version]);
  return rows[0] ? toVersion(rows[0]) : null;
}

/** Null before the first one was activated. */
export async function readActiveAccess(database: Queryable): Promise<AccessVersion | null> {
  const { rows } = await database.query<Row>(`SELECT ${columns} FROM access_policy WHERE active`);
  return rows[0] ? toVersion(rows[0]) : null;
}

/** The number of the version in force; null before the first one. */
export async function activeAccessVersion(database: Queryable): Promise<number | null> {
  const { rows } = await database.query<{ version: number }>('SELECT version FROM access_policy WHERE active');
  return rows[0]?.version ?? null;
}

/** Up to `limit` versions before one, newest first. */
export async function listAccessVersions(
  database: Queryable,
  of: { readonly before: number | null; readonly limit: number },
): Promise<AccessVersion[]> {
  const { rows } = await database.query<Row>(
    `SELECT ${columns} FROM access_policy WHERE $1::int IS NULL OR version < $1 ORDER BY version DESC LIMIT $2`,
    [of.before, of.limit],
  );
  return rows.map(toVersion);
}

/** Puts a version in force. Call it where nobody else changes access: see `lockAccess`. */
export async function activateAccess(
  tx: Transaction,
  version: number,
  by: { readonly who: string; readonly reason?: string | undefined },
): Promise<void> {
  const before = await activeAccessVersion(tx);
  if (before === version) return;
  await tx.query('UPDATE access_policy SET active = false WHERE active');
  await tx.query('UPDATE access_policy SET active = true, activated_at = now() WHERE version = $1', [version]);
  await tx.query('INSERT INTO access_policy_change (version, before, who, reason) VALUES ($1, $2, $3, $4)', [
    version,
    before,
    by.who,
    by.reason ?? null,
  ]);
}

/** The version that was in force before one last came into force; null when it is the first one. */
export async function versionBefore(database: Queryable, version: number): Promise<number | null> {
  const { rows } = await database.query<{ before: number | null }>(
    'SELECT before FROM access_policy_change WHERE version = $1 ORDER BY id DESC LIMIT 1',
    [version],
  );
  return rows[0]?.before ?? null;
}

/** Somebody who can ask, with the roles of its keys in force. */
export interface RolesOf extends PrincipalName {
  readonly roles: readonly Role[];
}

/** Enabled principals with a key in force. Up to `limit`, administrators first. */
export async function principalsWithKeys(database: Queryable, limit: number): Promise<RolesOf[]> {
  const { rows } = await database.query<RolesOf>(
    `SELECT p.type, p.id, array_agg(DISTINCT r.role) AS roles
     FROM principal p JOIN api_key k ON k.principal_type = p.type AND k.principal_id = p.id, unnest(k.roles) AS r (role)
     WHERE NOT p.disabled AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > now())
     GROUP BY p.type, p.id
     ORDER BY bool_or(r.role = 'admin') DESC, p.type, p.id LIMIT $1`,
    [limit],
  );
  return rows;
}

function toVersion(row: Row): AccessVersion {
  return {
    version: row.version,
    document: row.document,
    note: row.note,
    createdBy: row.created_by,
    createdAt: row.created_at,
    active: row.active,
    activatedAt: row.activated_at,
  };
}
