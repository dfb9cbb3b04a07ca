import type { Action } from '../decide/cedar.js';
import type { Decided, Outcome } from '../decide/decide.js';
import type { Finding } from '../detect/finding.js';
import { type RedactionStyle, type Redactor, withRepeats } from '../detect/redact.js';
import type { Label } from '../label/label.js';
import type { DecisionDraft, Trace } from '../store/decision-entry.js';
import { type AskDependencies, type Asking, askFor } from './asking.js';
import type { Actor } from './authenticate.js';
import { answerOf, namedDrop } from './check-answer.js';
import { type DecisionLog, decisionEntry, loggedCandidate, loggedQuestion } from './decision-log.js';
import { type Explanation, explain } from './explain.js';
import { type CandidatesRequest, type JudgeCandidatesDependencies, type Judged, judge } from './judge-candidates.js';
import { openRedactor } from './redaction.js';
import type { SubjectRequest } from './subjects.js';

export interface CheckRequest extends SubjectRequest, CandidatesRequest {
  readonly action?: Action | undefined;
  readonly purpose?: string | undefined;
  readonly destination?: string | undefined;
  /** What stands in place of what is taken out; its name unless given. */
  readonly redaction?: RedactionStyle | undefined;
  /** Whether to say where each outcome comes from. */
  readonly explain?: boolean | undefined;
}

export interface CheckResult {
  readonly id: string;
  readonly outcome: Outcome;
  readonly label: Label | null;
  readonly state: string;
  readonly flags: readonly string[];
  readonly reasons: readonly { readonly code: string; readonly detail: string }[];
  /** Ids of the access policies it follows from. */
  readonly policies: readonly string[];
  /** What the caller has to mark the content with. */
  readonly watermarks?: readonly string[];
  readonly text?: string;
  readonly explanation?: Explanation;
}

export interface CheckAnswer {
  readonly decisionId: string;
  readonly policyVersion: number;
  readonly accessPolicyVersion: number;
  readonly results: readonly CheckResult[];
  /** Of an answer made of all that is returned. `drop`: which candidates to leave out, when it may not be given so. */
  readonly answer: { readonly label: Label | null; readonly outcome: Outcome; readonly drop?: readonly string[] };
}

export interface CheckDependencies extends JudgeCandidatesDependencies, AskDependencies {
  readonly log: DecisionLog;
}

/**
 * Decides, before content is returned, which of these candidates this subject may have: permit, redact (the text comes
 * back without what is not permitted) or deny. The decision is written down before it is answered; when it cannot be,
 * nothing is answered.
 * @throws {ServiceError} when somebody behind the request is not known or may not act, `unavailable`, `model_unread`
 */
export async function check(
  deps: CheckDependencies,
  actor: Actor,
  request: CheckRequest,
  trace?: Trace,
): Promise<CheckAnswer> {
  const { policyVersion } = deps.rules.rulebook;
  const asking = await askFor(deps, actor, request);
  const judged = await judge(deps, request, asking);
  const { drop, ...answer } = answerOf(deps, asking, judged);
  const entry = entryOf(deps, asking, judged, answer, { actor, maxLabelAge: request.maxLabelAge, trace });
  await deps.log.append(entry);
  const redactor = openRedactor(deps.detector, request.redaction);
  const explanations = request.explain ? await explain(deps, actor, asking, judged) : [];
  return {
    decisionId: entry.id,
    policyVersion,
    accessPolicyVersion: asking.accessPolicyVersion,
    results: judged.map((one, i) => ({
      ...resultOf(one, redactor),
      ...(explanations[i] ? { explanation: explanations[i] } : {}),
    })),
    answer: namedDrop(answer, drop, judged),
  };
}

/** What a check is written down with besides what was decided. */
interface CheckOrigin {
  readonly actor: Actor;
  readonly maxLabelAge: number | undefined;
  readonly trace: Trace | undefined;
}

/** What is written down of a check. */
export function entryOf(
  deps: CheckDependencies,
  asking: Asking,
  judged: readonly Judged[],
  answer: DecisionDraft['answer'],
  of: CheckOrigin,
): DecisionDraft {
  const candidates = judged.map(({ origins, seen, decided }) =>
    loggedCandidate({ origins, seen: seen?.occurrences ?? null, decided }),
  );
  const watermarks = [...new Set(judged.flatMap(({ decided }) => decided.watermarks))];
  return checkEntry(deps, asking, candidates, answer, { ...of, watermarks });
}

/** The same, of candidates as they are logged. */
export function checkEntry(
  { clock, rules }: Pick<CheckDependencies, 'clock' | 'rules'>,
  asking: Asking,
  candidates: DecisionDraft['candidates'],
  answer: DecisionDraft['answer'],
  of: CheckOrigin & { readonly watermarks: readonly string[] },
): DecisionDraft {
  return decisionEntry(rules, loggedQuestion('check', asking, { ...of, at: clock() }), candidates, answer);
}

/** What is told of a candidate. */
export function resultOf({ candidate, seen, decided }: Judged, redactor: Redactor): CheckResult {
  const { outcome, label, state, flags, reasons, policies, watermarks } = decided;
  const { id, text } = candidate;
  return {
    id,
    outcome,
    label,
    state,
    flags,
    reasons,
    policies,
    ...(watermarks.length === 0 ? {} : { watermarks }),
    ...(text === undefined || outcome === 'deny'
      ? {}
      : { text: asReturned(text, seen?.findings ?? [], decided, redactor) }),
  };
}

function asReturned(text: string, findings: readonly Finding[], { redacts }: Decided, redactor: Redactor): string {
  if (redacts === null) return text;
  const out = findings.filter(({ infotype }) => redacts(infotype));
  return redactor(text, withRepeats(text, out));
}
