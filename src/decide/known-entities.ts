import type { CedarValueJson, EntityJson } from '@cedar-policy/cedar-wasm/nodejs';
import type { AccessPolicy, CedarLibrary } from './access-policy.js';
import { cedarType } from './cedar-names.js';
import { cedarRecord } from './cedar-values.js';

/** A name of an entity in Cedar's terms. */
export interface Uid {
  readonly type: string;
  readonly id: string;
}

/** What an access policy knows of subjects, resources and actions that this service does not keep. */
export interface KnownEntities {
  /** Ids of the entities of a type of AuthZEN that the policy lists or names, in order of their UTF-16 code units. */
  idsOf(type: string): readonly string[];
  /** Whether the policy lists or names an entity. */
  has(type: string, id: string): boolean;
  /** Names of the actions that the policy declares for resources of a type of AuthZEN, in order. */
  actionsOn(resourceType: string): readonly string[];
  /** Whether the policy declares an action for such a subject and such a resource. */
  applies(action: string, subjectType: string, resourceType: string): boolean;
  /** What is listed of these, of all they are in, and of all that their properties refer to; by {@link keyOf}. */
  reachedFrom(uids: readonly Uid[]): Map<string, EntityJson>;
  /** The action, with the groups of actions it is in. */
  action(name: string): readonly EntityJson[];
}

export function keyOf({ type, id }: Uid): string {
  return JSON.stringify([type, id]);
}

/**
 * What an access policy lists in `entities`, names in its policies and declares in its schema.
 * @throws {InexpressibleProperty} for a property that Cedar cannot hold
 */
export function knownEntities(cedar: CedarLibrary, policy: AccessPolicy): KnownEntities {
  const listed = new Map(policy.entities.map((entity, i) => toLinked(entity, i)).map((one) => [keyOf(one.uid), one]));
  const named = policy.policies.flatMap(({ text }) => {
    const read = cedar.policyToJson(text);
    return read.type === 'success' ? uidsIn(read.json) : [];
  });
  const ids = idsByType([...[...listed.values()].map(({ uid }) => uid), ...named]);
  const sorted = new Map([...ids].map(([type, known]) => [type, [...known].sort()]));
  const { actions = {} } = policy.schema[''] ?? {};
  return {
    idsOf: (type) => sorted.get(cedarType(type)) ?? [],
    has: (type, id) => ids.get(cedarType(type))?.has(id) ?? false,
    actionsOn(resourceType) {
      const type = cedarType(resourceType);
      return Object.keys(actions)
        .filter((name) => actions[name]?.appliesTo?.resourceTypes.includes(type))
        .sort();
    },
    applies(action, subjectType, resourceType) {
      const { principalTypes = [], resourceTypes = [] } =
        (Object.hasOwn(actions, action) && actions[action]?.appliesTo) || {};
      return principalTypes.includes(cedarType(subjectType)) && resourceTypes.includes(cedarType(resourceType));
    },
    reachedFrom: (uids) => reachedFrom(listed, uids),
    action(name) {
      const chain = closure([name], (one) => (actions[one]?.memberOf ?? []).map(({ id }) => id));
      return [...chain].map((one) => ({
        uid: { type: 'Action', id: one },
        attrs: {},
        parents: (actions[one]?.memberOf ?? []).map(({ id }) => ({ type: 'Action', id })),
      }));
    },
  };
}

interface Linked {
  readonly uid: Uid;
  readonly entity: EntityJson;
  /** Its parents, and what its properties refer to. */
  readonly links: readonly Uid[];
}

function toLinked({ type, id, properties, parents }: AccessPolicy['entities'][number], i: number): Linked {
  const attrs = cedarRecord(properties, `entities.${i}.properties`, { references: true });
  const uid = { type: cedarType(type), id };
  const containers = parents.map((parent) => ({ type: cedarType(parent.type), id: parent.id }));
  return {
    uid,
    entity: { uid, attrs: { ...attrs, id }, parents: containers },
    links: [...containers, ...referencesIn(attrs)],
  };
}

function referencesIn(value: CedarValueJson): Uid[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('__entity' in value && isUid(value.__entity)) return [value.__entity];
  return Object.values(value).flatMap(referencesIn);
}

/** Entities that a policy names literally: whom it permits by name is known by that. */
function uidsIn(part: unknown): Uid[] {
  if (typeof part !== 'object' || part === null) return [];
  if (isUid(part)) return [part];
  return Object.values(part).flatMap(uidsIn);
}

function isUid(value: unknown): value is Uid {
  if (typeof value !== 'object' || value === null || !('type' in value) || !('id' in value)) return false;
  return typeof value.type === 'string' && typeof value.id === 'string';
}

function idsByType(uids: readonly Uid[]): ReadonlyMap<string, ReadonlySet<string>> {
  const ids = new Map<string, Set<string>>();
  for (const { type, id } of uids) ids.set(type, (ids.get(type) ?? new Set()).add(id));
  return ids;
}

function reachedFrom(listed: ReadonlyMap<string, Linked>, uids: readonly Uid[]): Map<string, EntityJson> {
  const keys = closure(uids.map(keyOf), (key) => (listed.get(key)?.links ?? []).map(keyOf));
  return new Map(
    [...keys].flatMap((key): [string, EntityJson][] => {
      const known = listed.get(key);
      return known ? [[key, known.entity]] : [];
    }),
  );
}

/** All that is reached from here, itself included; each once, so that circles end. */
function closure(from: readonly string[], next: (one: string) => readonly string[]): Set<string> {
  const reached = new Set(from);
  // A set that grows while it is walked is walked to its end.
  for (const one of reached) for (const other of next(one)) reached.add(other);
  return reached;
}
