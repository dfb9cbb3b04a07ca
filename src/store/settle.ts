import type { Database, Queryable, Transaction } from './database.js';
import { feedChannel } from './feed.js';
import { fromBases, fromMembers } from './labelled.js';

/**
 * Labels of a policy that has come into force are read from the shadow (`version_now`, `resource_now`) until they stand
 * where labels stand. This brings them there, some thousands of resources in a transaction; whoever writes labels of a
 * resource brings those of its own there first. What readers see stays the same.
 */

/** Resources whose labels are brought over in one transaction: some tenths of a second. */
const resourcesAtOnce = 1_000;

/** Number of the activation whose labels are in force and still in the shadow; null for none. */
export async function settlingActivation(database: Queryable): Promise<number | null> {
  const { rows } = await database.query<{ id: number }>('SELECT id FROM policy_activation WHERE settling');
  return rows[0]?.id ?? null;
}

/**
 * Settles the next resources behind a number.
 * @returns the last number looked at; null when there was none behind it
 */
export async function settleNext(database: Database, after: number): Promise<number | null> {
  return database.transaction(async (tx) => {
    const page = await shadowedAfter(tx, after);
    // Those that somebody else has locked are settled by them, or the next time: nobody waits here, nor for this long.
    const { rows } = await tx.query<{ id: number }>(
      'SELECT id FROM resource WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE SKIP LOCKED',
      [page],
    );
    await settle(
      tx,
      rows.map((row) => row.id),
    );
    await dropOrphans(tx, page);
    return page.at(-1) ?? null;
  });
}

/** Ends it when nothing is left in the shadow. @returns whether it has ended */
export async function endSettling(database: Queryable): Promise<boolean> {
  const { rowCount } = await database.query(
    `UPDATE policy_activation SET settling = false
     WHERE settling AND NOT EXISTS (SELECT FROM shadow_version) AND NOT EXISTS (SELECT FROM shadow_resource)`,
  );
  return rowCount === 1 || (await settlingActivation(database)) === null;
}

async function shadowedAfter(tx: Transaction, after: number): Promise<number[]> {
  const behind = (table: string) =>
    `(SELECT DISTINCT resource_id AS id FROM ${table} WHERE resource_id > $1 ORDER BY resource_id LIMIT $2)`;
  const { rows } = await tx.query<{ id: number }>(
    `${behind('shadow_resource')} UNION ${behind('shadow_version')} ORDER BY id LIMIT $2`,
    [after, resourcesAtOnce],
  );
  return rows.map((row) => row.id);
}

/** What is in the shadow of resources and versions that are there no longer. */
async function dropOrphans(tx: Transaction, page: readonly number[]): Promise<void> {
  await tx.query(
    `DELETE FROM shadow_resource s WHERE resource_id = ANY($1)
       AND NOT EXISTS (SELECT FROM resource r WHERE r.id = s.resource_id)`,
    [page],
  );
  await tx.query(
    `DELETE FROM shadow_version s WHERE resource_id = ANY($1)
       AND NOT EXISTS (SELECT FROM version v WHERE v.id = s.version_id)`,
    [page],
  );
}

/**
 * Settles everything that is in one container with any of these, and them. To be called before the transaction locks
 * anything.
 */
export async function settleTrees(tx: Transaction, resources: readonly number[]): Promise<void> {
  const all = new Set<number>();
  for (let level: readonly number[] = await containersOf(tx, resources); level.length > 0; ) {
    for (const id of level) all.add(id);
    const { rows } = await tx.query<{ id: number }>('SELECT id FROM resource WHERE parent_id = ANY($1)', [level]);
    level = rows.map((row) => row.id);
  }
  const ids = [...all].sort((a, b) => a - b);
  await tx.query('SELECT FROM resource WHERE id = ANY($1) ORDER BY id FOR UPDATE', [ids]);
  await settle(tx, ids);
}

/** The outermost resources that these are in, or are. */
async function containersOf(tx: Transaction, resources: readonly number[]): Promise<number[]> {
  const { rows } = await tx.query<{ id: number }>(
    `WITH RECURSIVE chain AS (
       SELECT id, parent_id FROM resource WHERE id = ANY($1)
       UNION SELECT r.id, r.parent_id FROM resource r JOIN chain c ON r.id = c.parent_id)
     SELECT id FROM chain WHERE parent_id IS NULL`,
    [resources],
  );
  return rows.map((row) => row.id);
}

/** @param ids resources that are locked */
async function settle(tx: Transaction, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query("SELECT set_config('clearmark.settling', 'on', true)");
  await writeHistory(tx, ids);
  await tx.query(
    `WITH s AS (DELETE FROM shadow_version WHERE resource_id = ANY($1) RETURNING *)
     UPDATE version v SET floor_class = s.floor_class, content_class = s.content_class, class_id = s.class_id,
       flags = s.flags, policy_version = a.version, labeled_at = a.ended_at
     FROM s, policy_activation a WHERE v.id = s.version_id AND a.settling`,
    [ids],
  );
  await tx.query(
    `WITH s AS (DELETE FROM shadow_resource WHERE resource_id = ANY($1) RETURNING *),
     changed AS (
       UPDATE resource r SET class_id = s.class_id, propagated_class = s.propagated_class,
         flags = CASE WHEN r.state IN ('current', 'stale') THEN s.flags ELSE r.flags END,
         manual_content_class = s.manual_content_class, needs_review = s.needs_review
       FROM s WHERE r.id = s.resource_id RETURNING r.id, r.uri, r.state, r.flags, r.class_id, r.version_id)
     INSERT INTO label_outbox (resource_id, uri, state, flags, class_id, version_token)
     SELECT c.id, c.uri, c.state, c.flags, c.class_id, v.token
     FROM changed c LEFT JOIN version v ON v.id = c.version_id WHERE c.state <> 'deleted' ORDER BY c.id`,
    [ids],
  );
  await tx.query("SELECT set_config('clearmark.settling', 'off', true)");
  await tx.query(`SELECT pg_notify('${feedChannel}', '')`);
}

/** What gave the labels that are others now: before they are written, so that what was propagated can be told. */
async function writeHistory(tx: Transaction, ids: readonly number[]): Promise<void> {
  await tx.query(
    `INSERT INTO assignment (resource_id, version_id, kind, class_id, rules, catalogue_version, policy_version, at)
     SELECT r.id, v.id, 'automatic', s.class_id, s.rules, v.catalogue_version, a.version, a.ended_at
     FROM policy_activation a, shadow_version s JOIN version v ON v.id = s.version_id JOIN resource r ON r.version_id = v.id
     WHERE a.settling AND s.resource_id = ANY($1)`,
    [ids],
  );
  await tx.query(
    `INSERT INTO assignment (resource_id, version_id, kind, class_id, policy_version, reason, at)
     SELECT r.id, r.version_id, 'propagated', s.propagated_class, a.version,
       CASE r.kind WHEN 'column' THEN '${fromBases}' ELSE '${fromMembers}' END, a.ended_at
     FROM policy_activation a, shadow_resource s JOIN resource r ON r.id = s.resource_id
     WHERE a.settling AND s.resource_id = ANY($1) AND s.propagated_class IS NOT NULL
       AND s.propagated_class IS DISTINCT FROM r.propagated_class`,
    [ids],
  );
}
