import type { Database } from './database.js';
import type { LabelChange } from './feed.js';

interface SnapshotRow {
  id: number;
  uri: string;
  state: string;
  flags: string[];
  class_id: number | null;
  token: string | null;
  at: Date;
}

/** Up to `limit` resources after an id, deleted ones left out: one page of all labels as they stand. */
export async function readSnapshot(
  database: Database,
  afterId: number,
  limit: number,
): Promise<Omit<LabelChange, 'seq'>[]> {
  const { rows } = await database.query<SnapshotRow>(
    `SELECT r.id, r.uri, r.state, r.flags, r.class_id, v.token, coalesce(v.labeled_at, r.first_seen_at) AS at
     FROM resource_now r LEFT JOIN version_now v ON v.id = r.version_id
     WHERE r.id > $1 AND r.state <> 'deleted' ORDER BY r.id LIMIT $2`,
    [afterId, limit],
  );
  return rows.map((row) => ({
    resourceId: row.id,
    uri: row.uri,
    state: row.state,
    flags: row.flags,
    classId: row.class_id,
    version: row.token,
    at: row.at,
  }));
}
