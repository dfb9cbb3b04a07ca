import type { Moment } from '../decide/resolve.js';
import type { Taxonomy } from '../label/label.js';
import type { LabelingPolicy } from '../label/policy.js';
import type { LabelClasses } from '../store/classes.js';
import type { Rulebook } from '../store/rulebook.js';

/** The rules a running service applies: what labels there are, how they come about, and since when. */
export interface Rules {
  readonly taxonomy: Taxonomy;
  readonly policy: LabelingPolicy;
  readonly rulebook: Rulebook;
  readonly classes: LabelClasses;
}

export type Clock = () => Date;

/** The moment of one request: every label in its answer is resolved against the same. */
export function momentOf(rules: Rules, now: Date, maxLabelAge?: number): Moment {
  const { policyVersion, catalogueVersion, since } = rules.rulebook;
  return { now, policy: rules.policy, policyVersion, catalogueVersion, since, maxLabelAge };
}

/** The label class of a label as it is shown outside; a stable id that indexes may keep. */
export function className(id: number): string {
  return `c${id}`;
}

/** Since when superseded versions are kept at a moment. */
export function keptSince(rules: Rules, now: Date): Date {
  return new Date(now.getTime() - rules.policy.keepVersions);
}
