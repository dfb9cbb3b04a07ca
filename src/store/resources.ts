import type { Label } from '../label/label.js';
import type { LabelClasses } from './classes.js';
import type { Database } from './database.js';
import { type Base, readBases } from './lineage.js';
import { resourceId } from './lookup.js';
import type { LabelOrigin } from './versions.js';

/** What a listing of resources can be narrowed to. Absent fields do not narrow. */
export interface ResourceFilter {
  /** Number of a source. */
  readonly source?: number | undefined;
  readonly level?: string | undefined;
  readonly category?: string | undefined;
  readonly state?: string | undefined;
  readonly infotype?: string | undefined;
  readonly kind?: string | undefined;
  /** Number of a resource: what is directly in it. */
  readonly container?: number | undefined;
  /** A piece of the URI, without regard to case. */
  readonly q?: string | undefined;
}

export interface ResourceSummary {
  readonly id: string;
  readonly uri: string;
  readonly source: string;
  readonly kind: string;
  /** Who owns it at its source; null where that is not told, and for what is in another: see there. */
  readonly owners: readonly string[] | null;
  /** Id of the archive, mail or table that it is directly in; null for what a source lists. */
  readonly container: string | null;
  readonly state: string;
  readonly flags: readonly string[];
  readonly reason: string | null;
  readonly label: Label | null;
  readonly size: number | null;
  readonly verifiedAt: Date | null;
  readonly needsReview: boolean;
}

interface SummaryRow {
  id: number;
  uri: string;
  source: string;
  kind: string;
  owners: string[] | null;
  parent_id: number | null;
  state: string;
  flags: string[];
  reason: string | null;
  class_id: number | null;
  size: number | null;
  verified_at: Date | null;
  needs_review: boolean;
}

const summaryColumns = `r.id, r.uri, s.name AS source, r.kind, r.owners, r.parent_id, r.state, r.flags, r.reason, r.class_id,
  r.size, r.verified_at, r.needs_review`;

/** Resources that are looked at for one page: most of what they can be narrowed to stands in no index. */
const lookedForPage = 50_000;

/** What a listing found; `goesOn` is the number of the resource to go on behind, null where nothing is left. */
export interface ListedResources {
  readonly found: readonly ResourceSummary[];
  readonly goesOn: number | null;
}

/** Up to `limit` resources after an id, in order of ids; fewer where they are rare among those that were looked at. */
export async function listResources(
  database: Database,
  classes: LabelClasses,
  filter: ResourceFilter,
  afterId: number,
  limit: number,
): Promise<ListedResources> {
  const looked = await database.query<{ number: number; last: number }>(
    `SELECT count(*) AS number, max(id) AS last FROM (
       SELECT id FROM resource WHERE id > $1 AND ($2::bigint IS NULL OR parent_id = $2)
       ORDER BY id LIMIT ${lookedForPage}) r`,
    [afterId, filter.container ?? null],
  );
  const { number, last } = looked.rows[0] ?? { number: 0, last: 0 };
  const { rows } = await database.query<SummaryRow>(
    `SELECT ${summaryColumns}
     FROM resource_now r JOIN source s ON s.id = r.source_id LEFT JOIN label_class c ON c.id = r.class_id
     WHERE r.id > $1 AND r.id <= $11
       AND ($2::integer IS NULL OR r.source_id = $2)
       AND ($3::text IS NULL OR c.level = $3)
       AND ($4::text IS NULL OR $4 = ANY(c.categories))
       AND ($5::text IS NULL OR r.state = $5)
       AND ($6::text IS NULL OR EXISTS (
         SELECT 1 FROM infotype_count i WHERE i.version_id = r.version_id AND i.infotype = $6))
       AND ($7::text IS NULL OR strpos(lower(r.uri), lower($7)) > 0)
       AND ($9::text IS NULL OR r.kind = $9)
       AND ($10::bigint IS NULL OR r.parent_id = $10)
     ORDER BY r.id LIMIT $8`,
    [
      afterId,
      filter.source ?? null,
      filter.level ?? null,
      filter.category ?? null,
      filter.state ?? null,
      filter.infotype ?? null,
      filter.q ?? null,
      limit,
      filter.kind ?? null,
      filter.container ?? null,
      last,
    ],
  );
  const found = await Promise.all(rows.map((row) => toSummary(row, classes)));
  const isFull = rows.length === limit;
  return { found, goesOn: isFull ? (rows.at(-1)?.id ?? null) : number === lookedForPage ? last : null };
}

async function toSummary(row: SummaryRow, classes: LabelClasses): Promise<ResourceSummary> {
  return {
    id: resourceId(row.id),
    uri: row.uri,
    source: row.source,
    kind: row.kind,
    owners: row.owners,
    container: row.parent_id === null ? null : resourceId(row.parent_id),
    state: row.state,
    flags: row.flags,
    reason: row.reason,
    label: row.class_id === null ? null : await classes.labelOf(row.class_id),
    size: row.size,
    verifiedAt: row.verified_at,
    needsReview: row.needs_review,
  };
}

export interface ResourcePart {
  readonly n: number;
  readonly kind: string;
  readonly place: string;
  readonly status: string;
  readonly reason: string | null;
  /** Whether whoever opens the document does not see it. */
  readonly hidden: boolean;
  readonly characters: number;
  /** Matches that exclusions dropped. */
  readonly excluded: number;
}

export interface ResourceFinding {
  readonly part: number;
  readonly infotype: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly validated: boolean;
  readonly source: string;
  /** Where it stands in the part: a line, a cell, a paragraph. Null where the part is all that is known. */
  readonly at: string | null;
}

export interface ResourceCount {
  readonly infotype: string;
  readonly count: number;
  readonly mediumCount: number;
  readonly highCount: number;
  readonly distinct: number;
  readonly maxConfidence: number;
}

export interface ResourceAssignment {
  readonly kind: string;
  readonly label: Label;
  readonly rules: readonly string[];
  readonly policyVersion: number | null;
  readonly catalogueVersion: string | null;
  readonly who: string | null;
  readonly reason: string | null;
  readonly until: Date | null;
  /** The label in the document: where it was imported from, or what was written. */
  readonly origin: LabelOrigin | null;
  readonly at: Date;
}

export interface ResourceDetail extends ResourceSummary {
  readonly mediaType: string | null;
  readonly documentType: string | null;
  readonly documentTypeConfidence: number | null;
  /** Codes of what is worth saying of its text. */
  readonly notes: readonly string[];
  readonly contentHash: string | null;
  readonly floor: Label | null;
  readonly content: Label | null;
  readonly propagated: Label | null;
  /** Of a view and its columns: the first columns that they are made of. */
  readonly madeOf: readonly Base[];
  readonly manual: Label | null;
  readonly manualUntil: Date | null;
  readonly sample: unknown;
  readonly parts: readonly ResourcePart[];
  readonly counts: readonly ResourceCount[];
  /** The first ones; `counts` are exact beyond. */
  readonly findings: readonly ResourceFinding[];
  /** Newest first. */
  readonly history: readonly ResourceAssignment[];
}

interface DetailRow extends SummaryRow {
  version_id: number | null;
  media_type: string | null;
  document_type: string | null;
  document_type_confidence: number | null;
  notes: readonly string[] | null;
  content_hash: string | null;
  floor_class: number | null;
  content_class: number | null;
  propagated_class: number | null;
  manual_class: number | null;
  manual_until: Date | null;
  sample: unknown;
}

/** How many entries of the history are shown. */
const shownHistory = 200;

/** Everything that is kept of one resource; null when there is none of this number. */
export async function readResource(
  database: Database,
  classes: LabelClasses,
  id: number,
): Promise<ResourceDetail | null> {
  const { rows } = await database.query<DetailRow>(
    `SELECT ${summaryColumns}, r.version_id, r.propagated_class, r.manual_class, r.manual_until, v.media_type,
       v.document_type, v.document_type_confidence, v.notes, v.content_hash, v.floor_class, v.content_class, v.sample
     FROM resource_now r JOIN source s ON s.id = r.source_id LEFT JOIN version_now v ON v.id = r.version_id WHERE r.id = $1`,
    [id],
  );
  const row = rows[0];
  if (!row) return null;
  const labelOf = (classId: number | null) => (classId === null ? null : classes.labelOf(classId));
  const version = [row.version_id];
  const parts = await database.query<ResourcePart>(
    'SELECT n, kind, place, status, reason, hidden, characters, excluded FROM part WHERE version_id = $1 ORDER BY n',
    version,
  );
  const findings = await database.query<ResourceFinding>(
    `SELECT part, infotype, start_offset AS start, end_offset AS "end", confidence, validated, source, at
     FROM finding WHERE version_id = $1 ORDER BY part, start_offset`,
    version,
  );
  const counts = await database.query<ResourceCount>(
    `SELECT infotype, count, medium_count AS "mediumCount", high_count AS "highCount", distinct_count AS "distinct",
       max_confidence AS "maxConfidence" FROM infotype_count WHERE version_id = $1 ORDER BY infotype`,
    version,
  );
  return {
    ...(await toSummary(row, classes)),
    mediaType: row.media_type,
    documentType: row.document_type,
    documentTypeConfidence: row.document_type_confidence,
    notes: row.notes ?? [],
    contentHash: row.content_hash,
    floor: await labelOf(row.floor_class),
    content: await labelOf(row.content_class),
    propagated: await labelOf(row.propagated_class),
    madeOf: await readBases(database, classes, id),
    manual: await labelOf(row.manual_class),
    manualUntil: row.manual_until,
    sample: row.sample,
    parts: parts.rows,
    counts: counts.rows,
    findings: findings.rows,
    history: await readHistory(database, classes, id),
  };
}

async function readHistory(database: Database, classes: LabelClasses, id: number): Promise<ResourceAssignment[]> {
  const { rows } = await database.query<Omit<ResourceAssignment, 'label'> & { class_id: number }>(
    `SELECT kind, class_id, rules, policy_version AS "policyVersion", catalogue_version AS "catalogueVersion", who,
       reason, until, origin, at FROM assignment WHERE resource_id = $1 ORDER BY id DESC LIMIT ${shownHistory}`,
    [id],
  );
  return Promise.all(rows.map(async ({ class_id, ...row }) => ({ ...row, label: await classes.labelOf(class_id) })));
}
