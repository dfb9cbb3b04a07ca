import type { Queryable } from './database.js';
import { resourceId } from './lookup.js';

/**
 * The resources that hold, or held, this very content. Of many copies that are labelled alike one stands for all: a
 * licence text may lie in a hundred thousand places.
 * @param hashes `sha256:<hex>`
 * @param keepSince superseded versions from before are not kept any more
 * @returns ids of resources by hash; nothing for a hash that is not known
 */
export async function resourcesOfContent(
  database: Queryable,
  hashes: readonly string[],
  keepSince: Date,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await database.query<{ content_hash: string; id: number }>(
    `SELECT DISTINCT ON (v.content_hash, r.state, r.reason, r.propagated_class, r.manual_class, r.manual_content_class,
       r.manual_until, v.floor_class, v.content_class, v.flags, v.policy_version, v.catalogue_version) v.content_hash, r.id
     FROM version_now v JOIN resource_now r ON r.id = v.resource_id
     WHERE v.content_hash = ANY($1) AND r.state <> 'deleted' AND (v.superseded_at IS NULL OR v.superseded_at >= $2)
     ORDER BY v.content_hash, r.state, r.reason, r.propagated_class, r.manual_class, r.manual_content_class,
       r.manual_until, v.floor_class, v.content_class, v.flags, v.policy_version, v.catalogue_version, r.verified_at`,
    [hashes, keepSince],
  );
  const found = new Map<string, string[]>();
  for (const { content_hash, id } of rows) {
    const ids = found.get(content_hash);
    if (ids) ids.push(resourceId(id));
    else found.set(content_hash, [resourceId(id)]);
  }
  return found;
}
