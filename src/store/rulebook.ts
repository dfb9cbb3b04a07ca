import { createHash } from 'node:crypto';
import type { PolicyDocument } from '../label/policy.js';
import type { Database } from './database.js';

/** The labeling policy and the catalogue that are in force, and since when. */
export interface Rulebook {
  readonly policyVersion: number;
  readonly catalogueVersion: string;
  /** When the younger of the two came into force: from then on, labels made with others are outdated. */
  readonly since: Date;
}

/**
 * Puts a policy document and a catalogue in force. A document that was in force before gets its old version number
 * again; what is in force already stays as it is.
 */
export async function activateRulebook(
  database: Database,
  document: PolicyDocument,
  catalogueVersion: string,
): Promise<Rulebook> {
  const hash = createHash('sha256').update(JSON.stringify(document)).digest('hex');
  return database.transaction(async (tx) => {
    await tx.query('SELECT one FROM deployment FOR UPDATE');
    await tx.query('UPDATE labeling_policy SET active = false WHERE active AND hash <> $1', [hash]);
    await tx.query('UPDATE catalogue SET active = false WHERE active AND version <> $1', [catalogueVersion]);
    const policy = await tx.query<{ version: number; activated_at: Date }>(
      `INSERT INTO labeling_policy AS p (hash, document, active) VALUES ($1, $2, true)
       ON CONFLICT (hash) DO UPDATE SET active = true,
         activated_at = CASE WHEN p.active THEN p.activated_at ELSE now() END
       RETURNING version, activated_at`,
      [hash, JSON.stringify(document)],
    );
    const catalogue = await tx.query<{ activated_at: Date }>(
      `INSERT INTO catalogue AS c (version, active) VALUES ($1, true)
       ON CONFLICT (version) DO UPDATE SET active = true,
         activated_at = CASE WHEN c.active THEN c.activated_at ELSE now() END
       RETURNING activated_at`,
      [catalogueVersion],
    );
    const [p, c] = [policy.rows[0], catalogue.rows[0]];
    if (!p || !c) throw new Error('the rulebook was not written');
    return {
      policyVersion: p.version,
      catalogueVersion,
      since: new Date(Math.max(p.activated_at.getTime(), c.activated_at.getTime())),
    };
  });
}
