import type { Database } from './database.js';

/** A decision of before the log: who, for whom, what came of it. No content. */
interface EarlierDecision {
  readonly id: string;
  readonly at: Date;
  readonly keyId: string;
  readonly record: unknown;
}

/** Null when there is no decision of this id. */
export async function readEarlierDecision(database: Database, id: string): Promise<EarlierDecision | null> {
  const { rows } = await database.query<{ id: string; key_id: string; record: unknown; at: Date }>(
    'SELECT id, key_id, record, at FROM decision WHERE id = $1',
    [id],
  );
  const row = rows[0];
  return row ? { id: row.id, keyId: row.key_id, record: row.record, at: row.at } : null;
}

/** Drops those of before a moment. */
export async function dropEarlierDecisions(database: Database, before: Date): Promise<void> {
  await database.query('DELETE FROM decision WHERE at < $1', [before]);
}
