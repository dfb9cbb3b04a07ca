import { join, type Label } from '../label/label.js';
import type { LabelClasses } from './classes.js';
import type { Queryable, Transaction } from './database.js';
import { announce } from './feed.js';
import { fromBases, labelInForce, type ResourceRow, resourceRows } from './labelled.js';
import { digest } from './listing.js';
import { resourceId } from './lookup.js';
import { enterPolicy } from './policy-lock.js';

// A column of a view takes up the labels of the columns that it is made of, and a view those of all that it reads,
// beside what it takes from its own columns: a view over something restricted is never below it.

/** Writes down what tables and columns are made of, in place of what was known of them; nothing for most. */
export async function writeLineage(
  tx: Transaction,
  made: readonly { readonly id: number; readonly reads: readonly string[] }[],
): Promise<void> {
  if (made.length === 0) return;
  const rows = made.flatMap(({ id, reads }) =>
    reads.map((uri) => ({ resource_id: id, base_uri: uri, base_uri_hash: `\\x${digest(uri).toString('hex')}` })),
  );
  const written = `jsonb_to_recordset($1) AS n(resource_id bigint, base_uri text, base_uri_hash bytea)`;
  await tx.query(
    `DELETE FROM lineage l WHERE resource_id = ANY($2)
       AND NOT EXISTS (SELECT FROM ${written} WHERE n.resource_id = l.resource_id AND n.base_uri_hash = l.base_uri_hash)`,
    [JSON.stringify(rows), made.map(({ id }) => id)],
  );
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO lineage (resource_id, base_uri, base_uri_hash)
     SELECT resource_id, base_uri, base_uri_hash FROM ${written} ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  );
}

/**
 * The join of the labels in force of what each of these is made of; none for what is made of nothing that is known. A
 * column of which nothing is known takes what its view takes. What is gone counts as it last was: the view knows no better
 * until it is read again.
 */
export async function labelsOfBases(
  tx: Queryable,
  classes: LabelClasses,
  ids: readonly number[],
): Promise<Map<number, Label>> {
  if (ids.length === 0) return new Map();
  const { rows } = await tx.query<{ id: number; class_id: number }>(
    `SELECT DISTINCT r.id, b.class_id FROM (
       SELECT id, CASE WHEN EXISTS (SELECT FROM lineage WHERE resource_id = id) THEN id ELSE parent_id END AS via
       FROM resource WHERE id = ANY($1)) r
     JOIN lineage l ON l.resource_id = r.via
     JOIN resource_now b ON b.uri_hash = l.base_uri_hash AND b.uri = l.base_uri WHERE b.class_id IS NOT NULL`,
    [ids],
  );
  return joinedById(classes, rows);
}

/** A column that a view, or a column of one, is made of. */
export interface Base {
  readonly uri: string;
  /** Id of the resource of this URI; null where none is known. */
  readonly id: string | null;
  readonly label: Label | null;
}

/** Bases that are shown of one resource. */
const shownBases = 200;

/** What a resource is made of, in order of URIs: the first ones. */
export async function readBases(database: Queryable, classes: LabelClasses, id: number): Promise<Base[]> {
  const { rows } = await database.query<{ uri: string; id: number | null; class_id: number | null }>(
    `SELECT l.base_uri AS uri, b.id, b.class_id FROM (
       SELECT CASE WHEN EXISTS (SELECT FROM lineage WHERE resource_id = id) THEN id ELSE parent_id END AS via
       FROM resource WHERE id = $1) r
     JOIN lineage l ON l.resource_id = r.via
     LEFT JOIN resource_now b ON b.uri_hash = l.base_uri_hash AND b.uri = l.base_uri
     ORDER BY l.base_uri, b.id LIMIT ${shownBases}`,
    [id],
  );
  return Promise.all(
    rows.map(async (row) => ({
      uri: row.uri,
      id: row.id === null ? null : resourceId(row.id),
      label: row.class_id === null ? null : await classes.labelOf(row.class_id),
    })),
  );
}

/** What each of these takes up: of its members, and of what it is made of. */
export async function takenUp(
  tx: Transaction,
  classes: LabelClasses,
  ids: readonly number[],
): Promise<Map<number, Label>> {
  const { rows } = await tx.query<{ id: number; class_id: number }>(
    `SELECT DISTINCT parent_id AS id, class_id FROM resource
     WHERE parent_id = ANY($1) AND state IN ('current', 'stale') AND class_id IS NOT NULL`,
    [ids],
  );
  const taken = await joinedById(classes, rows);
  for (const [id, label] of await labelsOfBases(tx, classes, ids)) {
    const members = taken.get(id);
    taken.set(id, members ? join(members, label) : label);
  }
  return taken;
}

async function joinedById(
  classes: LabelClasses,
  rows: readonly { readonly id: number; readonly class_id: number }[],
): Promise<Map<number, Label>> {
  const labels = new Map<number, Label>();
  for (const { id, class_id } of rows) {
    const label = await classes.labelOf(class_id);
    const before = labels.get(id);
    labels.set(id, before ? join(before, label) : label);
  }
  return labels;
}

/** Passes changed labels on to all that is made of these resources, however many views away, with history and feed. */
export async function passToReaders(tx: Transaction, classes: LabelClasses, changed: readonly number[]): Promise<void> {
  await passOn(tx, changed, (ids) => takeUpAnew(tx, classes, ids));
}

/**
 * Goes from resources whose labels changed to all that is made of them, and on from what changes by that.
 * @param takeUp looks at resources anew; gives those that changed
 */
export async function passOn(
  tx: Transaction,
  changed: readonly number[],
  takeUp: (ids: readonly number[]) => Promise<readonly number[]>,
): Promise<void> {
  for (let level = changed; level.length > 0; ) {
    const columns = await takeUp(await readersOf(tx, level));
    const views = await takeUp(await viewsOf(tx, [...level, ...columns]));
    level = [...columns, ...views];
  }
}

/** Those of some resources, or of all, that are made of something. */
export async function madeOfSomething(tx: Transaction, ids: readonly number[] | null): Promise<number[]> {
  const { rows } = await tx.query<{ id: number }>(
    `SELECT resource_id AS id FROM lineage WHERE $1::bigint[] IS NULL OR resource_id = ANY($1)
     UNION SELECT c.id FROM resource c JOIN lineage l ON l.resource_id = c.parent_id
       WHERE $1::bigint[] IS NULL OR c.id = ANY($1)`,
    [ids],
  );
  return rows.map((row) => row.id);
}

/** Views and columns of views that take up the label of one of these. */
async function readersOf(tx: Transaction, ids: readonly number[]): Promise<number[]> {
  const { rows } = await tx.query<{ id: number }>(
    `WITH reading AS (
       SELECT DISTINCT l.resource_id AS id FROM resource b
       JOIN lineage l ON l.base_uri_hash = b.uri_hash AND l.base_uri = b.uri WHERE b.id = ANY($1))
     SELECT id FROM reading
     UNION SELECT c.id FROM reading v JOIN resource c ON c.parent_id = v.id
       WHERE NOT EXISTS (SELECT FROM lineage o WHERE o.resource_id = c.id)`,
    [ids],
  );
  return rows.map(({ id }) => id);
}

async function viewsOf(tx: Transaction, columns: readonly number[]): Promise<number[]> {
  const { rows } = await tx.query<{ id: number }>(
    `SELECT DISTINCT parent_id AS id FROM resource r WHERE id = ANY($1)
       AND EXISTS (SELECT FROM lineage WHERE resource_id = r.parent_id)`,
    [columns],
  );
  return rows.map(({ id }) => id);
}

/** Resources handled in one statement. */
const atOnce = 1_000;

/** @returns those that take up another label than they did */
async function takeUpAnew(tx: Transaction, classes: LabelClasses, ids: readonly number[]): Promise<number[]> {
  const changed: number[] = [];
  for (let at = 0; at < ids.length; at += atOnce) {
    changed.push(...(await takeUpSome(tx, classes, ids.slice(at, at + atOnce))));
  }
  return changed;
}

async function takeUpSome(tx: Transaction, classes: LabelClasses, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  // What a policy says of them that has come into force has to stand in their rows, and one that is being made ready has
  // to look at them again.
  await enterPolicy(tx, ids);
  const { rows } = await tx.query<ResourceRow>(
    `${resourceRows} WHERE r.id = ANY($1) AND v.id IS NOT NULL AND r.state <> 'deleted' ORDER BY r.id FOR UPDATE OF r`,
    [ids],
  );
  const taken = await takenUp(
    tx,
    classes,
    rows.map(({ id }) => id),
  );
  const changes = [];
  for (const row of rows) {
    const { id, version_id, v_floor, v_content, propagated_class } = row;
    const fromMembers = taken.get(id) ?? null;
    const propagated = fromMembers && (await classes.idOf(fromMembers));
    if (v_floor === null || v_content === null || propagated === propagated_class) continue;
    const version = { floor: await classes.labelOf(v_floor), content: await classes.labelOf(v_content) };
    const { label } = await labelInForce(classes, { row, version, fromMembers });
    changes.push({ id, version_id, propagated, class_id: await classes.idOf(label) });
  }
  if (changes.length > 0) await write(tx, changes);
  return changes.map(({ id }) => id);
}

async function write(tx: Transaction, changes: readonly { readonly id: number }[]): Promise<void> {
  const rows = 'jsonb_to_recordset($1) AS n(id bigint, version_id bigint, propagated int, class_id int)';
  await tx.query(
    `UPDATE resource r SET propagated_class = n.propagated, class_id = n.class_id FROM ${rows} WHERE r.id = n.id`,
    [JSON.stringify(changes)],
  );
  await tx.query(
    `INSERT INTO assignment (resource_id, version_id, kind, class_id, rules, reason)
     SELECT id, version_id, 'propagated', propagated, '{}', $2 FROM ${rows}
     WHERE propagated IS NOT NULL`,
    [JSON.stringify(changes), fromBases],
  );
  await announce(
    tx,
    changes.map(({ id }) => id),
  );
}
