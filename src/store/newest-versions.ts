import type { Database } from './database.js';
import { resourceId, resourceNumber } from './lookup.js';

/** The version of a resource that its source showed last. */
export interface NewestVersion {
  readonly token: string;
  readonly contentHash: string;
}

/** The newest versions of resources, by their ids; those that no version is known of are missing. */
export async function newestVersions(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NewestVersion>> {
  const numbers = [...new Set(ids)].map(resourceNumber).filter((id) => id !== null);
  const { rows } = await database.query<{ id: number; token: string; content_hash: string }>(
    'SELECT r.id, v.token, v.content_hash FROM resource r JOIN version v ON v.id = r.version_id WHERE r.id = ANY($1)',
    [numbers],
  );
  return new Map(rows.map((row) => [resourceId(row.id), { token: row.token, contentHash: row.content_hash }]));
}
