import type { KnownResource, KnownVersion } from '../decide/resolve.js';
import type { Flag, State } from '../label/policy.js';
import type { LabelClasses } from './classes.js';
import type { Database } from './database.js';
import { digest } from './listing.js';

/** What a caller names a resource by. */
export type ResourceName =
  | { readonly uri: string }
  | { readonly id: string }
  /** The source's own name for it. */
  | { readonly sourceId: number; readonly key: string };

interface ResourceRow {
  id: number;
  source_id: number;
  key: string;
  uri: string;
  state: State;
  reason: string | null;
  verified_at: Date | null;
  propagated_class: number | null;
  manual_class: number | null;
  manual_until: Date | null;
  manual_content_class: number | null;
}

interface VersionRow {
  resource_id: number;
  token: string;
  content_hash: string;
  etag: string | null;
  modified_at: Date | null;
  floor_class: number;
  content_class: number;
  flags: Flag[];
  policy_version: number;
  catalogue_version: string;
  superseded_at: Date | null;
}

/** The id of a resource as it is shown outside. */
export function resourceId(id: number): string {
  return `res_${id}`;
}

/** The number behind a resource's id; null when it is none. */
export function resourceNumber(id: string): number | null {
  const match = /^res_([1-9]\d{0,15})$/.exec(id);
  return match ? Number(match[1]) : null;
}

/**
 * What is stored of the named resources, in two queries however many there are. Several resources may have one URI
 * (sources that overlap, names that differ in Unicode normalisation only): each name gets all of them.
 * @param keepSince superseded versions from before are not kept any more
 * @returns one list a name, in order; empty when nothing is stored under it
 */
export async function findResources(
  database: Database,
  classes: LabelClasses,
  names: readonly ResourceName[],
  keepSince: Date,
): Promise<KnownResource[][]> {
  const uris = names.flatMap((name) => ('uri' in name ? [name.uri] : []));
  const ids = names.flatMap((name) => ('id' in name ? [resourceNumber(name.id)] : [])).filter((id) => id !== null);
  const keys = names.filter((name) => 'key' in name);
  const { rows } = await database.query<ResourceRow>(
    `SELECT id, source_id, key, uri, state, reason, verified_at, propagated_class, manual_class, manual_until,
       manual_content_class
     FROM resource_now
     WHERE (uri_hash = ANY($1) AND uri = ANY($2)) OR id = ANY($3) OR (source_id = ANY($4) AND key_hash = ANY($5))`,
    [uris.map(digest), uris, ids, [...new Set(keys.map((k) => k.sourceId))], keys.map((k) => digest(k.key))],
  );
  const versions = await versionsOf(database, classes, rows, keepSince);
  const byUri = new Map<string, KnownResource[]>();
  const byId = new Map<string, KnownResource[]>();
  const byKey = new Map<string, KnownResource[]>();
  for (const row of rows) {
    const resource = await toKnown(row, versions.get(row.id) ?? [], classes);
    byId.set(resource.id, [resource]);
    byKey.set(`${row.source_id} ${row.key}`, [resource]);
    const same = byUri.get(resource.uri);
    if (same) same.push(resource);
    else byUri.set(resource.uri, [resource]);
  }
  return names.map((name) => {
    if ('uri' in name) return byUri.get(name.uri) ?? [];
    return ('id' in name ? byId.get(name.id) : byKey.get(`${name.sourceId} ${name.key}`)) ?? [];
  });
}

async function versionsOf(
  database: Database,
  classes: LabelClasses,
  resources: readonly ResourceRow[],
  keepSince: Date,
): Promise<Map<number, KnownVersion[]>> {
  const { rows } = await database.query<VersionRow>(
    `SELECT resource_id, token, content_hash, etag, modified_at, floor_class, content_class, flags, policy_version,
       catalogue_version, superseded_at
     FROM version_now WHERE resource_id = ANY($1) AND (superseded_at IS NULL OR superseded_at >= $2)
     ORDER BY resource_id, superseded_at DESC NULLS FIRST`,
    [resources.map((r) => r.id), keepSince],
  );
  const found = new Map<number, KnownVersion[]>();
  for (const row of rows) {
    const version: KnownVersion = {
      token: row.token,
      contentHash: row.content_hash,
      etag: row.etag,
      modifiedAt: row.modified_at,
      floor: await classes.labelOf(row.floor_class),
      content: await classes.labelOf(row.content_class),
      flags: row.flags,
      policyVersion: row.policy_version,
      catalogueVersion: row.catalogue_version,
      supersededAt: row.superseded_at,
    };
    const list = found.get(row.resource_id);
    if (list) list.push(version);
    else found.set(row.resource_id, [version]);
  }
  return found;
}

async function toKnown(
  row: ResourceRow,
  versions: readonly KnownVersion[],
  classes: LabelClasses,
): Promise<KnownResource> {
  const labelOf = (id: number | null) => (id === null ? null : classes.labelOf(id));
  const manual = await labelOf(row.manual_class);
  const over = await labelOf(row.manual_content_class);
  return {
    id: resourceId(row.id),
    uri: row.uri,
    state: row.state,
    reason: row.reason,
    verifiedAt: row.verified_at,
    propagated: await labelOf(row.propagated_class),
    manual: manual && over ? { label: manual, over, until: row.manual_until } : null,
    versions,
  };
}

/** The infotypes that the newest versions of resources hold for sure (medium or more), by the resource's id. */
export async function infotypesOf(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const { rows } = await database.query<{ id: number; infotype: string; max_confidence: number }>(
    `SELECT r.id, c.infotype, c.max_confidence FROM resource r JOIN infotype_count c USING (version_id)
     WHERE r.id = ANY($1) AND c.medium_count > 0`,
    [ids.map(resourceNumber)],
  );
  const found = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const id = resourceId(row.id);
    const infotypes = found.get(id) ?? new Map<string, number>();
    infotypes.set(row.infotype, row.max_confidence);
    found.set(id, infotypes);
  }
  return found;
}

/** The URIs of resources by number, as far as they are still there. */
export async function urisOf(database: Database, numbers: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (numbers.length === 0) return new Map();
  const { rows } = await database.query<{ id: number; uri: string }>(
    'SELECT id, uri FROM resource WHERE id = ANY($1)',
    [numbers],
  );
  return new Map(rows.map(({ id, uri }) => [id, uri]));
}
