import { join, type Label } from '../label/label.js';
import { inForce } from '../label/labeling.js';
import type { LabelClasses } from './classes.js';
import type { Transaction } from './database.js';
import { type LabelledUnder, type LabelledVersion, writeVersions } from './versions.js';

/** What is in force while a scan is recorded. */
export interface RecordingContext extends LabelledUnder {
  readonly crawlId: number;
  readonly scannedWith: string;
}

/** One recording: what changed is announced once, at its end. */
export interface Recording extends RecordingContext {
  readonly changed: number[];
}

/** A resource as it is before its scan is recorded. */
export interface ResourceRow {
  id: number;
  source_id: number;
  key_hash: Buffer;
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
  v_catalogue: string | null;
  v_floor: number | null;
  v_content: number | null;
  v_flags: string[] | null;
  /** Which key its passages are hashed under; null without any. */
  v_passages: string | null;
}

export const resourceRows = `
  SELECT r.id, r.source_id, r.key_hash, r.seen_crawl, r.version_id, r.class_id, r.state, r.reason, r.flags,
    r.propagated_class, r.manual_class, r.manual_until, r.manual_content_class, v.content_hash,
    v.catalogue_version AS v_catalogue, v.floor_class AS v_floor,
    v.content_class AS v_content, v.flags AS v_flags, f.key_id AS v_passages
  FROM resource r LEFT JOIN version v ON v.id = r.version_id LEFT JOIN fingerprint f ON f.version_id = v.id`;

/** A resource that was labelled, and what it takes up of others: of its members, and of what it is made of; null for nothing. */
export interface LabelledResource {
  readonly row: ResourceRow;
  readonly version: LabelledVersion;
  readonly evidence: string | null;
  readonly modifiedAt: Date | null;
  readonly fromMembers: Label | null;
  /** Whether some of that comes from what it is made of, not from its members. */
  readonly isMade?: boolean;
}

export interface LabelRecorded {
  readonly outcome: 'read' | 'partial' | 'unchanged';
  /** In force from now on. */
  readonly label: Label;
}

/** What of it stands in its row. */
interface Prepared extends LabelledResource {
  readonly label: Label;
  readonly needsReview: boolean;
  readonly classId: number;
  readonly propagated: number | null;
  readonly same: boolean;
}

/**
 * Records labels: versions, labels in force, history. As many statements for a thousand resources as for one.
 * @param items no resource twice
 * @returns what came of each, in order
 */
export async function recordLabelled(
  tx: Transaction,
  context: Recording,
  items: readonly LabelledResource[],
): Promise<LabelRecorded[]> {
  const prepared: Prepared[] = [];
  for (const item of items) prepared.push(await prepare(context, item));
  const same = prepared.filter((item) => item.same);
  const others = prepared.filter((item) => !item.same);
  if (same.length > 0) await confirmSame(tx, context, same);
  if (others.length > 0) await recordChanged(tx, context, others);
  context.changed.push(...others.map(({ row }) => row.id));
  context.changed.push(...same.filter(({ row }) => row.state !== 'current').map(({ row }) => row.id));
  return prepared.map(({ same: isSame, version, label }) => {
    const partial = version.flags.includes('partial');
    return { outcome: isSame ? 'unchanged' : partial ? 'partial' : 'read', label };
  });
}

async function prepare(context: Recording, item: LabelledResource): Promise<Prepared> {
  const { row, version, fromMembers } = item;
  const { classes } = context;
  const { label, needsReview } = await labelInForce(classes, item);
  const propagated = fromMembers && (await classes.idOf(fromMembers));
  const same =
    row.content_hash === version.contentHash &&
    row.v_catalogue === context.catalogueVersion &&
    // The source's default may have changed, and the parts that could be read.
    row.v_floor === (await classes.idOf(version.floor)) &&
    row.v_content === (await classes.idOf(version.content)) &&
    row.v_flags?.join() === version.flags.join() &&
    (version.passages === undefined || row.v_passages === (version.passages?.keyId ?? null)) &&
    propagated === row.propagated_class;
  return { ...item, label, needsReview, classId: await classes.idOf(label), propagated, same };
}

/** The label in force of a resource with a version, its manual label heeded. */
export async function labelInForce(
  classes: LabelClasses,
  {
    row,
    version,
    fromMembers,
  }: Pick<LabelledResource, 'row' | 'fromMembers'> & { readonly version: Pick<LabelledVersion, 'floor' | 'content'> },
) {
  const expired = row.manual_until !== null && row.manual_until <= new Date();
  const { manual_class: manual, manual_content_class: over } = row;
  const manualLabel =
    manual === null || over === null || expired
      ? null
      : { label: await classes.labelOf(manual), over: await classes.labelOf(over) };
  return inForce(version.floor, version.content, fromMembers, manualLabel);
}

async function confirmSame(tx: Transaction, context: Recording, items: readonly Prepared[]): Promise<void> {
  const rows = items.map(({ row, version, evidence, modifiedAt }) => ({
    id: row.id,
    version_id: row.version_id,
    flags: version.flags,
    evidence,
    modified_at: modifiedAt,
    size: version.size,
  }));
  await tx.query(
    `UPDATE resource r SET state = 'current', reason = NULL, deleted_at = NULL, flags = n.flags, evidence = n.evidence,
       modified_at = n.modified_at, size = n.size, verified_at = now(), scanned_with = $2, seen_crawl = $3
     FROM jsonb_to_recordset($1) AS n(id bigint, flags text[], evidence text, modified_at timestamptz, size bigint)
     WHERE r.id = n.id`,
    [JSON.stringify(rows), context.scannedWith, context.crawlId],
  );
  await tx.query(
    `UPDATE version v SET modified_at = n.modified_at
     FROM jsonb_to_recordset($1) AS n(version_id bigint, modified_at timestamptz)
     WHERE v.id = n.version_id AND v.modified_at IS DISTINCT FROM n.modified_at`,
    [JSON.stringify(rows)],
  );
}

async function recordChanged(tx: Transaction, context: Recording, items: readonly Prepared[]): Promise<void> {
  const versions = await writeVersions(
    tx,
    context,
    items.map(({ row, version, modifiedAt }) => ({ resource: row, version, modifiedAt })),
  );
  const rows = items.map(({ row, version, evidence, modifiedAt, classId, propagated, needsReview }) => ({
    id: row.id,
    version_id: versions.get(row.id),
    flags: version.flags,
    evidence,
    size: version.size,
    modified_at: modifiedAt,
    class_id: classId,
    propagated_class: propagated,
    needs_review: needsReview,
  }));
  await tx.query(
    `UPDATE resource r SET state = 'current', reason = NULL, deleted_at = NULL, flags = n.flags, evidence = n.evidence,
       size = n.size, modified_at = n.modified_at, version_id = n.version_id, class_id = n.class_id,
       propagated_class = n.propagated_class, needs_review = r.needs_review OR n.needs_review, verified_at = now(),
       scanned_with = $2, seen_crawl = $3
     FROM jsonb_to_recordset($1) AS n(id bigint, version_id bigint, flags text[], evidence text, size bigint,
       modified_at timestamptz, class_id int, propagated_class int, needs_review boolean)
     WHERE r.id = n.id`,
    [JSON.stringify(rows), context.scannedWith, context.crawlId],
  );
  await writeHistory(tx, context, items, versions);
}

/** Why a label was propagated, as the history has it. */
export const [fromMembers, fromBases] = ['from its members', 'from what it is made of'] as const;

/** Labels in documents that the history names; an archive may carry thousands, and the floor heeds them all. */
const keptImported = 50;

async function writeHistory(
  tx: Transaction,
  context: Recording,
  items: readonly Prepared[],
  versions: ReadonlyMap<number, number>,
): Promise<void> {
  const rows: object[] = [];
  for (const { row, version, propagated, isMade } of items) {
    const of = { resource_id: row.id, version_id: versions.get(row.id) };
    rows.push({
      ...of,
      kind: 'automatic',
      class_id: await context.classes.idOf(join(version.floor, version.content)),
      rules: version.rules,
      catalogue_version: context.catalogueVersion,
      policy_version: context.policyVersion,
    });
    for (const { label, rule, origin } of (version.imported ?? []).slice(0, keptImported)) {
      if (label === null) continue;
      const classId = await context.classes.idOf(label);
      rows.push({
        ...of,
        kind: 'imported',
        class_id: classId,
        rules: [rule],
        policy_version: context.policyVersion,
        origin,
      });
    }
    if (propagated !== null && propagated !== row.propagated_class) {
      rows.push({
        ...of,
        kind: 'propagated',
        class_id: propagated,
        rules: [],
        reason: isMade ? fromBases : fromMembers,
      });
    }
  }
  await tx.query(
    `INSERT INTO assignment (resource_id, version_id, kind, class_id, rules, catalogue_version, policy_version, reason,
       origin)
     SELECT resource_id, version_id, kind, class_id, rules, catalogue_version, policy_version, reason, origin
     FROM jsonb_to_recordset($1) AS n(resource_id bigint, version_id bigint, kind text, class_id int, rules text[],
       catalogue_version text, policy_version int, reason text, origin jsonb)`,
    [JSON.stringify(rows)],
  );
}
