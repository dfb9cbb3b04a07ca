import { type Occurrences, type Position, positionOf } from '../label/occurrences.js';
import type { Queryable } from './database.js';
import type { CarriedMark } from './versions.js';

/** A resource as far as its label follows from what is stored of it; classes of labels by number. */
export interface StoredResource {
  readonly id: number;
  readonly parentId: number | null;
  readonly sourceId: number;
  readonly key: string;
  readonly uri: string;
  readonly kind: string;
  /** Who owns it at its source; null for what is in another, and where it is not told. */
  readonly owners: readonly string[] | null;
  readonly state: string;
  readonly flags: readonly string[];
  readonly versionId: number | null;
  readonly classId: number | null;
  readonly propagatedClass: number | null;
  readonly manualClass: number | null;
  readonly manualUntil: Date | null;
  readonly manualContentClass: number | null;
  readonly needsReview: boolean;
  /** Those that are kept. */
  readonly versions: readonly StoredVersion[];
}

/** A version with what was found in it. */
export interface StoredVersion {
  readonly id: number;
  readonly resourceId: number;
  readonly mediaType: string;
  readonly documentType: string | null;
  readonly floorClass: number;
  readonly contentClass: number;
  readonly flags: readonly string[];
  readonly carried: readonly CarriedMark[];
  readonly unread: readonly string[];
  readonly counts: readonly Occurrences[];
}

/** What a resource takes from its source. */
export interface StoredSource {
  readonly id: number;
  readonly name: string;
  readonly connector: string;
  readonly defaultClass: number | null;
  readonly trusted: boolean;
}

type ResourceRow = Omit<StoredResource, 'versions'>;

const resourceColumns = `id, parent_id AS "parentId", source_id AS "sourceId", key, uri, kind, owners, state, flags,
  version_id AS "versionId", class_id AS "classId", propagated_class AS "propagatedClass",
  manual_class AS "manualClass", manual_until AS "manualUntil", manual_content_class AS "manualContentClass",
  needs_review AS "needsReview"`;

/** All sources, by number. */
export async function readStoredSources(database: Queryable): Promise<ReadonlyMap<number, StoredSource>> {
  const { rows } = await database.query<StoredSource>(
    'SELECT id, name, connector, default_class AS "defaultClass", trusted FROM source',
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Numbers of the outermost resources behind one, in order. */
export async function rootsAfter(database: Queryable, after: number, limit: number): Promise<number[]> {
  const { rows } = await database.query<{ id: number }>(
    'SELECT id FROM resource WHERE parent_id IS NULL AND id > $1 ORDER BY id LIMIT $2',
    [after, limit],
  );
  return rows.map((row) => row.id);
}

/** The outermost resources that these are in, or are. */
export async function rootsOf(database: Queryable, ids: readonly number[]): Promise<number[]> {
  const roots = new Set<number>();
  for (let level = ids; level.length > 0; ) {
    const { rows } = await database.query<{ id: number; parent: number | null }>(
      'SELECT DISTINCT id, parent_id AS parent FROM resource WHERE id = ANY($1)',
      [level],
    );
    for (const { id, parent } of rows) if (parent === null) roots.add(id);
    level = rows.flatMap(({ parent }) => parent ?? []);
  }
  return [...roots].sort((a, b) => a - b);
}

/** Resources that are read together, about: an archive with all its members may be more. */
const resourcesAtOnce = 4_000;

/** Cuts outermost resources into groups that can be held in memory with all that is in them. */
export async function* treeGroups(database: Queryable, roots: readonly number[]): AsyncGenerator<number[]> {
  const { rows } = await database.query<{ id: number; members: number }>(
    `SELECT parent_id AS id, count(*) AS members FROM resource WHERE parent_id = ANY($1) GROUP BY parent_id`,
    [roots],
  );
  const members = new Map(rows.map((row) => [row.id, row.members]));
  let group: number[] = [];
  let size = 0;
  for (const root of roots) {
    const more = 1 + (members.get(root) ?? 0);
    if (group.length > 0 && size + more > resourcesAtOnce) {
      yield group;
      group = [];
      size = 0;
    }
    group.push(root);
    size += more;
  }
  if (group.length > 0) yield group;
}

/**
 * Outermost resources with all that is in them, whatever holds others before what is in it; each with its versions and
 * what was found in those.
 * @param near whether positions of findings are read too: they are many
 */
export async function readTrees(
  database: Queryable,
  roots: readonly number[],
  near: boolean,
): Promise<StoredResource[]> {
  const found = await database.query<ResourceRow>(
    `SELECT ${resourceColumns} FROM resource_now WHERE id = ANY($1) ORDER BY id`,
    [roots],
  );
  const all = [...found.rows];
  // Level by level: of a recursive query Postgres expects millions.
  for (let level = found.rows; level.length > 0; ) {
    const inner = await database.query<ResourceRow>(
      `SELECT ${resourceColumns} FROM resource_now WHERE parent_id = ANY($1) ORDER BY id`,
      [level.map((row) => row.id)],
    );
    level = inner.rows;
    for (const row of level) all.push(row);
  }
  const versions = await readVersions(
    database,
    all.map((row) => row.id),
    near,
  );
  return all.map((row) => ({ ...row, versions: versions.get(row.id) ?? [] }));
}

interface VersionRow extends Omit<StoredVersion, 'carried' | 'unread' | 'counts'> {
  readonly carried: readonly CarriedMark[] | null;
  readonly unread: readonly string[] | null;
  /** Whether what was found stands in columns, where nearness says nothing. */
  readonly inColumns: boolean | null;
}

async function readVersions(
  database: Queryable,
  resources: readonly number[],
  near: boolean,
): Promise<Map<number, StoredVersion[]>> {
  const { rows } = await database.query<VersionRow>(
    `SELECT v.id, v.resource_id AS "resourceId", v.media_type AS "mediaType", v.document_type AS "documentType", v.floor_class AS "floorClass",
       v.content_class AS "contentClass", v.flags, v.carried, p.unread, p.in_columns AS "inColumns"
     FROM version_now v LEFT JOIN LATERAL (
       SELECT array_agg(DISTINCT coalesce(reason, 'read-error')) FILTER (WHERE status <> 'read') AS unread,
         bool_or(kind = 'column') AS in_columns
       FROM part WHERE version_id = v.id) p ON true
     WHERE v.resource_id = ANY($1) ORDER BY v.id`,
    [resources],
  );
  const ids = rows.map((row) => row.id);
  const counts = await readCounts(database, ids);
  const positions = near ? await readPositions(database, ids) : null;
  const before = await readCarriedBefore(
    database,
    rows.filter((row) => row.carried === null),
  );
  const versions = new Map<number, StoredVersion[]>();
  for (const { unread, inColumns, ...row } of rows) {
    const located = inColumns ? null : positions;
    const version: StoredVersion = {
      ...row,
      carried: row.carried ?? before.get(row.id) ?? [],
      unread: unread ?? [],
      counts: (counts.get(row.id) ?? []).map((count) =>
        located ? { ...count, positions: located.get(`${row.id} ${count.infotype}`) ?? [] } : count,
      ),
    };
    append(versions, row.resourceId, version);
  }
  return versions;
}

async function readCounts(database: Queryable, versions: readonly number[]): Promise<Map<number, Occurrences[]>> {
  const { rows } = await database.query<Occurrences & { version: number }>(
    `SELECT version_id AS version, infotype, medium_count AS "mediumCount", high_count AS "highCount",
       distinct_count AS "distinct" FROM infotype_count WHERE version_id = ANY($1)`,
    [versions],
  );
  const counts = new Map<number, Occurrences[]>();
  for (const { version, ...count } of rows) append(counts, version, count);
  return counts;
}

/** By version and infotype: of each version the findings that are kept, which are those that its scan looked at. */
async function readPositions(database: Queryable, versions: readonly number[]): Promise<Map<string, Position[]>> {
  const { rows } = await database.query<{
    version: number;
    infotype: string;
    part: number;
    start: number;
    confidence: number;
  }>(
    `SELECT version_id AS version, infotype, part, start_offset AS start, confidence FROM finding
     WHERE version_id = ANY($1) ORDER BY version_id, part, start_offset`,
    [versions],
  );
  const positions = new Map<string, Position[]>();
  for (const { version, infotype, part, start, confidence } of rows) {
    const position = positionOf(part, start, confidence);
    if (position) append(positions, `${version} ${infotype}`, position);
  }
  return positions;
}

/** Of versions for which the labels in the document were not kept themselves: those that the history tells of. */
async function readCarriedBefore(
  database: Queryable,
  versions: readonly Pick<VersionRow, 'id' | 'resourceId'>[],
): Promise<Map<number, CarriedMark[]>> {
  const carried = new Map<number, CarriedMark[]>();
  if (versions.length === 0) return carried;
  const { rows } = await database.query<{ version: number; rule: string; origin: CarriedMark & { place: unknown } }>(
    `SELECT DISTINCT version_id AS version, rules[1] AS rule, origin FROM assignment
     WHERE resource_id = ANY($1) AND version_id = ANY($2) AND kind = 'imported' AND origin IS NOT NULL`,
    [versions.map((one) => one.resourceId), versions.map((one) => one.id)],
  );
  for (const { version, rule, origin } of rows) {
    const { id, siteId, name, place } = origin;
    append(carried, version, { id, siteId, name, ofItself: place === null, isOwn: rule === 'imported-label-own' });
  }
  return carried;
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** How many resources there are that have a label. */
export async function countLabelled(database: Queryable): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    "SELECT count(*) FROM resource WHERE class_id IS NOT NULL AND state <> 'deleted'",
  );
  return rows[0]?.count ?? 0;
}

/** About this share of the outermost resources, chosen at random and the same each time, in pages. */
export async function* sampledRoots(database: Queryable, share: number, page: number): AsyncGenerator<number[]> {
  const { rows } = await database.query<{ id: number }>(
    `SELECT id FROM resource TABLESAMPLE BERNOULLI ($1) REPEATABLE (0) WHERE parent_id IS NULL`,
    [share * 100],
  );
  for (let at = 0; at < rows.length; at += page) yield rows.slice(at, at + page).map((row) => row.id);
}
