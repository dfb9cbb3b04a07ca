import type { Database } from './database.js';

/** A decision as it was made: who, for whom, what came of it. No content. */
export interface DecisionRecord {
  readonly id: string;
  readonly keyId: string;
  readonly record: unknown;
}

/** Writes a decision down. It is durable when this resolves. */
export async function writeDecision(database: Database, { id, keyId, record }: DecisionRecord): Promise<void> {
  await database.query('INSERT INTO decision (id, key_id, record) VALUES ($1, $2, $3)', [
    id,
    keyId,
    JSON.stringify(record),
  ]);
}

/** Null when there is no decision of this id. */
export async function readDecision(database: Database, id: string): Promise<(DecisionRecord & { at: Date }) | null> {
  const { rows } = await database.query<{ id: string; key_id: string; record: unknown; at: Date }>(
    'SELECT id, key_id, record, at FROM decision WHERE id = $1',
    [id],
  );
  const row = rows[0];
  return row ? { id: row.id, keyId: row.key_id, record: row.record, at: row.at } : null;
}
