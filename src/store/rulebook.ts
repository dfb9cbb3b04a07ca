import type { PolicyDocument } from '../label/policy.js';
import type { Database } from './database.js';
import { insertFirstPolicy } from './labeling-policies.js';

/** The labeling policy and the catalogue that are in force, and since when. */
export interface Rulebook {
  readonly policyVersion: number;
  readonly catalogueVersion: string;
  /**
   * When the catalogue came into force: from then on, labels made with another are outdated. Policies make none so: every
   * label is that of the policy in force.
   */
  readonly since: Date;
}

/** Puts a catalogue in force; one that is already stays as it is. @returns since when it is */
export async function activateCatalogue(database: Database, version: string): Promise<Date> {
  return database.transaction(async (tx) => {
    await tx.query('SELECT one FROM deployment FOR UPDATE');
    await tx.query('UPDATE catalogue SET active = false WHERE active AND version <> $1', [version]);
    const { rows } = await tx.query<{ activated_at: Date }>(
      `INSERT INTO catalogue AS c (version, active) VALUES ($1, true)
       ON CONFLICT (version) DO UPDATE SET active = true,
         activated_at = CASE WHEN c.active THEN c.activated_at ELSE now() END
       RETURNING activated_at`,
      [version],
    );
    if (!rows[0]) throw new Error('the catalogue was not written');
    return rows[0].activated_at;
  });
}

/** Puts a catalogue in force, and a policy where there is none yet: what a new deployment begins with. */
export async function activateRulebook(
  database: Database,
  document: PolicyDocument,
  catalogueVersion: string,
): Promise<Rulebook> {
  const { version } = await insertFirstPolicy(database, document, 'file');
  return { policyVersion: version, catalogueVersion, since: await activateCatalogue(database, catalogueVersion) };
}
