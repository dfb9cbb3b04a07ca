import { createHash } from 'node:crypto';
import type { Queryable, Transaction } from './database.js';
import { announce } from './feed.js';
import { enterPolicy } from './policy-lock.js';

/** A resource as a source lists it, before anything is read of it. */
export interface ListedResource {
  /** The source's own stable name for it. */
  readonly key: string;
  readonly uri: string;
  readonly kind: string;
  /** The source's cheap sign that nothing changed; null when it has none, and then it is read every time. */
  readonly evidence: string | null;
  readonly size: number | null;
  readonly modifiedAt: Date | null;
  /** Who owns it at the source; absent where the source does not tell. */
  readonly owners?: readonly string[];
  /** Set when the source already knows that it cannot be read. */
  readonly unreadable?: string;
}

/** What a listing is compared with. */
export interface ListingOf {
  readonly sourceId: number;
  readonly crawlId: number;
  /** Read everything, changed or not. */
  readonly full: boolean;
  readonly policyVersion: number;
  /** Whether labels follow from owners: then what has another is read anew. */
  readonly heedsOwners: boolean;
  readonly catalogueVersion: string;
  /** Catalogue and release: what could not be read before is tried again when this changes. */
  readonly scannedWith: string;
}

export interface ListingOutcome {
  /** Ids of the resources that have to be read, in listing order. */
  readonly toRead: readonly number[];
  /** Those that cannot be read now, with why: the source says so, or it failed before and nothing has changed since. */
  readonly unreadable: readonly {
    readonly resourceId: number;
    readonly reason: string;
    readonly evidence: string | null;
  }[];
  readonly unchanged: number;
}

interface Seen {
  id: number;
  created: boolean;
  state: string;
  evidence: string | null;
  reason: string | null;
  scanned_with: string | null;
  catalogue_version: string | null;
  owners: readonly string[] | null;
}

/** Reasons that may be gone the next time although the source shows no change. */
const transient = new Set([
  'read-error',
  'changed-while-read',
  'vanished',
  'timeout',
  'out-of-memory',
  'parser-crashed',
]);

/**
 * Records one batch of a listing: new resources, those that changed (now `stale`) and those that are confirmed
 * unchanged. Idempotent: the same batch again gives the same answer.
 * @param listed at most a few hundred, no key twice
 */
export async function recordListing(
  tx: Transaction,
  of: ListingOf,
  listed: readonly ListedResource[],
): Promise<ListingOutcome> {
  const before = await upsert(tx, of, listed);
  const toRead: number[] = [];
  const unreadable: { resourceId: number; reason: string; evidence: string | null }[] = [];
  const stale: number[] = [];
  const unchanged: number[] = [];
  await writeOwners(tx, listed, before);
  for (const resource of listed) {
    const seen = before.get(digest(resource.key).toString('hex'));
    if (!seen) throw new Error('a listed resource was not recorded');
    if (resource.unreadable !== undefined) {
      unreadable.push({ resourceId: seen.id, reason: resource.unreadable, evidence: resource.evidence });
      continue;
    }
    if (!seen.created && isUnchanged(seen, resource, of)) {
      if (seen.state === 'failed') {
        unreadable.push({ resourceId: seen.id, reason: seen.reason ?? 'read-error', evidence: seen.evidence });
      } else unchanged.push(seen.id);
      continue;
    }
    toRead.push(seen.id);
    if (saysChanged(seen, resource)) stale.push(seen.id);
  }
  await confirm(tx, of.crawlId, unchanged);
  await markStale(tx, of.crawlId, stale);
  return { toRead, unreadable, unchanged: unchanged.length };
}

/** The digest by which keys and URIs are indexed. Rows are compared with the whole string as well. */
export function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest().subarray(0, 16);
}

async function upsert(tx: Transaction, of: ListingOf, listed: readonly ListedResource[]): Promise<Map<string, Seen>> {
  const rows = listed.map((r) => ({
    key: r.key,
    key_hash: `\\x${digest(r.key).toString('hex')}`,
    uri: r.uri,
    uri_hash: `\\x${digest(r.uri).toString('hex')}`,
    kind: r.kind,
    size: r.size,
    modified_at: r.modifiedAt,
    owners: r.owners ?? null,
  }));
  // Evidence is not written here: only a completed scan may claim it, or a killed crawl would pass a change over.
  await tx.query(
    `INSERT INTO resource (source_id, key, key_hash, uri, uri_hash, kind, state, size, modified_at, owners, seen_crawl)
     SELECT $1, key, key_hash, uri, uri_hash, kind, 'unlabeled', size, modified_at, owners, $2
     FROM jsonb_to_recordset($3) AS l(key text, key_hash bytea, uri text, uri_hash bytea, kind text, size bigint,
       modified_at timestamptz, owners text[])
     ORDER BY key_hash
     ON CONFLICT (source_id, key_hash) DO NOTHING`,
    [of.sourceId, of.crawlId, JSON.stringify(rows)],
  );
  const { rows: found } = await tx.query<Seen & { key_hash: Buffer }>(
    `SELECT r.id, r.key_hash, r.state, r.evidence, r.reason, r.scanned_with, r.owners, v.catalogue_version,
       r.scanned_with IS NULL AND r.version_id IS NULL AS created
     FROM resource r LEFT JOIN version v ON v.id = r.version_id
     WHERE r.source_id = $1 AND r.key_hash = ANY($2)
     ORDER BY r.id FOR UPDATE OF r`,
    [of.sourceId, listed.map((r) => digest(r.key))],
  );
  await tx.query('UPDATE resource SET seen_crawl = $2 WHERE id = ANY($1) AND seen_crawl IS DISTINCT FROM $2', [
    found.map((r) => r.id),
    of.crawlId,
  ]);
  return new Map(found.map((row) => [row.key_hash.toString('hex'), row]));
}

function hasOtherOwners(seen: Seen, { owners }: ListedResource): boolean {
  return owners !== undefined && owners.join('\0') !== seen.owners?.join('\0');
}

/** Keeps who owns what: by the policy in force it may mean nothing, by the next one labels. */
async function writeOwners(
  tx: Transaction,
  listed: readonly ListedResource[],
  before: ReadonlyMap<string, Seen>,
): Promise<void> {
  const changed = listed.flatMap((resource) => {
    const seen = before.get(digest(resource.key).toString('hex'));
    return seen && hasOtherOwners(seen, resource) ? [{ id: seen.id, owners: resource.owners }] : [];
  });
  if (changed.length === 0) return;
  await enterPolicy(
    tx,
    changed.map(({ id }) => id),
  );
  await tx.query(
    `UPDATE resource r SET owners = n.owners FROM jsonb_to_recordset($1) AS n(id bigint, owners text[])
     WHERE r.id = n.id`,
    [JSON.stringify(changed)],
  );
}

function isUnchanged(seen: Seen, resource: ListedResource, of: ListingOf): boolean {
  if (of.full || resource.evidence === null || seen.evidence !== resource.evidence) return false;
  if (of.heedsOwners && hasOtherOwners(seen, resource)) return false;
  if (seen.state === 'current') {
    return seen.catalogue_version === of.catalogueVersion;
  }
  return seen.state === 'failed' && seen.scanned_with === of.scannedWith && !transient.has(seen.reason ?? '');
}

/** Whether the source itself says that the labelled content is no longer what is there. */
function saysChanged(seen: Seen, resource: ListedResource): boolean {
  if (seen.state === 'deleted') return true;
  return (
    seen.state === 'current' &&
    seen.evidence !== null &&
    resource.evidence !== null &&
    seen.evidence !== resource.evidence
  );
}

/** Numbers of members at any depth, without those given. Level by level: of a recursive query Postgres expects millions. */
async function membersOf(tx: Transaction, ids: readonly number[]): Promise<number[]> {
  const found: number[] = [];
  for (let level = ids; level.length > 0; ) {
    const { rows } = await tx.query<{ id: number }>('SELECT id FROM resource WHERE parent_id = ANY($1)', [level]);
    level = rows.map((row) => row.id);
    for (const id of level) found.push(id);
  }
  return found;
}

async function confirm(tx: Transaction, crawlId: number, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  // What says that a table did not change says it of its columns.
  await tx.query(
    `UPDATE resource SET verified_at = now(), seen_crawl = $2
     WHERE id = ANY($1) OR (id = ANY($3) AND state = 'current')`,
    [ids, crawlId, await membersOf(tx, ids)],
  );
}

async function markStale(tx: Transaction, crawlId: number, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const { rows } = await tx.query<{ id: number }>(
    `UPDATE resource SET state = CASE WHEN version_id IS NULL THEN 'unlabeled' ELSE 'stale' END,
       reason = NULL, deleted_at = NULL, seen_crawl = CASE WHEN parent_id IS NULL THEN $2 ELSE seen_crawl END
     WHERE id = ANY($1) OR (id = ANY($3) AND state = 'current')
     RETURNING id`,
    [ids, crawlId, await membersOf(tx, ids)],
  );
  await announce(
    tx,
    rows.map((row) => row.id),
  );
}

/**
 * Marks as deleted what a finished listing did not hold, a bounded number at a time, with their members. What lies
 * below a place that the listing could not look into is left as it is.
 * @param afterId where the last batch ended, so that a batch does not look through those before it again
 * @returns the ids of those there were, in order, members not counted; fewer than `limit` when none is left
 */
export async function markVanished(
  tx: Transaction,
  sourceId: number,
  crawlId: number,
  afterId: number,
  limit: number,
): Promise<number[]> {
  const { rows: gone } = await tx.query<{ id: number }>(
    `UPDATE resource SET state = 'deleted', flags = '{}', reason = NULL, deleted_at = now()
     WHERE id IN (
       SELECT id FROM resource r
       WHERE id > $4 AND source_id = $1 AND parent_id IS NULL AND seen_crawl IS DISTINCT FROM $2 AND state <> 'deleted'
         AND NOT EXISTS (SELECT FROM crawl_hidden h WHERE h.crawl_id = $2 AND starts_with(r.key, h.prefix))
       ORDER BY id LIMIT $3 FOR UPDATE)
     RETURNING id`,
    [sourceId, crawlId, limit, afterId],
  );
  const ids = gone.map((row) => row.id).sort((a, b) => a - b);
  await announce(tx, ids);
  await passToMembers(tx, ids, 'deleted', null);
  return ids;
}

/** Members of a resource that is gone or cannot be read are gone or cannot be read: they take its state. */
export async function passToMembers(
  tx: Transaction,
  ids: readonly number[],
  state: 'deleted' | 'failed',
  reason: string | null,
): Promise<void> {
  if (ids.length === 0) return;
  const { rows } = await tx.query<{ id: number }>(
    `UPDATE resource SET state = $2, reason = $3, flags = '{}',
       deleted_at = CASE WHEN $2 = 'deleted' THEN now() ELSE deleted_at END
     WHERE id = ANY($1) AND state <> 'deleted' AND (state, reason) IS DISTINCT FROM ($2, $3) RETURNING id`,
    [await membersOf(tx, ids), state, reason],
  );
  await announce(
    tx,
    rows.map((row) => row.id),
  );
}

/** Whether a source has at least so many resources that are not deleted. */
export async function holdsAtLeast(database: Queryable, sourceId: number, count: number): Promise<boolean> {
  const { rowCount } = await database.query(
    "SELECT FROM resource WHERE source_id = $1 AND parent_id IS NULL AND state <> 'deleted' LIMIT $2",
    [sourceId, count],
  );
  return rowCount === count;
}
