import { createHash } from 'node:crypto';
import type { PolicyDocument } from '../label/policy.js';
import type { Database, Queryable } from './database.js';

/** Where a policy came from: with the program, from the file that was configured, over the API. */
export type PolicyOrigin = 'shipped' | 'file' | 'api';

/** A version of the labeling policy. */
export interface PolicyRecord {
  readonly version: number;
  readonly document: PolicyDocument;
  readonly origin: PolicyOrigin;
  readonly createdBy: string;
  readonly note: string | null;
  readonly createdAt: Date;
  /** When it last came into force; null for a draft that never was. */
  readonly activatedAt: Date | null;
  readonly active: boolean;
}

const columns = `version, document, origin, created_by AS "createdBy", note, created_at AS "createdAt",
  activated_at AS "activatedAt", active`;

function hashOf(document: PolicyDocument): string {
  return createHash('sha256').update(JSON.stringify(document)).digest('hex');
}

/**
 * The policy that is in force; this one where there is none yet.
 * @returns the version in force
 */
export async function insertFirstPolicy(
  database: Database,
  document: PolicyDocument,
  origin: PolicyOrigin,
): Promise<PolicyRecord> {
  return database.transaction(async (tx) => {
    await tx.query('SELECT one FROM deployment FOR UPDATE');
    await tx.query(
      `INSERT INTO labeling_policy (hash, document, origin, active)
       SELECT $1, $2, $3, true WHERE NOT EXISTS (SELECT FROM labeling_policy WHERE active)`,
      [hashOf(document), JSON.stringify(document), origin],
    );
    return activePolicy(tx);
  });
}

/** The version in force. */
export async function activePolicy(database: Queryable): Promise<PolicyRecord> {
  const { rows } = await database.query<PolicyRecord>(`SELECT ${columns} FROM labeling_policy WHERE active`);
  if (!rows[0]) throw new Error('no labeling policy is in force');
  return rows[0];
}

/** Keeps a document as a draft; one that was kept before keeps its version. */
export async function keepPolicy(
  database: Queryable,
  document: PolicyDocument,
  { origin, who, note }: { readonly origin: PolicyOrigin; readonly who: string; readonly note: string | null },
): Promise<{ readonly record: PolicyRecord; readonly created: boolean }> {
  const hash = hashOf(document);
  const { rowCount } = await database.query(
    `INSERT INTO labeling_policy (hash, document, origin, created_by, note, activated_at)
     SELECT $1, $2, $3, $4, $5, NULL
     -- Asked for beforehand: what conflicts uses up a number.
     WHERE NOT EXISTS (SELECT FROM labeling_policy WHERE hash = $1) ON CONFLICT (hash) DO NOTHING`,
    [hash, JSON.stringify(document), origin, who, note],
  );
  const { rows } = await database.query<PolicyRecord>(`SELECT ${columns} FROM labeling_policy WHERE hash = $1`, [hash]);
  if (!rows[0]) throw new Error('a policy that was just written is missing');
  return { record: rows[0], created: rowCount === 1 };
}

/** Null when there is none of this number. */
export async function readPolicyVersion(database: Queryable, version: number): Promise<PolicyRecord | null> {
  const { rows } = await database.query<PolicyRecord>(`SELECT ${columns} FROM labeling_policy WHERE version = $1`, [
    version,
  ]);
  return rows[0] ?? null;
}

/** Up to `limit` versions before a number (exclusive; from the newest on when null), newest first. */
export async function listPolicyVersions(
  database: Queryable,
  before: number | null,
  limit: number,
): Promise<PolicyRecord[]> {
  const { rows } = await database.query<PolicyRecord>(
    `SELECT ${columns} FROM labeling_policy WHERE $1::int IS NULL OR version < $1 ORDER BY version DESC LIMIT $2`,
    [before, limit],
  );
  return rows;
}
