import type { Action, Asked, AskingPrincipal } from '../decide/cedar.js';
import { cedarRecord, InexpressibleProperty } from '../decide/cedar-values.js';
import { purposesOf } from '../decide/chain.js';
import type { Label } from '../label/label.js';
import type { Principal, Properties } from '../store/principals.js';
import type { AccessInForce } from './access-in-force.js';
import type { Actor } from './authenticate.js';
import type { SubjectRequest, Subjects } from './subjects.js';

export interface AskDependencies {
  readonly access: Pick<AccessInForce, 'current'>;
  /** Everybody behind a request. */
  readonly subjectsOf: (actor: Actor, request: SubjectRequest) => Promise<Subjects>;
}

/** What a request says of itself besides whom it is about. */
export interface AskRequest extends SubjectRequest {
  readonly action?: Action | undefined;
  readonly purpose?: string | undefined;
  readonly destination?: string | undefined;
}

/** A request, ready to be asked of labels. */
export interface Asking {
  readonly asked: Asked;
  readonly subjects: Subjects;
  /** The same as access policies see them, the actor first. */
  readonly principals: readonly [AskingPrincipal, ...AskingPrincipal[]];
  readonly action: Action;
  readonly purpose: string | null;
  readonly destination: string | null;
  readonly accessPolicyVersion: number;
}

/**
 * Finds out who is behind a request and puts it to the access policy in force.
 * @throws {ServiceError} when somebody behind it is not known, or may not act
 */
export async function askFor(deps: AskDependencies, actor: Actor, request: AskRequest): Promise<Asking> {
  const subjects = await deps.subjectsOf(actor, request);
  const { version, engine } = deps.access.current();
  const action = request.action ?? 'retrieve';
  const purpose = request.purpose ?? null;
  const destination = request.destination ?? null;
  const [first, ...others] = subjects.chain.map(asPoliciesSee);
  if (!first) throw new Error('a chain begins with its actor');
  const principals = [first, ...others] as const;
  const asked = engine.ask({ principals, action, purpose, destination });
  return { asked, subjects, principals, action, purpose, destination, accessPolicyVersion: version };
}

/** One of those behind a request, as access policies see it. */
export function asPoliciesSee({ agent, properties, ...principal }: Subjects['chain'][number]): AskingPrincipal {
  return {
    ...principal,
    agent: agent && { sponsor: agent.sponsor ?? '', purposes: agent.purposes, risk: agent.risk },
    attributes: attributesOf(properties),
  };
}

/** What is known of a principal besides its clearance, as far as policies see it. */
export type KnownPrincipal = Pick<Principal, 'type' | 'id' | 'allGroups' | 'properties' | 'agent'>;

/** A principal that asks for itself, as access policies see it at a moment: grants run out. */
export function askingPrincipal(principal: KnownPrincipal, clearance: Label, now: Date): AskingPrincipal {
  const { type, id, allGroups: groups, properties, agent } = principal;
  return {
    type,
    id,
    clearance,
    groups,
    agent: agent && { sponsor: agent.sponsor ?? '', purposes: purposesOf(agent, now), risk: agent.risk },
    attributes: attributesOf(properties),
  };
}

type Attributes = NonNullable<AskingPrincipal['attributes']>;

/** What Cedar cannot hold is left out: a policy that asks for it then denies. */
function attributesOf(properties: Properties): Attributes {
  return Object.assign({}, ...Object.entries(properties).map(([name, value]) => attribute(name, value)));
}

function attribute(name: string, value: unknown): Attributes {
  try {
    return cedarRecord({ [name]: value }, 'properties', { references: false });
  } catch (error) {
    if (!(error instanceof InexpressibleProperty)) throw error;
    return {};
  }
}
