import { redactsAny } from '../decide/access-policy.js';
import { decideAnswer } from '../decide/answer.js';
import type { Action, Asked } from '../decide/cedar.js';
import { type Decided, decide, labelOfText, type Outcome } from '../decide/decide.js';
import type { Resolved } from '../decide/resolve.js';
import type { Detector, ModelsMatter } from '../detect/detector.js';
import type { Finding } from '../detect/finding.js';
import { type RedactionStyle, type Redactor, withRepeats } from '../detect/redact.js';
import { isWithin, type Label } from '../label/label.js';
import { aggregate, contentOf } from '../label/labeling.js';
import { couldRaise } from '../label/model-findings.js';
import type { Occurrences } from '../label/occurrences.js';
import type { LabelingPolicy } from '../label/policy.js';
import { taggerFinds } from '../scan/with-tagger.js';
import { resourcesOfContent } from '../store/content-hashes.js';
import type { DecisionDraft, Trace } from '../store/decision-entry.js';
import { infotypesOf } from '../store/lookup.js';
import { type AskDependencies, type Asking, askFor } from './asking.js';
import type { Actor } from './authenticate.js';
import { type CheckCandidate, inspectedCandidate, isKnownByContent, namesOf, textOf } from './candidate.js';
import { type DecisionLog, decisionEntry, loggedCandidate, loggedQuestion } from './decision-log.js';
import { type Explanation, explain } from './explain.js';
import { occurrencesIn, occurrencesInAll } from './inspect.js';
import { type Found, findLabels, type LookUpDependencies } from './look-up.js';
import type { Origins } from './origins.js';
import { type CopiedOrigin, originReasons, raisedByOrigin } from './raise-by-origin.js';
import { openRedactor } from './redaction.js';
import { keptSince } from './rules.js';
import type { SubjectRequest } from './subjects.js';
import { takeTurns } from './turns.js';

export interface CheckRequest extends SubjectRequest {
  readonly action?: Action | undefined;
  readonly purpose?: string | undefined;
  readonly destination?: string | undefined;
  /** Milliseconds. */
  readonly maxLabelAge?: number | undefined;
  /** What stands in place of what is taken out; its name unless given. */
  readonly redaction?: RedactionStyle | undefined;
  /** Whether to say where each outcome comes from. */
  readonly explain?: boolean | undefined;
  readonly candidates: readonly CheckCandidate[];
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

export interface CheckDependencies extends LookUpDependencies, AskDependencies {
  readonly detector: Detector;
  readonly log: DecisionLog;
  readonly origins: Origins;
}

/** A candidate, with what was decided on it. */
export interface Judged {
  readonly candidate: CheckCandidate;
  readonly origins: readonly (Found & Partial<CopiedOrigin>)[];
  /** What was found in the text that came; null when none came. */
  readonly seen: { readonly findings: readonly Finding[]; readonly occurrences: readonly Occurrences[] } | null;
  readonly decided: Decided;
}

/**
 * Decides, before content is returned, which of these candidates this subject may have: permit, redact (the text comes
 * back without what is not permitted) or deny. The decision is written down before it is answered; when it cannot be,
 * nothing is answered.
 * @throws {ServiceError} when somebody behind the request is not known or may not act, `unavailable`
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

/** An answer with what to leave out by the names that candidates came with. */
export function namedDrop(
  answer: Omit<CheckAnswer['answer'], 'drop'>,
  drop: readonly number[],
  judged: readonly Judged[],
): CheckAnswer['answer'] {
  if (drop.length === 0) return answer;
  return { ...answer, drop: drop.flatMap((place) => judged[place]?.candidate.id ?? []) };
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

/** Decides on each candidate. */
export async function judge(deps: CheckDependencies, request: CheckRequest, { asked }: Asking): Promise<Judged[]> {
  const byContent = await byContentHash(deps, request.candidates);
  const named = request.candidates.map((candidate) => namesOf(candidate, byContent));
  const maxLabelAge = strictest(request.maxLabelAge, deps.access.current().engine.policy.maxLabelAge);
  const found = await findLabels(deps, named.flat(), maxLabelAge);
  const infotypes = await expectedIn(deps, request.candidates, named, found);
  const raised = await raisedByOrigin(
    deps,
    request.candidates.map((candidate, i) => (named[i]?.length === 0 ? textOf(candidate) : null)),
  );
  const turns = takeTurns();
  const judged: Judged[] = [];
  let next = 0;
  for (const [i, candidate] of request.candidates.entries()) {
    const from = next;
    next += named[i]?.length ?? 0;
    const copied = raised[i];
    const origins = [...found.slice(from, next), ...(copied?.origins ?? [])];
    const text = textOf(candidate);
    const expected = origins.map(({ id }) => (id === null ? undefined : infotypes.get(id)));
    const { seen, decided } = lookAndDecide(deps, { origins, text, expected }, asked);
    const reasons = copied?.origins.length ? [...decided.reasons, ...originReasons(copied, asked)] : null;
    judged.push({ candidate, origins, seen, decided: reasons ? { ...decided, reasons } : decided });
    if (text !== null) await turns(text.length);
  }
  return judged;
}

/**
 * Looks into the text of a candidate as far as it matters, and decides. The tagger is left out where nothing that it
 * finds could raise the label. But what is taken out of a text may be all that raised it: what is left has to be looked
 * at with everything, so then it is looked at, and decided on, again.
 */
function lookAndDecide(
  { detector, rules: { policy }, access }: CheckDependencies,
  from: { origins: readonly Found[]; text: string | null; expected: Parameters<typeof inspectedCandidate>[2] },
  asked: Asked,
): Pick<Judged, 'seen' | 'decided'> {
  const { origins, text, expected } = from;
  if (text === null) return { seen: null, decided: decideCandidate(origins, null, asked, policy) };
  const isTakenOut = redactsAny(access.current().engine.policy, taggerFinds);
  const resolved = origins.map((origin) => origin.resolved);
  let isLeftOut = false;
  const modelsMatter: ModelsMatter = (infotypes, looked, found) => {
    const matters = couldRaise(
      policy,
      () => occurrencesIn(looked, found()),
      infotypes,
      (content) => labelOfText(resolved, content, policy),
    );
    isLeftOut ||= !matters;
    return matters;
  };
  const look = (matter?: ModelsMatter) => {
    const seen = inspectedCandidate(detector, text, expected, matter);
    return { seen, decided: decideCandidate(origins, seen, asked, policy) };
  };
  const first = look(isTakenOut ? undefined : modelsMatter);
  return isLeftOut && first.decided.outcome === 'redact' ? look() : first;
}

/** Decisions without text, by whom they are for and by what resources in one situation have in common. */
const remembered = new WeakMap<Asked, WeakMap<Resolved, Decided>>();

/** Without text all resources in one situation are decided alike: then once for all of them. */
function decideCandidate(
  origins: readonly Found[],
  seen: Judged['seen'],
  asked: Asked,
  policy: LabelingPolicy,
): Decided {
  const [only, ...others] = origins;
  const candidate = () => ({ origins: origins.map(({ resolved }) => resolved), seen });
  if (seen !== null || others.length > 0 || !only?.alike) return decide(candidate(), asked, policy);
  const known = remembered.get(asked) ?? new WeakMap<Resolved, Decided>();
  remembered.set(asked, known);
  const decided = known.get(only.alike) ?? decide(candidate(), asked, policy);
  known.set(only.alike, decided);
  return decided;
}

async function byContentHash({ database, rules, clock }: CheckDependencies, candidates: readonly CheckCandidate[]) {
  const hashes = candidates.filter(isKnownByContent).flatMap(({ contentHash }) => contentHash ?? []);
  return hashes.length === 0 ? undefined : resourcesOfContent(database, hashes, keptSince(rules, clock()));
}

/** The infotypes known of the resources that texts come from, with their highest confidence. */
async function expectedIn(
  deps: CheckDependencies,
  candidates: readonly CheckCandidate[],
  named: readonly (readonly unknown[])[],
  found: readonly Found[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const ids = new Set<string>();
  let next = 0;
  for (const [i, candidate] of candidates.entries()) {
    const from = next;
    next += named[i]?.length ?? 0;
    if (textOf(candidate) !== null) for (const { id } of found.slice(from, next)) if (id !== null) ids.add(id);
  }
  return ids.size === 0 ? new Map() : infotypesOf(deps.database, [...ids]);
}

/** The strictest of these bounds. */
export function strictest(...bounds: readonly (number | null | undefined)[]): number | undefined {
  const given = bounds.filter((bound) => bound !== null && bound !== undefined);
  return given.length === 0 ? undefined : Math.min(...given);
}

/** Decides on the answer as a whole; `drop`: places of the candidates to leave out. */
export function answerOf({ rules: { policy } }: CheckDependencies, { asked }: Asking, judged: readonly Judged[]) {
  const results = judged.map(({ decided }) => decided);
  const texts = judged.map((one) => returnedText(policy, one));
  const labelOf = (places: readonly number[]) => {
    const labels = places.flatMap((place) => results[place]?.returned ?? []);
    const told = places.flatMap((place) => texts[place] ?? []);
    return aggregate(policy, labels, told.length === 0 ? [] : occurrencesInAll(told));
  };
  const findings = texts.flat().reduce((sum, text) => sum + text.findings.length, 0);
  const infotypesIn = (place: number) => infotypesLeft(judged[place]);
  return decideAnswer(
    results,
    asked,
    { labelOf, infotypesIn },
    Math.min(32, Math.max(1, Math.floor(mostCounted / (findings + 1)))),
  );
}

/** Findings counted to see what an answer may be made of, for each step of a search: each takes some microseconds. */
const mostCounted = 32_000;

/**
 * What of a text is returned: the findings in it that stay. Those that a person labelled over say nothing new: a label
 * that was lowered by hand holds for an answer as well.
 */
function returnedText(policy: LabelingPolicy, { candidate: { text }, seen, decided: { redacts, returned } }: Judged) {
  if (text === undefined || seen === null || returned === null) return [];
  const stays = ({ infotype }: { readonly infotype: string }) => !redacts?.(infotype);
  const content = contentOf(policy, seen.occurrences.filter(stays)).label;
  return isWithin(content, returned) ? [{ text, findings: seen.findings.filter(stays) }] : [];
}

/** The infotypes that stay in a text that is returned; null where there is none to look into. */
function infotypesLeft(one: Judged | undefined): string[] | null {
  const { redacts = null } = one?.decided ?? {};
  return one?.seen?.occurrences.map(({ infotype }) => infotype).filter((infotype) => !redacts?.(infotype)) ?? null;
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
