import type { AgentRecord, AgentStatus, ClearanceSources, RiskLevel } from '../decide/chain.js';
import type { Label } from '../label/label.js';
import type { LabelClasses } from './classes.js';
import type { Queryable } from './database.js';

export const principalTypes = ['user', 'group', 'service', 'agent'] as const;
export type PrincipalType = (typeof principalTypes)[number];

/** Who keeps a principal: this API, a directory file, or an identity provider by SCIM. */
export type KeptBy = 'api' | 'file' | 'scim';

/** What names a principal: its id is unique among those of its type. */
export interface PrincipalName {
  readonly type: PrincipalType;
  readonly id: string;
}

/** What access policies may look at: a JSON object. */
export type Properties = Readonly<Record<string, unknown>>;

/** Who asks, and what its clearance follows from. */
export interface Principal extends PrincipalName, ClearanceSources {
  readonly name: string;
  /** Groups it is directly in, by id, in order. */
  readonly groups: readonly string[];
  /** Enabled groups it is in, directly or through other enabled groups, by id, in order. */
  readonly allGroups: readonly string[];
  readonly properties: Properties;
  readonly disabled: boolean;
  readonly externalId: string | null;
  /** Stays the same while the id may change with the user's name. */
  readonly uuid: string;
  readonly keptBy: KeptBy;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A principal as `selectPrincipal` reads it. */
export interface PrincipalRow {
  type: PrincipalType;
  id: string;
  name: string;
  clearance_class: number | null;
  properties: Properties;
  external_id: string | null;
  uuid: string;
  kept_by: KeptBy;
  disabled: boolean;
  created_at: Date;
  updated_at: Date;
  groups: string[];
  all_groups: string[];
  group_classes: number[];
  agent: AgentRow | null;
}

interface AgentRow {
  sponsor: string | null;
  sponsor_active: boolean;
  purposes: string[];
  expires_at: string;
  status: AgentStatus;
  risk: RiskLevel | null;
  grants: { clearance_class: number | null; purpose: string | null; expires_at: string }[];
}

/**
 * All of a principal in one statement. A disabled group gives nothing, and nothing goes through it; UNION ends at groups
 * that were reached already, so that no loop could go on for ever.
 */
export const selectPrincipal = `
  SELECT p.*, reached.all_groups, reached.group_classes,
    ARRAY(SELECT m.group_id FROM membership m WHERE m.member_type = p.type AND m.member_id = p.id ORDER BY 1) AS groups,
    (SELECT json_build_object('sponsor', a.sponsor_id, 'purposes', a.purposes, 'expires_at', a.expires_at,
       'status', a.status, 'risk', a.risk_level,
       'sponsor_active', EXISTS (SELECT FROM principal s
         WHERE s.type = a.sponsor_type AND s.id = a.sponsor_id AND NOT s.disabled),
       'grants', coalesce((SELECT json_agg(json_build_object('clearance_class', g.clearance_class,
         'purpose', g.purpose, 'expires_at', g.expires_at)) FROM agent_grant g WHERE g.agent_id = a.id), '[]'))
     FROM agent a WHERE p.type = 'agent' AND a.id = p.id) AS agent
  FROM principal p CROSS JOIN LATERAL (
    WITH RECURSIVE up(id) AS (
      SELECT m.group_id FROM membership m JOIN principal g ON g.type = 'group' AND g.id = m.group_id AND NOT g.disabled
      WHERE m.member_type = p.type AND m.member_id = p.id
      UNION
      SELECT m.group_id FROM up JOIN membership m ON m.member_type = 'group' AND m.member_id = up.id
        JOIN principal g ON g.type = 'group' AND g.id = m.group_id AND NOT g.disabled
    )
    SELECT coalesce(array_agg(g.id ORDER BY g.id), '{}') AS all_groups,
      coalesce(array_agg(DISTINCT g.clearance_class) FILTER (WHERE g.clearance_class IS NOT NULL), '{}') AS group_classes
    FROM up JOIN principal g ON g.type = 'group' AND g.id = up.id
  ) reached`;

/** What is written of a new principal. */
export interface NewPrincipal extends PrincipalName {
  readonly name: string;
  readonly ownClearance: Label | null;
  readonly properties?: Properties | undefined;
  readonly externalId?: string | null | undefined;
  readonly disabled?: boolean | undefined;
  readonly keptBy?: KeptBy | undefined;
}

/** Writes a new principal. Returns false when there is one of that type and id. */
export async function insertPrincipal(
  database: Queryable,
  classes: LabelClasses,
  principal: NewPrincipal,
): Promise<boolean> {
  const { type, id, name, ownClearance, properties = {}, externalId, disabled = false, keptBy = 'api' } = principal;
  const { rowCount } = await database.query(
    `INSERT INTO principal (type, id, name, clearance_class, properties, external_id, disabled, kept_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (type, id) DO NOTHING`,
    [
      type,
      id,
      name,
      ownClearance && (await classes.idOf(ownClearance)),
      JSON.stringify(properties),
      externalId ?? null,
      disabled,
      keptBy,
    ],
  );
  return rowCount === 1;
}

export async function findPrincipal(
  database: Queryable,
  classes: LabelClasses,
  { type, id }: PrincipalName,
): Promise<Principal | null> {
  const { rows } = await database.query<PrincipalRow>(`${selectPrincipal} WHERE p.type = $1 AND p.id = $2`, [type, id]);
  return rows[0] ? toPrincipal(rows[0], classes) : null;
}

/** A group by its id, or else by the id that it has in the directory it comes from. */
export async function findGroup(database: Queryable, classes: LabelClasses, name: string): Promise<Principal | null> {
  const { rows } = await database.query<PrincipalRow>(
    `${selectPrincipal} WHERE p.type = 'group' AND (p.id = $1 OR p.external_id = $1) ORDER BY p.id <> $1, p.id LIMIT 1`,
    [name],
  );
  return rows[0] ? toPrincipal(rows[0], classes) : null;
}

/**
 * Whether nobody ever heard of a user: there is none of this name, in upper or lower case, and none was deleted or
 * renamed.
 */
export async function isNewUser(database: Queryable, id: string): Promise<boolean> {
  const { rows } = await database.query<{ known: boolean }>(
    `SELECT EXISTS (SELECT FROM principal WHERE type = 'user' AND lower(id) = lower($1))
       OR EXISTS (SELECT FROM former_user WHERE name_digest = user_name_digest($1)) AS known`,
    [id],
  );
  return rows[0]?.known === false;
}

/** Up to `limit` principals after a name, in order of type and id. */
export async function listPrincipals(
  database: Queryable,
  classes: LabelClasses,
  of: {
    readonly type: PrincipalType | undefined;
    /** Only direct members of this group. */
    readonly group?: string | undefined;
    readonly after: PrincipalName | null;
    readonly limit: number;
  },
): Promise<Principal[]> {
  const { rows } = await database.query<PrincipalRow>(
    `${selectPrincipal}
     WHERE ($1::text IS NULL OR p.type = $1) AND ($2::text IS NULL OR (p.type, p.id) > ($2, $3))
       AND ($5::text IS NULL OR EXISTS (SELECT FROM membership m
         WHERE m.group_id = $5 AND m.member_type = p.type AND m.member_id = p.id))
     ORDER BY p.type, p.id LIMIT $4`,
    [of.type ?? null, of.after?.type ?? null, of.after?.id ?? null, of.limit, of.group ?? null],
  );
  return Promise.all(rows.map((row) => toPrincipal(row, classes)));
}

/** What can be changed of a principal; what is undefined stays. */
export interface PrincipalChange {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  /** Null takes it away: then that of its groups holds. */
  readonly ownClearance?: Label | null | undefined;
  readonly disabled?: boolean | undefined;
  readonly properties?: Properties | undefined;
  readonly externalId?: string | null | undefined;
  readonly keptBy?: KeptBy | undefined;
}

/** Changes what is given; false when there is no such principal. */
export async function updatePrincipal(
  database: Queryable,
  classes: LabelClasses,
  { type, id }: PrincipalName,
  change: PrincipalChange,
): Promise<boolean> {
  const { ownClearance } = change;
  const clearanceClass = ownClearance ? await classes.idOf(ownClearance) : null;
  const columns: readonly (readonly [column: string, given: boolean, value: unknown])[] = [
    ['id', change.id !== undefined, change.id],
    ['name', change.name !== undefined, change.name],
    ['clearance_class', ownClearance !== undefined, clearanceClass],
    ['disabled', change.disabled !== undefined, change.disabled],
    ['properties', change.properties !== undefined, JSON.stringify(change.properties)],
    ['external_id', change.externalId !== undefined, change.externalId],
    ['kept_by', change.keptBy !== undefined, change.keptBy],
  ];
  const given = columns.filter(([, isGiven]) => isGiven);
  const sets = given.map(([column], i) => `${column} = $${i + 3}, `).join('');
  const { rowCount } = await database.query(
    `UPDATE principal SET ${sets}updated_at = now() WHERE type = $1 AND id = $2`,
    [type, id, ...given.map(([, , value]) => value)],
  );
  return rowCount === 1;
}

/** Removes a principal, its keys and its memberships; false when there is none. */
export async function deletePrincipal(database: Queryable, { type, id }: PrincipalName): Promise<boolean> {
  const { rowCount } = await database.query('DELETE FROM principal WHERE type = $1 AND id = $2', [type, id]);
  return rowCount === 1;
}

export async function toPrincipal(row: PrincipalRow, classes: LabelClasses): Promise<Principal> {
  return {
    type: row.type,
    id: row.id,
    name: row.name,
    ownClearance: await labelOf(row.clearance_class, classes),
    groupClearances: await Promise.all(row.group_classes.map((id) => classes.labelOf(id))),
    groups: row.groups,
    allGroups: row.all_groups,
    properties: row.properties,
    agent: row.agent ? await toAgent(row.agent, classes) : row.type === 'agent' ? unregistered : null,
    disabled: row.disabled,
    externalId: row.external_id,
    uuid: row.uuid,
    keptBy: row.kept_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** An agent that somebody made without saying who answers for it: nobody may act as that. */
const unregistered: AgentRecord = {
  sponsor: null,
  sponsorActive: false,
  purposes: [],
  expiresAt: new Date(0),
  status: 'pending',
  grants: [],
  risk: null,
};

async function toAgent(row: AgentRow, classes: LabelClasses): Promise<AgentRecord> {
  const grants = row.grants.map(async ({ clearance_class, purpose, expires_at }) => ({
    clearance: await labelOf(clearance_class, classes),
    purpose,
    expiresAt: new Date(expires_at),
  }));
  return {
    sponsor: row.sponsor,
    sponsorActive: row.sponsor_active,
    purposes: row.purposes,
    expiresAt: new Date(row.expires_at),
    status: row.status,
    grants: await Promise.all(grants),
    risk: row.risk,
  };
}

async function labelOf(id: number | null, classes: LabelClasses): Promise<Label | null> {
  return id === null ? null : classes.labelOf(id);
}
