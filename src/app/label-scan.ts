import { join, type Label } from '../label/label.js';
import { contentOf, floorOf } from '../label/labeling.js';
import type { LabelingPolicy, Place } from '../label/policy.js';
import type { ScanResult } from '../scan/result.js';
import type { LabelledVersion } from '../store/versions.js';
import type { LabelScan } from './scan-files.js';

/** Why nothing of a resource could be read: the reason of its first part that failed or was skipped. */
export type Unreadable = { readonly unreadable: string };

/**
 * Labels what a scan saw. A resource of which not one part could be read, although it has some, has no label: it is
 * unreadable, with the reason. So is one of which only notes about it were read, such as a picture of which the date and
 * the camera are known. Parts that were not read for a reason the policy does not accept make it `partial`.
 */
export function labelScan(
  policy: LabelingPolicy,
  place: Place,
  scan: ScanResult,
  sourceDefault: Label | null,
): LabelledVersion | Unreadable {
  const unread = scan.parts.filter((part) => part.status !== 'read');
  const whole = unread.find(({ kind }) => kind === 'document');
  const onlyNotes = whole && scan.parts.every(({ kind, status }) => status !== 'read' || kind === 'metadata');
  if (onlyNotes || (unread.length > 0 && unread.length === scan.parts.length)) {
    return { unreadable: (whole ?? unread[0])?.reason ?? 'read-error' };
  }
  const reasons = unread.map((part) => part.reason ?? 'read-error');
  const floor = floorOf(policy, {
    place: { ...place, mediaType: scan.mediaType },
    ...(sourceDefault ? { sourceDefault } : {}),
    unread: reasons,
  });
  const content = contentOf(policy, scan.counts);
  const partial = reasons.some((reason) => !policy.acceptUnread.has(reason));
  const sampled = scan.sample !== undefined && scan.sample.upperBound95 > 0;
  return {
    contentHash: scan.contentHash,
    size: scan.bytes,
    mediaType: scan.mediaType,
    parts: scan.parts,
    counts: scan.counts,
    ...(scan.sample ? { sample: scan.sample } : {}),
    flags: [...(partial ? ['partial'] : []), ...(sampled ? ['sampled'] : [])],
    floor: floor.label,
    content: content.label,
    rules: [...floor.rules, ...content.rules],
  };
}

/** Labels what the `scan` command sees, on no source and no history. */
export function scanLabeller(policy: LabelingPolicy): LabelScan {
  return (result, { path, column }) => {
    const labelled = labelScan(policy, { path, ...(column === undefined ? {} : { column }) }, result, null);
    if ('unreadable' in labelled) return { label: null, state: 'failed', flags: [] };
    return { label: join(labelled.floor, labelled.content), state: 'current', flags: labelled.flags };
  };
}
