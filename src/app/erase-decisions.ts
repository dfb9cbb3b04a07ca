import type { Database } from '../store/database.js';
import type { Trace } from '../store/decision-entry.js';
import { erasableDecisions, eraseContents } from '../store/decision-erasure.js';
import type { Actor } from './authenticate.js';
import { type DecisionLog, decisionEntry, loggedPrincipal } from './decision-log.js';
import type { Clock, Rules } from './rules.js';

export interface EraseDependencies {
  readonly database: Database;
  readonly rules: Rules;
  readonly clock: Clock;
  readonly log: DecisionLog;
}

/** Whose decisions lose their content: those named, or all that one asked for or that were made for it. */
export interface EraseRequest {
  readonly ids?: readonly string[] | undefined;
  /** "type:id" */
  readonly principal?: string | undefined;
  readonly reason: string;
}

/** Decisions erased by one entry of the log. */
const together = 1_000;

/**
 * Takes the content out of decisions, and leaves their digests: the log still verifies. That they are erased, by whom
 * and why is a decision in the log itself, written before they are.
 */
export async function eraseDecisions(
  deps: EraseDependencies,
  actor: Actor,
  request: EraseRequest,
  trace?: Trace,
): Promise<{ erased: number; decisions: string[] }> {
  const { principal, clearance, roles } = actor;
  const question = {
    ...{ kind: 'erasure' as const, actor, action: 'administer', clearance: null, trace },
    principals: [loggedPrincipal({ type: principal.type, id: principal.id, clearance, roles })] as const,
  };
  const decisions: string[] = [];
  for (let erased = 0; ; ) {
    const ids = await erasableDecisions(deps.database, request, together);
    if (ids.length === 0) return { erased, decisions };
    const answer = { outcome: 'permit', label: null } as const;
    const made = decisionEntry(deps.rules, { ...question, at: deps.clock() }, [], answer);
    const entry = { ...made, erased: { ids, reason: request.reason } };
    await deps.log.append(entry);
    erased += await eraseContents(deps.database, ids, entry.id);
    decisions.push(entry.id);
  }
}
