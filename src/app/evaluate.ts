import { randomUUID } from 'node:crypto';
import { answered, type Semantic } from '../decide/evaluations.js';
import type { Evaluation } from '../decide/evaluation-request.js';
import { writeDecision } from '../store/decisions.js';
import type { Actor } from './authenticate.js';
import { ServiceError } from './errors.js';
import { type Judged, type JudgeDependencies, openJudge } from './judge.js';

/** A decision as AuthZEN answers it. */
export interface AccessDecision {
  readonly decision: boolean;
  readonly context: {
    readonly decisionId: string;
    readonly reasons: readonly { readonly code: string; readonly detail: string }[];
    /** Ids of the access policies it follows from. */
    readonly policies: readonly string[];
    /** What the caller has to do with what is permitted. */
    readonly obligations?: readonly { readonly type: 'watermark'; readonly text: string }[];
    readonly error?: { readonly status: number; readonly message: string };
  };
}

/**
 * Decides one evaluation. It is written down before it is answered.
 * @throws {ServiceError} `subject_not_allowed`, `invalid_request` for a property that policies cannot hold
 */
export async function evaluate(
  deps: JudgeDependencies,
  actor: Actor,
  evaluation: Evaluation,
): Promise<AccessDecision> {
  const [judged] = await (await openJudge(deps, actor)).judge([evaluation]);
  if (!judged) throw new Error('an evaluation was not judged');
  if (judged.error) throw judged.error;
  return toDecision(judged, await record(deps, actor, 'evaluation', [judged]));
}

/**
 * Decides evaluations, in order. What is wrong with one of them denies that one, and says so in its context.
 * @param evaluations or why one of them is none
 * @returns as many as `semantic` goes through
 */
export async function evaluateAll(
  deps: JudgeDependencies,
  actor: Actor,
  evaluations: readonly (Evaluation | ServiceError)[],
  semantic: Semantic,
): Promise<readonly AccessDecision[]> {
  const asked = evaluations.filter((one) => !(one instanceof ServiceError));
  const judged = await (await openJudge(deps, actor)).judge(asked);
  let next = 0;
  const all = evaluations.map((one) => (one instanceof ServiceError ? broken(one) : (judged[next++] ?? broken(null))));
  const shown = answered(all, semantic);
  const decisionId = await record(deps, actor, 'evaluations', shown);
  return shown.map((one) => toDecision(one, decisionId));
}
