import type { Reason } from '../decide/decide.js';
import type { Evaluation } from '../decide/evaluation-request.js';
import { answered, type Given, type Semantic, semantics, withDefaults } from '../decide/evaluations.js';
import { type RecordDependencies, recordEvaluations } from './access-record.js';
import type { Actor } from './authenticate.js';
import type { Trace } from './decision-log.js';
import { ServiceError } from './errors.js';
import { type JudgeDependencies, openJudge } from './judge.js';
import { broken, type Judged } from './judged.js';

export type EvaluateDependencies = JudgeDependencies & RecordDependencies;

export { type Given, type Semantic, semantics, withDefaults };

/** A decision as AuthZEN answers it. */
export interface AccessDecision {
  readonly decision: boolean;
  readonly context: {
    readonly decisionId: string;
    readonly reasons: readonly Reason[];
    /** Ids of the access policies it follows from. */
    readonly policies: readonly string[];
    /** What the caller has to mark the content with. */
    readonly watermarks?: readonly string[];
    /** What is wrong with this one of several evaluations. */
    readonly error?: { readonly code: string; readonly message: string };
  };
}

/**
 * Decides one evaluation. It is written down before it is answered.
 * @throws {ServiceError} `subject_not_allowed`, `invalid_request` for a property that policies cannot hold
 */
export async function evaluate(
  deps: EvaluateDependencies,
  actor: Actor,
  evaluation: Evaluation,
  trace?: Trace,
): Promise<AccessDecision> {
  const judge = openJudge(deps, actor);
  const [judged] = await judge.judge([evaluation]);
  if (!judged) throw new Error('an evaluation was not judged');
  if (judged.error) throw judged.error;
  const [decisionId = ''] = await recordEvaluations(deps, actor, judge, {
    kind: 'evaluation',
    judged: [judged],
    trace,
  });
  return toDecision(judged, decisionId);
}

/**
 * Decides evaluations, in order. What is wrong with one of them denies that one, and is said in its context.
 * @param evaluations or what is wrong with one
 * @returns as many as `semantic` goes through
 */
export async function evaluateAll(
  deps: EvaluateDependencies,
  actor: Actor,
  evaluations: readonly (Evaluation | ServiceError)[],
  semantic: Semantic,
  trace?: Trace,
): Promise<readonly AccessDecision[]> {
  const judge = openJudge(deps, actor);
  const whole = await judge.judge(evaluations.filter((one): one is Evaluation => !(one instanceof ServiceError)));
  const judged = whole.values();
  const all = evaluations.flatMap((one): Judged[] => {
    if (one instanceof ServiceError) return [broken(null, one)];
    const { value } = judged.next();
    return value ? [value] : [];
  });
  const shown = answered(all, semantic);
  const ids = await recordEvaluations(deps, actor, judge, { kind: 'evaluations', judged: shown, trace });
  return shown.map((one, i) => toDecision(one, ids[i] ?? ''));
}

function toDecision({ decision, decided, error }: Judged, decisionId: string): AccessDecision {
  const { reasons, policies, watermarks } = decided;
  const context = {
    decisionId,
    reasons,
    policies,
    ...(decision && watermarks.length > 0 ? { watermarks } : {}),
    ...(error ? { error: { code: error.code, message: error.message } } : {}),
  };
  return { decision, context };
}
