import type { Database } from './database.js';
import type { DecisionEntry, DecisionKind } from './decision-entry.js';
import { unpackDecision } from './decision-packing.js';
import { uuidTime } from './uuid7.js';

/** A row of the log as it stands. */
export interface DecisionRow {
  readonly id: string;
  /** When it was written: what lists are ordered by. */
  readonly at: Date;
  readonly node: string;
  readonly seq: number;
  readonly kind: DecisionKind;
  readonly digest: Buffer;
  readonly chain: Buffer;
  /** Null when it was erased. */
  readonly entry: DecisionEntry | null;
  /** Id of the decision that says who erased it and why. */
  readonly erasedBy: string | null;
}

interface Row {
  id: string;
  at: Date;
  node: string;
  seq: number;
  kind: DecisionKind;
  digest: Buffer;
  chain: Buffer;
  payload: Buffer | null;
  erased_by: string | null;
}

const columns = 'id, at, node, seq, kind, digest, chain, payload, erased_by';
const hour = 60 * 60 * 1000;

/** Null when there is no decision of this id. */
export async function readDecision(database: Database, id: string): Promise<DecisionRow | null> {
  const made = uuidTime(id);
  const near = made === null ? null : [new Date(made - hour), new Date(made + hour)];
  if (near) {
    // Looks into the one or two partitions where it should be.
    const { rows } = await database.query<Row>(
      `SELECT ${columns} FROM decision_log WHERE id = $1 AND at BETWEEN $2 AND $3`,
      [id, ...near],
    );
    if (rows[0]) return toRow(rows[0]);
  }
  const { rows } = await database.query<Row>(`SELECT ${columns} FROM decision_log WHERE id = $1`, [id]);
  return rows[0] ? toRow(rows[0]) : null;
}

/** What a list of decisions can be narrowed to. Absent fields do not narrow. */
export interface DecisionFilter {
  /** "type:id" of who asked. */
  readonly actor?: string | undefined;
  /** "type:id" of one for whom was asked. */
  readonly subject?: string | undefined;
  /** Bits of outcomes: 1 permit, 2 redact, 4 deny; any of them among the candidates. */
  readonly outcomes?: number | undefined;
  readonly kind?: DecisionKind | undefined;
  /** Inclusive. */
  readonly from?: Date | undefined;
  /** Exclusive. */
  readonly to?: Date | undefined;
}

/** Where a list goes on: behind this row. */
export interface DecisionPosition {
  readonly at: Date;
  readonly id: string;
}

/** What a list found, and where it goes on. */
export interface DecisionsFound {
  readonly rows: readonly DecisionRow[];
  /** How many rows were looked at. */
  readonly looked: number;
  /** Null where nothing is left. */
  readonly goesOn: DecisionPosition | null;
}

/**
 * Rows behind a position, the newest or the oldest first. Outcome and kind are in no index: what is rare would be looked
 * for in all of the log.
 * @param most.rows rows that are given
 * @param most.looked rows that are looked at for them
 */
export async function listDecisions(
  database: Database,
  filter: DecisionFilter,
  order: 'newest' | 'oldest',
  after: DecisionPosition | null,
  most: { readonly rows: number; readonly looked: number },
): Promise<DecisionsFound> {
  const values: unknown[] = [];
  const value = (given: unknown) => `$${values.push(given)}`;
  const indexed = [
    ...(filter.actor === undefined ? [] : [`actor = ${value(filter.actor)}`]),
    ...(filter.subject === undefined ? [] : [`subjects @> ARRAY[${value(filter.subject)}::text]`]),
    ...(filter.from === undefined ? [] : [`at >= ${value(filter.from)}`]),
    ...(filter.to === undefined ? [] : [`at < ${value(filter.to)}`]),
    ...behind(after, order, value),
  ];
  const matches = [
    ...(filter.outcomes === undefined ? [] : [`outcomes & ${value(filter.outcomes)}::smallint <> 0`]),
    ...(filter.kind === undefined ? [] : [`kind = ${value(filter.kind)}`]),
  ];
  const [down, up] = order === 'newest' ? ['DESC', 'ASC'] : ['ASC', 'DESC'];
  const looked = matches.length === 0 ? most.rows : most.looked;
  const { rows } = await database.query<Partial<Row> & { looked: number; last_at: Date; last_id: string }>(
    `WITH looked AS MATERIALIZED (
       SELECT at, id, ${matches.length > 0 ? matches.join(' AND ') : 'true'} AS matches FROM decision_log
       ${indexed.length > 0 ? `WHERE ${indexed.join(' AND ')}` : ''}
       ORDER BY at ${down}, id ${down} LIMIT ${value(looked)}),
     found AS MATERIALIZED (
       SELECT at, id FROM looked WHERE matches ORDER BY at ${down}, id ${down} LIMIT ${value(most.rows)})
     SELECT l.looked, l.last_at, l.last_id, d.* FROM (
       SELECT (SELECT count(*) FROM looked) AS looked, at AS last_at, id AS last_id FROM looked
       ORDER BY at ${up}, id ${up} LIMIT 1) l
     LEFT JOIN (SELECT ${columns} FROM found JOIN decision_log USING (at, id)) d ON true
     ORDER BY d.at ${down}, d.id ${down}`,
    values,
  );
  const [first] = rows;
  if (!first) return { rows: [], looked: 0, goesOn: null };
  const found = rows.filter(isRow).map(toRow);
  const isFull = found.length === most.rows;
  const last = isFull ? found.at(-1) : { at: first.last_at, id: first.last_id };
  const isEnd = first.looked < looked && !isFull;
  return { rows: found, looked: first.looked, goesOn: isEnd ? null : (last ?? null) };
}

/** Not so where rows were looked at, and none of them matched. */
function isRow<R extends Partial<Row>>(row: R): row is R & Row {
  return typeof row.id === 'string';
}

/** The bound on the time alone lets whole partitions be left out, which the comparison of pairs does not. */
function behind(
  after: DecisionPosition | null,
  order: 'newest' | 'oldest',
  value: (given: unknown) => string,
): readonly string[] {
  if (after === null) return [];
  const sign = order === 'newest' ? '<' : '>';
  const at = value(after.at);
  return [`at ${sign}= ${at}`, `(at, id) ${sign} (${at}, ${value(after.id)})`];
}

function toRow({ id, at, node, seq, kind, digest, chain, payload, erased_by: erasedBy }: Row): DecisionRow {
  const entry = payload === null ? null : unpackDecision(payload);
  return { id, at, node, seq, kind, digest, chain, entry, erasedBy };
}

/** Milliseconds after which a row that was begun is there or never will be: longer than its statement may take. */
const settling = 5_000;

/** A moment before which no row will appear any more, by the database's clock. */
export async function settledMoment(database: Database): Promise<Date> {
  const { rows } = await database.query<{ now: Date }>('SELECT clock_timestamp() AS now');
  return new Date((rows[0]?.now.getTime() ?? 0) - settling);
}
