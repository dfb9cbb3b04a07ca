import type { Database, Queryable } from '../database.js';

/** What some statement changed. */
export interface Touch {
  readonly id: number;
  /** Numbers of resources; null where sources changed. */
  readonly resources: readonly number[] | null;
  /** Where nothing else changed than when they were last confirmed, in milliseconds since 1970; else null. */
  readonly verified: number | null;
}

/** Which transactions had ended, as Postgres writes it. */
export type Snapshot = string;

/** What is committed by now. */
export async function takeSnapshot(connection: Queryable): Promise<Snapshot> {
  const { rows } = await connection.query<{ snapshot: Snapshot }>('SELECT pg_current_snapshot()::text AS snapshot');
  const [row] = rows;
  if (!row) throw new Error('there is no snapshot');
  return row.snapshot;
}

/** Touches read at once; each names up to 1,000 resources. */
const touchesAtOnce = 100;

const columns =
  'id, resources::float8[] AS resources, floor(extract(epoch FROM verified_at) * 1000)::bigint AS verified';

/** A page of what committed between two snapshots, in the order in which it was written for each resource. */
export async function readTouches(
  connection: Queryable,
  from: Snapshot,
  to: Snapshot,
  afterId: number,
): Promise<readonly Touch[]> {
  const { rows } = await connection.query<Touch>(
    `SELECT ${columns} FROM label_touch
     WHERE xid >= pg_snapshot_xmin($1::pg_snapshot) AND NOT pg_visible_in_snapshot(xid, $1::pg_snapshot)
       AND pg_visible_in_snapshot(xid, $2::pg_snapshot) AND id > $3
     ORDER BY id LIMIT ${touchesAtOnce}`,
    [from, to, afterId],
  );
  return rows;
}

/** Whether a snapshot was taken later than another, in the same database and without one put back in between. */
export function isLater(snapshot: Snapshot, than: Snapshot): boolean {
  const [a, b] = [snapshot, than].map((text) => text.split(':').slice(0, 2).map(BigInt));
  return [0, 1].every((i) => (a?.[i] ?? 0n) >= (b?.[i] ?? 0n));
}

/**
 * Drops touches of transactions that had all ended at a moment. By their times alone they could not be told: a long
 * transaction writes early and commits late.
 */
export async function dropTouchesBefore(database: Database, moment: Date): Promise<void> {
  await database.query('INSERT INTO label_touch_mark DEFAULT VALUES ON CONFLICT DO NOTHING');
  await database.query(
    `WITH past AS (SELECT max(at) AS at, max(ended::text::numeric)::text::xid8 AS ended FROM label_touch_mark
       WHERE at <= $1),
     gone AS (DELETE FROM label_touch USING past WHERE xid < past.ended)
     DELETE FROM label_touch_mark m USING past WHERE m.at < past.at`,
    [moment],
  );
}
