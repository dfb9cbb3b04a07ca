import type { Database, Queryable, Transaction } from './database.js';
import type { CrawlMode } from './sources.js';

export type CrawlState = 'queued' | 'running' | 'paused' | 'succeeded' | 'failed' | 'cancelled';

/** A crawl as it stands. What is counted is what was recorded, so nothing is counted twice however often a job runs. */
export interface CrawlRecord {
  readonly id: number;
  readonly sourceId: number;
  readonly source: string;
  readonly mode: CrawlMode;
  readonly state: CrawlState;
  readonly error: { readonly code: string; readonly detail: string } | null;
  readonly requestedBy: string;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  /** Whether the listing is complete. */
  readonly listed: boolean;
  /** Where the listing goes on: the key of the last resource that is recorded. */
  readonly checkpoint: string | null;
  readonly found: number;
  readonly read: number;
  readonly unchanged: number;
  readonly partial: number;
  readonly failed: number;
  readonly deleted: number;
  /** Found and not yet read. */
  readonly pending: number;
  /** Bytes read. */
  readonly bytes: number;
}

interface CrawlRow {
  id: number;
  source_id: number;
  source: string;
  mode: CrawlMode;
  state: CrawlState;
  error_code: string | null;
  error_detail: string | null;
  requested_by: string;
  created_at: Date;
  started_at: Date | null;
  ended_at: Date | null;
  listed: boolean;
  checkpoint: string | null;
  found: number;
  unchanged: number;
  deleted: number;
  totals: Counts | null;
  items: Counts;
}

interface Counts {
  read: number;
  unchanged: number;
  partial: number;
  failed: number;
  deleted: number;
  pending: number;
  bytes: number;
}

const countsOfItems = `
  SELECT json_build_object(
    'read', count(*) FILTER (WHERE outcome = 'read'), 'unchanged', count(*) FILTER (WHERE outcome = 'unchanged'),
    'partial', count(*) FILTER (WHERE outcome = 'partial'), 'failed', count(*) FILTER (WHERE outcome = 'failed'),
    'deleted', count(*) FILTER (WHERE outcome = 'deleted'), 'pending', count(*) FILTER (WHERE outcome IS NULL),
    'bytes', coalesce(sum(bytes), 0)) AS items
  FROM crawl_item`;

const crawls = `
  SELECT c.*, s.name AS source, i.items FROM crawl c JOIN source s ON s.id = c.source_id,
    LATERAL (${countsOfItems} WHERE crawl_id = c.id AND c.totals IS NULL) i`;

/** The id of a crawl as it is shown outside. */
export function crawlId(id: number): string {
  return `crl_${id}`;
}

/** The number behind a crawl's id; null when it is none. */
export function crawlNumber(id: string): number | null {
  const match = /^crl_([1-9]\d{0,15})$/.exec(id);
  return match ? Number(match[1]) : null;
}

/** @returns its id, or null when one is at work for this source */
export async function insertCrawl(
  database: Queryable,
  source: number,
  mode: CrawlMode,
  requestedBy: string,
): Promise<number | null> {
  const { rows } = await database.query<{ id: number }>(
    `INSERT INTO crawl (source_id, mode, state, requested_by) VALUES ($1, $2, 'queued', $3)
     ON CONFLICT (source_id) WHERE state IN ('queued', 'running', 'paused') DO NOTHING RETURNING id`,
    [source, mode, requestedBy],
  );
  return rows[0]?.id ?? null;
}

export async function readCrawl(database: Queryable, id: number): Promise<CrawlRecord | null> {
  const { rows } = await database.query<CrawlRow>(`${crawls} WHERE c.id = $1`, [id]);
  return rows[0] ? toRecord(rows[0]) : null;
}

/** The source of a crawl, without counting what the crawl has done; null when the crawl is gone. */
export async function sourceOfCrawl(database: Queryable, id: number): Promise<number | null> {
  const { rows } = await database.query<{ source_id: number }>('SELECT source_id FROM crawl WHERE id = $1', [id]);
  return rows[0]?.source_id ?? null;
}

/** Up to `limit` crawls before an id, newest first; of one source when given. */
export async function listCrawls(
  database: Database,
  source: number | null,
  beforeId: number | null,
  limit: number,
): Promise<CrawlRecord[]> {
  const { rows } = await database.query<CrawlRow>(
    `${crawls} WHERE ($1::int IS NULL OR c.source_id = $1) AND ($2::bigint IS NULL OR c.id < $2)
     ORDER BY c.id DESC LIMIT $3`,
    [source, beforeId, limit],
  );
  return rows.map(toRecord);
}

/** The crawl at work for a source; null when there is none. */
export async function activeCrawl(database: Queryable, source: number): Promise<number | null> {
  const { rows } = await database.query<{ id: number }>(
    "SELECT id FROM crawl WHERE source_id = $1 AND state IN ('queued', 'running', 'paused')",
    [source],
  );
  return rows[0]?.id ?? null;
}

/** Moves a crawl from one of some states to another. @returns false when it was in none of them */
export async function moveCrawl(
  database: Queryable,
  id: number,
  from: readonly CrawlState[],
  to: CrawlState,
  error?: { readonly code: string; readonly detail: string },
): Promise<boolean> {
  const { rowCount } = await database.query(
    `UPDATE crawl SET state = $3, heartbeat_at = now(),
       started_at = CASE WHEN $3 = 'running' THEN coalesce(started_at, now()) ELSE started_at END,
       ended_at = CASE WHEN $3 IN ('succeeded', 'failed', 'cancelled') THEN now() END,
       error_code = $4, error_detail = $5
     WHERE id = $1 AND state = ANY($2)`,
    [id, from, to, error?.code ?? null, error?.detail ?? null],
  );
  return rowCount === 1;
}

export async function crawlState(database: Queryable, id: number): Promise<CrawlState | null> {
  const { rows } = await database.query<{ state: CrawlState }>('SELECT state FROM crawl WHERE id = $1', [id]);
  return rows[0]?.state ?? null;
}

/** Says that the crawl is being worked on. */
export async function touchCrawl(database: Queryable, id: number): Promise<void> {
  await database.query(
    "UPDATE crawl SET heartbeat_at = now() WHERE id = $1 AND heartbeat_at < now() - interval '3 seconds'",
    [id],
  );
}

/** Whether all of a running crawl was listed and read. */
export async function isComplete(database: Queryable, id: number): Promise<boolean> {
  const { rowCount } = await database.query(
    `SELECT 1 FROM crawl c WHERE id = $1 AND state = 'running' AND listed
       AND NOT EXISTS (SELECT FROM crawl_slice WHERE crawl_id = c.id AND state = 'pending')`,
    [id],
  );
  return rowCount === 1;
}

export async function addDeleted(tx: Transaction, id: number, deleted: number): Promise<void> {
  await tx.query('UPDATE crawl SET deleted = deleted + $2, heartbeat_at = now() WHERE id = $1', [id, deleted]);
}

/** Crawls at work of which nothing was heard since a moment: their jobs may have been lost. */
export async function silentCrawls(
  database: Database,
  since: Date,
): Promise<{ readonly id: number; readonly listed: boolean }[]> {
  const { rows } = await database.query<{ id: number; listed: boolean }>(
    `SELECT id, listed FROM crawl WHERE state IN ('queued', 'running') AND heartbeat_at < $1 ORDER BY id`,
    [since],
  );
  return rows;
}

/**
 * Freezes the counts of crawls that ended before a moment and drops their slices and items, up to `limit` crawls at a
 * time. @returns how many
 */
export async function dropItemsBefore(database: Database, moment: Date, limit: number): Promise<number> {
  return database.transaction(async (tx) => {
    const { rows } = await tx.query<{ id: number }>(
      `SELECT id FROM crawl WHERE ended_at < $1 AND totals IS NULL ORDER BY id LIMIT $2 FOR UPDATE`,
      [moment, limit],
    );
    const ids = rows.map((row) => row.id);
    await tx.query(
      `UPDATE crawl c SET totals = i.items
       FROM unnest($1::bigint[]) AS ended(id), LATERAL (${countsOfItems} WHERE crawl_id = ended.id) i
       WHERE c.id = ended.id`,
      [ids],
    );
    await tx.query('DELETE FROM crawl_slice WHERE crawl_id = ANY($1)', [ids]);
    await tx.query('DELETE FROM crawl_hidden WHERE crawl_id = ANY($1)', [ids]);
    return ids.length;
  });
}

function toRecord(row: CrawlRow): CrawlRecord {
  const items = row.totals ?? row.items;
  return {
    id: row.id,
    sourceId: row.source_id,
    source: row.source,
    mode: row.mode,
    state: row.state,
    error: row.error_code === null ? null : { code: row.error_code, detail: row.error_detail ?? '' },
    requestedBy: row.requested_by,
    createdAt: row.created_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    listed: row.listed,
    checkpoint: row.checkpoint,
    found: row.found,
    read: items.read,
    unchanged: row.unchanged + items.unchanged,
    partial: items.partial,
    failed: items.failed,
    deleted: row.deleted + items.deleted,
    pending: items.pending,
    bytes: items.bytes,
  };
}
