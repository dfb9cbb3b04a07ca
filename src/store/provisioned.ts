import type { LabelClasses } from './classes.js';
import type { Queryable } from './database.js';
import {
  type Principal,
  type PrincipalName,
  type PrincipalRow,
  type PrincipalType,
  selectPrincipal,
  toPrincipal,
} from './principals.js';

// Principals as a directory refers to them: by an id that never changes, page by numbered page.

/** What a directory looks for; each that is given has to be equal. Ids compare without case, as names of users do. */
export interface ProvisionedFilter {
  readonly uuid?: string | undefined;
  readonly id?: string | undefined;
  readonly externalId?: string | undefined;
  readonly name?: string | undefined;
}

const matching = `p.type = $1 AND ($2::text IS NULL OR p.uuid::text = lower($2))
  AND ($3::text IS NULL OR lower(p.id) = lower($3)) AND ($4::text IS NULL OR p.external_id = $4)
  AND ($5::text IS NULL OR lower(p.name) = lower($5))`;

/** Up to `limit` principals of a type behind the first `offset`, in order of id, and how many there are in all. */
export async function searchProvisioned(
  database: Queryable,
  classes: LabelClasses,
  of: {
    readonly type: PrincipalType;
    readonly filter: ProvisionedFilter;
    readonly offset: number;
    readonly limit: number;
  },
): Promise<{ readonly total: number; readonly found: Principal[] }> {
  const { uuid = null, id = null, externalId = null, name = null } = of.filter;
  const values = [of.type, uuid, id, externalId, name];
  const count = await database.query<{ total: number }>(
    `SELECT count(*)::int AS total FROM principal p WHERE ${matching}`,
    values,
  );
  const { rows } = await database.query<PrincipalRow>(
    `${selectPrincipal} WHERE ${matching} ORDER BY p.id LIMIT $6 OFFSET $7`,
    [...values, of.limit, of.offset],
  );
  return {
    total: count.rows[0]?.total ?? 0,
    found: await Promise.all(rows.map((row) => toPrincipal(row, classes))),
  };
}

export async function findProvisioned(
  database: Queryable,
  classes: LabelClasses,
  type: PrincipalType,
  uuid: string,
): Promise<Principal | null> {
  const { rows } = await database.query<PrincipalRow>(`${selectPrincipal} WHERE p.type = $1 AND p.uuid = $2`, [
    type,
    uuid,
  ]);
  return rows[0] ? toPrincipal(rows[0], classes) : null;
}

/** Somebody in a group, or a group somebody is in. */
export interface Reference extends PrincipalName {
  readonly uuid: string;
  readonly name: string;
}

/** The users and groups that are directly in a group, in order. */
export async function membersOf(database: Queryable, group: string): Promise<Reference[]> {
  const { rows } = await database.query<Reference & { [column: string]: unknown }>(
    `SELECT p.type, p.id, p.uuid, p.name FROM membership m
     JOIN principal p ON p.type = m.member_type AND p.id = m.member_id
     WHERE m.group_id = $1 AND p.type IN ('user', 'group') ORDER BY p.type, p.id`,
    [group],
  );
  return rows;
}

/** Those users and groups of these that are there. */
export async function referencesTo(database: Queryable, uuids: readonly string[]): Promise<Reference[]> {
  const { rows } = await database.query<Reference & { [column: string]: unknown }>(
    "SELECT type, id, uuid, name FROM principal WHERE uuid = ANY ($1::uuid[]) AND type IN ('user', 'group')",
    [uuids],
  );
  return rows;
}

/** The groups of these ids. */
export async function groupReferences(database: Queryable, ids: readonly string[]): Promise<Reference[]> {
  const { rows } = await database.query<Reference & { [column: string]: unknown }>(
    "SELECT type, id, uuid, name FROM principal WHERE type = 'group' AND id = ANY ($1::text[]) ORDER BY id",
    [ids],
  );
  return rows;
}
