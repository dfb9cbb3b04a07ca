import { isWithin, join, type Label } from '../label/label.js';
import { inForce, type Manual } from '../label/labeling.js';
import { type Flag, type LabelingPolicy, type State, treatmentOf } from '../label/policy.js';

/** One version of a resource whose label is kept. */
export interface KnownVersion {
  /** The opaque name by which a reader says which version it holds. */
  readonly token: string;
  readonly contentHash: string;
  readonly etag: string | null;
  readonly modifiedAt: Date | null;
  readonly floor: Label;
  readonly content: Label;
  readonly flags: readonly Flag[];
  /** Under which its label was written; it is that of the policy in force all the same. */
  readonly policyVersion: number;
  readonly catalogueVersion: string;
  /** Null for the newest one. */
  readonly supersededAt: Date | null;
}

/** What is stored of a resource: everything a label in force follows from. */
export interface KnownResource {
  readonly id: string;
  readonly uri: string;
  readonly state: State;
  readonly reason: string | null;
  readonly verifiedAt: Date | null;
  readonly propagated: Label | null;
  readonly manual: (Manual & { readonly until: Date | null }) | null;
  /** Newest first; superseded ones while they are kept. */
  readonly versions: readonly KnownVersion[];
}

/** What a reader says of the version it holds. Any of them is evidence; those given must all agree. */
export interface VersionEvidence {
  readonly version?: string | undefined;
  readonly etag?: string | undefined;
  readonly lastModified?: Date | undefined;
  readonly contentHash?: string | undefined;
}

/** The rules and the moment against which labels are resolved. */
export interface Moment {
  readonly now: Date;
  readonly policy: LabelingPolicy;
  readonly policyVersion: number;
  readonly catalogueVersion: string;
  /** Since when this catalogue is in force: older labels hold for the policy's grace period from here. */
  readonly since: Date;
  /** A stricter bound on the age of labels than the policy's, in milliseconds. */
  readonly maxLabelAge?: number | undefined;
}

/** The label of a resource for one reader's question, or why there is none that can be used. */
export interface Resolved {
  readonly state: State;
  readonly flags: readonly Flag[];
  readonly usable: boolean;
  /** The label in force; null unless usable. */
  readonly label: Label | null;
  /** The half that holds whatever the text says, a manual label included; known even of a stale resource. */
  readonly floor: Label | null;
  /** Judges content seen in a text against what is known: the label of a chunk. Null when there is no floor. */
  readonly withContent: ((seen: Label) => Label) | null;
  /** Token of the version whose label this is; null when it is the join over several. */
  readonly version: string | null;
  readonly verifiedAt: Date | null;
  /** Why it is not usable, or what its state is due to. */
  readonly reason: string | null;
  readonly lastKnownLabel: Label | null;
}

/** Resolves what nobody has labelled: a URI outside of any source, or one that no crawl has seen yet. */
export function resolveUnseen(state: 'unknown' | 'unlabeled'): Resolved {
  return {
    state,
    flags: [],
    usable: false,
    label: null,
    floor: null,
    withContent: null,
    version: null,
    verifiedAt: null,
    reason: state === 'unknown' ? 'no-source' : 'not-crawled',
    lastKnownLabel: null,
  };
}

/**
 * The label in force of a resource: of the version the reader holds when it gives evidence, else the join over the
 * versions kept. What is not known is not usable, by name.
 */
export function resolve(resource: KnownResource, evidence: VersionEvidence | null, moment: Moment): Resolved {
  const manual = manualInForce(resource, moment.now);
  const newest = resource.versions.find((v) => v.supersededAt === null) ?? resource.versions[0];
  const given = hasEvidence(evidence);
  const held = given ? resource.versions.filter((v) => matches(v, evidence)) : resource.versions;
  const labels = held.map((v) => inForce(v.floor, v.content, resource.propagated, manual).label);
  const flags = flagsOf(held, given, resource.versions, moment);
  const base = {
    state: resource.state,
    flags,
    version: held.length === 1 ? (held[0]?.token ?? null) : null,
    verifiedAt: resource.verifiedAt,
    lastKnownLabel: newest ? inForce(newest.floor, newest.content, resource.propagated, manual).label : null,
  };
  const refusal = refuse(resource, held, { any: given, proves: given && isProof(evidence) }, flags, moment);
  const lift = liftFor(resource, held, flags, moment);
  const floor = joinAll(held.map((v) => lift(floorInForce(v, manual))));
  return {
    ...base,
    usable: refusal === null,
    label: refusal === null ? lift(joinAll(labels) ?? moment.policy.unreadFloor) : null,
    floor,
    withContent: floor === null ? null : (seen) => joinAll(held.map((v) => lift(chunkLabel(v, seen, manual)))) ?? floor,
    reason: refusal ?? resource.reason,
  };
}

/**
 * One answer for several resources of one name, the strictest of them: their labels joined, not usable when one of them
 * is not. What was deleted counts only when nothing else is there.
 */
export function combine(all: readonly Resolved[]): Resolved {
  const there = all.filter((one) => one.state !== 'deleted');
  const [first, ...rest] = there.length > 0 ? there : all;
  if (!first) return resolveUnseen('unknown');
  return rest.reduce((a, b) => {
    // What is only stale may be judged by a text; what else stands against it must not be lost behind that.
    const strict = a.usable || isOnlyStale(a) ? (b.usable ? a : b) : a;
    const floor = joinAll([a.floor, b.floor].filter((l) => l !== null));
    return {
      ...strict,
      flags: [...new Set([...a.flags, ...b.flags])].sort(),
      usable: a.usable && b.usable,
      label: a.label && b.label ? join(a.label, b.label) : null,
      floor: a.floor && b.floor ? floor : null,
      withContent: combineContent(a, b),
      version: null,
      verifiedAt: a.verifiedAt && b.verifiedAt ? new Date(Math.min(+a.verifiedAt, +b.verifiedAt)) : null,
    };
  }, first);
}

/** Whether nothing stands against it but that its source says it changed. */
export function isOnlyStale({ usable, state, reason }: Resolved): boolean {
  return !usable && state === 'stale' && reason === 'stale';
}

function combineContent(a: Resolved, b: Resolved): Resolved['withContent'] {
  const { withContent: one } = a;
  const { withContent: other } = b;
  return one && other ? (seen) => join(one(seen), other(seen)) : null;
}

/** A manual label is the floor; where the findings went beyond it, the floor that the rules gave holds as well. */
function floorInForce(version: KnownVersion, manual: Manual | null): Label {
  if (manual === null) return version.floor;
  return isWithin(version.content, manual.over) ? manual.label : join(manual.label, version.floor);
}

/** A chunk has the floor of its resource and the content seen in it, unless that is what a person labelled over. */
function chunkLabel(version: KnownVersion, seen: Label, manual: Manual | null): Label {
  const floor = floorInForce(version, manual);
  if (manual !== null && isWithin(seen, manual.over)) return floor;
  return join(floor, join(version.floor, seen));
}

function manualInForce(resource: KnownResource, now: Date): Manual | null {
  const { manual } = resource;
  return manual === null || (manual.until !== null && manual.until <= now) ? null : manual;
}

function hasEvidence(evidence: VersionEvidence | null): evidence is VersionEvidence {
  if (evidence === null) return false;
  // Named one by one: what carries evidence often carries more, such as the name of the resource.
  const { version, etag, lastModified, contentHash } = evidence;
  return [version, etag, lastModified, contentHash].some((value) => value !== undefined);
}

/** Whether it tells versions apart for sure: two of them may have one modification time. */
function isProof({ version, etag, contentHash }: VersionEvidence): boolean {
  return [version, etag, contentHash].some((value) => value !== undefined);
}

function matches(version: KnownVersion, evidence: VersionEvidence): boolean {
  // HTTP dates and many loaders keep whole seconds only.
  const seconds = (date: Date) => Math.floor(date.getTime() / 1000);
  return (
    (evidence.version === undefined || evidence.version === version.token) &&
    (evidence.contentHash === undefined || evidence.contentHash === version.contentHash) &&
    (evidence.etag === undefined || evidence.etag === version.etag) &&
    (evidence.lastModified === undefined ||
      (version.modifiedAt !== null && seconds(evidence.lastModified) === seconds(version.modifiedAt)))
  );
}

function flagsOf(
  held: readonly KnownVersion[],
  given: boolean,
  all: readonly KnownVersion[],
  moment: Moment,
): readonly Flag[] {
  const flags = new Set<Flag>(held.flatMap((v) => v.flags));
  if (held.some((v) => isOutdated(v, moment))) flags.add('outdated');
  if (!given && all.length > 0) flags.add('version-unverified');
  return [...flags].sort();
}

/** Whether labels that were made under other rules no longer hold. */
function isPastGrace({ now, since, policy }: Moment): boolean {
  return now.getTime() - since.getTime() > policy.outdatedGrace;
}

function isOutdated(version: KnownVersion, moment: Moment): boolean {
  // Never for its policy: another one comes into force with all labels that it changes.
  return version.catalogueVersion !== moment.catalogueVersion;
}

/** The reason why the label cannot be used; null when it can. */
function refuse(
  resource: KnownResource,
  held: readonly KnownVersion[],
  given: { readonly any: boolean; readonly proves: boolean },
  flags: readonly Flag[],
  moment: Moment,
): string | null {
  const { policy, now } = moment;
  const { state, reason } = resource;
  // A reader that proves which version it holds gets that version's label, whatever became of the source since;
  // but not of what was deleted.
  const proven = given.proves && held.length > 0 && (state === 'stale' || state === 'failed');
  const byState = !proven && treatmentOf(policy, state, reason) === 'deny' ? (reason ?? state) : null;
  // What is only stale may yet be judged by a text, unless something else stands against it.
  if (byState !== null && !(state === 'stale' && held.length > 0)) return byState;
  if (given.any && held.length === 0) return 'version-mismatch';
  if (held.length === 0) return 'no-label';
  const denied = flags.find((flag) => treatmentOf(policy, flag, reason) === 'deny');
  if (denied) return denied;
  if (isPastGrace(moment) && held.some((v) => isOutdated(v, moment) && (given.any || v.supersededAt === null))) {
    return 'outdated';
  }
  const bound = Math.min(
    moment.maxLabelAge ?? Number.POSITIVE_INFINITY,
    policy.maxLabelAge ?? Number.POSITIVE_INFINITY,
  );
  const age = resource.verifiedAt === null ? Number.POSITIVE_INFINITY : now.getTime() - resource.verifiedAt.getTime();
  return Number.isFinite(bound) && age > bound ? 'label-too-old' : byState;
}

/**
 * Joins `unreadFloor` where the policy says `floor` to the state or to a flag; and where a superseded version, whose
 * content is gone, has the label that rules of before the grace period gave it.
 */
function liftFor(
  resource: KnownResource,
  held: readonly KnownVersion[],
  flags: readonly Flag[],
  moment: Moment,
): (label: Label) => Label {
  const { policy } = moment;
  const lifted =
    (isPastGrace(moment) && held.some((v) => isOutdated(v, moment))) ||
    treatmentOf(policy, resource.state, resource.reason) === 'floor' ||
    flags.some((flag) => treatmentOf(policy, flag, resource.reason) === 'floor');
  return (label) => (lifted ? join(label, policy.unreadFloor) : label);
}

function joinAll(labels: readonly Label[]): Label | null {
  return labels.reduce<Label | null>((all, label) => (all ? join(all, label) : label), null);
}
