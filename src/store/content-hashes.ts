import type { Queryable } from './database.js';
import { resourceId } from './lookup.js';

/** Copies of one content that are compared with each other. A licence text may lie in a million places. */
const comparedCopies = 1_000;
/** Copies of one label among which one that is still there is looked for. */
const soughtCopies = 20_000;

/**
 * Resources that hold, or held, this very content, and whose labels in force are together what all that hold it have: of
 * copies that are labelled alike one stands for all, the one that was confirmed longest ago. Of a content with very many
 * copies not each is compared: then one stands for every pair of floor and content that any copy has, and besides
 * these all that a person labelled, or that take labels up from what is in them.
 * @param hashes `sha256:<hex>`
 * @param keepSince superseded versions from before are not kept any more
 * @returns ids of resources by hash; nothing for a hash that is not known
 */
export async function resourcesOfContent(
  database: Queryable,
  hashes: readonly string[],
  keepSince: Date,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, Set<string>>();
  const add = (hash: string, id: number) => {
    const ids = found.get(hash) ?? new Set();
    found.set(hash, ids.add(resourceId(id)));
  };
  const popular = new Map<string, boolean>();
  for (const { hash, id, copies, holds } of await compareCopies(database, hashes, keepSince)) {
    if (id !== null) add(hash, id);
    if (copies > comparedCopies) popular.set(hash, holds);
  }
  for (const [hash, holds] of popular) {
    for (const id of await labelsOfPopular(database, hash, keepSince)) add(hash, id);
    for (const id of await exceptions(database, hash, keepSince, holds)) add(hash, id);
  }
  return new Map([...found].map(([hash, ids]) => [hash, [...ids]]));
}

interface Compared {
  readonly hash: string;
  /** Null where none of the copies is there any more. */
  readonly id: number | null;
  readonly copies: number;
  /** Whether copies of this content take up labels of what is in them: an archive. */
  readonly holds: boolean;
}

async function compareCopies(database: Queryable, hashes: readonly string[], keepSince: Date): Promise<Compared[]> {
  const alike = `hash, state, reason, propagated_class, manual_class, manual_content_class, manual_until, floor_class,
    content_class, flags, policy_version, catalogue_version`;
  const { rows } = await database.query<Compared>(
    `WITH copy AS (
       SELECT h.hash, r.id, r.state, r.reason, r.propagated_class, r.manual_class, r.manual_content_class,
         r.manual_until, r.verified_at, v.floor_class, v.content_class, v.flags, v.policy_version, v.catalogue_version,
         r.state <> 'deleted' AND (v.superseded_at IS NULL OR v.superseded_at >= $2) AS is_there,
         count(*) OVER of_hash AS copies, bool_or(r.propagated_class IS NOT NULL) OVER of_hash AS holds
       FROM unnest($1::text[]) AS h (hash) CROSS JOIN LATERAL (
         SELECT * FROM version_now WHERE content_hash = h.hash LIMIT ${comparedCopies + 1}) v
       JOIN resource_now r ON r.id = v.resource_id WINDOW of_hash AS (PARTITION BY h.hash))
     SELECT DISTINCT ON (${alike}) hash, CASE WHEN is_there THEN id END AS id, copies, holds FROM copy
     WHERE is_there OR copies > ${comparedCopies} ORDER BY ${alike}, is_there DESC, verified_at`,
    [[...new Set(hashes)], keepSince],
  );
  return rows;
}

/** Where labels that are in force are not settled yet, what they say of copies stands in the shadow only. */
const unsettled = `
  SELECT min(v.resource_id) AS id FROM shadow_version s JOIN version v ON v.id = s.version_id
  WHERE (SELECT EXISTS (SELECT FROM policy_activation WHERE settling)) AND v.content_hash = $1
  GROUP BY s.floor_class, s.content_class, s.flags`;

/**
 * One resource for each floor, content and flags that copies have: by jumping from one to the next in their index. Where
 * so many are gone that none that is there was found, one that is gone stands for them, and nothing is permitted.
 */
async function labelsOfPopular(database: Queryable, hash: string, keepSince: Date): Promise<number[]> {
  const next = (after: string) => `
    SELECT floor_class, content_class, flags FROM version WHERE content_hash = $1 ${after}
    ORDER BY floor_class, content_class, flags LIMIT 1`;
  const some = (limit: number) => `
    SELECT resource_id, superseded_at FROM version
    WHERE content_hash = $1 AND (floor_class, content_class, flags) = (l.floor_class, l.content_class, l.flags)
    LIMIT ${limit}`;
  const { rows } = await database.query<{ id: number | null }>(
    `WITH RECURSIVE label AS (
       (${next('')})
       UNION ALL
       SELECT n.* FROM label l CROSS JOIN LATERAL (
         ${next('AND (floor_class, content_class, flags) > (l.floor_class, l.content_class, l.flags)')}) n)
     SELECT coalesce(
       (SELECT r.id FROM (${some(soughtCopies)}) v JOIN resource r ON r.id = v.resource_id
        WHERE r.state <> 'deleted' AND (v.superseded_at IS NULL OR v.superseded_at >= $2) LIMIT 1),
       (SELECT resource_id FROM (${some(soughtCopies + 1)}) v OFFSET ${soughtCopies})) AS id FROM label l
     UNION ${unsettled}`,
    [hash, keepSince],
  );
  return rows.flatMap(({ id }) => id ?? []);
}

/** What persons labelled, and what members propagate, as often as it differs: each is a range of one small index. */
async function exceptions(database: Queryable, hash: string, keepSince: Date, holds: boolean): Promise<number[]> {
  const where = ['b.manual_class IS NOT NULL', ...(holds ? ['b.propagated_class IS NOT NULL'] : [])];
  const alike = `r.manual_class, r.manual_content_class, r.propagated_class, v.floor_class, v.content_class`;
  const ids: number[] = [];
  for (const condition of where) {
    const { rows } = await database.query<{ id: number }>(
      `SELECT DISTINCT ON (${alike}) r.id
       FROM resource b JOIN resource_now r ON r.id = b.id JOIN version_now v ON v.resource_id = b.id
       WHERE ${condition} AND v.content_hash = $1 AND b.state <> 'deleted'
         AND (v.superseded_at IS NULL OR v.superseded_at >= $2)
       ORDER BY ${alike}, r.manual_until DESC NULLS FIRST`,
      [hash, keepSince],
    );
    for (const { id } of rows) ids.push(id);
  }
  return ids;
}
