import type { AccessEngine, AskingPrincipal } from '../decide/cedar.js';
import { nameKey } from '../decide/chain.js';
import type { Decided, Reason } from '../decide/decide.js';
import { type Evaluation, evaluationRequest, type NamedEntity } from '../decide/evaluation-request.js';
import type { KnownEntities } from '../decide/known-entities.js';
import type { Verdict } from '../decide/verdict.js';
import { type Principal, principalTypes } from '../store/principals.js';
import { principalChain, subjectChain } from './access-subject.js';
import { type AskDependencies, askingPrincipal, asPoliciesSee } from './asking.js';
import type { Actor } from './authenticate.js';
import type { Directory } from './directory.js';
import { denied, type Judged, nothingDecided, unableToAct } from './judged.js';
import type { Clock } from './rules.js';

// Evaluations of what carries no label: access policies alone decide.

export interface PolicyDependencies extends Pick<AskDependencies, 'subjectsOf'> {
  readonly directory: Pick<Directory, 'find' | 'clearanceOf'>;
  readonly clock: Clock;
}

/** Somebody that policies are asked about. */
interface Party {
  readonly named: NamedEntity;
  /** What this service knows of it; null for one that only policies know. */
  readonly kept: AskingPrincipal | null;
}

/** Everybody who has to be permitted when this subject is asked about, or why none can be. */
export type PartiesOf = (subject: NamedEntity) => Promise<readonly Party[] | Reason>;

/**
 * Finds out who is behind evaluations: whom the body names, each of whom the actor has to be allowed to speak for where
 * it is a principal of this service; and the actor with everybody that its token proves. A service that speaks for others
 * is where policies are enforced, and not itself who would have something.
 */
export function openParties(deps: PolicyDependencies, actor: Actor): PartiesOf {
  const found = new Map<string, ReturnType<PartiesOf>>();
  return async (subject) => {
    const [first, ...others] = subjectChain(subject);
    const key = JSON.stringify([first, ...others].map(({ type, id }) => [type, id]));
    const parties = found.get(key) ?? findParties(deps, actor, [first, ...others]).catch(unableToAct);
    found.set(key, parties);
    const all = await parties;
    // What the request says of a subject may be something else each time.
    return 'code' in all ? all : all.map((one, i) => (i === 0 ? { ...one, named: first } : one));
  };
}

async function findParties(
  deps: PolicyDependencies,
  actor: Actor,
  chain: readonly [NamedEntity, ...NamedEntity[]],
): Promise<readonly Party[]> {
  const proven = new Set((await deps.subjectsOf(actor, {})).chain.map(nameKey));
  const stored = await Promise.all(chain.map((named) => principalIn(deps, named)));
  const [one, ...more] = chain.filter((named, i) => stored[i] !== null || proven.has(nameKey(named)));
  const subject = one ? (principalChain([one, ...more]) ?? undefined) : undefined;
  const behind = new Map((await deps.subjectsOf(actor, { subject })).chain.map((link) => [nameKey(link), link]));
  const said = chain.map((named): Party => {
    const link = behind.get(nameKey(named));
    behind.delete(nameKey(named));
    return { named, kept: link ? withoutRoles(asPoliciesSee(link)) : null };
  });
  if (actor.principal.type === 'service') behind.delete(nameKey(actor.principal));
  const besides = Array.from(behind.values(), ({ type, id, ...link }): Party => {
    return { named: { type, id }, kept: withoutRoles(asPoliciesSee({ type, id, ...link })) };
  });
  return [...said, ...besides];
}

/** Roles of a credential are for what this service does; for what others do policies list theirs. */
function withoutRoles({ roles: _, ...principal }: AskingPrincipal): AskingPrincipal {
  return principal;
}

/** Everybody has to be permitted; what the request says of the subject holds for it alone. */
export async function byPolicy(
  deps: PolicyDependencies,
  of: { readonly engine: AccessEngine; readonly known: KnownEntities; readonly partiesOf: PartiesOf },
  evaluation: Evaluation,
): Promise<Judged> {
  const { action, subject, resource } = evaluation;
  const parties = await of.partiesOf(subject);
  if ('code' in parties) return denied(evaluation, parties);
  // Policies were checked against what is declared; of anything else they say nothing that was meant.
  if (parties.some(({ named }) => !of.known.applies(action.name, named.type, resource.type))) {
    return denied(evaluation, undeclared);
  }
  const keptResource = await keptAs(deps, resource);
  const verdicts = parties.map(({ named, kept }) => {
    const both = { subject: kept, resource: keptResource };
    return of.engine.authorize(evaluationRequest({ ...evaluation, subject: named }, both, of.known));
  });
  return judgedBy(verdicts, evaluation);
}

function judgedBy(verdicts: readonly Verdict[], evaluation: Evaluation): Judged {
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
async function principalIn({ directory }: PolicyDependencies, { type, id }: NamedEntity): Promise<Principal | null> {
  const named = principalTypes.find((t) => t === type);
  return named ? directory.find({ type: named, id }) : null;
}

/** What is kept of a resource that is a principal. */
async function keptAs(deps: PolicyDependencies, entity: NamedEntity): Promise<AskingPrincipal | null> {
  const principal = await principalIn(deps, entity);
  return principal && askingPrincipal(principal, deps.directory.clearanceOf(principal), deps.clock());
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
