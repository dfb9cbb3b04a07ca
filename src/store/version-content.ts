import type { Database } from './database.js';
import { resourceNumber } from './lookup.js';

/** A finding as it is kept. Offsets in UTF-16 code units within its part. */
export interface StoredFinding {
  readonly part: number;
  readonly infotype: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/** What is kept of what stands in a version. */
export interface VersionContent {
  readonly parts: readonly {
    readonly n: number;
    readonly kind: string;
    readonly status: string;
    /** UTF-16 code units. */
    readonly characters: number;
  }[];
  /** The first ones, in order of parts. */
  readonly findings: readonly StoredFinding[];
  /** Exact, also where fewer findings are kept. */
  readonly counts: readonly { readonly infotype: string; readonly count: number; readonly distinct: number }[];
}

/** What is kept of a version of a resource; null where there is no such version. */
export async function readVersionContent(
  database: Database,
  resource: string,
  token: string,
): Promise<VersionContent | null> {
  const { rows } = await database.query<{ id: number }>(
    'SELECT id FROM version WHERE resource_id = $1 AND token = $2',
    [resourceNumber(resource), token],
  );
  const [version] = rows;
  if (!version) return null;
  const of = [version.id];
  const parts = await database.query<VersionContent['parts'][number]>(
    'SELECT n, kind, status, characters FROM part WHERE version_id = $1 ORDER BY n',
    of,
  );
  const findings = await database.query<StoredFinding>(
    `SELECT part, infotype, start_offset AS start, end_offset AS "end", confidence FROM finding WHERE version_id = $1
     ORDER BY part, start_offset`,
    of,
  );
  const counts = await database.query<VersionContent['counts'][number]>(
    'SELECT infotype, count, distinct_count AS "distinct" FROM infotype_count WHERE version_id = $1',
    of,
  );
  return { parts: parts.rows, findings: findings.rows, counts: counts.rows };
}
