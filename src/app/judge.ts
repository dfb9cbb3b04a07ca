import type { CedarLibrary } from '../decide/access-policy.js';
import { type Asked, type AskingPrincipal, actions, type Verdict } from '../decide/cedar.js';
import { InexpressibleProperty } from '../decide/cedar-values.js';
import type { Reason } from '../decide/decide.js';
import { type Evaluation, evaluationRequest, type NamedEntity } from '../decide/evaluation-request.js';
import { type KnownEntities, knownEntities } from '../decide/known-entities.js';
import { canonicalUri } from '../sources/uri.js';
import { resourceNumber } from '../store/lookup.js';
import { findPrincipal, type Principal, type PrincipalName, principalTypes } from '../store/principals.js';
import { kindsOf } from '../store/search.js';
import type { AccessInForce, AccessNow } from './access-in-force.js';
import type { Actor } from './authenticate.js';
import { ServiceError } from './errors.js';
import { type Found, findLabels, type LookUpDependencies, type LookUpRequest } from './look-up.js';
import { listsSubject } from './subject-pattern.js';
import { takeTurns } from './turns.js';

export interface JudgeDependencies extends LookUpDependencies {
  readonly access: Pick<AccessInForce, 'current'>;
  readonly cedar: CedarLibrary;
}

/** One evaluation, judged. */
export interface Judged {
  readonly evaluation: Evaluation | null;
  readonly decision: boolean;
  readonly reasons: readonly Reason[];
  /** Ids of the access policies it follows from. */
  readonly policies: readonly string[];
  /** What the caller has to mark the content with. */
  readonly watermarks: readonly string[];
  /** The labelled resource that was asked for; null for one that only policies know. */
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
   * What a subject is told of every label, or why it is told nothing.
   * @throws {ServiceError} `subject_not_allowed`
   */
  ask(evaluation: Omit<Evaluation, 'resource'>): Promise<Asked | Reason>;
  /** Tells of principals that were read already. */
  met(principals: readonly Principal[]): void;
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
  const { database, rules, access } = deps;
  const now = access.current();
  const { engine } = now;
  const known = knownIn(deps.cedar, engine.policy);
  const principals = new Map<string, Promise<Principal | null>>();
  const principalOf = ({ type, id }: NamedEntity): Promise<Principal | null> => {
    const named = principalTypes.find((t) => t === type);
    if (!named) return Promise.resolve(null);
    const key = `${type}:${id}`;
    const found = principals.get(key) ?? findPrincipal(database, rules.classes, { type: named, id });
    principals.set(key, found);
    return found;
  };
  const ask = async ({ subject, action, context }: Omit<Evaluation, 'resource'>): Promise<Asked | Reason> => {
    const principal = await principalOf(subject);
    refuseOthers(actor, subject);
    if (principal?.disabled) return disabled;
    if (!principal) return { code: 'subject-unknown', detail: 'there is no such principal; see /v1/principals' };
    const asked = actions.find((name) => name === action.name);
    if (!asked) return { code: 'unknown-action', detail: `of what carries a label ask for ${actions.join(', ')}` };
    return engine.ask({
      principals: isActor(actor, subject) ? [asActor(actor)] : [asActor(actor), asking(principal)],
      action: asked,
      purpose: textOf(context?.purpose),
      destination: textOf(context?.destination),
    });
  };
  const byLabel = async (evaluation: Evaluation, found: Found, kind: string | null): Promise<Judged> => {
    const told = await ask(evaluation);
    if (!('judge' in told)) return denied(evaluation, told, found);
    const { usable, label, state, reason } = found.resolved;
    if (!usable || label === null) {
      const code = `resource-${state === 'current' ? 'unusable' : state}`;
      return denied(evaluation, { code, detail: reason ?? state }, found);
    }
    if (kind !== null && !labelledTypes.get(evaluation.resource.type)?.includes(kind)) {
      return denied(evaluation, { code: 'type-mismatch', detail: `it is a ${kind}` }, found);
    }
    return judged(evaluation, told.judge(label), found);
  };
  const byPolicy = async (evaluation: Evaluation): Promise<Judged> => {
    const principal = await principalOf(evaluation.subject);
    if (principal?.disabled) return denied(evaluation, disabled, null);
    const request = evaluationRequest(evaluation, principal && asking(principal), known);
    return judged(evaluation, engine.authorize(request), null);
  };
  return {
    now,
    known,
    ask,
    met(them) {
      for (const one of them) principals.set(`${one.type}:${one.id}`, Promise.resolve(one));
    },
    async judge(evaluations) {
      const names = evaluations.map(({ resource }) => labelledName(resource));
      const asked = names.filter((name) => name !== null);
      const found = await findLabels(deps, asked, engine.policy.maxLabelAge ?? undefined);
      const kindOf = await kindsOf(database, [...new Set(found.flatMap(({ id }) => id ?? []))]);
      const turns = takeTurns();
      const all: Judged[] = [];
      let next = 0;
      for (const [i, evaluation] of evaluations.entries()) {
        const one = names[i] ? (found[next++] ?? null) : null;
        const kind = (one?.id && kindOf.get(one.id)) || null;
        all.push(await attempt(evaluation, () => (one ? byLabel(evaluation, one, kind) : byPolicy(evaluation))));
        await turns(judgementCost);
      }
      return all;
    },
  };
}

/** An evaluation that cannot be judged, and why. */
export function broken(evaluation: Evaluation | null, error: ServiceError): Judged {
  const reason = { code: error.code, detail: error.message };
  return { ...denied(evaluation, reason, null), error };
}

/** How a resource is named where its label decides; null for what only policies know. */
function labelledName({ type, id, properties = {} }: NamedEntity): LookUpRequest | null {
  if (!labelledTypes.has(type)) return null;
  const evidence = {
    version: textOf(properties.version) ?? undefined,
    etag: textOf(properties.etag) ?? undefined,
    contentHash: textOf(properties.contentHash) ?? undefined,
  };
  if (resourceNumber(id) !== null) return { id, ...evidence };
  return canonicalUri(id) === null ? null : { uri: id, ...evidence };
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
    if (error instanceof ServiceError) return broken(evaluation, error);
    if (!(error instanceof InexpressibleProperty)) throw error;
    const { field, detail, message } = error;
    return broken(evaluation, new ServiceError('invalid_request', message, [{ field, detail }]));
  }
}

/** @throws {ServiceError} `subject_not_allowed` */
function refuseOthers(actor: Actor, subject: NamedEntity): void {
  if (isActor(actor, subject) || listsSubject(actor.speaksFor, subject)) return;
  const detail = 'use a key whose speaksFor lists this subject';
  throw new ServiceError('subject_not_allowed', 'subject: this key does not list the subject it speaks for', [
    { field: 'subject', detail },
  ]);
}

function isActor({ principal }: Actor, subject: NamedEntity): boolean {
  return subject.type === principal.type && subject.id === principal.id;
}

function asActor({ principal, clearance, roles }: Actor): AskingPrincipal {
  return { type: principal.type, id: principal.id, clearance, roles };
}

function asking({ type, id, clearance }: PrincipalName & Pick<Principal, 'clearance'>): AskingPrincipal {
  return { type, id, clearance };
}

const disabled: Reason = { code: 'subject-disabled', detail: 'this principal is disabled' };

function denied(evaluation: Evaluation | null, reason: Reason, found: Found | null): Judged {
  return { evaluation, decision: false, reasons: [reason], policies: [], watermarks: [], found, error: null };
}

const details: Readonly<Record<Verdict['reason'], string>> = {
  permitted: 'access policies permit it',
  forbidden: 'an access policy forbids it',
  'not-permitted': 'no access policy permits it',
  'policy-error': 'an access policy that forbids could not be applied',
  'purpose-not-listed': 'the purpose is not listed',
  'destination-not-listed': 'the destination is not listed',
};

/** Nothing is taken out here, so what is permitted only without some of its content is not permitted as it is. */
function judged(evaluation: Evaluation, verdict: Verdict, found: Found | null): Judged {
  const { allowed, reason, policies, redact, watermarks } = verdict;
  if (allowed && redact !== null) {
    const detail = 'it may be had without some of its content; send the text to /v1/retrieval/check';
    return { ...denied(evaluation, { code: 'redaction-needed', detail }, found), policies };
  }
  const reasons = [{ code: reason, detail: details[reason] }];
  return { evaluation, decision: allowed, reasons, policies, watermarks, found, error: null };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
