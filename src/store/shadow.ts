import type { Queryable, Transaction } from './database.js';
import { feedChannel } from './feed.js';
import { countRulesChange } from './policy-lock.js';

/** A version's label under the policy that is made ready; classes by number. */
export interface ShadowVersion {
  readonly version_id: number;
  readonly resource_id: number;
  readonly floor_class: number;
  readonly content_class: number;
  readonly class_id: number;
  readonly flags: readonly string[];
  readonly rules: readonly string[];
}

/** The same of a resource. */
export interface ShadowResource {
  readonly resource_id: number;
  readonly class_id: number;
  readonly propagated_class: number | null;
  readonly manual_content_class: number | null;
  readonly flags: readonly string[];
  readonly needs_review: boolean;
  readonly direction: string;
}

/** Writes what differs of some resources, in place of what was written of them before. */
export async function writeShadow(
  tx: Transaction,
  resources: readonly number[],
  versions: readonly ShadowVersion[],
  inForce: readonly ShadowResource[],
): Promise<void> {
  await tx.query('DELETE FROM shadow_version WHERE resource_id = ANY($1)', [resources]);
  await tx.query('DELETE FROM shadow_resource WHERE resource_id = ANY($1)', [resources]);
  if (versions.length > 0) {
    await tx.query(
      `INSERT INTO shadow_version SELECT version_id, resource_id, floor_class, content_class, class_id, flags, rules
       FROM jsonb_to_recordset($1) AS n(version_id bigint, resource_id bigint, floor_class int, content_class int,
         class_id int, flags text[], rules text[])`,
      [JSON.stringify(versions)],
    );
  }
  if (inForce.length > 0) {
    await tx.query(
      `INSERT INTO shadow_resource SELECT resource_id, class_id, propagated_class, manual_content_class, flags,
         needs_review, direction
       FROM jsonb_to_recordset($1) AS n(resource_id bigint, class_id int, propagated_class int,
         manual_content_class int, flags text[], needs_review boolean, direction text)`,
      [JSON.stringify(inForce)],
    );
  }
}

/** Takes resources out that were recorded meanwhile and are to be looked at again. The caller holds the activation. */
export async function takeTouched(tx: Transaction, limit: number): Promise<number[]> {
  const { rows } = await tx.query<{ id: number }>(
    `DELETE FROM shadow_touched WHERE ctid IN (SELECT ctid FROM shadow_touched LIMIT $1) RETURNING resource_id AS id`,
    [limit],
  );
  return [...new Set(rows.map((row) => row.id))];
}

/** How many labels become what, of resources that are there. */
export interface DirectionCounts {
  readonly raised: number;
  readonly lowered: number;
  readonly altered: number;
  /** Resources with a label. */
  readonly total: number;
}

export async function countDirections(tx: Transaction): Promise<DirectionCounts> {
  const { rows } = await tx.query<DirectionCounts>(
    `SELECT count(*) FILTER (WHERE direction = 'raised') AS raised,
       count(*) FILTER (WHERE direction = 'lowered') AS lowered,
       count(*) FILTER (WHERE direction = 'altered') AS altered,
       (SELECT count(*) FROM resource WHERE class_id IS NOT NULL AND state <> 'deleted') AS total
     FROM shadow_resource s JOIN resource r ON r.id = s.resource_id WHERE r.state <> 'deleted'`,
  );
  return rows[0] ?? { raised: 0, lowered: 0, altered: 0, total: 0 };
}

/** Notes how many labels change; the activation waits for somebody to agree when it is told to. */
export async function noteDirections(
  tx: Transaction,
  activation: number,
  { raised, lowered, altered }: DirectionCounts,
  waits: boolean,
): Promise<void> {
  await tx.query(
    `UPDATE policy_activation SET raised = $2, lowered = $3, altered = $4, heartbeat_at = now(),
       state = CASE WHEN $5 THEN 'waiting' ELSE state END WHERE id = $1`,
    [activation, raised, lowered, altered, waits],
  );
}

/** Drops some of what an activation that came to nothing left behind. @returns how many rows there were, at most */
export async function dropLeftShadow(tx: Transaction, limit: number): Promise<number> {
  let most = 0;
  for (const table of ['shadow_version', 'shadow_resource']) {
    const { rowCount } = await tx.query(
      `DELETE FROM ${table} WHERE ctid = ANY(ARRAY(SELECT ctid FROM ${table} LIMIT $1))`,
      [limit],
    );
    most = Math.max(most, rowCount ?? 0);
  }
  return most;
}

/** Has Postgres look at what was written: of new tables it knows nothing, and would read them in the slowest way. */
export async function analyzeShadow(database: Queryable): Promise<void> {
  await database.query('ANALYZE shadow_version, shadow_resource');
}

/** Tells nodes that keep labels in memory of all whose labels become others, when the transaction commits. */
export async function touchShadowed(tx: Transaction): Promise<void> {
  await tx.query(
    `INSERT INTO label_touch (resources)
     SELECT array_agg(id) FROM (
       SELECT id, (row_number() OVER (ORDER BY id) - 1) / 1000 AS part
       FROM (SELECT resource_id AS id FROM shadow_resource UNION SELECT resource_id FROM shadow_version) one) numbered
     GROUP BY part`,
  );
}

/** The same of some resources. */
export async function touchResources(tx: Transaction, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await tx.query('INSERT INTO label_touch (resources) VALUES ($1)', [ids]);
}

/**
 * Puts the policy in force with all labels that it changes: for whoever reads, at one moment, and however many they are.
 * They are read from the shadow until they are settled. The caller holds the policy.
 */
export async function switchPolicy(tx: Transaction, activation: number, version: number): Promise<void> {
  await tx.query('UPDATE labeling_policy SET active = false WHERE active');
  await tx.query('UPDATE labeling_policy SET active = true, activated_at = clock_timestamp() WHERE version = $1', [
    version,
  ]);
  await tx.query(
    `UPDATE policy_activation SET state = 'done', settling = true, labelled = total, ended_at = clock_timestamp()
     WHERE id = $1`,
    [activation],
  );
  await countRulesChange(tx);
  await tx.query(`SELECT pg_notify('${feedChannel}', '')`);
}
