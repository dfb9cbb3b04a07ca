import type { Queryable } from './database.js';
import type { PrincipalName } from './principals.js';

/** Puts a principal into groups and takes it out of all others. Returns the groups that are not there. */
export async function setGroupsOf(
  database: Queryable,
  { type, id }: PrincipalName,
  groups: readonly string[],
): Promise<string[]> {
  await database.query(
    'DELETE FROM membership WHERE member_type = $1 AND member_id = $2 AND group_id <> ALL ($3::text[])',
    [type, id, groups],
  );
  const { rows } = await database.query<{ id: string }>(
    `WITH asked AS (SELECT DISTINCT unnest($3::text[]) AS id),
     made AS (INSERT INTO membership (group_id, member_type, member_id)
       SELECT g.id, $1, $2 FROM asked JOIN principal g ON g.type = 'group' AND g.id = asked.id ON CONFLICT DO NOTHING)
     SELECT id FROM asked WHERE NOT EXISTS (SELECT FROM principal g WHERE g.type = 'group' AND g.id = asked.id)
     ORDER BY id`,
    [type, id, groups],
  );
  return rows.map((row) => row.id);
}

/** Puts principals into a group; those that are in it already stay. All of them have to be there. */
export async function addMembers(database: Queryable, group: string, members: readonly PrincipalName[]): Promise<void> {
  await database.query(
    `INSERT INTO membership (group_id, member_type, member_id)
     SELECT $1, type, id FROM unnest($2::text[], $3::text[]) AS m(type, id) ON CONFLICT DO NOTHING`,
    [group, members.map((m) => m.type), members.map((m) => m.id)],
  );
}

export async function removeMembers(
  database: Queryable,
  group: string,
  members: readonly PrincipalName[],
): Promise<void> {
  await database.query(
    `DELETE FROM membership USING unnest($2::text[], $3::text[]) AS m(type, id)
     WHERE group_id = $1 AND member_type = m.type AND member_id = m.id`,
    [group, members.map((m) => m.type), members.map((m) => m.id)],
  );
}

/** Takes all users and groups out of a group; agents and services stay, which directories do not know. */
export async function removePeople(database: Queryable, group: string): Promise<void> {
  await database.query("DELETE FROM membership WHERE group_id = $1 AND member_type IN ('user', 'group')", [group]);
}

/** A group that is in itself, through others or not; null when there is none. */
export async function groupInItself(database: Queryable): Promise<string | null> {
  const { rows } = await database.query<{ id: string }>(
    `WITH RECURSIVE up(start, id) AS (
       SELECT member_id, group_id FROM membership WHERE member_type = 'group'
       UNION
       SELECT up.start, m.group_id FROM up JOIN membership m ON m.member_type = 'group' AND m.member_id = up.id
     )
     SELECT start AS id FROM up WHERE start = id ORDER BY 1 LIMIT 1`,
  );
  return rows[0]?.id ?? null;
}
