import type { Queryable, Transaction } from './database.js';
import { holdLineageOf } from './lineage-lock.js';
import { settleTrees } from './settle.js';

/** Any number that no other lock has: the first bytes of the SHA-256 of "clearmark labeling policy". */
const lock = 0x3550f7dc;

/** Thrown when a label was made under a policy that is no longer the one in force: label again, and record that. */
export class PolicyMovedError extends Error {
  override readonly name = 'PolicyMovedError';
  readonly code = 'policy-moved';
}

/**
 * Begins a transaction that writes labels: until its end no other policy comes into force, and a policy that is being
 * made ready heeds what it writes. What a policy that has come into force says of these resources, and of all that is in
 * one container with them, stands in their rows from here on. To be called before any row is locked; of tables and
 * columns one transaction writes after the other (see {@link holdLineageOf}).
 * @param resources whose labels it writes
 * @returns the version of the policy in force
 */
export async function enterPolicy(tx: Transaction, resources: readonly number[]): Promise<number> {
  await holdLineageOf(tx, resources);
  await tx.query('SELECT pg_advisory_xact_lock_shared($1)', [lock]);
  // A statement of its own: one that waits for a lock sees what was there before.
  const { rows } = await tx.query<{ version: number; settling: boolean }>(
    `WITH touched AS (
       INSERT INTO shadow_touched SELECT unnest($1::bigint[])
       WHERE EXISTS (SELECT FROM policy_activation WHERE state IN ('labelling', 'waiting')))
     SELECT version, EXISTS (SELECT FROM policy_activation WHERE settling) AS settling FROM labeling_policy WHERE active`,
    [resources],
  );
  const [row] = rows;
  if (!row) throw new Error('no labeling policy is in force');
  if (row.settling && resources.length > 0) await settleTrees(tx, resources);
  return row.version;
}

/** Keeps everybody from writing labels until the end of the transaction; waits for those who do. */
export async function holdPolicy(tx: Transaction): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1)', [lock]);
}

/** Tells all processes that the policy or the taxonomy is another now. */
export async function countRulesChange(tx: Queryable): Promise<void> {
  await tx.query('UPDATE rules_revision SET revision = revision + 1');
}
