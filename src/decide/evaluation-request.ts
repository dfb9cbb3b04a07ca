import type { CedarValueJson, EntityJson } from '@cedar-policy/cedar-wasm/nodejs';
import { type AskingPrincipal, type DirectRequest, entitiesOf } from './cedar.js';
import { cedarType } from './cedar-names.js';
import { cedarRecord } from './cedar-values.js';
import { type KnownEntities, keyOf, type Uid } from './known-entities.js';

type Properties = Readonly<Record<string, unknown>>;

/** A subject or a resource as a request names it. */
export interface NamedEntity {
  readonly type: string;
  readonly id: string;
  readonly properties?: Properties | undefined;
}

/** What AuthZEN asks in one evaluation. */
export interface Evaluation {
  readonly subject: NamedEntity;
  readonly action: { readonly name: string; readonly properties?: Properties | undefined };
  readonly resource: NamedEntity;
  readonly context?: Properties | undefined;
}

const principalTypes: readonly string[] = ['user', 'group', 'service', 'agent'];

/** What nobody but this service says of a principal. */
const keptAttributes: readonly string[] = ['clearance', 'sponsor', 'purposes'];
/** What no request says, besides, of a principal that is kept here or that the policy lists. */
const knownAttributes: readonly string[] = [...keptAttributes, 'roles', 'groups'];

const fromRequest = { references: false } as const;

/** What this service keeps of subject and resource, where they are principals of its own. */
export interface KeptPrincipals {
  readonly subject: AskingPrincipal | null;
  readonly resource: AskingPrincipal | null;
}

/**
 * An evaluation in Cedar's words. What this service keeps of subject and resource stands before what the policy lists,
 * and that before what the request says: a request can only add what nobody knows. `id` is the id asked for; properties
 * of the action are `context.action`.
 * @throws {InexpressibleProperty}
 */
export function evaluationRequest(
  { subject, action, resource, context = {} }: Evaluation,
  kept: KeptPrincipals,
  known: KnownEntities,
): DirectRequest {
  const principal = { type: cedarType(subject.type), id: subject.id };
  const object = { type: cedarType(resource.type), id: resource.id };
  const groups = [kept.subject, kept.resource].flatMap((one) => one?.groups ?? []);
  const entities = known.reachedFrom([principal, object, ...groups.map((id) => ({ type: cedarType('group'), id }))]);
  put(entities, subject, 'subject.properties', kept.subject);
  put(entities, resource, 'resource.properties', kept.resource);
  // A caller's own "action" must not pass for the properties of the action.
  const { action: _, ...environment } = cedarRecord(context, 'context', fromRequest);
  const parameters = action.properties && { action: cedarRecord(action.properties, 'action.properties', fromRequest) };
  return {
    principal,
    action: { type: 'Action', id: action.name },
    resource: object,
    context: { ...environment, ...parameters },
    entities: [...entities.values(), ...known.action(action.name)],
  };
}

function put(
  entities: Map<string, EntityJson>,
  { type, id, properties = {} }: NamedEntity,
  at: string,
  kept: AskingPrincipal | null,
): void {
  const uid: Uid = { type: cedarType(type), id };
  const listed = entities.get(keyOf(uid));
  const said = cedarRecord(properties, at, fromRequest);
  const isKnown = kept !== null || listed !== undefined;
  const unsaid = [...(isKnown ? knownAttributes : keptAttributes), ...(type === 'agent' ? ['risk'] : [])];
  const attrs = principalTypes.includes(type) ? ofPrincipal(said, unsaid) : said;
  const [own] = kept ? entitiesOf(kept) : [];
  entities.set(keyOf(uid), {
    uid,
    attrs: { ...attrs, ...listed?.attrs, ...(own && keptOf(own, kept)), id },
    parents: [...(listed?.parents ?? []), ...(own?.parents ?? [])],
  });
}

type Attributes = Readonly<Record<string, CedarValueJson>>;

/** Principals have roles, if only none: policies need not ask whether they do. */
function ofPrincipal(said: Attributes, unsaid: readonly string[]): Attributes {
  return { roles: [], ...Object.fromEntries(Object.entries(said).filter(([name]) => !unsaid.includes(name))) };
}

/** Roles are of a credential: where none plays a part, those that the policy lists stay. */
function keptOf({ attrs }: EntityJson, kept: AskingPrincipal | null): Attributes {
  const { roles, ...others } = attrs;
  return kept?.roles && roles !== undefined ? { ...others, roles } : others;
}
