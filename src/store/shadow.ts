import type { Transaction } from './database.js';
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

/**
 * Puts the policy in force with all labels that it changes: for whoever reads, at one moment. Others write no labels
 * meanwhile: the caller holds the policy.
 */
export async function switchPolicy(tx: Transaction, activation: number, version: number): Promise<void> {
  // Whoever changes states of resources does not ask for the policy; with both at it, each could wait for the other.
  await tx.query('LOCK TABLE resource, version IN SHARE ROW EXCLUSIVE MODE');
  await writeSwitchHistory(tx, version);
  await inPages((after) =>
    tx.query<{ last: number | null }>(
      `WITH page AS (SELECT * FROM shadow_version WHERE version_id > $2 ORDER BY version_id LIMIT ${rowsAtOnce}),
         written AS (
           UPDATE version v SET floor_class = s.floor_class, content_class = s.content_class, class_id = s.class_id,
             flags = s.flags, policy_version = $1, labeled_at = now() FROM page s WHERE v.id = s.version_id)
         SELECT max(version_id) AS last FROM page`,
      [version, after],
    ),
  );
  await inPages((after) =>
    tx.query<{ last: number | null }>(
      `WITH page AS (SELECT * FROM shadow_resource WHERE resource_id > $1 ORDER BY resource_id LIMIT ${rowsAtOnce}),
         written AS (
           UPDATE resource r SET class_id = s.class_id, propagated_class = s.propagated_class, flags = s.flags,
             manual_content_class = s.manual_content_class, needs_review = s.needs_review
           FROM page s WHERE r.id = s.resource_id)
         SELECT max(resource_id) AS last FROM page`,
      [after],
    ),
  );
  await tx.query(
    `INSERT INTO label_outbox (resource_id, uri, state, flags, class_id, version_token)
     SELECT r.id, r.uri, r.state, r.flags, r.class_id, v.token
     FROM shadow_resource s JOIN resource r ON r.id = s.resource_id LEFT JOIN version v ON v.id = r.version_id
     WHERE r.state <> 'deleted' ORDER BY r.id`,
  );
  await tx.query('UPDATE labeling_policy SET active = false WHERE active');
  await tx.query('UPDATE labeling_policy SET active = true, activated_at = now() WHERE version = $1', [version]);
  await tx.query("UPDATE policy_activation SET state = 'done', labelled = total, ended_at = now() WHERE id = $1", [
    activation,
  ]);
  await tx.query('TRUNCATE shadow_version, shadow_resource, shadow_touched');
  await countRulesChange(tx);
  await tx.query(`SELECT pg_notify('${feedChannel}', '')`);
}

/** Rows changed in one statement. Triggers compare all that a statement changed with all that it was. */
const rowsAtOnce = 500;

/** @param write one page behind a number; tells its last number, null when there was none */
async function inPages(write: (after: number) => Promise<{ rows: { last: number | null }[] }>): Promise<void> {
  for (let after: number | null = 0; after !== null; ) after = (await write(after)).rows[0]?.last ?? null;
}

/** What gave the labels that are others now: before they are written, so that what was propagated can be told. */
async function writeSwitchHistory(tx: Transaction, version: number): Promise<void> {
  await tx.query(
    `INSERT INTO assignment (resource_id, version_id, kind, class_id, rules, catalogue_version, policy_version)
     SELECT r.id, v.id, 'automatic', s.class_id, s.rules, v.catalogue_version, $1
     FROM shadow_version s JOIN version v ON v.id = s.version_id JOIN resource r ON r.version_id = v.id`,
    [version],
  );
  await tx.query(
    `INSERT INTO assignment (resource_id, version_id, kind, class_id, policy_version, reason)
     SELECT r.id, r.version_id, 'propagated', s.propagated_class, $1, 'from its members'
     FROM shadow_resource s JOIN resource r ON r.id = s.resource_id
     WHERE s.propagated_class IS NOT NULL AND s.propagated_class IS DISTINCT FROM r.propagated_class`,
    [version],
  );
}
