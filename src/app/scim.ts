import type { Transaction } from '../store/database.js';
import { lockAccess } from '../store/keys.js';
import { addMembers, removeMembers, removePeople } from '../store/memberships.js';
import { deletePrincipal, insertPrincipal, type Principal, updatePrincipal } from '../store/principals.js';
import {
  findProvisioned,
  groupReferences,
  membersOf,
  type Reference,
  referencesTo,
  searchProvisioned,
} from '../store/provisioned.js';
import { ServiceError } from './errors.js';
import { type AccessDependencies, changingAccess, refuseGroupLoop } from './principals.js';
import {
  attributesOf,
  type Described,
  describedGroup,
  describedUser,
  invalidValue,
  keptProperties,
  scimGroup,
  scimUser,
} from './scim-attributes.js';
import { type MemberChange, memberIds, readFilter, readPatch } from './scim-requests.js';

export interface ScimQuery {
  readonly filter?: string | undefined;
  /** Counted from 1. */
  readonly startIndex: number;
  readonly count: number;
  /** Leaves the members of groups out. */
  readonly withoutMembers: boolean;
}

type Type = 'user' | 'group';

/** The use cases of a directory that provisions users and groups by SCIM 2.0, bound to what they work on. */
export type Scim = ReturnType<typeof openScim>;

export function openScim(deps: AccessDependencies) {
  return { users: openKind(deps, 'user'), groups: openKind(deps, 'group') };
}

const described = { user: describedUser, group: describedGroup };
const nameAttribute = { user: 'userName', group: 'displayName' } as const;

function openKind(deps: AccessDependencies, type: Type) {
  const { database, rules, onAccessChanged } = deps;
  const { classes } = rules;

  const show = async (principal: Principal, withoutMembers = false) =>
    type === 'user'
      ? scimUser(principal, await groupReferences(database, principal.groups))
      : scimGroup(principal, withoutMembers ? null : await membersOf(database, principal.id));

  /** Writes what a directory says, and answers with what has come of it. */
  const write = async (uuid: string, work: (tx: Transaction, principal: Principal) => Promise<void>) => {
    await changingAccess(database, async (tx) => work(tx, await existing(deps, tx, type, uuid)));
    onAccessChanged();
    return show(await existing(deps, database, type, uuid));
  };

  return {
    /** @throws {ServiceError} `conflict` when there is one of this name, `invalid_request`, `group_loop` */
    async create(body: object) {
      const said = described[type](attributesOf(body));
      const { id, name = id, externalId, active = true } = said;
      if (id === undefined || name === undefined) throw invalidValue(nameAttribute[type], 'is needed');
      const uuid = await database.transaction(async (tx) => {
        await lockAccess(tx);
        await refuseTaken(deps, tx, type, id, null);
        const properties = merged({}, said);
        const base = { type, id, name, externalId, properties, disabled: !active };
        await insertPrincipal(tx, classes, { ...base, ownClearance: null, keptBy: 'scim' });
        if (type === 'group') await changeMembers(tx, id, [{ op: 'add', ids: membersIn(body) ?? [] }]);
        const { found } = await searchProvisioned(tx, classes, { type, filter: { id }, offset: 0, limit: 1 });
        return found[0]?.uuid ?? '';
      });
      onAccessChanged();
      return show(await existing(deps, database, type, uuid));
    },

    /** @throws {ServiceError} `invalid_request` for a filter that is not understood */
    async list({ filter, startIndex, count, withoutMembers }: ScimQuery) {
      const asked = readFilter(filter);
      const of = { type, filter: asked, offset: startIndex - 1, limit: count };
      const { total, found } = await searchProvisioned(database, classes, of);
      const resources = await Promise.all(found.map((principal) => show(principal, withoutMembers)));
      return { total, startIndex, resources };
    },

    /** @throws {ServiceError} `not_found` */
    async read(uuid: string, withoutMembers = false) {
      return show(await existing(deps, database, type, uuid), withoutMembers);
    },

    /** Takes a whole new description. One that does not say whether a user is active leaves that as it is. */
    replace(uuid: string, body: object) {
      const said = described[type](attributesOf(body));
      const gone = type === 'user' ? Object.fromEntries(keptProperties.map((property) => [property, null])) : {};
      return write(uuid, async (tx, principal) => {
        const externalId = said.externalId ?? null;
        await describe(deps, tx, principal, { ...said, externalId, properties: { ...gone, ...said.properties } });
        const members = membersIn(body) ?? [];
        if (type === 'group')
          await changeMembers(tx, principal.id, [{ op: 'remove-all' }, { op: 'add', ids: members }]);
      });
    },

    patch(uuid: string, operations: readonly unknown[]) {
      const { attributes, members } = readPatch(operations);
      const said = described[type](attributes);
      return write(uuid, async (tx, principal) => {
        await describe(deps, tx, principal, said);
        if (type === 'group') await changeMembers(tx, principal.id, members);
      });
    },

    /** Removes it with its keys. @throws {ServiceError} `not_found`, `conflict` when no admin key would be left */
    async remove(uuid: string): Promise<void> {
      await changingAccess(database, async (tx) => {
        await deletePrincipal(tx, await existing(deps, tx, type, uuid));
      });
      onAccessChanged();
    },
  };
}

async function existing(
  { rules }: AccessDependencies,
  queryable: Parameters<typeof findProvisioned>[0],
  type: Type,
  uuid: string,
): Promise<Principal> {
  const found = isUuid(uuid) ? await findProvisioned(queryable, rules.classes, type, uuid) : null;
  if (!found) throw new ServiceError('not_found', `there is no ${type} with this id`);
  return found;
}

/**
 * Writes what is said of a principal; its clearance is nothing that a directory says. The id of a user is the name that
 * requests ask for it by; that of a group stays when the group is renamed, since policies name it.
 */
async function describe({ rules }: AccessDependencies, tx: Transaction, principal: Principal, said: Described) {
  const { name, externalId, active } = said;
  const id = principal.type === 'group' ? undefined : said.id;
  if (id !== undefined && id !== principal.id)
    await refuseTaken({ rules }, tx, principal.type as Type, id, principal.uuid);
  await updatePrincipal(tx, rules.classes, principal, {
    id,
    name,
    externalId,
    disabled: active === undefined ? undefined : !active,
    properties: merged(principal.properties, said),
    keptBy: 'scim',
  });
}

/** Names of users compare without case: who may say which of two of them it is could choose its clearance. */
async function refuseTaken(
  { rules }: Pick<AccessDependencies, 'rules'>,
  tx: Transaction,
  type: Type,
  id: string,
  except: string | null,
): Promise<void> {
  const { found } = await searchProvisioned(tx, rules.classes, { type, filter: { id }, offset: 0, limit: 2 });
  if (found.every(({ uuid }) => uuid === except)) return;
  const field = nameAttribute[type];
  const detail = `there is a ${type} of this name`;
  throw new ServiceError('conflict', `${field}: ${detail}`, [{ field, detail }]);
}

async function changeMembers(tx: Transaction, group: string, changes: readonly MemberChange[]): Promise<void> {
  for (const change of changes) {
    if (change.op === 'remove-all') await removePeople(tx, group);
    else if (change.op === 'remove') await removeMembers(tx, group, await referencesTo(tx, change.ids.filter(isUuid)));
    else await addMembers(tx, group, await allOf(tx, change.ids));
  }
  await refuseGroupLoop(tx);
}

/** @throws {ServiceError} `invalid_request` when one is not there: it would be a member only as far as anybody thinks */
async function allOf(tx: Transaction, uuids: readonly string[]): Promise<Reference[]> {
  const found = await referencesTo(tx, uuids.filter(isUuid));
  const there = new Set(found.map(({ uuid }) => uuid));
  if (uuids.every((uuid) => there.has(uuid.toLowerCase()))) return found;
  throw invalidValue('members', 'one of them is not there; create it first');
}

function membersIn(body: object): string[] | null {
  const [, members] = Object.entries(body).find(([key]) => key.toLowerCase() === 'members') ?? [];
  return members === undefined || members === null ? null : memberIds(members);
}

function merged(properties: Principal['properties'], said: Described): Principal['properties'] {
  const all = Object.entries({ ...properties, ...said.properties });
  return Object.fromEntries(all.filter(([, value]) => value !== null));
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
