import { randomBytes } from 'node:crypto';
import type { ImportRule } from '../label/imported.js';
import { join, type Label } from '../label/label.js';
import type { LabelClasses } from './classes.js';
import type { Database, Transaction } from './database.js';

/** One part as it is kept. */
export interface RecordedPart {
  readonly kind: string;
  readonly place: string;
  readonly status: 'read' | 'skipped' | 'failed';
  readonly reason?: string;
  readonly characters: number;
  /** Matches that exclusions dropped; absent for none. */
  readonly findingsExcluded?: number;
  readonly findings: readonly RecordedFinding[];
}

export interface RecordedFinding {
  readonly infotype: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly validated: boolean;
  readonly source: string;
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

/** A version as a scan saw and labelled it. */
export interface LabelledVersion {
  /** `sha256:<hex>` */
  readonly contentHash: string;
  readonly etag?: string;
  readonly size: number;
  readonly mediaType: string;
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
}

/** The rules under which a version was labelled. */
export interface LabelledUnder {
  readonly policyVersion: number;
  readonly catalogueVersion: string;
  readonly classes: LabelClasses;
}

/** Finding rows kept for one version; the counts stay exact beyond. */
const keptFindings = 1_000;

/**
 * Writes a version as the newest one of its resource; the one before is superseded.
 * @param resource with the version it has now, null for none
 * @returns its number
 */
export async function writeVersion(
  tx: Transaction,
  context: LabelledUnder,
  resource: { readonly id: number; readonly version_id: number | null },
  version: LabelledVersion,
  modifiedAt: Date | null,
): Promise<number> {
  if (resource.version_id !== null) {
    await tx.query(
      'UPDATE version SET superseded_at = now() WHERE resource_id = $1 AND superseded_at IS NULL AND content_hash <> $2',
      [resource.id, version.contentHash],
    );
  }
  const { rows } = await tx.query<{ id: number; created: boolean }>(
    `INSERT INTO version (resource_id, content_hash, token, etag, size, modified_at, media_type, floor_class,
       content_class, class_id, flags, catalogue_version, policy_version, sample)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     ON CONFLICT (resource_id, content_hash) DO UPDATE SET superseded_at = NULL, labeled_at = now(),
       etag = EXCLUDED.etag, size = EXCLUDED.size, modified_at = EXCLUDED.modified_at,
       media_type = EXCLUDED.media_type, floor_class = EXCLUDED.floor_class, content_class = EXCLUDED.content_class,
       class_id = EXCLUDED.class_id, flags = EXCLUDED.flags, catalogue_version = EXCLUDED.catalogue_version,
       policy_version = EXCLUDED.policy_version, sample = EXCLUDED.sample
     RETURNING id, xmax = 0 AS created`,
    [
      resource.id,
      version.contentHash,
      randomBytes(12).toString('base64url'),
      version.etag ?? null,
      version.size,
      modifiedAt,
      version.mediaType,
      await context.classes.idOf(version.floor),
      await context.classes.idOf(version.content),
      await context.classes.idOf(join(version.floor, version.content)),
      version.flags,
      context.catalogueVersion,
      context.policyVersion,
      version.sample === undefined ? null : JSON.stringify(version.sample),
    ],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a version was not written');
  if (!row.created) await dropParts(tx, row.id);
  await writeParts(tx, row.id, version);
  return row.id;
}

async function dropParts(tx: Transaction, versionId: number): Promise<void> {
  for (const table of ['part', 'finding', 'infotype_count']) {
    await tx.query(`DELETE FROM ${table} WHERE version_id = $1`, [versionId]);
  }
}

async function writeParts(tx: Transaction, versionId: number, version: LabelledVersion): Promise<void> {
  await tx.query(
    `INSERT INTO part SELECT $1, n, kind, place, status, reason, characters, coalesce("findingsExcluded", 0)
     FROM jsonb_to_recordset($2) AS p(n integer, kind text, place text, status text, reason text, characters integer,
       "findingsExcluded" integer)`,
    [versionId, JSON.stringify(version.parts.map(({ findings: _, ...part }, n) => ({ n, ...part })))],
  );
  const findings = version.parts.flatMap((part, n) => part.findings.map((finding) => ({ part: n, ...finding })));
  if (findings.length > 0) {
    await tx.query(
      `INSERT INTO finding SELECT $1, part, infotype, start, "end", confidence, validated, source
       FROM jsonb_to_recordset($2) AS f(part integer, infotype text, start integer, "end" integer, confidence real,
         validated boolean, source text)`,
      [versionId, JSON.stringify(findings.slice(0, keptFindings))],
    );
  }
  if (version.counts.length > 0) {
    await tx.query(
      `INSERT INTO infotype_count
       SELECT $1, infotype, count, "mediumCount", "highCount", "distinct", "maxConfidence"
       FROM jsonb_to_recordset($2) AS c(infotype text, count integer, "mediumCount" integer, "highCount" integer,
         "distinct" integer, "maxConfidence" real)`,
      [versionId, JSON.stringify(version.counts)],
    );
  }
}

/** Drops versions that were superseded before a moment, with their parts and findings. @returns how many */
export async function dropVersionsBefore(database: Database, moment: Date): Promise<number> {
  const { rowCount } = await database.query('DELETE FROM version WHERE superseded_at < $1', [moment]);
  return rowCount ?? 0;
}
