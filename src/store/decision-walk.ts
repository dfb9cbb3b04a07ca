import type { Database } from './database.js';
import type { DecisionEntry, DecisionKind } from './decision-entry.js';
import { unpackDecision } from './decision-packing.js';

/** A row as a walk along its chain needs it. */
export interface ChainRow {
  readonly id: string;
  readonly at: Date;
  readonly seq: number;
  readonly kind: DecisionKind;
  readonly actor: string | null;
  readonly subjects: readonly string[];
  readonly outcomes: number;
  readonly digest: Buffer;
  readonly chain: Buffer;
  readonly payload: Buffer | null;
  readonly erased_by: string | null;
}

/** Up to `limit` rows of a node's chain after a number, in order. */
export async function readChain(database: Database, node: string, after: number, limit: number): Promise<ChainRow[]> {
  const { rows } = await database.query<ChainRow>(
    `SELECT id, at, seq, kind, actor, subjects, outcomes, digest, chain, payload, erased_by
     FROM decision_log WHERE node = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
    [node, after, limit],
  );
  return rows;
}

/** The decision in a row; null when its bytes are none. */
export function entryIn(payload: Buffer): DecisionEntry | null {
  try {
    return unpackDecision(payload);
  } catch {
    return null;
  }
}

/** The next node by id of which there is a row, a statement or a head; null when there is none. */
export async function nodeAfter(database: Database, node: string | null): Promise<string | null> {
  const next = (table: string, column: string) =>
    `(SELECT ${column} AS node FROM ${table} WHERE ${column} > $1 ORDER BY ${column} LIMIT 1)`;
  const { rows } = await database.query<{ node: string }>(
    `${next('decision_log', 'node')} UNION ${next('decision_anchor', 'node')} UNION ${next('decision_node', 'id')}
     ORDER BY node LIMIT 1`,
    [node ?? '00000000-0000-0000-0000-000000000000'],
  );
  return rows[0]?.node ?? null;
}

/** Where the database says that a node's chain ends; null when it knows no such node. */
export async function readHead(database: Database, node: string): Promise<number | null> {
  const { rows } = await database.query<{ seq: number }>('SELECT seq FROM decision_node WHERE id = $1', [node]);
  return rows[0]?.seq ?? null;
}
