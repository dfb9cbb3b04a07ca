import type { Database } from '../store/database.js';
import { readDecision } from '../store/decisions.js';
import type { Actor } from './authenticate.js';
import { ServiceError } from './errors.js';

/** A decision as it was made. */
export interface DecisionAnswer {
  readonly id: string;
  readonly at: string;
  readonly keyId: string;
  readonly decision: unknown;
}

const readers = ['admin', 'compliance', 'auditor'] as const;

/**
 * A decision by its id: for whoever asked for it, and for those who oversee.
 * @throws {ServiceError} `not_found`, also when it is somebody else's
 */
export async function decision(
  { database }: { readonly database: Database },
  actor: Actor,
  id: string,
): Promise<DecisionAnswer> {
  const found = await readDecision(database, id);
  const mayRead = found?.keyId === actor.keyId || readers.some((role) => actor.roles.includes(role));
  if (!found || !mayRead) throw new ServiceError('not_found', 'there is no decision of this id');
  return { id: found.id, at: found.at.toISOString(), keyId: found.keyId, decision: found.record };
}
