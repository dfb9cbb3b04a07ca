import type { AskingPrincipal } from '../decide/cedar.js';
import type { Decided, Outcome } from '../decide/decide.js';
import type { Label } from '../label/label.js';
import type { DecisionEntry, LoggedCandidate, LoggedOrigin } from '../store/decision-entry.js';
import { assignmentsSince, type LaterAssignment } from '../store/decision-rules.js';
import { resourceId } from '../store/lookup.js';
import type { LookUpDependencies } from './look-up.js';

/** One thing that is otherwise than it was. */
export interface Change {
  readonly code: string;
  readonly detail: string;
  readonly from?: unknown;
  readonly to?: unknown;
  /** What gave labels since then, the newest first. */
  readonly assignments?: readonly Assigned[];
}

interface Assigned {
  readonly resource: string;
  readonly id: number;
  readonly kind: string;
  readonly at: string;
}

interface Versions {
  readonly accessPolicyVersion: number;
  readonly labelingPolicyVersion?: number;
  readonly catalogueVersion?: string;
}

/** Which rules are others. */
export function ruleChanges(entry: DecisionEntry, now: Versions): Change[] {
  const { accessPolicyVersion, labelingPolicyVersion = entry.labelingPolicyVersion } = now;
  const { catalogueVersion = entry.catalogueVersion } = now;
  return [
    ...changed('access-policy-changed', 'another access policy', entry.accessPolicyVersion, accessPolicyVersion),
    ...changed(
      'labeling-policy-changed',
      'another labeling policy',
      entry.labelingPolicyVersion,
      labelingPolicyVersion,
    ),
    ...changed('catalogue-changed', 'another catalogue of infotypes', entry.catalogueVersion, catalogueVersion),
  ];
}

/** Whose clearance is another. */
export function principalChanges(entry: DecisionEntry, now: readonly AskingPrincipal[]): Change[] {
  return [entry.actor, ...entry.subjects].flatMap(({ type, id, clearance }) => {
    const today = now.find((one) => one.type === type && one.id === id);
    if (!today) return [];
    return changed('clearance-changed', `the clearance of ${type}:${id}`, shown(clearance), shown(today.clearance));
  });
}

interface Result {
  readonly outcome: Outcome;
  readonly label: Label | null;
}

interface CandidateReplay {
  readonly n: number;
  readonly before: Result;
  readonly after: Result;
  readonly changes: readonly Change[];
}

/** Assignments told of one resource. */
const toldOfEach = 5;

/** The candidates that are decided otherwise or by another label, with what is otherwise of them. */
export async function candidateChanges(
  { database }: Pick<LookUpDependencies, 'database'>,
  entry: DecisionEntry,
  decided: readonly Decided[],
  historyOf: (origin: LoggedOrigin) => boolean,
): Promise<CandidateReplay[]> {
  const differing = entry.candidates.flatMap((was, n) => {
    const now = decided[n];
    if (!now) return [];
    const changes = changesOf(was, now);
    return changes.length === 0 ? [] : [{ n, was, now, changes }];
  });
  const told = differing.flatMap(({ was }) => was.origins.filter(historyOf).flatMap(({ resource }) => resource ?? []));
  const history = told.length === 0 ? [] : await assignmentsSince(database, [...new Set(told)], entry.at, toldOfEach);
  return differing.map(({ n, was, now, changes }) => ({
    n,
    before: { outcome: was.outcome, label: was.label },
    after: { outcome: now.outcome, label: now.label },
    changes: changes.map((change) =>
      change.code === 'label-changed' ? withAssignments(change, was, history) : change,
    ),
  }));
}

function changesOf(was: LoggedCandidate, now: Decided): Change[] {
  const codes = (reasons: readonly string[]) => [...reasons].sort().join(' ');
  return [
    ...changed('outcome-changed', 'it is decided otherwise', was.outcome, now.outcome),
    ...changed('label-changed', 'it has another label', shown(was.label), shown(now.label)),
    ...changed('state-changed', 'its state is another', was.state, now.state),
    ...(was.outcome === now.outcome
      ? []
      : changed(
          'reasons-changed',
          'for other reasons',
          codes(was.reasons),
          codes(now.reasons.map(({ code }) => code)),
        )),
  ];
}

function withAssignments(change: Change, { origins }: LoggedCandidate, history: readonly LaterAssignment[]): Change {
  const assignments = history
    .filter(({ resource }) => origins.some((origin) => origin.resource === resource))
    .map(({ resource, id, kind, at }) => ({ resource: resourceId(resource), id, kind, at: at.toISOString() }));
  return { ...change, assignments };
}

function shown(label: Label | null): string | null {
  return label && [label.level, ...label.categories].join(' ');
}

function changed(code: string, detail: string, from: unknown, to: unknown): Change[] {
  return from === to ? [] : [{ code, detail, from, to }];
}
