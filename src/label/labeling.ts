import { CONFIDENCE } from '../detect/finding.js';
import type { ImportRule } from './imported.js';
import { bottom, isWithin, join, type Label } from './label.js';
import { matches, type Occurrences } from './occurrences.js';
import type { AggregationRule, LabelingPolicy, Place } from './policy.js';

export type { Occurrences } from './occurrences.js';

/** A label and the rules that gave it. */
export interface Derived {
  readonly label: Label;
  readonly rules: readonly string[];
}

/** Content: the join over the rules on findings that match; the bottom label when none does. */
export function contentOf(policy: LabelingPolicy, found: readonly Occurrences[]): Derived {
  const matching = policy.rules.filter((rule) => matches(rule, found));
  return {
    label: matching.reduce((label, rule) => join(label, rule.label), bottom(policy.taxonomy)),
    rules: matching.map((rule) => rule.id),
  };
}

/**
 * The label of an answer that is made of several sources: the join of theirs, raised by what they say together. Rules on
 * findings look at all of its texts as at one (ten addresses from ten chunks are a list), and the policy's aggregation
 * rules at the labels.
 * @param labels of each source as it goes into the answer, redacted where it was
 * @param found counted over all texts together by one counter, so that a value in several of them counts once as
 *   distinct; without what was taken out, and without texts whose findings a person labelled over
 */
export function aggregate(policy: LabelingPolicy, labels: readonly Label[], found: readonly Occurrences[]): Label {
  return aggregated(policy, labels, found).label;
}

/** The same as {@link aggregate}, with the rules that raised it. */
export function aggregated(policy: LabelingPolicy, labels: readonly Label[], found: readonly Occurrences[]): Derived {
  const counts = countEach(labels);
  const joined = [...counts.keys()].reduce(join, bottom(policy.taxonomy));
  const byContent = found.length === 0 ? [] : policy.rules.filter((rule) => matches(rule, found));
  const matching = [...byContent, ...raisedBy(policy, counts)].filter((rule) => !isWithin(rule.label, joined));
  return {
    label: matching.reduce((label, rule) => join(label, rule.label), joined),
    rules: matching.map((rule) => rule.id),
  };
}

/** How many sources have each label: those of a hundred sources are mostly a few objects. */
function countEach(labels: readonly Label[]): ReadonlyMap<Label, number> {
  const counts = new Map<Label, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

function raisedBy({ aggregations }: LabelingPolicy, counts: ReadonlyMap<Label, number>): AggregationRule[] {
  const sourcesThat = (meet: (label: Label) => boolean) =>
    [...counts].reduce((sum, [label, count]) => (meet(label) ? sum + count : sum), 0);
  return aggregations.filter(({ all }) => {
    // What one document says by itself is for the rules on documents.
    const isSeveral = sourcesThat((label) => all.some((condition) => isWithin(condition.label, label))) > 1;
    return isSeveral && all.every((one) => sourcesThat((label) => isWithin(one.label, label)) >= one.sources);
  });
}

/** What a floor is derived from, beside the place. */
export interface FloorInput {
  readonly place: Place;
  /** The default label set on the source itself. */
  readonly sourceDefault?: Label;
  /** Reasons of the parts that were not read. */
  readonly unread: readonly string[];
  /** What follows from the labels that the document carries. */
  readonly imported?: readonly ImportedFloor[];
  /** Whether labels in documents of this source may lower: whoever writes them there may be believed. */
  readonly trusted?: boolean;
}

/** What follows for the floor from one label that a document carries. */
export interface ImportedFloor {
  readonly rule: ImportRule;
  /** Null where nothing follows. */
  readonly label: Label | null;
  /** Whether it is the label of the document itself, not of one inside it. */
  readonly ofItself: boolean;
}

/**
 * Floor: the most specific default, joined with the place rules that match, the labels that the document carries and, for
 * unread parts, `unreadFloor`. On a trusted source a label of the document's own that is known takes the default's place.
 */
export function floorOf(policy: LabelingPolicy, input: FloorInput): Derived {
  const imported = input.imported ?? [];
  const rules = policy.places.filter((rule) => rule.matches(input.place));
  const unread = input.unread.some((reason) => !policy.acceptUnread.has(reason));
  const raising = [
    ...rules.map((rule) => rule.label),
    ...imported.flatMap(({ label }) => label ?? []),
    ...(unread ? [policy.unreadFloor] : []),
  ];
  const importRules = new Set(imported.map(({ rule }) => rule));
  return {
    label: raising.reduce(join, baseOf(policy, input)),
    rules: [...rules.map((rule) => rule.id), ...importRules, ...(unread ? ['unread-floor'] : [])],
  };
}

function baseOf(policy: LabelingPolicy, { place, sourceDefault, imported = [], trusted }: FloorInput): Label {
  const own = imported.flatMap(({ rule, label, ofItself }) =>
    rule === 'imported-label' && ofItself && label ? [label] : [],
  );
  const [first, ...others] = trusted ? own : [];
  if (first) return others.reduce(join, first);
  const byPlace = policy.defaults.find((d) => d.matches(place));
  // A source's own default is more specific than nothing, and than a rule that names sources only.
  const fallback = sourceDefault ?? policy.default;
  return byPlace && (byPlace.specificity[0] > 1 || !sourceDefault) ? byPlace.label : fallback;
}

/** A manual label as it was set. */
export interface Manual {
  readonly label: Label;
  /** The content the resource had when the label was set. */
  readonly over: Label;
}

/**
 * The label in force: what a person set replaces what the rules gave, until the findings go beyond those it was set
 * over; then the stricter of both holds and a reviewer is asked. What is propagated comes on top either way.
 */
export function inForce(
  floor: Label,
  content: Label,
  propagated: Label | null,
  manual: Manual | null,
): { readonly label: Label; readonly needsReview: boolean } {
  const automatic = join(floor, content);
  const beyond = manual !== null && !isWithin(content, manual.over);
  const own = manual === null ? automatic : beyond ? join(manual.label, automatic) : manual.label;
  return { label: propagated ? join(own, propagated) : own, needsReview: beyond };
}

/** What rules on findings make of each finding: the join over those that match and that it has a part in. */
export function labelOfEach(
  policy: LabelingPolicy,
  found: readonly Occurrences[],
): (finding: { readonly infotype: string; readonly confidence: number }) => Label {
  const matching = policy.rules.filter((rule) => matches(rule, found));
  return ({ infotype, confidence }) =>
    matching
      .filter(({ all, any }) =>
        [...all, ...any].some((one) => one.matches(infotype) && confidence >= CONFIDENCE[one.confidence]),
      )
      .reduce((label, rule) => join(label, rule.label), bottom(policy.taxonomy));
}

/** Whether findings of an infotype have any part in a rule whose label is not permitted. */
export function contributesAbove(
  policy: LabelingPolicy,
  found: readonly Occurrences[],
  isPermitted: (label: Label) => boolean,
): (infotype: string) => boolean {
  const above = policy.rules.filter((rule) => matches(rule, found) && !isPermitted(rule.label));
  return (infotype) =>
    above.some((rule) => [...rule.all, ...rule.any].some((condition) => condition.matches(infotype)));
}
