import type { Database, Queryable } from './database.js';

export type ReviewVerdict = 'right' | 'wrong';

/** A finding that somebody says something of, as it stands in the newest version of its resource. */
export interface ReviewedFinding {
  readonly contentHash: string;
  readonly part: number;
  readonly infotype: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  /** Of its part; null where none are kept. */
  readonly features: Buffer | null;
  readonly keyId: string | null;
}

/** What somebody said of a finding. */
export interface FeedbackRecord {
  readonly id: number;
  readonly resource: number;
  readonly infotype: string;
  readonly part: number;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly verdict: ReviewVerdict;
  readonly hasFeatures: boolean;
  readonly who: string;
  readonly at: Date;
}

/** How often reviewers found an infotype right. Of each finding what was said last counts. */
export interface FeedbackCount {
  readonly infotype: string;
  readonly right: number;
  readonly wrong: number;
  /** Findings of which reviewers do not say the same. */
  readonly disputed: number;
}

/**
 * The findings of an infotype in a resource that a place leaves; up to two, as more than one is too many. What covers a
 * whole part is one finding of it, whatever else was found there and stands between.
 */
export async function findingsAt(
  database: Queryable,
  resource: number,
  infotype: string,
  { part, start }: { readonly part?: number | undefined; readonly start?: number | undefined },
  coversPart = false,
): Promise<ReviewedFinding[]> {
  const { rows } = await database.query<ReviewedFinding>(
    `SELECT v.content_hash AS "contentHash", f.part, f.infotype, f.start_offset AS start, f.end_offset AS "end",
       f.confidence, p.features, p.key_id AS "keyId"
     FROM resource r JOIN version v ON v.id = r.version_id JOIN finding f ON f.version_id = v.id
       LEFT JOIN part_features p ON p.version_id = v.id AND p.part = f.part
     WHERE r.id = $1 AND f.infotype = $2 AND ($3::integer IS NULL OR f.part = $3)
       AND ($4::integer IS NULL OR f.start_offset = $4)
       AND NOT ($5 AND EXISTS (SELECT FROM finding b WHERE b.version_id = f.version_id AND b.part = f.part
         AND b.infotype = f.infotype AND b.start_offset < f.start_offset))
     ORDER BY f.part, f.start_offset LIMIT 2`,
    [resource, infotype, part ?? null, coversPart ? null : (start ?? null), coversPart],
  );
  return rows;
}

const columns = `id, resource_id AS resource, infotype, part, start_offset AS start, end_offset AS "end", confidence,
  verdict, features IS NOT NULL AS "hasFeatures", who, at`;

/** Keeps what somebody said. Features are kept of trained classifiers' findings only: nothing else learns from them. */
export async function insertFeedback(
  database: Queryable,
  resource: number,
  { contentHash, part, infotype, start, end, confidence, features, keyId }: ReviewedFinding,
  { verdict, who }: { readonly verdict: ReviewVerdict; readonly who: string },
): Promise<FeedbackRecord> {
  const { rows } = await database.query<FeedbackRecord>(
    `INSERT INTO finding_feedback (resource_id, content_hash, part, infotype, start_offset, end_offset, confidence, verdict,
       features, key_id, who)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING ${columns}`,
    [resource, contentHash, part, infotype, start, end, confidence, verdict, features, keyId, who],
  );
  if (!rows[0]) throw new Error('feedback was not written');
  return rows[0];
}

/** What was said, newest first, before an id. */
export async function listFeedback(
  database: Queryable,
  { infotype, resource }: { readonly infotype?: string | undefined; readonly resource?: number | undefined },
  before: number | null,
  limit: number,
): Promise<FeedbackRecord[]> {
  const { rows } = await database.query<FeedbackRecord>(
    `SELECT ${columns} FROM finding_feedback
     WHERE ($1::text IS NULL OR infotype = $1) AND ($2::bigint IS NULL OR resource_id = $2)
       AND ($3::bigint IS NULL OR id < $3)
     ORDER BY id DESC LIMIT $4`,
    [infotype ?? null, resource ?? null, before, limit],
  );
  return rows;
}

/** Of each reviewer what was said last of each finding. */
const lastSaid = `SELECT DISTINCT ON (resource_id, content_hash, part, infotype, start_offset, who) *
  FROM finding_feedback
  ORDER BY resource_id, content_hash, part, infotype, start_offset, who, id DESC`;

/** How right reviewers find each infotype, those with the most feedback first. */
export async function countFeedback(database: Database): Promise<FeedbackCount[]> {
  const { rows } = await database.query<FeedbackCount>(
    `SELECT infotype, count(*) FILTER (WHERE verdict = 'right') AS "right",
       count(*) FILTER (WHERE verdict = 'wrong') AS wrong, count(*) FILTER (WHERE kinds > 1) AS disputed
     FROM (SELECT infotype, (array_agg(verdict ORDER BY id DESC))[1] AS verdict, count(DISTINCT verdict) AS kinds
       FROM (${lastSaid}) said GROUP BY resource_id, content_hash, part, infotype, start_offset) found
     GROUP BY infotype ORDER BY count(*) DESC, infotype`,
  );
  return rows;
}

/** What the last feedback on each part teaches of an infotype: features hashed under a key, newest first. */
export async function feedbackSamples(
  database: Queryable,
  infotype: string,
  keyId: string,
  limit: number,
): Promise<{ readonly packed: Buffer; readonly isPositive: boolean }[]> {
  const { rows } = await database.query<{ packed: Buffer; isPositive: boolean }>(
    `SELECT features AS packed, verdict = 'right' AS "isPositive"
     FROM (SELECT DISTINCT ON (resource_id, content_hash, part) id, features, verdict FROM finding_feedback
       WHERE infotype = $1 AND key_id = $2 AND features IS NOT NULL
       ORDER BY resource_id, content_hash, part, id DESC) last
     ORDER BY id DESC LIMIT $3`,
    [infotype, keyId, limit],
  );
  return rows;
}
