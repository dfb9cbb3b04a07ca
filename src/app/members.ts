import type { LabelingPolicy, Place } from '../label/policy.js';
import type { ScannedMember, ScanResult } from '../scan/result.js';
import { memberPath, memberUri } from '../sources/uri.js';
import type { Members } from '../store/scans.js';
import { type FromSource, floorAround, labelScan } from './label-scan.js';

/** What members are in: a document, or a member itself. */
interface Container {
  /** Canonical. */
  readonly uri: string;
  /** Path within the source. */
  readonly path: string;
}

/** A member of an archive, or a file attached to a mail, as a resource of its own. */
export interface MemberResource extends Container {
  readonly result: ScanResult;
  readonly members: readonly MemberResource[];
}

/**
 * The members of a scanned document as resources. Where several have one path, the first has the URI of it and the
 * others are members of the first, since who asks for that path may hold any of them: so the first carries the labels
 * of all, and what was not read of them.
 */
export function membersOf(container: Container, { members = [], membersUnseen }: ScanResult): MemberResource[] {
  const byUri = new Map<string, ScannedMember[]>();
  for (const member of members) {
    const uri = memberUri(container.uri, member.name);
    const same = byUri.get(uri);
    if (same) same.push(member);
    else byUri.set(uri, [member]);
  }
  return [...byUri.values()].map((same) => ofOnePath(container, same, membersUnseen));
}

function ofOnePath(
  container: Container,
  same: readonly ScannedMember[],
  membersUnseen: ScanResult['membersUnseen'],
): MemberResource {
  const [first, ...others] = same.map((member, index): MemberResource => {
    const uri = memberUri(container.uri, member.name, index + 1);
    const path = `${container.path}!/${memberPath(member.name)}${index > 0 ? `#${index + 1}` : ''}`;
    return { uri, path, result: member, members: membersOf({ uri, path }, member) };
  });
  if (!first) throw new RangeError('a path without a member');
  const unread = others.flatMap(({ result }) => result.parts.filter(({ status }) => status !== 'read'));
  const unseen = first.result.membersUnseen ?? membersUnseen;
  return {
    ...first,
    result: {
      ...first.result,
      parts: [...first.result.parts, ...unread],
      ...(unseen ? { membersUnseen: unseen } : {}),
    },
    members: [...first.members, ...others],
  };
}

/** What labels follow from, besides what was scanned. */
interface LabelledIn {
  readonly policy: LabelingPolicy;
  readonly place: Place;
  readonly from: FromSource;
}

/**
 * Labels the members of a container for their record, each by what is in it and by where it stands: by its own path,
 * and by the places in which its containers stand.
 * @param source the document of the source that holds them, at whatever depth
 */
export function labelMembers(
  { policy, place, from }: LabelledIn,
  source: { readonly key: string; readonly uri: string },
  { path, result, members }: Pick<MemberResource, 'path' | 'result' | 'members'>,
): Members {
  const inside = { ...from, around: floorAround(policy, { ...place, path }, result, from) };
  return {
    members: members.map((member) => ({
      // No key of a source holds `//!/`.
      key: `${source.key}//${member.uri.slice(source.uri.length)}`,
      uri: member.uri,
      kind: 'member',
      version: labelScan(policy, { ...place, path: member.path }, member.result, inside),
      ...labelMembers({ policy, place, from: inside }, source, member),
    })),
    ...(result.membersUnseen ? { membersUnseen: result.membersUnseen } : {}),
  };
}
