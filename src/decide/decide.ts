import { isWithin, join, type Label, meet } from '../label/label.js';
import { contentOf, contributesAbove } from '../label/labeling.js';
import type { Occurrences } from '../label/occurrences.js';
import type { Flag, LabelingPolicy, State } from '../label/policy.js';
import type { Asked } from './cedar.js';
import { isOnlyStale, type Resolved } from './resolve.js';
import type { Verdict } from './verdict.js';

export type Outcome = 'permit' | 'redact' | 'deny';

/** Why an outcome is what it is: a stable code and a sentence. */
export interface Reason {
  readonly code: string;
  readonly detail: string;
}

/** What was found in a candidate's text, as far as a decision has to know it. */
export interface Seen {
  readonly occurrences: readonly Occurrences[];
}

export interface Candidate {
  /** The resources it was made from; empty for a text without any origin. */
  readonly origins: readonly Resolved[];
  /** Present when the text came with the request. */
  readonly seen: Seen | null;
}

export interface Decided {
  readonly outcome: Outcome;
  /** The label of the candidate as it came; null when it has none that can be used. */
  readonly label: Label | null;
  /** The label of what is returned; null when that is nothing. */
  readonly returned: Label | null;
  readonly state: State;
  readonly flags: readonly Flag[];
  readonly reasons: readonly Reason[];
  /** Which infotypes have to be taken out of the text; set when the outcome is `redact`. */
  readonly redacts: ((infotype: string) => boolean) | null;
  /** Ids of the access policies it follows from. */
  readonly policies: readonly string[];
  /** What the caller has to mark the content with. */
  readonly watermarks: readonly string[];
}

/**
 * The clearance in which a request is judged: the meet of the actor's and of everybody's it acts for. Nobody gains by
 * acting through another, and nothing in a request can raise it.
 */
export function effectiveClearance(actor: Label, ...onBehalfOf: readonly Label[]): Label {
  return onBehalfOf.reduce(meet, actor);
}

/**
 * The decision on one candidate: permit when the access policy permits its label; redact when it permits the label of its
 * floor, and the spans that raise it can be taken out of the text that came; deny otherwise, and whatever is not known.
 */
export function decide(candidate: Candidate, asked: Asked, policy: LabelingPolicy): Decided {
  const { origins, seen } = candidate;
  const state = worst(origins) ?? 'current';
  const flags = flagsOf(origins);
  const refused = origins.find((origin) => !origin.usable && !isInspectable(origin, seen));
  const known = { state, flags };
  if (refused) {
    const code = `resource-${refused.state === 'current' ? 'unusable' : refused.state}`;
    return { ...known, ...denied(code, refused.reason ?? refused.state) };
  }
  if (origins.length === 0 && seen === null) {
    return { ...known, state: 'unknown', ...denied('no-origin', 'it has neither a uri nor a text to inspect') };
  }
  if (seen === null) return { ...known, ...byLabel(joinLabels(origins.map((o) => o.label)), asked) };
  return { ...known, ...byText(origins, seen, asked, policy) };
}

type Decision = Omit<Decided, 'state' | 'flags'>;

/** What the source changed and nobody has read yet may still be judged by the very text that would be returned. */
function isInspectable(origin: Resolved, seen: Seen | null): boolean {
  return seen !== null && isOnlyStale(origin) && origin.floor !== null;
}

function byLabel(label: Label | null, asked: Asked): Decision {
  if (label === null) return denied('no-label', 'it has no label');
  const verdict = asked.judge(label);
  if (!verdict.allowed) return refusedBy(verdict, label, asked.clearance);
  if (verdict.redact === null) return permitted(label, verdict);
  const detail = `"${verdict.policies.join('", "')}" asks for parts to be taken out; send the text`;
  return { ...denied('text-needed', detail), label, policies: verdict.policies };
}

function byText(origins: readonly Resolved[], seen: Seen, asked: Asked, policy: LabelingPolicy): Decision {
  const labelWith = (occurrences: readonly Occurrences[]): Label =>
    labelOfText(origins, contentOf(policy, occurrences).label, policy);
  const { judge, clearance } = asked;
  const label = labelWith(seen.occurrences);
  const first = judge(label);
  if (first.allowed) return relieved(label, seen.occurrences, first, labelWith);
  const floor = labelWith([]);
  const least = judge(floor);
  if (!least.allowed) return { ...refusedBy(least, floor, clearance), label };
  const taken = new Set<string>();
  // Taking one infotype out can only unmatch rules, so this ends after as many rounds as there are infotypes.
  for (let rest = seen.occurrences; rest.length > 0; ) {
    const goes = contributesAbove(policy, rest, (one) => judge(one).allowed);
    const next = rest.filter((o) => !goes(o.infotype));
    if (next.length === rest.length) break;
    for (const o of rest) if (goes(o.infotype)) taken.add(o.infotype);
    rest = next;
    const returned = labelWith(rest);
    const verdict = judge(returned);
    if (verdict.allowed) return { ...relieved(returned, rest, verdict, labelWith, taken), label };
  }
  return { ...refusedBy(first, label, clearance), label };
}

/** The label of a text that comes from these resources, by what stands in it. */
export function labelOfText(
  origins: readonly Resolved[],
  content: Label,
  { unknownOriginFloor }: Pick<LabelingPolicy, 'unknownOriginFloor'>,
): Label {
  const labels = origins.map((origin) => origin.withContent?.(content) ?? null).filter((l) => l !== null);
  return joinLabels(labels) ?? join(unknownOriginFloor, content);
}

/** What is permitted once these infotypes, and those that the access policy names, are taken out. */
function relieved(
  label: Label,
  rest: readonly Occurrences[],
  verdict: Verdict,
  labelWith: (occurrences: readonly Occurrences[]) => Label,
  taken: ReadonlySet<string> = new Set(),
): Decision {
  const { redact } = verdict;
  const named = redact ? rest.filter(({ infotype }) => redact(infotype)) : [];
  const out = new Set([...taken, ...named.map(({ infotype }) => infotype)]);
  if (out.size === 0) return permitted(label, verdict);
  const reason = { code: 'redacted', detail: `taken out: ${[...out].sort().join(', ')}` };
  return {
    ...permitted(label, verdict),
    outcome: 'redact',
    returned: named.length === 0 ? label : labelWith(rest.filter(({ infotype }) => !out.has(infotype))),
    reasons: [reason, ...observedReasons(verdict)],
    redacts: (infotype) => out.has(infotype) || (redact?.(infotype) ?? false),
  };
}

function permitted(label: Label, verdict: Verdict): Decision {
  const reason = { code: 'within-clearance', detail: `${describe(label)} is within the clearance` };
  return {
    outcome: 'permit',
    label,
    returned: label,
    reasons: [reason, ...observedReasons(verdict)],
    redacts: null,
    policies: verdict.policies,
    watermarks: verdict.watermarks,
  };
}

function denied(code: string, detail: string): Decision {
  return {
    outcome: 'deny',
    label: null,
    returned: null,
    reasons: [{ code, detail }],
    redacts: null,
    policies: [],
    watermarks: [],
  };
}

function refusedBy(verdict: Verdict, label: Label, clearance: Label): Decision {
  const { code, detail } = refusal(verdict, label, clearance);
  const reasons = [{ code, detail }, ...observedReasons(verdict)];
  return { ...denied(code, detail), reasons, label, policies: verdict.policies };
}

function refusal({ reason, policies, denied: who }: Verdict, label: Label, clearance: Label): Reason {
  const named = `"${policies.join('", "')}"`;
  const whom = who ? ` to ${who.type}::"${who.id}"` : '';
  switch (reason) {
    case 'forbidden':
      return { code: 'forbidden-by-policy', detail: `${named} forbids ${describe(label)}${whom}` };
    case 'policy-error':
      return { code: 'policy-error', detail: `${named} cannot be evaluated${whom}; mend it` };
    case 'purpose-not-listed':
      return { code: reason, detail: 'the access policy does not list this purpose' };
    case 'destination-not-listed':
      return { code: reason, detail: 'the access policy does not list this destination' };
    default:
      return isWithin(label, clearance)
        ? { code: 'not-permitted', detail: `no policy permits ${describe(label)}${whom}` }
        : { code: 'above-clearance', detail: `${describe(label)} is not within ${describe(clearance)}` };
  }
}

function observedReasons({ observed }: Verdict): Reason[] {
  return observed.map(({ policy, effect, why }) => ({
    code: 'observed',
    detail: `"${policy}", which is not enforced, would ${effect}: ${why}`,
  }));
}

function describe(label: Label): string {
  return label.categories.length === 0 ? label.level : `${label.level} (${label.categories.join(', ')})`;
}

function joinLabels(labels: readonly (Label | null)[]): Label | null {
  return labels.reduce<Label | null>((all, label) => (all && label ? join(all, label) : (label ?? all)), null);
}

const severity: readonly State[] = ['current', 'stale', 'unlabeled', 'failed', 'deleted', 'unknown'];

function worst(origins: readonly Resolved[]): State | null {
  return origins.reduce<State | null>(
    (all, { state }) => (all === null || severity.indexOf(state) > severity.indexOf(all) ? state : all),
    null,
  );
}

function flagsOf(origins: readonly Resolved[]): readonly Flag[] {
  const [first, ...others] = origins;
  if (others.length === 0) return first?.flags ?? [];
  return [...new Set(origins.flatMap((origin) => origin.flags))].sort();
}
