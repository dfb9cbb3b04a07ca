import type { CrawlState } from './crawls.js';
import type { Transaction } from './database.js';

/** Where a listing stands, locked: what is recorded after it is recorded once. Null when the crawl is gone. */
export async function lockListing(
  tx: Transaction,
  id: number,
): Promise<{ readonly state: CrawlState; readonly checkpoint: string | null; readonly listed: boolean } | null> {
  const { rows } = await tx.query<{ state: CrawlState; checkpoint: string | null; listed: boolean }>(
    'SELECT state, checkpoint, listed FROM crawl WHERE id = $1 FOR UPDATE',
    [id],
  );
  return rows[0] ?? null;
}

/** What one batch of a listing adds to a crawl. */
export interface ListedBatch {
  readonly checkpoint: string;
  readonly found: number;
  readonly unchanged: number;
  readonly toRead: readonly number[];
  readonly unreadable: readonly { readonly resourceId: number; readonly reason: string }[];
  readonly hiddenPrefixes: readonly string[];
}

/**
 * Adds a batch under the lock of {@link lockListing}: slices of what has to be read, the outcome of what cannot be, the
 * counts, and the checkpoint.
 * @returns the numbers of the slices that are to be read
 */
export async function addBatch(tx: Transaction, id: number, batch: ListedBatch, sliceSize: number): Promise<number[]> {
  const { rows } = await tx.query<{ next: number }>(
    'SELECT coalesce(max(n), 0) + 1 AS next FROM crawl_slice WHERE crawl_id = $1',
    [id],
  );
  const first = rows[0]?.next ?? 1;
  const pending = Math.ceil(batch.toRead.length / sliceSize);
  const slices = Array.from({ length: pending }, (_, i) => first + i);
  const items: { slice: number; resource: number; outcome: string | null; reason: string | null }[] = [
    ...batch.toRead.map((resource, i) => ({
      slice: first + Math.floor(i / sliceSize),
      resource,
      outcome: null,
      reason: null,
    })),
    ...batch.unreadable.map(({ resourceId, reason }) => ({
      slice: first + pending,
      resource: resourceId,
      outcome: 'failed',
      reason,
    })),
  ];
  await tx.query(
    `INSERT INTO crawl_slice (crawl_id, n, state)
     SELECT $1::bigint, n, 'pending' FROM unnest($2::int[]) AS n UNION ALL SELECT $1, $3::int, 'done' WHERE $4::bool`,
    [id, slices, first + pending, batch.unreadable.length > 0],
  );
  await tx.query(
    `INSERT INTO crawl_item (crawl_id, slice, resource_id, outcome, reason)
     SELECT $1, slice, resource, outcome, reason
     FROM jsonb_to_recordset($2) AS i(slice int, resource bigint, outcome text, reason text)`,
    [id, JSON.stringify(items)],
  );
  await tx.query('INSERT INTO crawl_hidden (crawl_id, prefix) SELECT $1, unnest($2::text[])', [
    id,
    batch.hiddenPrefixes,
  ]);
  await tx.query(
    `UPDATE crawl SET checkpoint = $2, found = found + $3, unchanged = unchanged + $4, heartbeat_at = now()
     WHERE id = $1`,
    [id, batch.checkpoint, batch.found, batch.unchanged],
  );
  return slices;
}

export async function markListed(tx: Transaction, id: number): Promise<void> {
  await tx.query('UPDATE crawl SET listed = true, heartbeat_at = now() WHERE id = $1', [id]);
}
