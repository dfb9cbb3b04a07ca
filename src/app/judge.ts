import type { CedarLibrary } from '../decide/access-policy.js';
import { type AskingPrincipal, actions, type Verdict } from '../decide/cedar.js';
import { InexpressibleProperty } from '../decide/cedar-values.js';
import { agentRefusal } from '../decide/chain.js';
import { type Decided, decide, type Reason } from '../decide/decide.js';
import { type Evaluation, evaluationRequest, type NamedEntity } from '../decide/evaluation-request.js';
import { type KnownEntities, knownEntities } from '../decide/known-entities.js';
import { canonicalUri } from '../sources/uri.js';
import { resourceNumber } from '../store/lookup.js';
import { type Principal, principalTypes } from '../store/principals.js';
import { kindsOf } from '../store/search.js';
import type { AccessNow } from './access-in-force.js';
import { principalChain, subjectChain } from './access-subject.js';
import { type AskDependencies, type Asking, askFor, askingPrincipal } from './asking.js';
import type { Actor } from './authenticate.js';
import type { Directory } from './directory.js';
import { ServiceError } from './errors.js';
import { type Found, findLabels, type LookUpDependencies, type LookUpRequest } from './look-up.js';
import { refusalOf } from './refusals.js';
import { takeTurns } from './turns.js';

export interface JudgeDependencies extends LookUpDependencies, AskDependencies {
  readonly directory: Pick<Directory, 'find' | 'clearanceOf'>;
  readonly cedar: CedarLibrary;
}

/** One evaluation, judged. */
export interface Judged {
  /** Null for what is none. */
  readonly evaluation: Evaluation | null;
  readonly decision: boolean;
  readonly decided: Decided;
  /** Who was asked for, of what carries a label. */
  readonly asking: Asking | null;
  /** The resource that was asked for, where it carries a label. */
  readonly found: Found | null;
  /** What is wrong with the evaluation; it is denied then. */
  readonly error: ServiceError | null;
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
              : byPolicy(deps, { now, known }, evaluation),
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

/** An evaluation that cannot be judged, and why. */
export function broken(evaluation: Evaluation | null, error: ServiceError): Judged {
  return { ...denied(evaluation, { code: error.code, detail: error.message }), error };
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

/** Who is not known or may not act is denied; that a key may not ask for somebody is an error of the request. */
function unableToAct(error: unknown): Reason {
  const isOfSubject = error instanceof ServiceError && error.fields[0]?.field.startsWith('subject');
  if (!isOfSubject || !(error.code === 'subject_unknown' || /^(?:agent|sponsor)_/.test(error.code))) throw error;
  return { code: error.code.replaceAll('_', '-'), detail: error.message };
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

/** Everybody in the chain has to be permitted; what the request says of the subject holds for it alone. */
async function byPolicy(
  deps: JudgeDependencies,
  { now, known }: Pick<Judge, 'now' | 'known'>,
  evaluation: Evaluation,
): Promise<Judged> {
  const { action, resource } = evaluation;
  const verdicts: Verdict[] = [];
  const keptResource = await keptAs(deps, resource);
  for (const subject of subjectChain(evaluation.subject)) {
    // Policies were checked against what is declared; of anything else they say nothing that was meant.
    if (!known.applies(action.name, subject.type, resource.type)) return denied(evaluation, undeclared);
    const kept = await keptPrincipal(deps, subject);
    if (kept && 'code' in kept) return denied(evaluation, kept);
    const both = { subject: kept, resource: keptResource };
    verdicts.push(now.engine.authorize(evaluationRequest({ ...evaluation, subject }, both, known)));
  }
  const against = verdicts.filter(({ allowed }) => !allowed);
  const policies = [...new Set((against.length > 0 ? against : verdicts).flatMap((verdict) => verdict.policies))];
  // Nothing is taken out of a resource that only policies know: what is permitted with less is not permitted.
  const code = against[0]?.reason ?? (verdicts.some(({ redact }) => redact !== null) ? 'text-needed' : 'permitted');
  const decision = code === 'permitted';
  const decided: Decided = {
    ...nothingDecided,
    outcome: decision ? 'permit' : 'deny',
    reasons: [{ code, detail: details[code] }],
    policies,
    watermarks: decision ? [...new Set(verdicts.flatMap(({ watermarks }) => watermarks))] : [],
  };
  return { evaluation, decision, decided, asking: null, found: null, error: null };
}

/** A principal that is kept here; null for what only policies know. */
async function principalIn({ directory }: JudgeDependencies, { type, id }: NamedEntity): Promise<Principal | null> {
  const named = principalTypes.find((t) => t === type);
  return named ? directory.find({ type: named, id }) : null;
}

/** What is kept of a resource that is a principal. */
async function keptAs(deps: JudgeDependencies, entity: NamedEntity): Promise<AskingPrincipal | null> {
  const principal = await principalIn(deps, entity);
  return principal && askingPrincipal(principal, deps.directory.clearanceOf(principal));
}

/** What is kept of a subject that is a principal, or why it may not act; null for one that only policies know. */
async function keptPrincipal(deps: JudgeDependencies, entity: NamedEntity) {
  const { directory, clock } = deps;
  const principal = await principalIn(deps, entity);
  if (!principal) return null;
  if (principal.disabled) return { code: 'subject-disabled', detail: 'this principal is disabled' };
  const refusal = principal.agent && agentRefusal(principal.agent, clock());
  if (refusal) return { code: refusal.replaceAll('_', '-'), detail: refusalOf(refusal).message };
  return askingPrincipal(principal, directory.clearanceOf(principal));
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

const nothingDecided: Decided = {
  outcome: 'deny',
  label: null,
  returned: null,
  state: 'current',
  flags: [],
  reasons: [],
  redacts: null,
  policies: [],
  watermarks: [],
};

function denied(evaluation: Evaluation | null, reason: Reason): Judged {
  const decided = { ...nothingDecided, reasons: [reason] };
  return { evaluation, decision: false, decided, asking: null, found: null, error: null };
}

const undeclared: Reason = {
  code: 'unknown-action',
  detail: 'the access policy declares no such action for a subject and a resource of these types',
};

const details: Readonly<Record<Verdict['reason'] | 'text-needed', string>> = {
  permitted: 'access policies permit it',
  forbidden: 'an access policy forbids it',
  'not-permitted': 'no access policy permits it',
  'policy-error': 'an access policy that forbids could not be applied',
  'purpose-not-listed': 'the purpose is not listed',
  'destination-not-listed': 'the destination is not listed',
  'text-needed': 'it is permitted only when parts of its text are taken out',
};

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
