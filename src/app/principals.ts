import type { Label } from '../label/label.js';
import type { Database, Transaction } from '../store/database.js';
import { hasAdminKey, lockAccess } from '../store/keys.js';
import {
  deletePrincipal,
  findPrincipal,
  insertPrincipal,
  listPrincipals,
  type Principal,
  type PrincipalName,
  type PrincipalType,
  principalTypes,
  updatePrincipal,
} from '../store/principals.js';
import { ServiceError } from './errors.js';
import { type Page, type PageRequest, pageOf, readCursor, writeCursor } from './page.js';
import { type RequestedLabel, requestedLabel } from './requested-label.js';
import type { Rules } from './rules.js';

export { type PrincipalName, type PrincipalType, principalTypes };

/** A principal as it is shown. Moments are ISO 8601. */
export interface PrincipalAnswer extends PrincipalName {
  readonly name: string;
  readonly clearance: Label;
  readonly disabled: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface AccessDependencies {
  readonly database: Database;
  readonly rules: Pick<Rules, 'taxonomy' | 'classes'>;
  /** Called after a change of principals or keys has committed: what is remembered of them is out of date. */
  readonly onAccessChanged: () => void;
}

/** The use cases around principals, bound to what they work on. */
export type Principals = ReturnType<typeof openPrincipals>;

export function openPrincipals({ database, rules, onAccessChanged }: AccessDependencies) {
  const { classes } = rules;
  return {
    /** @throws {ServiceError} `conflict` when there is one of that type and id, `unknown_label` */
    async create(
      request: PrincipalName & { readonly name?: string | undefined; readonly clearance: RequestedLabel },
    ): Promise<PrincipalAnswer> {
      const clearance = requestedLabel(rules.taxonomy, request.clearance, 'clearance');
      const made = await insertPrincipal(database, classes, {
        ...request,
        name: request.name ?? request.id,
        clearance,
      });
      if (made) return toAnswer(made);
      const problem = {
        field: 'id',
        detail: `there is a ${request.type} with this id; change it, or choose another id`,
      };
      throw new ServiceError('conflict', `id: ${problem.detail}`, [problem]);
    },

    async list(request: PageRequest & { readonly type?: PrincipalType | undefined }): Promise<Page<PrincipalAnswer>> {
      const { limit, type } = request;
      const rows = await listPrincipals(database, classes, {
        type,
        after: readPosition(request.cursor),
        limit: limit + 1,
      });
      return pageOf(rows, limit, toAnswer, (row) => writeCursor('principals', row.type, row.id));
    },

    /** @throws {ServiceError} `not_found` */
    async read(name: PrincipalName): Promise<PrincipalAnswer> {
      return toAnswer(existing(name, await findPrincipal(database, classes, name)));
    },

    /** @throws {ServiceError} `not_found`, `unknown_label`, `conflict` when no admin key would be left in force */
    async change(
      name: PrincipalName,
      change: {
        readonly name?: string | undefined;
        readonly clearance?: RequestedLabel | undefined;
        readonly disabled?: boolean | undefined;
      },
    ): Promise<PrincipalAnswer> {
      const clearance = change.clearance && requestedLabel(rules.taxonomy, change.clearance, 'clearance');
      const changed = await changingAccess(database, (tx) =>
        updatePrincipal(tx, classes, name, { ...change, clearance }),
      );
      onAccessChanged();
      return toAnswer(existing(name, changed));
    },

    /** Removes a principal with its keys. @throws {ServiceError} `not_found`, `conflict` */
    async remove(name: PrincipalName): Promise<void> {
      const removed = await changingAccess(database, (tx) => deletePrincipal(tx, name));
      onAccessChanged();
      existing(name, removed ? name : null);
    },
  };
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

function toAnswer({ createdAt, updatedAt, ...rest }: Principal): PrincipalAnswer {
  return { ...rest, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
}
