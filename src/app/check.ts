import { type Decided, decide, decideAnswer, effectiveClearance, type Outcome } from '../decide/decide.js';
import type { Detector } from '../detect/detector.js';
import type { Finding } from '../detect/finding.js';
import { redact, withRepeats } from '../detect/redact.js';
import type { Label } from '../label/label.js';
import type { InfotypeCount } from '../scan/result.js';
import type { LoggedPrincipal, Trace } from '../store/decision-entry.js';
import { infotypesOf, resourceNumber } from '../store/lookup.js';
import type { Actor } from './authenticate.js';
import { inspectedCandidate } from './candidate.js';
import { type DecisionLog, decisionEntry, loggedCandidate, loggedPrincipal } from './decision-log.js';
import { type Found, findLabels, type LookUpDependencies, type LookUpRequest } from './look-up.js';
import { clearancesOf, type Subject, subjectsIn } from './subjects.js';
import { takeTurns } from './turns.js';

export interface CheckCandidate {
  readonly id: string;
  readonly uri?: string | undefined;
  readonly uris?: readonly string[] | undefined;
  readonly version?: string | undefined;
  readonly text?: string | undefined;
}

export interface CheckRequest {
  readonly subject?: Subject | undefined;
  readonly subjectToken?: string | undefined;
  readonly action?: 'retrieve' | undefined;
  readonly purpose?: string | undefined;
  readonly destination?: string | undefined;
  /** Milliseconds. */
  readonly maxLabelAge?: number | undefined;
  readonly candidates: readonly CheckCandidate[];
}

export interface CheckResult {
  readonly id: string;
  readonly outcome: Outcome;
  readonly label: Label | null;
  readonly state: string;
  readonly flags: readonly string[];
  readonly reasons: readonly { readonly code: string; readonly detail: string }[];
  readonly text?: string;
}

export interface CheckAnswer {
  readonly decisionId: string;
  readonly policyVersion: number;
  readonly results: readonly CheckResult[];
  readonly answer: { readonly label: Label | null; readonly outcome: Outcome };
}

export interface CheckDependencies extends LookUpDependencies {
  readonly detector: Detector;
  readonly log: DecisionLog;
}

interface Judged {
  readonly candidate: CheckCandidate;
  readonly origins: readonly Found[];
  /** Null when no text came with it. */
  readonly seen: { readonly findings: readonly Finding[]; readonly occurrences: readonly InfotypeCount[] } | null;
  readonly decided: Decided;
}

/**
 * Decides, before content is returned, which of these candidates this subject may have: permit, redact (the text comes
 * back without what is above the clearance) or deny. The decision is written down before it is answered; when it cannot
 * be, nothing is answered.
 * @throws {ServiceError} `subject_not_allowed`, `subject_unknown`, `unavailable`
 */
export async function check(
  deps: CheckDependencies,
  actor: Actor,
  request: CheckRequest,
  trace?: Trace,
): Promise<CheckAnswer> {
  const { rules } = deps;
  const clearances = await clearancesOf({ database: deps.database, classes: rules.classes }, actor, request);
  const clearance = effectiveClearance(...clearances);
  const judged = await judge(deps, request, clearance);
  const answer = decideAnswer(judged.map((j) => j.decided));
  const { action = 'retrieve', purpose, destination, maxLabelAge } = request;
  const question = {
    ...{
      kind: 'check' as const,
      at: deps.clock(),
      actor,
      principals: principalsOf(actor, request, clearances),
      action,
    },
    ...{ purpose, destination, clearance, maxLabelAge, trace },
  };
  const candidates = judged.map(({ origins, seen, decided }) =>
    loggedCandidate({ origins, seen: seen?.occurrences ?? null, decided }),
  );
  const entry = decisionEntry(rules, question, candidates, answer);
  await deps.log.append(entry);
  return { decisionId: entry.id, policyVersion: rules.rulebook.policyVersion, results: judged.map(resultOf), answer };
}

function principalsOf(
  { principal, roles }: Actor,
  { subject }: CheckRequest,
  [clearance, ...others]: readonly [Label, ...Label[]],
): [LoggedPrincipal, ...LoggedPrincipal[]] {
  const { type, id } = principal;
  const subjects = subjectsIn(subject).map((name, i) => ({ ...name, clearance: others[i] ?? null, facts: null }));
  return [loggedPrincipal({ type, id, clearance, roles }), ...subjects];
}

async function judge(deps: CheckDependencies, request: CheckRequest, clearance: Label): Promise<Judged[]> {
  const named = request.candidates.map((candidate) => namesOf(candidate));
  const found = await findLabels(deps, named.flat(), request.maxLabelAge);
  const ids = [...new Set(found.map((f) => f.id).filter((id) => id !== null))];
  const withText = request.candidates.some((candidate) => textOf(candidate) !== null);
  const known = withText ? await infotypesOf(deps.database, ids) : new Map<string, ReadonlyMap<string, number>>();
  const turns = takeTurns();
  const judged: Judged[] = [];
  let next = 0;
  for (const [i, candidate] of request.candidates.entries()) {
    const from = next;
    next += named[i]?.length ?? 0;
    const origins = found.slice(from, next);
    const expected = origins.map((origin) => (origin.id === null ? undefined : known.get(origin.id)));
    const text = textOf(candidate);
    const seen = text === null ? null : inspectedCandidate(deps.detector, text, expected);
    const decided = decide(
      { origins: origins.map((o) => o.resolved), seen: seen && { occurrences: seen.occurrences } },
      clearance,
      deps.rules.policy,
    );
    judged.push({ candidate, origins, seen, decided });
    await turns(text?.length ?? 0);
  }
  return judged;
}

/** A resource's own id says where a text comes from as well as a URI does. */
function namesOf(candidate: CheckCandidate): LookUpRequest[] {
  const { id, version } = candidate;
  const uris = [...(candidate.uri === undefined ? [] : [candidate.uri]), ...(candidate.uris ?? [])];
  if (uris.length > 0) return uris.map((uri) => ({ uri, version }));
  return textOf(candidate) === null || resourceNumber(id) !== null ? [{ id, version }] : [];
}

/** The text to judge by; null when there is none: of a blank one nothing can be seen of what it was cut from. */
function textOf({ text }: CheckCandidate): string | null {
  return text === undefined || text.trim() === '' ? null : text;
}

function resultOf({ candidate, seen, decided }: Judged): CheckResult {
  const { outcome, label, state, flags, reasons, redacts } = decided;
  const text = candidate.text;
  const returned =
    text === undefined || outcome === 'deny'
      ? undefined
      : redacts
        ? redact(
            text,
            withRepeats(
              text,
              (seen?.findings ?? []).filter((finding) => redacts(finding.infotype)),
            ),
          )
        : text;
  return {
    id: candidate.id,
    outcome,
    label,
    state,
    flags,
    reasons,
    ...(returned === undefined ? {} : { text: returned }),
  };
}
