import { isWithin, join, type Label, meet } from '../label/label.js';
import { contentOf, contributesAbove, type Occurrences } from '../label/labeling.js';
import type { Flag, LabelingPolicy, State } from '../label/policy.js';
import { isOnlyStale, type Resolved } from './resolve.js';

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
}

/**
 * The clearance in which a request is judged: the meet of the actor's and of everybody's it acts for. Nobody gains by
 * acting through another, and nothing in a request can raise it.
 */
export function effectiveClearance(actor: Label, ...onBehalfOf: readonly Label[]): Label {
  return onBehalfOf.reduce(meet, actor);
}

/**
 * The default rule: permit when the candidate's label is within the clearance; redact when its floor is, and the spans
 * above it can be taken out of the text that came; deny otherwise, and whatever is not known.
 */
export function decide(candidate: Candidate, clearance: Label, policy: LabelingPolicy): Decided {
  const { origins, seen } = candidate;
  const state = worst(origins.map((origin) => origin.state)) ?? 'current';
  const flags = [...new Set(origins.flatMap((origin) => origin.flags))].sort();
  const refused = origins.find((origin) => !origin.usable && !isInspectable(origin, seen));
  const known = { state, flags };
  if (refused) {
    const code = `resource-${refused.state === 'current' ? 'unusable' : refused.state}`;
    return { ...known, ...denied(code, refused.reason ?? refused.state) };
  }
  if (origins.length === 0 && seen === null) {
    return { ...known, state: 'unknown', ...denied('no-origin', 'it has neither a uri nor a text to inspect') };
  }
  if (seen === null) return { ...known, ...byLabel(joinLabels(origins.map((o) => o.label)), clearance) };
  return { ...known, ...byText(origins, seen, clearance, policy) };
}

type Verdict = Pick<Decided, 'outcome' | 'label' | 'returned' | 'reasons' | 'redacts'>;

/** The label of the answer that would be made of these results, and whether there is any. */
export function decideAnswer(results: readonly Decided[]): { readonly label: Label | null; readonly outcome: Outcome } {
  const label = joinLabels(results.map((result) => result.returned).filter((l) => l !== null));
  const redacted = results.some((result) => result.outcome === 'redact');
  return { label, outcome: label === null ? 'deny' : redacted ? 'redact' : 'permit' };
}

/** What the source changed and nobody has read yet may still be judged by the very text that would be returned. */
function isInspectable(origin: Resolved, seen: Seen | null): boolean {
  return seen !== null && isOnlyStale(origin) && origin.floor !== null;
}

function byLabel(label: Label | null, clearance: Label): Verdict {
  if (label === null) return denied('no-label', 'it has no label');
  if (isWithin(label, clearance)) return permitted(label);
  return { ...denied('above-clearance', above(label, clearance)), label };
}

function byText(origins: readonly Resolved[], seen: Seen, clearance: Label, policy: LabelingPolicy): Verdict {
  const labelWith = (occurrences: readonly Occurrences[]): Label => {
    const content = contentOf(policy, occurrences).label;
    const labels = origins.map((origin) => origin.withContent?.(content) ?? null).filter((l) => l !== null);
    return joinLabels(labels) ?? join(policy.unknownOriginFloor, content);
  };
  const label = labelWith(seen.occurrences);
  if (isWithin(label, clearance)) return permitted(label);
  const floor = labelWith([]);
  if (!isWithin(floor, clearance)) return { ...denied('above-clearance', above(floor, clearance)), label };
  const taken = new Set<string>();
  // Taking one infotype out can only unmatch rules, so this ends after as many rounds as there are infotypes.
  for (let rest = seen.occurrences; rest.length > 0; ) {
    const goes = contributesAbove(policy, rest, clearance);
    const next = rest.filter((o) => !goes(o.infotype));
    if (next.length === rest.length) break;
    for (const o of rest) if (goes(o.infotype)) taken.add(o.infotype);
    rest = next;
    const returned = labelWith(rest);
    if (isWithin(returned, clearance)) {
      const reason = { code: 'redacted', detail: `taken out: ${[...taken].sort().join(', ')}` };
      return { outcome: 'redact', label, returned, reasons: [reason], redacts: (infotype) => taken.has(infotype) };
    }
  }
  return { ...denied('above-clearance', above(label, clearance)), label };
}

function permitted(label: Label): Verdict {
  const reason = { code: 'within-clearance', detail: `${describe(label)} is within the clearance` };
  return { outcome: 'permit', label, returned: label, reasons: [reason], redacts: null };
}

function denied(code: string, detail: string): Verdict {
  return { outcome: 'deny', label: null, returned: null, reasons: [{ code, detail }], redacts: null };
}

function above(label: Label, clearance: Label): string {
  return `${describe(label)} is not within ${describe(clearance)}`;
}

function describe(label: Label): string {
  return label.categories.length === 0 ? label.level : `${label.level} (${label.categories.join(', ')})`;
}

function joinLabels(labels: readonly (Label | null)[]): Label | null {
  return labels.reduce<Label | null>((all, label) => (all && label ? join(all, label) : (label ?? all)), null);
}

const severity: readonly State[] = ['current', 'stale', 'unlabeled', 'failed', 'deleted', 'unknown'];

function worst(states: readonly State[]): State | null {
  return states.reduce<State | null>(
    (all, state) => (all === null || severity.indexOf(state) > severity.indexOf(all) ? state : all),
    null,
  );
}
