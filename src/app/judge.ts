import type { CedarLibrary } from '../decide/access-policy.js';
import { actions } from '../decide/cedar.js';
import { InexpressibleProperty } from '../decide/cedar-values.js';
import { decide, type Reason } from '../decide/decide.js';
import type { Evaluation, NamedEntity } from '../decide/evaluation-request.js';
import { type KnownEntities, knownEntities } from '../decide/known-entities.js';
import { canonicalUri } from '../sources/uri.js';
import { resourceNumber } from '../store/lookup.js';
import { kindsOf } from '../store/search.js';
import type { AccessNow } from './access-in-force.js';
import { principalChain, subjectChain } from './access-subject.js';
import { type AskDependencies, type Asking, askFor } from './asking.js';
import type { Actor } from './authenticate.js';
import { ServiceError } from './errors.js';
import { byPolicy, openParties, type PolicyDependencies } from './judge-by-policy.js';
import { broken, denied, type Judged, unableToAct } from './judged.js';
import { type Found, findLabels, type LookUpDependencies, type LookUpRequest } from './look-up.js';
import { takeTurns } from './turns.js';

export interface JudgeDependencies extends LookUpDependencies, AskDependencies, PolicyDependencies {
  readonly cedar: CedarLibrary;
}

/** Judges the evaluations of one request, all under one policy. */
export interface Judge {
  readonly now: AccessNow;
  /** What the policy knows besides what is stored here. */
  readonly known: KnownEntities;
  /** Judges evaluations, in order. */
  judge(evaluations: readonly Evaluation[]): Promise<Judged[]>;
  /**
   * What a subject is told of labels, or why it is told nothing.
   * @throws {ServiceError} when the actor may not ask that
   */
  ask(evaluation: Omit<Evaluation, 'resource'>): Promise<Asking | Reason>;
}

const kinds = ['document', 'member', 'table', 'column'];
/** Types of resources that are judged by their label, and what they are stored as; `resource` is any of them. */
export const labelledTypes: ReadonlyMap<string, readonly string[]> = new Map([
  ...kinds.map((kind): [string, string[]] => [kind, [kind]]),
  ['resource', kinds],
]);

/** What one judgement counts as, in characters inspected: others get their turn every few dozen. */
const judgementCost = 8_192;

export function openJudge(deps: JudgeDependencies, actor: Actor): Judge {
  const now = deps.access.current();
  const pinned = { ...deps, access: { current: () => now } };
  const partiesOf = openParties(deps, actor);
  const known = knownIn(deps.cedar, now.engine.policy);
  const ask = openAsk(pinned, actor);
  return {
    now,
    known,
    ask,
    async judge(evaluations) {
      const names = evaluations.map(({ resource }) => labelledName(resource));
      const named = names.filter((name) => name !== null);
      // What only policies know is decided without the database.
      const found = named.length === 0 ? [] : await findLabels(deps, named, now.engine.policy.maxLabelAge ?? undefined);
      const ids = new Set(found.flatMap(({ id }) => id ?? []));
      const kindOf = ids.size === 0 ? new Map<string, string>() : await kindsOf(deps.database, [...ids]);
      const turns = takeTurns();
      const all: Judged[] = [];
      let next = 0;
      for (const [i, evaluation] of evaluations.entries()) {
        const one = names[i] ? (found[next++] ?? null) : null;
        all.push(
          await attempt(evaluation, async () =>
            one
              ? byLabel(deps, await ask(evaluation), evaluation, { ...one, kind: kindOf.get(one.id ?? '') })
              : byPolicy(deps, { engine: now.engine, known, partiesOf }, evaluation),
          ),
        );
        await turns(judgementCost);
      }
      return all;
    },
  };
}

/** Asks each question once, however many evaluations it stands in. */
function openAsk(deps: AskDependencies, actor: Actor): Judge['ask'] {
  const asked = new Map<string, Promise<Asking | Reason>>();
  return async ({ subject, action, context = {} }) => {
    const named = principalChain(subjectChain(subject));
    if (!named) return { code: 'subject-unknown', detail: 'there are no principals of this type' };
    const act = actions.find((name) => name === action.name);
    if (!act) return { code: 'unknown-action', detail: `of what carries a label ask for ${actions.join(', ')}` };
    const { purpose, destination } = context;
    const request = { subject: named, action: act, purpose: textIn(purpose), destination: textIn(destination) };
    const key = JSON.stringify(request);
    const asking = asked.get(key) ?? askFor(deps, actor, request).catch(unableToAct);
    asked.set(key, asking);
    return asking;
  };
}

/** How a resource is named where its label decides; null for what only policies know. */
function labelledName({ type, id, properties = {} }: NamedEntity): LookUpRequest | null {
  if (!labelledTypes.has(type)) return null;
  const evidence = {
    version: textIn(properties.version),
    etag: textIn(properties.etag),
    contentHash: textIn(properties.contentHash),
  };
  if (resourceNumber(id) !== null) return { id, ...evidence };
  return canonicalUri(id) === null ? null : { uri: id, ...evidence };
}

async function byLabel(
  { rules }: JudgeDependencies,
  asking: Asking | Reason,
  evaluation: Evaluation,
  found: Found & { readonly kind: string | undefined },
): Promise<Judged> {
  if ('code' in asking) return { ...denied(evaluation, asking), found };
  const decided = decide({ origins: [found.resolved], seen: null }, asking.asked, rules.policy);
  const { kind } = found;
  if (kind !== undefined && !labelledTypes.get(evaluation.resource.type)?.includes(kind)) {
    return { ...denied(evaluation, { code: 'type-mismatch', detail: `this is a ${kind}` }), asking, found };
  }
  return { evaluation, decision: decided.outcome === 'permit', decided, asking, found, error: null };
}

const knownByPolicy = new WeakMap<object, KnownEntities>();

function knownIn(cedar: CedarLibrary, policy: AccessNow['engine']['policy']): KnownEntities {
  const known = knownByPolicy.get(policy) ?? knownEntities(cedar, policy);
  knownByPolicy.set(policy, known);
  return known;
}

async function attempt(evaluation: Evaluation, work: () => Promise<Judged>): Promise<Judged> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ServiceError && error.code !== 'unavailable') return broken(evaluation, error);
    if (!(error instanceof InexpressibleProperty)) throw error;
    const { field, detail, message } = error;
    return broken(evaluation, new ServiceError('invalid_request', message, [{ field, detail }]));
  }
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
