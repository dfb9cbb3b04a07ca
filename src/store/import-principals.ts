import type { LabelClasses } from './classes.js';
import type { Queryable } from './database.js';
import type { NewPrincipal, PrincipalName, PrincipalType } from './principals.js';

/** What came of an import, in principals. */
export interface ImportCounts {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** Somebody that a file names; whoever it does not say to be disabled or not stays as it is. */
export type ImportedPrincipal = Omit<NewPrincipal, 'disabled' | 'keptBy'> & { readonly disabled: boolean | undefined };

/** Writes users and groups as a file has them, made or changed; no name may stand there twice. */
export async function upsertPrincipals(
  database: Queryable,
  classes: LabelClasses,
  principals: readonly ImportedPrincipal[],
): Promise<ImportCounts> {
  const rows: object[] = [];
  for (const { type, id, name, ownClearance, properties, externalId, disabled } of principals) {
    rows.push({
      type,
      id,
      name,
      clearance_class: ownClearance && (await classes.idOf(ownClearance)),
      properties: properties ?? {},
      external_id: externalId ?? null,
      disabled: disabled ?? null,
    });
  }
  const { rows: written } = await database.query<{ created: boolean }>(
    `INSERT INTO principal AS p (type, id, name, clearance_class, properties, external_id, disabled, kept_by)
     SELECT type, id, name, clearance_class, properties, external_id, coalesce(disabled, (
       SELECT old.disabled FROM principal old WHERE old.type = r.type AND old.id = r.id), false), 'file'
     FROM jsonb_to_recordset($1) AS r(type text, id text, name text, clearance_class int, properties jsonb,
       external_id text, disabled boolean)
     ON CONFLICT (type, id) DO UPDATE SET name = excluded.name, clearance_class = excluded.clearance_class,
       properties = excluded.properties, external_id = coalesce(excluded.external_id, p.external_id),
       disabled = excluded.disabled, kept_by = 'file', updated_at = now()
     WHERE (p.name, p.clearance_class, p.properties, p.external_id, p.disabled, p.kept_by) IS DISTINCT FROM
       (excluded.name, excluded.clearance_class, excluded.properties, coalesce(excluded.external_id, p.external_id),
        excluded.disabled, 'file')
     RETURNING xmax = 0 AS created`,
    [JSON.stringify(rows)],
  );
  const created = written.filter((row) => row.created).length;
  return { created, changed: written.length - created, unchanged: principals.length - written.length };
}

/** Disables users and groups that an earlier file named and these do not. Returns how many. */
export async function disableOthers(database: Queryable, named: readonly PrincipalName[]): Promise<number> {
  const { rowCount } = await database.query(
    `UPDATE principal p SET disabled = true, updated_at = now()
     WHERE kept_by = 'file' AND NOT disabled AND NOT EXISTS (
       SELECT FROM unnest($1::text[], $2::text[]) AS n(type, id) WHERE n.type = p.type AND n.id = p.id)`,
    [named.map((n) => n.type), named.map((n) => n.id)],
  );
  return rowCount ?? 0;
}

/** One membership. */
export interface Membership {
  readonly group: string;
  readonly member: PrincipalName;
}

/**
 * Makes these the users and groups in groups: those of groups that are named are the ones listed, others gain.
 * @returns memberships of which the group or the member is not there
 */
export async function replaceMemberships(
  database: Queryable,
  groups: readonly string[],
  memberships: readonly Membership[],
): Promise<Membership[]> {
  const columns = [
    memberships.map((m) => m.group),
    memberships.map((m) => m.member.type),
    memberships.map((m) => m.member.id),
  ];
  const { rows } = await database.query<{ group_id: string; type: PrincipalType; id: string }>(
    `SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) AS m(group_id, type, id)
     WHERE NOT EXISTS (SELECT FROM principal g WHERE g.type = 'group' AND g.id = m.group_id)
       OR NOT EXISTS (SELECT FROM principal p WHERE p.type = m.type AND p.id = m.id)`,
    columns,
  );
  if (rows.length > 0) return rows.map(({ group_id, type, id }) => ({ group: group_id, member: { type, id } }));
  await database.query(
    `DELETE FROM membership m WHERE group_id = ANY ($4::text[]) AND member_type IN ('user', 'group') AND NOT EXISTS (
       SELECT FROM unnest($1::text[], $2::text[], $3::text[]) AS n(group_id, type, id)
       WHERE n.group_id = m.group_id AND n.type = m.member_type AND n.id = m.member_id)`,
    [...columns, groups],
  );
  await database.query(
    `INSERT INTO membership (group_id, member_type, member_id)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) ON CONFLICT DO NOTHING`,
    columns,
  );
  return [];
}
