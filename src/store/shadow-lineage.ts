import type { Queryable, Transaction } from './database.js';
import type { ShadowResource } from './shadow.js';

/** A resource under the policy that is made ready, and what it takes up of others under it; classes by number. */
export interface ShadowedReader extends Omit<ShadowResource, 'direction'> {
  /** Its label under the policy in force. */
  readonly before: number;
  readonly floor: number;
  readonly content: number;
  readonly manual: number | null;
  /** Distinct classes of its members, and of what it is made of. */
  readonly taken: readonly number[];
}

/** Labels under the policy that is made ready: from the shadow, and where that says nothing those in force. */
const classOf = (alias: string) =>
  `coalesce((SELECT class_id FROM shadow_resource WHERE resource_id = ${alias}.id), ${alias}.class_id)`;

/** Reads readers that have a label. Nothing is being settled while a policy is made ready. */
export async function readShadowed(tx: Queryable, ids: readonly number[], now: Date): Promise<ShadowedReader[]> {
  const { rows } = await tx.query<ShadowedReader>(
    `SELECT r.id AS resource_id, r.class_id AS before, coalesce(s.class_id, r.class_id) AS class_id,
       CASE WHEN s.resource_id IS NULL THEN r.propagated_class ELSE s.propagated_class END AS propagated_class,
       CASE WHEN s.resource_id IS NULL THEN r.manual_content_class ELSE s.manual_content_class END
         AS manual_content_class,
       coalesce(s.flags, r.flags) AS flags, coalesce(s.needs_review, r.needs_review) AS needs_review,
       coalesce(sv.floor_class, v.floor_class) AS floor, coalesce(sv.content_class, v.content_class) AS content,
       CASE WHEN r.manual_until IS NULL OR r.manual_until > $2 THEN r.manual_class END AS manual,
       ARRAY(
         SELECT ${classOf('m')} FROM resource m
         WHERE m.parent_id = r.id AND m.state IN ('current', 'stale') AND m.class_id IS NOT NULL
         UNION
         SELECT ${classOf('b')} FROM lineage l
         JOIN resource b ON b.uri_hash = l.base_uri_hash AND b.uri = l.base_uri
         WHERE b.class_id IS NOT NULL AND l.resource_id =
           CASE WHEN EXISTS (SELECT FROM lineage o WHERE o.resource_id = r.id) THEN r.id ELSE r.parent_id END) AS taken
     FROM resource r JOIN version v ON v.id = r.version_id LEFT JOIN shadow_resource s ON s.resource_id = r.id
       LEFT JOIN shadow_version sv ON sv.version_id = v.id
     WHERE r.id = ANY($1) AND r.class_id IS NOT NULL AND r.state <> 'deleted' ORDER BY r.id`,
    [ids, now],
  );
  return rows;
}

/** Writes what readers take up, in place of what was written of them before. */
export async function writeShadowed(tx: Transaction, changes: readonly ShadowResource[]): Promise<void> {
  await tx.query(
    `INSERT INTO shadow_resource (resource_id, class_id, propagated_class, manual_content_class, flags, needs_review,
       direction)
     SELECT resource_id, class_id, propagated_class, manual_content_class, flags, needs_review, direction
     FROM jsonb_to_recordset($1) AS n(resource_id bigint, class_id int, propagated_class int,
       manual_content_class int, flags text[], needs_review boolean, direction text)
     ON CONFLICT (resource_id) DO UPDATE SET class_id = EXCLUDED.class_id,
       propagated_class = EXCLUDED.propagated_class, direction = EXCLUDED.direction`,
    [JSON.stringify(changes)],
  );
}
