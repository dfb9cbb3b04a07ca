import { randomUUID } from 'node:crypto';
import { type Decided, decide, decideAnswer, type Outcome } from '../decide/decide.js';
import type { Detector } from '../detect/detector.js';
import { CONFIDENCE, type Finding } from '../detect/finding.js';
import { redact, withRepeats } from '../detect/redact.js';
import type { Label } from '../label/label.js';
import { writeDecision } from '../store/decisions.js';
import { infotypesOf, resourceNumber } from '../store/lookup.js';
import type { Actor } from './authenticate.js';
import { inspectedCandidate } from './candidate.js';
import { type Found, findLabels, type LookUpDependencies, type LookUpRequest } from './look-up.js';
import { className } from './rules.js';
import { type Subject, type SubjectRequest, type Subjects } from './subjects.js';
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
  /** Everybody behind a request. */
  readonly subjectsOf: (actor: Actor, request: SubjectRequest) => Promise<Subjects>;
}

interface Judged {
  readonly candidate: CheckCandidate;
  readonly origins: readonly Found[];
  readonly findings: readonly Finding[];
  readonly decided: Decided;
}

/**
 * Decides, before content is returned, which of these candidates this subject may have: permit, redact (the text comes
 * back without what is above the clearance) or deny. The decision is written down before it is answered; when it cannot
 * be, nothing is answered.
 * @throws {ServiceError} `subject_not_allowed`, `subject_unknown`
 */
export async function check(deps: CheckDependencies, actor: Actor, request: CheckRequest): Promise<CheckAnswer> {
  const { rules } = deps;
  const { clearance } = await deps.subjectsOf(actor, request);
  const judged = await judge(deps, request, clearance);
  const decisionId = randomUUID();
  const answer = decideAnswer(judged.map((j) => j.decided));
  await writeDecision(deps.database, {
    id: decisionId,
    keyId: actor.keyId,
    record: await recordOf(deps, actor, request, clearance, judged),
  });
  return { decisionId, policyVersion: rules.rulebook.policyVersion, results: judged.map(resultOf), answer };
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
    judged.push({ candidate, origins, findings: seen?.findings ?? [], decided });
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

function resultOf({ candidate, findings, decided }: Judged): CheckResult {
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
              findings.filter((finding) => redacts(finding.infotype)),
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

/** Who asked for whom and what came of it; resources and label classes, no content. */
async function recordOf(
  deps: CheckDependencies,
  actor: Actor,
  request: CheckRequest,
  clearance: Label,
  judged: readonly Judged[],
): Promise<unknown> {
  const { rulebook, classes } = deps.rules;
  return {
    actor: { type: actor.principal.type, id: actor.principal.id },
    subject: request.subject ?? null,
    action: request.action ?? 'retrieve',
    purpose: request.purpose ?? null,
    destination: request.destination ?? null,
    clearance,
    policyVersion: rulebook.policyVersion,
    catalogueVersion: rulebook.catalogueVersion,
    candidates: await Promise.all(
      judged.map(async ({ candidate, origins, findings, decided }) => ({
        id: candidate.id,
        resources: origins.map(({ id, uri, resolved }) => ({
          id,
          // What is no URI is whatever a caller put there, content perhaps.
          uri: resolved.reason === 'not-a-uri' ? null : uri,
          version: resolved.version,
        })),
        inspected: textOf(candidate) !== null,
        infotypes: [...new Set(findings.filter((f) => f.confidence >= CONFIDENCE.low).map((f) => f.infotype))],
        class: decided.label === null ? null : className(await classes.idOf(decided.label)),
        state: decided.state,
        flags: decided.flags,
        outcome: decided.outcome,
        reasons: decided.reasons,
      })),
    ),
  };
}
