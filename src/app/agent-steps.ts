import type { AgentStatus } from '../decide/chain.js';
import { isWithin } from '../label/label.js';
import { setAgentStatus } from '../store/agents.js';
import type { Transaction } from '../store/database.js';
import type { Agent } from './agent-answer.js';
import type { Actor } from './authenticate.js';
import { ServiceError } from './errors.js';

// Who may do what with an agent, and what it becomes by it.

interface Permission {
  readonly may: (actor: Actor, agent: Agent) => boolean;
  /** Who may, for the refusal. */
  readonly who: string;
}

/** One thing that is done with an agent. */
export interface Step extends Permission {
  readonly event: string;
  readonly reason?: string | undefined;
  readonly run: (tx: Transaction, agent: Agent) => Promise<void>;
}

/** Those who look after all agents. */
export const overseers: Permission = { may: (actor) => oversees(actor), who: 'compliance or admin' };
const sponsorToo: Permission = {
  may: (actor, agent) => oversees(actor) || isSponsor(actor, agent),
  who: 'its sponsor, compliance or admin',
};

/** From which states each step leads where. Whoever cut it off may not be overruled by its sponsor. */
export const transitions = {
  approved: { ...sponsorToo, from: ['pending', 'active'], to: 'active' },
  suspended: { ...sponsorToo, from: ['pending', 'active', 'suspended'], to: 'suspended' },
  resumed: { ...overseers, from: ['suspended', 'active'], to: 'active' },
  retired: { ...sponsorToo, from: ['pending', 'active', 'suspended', 'retired'], to: 'retired' },
} as const satisfies Record<string, Permission & { readonly from: readonly AgentStatus[]; readonly to: AgentStatus }>;

/** @throws {ServiceError} `conflict` when the agent is not in a state that leads there */
export async function transition(tx: Transaction, { principal, record, file }: Agent, event: keyof typeof transitions) {
  const from: readonly AgentStatus[] = transitions[event].from;
  if (!from.includes(record.status)) {
    throw new ServiceError('conflict', `an agent that is ${record.status} cannot be ${event}`);
  }
  // What was suspended before anybody approved it still waits for that.
  const to = event === 'resumed' && file.approvedAt === null ? 'pending' : transitions[event].to;
  await setAgentStatus(tx, principal.id, to, { approved: event === 'approved' });
}

/** @throws {ServiceError} `forbidden` when a sponsor would approve more than it may have itself */
export function refuseAbove(actor: Actor, { principal }: Agent): void {
  if (principal.ownClearance === null || isWithin(principal.ownClearance, actor.clearance)) return;
  throw new ServiceError('forbidden', 'its clearance is above that of its sponsor; compliance or admin may approve it');
}

export function oversees({ roles }: Actor): boolean {
  return roles.includes('admin') || roles.includes('compliance');
}

export function isSponsor(actor: Actor, { record }: Agent): boolean {
  return record.sponsor !== null && isUser(actor, record.sponsor);
}

export function isUser({ principal }: Actor, id: string): boolean {
  return principal.type === 'user' && principal.id === id;
}

/** How an actor is written down where a person will read who it was. */
export function nameOf({ principal }: Actor): string {
  return `${principal.type}:${principal.id}`;
}

export function forbidden(who: string): ServiceError {
  return new ServiceError('forbidden', `this is for ${who}`);
}
