import type { Database } from './database.js';
import { resourceId, resourceNumber } from './lookup.js';

/** What a search for resources goes through. */
export interface ResourceSearch {
  /** Numbers of label classes. */
  readonly classes: readonly number[];
  readonly kinds: readonly string[];
  readonly states: readonly string[];
  /** Manual labels that ended before do not hold any more: what they stand in is looked at whatever its class. */
  readonly now: Date;
}

/**
 * Up to `limit` ids of resources after one, in order: those whose label of the newest version is of one of the classes,
 * and those whose manual label has ended. Each class of each kind is a range of one index, so it does not matter how
 * many resources there are besides.
 */
export async function searchResources(
  database: Database,
  { classes, kinds, states, now }: ResourceSearch,
  after: number,
  limit: number,
): Promise<string[]> {
  const { rows } = await database.query<{ id: number }>(
    `SELECT id FROM (
       SELECT r.id FROM unnest($1::integer[]) c (class_id) CROSS JOIN unnest($2::text[]) k (kind)
       CROSS JOIN LATERAL (
         SELECT id FROM resource
         WHERE class_id = c.class_id AND kind = k.kind AND id > $5 AND state = ANY($3) ORDER BY id LIMIT $6
       ) r
       UNION
       -- Labels that are in force and not settled yet.
       (SELECT r.id FROM shadow_resource s JOIN resource r ON r.id = s.resource_id
        WHERE (SELECT EXISTS (SELECT FROM policy_activation WHERE settling)) AND s.class_id = ANY($1)
          AND r.kind = ANY($2) AND s.resource_id > $5 AND r.state = ANY($3) ORDER BY s.resource_id LIMIT $6)
       UNION
       SELECT id FROM resource
       WHERE manual_until <= $4 AND kind = ANY($2) AND id > $5 AND state = ANY($3)
     ) found ORDER BY id LIMIT $6`,
    [classes, kinds, states, now, after, limit],
  );
  return rows.map(({ id }) => resourceId(id));
}

/** The kinds of resources, by their ids. */
export async function kindsOf(database: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await database.query<{ id: number; kind: string }>(
    'SELECT id, kind FROM resource WHERE id = ANY($1)',
    [ids.map(resourceNumber).filter((id) => id !== null)],
  );
  return new Map(rows.map(({ id, kind }) => [resourceId(id), kind]));
}

/** Every label class there is. */
export async function allClasses(database: Database): Promise<number[]> {
  const { rows } = await database.query<{ id: number }>('SELECT id FROM label_class ORDER BY id');
  return rows.map(({ id }) => id);
}
