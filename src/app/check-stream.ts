import type { Trace } from '../store/decision-entry.js';
import { type Asking, askFor } from './asking.js';
import type { Actor } from './authenticate.js';
import { textOf } from './candidate.js';
import {
  type CheckAnswer,
  type CheckDependencies,
  type CheckRequest,
  type CheckResult,
  entryOf,
  resultOf,
} from './check.js';
import { answerOf, namedDrop } from './check-answer.js';
import { ServiceError } from './errors.js';
import { explain } from './explain.js';
import { type Judged, judge } from './judge-candidates.js';
import { openRedactor } from './redaction.js';

/** One line of a check that is answered as it is made: a result for each candidate in turn, and the answer at last. */
export type CheckLine =
  | { readonly result: CheckResult & { readonly decisionId: string } }
  | ({ readonly answer: CheckAnswer['answer'] } & Omit<CheckAnswer, 'results' | 'answer'>);

/** What is judged and written down at once, unless it is the last: as many candidates, and UTF-16 code units of text. */
const pieceLimits = { candidates: 100, text: 64 * 1024 };

/**
 * Decides as `check` does, and tells each result as soon as it is made and durable: piece by piece, and none before
 * somebody takes it. Each piece is an entry of the log (of kind `piece`); in the end the check as a whole is one, as if
 * nothing had been told before. Who asks is found out anew for every piece, so that somebody who is cut off is told
 * nothing further.
 * @param whoAsks the actor, as it is now
 * @throws {ServiceError} in the midst of it as well: what `check` throws, and `conflict` when rules or clearances are
 *   others than those it began under. Without an answer at the end nothing may be made of the results.
 */
export async function* streamCheck(
  deps: CheckDependencies,
  whoAsks: () => Promise<Actor>,
  request: CheckRequest,
  trace?: Trace,
): AsyncGenerator<CheckLine> {
  let actor = await whoAsks();
  const { asking, basis } = await ask(deps, actor, request);
  const redactor = openRedactor(deps.detector, request.redaction);
  const judged: Judged[] = [];
  for (const candidates of piecesOf(request.candidates)) {
    if (judged.length > 0) {
      actor = await whoAsks();
      if ((await ask(deps, actor, request)).basis !== basis) throw changed();
    }
    const piece = await judge(deps, { ...request, candidates }, asking);
    if (basisOf(deps, asking) !== basis) throw changed();
    judged.push(...piece);
    const isLast = judged.length === request.candidates.length;
    const written = isLast ? judged : piece;
    const { drop, ...answer } = answerOf(deps, asking, written);
    const entry = entryOf(deps, asking, written, answer, { actor, maxLabelAge: request.maxLabelAge, trace });
    await deps.log.append(isLast ? entry : { ...entry, kind: 'piece' });
    const explanations = request.explain ? await explain(deps, actor, asking, piece) : [];
    for (const [i, one] of piece.entries()) {
      const explanation = explanations[i];
      yield { result: { ...resultOf(one, redactor), ...(explanation ? { explanation } : {}), decisionId: entry.id } };
    }
    if (!isLast) continue;
    const { labelingPolicyVersion: policyVersion } = entry;
    const { accessPolicyVersion } = asking;
    yield { answer: namedDrop(answer, drop, judged), decisionId: entry.id, policyVersion, accessPolicyVersion };
  }
}

type Candidates = CheckRequest['candidates'];

function* piecesOf(candidates: Candidates): Generator<Candidates> {
  let piece: Candidates[number][] = [];
  let text = 0;
  for (const candidate of candidates) {
    const length = textOf(candidate)?.length ?? 0;
    if (piece.length > 0 && (piece.length === pieceLimits.candidates || text + length > pieceLimits.text)) {
      yield piece;
      piece = [];
      text = 0;
    }
    piece.push(candidate);
    text += length;
  }
  yield piece;
}

interface Begun {
  readonly asking: Asking;
  /** All that decides besides the labels of resources: else the answer could not be told from its parts. */
  readonly basis: string;
}

async function ask(deps: CheckDependencies, actor: Actor, request: CheckRequest): Promise<Begun> {
  const asking = await askFor(deps, actor, request);
  return { asking, basis: basisOf(deps, asking) };
}

function basisOf({ rules: { rulebook } }: CheckDependencies, { accessPolicyVersion, principals }: Asking): string {
  return JSON.stringify([rulebook.policyVersion, rulebook.catalogueVersion, accessPolicyVersion, principals]);
}

function changed(): ServiceError {
  return new ServiceError('conflict', 'rules or clearances changed while this was answered; ask again');
}
