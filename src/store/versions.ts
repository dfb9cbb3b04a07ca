import { randomBytes } from 'node:crypto';
import type { ImportRule } from '../label/imported.js';
import { join, type Label } from '../label/label.js';
import type { LabelClasses } from './classes.js';
import type { Database, Transaction } from './database.js';
import { type RecordedPassages, writePassages } from './fingerprints.js';
import { type RecordedFeatures, writeFeatures } from './part-features.js';

/** One part as it is kept. */
export interface RecordedPart {
  readonly kind: string;
  readonly place: string;
  readonly status: 'read' | 'skipped' | 'failed';
  readonly reason?: string;
  /** Present where whoever opens the document does not see it. */
  readonly hidden?: true;
  readonly characters: number;
  /** Matches that exclusions dropped; absent for none. */
  readonly findingsExcluded?: number;
  readonly findings: readonly RecordedFinding[];
  /** Present where a trained classifier found something. */
  readonly features?: RecordedFeatures;
}

export interface RecordedFinding {
  readonly infotype: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly validated: boolean;
  readonly source: string;
  /** Where it stands in the part, for a person. */
  readonly at?: string;
}

export interface RecordedCount {
  readonly infotype: string;
  readonly count: number;
  readonly mediumCount: number;
  readonly highCount: number;
  readonly distinct: number;
  readonly maxConfidence: number;
}

/** A label that stood in a document, and what followed from it. */
export interface ImportedAssignment {
  /** `imported-label`, or why it was applied otherwise. */
  readonly rule: ImportRule;
  /** Null where nothing followed. */
  readonly label: Label | null;
  readonly origin: LabelOrigin;
}

/** Where a label in a document came from. GUIDs in lower case, without braces. */
export interface LabelOrigin {
  readonly id: string;
  readonly siteId: string;
  readonly name: string | null;
  readonly method: string | null;
  /** ISO 8601, UTC. */
  readonly setDate: string | null;
  /** Which of the places that labels stand in: `custom-properties`, `pdf-xmp`, … */
  readonly store: string;
  /** The document inside it that carries the label; null for its own. */
  readonly place: string | null;
}

/** A label that stood in a document, as far as a floor follows from it. */
export interface CarriedMark {
  readonly id: string;
  readonly siteId: string;
  readonly name: string | null;
  /** Whether it is the label of the document itself, not of one inside it. */
  readonly ofItself: boolean;
  /** Whether this service wrote it there. */
  readonly isOwn: boolean;
}

/** A version as a scan saw and labelled it. */
export interface LabelledVersion {
  /** `sha256:<hex>` */
  readonly contentHash: string;
  readonly etag?: string;
  readonly size: number;
  readonly mediaType: string;
  /** What kind of document its text is; absent where it says too little. */
  readonly documentType?: string;
  /** How likely that, or where it is `unknown` the likeliest type, is against the others, 0..1. */
  readonly documentTypeConfidence?: number;
  /** Codes of what is worth saying of its text although it was read; absent for nothing. */
  readonly notes?: readonly string[];
  readonly parts: readonly RecordedPart[];
  readonly counts: readonly RecordedCount[];
  readonly sample?: unknown;
  readonly flags: readonly string[];
  readonly floor: Label;
  readonly content: Label;
  /** Ids of the rules that gave floor and content. */
  readonly rules: readonly string[];
  /** What followed from labels that stand in the document. */
  readonly imported?: readonly ImportedAssignment[];
  /** What its passages are known again by; null where it has none, absent where nobody looked. */
  readonly passages?: RecordedPassages | null;
  /** The labels that stand in the document, whatever followed; absent for none. */
  readonly carried?: readonly CarriedMark[];
}

/** The rules under which a version was labelled. */
export interface LabelledUnder {
  readonly policyVersion: number;
  readonly catalogueVersion: string;
  readonly classes: LabelClasses;
}

/** Finding rows kept for one version, the first ones; the counts stay exact beyond. */
export const keptFindings = 1_000;
/** Rows sent in one statement: some megabytes. */
const rowsAtOnce = 10_000;

/** A version to be written, of a resource whose version was `version_id` so far, null for none. */
export interface NewVersion {
  readonly resource: { readonly id: number; readonly version_id: number | null };
  readonly version: LabelledVersion;
  readonly modifiedAt: Date | null;
}

/**
 * Writes each version as the newest one of its resource; the one before is superseded. As many statements for a
 * thousand as for one.
 * @param news no resource twice
 * @returns the numbers of the versions by those of their resources
 */
export async function writeVersions(
  tx: Transaction,
  context: LabelledUnder,
  news: readonly NewVersion[],
): Promise<ReadonlyMap<number, number>> {
  const rows: object[] = [];
  for (const { resource, version, modifiedAt } of news) {
    rows.push({
      resource_id: resource.id,
      content_hash: version.contentHash,
      token: randomBytes(12).toString('base64url'),
      etag: version.etag,
      size: version.size,
      modified_at: modifiedAt,
      media_type: version.mediaType,
      document_type: version.documentType,
      document_type_confidence: version.documentTypeConfidence,
      notes: version.notes ?? [],
      floor_class: await context.classes.idOf(version.floor),
      content_class: await context.classes.idOf(version.content),
      class_id: await context.classes.idOf(join(version.floor, version.content)),
      flags: version.flags,
      sample: version.sample,
      carried: version.carried ?? [],
    });
  }
  await supersede(tx, news);
  const written = await upsert(tx, context, rows);
  const again = written.filter(({ created }) => !created).map(({ id }) => id);
  if (again.length > 0) await dropParts(tx, again);
  const ids = new Map(written.map(({ id, resource_id }) => [resource_id, id]));
  const all = news.map(({ resource, version }) => {
    const id = ids.get(resource.id);
    if (id === undefined) throw new Error('a version was not written');
    return { id, version };
  });
  await writeParts(tx, all);
  await writePassages(
    tx,
    all.flatMap(({ id, version: { passages } }) => (passages === undefined ? [] : [{ version: id, passages }])),
    news.some(({ resource }) => resource.version_id !== null) || again.length > 0,
  );
  return ids;
}

async function supersede(tx: Transaction, news: readonly NewVersion[]): Promise<void> {
  const before = news.filter(({ resource }) => resource.version_id !== null);
  if (before.length === 0) return;
  await tx.query(
    `UPDATE version v SET superseded_at = now() FROM unnest($1::bigint[], $2::text[]) AS n(resource_id, content_hash)
     WHERE v.resource_id = n.resource_id AND v.superseded_at IS NULL AND v.content_hash <> n.content_hash`,
    [before.map(({ resource }) => resource.id), before.map(({ version }) => version.contentHash)],
  );
}

async function upsert(tx: Transaction, context: LabelledUnder, rows: readonly object[]) {
  const result = await tx.query<{ id: number; resource_id: number; created: boolean }>(
    `INSERT INTO version (resource_id, content_hash, token, etag, size, modified_at, media_type, document_type, document_type_confidence, notes,
       floor_class, content_class, class_id, flags, sample, carried, catalogue_version, policy_version)
     SELECT resource_id, content_hash, token, etag, size, modified_at, media_type, document_type, document_type_confidence, notes,
       floor_class, content_class, class_id, flags, sample, carried, $2, $3
     FROM jsonb_to_recordset($1) AS n(resource_id bigint, content_hash text, token text, etag text, size bigint,
       modified_at timestamptz, media_type text, document_type text, document_type_confidence real, notes text[],
       floor_class int, content_class int, class_id int, flags text[], sample jsonb, carried jsonb)
     ON CONFLICT (resource_id, content_hash) DO UPDATE SET superseded_at = NULL, labeled_at = now(),
       etag = EXCLUDED.etag, size = EXCLUDED.size, modified_at = EXCLUDED.modified_at,
       media_type = EXCLUDED.media_type, document_type = EXCLUDED.document_type,
       document_type_confidence = EXCLUDED.document_type_confidence, notes = EXCLUDED.notes, floor_class = EXCLUDED.floor_class, content_class = EXCLUDED.content_class,
       class_id = EXCLUDED.class_id, flags = EXCLUDED.flags, catalogue_version = EXCLUDED.catalogue_version,
       policy_version = EXCLUDED.policy_version, sample = EXCLUDED.sample,
       carried = EXCLUDED.carried
     RETURNING id, resource_id, xmax = 0 AS created`,
    [JSON.stringify(rows), context.catalogueVersion, context.policyVersion],
  );
  return result.rows;
}

async function dropParts(tx: Transaction, versionIds: readonly number[]): Promise<void> {
  for (const table of ['part', 'finding', 'infotype_count', 'part_features']) {
    await tx.query(`DELETE FROM ${table} WHERE version_id = ANY($1)`, [versionIds]);
  }
}

interface Written {
  readonly id: number;
  readonly version: LabelledVersion;
}

async function writeParts(tx: Transaction, written: readonly Written[]): Promise<void> {
  await insertRows(
    tx,
    `INSERT INTO part SELECT version, n, kind, place, status, reason, characters, coalesce("findingsExcluded", 0),
       coalesce(hidden, false)
     FROM jsonb_to_recordset($1) AS p(version bigint, n integer, kind text, place text, status text, reason text,
       characters integer, "findingsExcluded" integer, hidden boolean)`,
    written.flatMap(({ id, version }) =>
      version.parts.map(({ findings: _, features: __, ...part }, n) => ({ version: id, n, ...part })),
    ),
  );
  await insertRows(
    tx,
    `INSERT INTO finding SELECT version, part, infotype, start, "end", confidence, validated, source, at
     FROM jsonb_to_recordset($1) AS f(version bigint, part integer, infotype text, start integer, "end" integer,
       confidence real, validated boolean, source text, at text)`,
    written.flatMap(findingsOf),
  );
  await insertRows(
    tx,
    `INSERT INTO infotype_count
     SELECT version, infotype, count, "mediumCount", "highCount", "distinct", "maxConfidence"
     FROM jsonb_to_recordset($1) AS c(version bigint, infotype text, count integer, "mediumCount" integer,
       "highCount" integer, "distinct" integer, "maxConfidence" real)`,
    written.flatMap(({ id, version }) => version.counts.map((count) => ({ version: id, ...count }))),
  );
  await writeFeatures(
    tx,
    written.map(({ id, version: { parts } }) => ({ id, parts })),
  );
}

function findingsOf({ id, version }: Written): object[] {
  const kept: object[] = [];
  for (const [part, { findings }] of version.parts.entries()) {
    for (const finding of findings) {
      if (kept.length === keptFindings) return kept;
      kept.push({ version: id, part, ...finding });
    }
  }
  return kept;
}

async function insertRows(tx: Transaction, statement: string, rows: readonly object[]): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await tx.query(statement, [JSON.stringify(rows.slice(at, at + rowsAtOnce))]);
  }
}

/** The tokens of versions, by their numbers. */
export async function versionTokens(database: Database, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await database.query<{ id: number; token: string }>(
    'SELECT id, token FROM version WHERE id = ANY($1)',
    [ids],
  );
  return new Map(rows.map(({ id, token }) => [id, token]));
}

/** Versions that are dropped in one statement, with some thousands of parts and findings. */
const droppedAtOnce = 500;

/**
 * Drops versions that were superseded before a moment, with their parts and findings: statement by statement, so that
 * nobody waits long where a month of them goes.
 * @returns how many
 */
export async function dropVersionsBefore(database: Database, moment: Date): Promise<number> {
  for (let all = 0; ; ) {
    const { rowCount } = await database.query(
      `DELETE FROM version WHERE id = ANY(ARRAY(
         SELECT id FROM version WHERE superseded_at < $1 ORDER BY superseded_at LIMIT ${droppedAtOnce}
         FOR UPDATE SKIP LOCKED))`,
      [moment],
    );
    all += rowCount ?? 0;
    if (rowCount !== droppedAtOnce) return all;
  }
}
