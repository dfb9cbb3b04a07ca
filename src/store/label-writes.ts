import type { Database, Queryable } from './database.js';
import { resourceId } from './lookup.js';
import type { LabelOrigin } from './versions.js';

/** A label as it is put into a document. GUIDs in lower case, without braces. */
export interface WrittenLabel {
  readonly id: string;
  readonly siteId: string;
  readonly name: string;
  /** `standard`: by a rule; `privileged`: by a person. */
  readonly method: 'standard' | 'privileged';
  /** ISO 8601, UTC. */
  readonly setDate: string;
}

/** A label as it stood in a document before another took its place. */
export type ReplacedLabel = Omit<LabelOrigin, 'place'>;

/** A label that this service put into a document, and those whose place it took. */
export type OwnLabel = WrittenLabel & { readonly replaced: readonly ReplacedLabel[] };

/** What was asked to be written into a document, and what became of it. */
export interface LabelWrite {
  readonly resource: string;
  readonly state: 'queued' | 'written' | 'refused';
  /** Why it was refused: a stable code. */
  readonly reason: string | null;
  /** Takes labels out of the document instead. */
  readonly remove: boolean;
  /** Null until it is known, and where none is put in. */
  readonly label: WrittenLabel | null;
  readonly requestedBy: string;
  readonly at: Date;
  readonly endedAt: Date | null;
}

interface WriteRow {
  id: number;
  resource_id: number;
  state: LabelWrite['state'];
  reason: string | null;
  remove: boolean;
  label_id: string | null;
  site_id: string;
  name: string;
  method: WrittenLabel['method'];
  set_date: Date;
  content_hash: string | null;
  replaced: ReplacedLabel[];
  requested_by: string;
  at: Date;
  ended_at: Date | null;
}

function toLabel(row: WriteRow): WrittenLabel | null {
  if (row.label_id === null) return null;
  const { label_id: id, site_id: siteId, name, method, set_date: setDate } = row;
  return { id, siteId, name, method, setDate: setDate.toISOString() };
}

/** The labels that this service ever put into a document, or was about to. */
export async function writtenLabels(database: Queryable, resource: number): Promise<OwnLabel[]> {
  const { rows } = await database.query<WriteRow>(
    'SELECT * FROM label_write WHERE resource_id = $1 AND label_id IS NOT NULL',
    [resource],
  );
  return rows.flatMap((row) => {
    const label = toLabel(row);
    return label ? [{ ...label, replaced: row.replaced }] : [];
  });
}

/** Notes that a label is to be written. @returns its number; null when one is to be written into it already */
export async function insertWrite(
  database: Queryable,
  write: { readonly resource: number; readonly remove: boolean; readonly requestedBy: string },
): Promise<number | null> {
  const { rows } = await database.query<{ id: number }>(
    `INSERT INTO label_write (resource_id, remove, requested_by) VALUES ($1, $2, $3)
     ON CONFLICT (resource_id) WHERE state = 'queued' DO NOTHING RETURNING id`,
    [write.resource, write.remove, write.requestedBy],
  );
  return rows[0]?.id ?? null;
}

/** The latest that was asked to be written into a document; null when nothing ever was. */
export async function lastWrite(database: Queryable, resource: number): Promise<LabelWrite | null> {
  const { rows } = await database.query<WriteRow>(
    'SELECT * FROM label_write WHERE resource_id = $1 ORDER BY id DESC LIMIT 1',
    [resource],
  );
  const [row] = rows;
  if (!row) return null;
  const { state, reason, remove, requested_by: requestedBy, at, ended_at: endedAt } = row;
  return {
    resource: resourceId(row.resource_id),
    state,
    reason,
    remove,
    label: toLabel(row),
    requestedBy,
    at,
    endedAt,
  };
}

/** Numbers of what waits to be written since before a moment, the oldest first. */
export async function waitingWrites(database: Database, before: Date, limit: number): Promise<number[]> {
  const { rows } = await database.query<{ id: number }>(
    "SELECT id FROM label_write WHERE state = 'queued' AND at < $1 ORDER BY id LIMIT $2",
    [before, limit],
  );
  return rows.map(({ id }) => id);
}

/** A resource as far as it takes to write a label into it. */
export interface Writable {
  readonly resource: number;
  readonly sourceId: number;
  readonly key: string;
  readonly kind: string;
  readonly state: string;
  /** `sha256:<hex>` of the labelled version; null when there is none. */
  readonly contentHash: string | null;
  /** Of the label in force. */
  readonly classId: number | null;
  /** Whether a person set it. */
  readonly isManual: boolean;
  /** Whether the time of one that a person set is over, which the label in force does not heed yet. */
  readonly isExpired: boolean;
}

const writableColumns = `r.id AS resource, r.source_id AS "sourceId", r.key, r.kind, r.state, r.class_id AS "classId",
  r.manual_class IS NOT NULL AND (r.manual_until IS NULL OR r.manual_until > now()) AS "isManual",
  r.manual_class IS NOT NULL AND r.manual_until <= now() AS "isExpired", v.content_hash AS "contentHash"`;

/** Null when there is no resource of this number. */
export async function readWritable(database: Queryable, resource: number): Promise<Writable | null> {
  const { rows } = await database.query<Writable>(
    `SELECT ${writableColumns} FROM resource_now r LEFT JOIN version v ON v.id = r.version_id WHERE r.id = $1`,
    [resource],
  );
  return rows[0] ?? null;
}

/** Something that waits to be written. */
export interface QueuedWrite {
  readonly resource: number;
  readonly remove: boolean;
  /** When it was asked for, in whole seconds: the moment that the label names. */
  readonly setDate: string;
  readonly requestedBy: string;
  /** Of the document with the label, as the last run foresaw it. */
  readonly foreseen: string | null;
  readonly label: WrittenLabel | null;
}

/** Null for what was written or refused already. */
export async function readQueued(database: Queryable, write: number): Promise<QueuedWrite | null> {
  const { rows } = await database.query<WriteRow>("SELECT * FROM label_write WHERE id = $1 AND state = 'queued'", [
    write,
  ]);
  const [row] = rows;
  if (!row) return null;
  const setDate = new Date(Math.floor(row.at.getTime() / 1000) * 1000).toISOString();
  const { resource_id: resource, remove, requested_by: requestedBy, content_hash: foreseen } = row;
  return { resource, remove, setDate, requestedBy, foreseen, label: toLabel(row) };
}

/** Notes what a document is about to hold, before it does. */
export async function foreseeWrite(
  database: Queryable,
  write: number,
  contentHash: string,
  label: OwnLabel | null,
): Promise<void> {
  await database.query(
    `UPDATE label_write SET content_hash = $2, label_id = $3, site_id = $4, name = $5, method = $6, set_date = $7,
       replaced = $8
     WHERE id = $1`,
    [
      write,
      contentHash,
      label?.id,
      label?.siteId,
      label?.name,
      label?.method,
      label?.setDate,
      JSON.stringify(label?.replaced ?? []),
    ],
  );
}

export async function endWrite(
  database: Queryable,
  write: number,
  state: 'written' | 'refused',
  reason: string | null = null,
): Promise<void> {
  await database.query(
    "UPDATE label_write SET state = $2, reason = $3, ended_at = now() WHERE id = $1 AND state = 'queued'",
    [write, state, reason],
  );
}
