import { join, type Label } from '../label/label.js';
import { inForce } from '../label/labeling.js';
import type { Transaction } from './database.js';
import { announce } from './feed.js';
import { digest, passToMembers } from './listing.js';
import { type LabelledUnder, type LabelledVersion, writeVersion } from './versions.js';

/** A member of a resource that is a resource itself: a column of a table. */
export interface LabelledMember {
  readonly key: string;
  readonly uri: string;
  readonly kind: string;
  /** Or why it could not be read. */
  readonly version: LabelledVersion | { readonly unreadable: string };
}

/** What came of reading one resource. */
export type ScanOutcome =
  | {
      readonly outcome: 'labelled';
      readonly version: LabelledVersion;
      readonly evidence: string | null;
      readonly modifiedAt: Date | null;
      readonly members?: readonly LabelledMember[];
    }
  /** Nothing of it could be read. The label of its last version stays visible as last known, and is not usable. */
  | { readonly outcome: 'failed'; readonly reason: string; readonly evidence: string | null }
  /** It was gone when it was about to be read. */
  | { readonly outcome: 'deleted' };

export type RecordedOutcome = 'read' | 'unchanged' | 'partial' | 'failed' | 'deleted';

export interface ScanRecord {
  readonly resourceId: number;
  readonly scan: ScanOutcome;
}

/** What is in force while a scan is recorded. */
export interface RecordingContext extends LabelledUnder {
  readonly crawlId: number;
  readonly scannedWith: string;
}

interface ResourceRow {
  id: number;
  source_id: number;
  seen_crawl: number | null;
  version_id: number | null;
  class_id: number | null;
  state: string;
  reason: string | null;
  flags: string[];
  propagated_class: number | null;
  manual_class: number | null;
  manual_until: Date | null;
  manual_content_class: number | null;
  content_hash: string | null;
  v_policy: number | null;
  v_catalogue: string | null;
  v_floor: number | null;
  v_content: number | null;
  v_flags: string[] | null;
}

/**
 * Records what scans found, in the caller's transaction: versions, labels in force, history, change feed. Idempotent:
 * the same record again changes nothing and answers `unchanged`.
 * @returns the outcome of each record, in order
 */
export async function recordScans(
  tx: Transaction,
  context: RecordingContext,
  records: readonly ScanRecord[],
): Promise<RecordedOutcome[]> {
  // Locked in one order, so that two batches that share resources cannot wait for each other.
  const ids = records.map((r) => r.resourceId);
  await tx.query('SELECT id FROM resource WHERE id = ANY($1) ORDER BY id FOR UPDATE', [ids]);
  // Read once they are locked: the statement that waits for a lock joins to what was there before.
  const { rows } = await tx.query<ResourceRow>(`${resourceRows} WHERE r.id = ANY($1)`, [ids]);
  const known = new Map(rows.map((row) => [row.id, row]));
  const changed: number[] = [];
  const outcomes: RecordedOutcome[] = [];
  for (const { resourceId, scan } of records) {
    const row = known.get(resourceId);
    if (!row) outcomes.push('deleted');
    // A cancelled crawl may still have it in hand when the next one has listed, and perhaps read, it anew.
    else if (row.seen_crawl !== null && row.seen_crawl > context.crawlId) outcomes.push('unchanged');
    else if (scan.outcome === 'labelled') outcomes.push(await recordLabelled(tx, { ...context, changed }, row, scan));
    else if (scan.outcome === 'failed') outcomes.push(await recordFailed(tx, { ...context, changed }, row, scan));
    else outcomes.push(await recordDeleted(tx, changed, row));
  }
  await announce(tx, changed);
  return outcomes;
}

/** One recording: what changed is announced once, at its end. */
interface Recording extends RecordingContext {
  readonly changed: number[];
}

const resourceRows = `
  SELECT r.id, r.source_id, r.seen_crawl, r.version_id, r.class_id, r.state, r.reason, r.flags, r.propagated_class,
    r.manual_class, r.manual_until, r.manual_content_class, v.content_hash, v.policy_version AS v_policy,
    v.catalogue_version AS v_catalogue, v.floor_class AS v_floor, v.content_class AS v_content, v.flags AS v_flags
  FROM resource r LEFT JOIN version v ON v.id = r.version_id`;

async function readResource(tx: Transaction, id: number): Promise<ResourceRow | undefined> {
  return (await tx.query<ResourceRow>(`${resourceRows} WHERE r.id = $1`, [id])).rows[0];
}

type Labelled = Extract<ScanOutcome, { outcome: 'labelled' }>;

async function recordLabelled(
  tx: Transaction,
  context: Recording,
  row: ResourceRow,
  scan: Labelled,
): Promise<RecordedOutcome> {
  const members = await recordMembers(tx, context, row, scan.members ?? []);
  const { version } = scan;
  const same =
    row.content_hash === version.contentHash &&
    row.v_policy === context.policyVersion &&
    row.v_catalogue === context.catalogueVersion &&
    // The source's default may have changed, and the parts that could be read.
    row.v_floor === (await context.classes.idOf(version.floor)) &&
    row.v_content === (await context.classes.idOf(version.content)) &&
    row.v_flags?.join() === version.flags.join() &&
    members.propagated === row.propagated_class;
  if (same) {
    await tx.query(
      `UPDATE resource SET state = 'current', reason = NULL, deleted_at = NULL, flags = $7, evidence = $2,
         modified_at = $3, size = $4, verified_at = now(), scanned_with = $5, seen_crawl = $6 WHERE id = $1`,
      [row.id, scan.evidence, scan.modifiedAt, version.size, context.scannedWith, context.crawlId, version.flags],
    );
    await tx.query('UPDATE version SET modified_at = $2 WHERE id = $1 AND modified_at IS DISTINCT FROM $2', [
      row.version_id,
      scan.modifiedAt,
    ]);
    if (row.state !== 'current') context.changed.push(row.id);
    return 'unchanged';
  }
  const versionId = await writeVersion(tx, context, row, version, scan.modifiedAt);
  const label = await labelInForce(context, row, version, members.label);
  const classId = await context.classes.idOf(label.label);
  await tx.query(
    `UPDATE resource SET state = 'current', reason = NULL, deleted_at = NULL, flags = $2, evidence = $3, size = $4,
       modified_at = $5, version_id = $6, class_id = $7, propagated_class = $8, needs_review = needs_review OR $9,
       verified_at = now(), scanned_with = $10, seen_crawl = $11
     WHERE id = $1`,
    [
      row.id,
      version.flags,
      scan.evidence,
      version.size,
      scan.modifiedAt,
      versionId,
      classId,
      members.propagated,
      label.needsReview,
      context.scannedWith,
      context.crawlId,
    ],
  );
  await writeHistory(tx, context, row, versionId, version, members.propagated);
  context.changed.push(row.id);
  const partial = version.flags.includes('partial');
  return partial ? 'partial' : 'read';
}

async function labelInForce(context: Recording, row: ResourceRow, version: LabelledVersion, fromMembers: Label | null) {
  const expired = row.manual_until !== null && row.manual_until <= new Date();
  const { manual_class: manual, manual_content_class: over } = row;
  const manualLabel =
    manual === null || over === null || expired
      ? null
      : { label: await context.classes.labelOf(manual), over: await context.classes.labelOf(over) };
  return inForce(version.floor, version.content, fromMembers, manualLabel);
}

/** Labels in documents that the history names; an archive may carry thousands, and the floor heeds them all. */
const keptImported = 50;

async function writeHistory(
  tx: Transaction,
  context: Recording,
  row: ResourceRow,
  versionId: number,
  version: LabelledVersion,
  propagated: number | null,
): Promise<void> {
  const classId = await context.classes.idOf(join(version.floor, version.content));
  await tx.query(
    `INSERT INTO assignment (resource_id, version_id, kind, class_id, rules, catalogue_version, policy_version)
     VALUES ($1, $2, 'automatic', $3, $4, $5, $6)`,
    [row.id, versionId, classId, version.rules, context.catalogueVersion, context.policyVersion],
  );
  for (const { label, rule, origin } of (version.imported ?? []).slice(0, keptImported)) {
    if (label === null) continue;
    await tx.query(
      `INSERT INTO assignment (resource_id, version_id, kind, class_id, rules, policy_version, origin)
       VALUES ($1, $2, 'imported', $3, $4, $5, $6)`,
      [row.id, versionId, await context.classes.idOf(label), [rule], context.policyVersion, JSON.stringify(origin)],
    );
  }
  if (propagated !== null && propagated !== row.propagated_class) {
    await tx.query(
      `INSERT INTO assignment (resource_id, version_id, kind, class_id, reason)
       VALUES ($1, $2, 'propagated', $3, 'from its members')`,
      [row.id, versionId, propagated],
    );
  }
}

/** Records the members, marks those that are gone, and gives the join of the labels in force of those that are there. */
async function recordMembers(
  tx: Transaction,
  context: Recording,
  parent: ResourceRow,
  members: readonly LabelledMember[],
): Promise<{ propagated: number | null; label: Label | null }> {
  let label: Label | null = null;
  for (const member of members) {
    const { rows } = await tx.query<{ id: number }>(
      `INSERT INTO resource (source_id, parent_id, key, key_hash, uri, uri_hash, kind, state, seen_crawl)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'unlabeled', $8)
       ON CONFLICT (source_id, key_hash) DO UPDATE SET parent_id = EXCLUDED.parent_id RETURNING id`,
      [
        parent.source_id,
        parent.id,
        member.key,
        digest(member.key),
        member.uri,
        digest(member.uri),
        member.kind,
        context.crawlId,
      ],
    );
    const row = rows[0] && (await readResource(tx, rows[0].id));
    if (!row) throw new Error('a member was not recorded');
    if ('unreadable' in member.version) {
      await recordFailed(tx, context, row, { outcome: 'failed', reason: member.version.unreadable, evidence: null });
      await tx.query('UPDATE resource SET seen_crawl = $2 WHERE id = $1', [row.id, context.crawlId]);
      continue;
    }
    await recordLabelled(tx, context, row, {
      outcome: 'labelled',
      version: member.version,
      evidence: null,
      modifiedAt: null,
    });
    const inForceNow = (await labelInForce(context, row, member.version, null)).label;
    label = label ? join(label, inForceNow) : inForceNow;
  }
  const { rows: gone } = await tx.query<{ id: number }>(
    `UPDATE resource SET state = 'deleted', deleted_at = now(), flags = '{}', reason = NULL
     WHERE parent_id = $1 AND state <> 'deleted' AND seen_crawl IS DISTINCT FROM $2 RETURNING id`,
    [parent.id, context.crawlId],
  );
  context.changed.push(...gone.map((g) => g.id));
  return { label, propagated: label === null ? null : await context.classes.idOf(label) };
}

async function recordFailed(
  tx: Transaction,
  context: Recording,
  row: ResourceRow,
  scan: Extract<ScanOutcome, { outcome: 'failed' }>,
): Promise<RecordedOutcome> {
  await tx.query(
    `UPDATE resource SET state = 'failed', flags = '{}', reason = $2, evidence = $3, scanned_with = $4, seen_crawl = $5
     WHERE id = $1 AND (state, reason, evidence, scanned_with) IS DISTINCT FROM ('failed', $2, $3, $4)`,
    [row.id, scan.reason, scan.evidence, context.scannedWith, context.crawlId],
  );
  if (row.state !== 'failed' || row.reason !== scan.reason) context.changed.push(row.id);
  await passToMembers(tx, [row.id], 'failed', scan.reason);
  return 'failed';
}

async function recordDeleted(tx: Transaction, changed: number[], row: ResourceRow): Promise<RecordedOutcome> {
  const { rowCount } = await tx.query(
    `UPDATE resource SET state = 'deleted', flags = '{}', reason = NULL, deleted_at = now()
     WHERE id = $1 AND state <> 'deleted'`,
    [row.id],
  );
  if (rowCount) changed.push(row.id);
  await passToMembers(tx, [row.id], 'deleted', null);
  return 'deleted';
}
