import { clearanceOf } from '../decide/chain.js';
import { bottom, type Label } from '../label/label.js';
import type { Database, Transaction } from '../store/database.js';
import { hasAdminKey, lockAccess } from '../store/keys.js';
import { groupInItself, setGroupsOf } from '../store/memberships.js';
import {
  deletePrincipal,
  findPrincipal,
  insertPrincipal,
  type KeptBy,
  listPrincipals,
  type Principal,
  type PrincipalName,
  type PrincipalType,
  type Properties,
  principalTypes,
  updatePrincipal,
} from '../store/principals.js';
import { ServiceError } from './errors.js';
import { type Page, type PageRequest, pageOf, readCursor, writeCursor } from './page.js';
import { type RequestedLabel, requestedLabel } from './requested-label.js';
import type { Clock, Rules } from './rules.js';

export { type PrincipalName, type PrincipalType, principalTypes };

/** A principal as it is shown. Moments are ISO 8601. */
export interface PrincipalAnswer extends PrincipalName {
  readonly name: string;
  /** What it may be answered with now: its own clearance, else the join over its groups', else the lowest label. */
  readonly clearance: Label;
  readonly ownClearance: Label | null;
  /** Groups it is directly in. */
  readonly groups: readonly string[];
  readonly properties: Properties;
  /** Its id in the directory it comes from; of a group, what tokens may list it by. */
  readonly externalId: string | null;
  readonly disabled: boolean;
  readonly keptBy: KeptBy;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface AccessDependencies {
  readonly database: Database;
  readonly rules: Pick<Rules, 'taxonomy' | 'classes'>;
  readonly clock: Clock;
  /** Called after a change of principals or keys has committed: what is remembered of them is out of date. */
  readonly onAccessChanged: () => void;
}

interface PrincipalFields {
  readonly name?: string | undefined;
  /** Null: none of its own, but that of its groups. */
  readonly clearance?: RequestedLabel | null | undefined;
  readonly groups?: readonly string[] | undefined;
  readonly properties?: Properties | undefined;
  readonly externalId?: string | null | undefined;
}

/** The use cases around principals, bound to what they work on. */
export type Principals = ReturnType<typeof openPrincipals>;

export function openPrincipals({ database, rules, clock, onAccessChanged }: AccessDependencies) {
  const { classes } = rules;
  const answer = ({ createdAt, updatedAt, ...p }: Principal): PrincipalAnswer => ({
    type: p.type,
    id: p.id,
    name: p.name,
    clearance: clearanceOf(p, bottom(rules.taxonomy), clock()),
    ownClearance: p.ownClearance,
    groups: p.groups,
    properties: p.properties,
    externalId: p.externalId,
    disabled: p.disabled,
    keptBy: p.keptBy,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  });
  return {
    /**
     * Creates a user, group or service.
     * @throws {ServiceError} `conflict` when there is one of that type and id, `unknown_label`, `group_loop`,
     *   `invalid_request` for an agent: it needs a sponsor, a purpose and an expiry
     */
    async create(request: PrincipalName & PrincipalFields): Promise<PrincipalAnswer> {
      if (request.type === 'agent') throw notHere();
      const { type, id, name = id, properties, externalId, groups = [] } = request;
      const ownClearance = request.clearance ? requestedLabel(rules.taxonomy, request.clearance, 'clearance') : null;
      const made = await database.transaction(async (tx) => {
        await lockAccess(tx);
        if (!(await insertPrincipal(tx, classes, { type, id, name, ownClearance, properties, externalId })))
          return null;
        await joinGroups(tx, request, groups);
        return findPrincipal(tx, classes, request);
      });
      onAccessChanged();
      if (made) return answer(made);
      throw taken(type);
    },

    async list(
      request: PageRequest & { readonly type?: PrincipalType | undefined; readonly group?: string | undefined },
    ): Promise<Page<PrincipalAnswer>> {
      const { limit, type, group } = request;
      const after = readPosition(request.cursor);
      const rows = await listPrincipals(database, classes, { type, group, after, limit: limit + 1 });
      return pageOf(rows, limit, answer, (row) => writeCursor('principals', row.type, row.id));
    },

    /** @throws {ServiceError} `not_found` */
    async read(name: PrincipalName): Promise<PrincipalAnswer> {
      return answer(existing(name, await findPrincipal(database, classes, name)));
    },

    /**
     * Changes what is given.
     * @throws {ServiceError} `not_found`, `unknown_label`, `group_loop`, `conflict` when no admin key would be left
     */
    async change(
      name: PrincipalName,
      change: PrincipalFields & { readonly disabled?: boolean | undefined },
    ): Promise<PrincipalAnswer> {
      const { clearance, groups, ...rest } = change;
      const ownClearance = clearance ? requestedLabel(rules.taxonomy, clearance, 'clearance') : clearance;
      const changed = await changingAccess(database, async (tx) => {
        existing(name, (await updatePrincipal(tx, classes, name, { ...rest, ownClearance })) || null);
        if (groups) await joinGroups(tx, name, groups);
        return findPrincipal(tx, classes, name);
      });
      onAccessChanged();
      return answer(existing(name, changed));
    },

    /** Removes a principal with its keys. @throws {ServiceError} `not_found`, `conflict` */
    async remove(name: PrincipalName): Promise<void> {
      const removed = await changingAccess(database, (tx) => deletePrincipal(tx, name));
      onAccessChanged();
      existing(name, removed || null);
    },
  };
}

function taken(type: PrincipalType): ServiceError {
  const problem = { field: 'id', detail: `there is a ${type} with this id; change it, or choose another id` };
  return new ServiceError('conflict', `id: ${problem.detail}`, [problem]);
}

function notHere(): ServiceError {
  const detail = 'register an agent at POST /v1/agents, with its sponsor and purposes';
  return new ServiceError('invalid_request', `type: ${detail}`, [{ field: 'type', detail }]);
}

/** Puts a principal into these groups and no others. @throws {ServiceError} `invalid_request`, `group_loop` */
async function joinGroups(tx: Transaction, name: PrincipalName, groups: readonly string[]): Promise<void> {
  const missing = await setGroupsOf(tx, name, groups);
  if (missing.length > 0) {
    const fields = groups.flatMap((group, i) =>
      missing.includes(group) ? [{ field: `groups.${i}`, detail: 'there is no such group; create it first' }] : [],
    );
    throw new ServiceError('invalid_request', 'groups: a group is not there; create it first', fields);
  }
  await refuseGroupLoop(tx);
}

/** @throws {ServiceError} `group_loop` when a group has come to be in itself */
export async function refuseGroupLoop(tx: Transaction): Promise<void> {
  const group = await groupInItself(tx);
  if (group === null) return;
  throw new ServiceError('group_loop', 'groups: a group would be in itself, directly or through other groups', [
    { field: 'groups', detail: 'take one of the groups out of the other first' },
  ]);
}

/**
 * Changes principals or keys in one transaction.
 * @throws {ServiceError} `conflict` when nobody could administer the service afterwards; nothing is changed then
 */
export async function changingAccess<T>(database: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return database.transaction(async (tx) => {
    await lockAccess(tx);
    const result = await work(tx);
    if (await hasAdminKey(tx)) return result;
    throw new ServiceError('conflict', 'this would leave no admin key in force; create another one first');
  });
}

function existing<T>({ type }: PrincipalName, found: T | null): T {
  if (found === null) throw new ServiceError('not_found', `there is no ${type} with this id`);
  return found;
}

function readPosition(cursor: string | undefined): PrincipalName | null {
  const [type, id] = readCursor('principals', 2, cursor) ?? [];
  const known = principalTypes.find((t) => t === type);
  return known && id !== undefined ? { type: known, id } : null;
}
