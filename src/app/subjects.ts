import {
  type AgentStatus,
  agentRefusal,
  loopIn,
  mergeChains,
  nameKey,
  purposesOf,
  type RiskLevel,
  unchangedUntil,
} from '../decide/chain.js';
import { effectiveClearance } from '../decide/decide.js';
import type { Label } from '../label/label.js';
import type { Role } from '../store/keys.js';
import type { Principal, PrincipalName, Properties } from '../store/principals.js';
import type { Actor } from './authenticate.js';
import type { Directory } from './directory.js';
import { ServiceError } from './errors.js';
import { findParty, principalsOf } from './parties.js';
import { refusalOf } from './refusals.js';
import type { Clock } from './rules.js';
import { listsSubject } from './subject-pattern.js';
import type { Party } from './token-claims.js';
import type { TokenVerifier, VerifiedToken } from './tokens.js';

/** A principal that a request speaks for, with those that one acts for in turn. */
export interface Subject extends PrincipalName {
  readonly onBehalfOf?: Subject | undefined;
}

/** What a request says of whom it speaks for. */
export interface SubjectRequest {
  readonly subject?: Subject | undefined;
  /** An access token of whom it speaks for. */
  readonly subjectToken?: string | undefined;
}

/** One of those behind a request, as access policies see it. */
export interface ChainPrincipal extends PrincipalName {
  readonly clearance: Label;
  /** Of the actor's credential; none for those it acts for. */
  readonly roles: readonly Role[];
  /** Every group it is in, directly or through others, by id. */
  readonly groups: readonly string[];
  readonly properties: Properties;
  /** Of an agent that was registered. */
  readonly agent: ChainAgent | null;
}

export interface ChainAgent {
  /** Id of the user who answers for it. */
  readonly sponsor: string | null;
  /** What it may be asked for: grants included. */
  readonly purposes: readonly string[];
  /** Until when its clearance and purposes hold: it ends itself, or a grant does. */
  readonly unchangedUntil: Date;
  readonly status: AgentStatus;
  readonly risk: RiskLevel | null;
}

/** Who is behind a request. */
export interface Subjects {
  /** The actor, then everybody it acts for; nobody twice. */
  readonly chain: readonly [ChainPrincipal, ...ChainPrincipal[]];
  /** The meet of their clearances. */
  readonly clearance: Label;
  /** The access token that proves some of them. */
  readonly token: { readonly issuer: string; readonly subject: string; readonly expiresAt: Date } | null;
}

export interface SubjectDependencies {
  readonly directory: Directory;
  /** Null when no issuer is configured. */
  readonly tokens: TokenVerifier | null;
  readonly clock: Clock;
}

/** How long a chain of principals that act for each other may be. */
const longestChain = 8;

/** Somebody to judge: by a name that is looked up, or by a token that said more. */
interface Link extends PrincipalName {
  readonly field: string;
  readonly principal: Principal | null;
}

/**
 * Everybody behind a request: the actor, whom the body says it speaks for, and whom tokens prove. Whatever is said in a
 * body adds to them and so can only narrow.
 * @throws {ServiceError} `subject_not_allowed` when nothing proves that the actor may speak for one of them,
 *   `subject_unknown`, `subject_loop`, the codes of agents that may not act, and of tokens that do not verify
 */
export async function subjectsOf(deps: SubjectDependencies, actor: Actor, request: SubjectRequest): Promise<Subjects> {
  const token = await verifySubjectToken(deps, actor, request.subjectToken);
  const shown = token ? await provenBy(deps, token, 'subjectToken') : [];
  const own = actor.token ? await provenBy(deps, actor.token, 'credential') : [];
  const said = await saidBy(deps, actor, request.subject, [...shown, ...own]);
  const self = own[0] ?? (await lookUp(deps, { ...actor.principal, field: 'credential' }));
  const links = mergeChains([self], said, shown, own);
  const [first, ...others] = links.map((link) => chainPrincipal(deps, link));
  if (!first) throw new Error('a chain begins with its actor');
  const chain = [{ ...first, roles: actor.roles }, ...others] as const;
  const proof = token ?? actor.token;
  return {
    chain,
    clearance: effectiveClearance(first.clearance, ...others.map((principal) => principal.clearance)),
    token: proof && { issuer: proof.issuer, subject: proof.subject, expiresAt: proof.expiresAt },
  };
}

async function verifySubjectToken(
  { tokens, directory }: SubjectDependencies,
  actor: Actor,
  text: string | undefined,
): Promise<VerifiedToken | null> {
  if (text === undefined) return null;
  if (!tokens) {
    const remedy = 'no issuer is configured that could verify it; leave it out and use a key that lists the subject';
    throw new ServiceError('subject_not_allowed', `subjectToken: ${remedy}`);
  }
  const token = await tokens.verify(text, 'subject').catch((error) => {
    if (!(error instanceof ServiceError)) throw error;
    throw new ServiceError(error.code, `subjectToken: ${error.message}`, [
      { field: 'subjectToken', detail: error.message },
    ]);
  });
  if (token.mayAct !== null && !(await isNamedBy(directory, token.mayAct, actor))) {
    throw notAllowed('subjectToken', 'its claim may_act names somebody else than the holder of this credential');
  }
  return token;
}

/**
 * Whether a party of the issuer of tokens is the actor: the principal it is known as here, or the subject of the actor's
 * own token, which users may be known by another claim than.
 */
async function isNamedBy(directory: Directory, party: Party, { principal, token }: Actor): Promise<boolean> {
  const isOwn = token !== null && token.parties.length === 1 && token.subject === party.id;
  if (isOwn) return true;
  const named = await findParty(directory, party);
  return named !== null && nameKey(named) === nameKey(principal);
}

/** Everybody that a token names. */
async function provenBy(deps: SubjectDependencies, token: VerifiedToken, field: string): Promise<Link[]> {
  const principals = await principalsOf(deps.directory, token);
  const links = principals.map((principal, i) => {
    if (!principal) throw unknown(i === principals.length - 1 ? field : `${field}.act`);
    return { type: principal.type, id: principal.id, field, principal };
  });
  if (loopIn(links) !== null) throw looped(field);
  return links;
}

/** Everybody that the body names, each of whom the actor has to be allowed to speak for. */
async function saidBy(
  deps: SubjectDependencies,
  actor: Actor,
  subject: Subject | undefined,
  proven: readonly Link[],
): Promise<Link[]> {
  const names = chainOf(subject);
  const isSelf = (name: PrincipalName) => nameKey(name) === nameKey(actor.principal);
  const proofs = new Map(proven.map((link) => [nameKey(link), link]));
  for (const name of names) {
    if (isSelf(name) || proofs.has(nameKey(name)) || listsSubject(actor.speaksFor, name)) continue;
    throw notAllowed(name.field, 'this key does not list the subject it speaks for');
  }
  // The actor may name itself; whoever acts for it cannot be it again.
  const [first] = names;
  const chain = first && isSelf(first) ? names : [actor.principal, ...names];
  const loop = loopIn(chain);
  if (loop !== null) throw looped(names[loop - (chain.length - names.length)]?.field ?? 'subject');
  return Promise.all(names.map((name) => proofs.get(nameKey(name)) ?? lookUp(deps, name)));
}

type Name = PrincipalName & { readonly field: string };

async function lookUp({ directory }: SubjectDependencies, { type, id, field }: Name): Promise<Link> {
  return { type, id, field, principal: await directory.find({ type, id }) };
}

function chainPrincipal({ directory, clock }: SubjectDependencies, { field, principal }: Link): ChainPrincipal {
  if (!principal || principal.disabled) throw unknown(field);
  const { type, id, allGroups: groups, properties, agent } = principal;
  const now = clock();
  const refusal = agent && agentRefusal(agent, now);
  if (refusal) throw refusalOf(refusal, field);
  return {
    type,
    id,
    clearance: directory.clearanceOf(principal),
    roles: [],
    groups,
    properties,
    agent: agent && {
      sponsor: agent.sponsor,
      purposes: purposesOf(agent, now),
      unchangedUntil: unchangedUntil(agent, now),
      status: agent.status,
      risk: agent.risk,
    },
  };
}

function chainOf(subject: Subject | undefined): Name[] {
  const chain: Name[] = [];
  let field = 'subject';
  for (let at = subject; at; at = at.onBehalfOf) {
    if (chain.length === longestChain) {
      throw new ServiceError('invalid_request', `${field}: at most ${longestChain} principals may act for each other`);
    }
    chain.push({ type: at.type, id: at.id, field });
    field += '.onBehalfOf';
  }
  return chain;
}

function notAllowed(field: string, why: string): ServiceError {
  const detail = 'use a key whose speaksFor lists this subject, or send a subjectToken of it';
  return new ServiceError('subject_not_allowed', `${field}: ${why}`, [{ field, detail }]);
}

function unknown(field: string): ServiceError {
  const detail = 'create or enable it under /v1/principals';
  return new ServiceError('subject_unknown', `${field}: there is no such principal, or it is disabled`, [
    { field, detail },
  ]);
}

function looped(field: string): ServiceError {
  const detail = 'name everybody once';
  return new ServiceError('subject_loop', `${field}: a subject acts for itself through others`, [{ field, detail }]);
}
