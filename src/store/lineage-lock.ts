import type { Transaction } from './database.js';

/** Any number that no other lock has: the first bytes of the SHA-256 of "clearmark lineage". */
const lock = 0x18032cbb;

/**
 * Begins a transaction that writes tables or columns, before it locks anything else: one after the other, since a change
 * goes on to views that others may have in hand. Who waits here holds nothing that the one ahead of it could wait for.
 */
export async function holdLineage(tx: Transaction): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1)', [lock]);
}

/** The same for whoever has resources in hand of which the kinds are not known. */
export async function holdLineageOf(tx: Transaction, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(
    `SELECT pg_advisory_xact_lock($1)
     FROM (SELECT FROM resource WHERE id = ANY($2) AND kind IN ('table', 'column') LIMIT 1) AS made`,
    [lock, ids],
  );
}
