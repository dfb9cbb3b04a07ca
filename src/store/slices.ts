import type { Database, Queryable, Transaction } from './database.js';
import type { RecordedOutcome } from './scans.js';

/** Something of a slice that is still to be read. */
export interface PendingItem {
  readonly resourceId: number;
  readonly key: string;
  readonly uri: string;
  readonly kind: 'document' | 'table';
  /** Who owns it at its source; null where that is not told. */
  readonly owners: readonly string[] | null;
}

/** The outcome of one item. */
export interface ItemOutcome {
  readonly resourceId: number;
  readonly outcome: RecordedOutcome;
  readonly reason: string | null;
  /** Bytes read. */
  readonly bytes: number;
}

/**
 * Begins a run of a slice.
 * @returns how many runs began since an item was last recorded, this one included; null when there is nothing to do,
 *   because the slice is done or its crawl is not running
 */
export async function beginSlice(database: Queryable, crawl: number, n: number): Promise<number | null> {
  const { rows } = await database.query<{ attempts: number }>(
    `UPDATE crawl_slice s SET attempts = attempts + 1 FROM crawl c
     WHERE s.crawl_id = $1 AND s.n = $2 AND s.state = 'pending' AND c.id = s.crawl_id AND c.state = 'running'
     RETURNING s.attempts`,
    [crawl, n],
  );
  return rows[0]?.attempts ?? null;
}

/** Takes a run back that failed for no fault of an item. */
export async function excuseRun(database: Queryable, crawl: number, n: number): Promise<void> {
  await database.query('UPDATE crawl_slice SET attempts = greatest(attempts - 1, 0) WHERE crawl_id = $1 AND n = $2', [
    crawl,
    n,
  ]);
}

/** What of a slice is still to be read, always in one order. */
export async function pendingItems(database: Queryable, crawl: number, n: number): Promise<PendingItem[]> {
  const { rows } = await database.query<Omit<PendingItem, 'resourceId'> & { id: number }>(
    `SELECT r.id, r.key, r.uri, r.kind, r.owners FROM crawl_item i JOIN resource r ON r.id = i.resource_id
     WHERE i.crawl_id = $1 AND i.slice = $2 AND i.outcome IS NULL ORDER BY r.id`,
    [crawl, n],
  );
  return rows.map(({ id, ...row }) => ({ resourceId: id, ...row }));
}

/**
 * Writes outcomes, in the transaction that writes the labels. The first outcome of an item stays.
 * @param progress whether items were read, and not given up: then the slice may be tried anew as often as at first
 */
export async function recordOutcomes(
  tx: Transaction,
  crawl: number,
  n: number,
  outcomes: readonly ItemOutcome[],
  progress: boolean,
): Promise<void> {
  await tx.query(
    `UPDATE crawl_item i SET outcome = o.outcome, reason = o.reason, bytes = o.bytes
     FROM jsonb_to_recordset($3) AS o("resourceId" bigint, outcome text, reason text, bytes bigint)
     WHERE i.crawl_id = $1 AND i.slice = $2 AND i.resource_id = o."resourceId" AND i.outcome IS NULL`,
    [crawl, n, JSON.stringify(outcomes)],
  );
  if (progress) {
    await tx.query('UPDATE crawl_slice SET attempts = 0 WHERE crawl_id = $1 AND n = $2 AND attempts <> 0', [crawl, n]);
  }
}

/** Marks a slice as done when all its items have an outcome. `dead`: it was given up. */
export async function endSlice(database: Queryable, crawl: number, n: number, state: 'done' | 'dead'): Promise<void> {
  await database.query(
    `UPDATE crawl_slice s SET state = $3 WHERE crawl_id = $1 AND n = $2 AND state = 'pending'
       AND NOT EXISTS (SELECT FROM crawl_item i WHERE i.crawl_id = $1 AND i.slice = $2 AND i.outcome IS NULL)`,
    [crawl, n, state],
  );
}

/** Numbers of slices that are not done, up to `limit` after a number. */
export async function pendingSlices(
  database: Database,
  crawl: number,
  after: number,
  limit: number,
): Promise<number[]> {
  const { rows } = await database.query<{ n: number }>(
    "SELECT n FROM crawl_slice WHERE crawl_id = $1 AND state = 'pending' AND n > $2 ORDER BY n LIMIT $3",
    [crawl, after, limit],
  );
  return rows.map((row) => row.n);
}

/** Something that a crawl could not read, by name. */
export interface UnreadItem {
  readonly resourceId: number;
  readonly uri: string;
  readonly reason: string;
}

/** What a crawl could not read, in order of resource ids, after one. */
export async function unreadItems(
  database: Database,
  crawl: number,
  afterId: number,
  limit: number,
): Promise<UnreadItem[]> {
  const { rows } = await database.query<{ id: number; uri: string; reason: string | null }>(
    `SELECT r.id, r.uri, i.reason FROM crawl_item i JOIN resource r ON r.id = i.resource_id
     WHERE i.crawl_id = $1 AND i.outcome = 'failed' AND i.resource_id > $2 ORDER BY i.resource_id LIMIT $3`,
    [crawl, afterId, limit],
  );
  return rows.map(({ id, uri, reason }) => ({ resourceId: id, uri, reason: reason ?? 'read-error' }));
}
