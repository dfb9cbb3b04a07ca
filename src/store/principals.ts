import type { Label } from '../label/label.js';
import type { LabelClasses } from './classes.js';
import type { Queryable } from './database.js';

export const principalTypes = ['user', 'group', 'service', 'agent'] as const;
export type PrincipalType = (typeof principalTypes)[number];

/** What names a principal: its id is unique among those of its type. */
export interface PrincipalName {
  readonly type: PrincipalType;
  readonly id: string;
}

/** Who asks, and up to which label it may be answered. */
export interface Principal extends PrincipalName {
  readonly name: string;
  readonly clearance: Label;
  readonly disabled: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface PrincipalRow {
  type: PrincipalType;
  id: string;
  name: string;
  clearance_class: number;
  disabled: boolean;
  created_at: Date;
  updated_at: Date;
}

/** Writes a new principal. Returns null when there is one of that type and id. */
export async function insertPrincipal(
  database: Queryable,
  classes: LabelClasses,
  principal: PrincipalName & { readonly name: string; readonly clearance: Label },
): Promise<Principal | null> {
  const { type, id, name, clearance } = principal;
  const { rows } = await database.query<PrincipalRow>(
    `INSERT INTO principal (type, id, name, clearance_class) VALUES ($1, $2, $3, $4)
     ON CONFLICT (type, id) DO NOTHING RETURNING *`,
    [type, id, name, await classes.idOf(clearance)],
  );
  return rows[0] ? toPrincipal(rows[0], classes) : null;
}

export async function findPrincipal(
  database: Queryable,
  classes: LabelClasses,
  { type, id }: PrincipalName,
): Promise<Principal | null> {
  const { rows } = await database.query<PrincipalRow>('SELECT * FROM principal WHERE type = $1 AND id = $2', [
    type,
    id,
  ]);
  return rows[0] ? toPrincipal(rows[0], classes) : null;
}

/** Up to `limit` principals after a name, in order of type and id. */
export async function listPrincipals(
  database: Queryable,
  classes: LabelClasses,
  of: { readonly type: PrincipalType | undefined; readonly after: PrincipalName | null; readonly limit: number },
): Promise<Principal[]> {
  const { rows } = await database.query<PrincipalRow>(
    `SELECT * FROM principal WHERE ($1::text IS NULL OR type = $1) AND ($2::text IS NULL OR (type, id) > ($2, $3))
     ORDER BY type, id LIMIT $4`,
    [of.type ?? null, of.after?.type ?? null, of.after?.id ?? null, of.limit],
  );
  return Promise.all(rows.map((row) => toPrincipal(row, classes)));
}

/** Changes what is given; null when there is no such principal. */
export async function updatePrincipal(
  database: Queryable,
  classes: LabelClasses,
  { type, id }: PrincipalName,
  change: {
    readonly name?: string | undefined;
    readonly clearance?: Label | undefined;
    readonly disabled?: boolean | undefined;
  },
): Promise<Principal | null> {
  const { rows } = await database.query<PrincipalRow>(
    `UPDATE principal SET name = coalesce($3, name), clearance_class = coalesce($4, clearance_class),
       disabled = coalesce($5, disabled), updated_at = now()
     WHERE type = $1 AND id = $2 RETURNING *`,
    [
      type,
      id,
      change.name ?? null,
      change.clearance ? await classes.idOf(change.clearance) : null,
      change.disabled ?? null,
    ],
  );
  return rows[0] ? toPrincipal(rows[0], classes) : null;
}

/** Removes a principal and its keys; false when there is none. */
export async function deletePrincipal(database: Queryable, { type, id }: PrincipalName): Promise<boolean> {
  const { rowCount } = await database.query('DELETE FROM principal WHERE type = $1 AND id = $2', [type, id]);
  return rowCount === 1;
}

async function toPrincipal(row: PrincipalRow, classes: LabelClasses): Promise<Principal> {
  return {
    type: row.type,
    id: row.id,
    name: row.name,
    clearance: await classes.labelOf(row.clearance_class),
    disabled: row.disabled,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
