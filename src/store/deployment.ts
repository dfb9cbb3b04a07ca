import type { Database } from './database.js';

/** The id of this deployment: made once, and part of every cursor it gives out. */
export async function readDeploymentId(database: Database): Promise<string> {
  const { rows } = await database.query<{ id: string }>('SELECT id FROM deployment');
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('the deployment has no id');
  return id;
}
