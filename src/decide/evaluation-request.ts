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
const keptAttributes: ReadonlySet<string> = new Set(['clearance', 'sponsor', 'purposes']);

const fromRequest = { references: false } as const;

/**
 * An evaluation in Cedar's words. What the request says of subject and resource stands before what the policy lists, and
 * behind what this service keeps of a principal; `id` is the id asked for; properties of the action are
 * `context.action`.
 * @param kept the subject, where it is a principal that this service keeps
 * @throws {InexpressibleProperty}
 */
export function evaluationRequest(
  { subject, action, resource, context = {} }: Evaluation,
  kept: AskingPrincipal | null,
  known: KnownEntities,
): DirectRequest {
  const principal = { type: cedarType(subject.type), id: subject.id };
  const object = { type: cedarType(resource.type), id: resource.id };
  const groups = kept?.groups?.map((id) => ({ type: cedarType('group'), id })) ?? [];
  const entities = known.reachedFrom([principal, object, ...groups]);
  put(entities, principal, said(subject, 'subject.properties'));
  put(entities, object, said(resource, 'resource.properties'));
  if (kept) keep(entities, principal, kept);
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

/** Principals have roles, if only none: policies need not ask whether they do. */
function said({ type, id, properties = {} }: NamedEntity, at: string): Record<string, CedarValueJson> {
  const attrs = cedarRecord(properties, at, fromRequest);
  if (!principalTypes.includes(type)) return { ...attrs, id };
  const open = Object.entries(attrs).filter(([name]) => !keptAttributes.has(name));
  return { ...Object.fromEntries(open), id };
}

function put(entities: Map<string, EntityJson>, uid: Uid, attrs: Readonly<Record<string, CedarValueJson>>): void {
  const listed = entities.get(keyOf(uid));
  const roles = principalTypes.map(cedarType).includes(uid.type) ? { roles: [] } : {};
  entities.set(keyOf(uid), {
    uid,
    attrs: { ...roles, ...listed?.attrs, ...attrs },
    parents: listed?.parents ?? [],
  });
}

function keep(entities: Map<string, EntityJson>, uid: Uid, kept: AskingPrincipal): void {
  const known = entities.get(keyOf(uid));
  for (const { attrs, parents } of entitiesOf(kept)) {
    const { roles, ...others } = attrs;
    entities.set(keyOf(uid), {
      uid,
      attrs: { ...known?.attrs, ...others, ...(kept.roles && roles ? { roles } : {}), id: uid.id },
      parents: [...(known?.parents ?? []), ...parents],
    });
  }
}
