import type { Queryable } from './database.js';

/** A label as it was put into a document. */
export interface WrittenLabel {
  readonly id: string;
  readonly siteId: string;
  readonly method: string;
  /** ISO 8601, UTC. */
  readonly setDate: string;
}

/** The labels that this service ever put into a document, or was about to. */
export async function writtenLabels(database: Queryable, resource: number): Promise<WrittenLabel[]> {
  const { rows } = await database.query<Omit<WrittenLabel, 'setDate'> & { setDate: Date }>(
    `SELECT label_id AS id, site_id AS "siteId", method, set_date AS "setDate" FROM label_write
     WHERE resource_id = $1 AND label_id IS NOT NULL`,
    [resource],
  );
  return rows.map(({ setDate, ...row }) => ({ ...row, setDate: setDate.toISOString() }));
}
