import type pg from 'pg';
import { quoted } from './postgres-names.js';
import type { Opened, TableColumn } from './source.js';

/** Characters read of one cell, and of one table altogether. */
const cellCharacters = 32_768;
const tableCharacters = 32 * 1024 * 1024;

interface Relation {
  readonly oid: number;
  /** As in pg_class: r table, p partitioned, m materialized view, v view, f foreign table. */
  readonly kind: string;
  /** Bytes of the table and its partitions, without indexes. */
  readonly bytes: number;
  readonly from: string;
  /** Whether the whole table may be read; without, only some columns may, and not the places of rows. */
  readonly entire: boolean;
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly readable: boolean;
  /** Raw bytes, which as text would be digits. */
  readonly binary: boolean;
}

/**
 * Reads a table, or a sample of it when it has more than `maxRows` rows. Call it within one transaction, which gives it
 * one snapshot. An unchanged table gives the same sample each time.
 */
export async function readTable(
  client: pg.PoolClient,
  [schema, table]: readonly [string, string],
  maxRows: number,
): Promise<Opened> {
  const relation = await findRelation(client, schema, table);
  if (!relation) return { kind: 'unreadable', reason: 'vanished', evidence: null };
  const columns = await columnsOf(client, relation.oid);
  const read = columns.filter((c) => c.readable && !c.binary);
  const unreadColumns = columns
    .filter((c) => !read.includes(c))
    .map((c) => ({
      name: c.name,
      reason: c.readable ? ('unsupported-format' as const) : ('permission-denied' as const),
    }));
  if (read.length === 0 && columns.length > 0 && columns.every((c) => !c.readable)) {
    return { kind: 'unreadable', reason: 'permission-denied', evidence: null };
  }
  const beyond = await hasMoreRows(client, relation, maxRows);
  const totalRows = beyond ? await estimateRows(client, relation) : null;
  const names = read.map((c) => `t.${quoted(c.name)}`).join(', ');
  const query =
    totalRows === null
      ? `SELECT ${names} FROM ${relation.from} AS t`
      : sampleQuery(relation, names, totalRows, maxRows);
  const cells = await fetchCells(client, query, read, maxRows);
  const whole = !beyond && !cells.stopped;
  return {
    kind: 'table',
    columns: read.map(({ name, type }, i): TableColumn => ({ name, type, cut: cells.cut[i] ?? false })),
    unreadColumns,
    rows: cells.rows,
    totalRows: whole ? cells.rows.length : (totalRows ?? (await estimateRows(client, relation))),
    whole,
    evidence: null,
  };
}

async function findRelation(client: pg.PoolClient, schema: string, table: string): Promise<Relation | null> {
  const { rows } = await client.query<{ oid: number; kind: string; bytes: number | null; entire: boolean }>(
    `SELECT c.oid, c.relkind AS kind,
       CASE WHEN c.relkind IN ('r', 'm') THEN pg_relation_size(c.oid)
            WHEN c.relkind = 'p' THEN (SELECT sum(pg_relation_size(t.relid)) FROM pg_partition_tree(c.oid) t)
       END::float8 AS bytes,
       has_table_privilege(c.oid, 'SELECT') AS entire
     FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = $1 AND c.relname = $2 AND c.relkind IN ('r', 'p', 'm', 'v', 'f')`,
    [schema, table],
  );
  const row = rows[0];
  return row ? { ...row, bytes: row.bytes ?? 0, from: `${quoted(schema)}.${quoted(table)}` } : null;
}

async function columnsOf(client: pg.PoolClient, oid: number): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
       has_column_privilege(a.attrelid, a.attnum, 'SELECT') AS readable,
       a.atttypid IN ('bytea'::regtype, 'bytea[]'::regtype) AS binary
     FROM pg_catalog.pg_attribute a WHERE a.attrelid = $1 AND a.attnum > 0 AND NOT a.attisdropped
     ORDER BY a.attnum`,
    [oid],
  );
  return rows;
}

async function hasMoreRows(client: pg.PoolClient, relation: Relation, than: number): Promise<boolean> {
  const { rows } = await client.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM (SELECT FROM ${relation.from} LIMIT ${than + 1}) AS first`,
  );
  return (rows[0]?.n ?? 0) > than;
}

/** The planner's estimate, which scales the last ANALYZE by the size of today; of views, a count. */
async function estimateRows(client: pg.PoolClient, relation: Relation): Promise<number> {
  if (relation.kind === 'v' || relation.kind === 'f') {
    const { rows } = await client.query<{ n: number }>(`SELECT count(*)::float8 AS n FROM ${relation.from}`);
    return rows[0]?.n ?? 0;
  }
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(
    `EXPLAIN (FORMAT JSON) SELECT FROM ${relation.from}`,
  );
  return rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0;
}

/** Fixed, so that what did not change gives the same sample. */
const seed = 7_400;
/** Bytes up to which every block is looked at. */
const scannedBytes = 16 * 1024 * 1024;
const blockBytes = 8_192;

/**
 * A statement that gives `n` rows of a relation, each about as likely as any other, without sorting all of it.
 *
 * TABLESAMPLE draws candidates, two to four times as many as are wanted: rows (BERNOULLI, which looks at each block)
 * of a small table, blocks (SYSTEM) of a large one. Rows of one block resemble each other, so that the bound for what
 * was missed would not hold for a few whole blocks: many blocks are drawn, and few rows kept of each. Of the candidates
 * those with the lowest hash of their place are kept. Shares are rounded to powers of two, so that a new estimate of
 * the table's size does not give a new sample.
 */
function sampleQuery(relation: Relation, columns: string, totalRows: number, n: number): string {
  const rows = Math.max(totalRows, n + 1);
  const select = `SELECT ${columns} FROM ${relation.from} AS t`;
  const mark = relation.entire && hasPlaces(relation) ? 't.tableoid::text || t.ctid::text' : `ROW(${columns})::text`;
  const hash = `hashtextextended(${mark}, ${seed})`;
  const lowest = `ORDER BY ${hash} LIMIT ${n}`;
  if (!hasPlaces(relation)) return `${select} WHERE ${hash} & ${thinning(rows, n) - 1} = 0 ${lowest}`;
  if (relation.bytes <= scannedBytes) {
    return `${select} TABLESAMPLE BERNOULLI (${percent((2 * n) / rows)}) REPEATABLE (${seed}) ${lowest}`;
  }
  const blocks = Math.ceil(relation.bytes / blockBytes);
  const share = percent((2 * n) / Math.min(blocks, rows));
  return `${select} TABLESAMPLE SYSTEM (${share}) REPEATABLE (${seed})
    WHERE ${hash} & ${thinning((rows * share) / 100, n) - 1} = 0 ${lowest}`;
}

/** Views and foreign tables have no rows of their own in a place. */
function hasPlaces(relation: Relation): boolean {
  return relation.kind !== 'v' && relation.kind !== 'f';
}

/** A share as TABLESAMPLE takes it, rounded up to a power of two. */
function percent(share: number): number {
  return Math.min(100, 100 * 2 ** Math.ceil(Math.log2(share)));
}

/** One row in how many is kept, a power of two, so that two to four times `n` of `rows` are left. */
function thinning(rows: number, n: number): number {
  return Math.max(1, 2 ** Math.floor(Math.log2(rows / (2 * n))));
}

interface Cells {
  readonly rows: (string | null)[][];
  /** For each column, whether one of its cells was cut. */
  readonly cut: boolean[];
  /** Whether reading ended before the last row, because there was enough. */
  readonly stopped: boolean;
}

/** Cells as text, a bounded piece at a time. */
async function fetchCells(
  client: pg.PoolClient,
  query: string,
  columns: readonly Column[],
  maxRows: number,
): Promise<Cells> {
  const cut = columns.map(() => false);
  const rows: (string | null)[][] = [];
  const list = columns.map((c) => `left(s.${quoted(c.name)}::text, ${cellCharacters + 1})`).join(', ');
  await client.query(`DECLARE cells NO SCROLL CURSOR FOR SELECT ${list} FROM (${query}) AS s`);
  const piece = Math.max(
    1,
    Math.min(500, Math.floor(tableCharacters / (cellCharacters * Math.max(1, columns.length)))),
  );
  let characters = 0;
  while (rows.length <= maxRows) {
    const fetched = await client.query<(string | null)[]>({ text: `FETCH ${piece} FROM cells`, rowMode: 'array' });
    for (const row of fetched.rows) {
      rows.push(
        row.map((cell, i) =>
          cutCell(cell, () => {
            cut[i] = true;
          }),
        ),
      );
      characters += row.reduce((sum, cell) => sum + (cell?.length ?? 0), 0);
    }
    if (fetched.rows.length < piece) return { rows: ordered(rows), cut, stopped: false };
    if (characters > tableCharacters) break;
  }
  return { rows: ordered(rows.slice(0, maxRows)), cut, stopped: rows.length < maxRows };
}

function cutCell(cell: string | null, onCut: () => void): string | null {
  if (cell === null || cell.length <= cellCharacters) return cell;
  onCut();
  return cell.slice(0, cellCharacters);
}

/** Rows come in whatever order they are stored in; the hash of what was read must not depend on it. */
function ordered(rows: (string | null)[][]): (string | null)[][] {
  return rows
    .map((row) => ({ row, text: JSON.stringify(row) }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ row }) => row);
}
