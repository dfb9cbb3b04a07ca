import type { PolicyDocument } from '../label/policy.js';
import type { Database } from './database.js';

/** The document of a version of the labeling policy; null when there is none. */
export async function readLabelingDocument(database: Database, version: number): Promise<PolicyDocument | null> {
  const { rows } = await database.query<{ document: PolicyDocument }>(
    'SELECT document FROM labeling_policy WHERE version = $1',
    [version],
  );
  return rows[0]?.document ?? null;
}

/** How a label came about. */
export interface LaterAssignment {
  readonly resource: number;
  readonly id: number;
  readonly kind: string;
  readonly at: Date;
}

/** The latest assignments of labels to resources since a moment, the newest first: up to `limit` of each. */
export async function assignmentsSince(
  database: Database,
  resources: readonly number[],
  since: Date,
  limit: number,
): Promise<LaterAssignment[]> {
  const { rows } = await database.query<LaterAssignment>(
    `SELECT a.resource_id AS resource, a.id, a.kind, a.at FROM unnest($1::bigint[]) AS r (id)
     CROSS JOIN LATERAL (
       SELECT * FROM assignment WHERE resource_id = r.id AND at > $2 ORDER BY id DESC LIMIT $3) a
     ORDER BY a.resource_id, a.id DESC`,
    [resources, since, limit],
  );
  return rows;
}
