import type { Database, Transaction } from './database.js';
import { announce } from './feed.js';

/** The label classes that a change of the manual label starts from. */
export interface LabelHalves {
  readonly floorClass: number | null;
  readonly contentClass: number | null;
  readonly propagatedClass: number | null;
  readonly classId: number | null;
  readonly versionId: number | null;
  /** The manual label that holds so far, and what it was set over. */
  readonly manualClass: number | null;
  readonly manualContentClass: number | null;
}

/** Locks a resource for a change of its label; null when there is none of this number. */
export async function lockHalves(tx: Transaction, id: number): Promise<LabelHalves | null> {
  const { rows } = await tx.query<LabelHalves>(
    `SELECT v.floor_class AS "floorClass", v.content_class AS "contentClass", r.propagated_class AS "propagatedClass",
       r.class_id AS "classId", r.version_id AS "versionId", r.manual_class AS "manualClass",
       r.manual_content_class AS "manualContentClass"
     FROM resource r LEFT JOIN version v ON v.id = r.version_id WHERE r.id = $1 FOR UPDATE OF r`,
    [id],
  );
  return rows[0] ?? null;
}

/** A manual label, or its removal (`manualClass` null), as it is written down. */
export interface ManualChange {
  readonly manualClass: number | null;
  readonly until: Date | null;
  /** The content over which it was set. */
  readonly overClass: number | null;
  /** The label in force that follows. */
  readonly classId: number;
  readonly who: string;
  readonly reason: string | null;
}

/** Writes a manual label with its history and announces it. */
export async function writeManual(
  tx: Transaction,
  id: number,
  halves: LabelHalves,
  change: ManualChange,
): Promise<void> {
  await tx.query(
    `UPDATE resource SET manual_class = $2, manual_until = $3, manual_content_class = $4, class_id = $5,
       needs_review = false WHERE id = $1`,
    [id, change.manualClass, change.until, change.overClass, change.classId],
  );
  await tx.query(
    `INSERT INTO assignment (resource_id, version_id, kind, class_id, who, reason, until)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      id,
      halves.versionId,
      change.manualClass === null ? 'manual-removed' : 'manual',
      change.manualClass ?? change.classId,
      change.who,
      change.reason,
      change.until,
    ],
  );
  await announce(tx, [id]);
}

/** Numbers of resources whose manual label has expired. */
export async function expiredManuals(database: Database, now: Date, limit: number): Promise<number[]> {
  const { rows } = await database.query<{ id: number }>(
    'SELECT id FROM resource WHERE manual_until <= $1 ORDER BY manual_until LIMIT $2',
    [now, limit],
  );
  return rows.map((row) => row.id);
}
