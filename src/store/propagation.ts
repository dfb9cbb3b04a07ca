import type { LabelClasses } from './classes.js';
import type { Transaction } from './database.js';
import { announce } from './feed.js';
import { fromMembers, labelInForce, type ResourceRow, resourceRows } from './labelled.js';
import { passToReaders, takenUp } from './lineage.js';

/** Locks a resource and all it is in, from the outermost on, as whoever records a scan of them does. */
export async function lockWithContainers(tx: Transaction, id: number): Promise<void> {
  await tx.query(
    `WITH RECURSIVE chain AS (
       SELECT id, parent_id FROM resource WHERE id = $1
       UNION ALL SELECT r.id, r.parent_id FROM resource r JOIN chain c ON r.id = c.parent_id)
     SELECT id FROM resource WHERE id IN (SELECT id FROM chain) ORDER BY id FOR UPDATE`,
    [id],
  );
}

/**
 * Passes a label that changed on to what the resource is in, as far out as it changes anything, with history and change
 * feed, and to what is made of it. The transaction has entered the policy, and the containers are locked by
 * {@link lockWithContainers}.
 */
export async function propagate(tx: Transaction, classes: LabelClasses, id: number): Promise<void> {
  const changed: number[] = [id];
  for (let inner = id; ; ) {
    const { rows } = await tx.query<ResourceRow>(
      `${resourceRows} WHERE r.id = (SELECT parent_id FROM resource WHERE id = $1)`,
      [inner],
    );
    const [container] = rows;
    if (!container || !(await takeFromMembers(tx, classes, container))) break;
    changed.push(container.id);
    inner = container.id;
  }
  await announce(tx, changed.slice(1));
  await passToReaders(tx, classes, changed);
}

/** @returns whether its label, or where it comes from, is another now */
async function takeFromMembers(tx: Transaction, classes: LabelClasses, container: ResourceRow): Promise<boolean> {
  const { id, version_id, v_floor, v_content } = container;
  if (v_floor === null || v_content === null) return false;
  const taken = (await takenUp(tx, classes, [id])).get(id) ?? null;
  const propagated = taken && (await classes.idOf(taken));
  if (propagated === container.propagated_class) return false;
  const version = { floor: await classes.labelOf(v_floor), content: await classes.labelOf(v_content) };
  const { label } = await labelInForce(classes, { row: container, version, fromMembers: taken });
  await tx.query('UPDATE resource SET propagated_class = $2, class_id = $3 WHERE id = $1', [
    id,
    propagated,
    await classes.idOf(label),
  ]);
  await tx.query(
    `INSERT INTO assignment (resource_id, version_id, kind, class_id, reason)
     SELECT $1, $2, 'propagated', $3, $4 WHERE $3::int IS NOT NULL`,
    [id, version_id, propagated, fromMembers],
  );
  return true;
}
