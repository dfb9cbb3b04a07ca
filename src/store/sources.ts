import { isDeepStrictEqual } from 'node:util';
import type { Database, Queryable, Transaction } from './database.js';
import { announce } from './feed.js';
import { SealedElsewhereError, type Vault } from './secrets.js';

/** When a source is crawled by itself. */
export interface Schedule {
  readonly cron: string;
  /** IANA name. */
  readonly timezone: string;
  readonly mode: CrawlMode;
  /** What happens at its time while a crawl is still at work: this one is left out, or begins when that one ends. */
  readonly overlap: 'skip' | 'queue';
}

export type CrawlMode = 'incremental' | 'full';

/** A configured place to crawl, without its credentials. */
export interface SourceRecord {
  readonly id: number;
  readonly name: string;
  readonly connector: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly rootUri: string;
  readonly aliases: readonly { readonly from: string; readonly to: string }[];
  readonly defaultClass: number | null;
  readonly trusted: boolean;
  readonly schedule: Schedule | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export type NewSource = Omit<SourceRecord, 'id' | 'schedule' | 'createdAt' | 'updatedAt'> & {
  /** Config fields that are credentials. */
  readonly credentials: Readonly<Record<string, unknown>>;
};

interface SourceRow {
  id: number;
  name: string;
  connector: string;
  config: Record<string, unknown>;
  root_uri: string;
  aliases: SourceRecord['aliases'];
  default_class: number | null;
  trusted: boolean;
  schedule: Schedule | null;
  created_at: Date;
  updated_at: Date;
}

const columns =
  'id, name, connector, config, root_uri, aliases, default_class, trusted, schedule, created_at, updated_at';

/** The id of a source as it is shown outside. */
export function sourceId(id: number): string {
  return `src_${id}`;
}

/** The number behind a source's id; null when it is none. */
export function sourceNumber(id: string): number | null {
  const match = /^src_([1-9]\d{0,8})$/.exec(id);
  return match ? Number(match[1]) : null;
}

/** The number of the source that has this name, or else this id; null when there is none. */
export async function findSource(database: Queryable, nameOrId: string): Promise<number | null> {
  const { rows } = await database.query<{ id: number }>(
    'SELECT id FROM source WHERE name = $1 OR id = $2 ORDER BY name = $1 DESC LIMIT 1',
    [nameOrId, sourceNumber(nameOrId)],
  );
  return rows[0]?.id ?? null;
}

/** @returns its id, or null when the name is taken */
export async function insertSource(tx: Transaction, vault: Vault, source: NewSource): Promise<number | null> {
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO source (name, connector, config, root_uri, aliases, default_class, trusted)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (name) DO NOTHING RETURNING id`,
    valuesOf(source),
  );
  const id = rows[0]?.id;
  if (id === undefined) return null;
  await writeCredentials(tx, vault, id, source.credentials);
  return id;
}

/** Replaces all of it. @returns false when the name is taken by another */
export async function updateSource(tx: Transaction, vault: Vault, id: number, source: NewSource): Promise<boolean> {
  const taken = await tx.query('SELECT 1 FROM source WHERE name = $1 AND id <> $2', [source.name, id]);
  if (taken.rowCount) return false;
  // Labels depend on these: everything is read again at the next crawl.
  await tx.query(
    `UPDATE resource SET evidence = NULL WHERE source_id = $1 AND evidence IS NOT NULL AND EXISTS (
       SELECT FROM source WHERE id = $1 AND (default_class, trusted, name) IS DISTINCT FROM ($2::int, $3::bool, $4))`,
    [id, source.defaultClass, source.trusted, source.name],
  );
  await tx.query(
    `UPDATE source SET name = $1, connector = $2, config = $3, root_uri = $4, aliases = $5, default_class = $6,
       trusted = $7, updated_at = now() WHERE id = $8`,
    [...valuesOf(source), id],
  );
  await forgetUnreadable(tx, vault, id, source.credentials);
  await writeCredentials(tx, vault, id, source.credentials);
  return true;
}

/** Null when they cannot be known any more. */
function unsealed(vault: Vault, id: number, sealed: Buffer | null): unknown {
  try {
    return sealed ? JSON.parse(vault.open(sealed, contextOf(id))) : {};
  } catch (error) {
    if (error instanceof SealedElsewhereError) return null;
    throw error;
  }
}

/** With other credentials more may be read: what was not is read again at the next crawl. */
async function forgetUnreadable(
  tx: Transaction,
  vault: Vault,
  id: number,
  credentials: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { rows } = await tx.query<{ credentials: Buffer | null }>('SELECT credentials FROM source WHERE id = $1', [id]);
  const sealed = rows[0]?.credentials ?? null;
  if (isDeepStrictEqual(unsealed(vault, id, sealed), credentials)) return;
  await tx.query(
    `UPDATE resource SET evidence = NULL
     WHERE source_id = $1 AND evidence IS NOT NULL AND (state = 'failed' OR 'partial' = ANY(flags))`,
    [id],
  );
}

function valuesOf(source: NewSource): unknown[] {
  const { name, connector, config, rootUri, aliases, defaultClass, trusted } = source;
  return [name, connector, JSON.stringify(config), rootUri, JSON.stringify(aliases), defaultClass, trusted];
}

async function writeCredentials(
  tx: Transaction,
  vault: Vault,
  id: number,
  credentials: Readonly<Record<string, unknown>>,
): Promise<void> {
  const none = Object.keys(credentials).length === 0;
  const sealed = none ? null : vault.seal(JSON.stringify(credentials), contextOf(id));
  await tx.query('UPDATE source SET credentials = $2 WHERE id = $1', [id, sealed]);
}

function contextOf(id: number): string {
  return `source ${id}`;
}

export async function readSource(database: Database | Transaction, id: number): Promise<SourceRecord | null> {
  const { rows } = await database.query<SourceRow>(`SELECT ${columns} FROM source WHERE id = $1`, [id]);
  return rows[0] ? toRecord(rows[0]) : null;
}

/** The same, locked until the transaction ends. */
export async function lockSource(tx: Transaction, id: number): Promise<SourceRecord | null> {
  const { rows } = await tx.query<SourceRow>(`SELECT ${columns} FROM source WHERE id = $1 FOR UPDATE`, [id]);
  return rows[0] ? toRecord(rows[0]) : null;
}

/** Up to `limit` sources after an id, in order of ids. */
export async function listSources(database: Database, afterId: number, limit: number): Promise<SourceRecord[]> {
  const { rows } = await database.query<SourceRow>(`SELECT ${columns} FROM source WHERE id > $1 ORDER BY id LIMIT $2`, [
    afterId,
    limit,
  ]);
  return rows.map(toRecord);
}

/** The whole config, credentials included: for connecting, not for showing. Throws {@link SealedElsewhereError}. */
export async function readFullConfig(
  database: Database | Transaction,
  vault: Vault,
  id: number,
): Promise<Record<string, unknown>> {
  const { rows } = await database.query<{ config: Record<string, unknown>; credentials: Buffer | null }>(
    'SELECT config, credentials FROM source WHERE id = $1',
    [id],
  );
  const row = rows[0];
  if (!row) throw new Error('a source is gone');
  const credentials = row.credentials ? JSON.parse(vault.open(row.credentials, contextOf(id))) : {};
  return { ...row.config, ...credentials };
}

export async function writeSchedule(database: Database, id: number, schedule: Schedule | null): Promise<void> {
  await database.query('UPDATE source SET schedule = $2, updated_at = now() WHERE id = $1', [
    id,
    schedule && JSON.stringify(schedule),
  ]);
}

/** The sources that have a schedule. */
export async function readSchedules(database: Database): Promise<{ id: number; schedule: Schedule }[]> {
  const { rows } = await database.query<{ id: number; schedule: Schedule }>(
    'SELECT id, schedule FROM source WHERE schedule IS NOT NULL ORDER BY id',
  );
  return rows;
}

/** Notes that a crawl is to begin when the present one ends; one note, however often. */
export async function queueCrawl(database: Database, id: number, mode: CrawlMode): Promise<void> {
  await database.query('UPDATE source SET queued_mode = $2 WHERE id = $1', [id, mode]);
}

/** Takes the note off. @returns the mode of the crawl that was to begin */
export async function takeQueuedCrawl(database: Queryable, id: number): Promise<CrawlMode | null> {
  const { rows } = await database.query<{ mode: CrawlMode }>(
    `UPDATE source s SET queued_mode = NULL FROM source before
     WHERE s.id = $1 AND before.id = s.id AND s.queued_mode IS NOT NULL
       AND NOT EXISTS (SELECT FROM crawl WHERE source_id = s.id AND state IN ('queued', 'running', 'paused'))
     RETURNING before.queued_mode AS mode`,
    [id],
  );
  return rows[0]?.mode ?? null;
}

/** Sources that have such a note and no crawl at work. */
export async function sourcesWithQueuedCrawl(database: Database): Promise<number[]> {
  const { rows } = await database.query<{ id: number }>(
    `SELECT id FROM source s WHERE queued_mode IS NOT NULL
       AND NOT EXISTS (SELECT FROM crawl WHERE source_id = s.id AND state IN ('queued', 'running', 'paused'))`,
  );
  return rows.map((row) => row.id);
}

/**
 * Announces every resource of a source as deleted, a bounded number at a time. The transaction began with
 * `holdLineage`. @returns whether there may be more
 */
export async function retireResources(tx: Transaction, id: number, limit: number): Promise<boolean> {
  const { rows } = await tx.query<{ id: number }>(
    `UPDATE resource SET state = 'deleted', flags = '{}', reason = NULL, deleted_at = now()
     WHERE id IN (SELECT id FROM resource WHERE source_id = $1 AND state <> 'deleted' ORDER BY id LIMIT $2 FOR UPDATE)
     RETURNING id`,
    [id, limit],
  );
  await announce(
    tx,
    rows.map((row) => row.id),
  );
  return rows.length === limit;
}

/** Removes a source with all that is known of its resources. */
export async function deleteSource(tx: Transaction, id: number): Promise<void> {
  await tx.query('DELETE FROM source WHERE id = $1', [id]);
}

function toRecord(row: SourceRow): SourceRecord {
  return {
    id: row.id,
    name: row.name,
    connector: row.connector,
    config: row.config,
    rootUri: row.root_uri,
    aliases: row.aliases,
    defaultClass: row.default_class,
    trusted: row.trusted,
    schedule: row.schedule,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
