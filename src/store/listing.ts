import { createHash } from 'node:crypto';
import type { Transaction } from './database.js';
import { announce } from './feed.js';

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
}

/** What a listing is compared with. */
export interface ListingOf {
  readonly sourceId: number;
  readonly crawlId: number;
  /** Read everything, changed or not. */
  readonly full: boolean;
  readonly policyVersion: number;
  readonly catalogueVersion: string;
  /** Catalogue and release: what could not be read before is tried again when this changes. */
  readonly scannedWith: string;
}

export interface ListingOutcome {
  /** Ids of the resources that have to be read, in listing order. */
  readonly toRead: readonly number[];
  readonly unchanged: number;
}

interface Seen {
  id: number;
  created: boolean;
  state: string;
  evidence: string | null;
  reason: string | null;
  scanned_with: string | null;
  policy_version: number | null;
  catalogue_version: string | null;
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
  const stale: number[] = [];
  const unchanged: number[] = [];
  for (const resource of listed) {
    const seen = before.get(digest(resource.key).toString('hex'));
    if (!seen) throw new Error('a listed resource was not recorded');
    if (!seen.created && isUnchanged(seen, resource, of)) {
      unchanged.push(seen.id);
      continue;
    }
    toRead.push(seen.id);
    if (saysChanged(seen, resource)) stale.push(seen.id);
  }
  await confirm(tx, of.crawlId, unchanged);
  await markStale(tx, of.crawlId, stale);
  return { toRead, unchanged: unchanged.length };
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
  }));
  // Evidence is not written here: only a completed scan may claim it, or a killed crawl would pass a change over.
  await tx.query(
    `INSERT INTO resource (source_id, key, key_hash, uri, uri_hash, kind, state, size, modified_at, seen_crawl)
     SELECT $1, key, key_hash, uri, uri_hash, kind, 'unlabeled', size, modified_at, $2
     FROM jsonb_to_recordset($3) AS l(key text, key_hash bytea, uri text, uri_hash bytea, kind text, size bigint,
       modified_at timestamptz)
     ORDER BY key_hash
     ON CONFLICT (source_id, key_hash) DO NOTHING`,
    [of.sourceId, of.crawlId, JSON.stringify(rows)],
  );
  const { rows: found } = await tx.query<Seen & { key_hash: Buffer }>(
    `SELECT r.id, r.key_hash, r.state, r.evidence, r.reason, r.scanned_with, v.policy_version, v.catalogue_version,
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

function isUnchanged(seen: Seen, resource: ListedResource, of: ListingOf): boolean {
  if (of.full || resource.evidence === null || seen.evidence !== resource.evidence) return false;
  if (seen.state === 'current') {
    return seen.policy_version === of.policyVersion && seen.catalogue_version === of.catalogueVersion;
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

async function confirm(tx: Transaction, crawlId: number, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query('UPDATE resource SET verified_at = now(), seen_crawl = $2 WHERE id = ANY($1)', [ids, crawlId]);
}

async function markStale(tx: Transaction, crawlId: number, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(
    `UPDATE resource SET state = CASE WHEN version_id IS NULL THEN 'unlabeled' ELSE 'stale' END,
       reason = NULL, deleted_at = NULL, seen_crawl = $2
     WHERE id = ANY($1)`,
    [ids, crawlId],
  );
  await announce(tx, ids);
}

/**
 * Marks as deleted what a finished listing did not hold.
 * @returns how many there were
 */
export async function markVanished(tx: Transaction, sourceId: number, crawlId: number): Promise<number> {
  const { rows } = await tx.query<{ id: number; parent_id: number | null }>(
    `UPDATE resource SET state = 'deleted', flags = '{}', reason = NULL, deleted_at = now()
     WHERE source_id = $1 AND seen_crawl IS DISTINCT FROM $2 AND state <> 'deleted'
     RETURNING id, parent_id`,
    [sourceId, crawlId],
  );
  await announce(
    tx,
    rows.map((row) => row.id),
  );
  return rows.filter((row) => row.parent_id === null).length;
}
