import type { Database } from './database.js';

/** Decisions that hold content still: those named, or of a principal as "type:id". Erasures themselves stay. */
export async function erasableDecisions(
  database: Database,
  of: { readonly ids?: readonly string[] | undefined; readonly principal?: string | undefined },
  limit: number,
): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>(
    `SELECT id FROM decision_log
     WHERE payload IS NOT NULL AND kind <> 'erasure' AND (id = ANY($1::uuid[]) OR actor = $2 OR subjects @> ARRAY[$2::text])
     LIMIT $3`,
    [of.ids ?? [], of.principal ?? null, limit],
  );
  return rows.map(({ id }) => id);
}

/** Takes the content out of decisions, and what they are found by. Returns how many there were. */
export async function eraseContents(database: Database, ids: readonly string[], by: string): Promise<number> {
  const { rowCount } = await database.query(
    `UPDATE decision_log SET payload = NULL, actor = NULL, subjects = '{}', erased_by = $2
     WHERE id = ANY($1::uuid[]) AND payload IS NOT NULL AND kind <> 'erasure'`,
    [ids, by],
  );
  return rowCount ?? 0;
}
