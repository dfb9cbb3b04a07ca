import type { Taxonomy } from '../label/label.js';
import type { Database, Queryable } from './database.js';
import { activePolicy, type PolicyRecord } from './labeling-policies.js';
import { readTaxonomy } from './taxonomy.js';

/** The number of changes of policy and taxonomy so far. */
export async function readRulesRevision(database: Queryable): Promise<number> {
  const { rows } = await database.query<{ revision: number }>('SELECT revision FROM rules_revision');
  return rows[0]?.revision ?? 0;
}

/** The policy in force and the taxonomy, with the revision that they are of. */
export async function readRules(
  database: Database,
): Promise<{ readonly revision: number; readonly record: PolicyRecord; readonly taxonomy: Taxonomy }> {
  return database.transaction(async (tx) => {
    // Shared with other readers; whoever changes any of it waits.
    const { rows } = await tx.query<{ revision: number }>('SELECT revision FROM rules_revision FOR SHARE');
    return { revision: rows[0]?.revision ?? 0, record: await activePolicy(tx), taxonomy: await readTaxonomy(tx) };
  });
}
