import { join, type Label } from '../label/label.js';
import type { Transaction } from './database.js';
import { announce } from './feed.js';
import { type Recording, type RecordingContext, type ResourceRow, recordLabelled, resourceRows } from './labelled.js';
import { labelsOfBases, passToReaders, writeLineage } from './lineage.js';
import { digest, passToMembers } from './listing.js';
import { enterPolicy, PolicyMovedError } from './policy-lock.js';
import type { LabelledVersion } from './versions.js';

/** A member of a resource that is a resource itself: a column of a table, a file in an archive. */
export interface LabelledMember extends Members {
  readonly key: string;
  readonly uri: string;
  readonly kind: string;
  /** Or why it could not be read. */
  readonly version: LabelledVersion | { readonly unreadable: string };
}

/** What of a resource is a resource itself. */
export interface Members {
  readonly members?: readonly LabelledMember[];
  /** Why there may be more than these: then those that were known before are not gone, but could not be read. */
  readonly membersUnseen?: string;
  /** Of a table or column: URIs of the columns that it is made of. */
  readonly reads?: readonly string[];
}

/** What came of reading one resource. */
export type ScanOutcome =
  | ({
      readonly outcome: 'labelled';
      readonly version: LabelledVersion;
      readonly evidence: string | null;
      readonly modifiedAt: Date | null;
    } & Members)
  /** Nothing of it could be read. The label of its last version stays visible as last known, and is not usable. */
  | { readonly outcome: 'failed'; readonly reason: string; readonly evidence: string | null }
  /** It was gone when it was about to be read. */
  | { readonly outcome: 'deleted' };

export type RecordedOutcome = 'read' | 'unchanged' | 'partial' | 'failed' | 'deleted';

export interface ScanRecord {
  readonly resourceId: number;
  readonly scan: ScanOutcome;
}

/**
 * Records what scans found, in the caller's transaction: versions, labels in force, history, change feed. Idempotent:
 * the same record again changes nothing and answers `unchanged`. To be called before the transaction locks anything.
 * @throws {PolicyMovedError} when these labels are of a policy that is not in force any more
 * @returns the outcome of each record, in order
 */
export async function recordScans(
  tx: Transaction,
  context: RecordingContext,
  records: readonly ScanRecord[],
): Promise<RecordedOutcome[]> {
  const ids = records.map((r) => r.resourceId);
  const inForce = await enterPolicy(tx, ids);
  const isOfTables = records.some(({ scan }) => scan.outcome === 'labelled' && scan.reads !== undefined);
  const isLabelled = records.some(({ scan }) => scan.outcome === 'labelled');
  if (isLabelled && inForce !== context.policyVersion) throw new PolicyMovedError();
  // Locked in one order, so that two batches that share resources cannot wait for each other.
  await tx.query('SELECT id FROM resource WHERE id = ANY($1) ORDER BY id FOR UPDATE', [ids]);
  // Read once they are locked: the statement that waits for a lock joins to what was there before.
  const { rows } = await tx.query<ResourceRow>(`${resourceRows} WHERE r.id = ANY($1)`, [ids]);
  const known = new Map(rows.map((row) => [row.id, row]));
  const recording: Recording = { ...context, changed: [] };
  const outcomes: RecordedOutcome[] = [];
  const failed: Failed[] = [];
  const trees: { readonly at: number; readonly node: Node }[] = [];
  for (const [at, { resourceId, scan }] of records.entries()) {
    const row = known.get(resourceId);
    if (!row) outcomes.push('deleted');
    // A cancelled crawl may still have it in hand when the next one has listed, and perhaps read, it anew.
    else if (row.seen_crawl !== null && row.seen_crawl > context.crawlId) outcomes.push('unchanged');
    else if (scan.outcome === 'deleted') outcomes.push(await recordDeleted(tx, recording, row));
    else if (scan.outcome === 'failed') {
      failed.push({ row, ...scan });
      outcomes.push('failed');
    } else {
      const { version, evidence, modifiedAt, members = [], membersUnseen = null, reads = null } = scan;
      trees.push({ at, node: newNode(row, { version, evidence, modifiedAt, members, membersUnseen, reads }) });
      outcomes.push('read');
    }
  }
  await recordFailed(tx, recording, failed);
  await recordTrees(
    tx,
    recording,
    trees.map(({ node }) => node),
  );
  for (const { at, node } of trees) outcomes[at] = node.outcome;
  if (isOfTables) await passToReaders(tx, recording.classes, recording.changed);
  await announce(tx, recording.changed);
  return outcomes;
}

/** A resource that was scanned, with what it holds. */
interface Node {
  readonly row: ResourceRow;
  readonly version: LabelledMember['version'];
  readonly evidence: string | null;
  readonly modifiedAt: Date | null;
  readonly members: readonly LabelledMember[];
  readonly membersUnseen: string | null;
  readonly reads: readonly string[] | null;
  readonly inside: Node[];
  outcome: RecordedOutcome;
  /** In force; null for what could not be read. */
  label: Label | null;
}

type LabelledNode = Node & { readonly version: LabelledVersion };

function newNode(row: ResourceRow, scanned: Omit<Node, 'row' | 'inside' | 'outcome' | 'label'>): Node {
  return { row, ...scanned, inside: [], outcome: 'failed', label: null };
}

/** Nodes handled in one statement. */
const nodesAtOnce = 500;

/** Records all members, whatever is in them first: what they hold is propagated to what holds them. */
async function recordTrees(tx: Transaction, recording: Recording, roots: readonly Node[]): Promise<void> {
  const levels = [roots];
  for (let level = roots; level.length > 0; levels.push(level)) {
    const next: Node[] = [];
    for await (const member of addMembers(tx, recording, level)) next.push(member);
    level = next;
  }
  await writeLineage(
    tx,
    levels.flat().flatMap(({ row, reads }) => (reads === null ? [] : [{ id: row.id, reads }])),
  );
  for (const level of levels.reverse()) {
    for (const nodes of batches(level)) await recordNodes(tx, recording, nodes);
  }
}

async function recordNodes(tx: Transaction, recording: Recording, nodes: readonly Node[]): Promise<void> {
  const failed: Failed[] = [];
  const labelled: LabelledNode[] = [];
  for (const node of nodes) {
    const { row, version, evidence } = node;
    if ('unreadable' in version) failed.push({ row, evidence, reason: version.unreadable });
    else labelled.push(node as LabelledNode);
  }
  const read = labelled.filter(({ reads }) => reads !== null).map(({ row }) => row.id);
  const bases = await labelsOfBases(tx, recording.classes, read);
  const items = labelled.map((node) => {
    const [members, base] = [joined(node.inside), bases.get(node.row.id) ?? null];
    return { ...node, fromMembers: members && base ? join(members, base) : (members ?? base), isMade: base !== null };
  });
  const recorded = await recordLabelled(tx, recording, items);
  for (const [index, node] of labelled.entries()) Object.assign(node, recorded[index]);
  await dropUnseen(tx, recording, labelled);
  await recordFailed(tx, recording, failed);
}

function joined(members: readonly Node[]): Label | null {
  return members.reduce<Label | null>((all, { label }) => (all && label ? join(all, label) : (label ?? all)), null);
}

interface Membership {
  readonly parent: Node;
  readonly member: LabelledMember;
}

/** Makes a resource of each member of some resources that is none yet. */
async function* addMembers(tx: Transaction, { crawlId }: Recording, parents: readonly Node[]): AsyncGenerator<Node> {
  const all = parents.flatMap((parent) => parent.members.map((member) => ({ parent, member })));
  for (const batch of batches(all)) {
    await insertMembers(tx, crawlId, batch);
    const rows = await memberRows(tx, batch);
    for (const { parent, member } of batch) {
      const row = rows.get(memberKey(parent.row.source_id, digest(member.key)));
      if (!row) throw new Error('a member was not recorded');
      const { version, members: inner = [], membersUnseen = null, reads = null } = member;
      // What could not be read holds nothing that is known.
      const members = 'unreadable' in version ? [] : inner;
      const node = newNode(row, { version, evidence: null, modifiedAt: null, members, membersUnseen, reads });
      parent.inside.push(node);
      yield node;
    }
  }
}

async function insertMembers(tx: Transaction, crawlId: number, memberships: readonly Membership[]): Promise<void> {
  const rows = memberships.map(({ parent, member: { key, uri, kind } }) => ({
    source_id: parent.row.source_id,
    parent_id: parent.row.id,
    key,
    key_hash: `\\x${digest(key).toString('hex')}`,
    uri,
    uri_hash: `\\x${digest(uri).toString('hex')}`,
    kind,
  }));
  await tx.query(
    `INSERT INTO resource (source_id, parent_id, key, key_hash, uri, uri_hash, kind, state, seen_crawl)
     SELECT source_id, parent_id, key, key_hash, uri, uri_hash, kind, 'unlabeled', $2
     FROM jsonb_to_recordset($1) AS n(source_id int, parent_id bigint, key text, key_hash bytea, uri text,
       uri_hash bytea, kind text)
     ON CONFLICT (source_id, key_hash) DO NOTHING`,
    [JSON.stringify(rows), crawlId],
  );
}

async function memberRows(tx: Transaction, memberships: readonly Membership[]): Promise<Map<string, ResourceRow>> {
  const sources = [...new Set(memberships.map(({ parent }) => parent.row.source_id))];
  const { rows } = await tx.query<ResourceRow>(
    `${resourceRows} WHERE r.source_id = ANY($1) AND r.key_hash = ANY($2) ORDER BY r.id FOR UPDATE OF r`,
    [sources, memberships.map(({ member }) => digest(member.key))],
  );
  return new Map(rows.map((row) => [memberKey(row.source_id, row.key_hash), row]));
}

function memberKey(sourceId: number, keyHash: Buffer): string {
  return `${sourceId} ${keyHash.toString('hex')}`;
}

function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += nodesAtOnce) yield items.slice(at, at + nodesAtOnce);
}

/** Members that were not seen are gone, with all in them; where not all could be seen, they could not be read. */
async function dropUnseen(tx: Transaction, { crawlId, changed }: Recording, parents: readonly Node[]): Promise<void> {
  if (parents.length === 0) return;
  const { rows } = await tx.query<{ id: number; reason: string | null }>(
    `UPDATE resource r SET state = CASE WHEN p.unseen IS NULL THEN 'deleted' ELSE 'failed' END, reason = p.unseen,
       flags = '{}', deleted_at = CASE WHEN p.unseen IS NULL THEN now() ELSE r.deleted_at END
     FROM jsonb_to_recordset($1) AS p(id bigint, unseen text)
     WHERE r.parent_id = p.id AND r.state <> 'deleted' AND r.seen_crawl IS DISTINCT FROM $2
       AND (r.state, r.reason) IS DISTINCT FROM ('failed', p.unseen)
     RETURNING r.id, r.reason`,
    [JSON.stringify(parents.map(({ row, membersUnseen }) => ({ id: row.id, unseen: membersUnseen }))), crawlId],
  );
  for (const { id } of rows) changed.push(id);
  for (const [reason, ids] of byReason(rows)) {
    await passToMembers(tx, ids, reason === null ? 'deleted' : 'failed', reason);
  }
}

function byReason<R extends string | null>(rows: readonly { id: number; reason: R }[]): Map<R, number[]> {
  const groups = new Map<R, number[]>();
  for (const { id, reason } of rows) {
    const group = groups.get(reason);
    if (group) group.push(id);
    else groups.set(reason, [id]);
  }
  return groups;
}

interface Failed {
  readonly row: ResourceRow;
  readonly reason: string;
  readonly evidence: string | null;
}

async function recordFailed(tx: Transaction, recording: Recording, failed: readonly Failed[]): Promise<void> {
  if (failed.length === 0) return;
  const rows = failed.map(({ row, reason, evidence }) => ({ id: row.id, reason, evidence }));
  await tx.query(
    `UPDATE resource r SET state = 'failed', flags = '{}', reason = n.reason, evidence = n.evidence, scanned_with = $2,
       seen_crawl = $3
     FROM jsonb_to_recordset($1) AS n(id bigint, reason text, evidence text)
     WHERE r.id = n.id AND (r.state, r.reason, r.evidence, r.scanned_with, r.seen_crawl)
       IS DISTINCT FROM ('failed', n.reason, n.evidence, $2, $3)`,
    [JSON.stringify(rows), recording.scannedWith, recording.crawlId],
  );
  const news = failed.filter(({ row, reason }) => row.state !== 'failed' || row.reason !== reason);
  for (const { row } of news) recording.changed.push(row.id);
  for (const [reason, ids] of byReason(rows)) await passToMembers(tx, ids, 'failed', reason);
}

async function recordDeleted(tx: Transaction, { changed }: Recording, row: ResourceRow): Promise<'deleted'> {
  const { rowCount } = await tx.query(
    `UPDATE resource SET state = 'deleted', flags = '{}', reason = NULL, deleted_at = now()
     WHERE id = $1 AND state <> 'deleted'`,
    [row.id],
  );
  if (rowCount) changed.push(row.id);
  await passToMembers(tx, [row.id], 'deleted', null);
  return 'deleted';
}
