import type { CustomDefinition } from '../detect/custom/definition.js';
import type { ArtefactRecord } from './artefacts.js';
import type { Database, Queryable, Transaction } from './database.js';

/** A custom infotype or exclusion as it is stored. */
export interface CustomRecord {
  readonly id: string;
  /** Grows with every change of its definition or content. */
  readonly version: number;
  readonly definition: CustomDefinition;
  /** Null where its kind has no content, or none was given. */
  readonly artefact: ArtefactRecord | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** What happened to a custom infotype. */
export interface CustomChange {
  readonly version: number;
  readonly change: ChangeKind;
  readonly who: string;
  readonly at: Date;
}

export type ChangeKind = 'created' | 'changed' | 'content' | 'imported' | 'deleted' | 'published';

interface Row {
  id: string;
  version: number;
  definition: CustomDefinition;
  hash: string | null;
  artefact_kind: string;
  size: number;
  key_id: string | null;
  info: ArtefactRecord['info'];
  created_at: Date;
  updated_at: Date;
}

const select = `SELECT c.id, c.version, c.definition, encode(c.artefact, 'hex') AS hash, a.kind AS artefact_kind, a.size,
    a.key_id, a.info, c.created_at, c.updated_at
  FROM custom_infotype c LEFT JOIN artefact a ON a.hash = c.artefact`;

/** The number of changes so far. */
export async function readRevision(database: Queryable): Promise<number> {
  const { rows } = await database.query<{ revision: number }>('SELECT revision FROM custom_revision');
  return rows[0]?.revision ?? 0;
}

/** Everything in force, in order of ids, with the revision it is of. */
export async function readCustom(database: Database): Promise<{ revision: number; records: CustomRecord[] }> {
  return database.transaction(async (tx) => {
    // Changes lock it: what is read below is what it counts.
    const { rows } = await tx.query<{ revision: number }>('SELECT revision FROM custom_revision FOR SHARE');
    const found = await tx.query<Row>(`${select} ORDER BY c.id`);
    return { revision: rows[0]?.revision ?? 0, records: found.rows.map(toRecord) };
  });
}

export async function findCustom(database: Queryable, id: string): Promise<CustomRecord | null> {
  const { rows } = await database.query<Row>(`${select} WHERE c.id = $1`, [id]);
  return rows[0] ? toRecord(rows[0]) : null;
}

export async function listCustom(database: Queryable): Promise<CustomRecord[]> {
  return (await database.query<Row>(`${select} ORDER BY c.id`)).rows.map(toRecord);
}

/** The latest changes of one, newest first. */
export async function customHistory(database: Queryable, id: string, limit: number): Promise<CustomChange[]> {
  const { rows } = await database.query<CustomChange>(
    'SELECT version, change, who, at FROM custom_infotype_change WHERE infotype = $1 ORDER BY id DESC LIMIT $2',
    [id, limit],
  );
  return rows;
}

/** Holds changes of custom infotypes back until the transaction ends, and counts this one. Call it first. */
export async function lockCustom(tx: Transaction): Promise<void> {
  await tx.query('UPDATE custom_revision SET revision = revision + 1');
}

/**
 * Writes one as its next version, after {@link lockCustom}.
 * @param artefact hash of its content, hexadecimal
 */
export async function writeCustom(
  tx: Transaction,
  definition: CustomDefinition,
  artefact: string | null,
  { change, who }: Pick<CustomChange, 'change' | 'who'>,
): Promise<void> {
  // Versions go on where a deleted one of the same id left off.
  const { rows } = await tx.query<{ version: number }>(
    `INSERT INTO custom_infotype AS c (id, kind, definition, artefact, version)
     VALUES ($1, $2, $3, decode($4, 'hex'),
       1 + coalesce((SELECT max(version) FROM custom_infotype_change WHERE infotype = $1), 0))
     ON CONFLICT (id) DO UPDATE SET kind = EXCLUDED.kind, definition = EXCLUDED.definition,
       artefact = EXCLUDED.artefact, version = c.version + 1, updated_at = now()
     RETURNING version`,
    [definition.id, definition.kind, JSON.stringify(definition), artefact],
  );
  await appendChange(tx, definition, artefact, rows[0]?.version ?? 1, change, who);
}

/** Removes one, after {@link lockCustom}; its history stays. @returns whether there was one */
export async function deleteCustom(tx: Transaction, id: string, who: string): Promise<boolean> {
  const { rows } = await tx.query<{ version: number; definition: CustomDefinition }>(
    'DELETE FROM custom_infotype WHERE id = $1 RETURNING version, definition',
    [id],
  );
  const [row] = rows;
  if (!row) return false;
  await appendChange(tx, row.definition, null, row.version + 1, 'deleted', who);
  return true;
}

async function appendChange(
  tx: Transaction,
  definition: CustomDefinition,
  artefact: string | null,
  version: number,
  change: ChangeKind,
  who: string,
): Promise<void> {
  await tx.query(
    `INSERT INTO custom_infotype_change (infotype, version, change, definition, artefact, who)
     VALUES ($1, $2, $3, $4, decode($5, 'hex'), $6)`,
    [definition.id, version, change, JSON.stringify(definition), artefact, who],
  );
}

function toRecord(row: Row): CustomRecord {
  const { id, version, definition, hash, size, info } = row;
  const artefact = hash === null ? null : { hash, kind: row.artefact_kind, size, keyId: row.key_id, info };
  return { id, version, definition, artefact, createdAt: row.created_at, updatedAt: row.updated_at };
}
