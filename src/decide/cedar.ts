import type { CedarValueJson, EntityJson, EntityUidJson, PolicySet, Response } from '@cedar-policy/cedar-wasm/nodejs';
import { type Label, meet } from '../label/label.js';
import type { AccessPolicy, CedarLibrary, CedarPolicy, Limits } from './access-policy.js';
import type { RiskLevel } from './chain.js';
import { preparedAuthorizer } from './prepared-policies.js';
import { both, refusal, type Verdict, verdictOf } from './verdict.js';

/** Somebody who takes part in a request: who holds the credential, or whom it acts for. */
export interface AskingPrincipal {
  readonly type: 'user' | 'group' | 'service' | 'agent';
  readonly id: string;
  readonly clearance: Label;
  readonly roles?: readonly string[];
  /** Every group it is a member of, at any depth. */
  readonly groups?: readonly string[];
  /** Of an agent: the person who answers for it, what it is for (nothing listed is no limit), and how risky it is. */
  readonly agent?: {
    readonly sponsor: string;
    readonly purposes: readonly string[];
    readonly risk?: RiskLevel | null;
  } | null;
  /** What else is known of it, as policies see it. */
  readonly attributes?: Readonly<Record<string, CedarValueJson>>;
}

export const actions = ['retrieve', 'index', 'train', 'export'] as const;
export type Action = (typeof actions)[number];

/** What is asked of every label of a request. */
export interface Question {
  /** The actor first, then everybody it acts for. All have to be permitted. */
  readonly principals: readonly [AskingPrincipal, ...AskingPrincipal[]];
  readonly action: Action;
  readonly purpose: string | null;
  readonly destination: string | null;
}

/** A question, ready to be asked of labels. */
export interface Asked {
  /** The meet of all clearances, of the purpose's and of the destination's bounds. */
  readonly clearance: Label;
  /** Made once for each label: the same label gets the same verdict. */
  judge(label: Label): Verdict;
}

/** What is asked in Cedar's own words, for resources that carry no label. */
export interface DirectRequest {
  readonly principal: EntityUidJson;
  readonly action: EntityUidJson;
  readonly resource: EntityUidJson;
  readonly context: Readonly<Record<string, CedarValueJson>>;
  /** Of these, and of what stands in the policy, attributes and parents are known. */
  readonly entities: readonly EntityJson[];
}

/** An access policy at work. */
export interface AccessEngine {
  readonly policy: AccessPolicy;
  ask(question: Question): Asked;
  /** One decision on anything. Entities the policy lists are not among `entities` unless the caller adds them. */
  authorize(request: DirectRequest): Verdict;
  mayAdminister(principal: AskingPrincipal): boolean;
}

/** Questions that are remembered, and verdicts of all of them together: some hundred megabytes at most. */
const mostQuestions = 5_000;
const mostVerdicts = 500_000;

/**
 * Puts an access policy to work.
 * @param options.lasting whether it will be asked often: it is parsed once then, and kept in the memory of Cedar
 */
export function openAccess(
  cedar: CedarLibrary,
  policy: AccessPolicy,
  { lasting = true }: { readonly lasting?: boolean } = {},
): AccessEngine {
  const enforced = authorizer(
    cedar,
    policy.policies.filter((one) => one.observed === null),
    lasting,
  );
  const observing = policy.policies.filter((one) => one.observed !== null);
  const observed = observing.length === 0 ? null : authorizer(cedar, observing, lasting);
  const byId = new Map(policy.policies.map((one) => [one.id, one]));
  const authorize = (request: DirectRequest): Verdict =>
    verdictOf({ enforced: enforced(request), observed: observed?.(request) ?? null }, byId, request.principal);
  const questions = new Map<string, Asked>();
  let verdicts = 0;
  const counted = (request: DirectRequest): Verdict => {
    verdicts++;
    return authorize(request);
  };
  return {
    policy,
    authorize,
    ask(question) {
      const key = JSON.stringify(question);
      const known = questions.get(key);
      if (known) return known;
      if (questions.size >= mostQuestions || verdicts > mostVerdicts) {
        questions.clear();
        verdicts = 0;
      }
      const asked = askEach(policy, counted, question);
      questions.set(key, asked);
      return asked;
    },
    mayAdminister: (principal) =>
      authorize({
        principal: uidOf(principal),
        action: { type: 'Action', id: 'administer' },
        resource: { type: 'Deployment', id: 'clearmark' },
        context: {},
        entities: entitiesOf(principal),
      }).allowed,
  };
}

/** The verdict on a label is that of the first principal who is not permitted; obligations of all add up. */
function askEach(policy: AccessPolicy, authorize: (request: DirectRequest) => Verdict, question: Question): Asked {
  const { principals, destination, action } = question;
  const purposes = principals.map((principal) => purposeOf(principal, question));
  const forPurpose = limitsOf(policy.purposes, purposes);
  const forDestination = limitsOf(policy.destinations, [destination]);
  const bounds = [...principals.slice(1).map((p) => p.clearance), ...(forPurpose ?? []), ...(forDestination ?? [])];
  const clearance = bounds.reduce(meet, principals[0].clearance);
  const refused =
    forPurpose === null ? 'purpose-not-listed' : forDestination === null ? 'destination-not-listed' : null;
  const context = {
    clearance: clearanceValue(clearance),
    agent: principals.some(({ type }) => type === 'agent'),
    ...(destination === null ? {} : { destination }),
  };
  const asking = principals.map((principal, i) => {
    const purpose = purposes[i] ?? null;
    return {
      uid: uidOf(principal),
      entities: entitiesOf(principal),
      context: purpose === null ? context : { ...context, purpose },
    };
  });
  const verdicts = new Map<string, Verdict>();
  // Labels of one class are mostly one object.
  const byObject = new WeakMap<Label, Verdict>();
  const decide = (label: Label): Verdict => {
    if (refused) return refusal(refused);
    const resource = { type: 'LabelClass', id: keyOf(label) };
    const entity = { uid: resource, attrs: clearanceValue(label), parents: [] };
    return asking
      .map(({ uid, entities, context: its }) =>
        authorize({
          principal: uid,
          action: { type: 'Action', id: action },
          resource,
          context: its,
          entities: [...entities, entity],
        }),
      )
      .reduce(both);
  };
  return {
    clearance,
    judge(label) {
      const seen = byObject.get(label);
      if (seen) return seen;
      const key = keyOf(label);
      const verdict = verdicts.get(key) ?? decide(label);
      if (verdicts.size >= mostVerdicts) verdicts.clear();
      verdicts.set(key, verdict);
      byObject.set(label, verdict);
      return verdict;
    },
  };
}

/** An agent that is registered for one purpose asks for that one where nothing is said; nobody else is asked for it. */
function purposeOf({ agent }: AskingPrincipal, { purpose }: Question): string | null {
  const [only, ...others] = agent?.purposes ?? [];
  return purpose ?? (others.length === 0 ? (only ?? null) : null);
}

/** All that hold; null when one of the names is refused. */
function limitsOf(limits: Limits, names: readonly (string | null)[]): readonly Label[] | null {
  const found = [...new Set(names)].map(limits);
  return found.includes(null) ? null : found.flatMap((labels) => labels ?? []);
}

/** Asks Cedar. What cannot be asked at all is thrown: it is a mistake here, and nothing is answered then. */
function authorizer(
  cedar: CedarLibrary,
  policies: readonly CedarPolicy[],
  lasting: boolean,
): (request: DirectRequest) => Response {
  const set: PolicySet = { staticPolicies: Object.fromEntries(policies.map(({ id, text }) => [id, text])) };
  const callOf = (request: DirectRequest) => ({
    ...request,
    context: { ...request.context },
    entities: [...request.entities],
  });
  if (lasting) {
    const ask = preparedAuthorizer(cedar, set);
    return (request) => ask(callOf(request));
  }
  return (request) => {
    const answer = cedar.isAuthorized({ ...callOf(request), policies: set });
    if (answer.type === 'failure') throw new Error('a request cannot be put to the access policies');
    return answer.response;
  };
}

const entityTypes = { user: 'User', group: 'Group', service: 'Service', agent: 'Agent' } as const;

function uidOf({ type, id }: Pick<AskingPrincipal, 'type' | 'id'>) {
  return { type: entityTypes[type], id };
}

/** A principal as Cedar knows it, with the groups it is in. What is stored beats what somebody said of it. */
export function entitiesOf(principal: AskingPrincipal): EntityJson[] {
  const { clearance, roles = [], groups = [], agent, attributes = {} } = principal;
  // What was written of an agent as a property of its own must not pass for what is kept of it where that says nothing.
  const { sponsor: _, purposes: __, risk: ___, ...own } = attributes;
  const attrs = {
    ...(principal.type === 'agent' ? own : attributes),
    clearance: clearanceValue(clearance),
    roles: [...roles],
    ...(agent ? { sponsor: agent.sponsor } : {}),
    ...(agent && agent.purposes.length > 0 ? { purposes: [...agent.purposes] } : {}),
    ...(agent?.risk ? { risk: agent.risk } : {}),
  };
  return [{ uid: uidOf(principal), attrs, parents: groups.map((id) => uidOf({ type: 'group', id })) }];
}

function clearanceValue({ level, rank, categories }: Label) {
  return { level, rank, categories: [...categories] };
}

function keyOf({ level, categories }: Label): string {
  return categories.length === 0 ? level : `${level}+${categories.join('+')}`;
}
