import type { Database, Transaction } from './database.js';

/** One change of a label or state, numbered in the order in which readers see it. */
export interface LabelChange {
  readonly seq: number;
  readonly resourceId: number;
  readonly uri: string;
  readonly state: string;
  readonly flags: readonly string[];
  readonly classId: number | null;
  readonly version: string | null;
  readonly at: Date;
}

interface ChangeRow {
  seq: number;
  resource_id: number;
  uri: string;
  state: string;
  flags: string[];
  class_id: number | null;
  version_token: string | null;
  at: Date;
}

/** The channel on which a commit that has changes to announce says so. */
export const feedChannel = 'clearmark_label_changes';

/**
 * Appends what now stands in the rows of these resources to the outbox. Call it in the transaction that changed them,
 * after their rows are locked by the change: then the outbox holds the changes of one resource in their true order.
 */
export async function announce(tx: Transaction, resourceIds: readonly number[]): Promise<void> {
  if (resourceIds.length === 0) return;
  await tx.query(
    `INSERT INTO label_outbox (resource_id, uri, state, flags, class_id, version_token)
     SELECT r.id, r.uri, r.state, r.flags, r.class_id, v.token
     FROM resource_now r LEFT JOIN version v ON v.id = r.version_id WHERE r.id = ANY($1) ORDER BY r.id`,
    [resourceIds],
  );
  await tx.query(`SELECT pg_notify('${feedChannel}', '')`);
}

/**
 * Numbers what has committed, a bounded batch at a time. One sequencer works at a time; another waits for it, and so
 * sees its numbers afterwards. Only committed rows are visible to it, so numbers are given in the order of commits.
 */
export async function sequence(database: Database): Promise<void> {
  const batch = 5_000;
  for (;;) {
    const moved = await database.transaction(async (tx) => {
      const pending = await tx.query('SELECT 1 FROM label_outbox LIMIT 1');
      if (pending.rowCount === 0) return 0;
      const { rows } = await tx.query<{ last_seq: number }>('SELECT last_seq FROM label_feed FOR UPDATE');
      const last = rows[0]?.last_seq ?? 0;
      const result = await tx.query(
        `WITH batch AS (
           DELETE FROM label_outbox WHERE id IN (SELECT id FROM label_outbox ORDER BY id LIMIT ${batch}) RETURNING *
         )
         INSERT INTO label_change (seq, resource_id, uri, state, flags, class_id, version_token, at)
         SELECT $1 + row_number() OVER (ORDER BY id), resource_id, uri, state, flags, class_id, version_token, at
         FROM batch`,
        [last],
      );
      await tx.query('UPDATE label_feed SET last_seq = last_seq + $1', [result.rowCount]);
      return result.rowCount ?? 0;
    });
    if (moved < batch) return;
  }
}

/** How far the feed reaches: the last number given out, and the last one that retention dropped. */
export async function feedBounds(database: Database): Promise<{ readonly last: number; readonly dropped: number }> {
  const { rows } = await database.query<{ last_seq: number; dropped_seq: number }>(
    'SELECT last_seq, dropped_seq FROM label_feed',
  );
  return { last: rows[0]?.last_seq ?? 0, dropped: rows[0]?.dropped_seq ?? 0 };
}

/** Up to `limit` changes after a number, in order. */
export async function readChanges(database: Database, after: number, limit: number): Promise<LabelChange[]> {
  const { rows } = await database.query<ChangeRow>('SELECT * FROM label_change WHERE seq > $1 ORDER BY seq LIMIT $2', [
    after,
    limit,
  ]);
  return rows.map((row) => ({
    seq: row.seq,
    resourceId: row.resource_id,
    uri: row.uri,
    state: row.state,
    flags: row.flags,
    classId: row.class_id,
    version: row.version_token,
    at: row.at,
  }));
}

/** Changes that are dropped in one statement: whoever numbers changes waits for it. */
const droppedAtOnce = 5_000;

/** Drops changes older than a moment. Cursors from before are answered with "gone" from then on. */
export async function dropChangesBefore(database: Database, moment: Date): Promise<void> {
  for (let dropped = droppedAtOnce; dropped === droppedAtOnce; ) {
    const { rows } = await database.query<{ dropped: number }>(
      `WITH gone AS (
         DELETE FROM label_change WHERE seq = ANY(ARRAY(
           SELECT seq FROM label_change WHERE at < $1 ORDER BY at LIMIT ${droppedAtOnce})) RETURNING seq),
       noted AS (
         UPDATE label_feed SET dropped_seq = greatest(dropped_seq, (SELECT max(seq) FROM gone))
         WHERE EXISTS (SELECT FROM gone))
       SELECT count(*) AS dropped FROM gone`,
      [moment],
    );
    dropped = rows[0]?.dropped ?? 0;
  }
}
