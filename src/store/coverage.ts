import type { Database } from './database.js';

export const coverageKeys = ['source', 'kind', 'level', 'category', 'state', 'documentType'] as const;
export type CoverageKey = (typeof coverageKeys)[number];

/**
 * How much of one group is labelled, and how well. Counts of resources; `bytes` of their content, where what is in an
 * archive or a table is not counted again, save in a group of such members.
 */
export interface CoverageGroup {
  readonly key: string;
  readonly resources: number;
  readonly bytes: number;
  readonly current: number;
  readonly stale: number;
  readonly partial: number;
  readonly failed: number;
  readonly unlabeled: number;
}

const grouping: Record<CoverageKey, { readonly key: string; readonly join: string }> = {
  source: { key: 's.name', join: '' },
  kind: { key: 'r.kind', join: '' },
  level: { key: "coalesce(c.level, 'none')", join: '' },
  category: {
    key: "coalesce(category.id, 'none')",
    join: 'LEFT JOIN LATERAL unnest(c.categories) AS category(id) ON true',
  },
  state: { key: 'r.state', join: '' },
  documentType: { key: "coalesce(v.document_type, 'none')", join: 'LEFT JOIN version v ON v.id = r.version_id' },
};

/** Counts what is there, deleted resources left out, by one property. A resource of two categories counts in both. */
export async function readCoverage(database: Database, by: CoverageKey): Promise<CoverageGroup[]> {
  const { key, join } = grouping[by];
  const alone = by === 'kind';
  const { rows } = await database.query<CoverageGroup>(
    `SELECT ${key} AS key, count(*) AS resources, coalesce(sum(r.size) FILTER (WHERE r.parent_id IS NULL OR ${alone}), 0)::bigint AS bytes,
       count(*) FILTER (WHERE r.state = 'current') AS current,
       count(*) FILTER (WHERE r.state = 'stale') AS stale,
       count(*) FILTER (WHERE r.state = 'current' AND 'partial' = ANY(r.flags)) AS partial,
       count(*) FILTER (WHERE r.state = 'failed') AS failed,
       count(*) FILTER (WHERE r.state = 'unlabeled') AS unlabeled
     FROM resource_now r JOIN source s ON s.id = r.source_id
       LEFT JOIN label_class c ON c.id = r.class_id AND r.state = 'current' ${join}
     WHERE r.state <> 'deleted' GROUP BY 1 ORDER BY 1`,
  );
  return rows;
}

/** Why something is not covered, and how often. */
export interface CoverageGap {
  readonly source: string;
  readonly state: string;
  readonly reason: string;
  readonly resources: number;
}

/** What has no usable label, or one of only a part, or of a text that says little to a model, by source and reason. */
export async function readGaps(database: Database): Promise<CoverageGap[]> {
  const { rows } = await database.query<CoverageGap>(
    `SELECT s.name AS source, r.state, coalesce(r.reason, 'not-crawled') AS reason, count(*) AS resources
     FROM resource r JOIN source s ON s.id = r.source_id
     WHERE r.state IN ('failed', 'unlabeled', 'stale') GROUP BY 1, 2, 3
     UNION ALL
     SELECT s.name, 'partial', p.reason, count(DISTINCT r.id)
     FROM resource_now r JOIN source s ON s.id = r.source_id JOIN part p USING (version_id)
     WHERE r.state = 'current' AND 'partial' = ANY(r.flags) AND p.status <> 'read' GROUP BY 1, 2, 3
     UNION ALL
     SELECT s.name, r.state, note, count(*)
     FROM resource r JOIN source s ON s.id = r.source_id JOIN version v ON v.id = r.version_id, unnest(v.notes) AS note
     WHERE r.state = 'current' GROUP BY 1, 2, 3
     ORDER BY 1, 2, 3`,
  );
  return rows;
}

/** Sources that no crawl has ever completed. */
export async function readUncrawledSources(database: Database): Promise<string[]> {
  const { rows } = await database.query<{ name: string }>(
    `SELECT name FROM source s
     WHERE NOT EXISTS (SELECT 1 FROM crawl c WHERE c.source_id = s.id AND c.state = 'succeeded') ORDER BY name`,
  );
  return rows.map((row) => row.name);
}

/** Resources by state, deleted ones included. */
export async function countStates(database: Database): Promise<{ state: string; resources: number }[]> {
  const { rows } = await database.query<{ state: string; resources: number }>(
    'SELECT state, count(*) AS resources FROM resource GROUP BY state',
  );
  return rows;
}
