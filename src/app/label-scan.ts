import { importLabel } from '../label/imported.js';
import { isWithin, join, type Label } from '../label/label.js';
import { contentOf, floorOf, type ImportedFloor } from '../label/labeling.js';
import type { Occurrences } from '../label/occurrences.js';
import type { LabelingPolicy, Place } from '../label/policy.js';
import { withPositions } from '../scan/positions.js';
import type { ScannedPart, ScanResult } from '../scan/result.js';
import type { OwnLabel, ReplacedLabel } from '../store/label-writes.js';
import {
  type CarriedMark,
  type ImportedAssignment,
  keptFindings,
  type LabelledVersion,
  type LabelOrigin,
} from '../store/versions.js';
import type { LabelScan } from './scan-files.js';

/** What the place of a resource adds to what the policy says of it. */
export interface FromSource {
  readonly sourceDefault?: Label | null;
  /** Whether labels in its documents may lower. */
  readonly trusted?: boolean;
  /** Labels that this service itself wrote into the document: what they say is known already. */
  readonly written?: readonly OwnLabel[];
  /** For a member: what holds for all that is in its container. */
  readonly around?: Label;
}

/** Why nothing of a resource could be read: the reason of its first part that failed or was skipped. */
export type Unreadable = { readonly unreadable: string };

/** What a label follows from, besides the place: the same whether a scan has just seen it or it is read from the store. */
export interface Evidence {
  readonly mediaType: string;
  readonly documentType?: string | null;
  /** Reasons of the parts that were not read. */
  readonly unread: readonly string[];
  readonly counts: readonly Occurrences[];
  /** Whether what was read of a table is less than there is. */
  readonly sampled: boolean;
  readonly carried: readonly CarriedMark[];
}

/** Floor, content and flags under a policy, and the rules that gave them. */
export type EvidenceLabel = Pick<LabelledVersion, 'floor' | 'content' | 'flags' | 'rules'>;

/** Labels what is known of a version. */
export function labelEvidence(
  policy: LabelingPolicy,
  place: Place,
  { mediaType, documentType, unread, counts, sampled, carried }: Evidence,
  { sourceDefault = null, trusted = false, around }: Pick<FromSource, 'sourceDefault' | 'trusted' | 'around'>,
): EvidenceLabel {
  const floor = floorOf(policy, {
    place: { ...place, mediaType, ...(documentType ? { documentType } : {}) },
    ...(sourceDefault ? { sourceDefault } : {}),
    unread,
    imported: carried.map((mark) => importedBy(policy, mark)),
    trusted,
  });
  const raised = around !== undefined && !isWithin(around, floor.label);
  const content = contentOf(policy, counts);
  const partial = unread.some((reason) => !policy.acceptUnread.has(reason));
  return {
    flags: [...(partial ? ['partial'] : []), ...(sampled ? ['sampled'] : [])],
    floor: raised ? join(floor.label, around) : floor.label,
    content: content.label,
    rules: [...floor.rules, ...(raised ? ['container-floor'] : []), ...content.rules],
  };
}

function importedBy(policy: LabelingPolicy, { isOwn, ofItself, ...label }: CarriedMark): ImportedFloor {
  if (isOwn) return { rule: 'imported-label-own', label: null, ofItself };
  return { ...importLabel(policy, label), ofItself };
}

/**
 * Labels what a scan saw. A resource of which not one part could be read, although it has some, has no label: it is
 * unreadable, with the reason. So is one of which only notes about it were read, such as a picture of which the date and
 * the camera are known. Parts that were not read for a reason the policy does not accept make it `partial`.
 */
export function labelScan(
  policy: LabelingPolicy,
  place: Place,
  scan: ScanResult,
  from: FromSource = {},
): LabelledVersion | Unreadable {
  const unread = scan.parts.filter((part) => part.status !== 'read');
  const whole = unread.find(({ kind }) => kind === 'document');
  const onlyNotes = whole && scan.parts.every(({ kind, status }) => status !== 'read' || kind === 'metadata');
  if (onlyNotes || (unread.length > 0 && unread.length === scan.parts.length && !unread.some(isLeftByModel))) {
    return { unreadable: (whole ?? unread[0])?.reason ?? 'read-error' };
  }
  const carriedLabels = carriedIn(scan, from.written ?? []);
  const carried = carriedLabels.map(({ origin: { id, siteId, name, place }, isOwn }) => {
    return { id, siteId, name, ofItself: place === null, isOwn };
  });
  const evidence: Evidence = {
    mediaType: scan.mediaType,
    documentType: scan.documentType ?? null,
    unread: unread.map((part) => part.reason ?? 'read-error'),
    counts: withPositions(scan.counts, scan.parts, keptFindings),
    sampled: scan.sample !== undefined && scan.sample.upperBound95 > 0,
    carried,
  };
  const imported = carriedLabels.map(
    ({ origin, isOwn }): ImportedAssignment => ({
      ...importLabel(policy, origin),
      ...(isOwn ? { rule: 'imported-label-own' } : {}),
      origin,
    }),
  );
  return {
    contentHash: scan.contentHash,
    size: scan.bytes,
    mediaType: scan.mediaType,
    ...(scan.documentType === undefined ? {} : { documentType: scan.documentType }),
    ...(scan.documentTypeConfidence === undefined ? {} : { documentTypeConfidence: scan.documentTypeConfidence }),
    notes: [...new Set(scan.parts.flatMap(({ notes = [] }) => notes))],
    parts: scan.parts,
    counts: scan.counts,
    ...(scan.passages === undefined ? {} : { passages: scan.passages }),
    ...(scan.sample ? { sample: scan.sample } : {}),
    ...(imported.length > 0 ? { imported, carried } : {}),
    ...labelEvidence(policy, place, evidence, from),
  };
}

/** Whether patterns did look at a part, and only a model did not look at all of it. */
function isLeftByModel({ reason }: ScannedPart): boolean {
  return reason === 'model-budget' || reason === 'model-failed';
}

/**
 * What holds for everything in a document because of where it stands. Names in an archive come from whoever made it, so
 * a rule on them may raise this, and never lowers it.
 */
export function floorAround(
  policy: LabelingPolicy,
  place: Place,
  { mediaType }: Pick<ScanResult, 'mediaType'>,
  { sourceDefault = null, around }: FromSource = {},
): Label {
  const { label } = floorOf(policy, {
    place: { ...place, mediaType },
    ...(sourceDefault ? { sourceDefault } : {}),
    unread: [],
  });
  return around ? join(label, around) : label;
}

/** A label that stands in a document. */
interface CarriedLabel {
  readonly origin: LabelOrigin;
  /** Whether this service wrote it there: it says nothing that was not known. */
  readonly isOwn: boolean;
}

/**
 * The labels that stand in a document, and in documents inside it. One that this service wrote there says nothing new:
 * taken for an imported one it would stay when what it was derived from is gone. Those whose place it took hold on as if
 * they still stood there.
 */
function carriedIn({ parts }: ScanResult, written: readonly OwnLabel[]): readonly CarriedLabel[] {
  const known = new Map<string, CarriedLabel>();
  const add = (key: string, label: ReplacedLabel, place: string | null, isOwn = false) => {
    if (!known.has(key)) known.set(key, { origin: { ...label, place }, isOwn });
  };
  for (const { kind, place, labels = [] } of parts) {
    const inside = kind === 'attachment';
    for (const label of labels) {
      const { siteId, id, name } = label;
      const own = inside ? [] : written.filter((one) => isSame(one, label));
      if (inside) add(`${siteId} ${id} ${name}`, label, place);
      else add(`own ${siteId} ${id}`, label, null, own.length > 0);
      for (const before of replacedBy(own)) add(`replaced ${before.siteId} ${before.id}`, before, null);
    }
  }
  return [...known.values()];
}

/** The labels that one which may come of any of these writes took the place of. */
function replacedBy(own: readonly OwnLabel[]): ReplacedLabel[] {
  return own.flatMap(({ replaced }) => replaced);
}

/** Labels that stand in a document of its own, as far as others made them: for what is written by ourselves, what was there before. */
export function madeByOthers(labels: readonly ReplacedLabel[], written: readonly OwnLabel[]): ReplacedLabel[] {
  return labels.flatMap((label) => {
    const own = written.filter((one) => isSame(one, label));
    return own.length > 0 ? replacedBy(own) : [label];
  });
}

type Known = Pick<LabelOrigin, 'id' | 'siteId' | 'method' | 'setDate'>;

function isSame(own: Known, { id, siteId, method, setDate }: Known): boolean {
  return own.id === id && own.siteId === siteId && own.method === method && own.setDate === setDate;
}

/** Labels what the `scan` command sees, on no source and no history. */
export function scanLabeller(policy: LabelingPolicy): LabelScan {
  return (result, { path, column, owners, around }) => {
    const place = { path, ...(column === undefined ? {} : { column }), ...(owners ? { owners } : {}) };
    const from = around ? { around } : {};
    const labelled = labelScan(policy, place, result, from);
    const inside = floorAround(policy, place, result, from);
    if ('unreadable' in labelled) return { label: null, state: 'failed', flags: [], imported: [], inside };
    const { flags, rules, imported = [] } = labelled;
    return { label: join(labelled.floor, labelled.content), state: 'current', flags, rules, imported, inside };
  };
}
