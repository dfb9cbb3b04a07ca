import { join, type Label } from '../label/label.js';

// Who is behind a request, as values: from what is known of principals to the clearance they have together.

/** What an agent may be in. */
export type AgentStatus = 'pending' | 'active' | 'suspended' | 'retired';

/** More than an agent was registered with, for a time. */
export interface AgentGrant {
  readonly clearance: Label | null;
  readonly purpose: string | null;
  readonly expiresAt: Date;
}

/** What those who look after an agent think of the harm it may do. */
export type RiskLevel = 'low' | 'medium' | 'high' | 'critical';

/** What is written down of an agent. */
export interface AgentRecord {
  /** Id of the user who answers for it; null when that user was deleted. */
  readonly sponsor: string | null;
  /** Whether that user is there and not disabled. */
  readonly sponsorActive: boolean;
  readonly purposes: readonly string[];
  readonly expiresAt: Date;
  readonly status: AgentStatus;
  readonly grants: readonly AgentGrant[];
  /** Null until somebody has said. */
  readonly risk: RiskLevel | null;
}

/** Why nobody may act as, or through, an agent. */
export type AgentRefusal =
  | 'agent_pending'
  | 'agent_suspended'
  | 'agent_retired'
  | 'agent_expired'
  | 'sponsor_suspended';

const statusRefusals = {
  pending: 'agent_pending',
  suspended: 'agent_suspended',
  retired: 'agent_retired',
  active: null,
} as const satisfies Record<AgentStatus, AgentRefusal | null>;

/** What forbids to act as an agent at a moment; null when nothing does. */
export function agentRefusal(agent: AgentRecord, now: Date): AgentRefusal | null {
  const refusal = statusRefusals[agent.status];
  if (refusal !== null) return refusal;
  if (agent.expiresAt <= now) return 'agent_expired';
  return agent.sponsorActive ? null : 'sponsor_suspended';
}

/** What an agent may be asked for at a moment: what it was registered for, and grants that have not run out. */
export function purposesOf(agent: AgentRecord, now: Date): readonly string[] {
  const granted = grantsAt(agent, now).flatMap(({ purpose }) => purpose ?? []);
  return [...new Set([...agent.purposes, ...granted])].sort();
}

/** Until when what an agent may stays what it is at a moment: grants that have not run out end, as it does itself. */
export function unchangedUntil(agent: AgentRecord, now: Date): Date {
  const ends = [agent, ...grantsAt(agent, now)].map(({ expiresAt }) => expiresAt.getTime());
  return new Date(Math.min(...ends));
}

/** What a clearance follows from. */
export interface ClearanceSources {
  /** Given to the principal itself. */
  readonly ownClearance: Label | null;
  /** Of the enabled groups that it is in, directly or through other groups. */
  readonly groupClearances: readonly Label[];
  readonly agent: AgentRecord | null;
}

/**
 * The clearance of a principal at a moment: its own where it has one, whatever its groups have; else the join over its
 * groups; else the lowest label there is. Grants of an agent that have not run out are joined to it.
 */
export function clearanceOf(of: ClearanceSources, lowest: Label, now: Date): Label {
  const standing = of.ownClearance ?? of.groupClearances.reduce(join, lowest);
  const granted = of.agent ? grantsAt(of.agent, now).flatMap(({ clearance }) => clearance ?? []) : [];
  return granted.reduce(join, standing);
}

function grantsAt({ grants }: AgentRecord, now: Date): readonly AgentGrant[] {
  return grants.filter(({ expiresAt }) => expiresAt > now);
}

export interface Named {
  readonly type: string;
  readonly id: string;
}

/** What tells principals apart, as one string. */
export function nameKey({ type, id }: Named): string {
  return `${type}:${id}`;
}

/** The place of the first name that stands there a second time: somebody who acts for itself through others; or null. */
export function loopIn(chain: readonly Named[]): number | null {
  const seen = new Set<string>();
  for (const [i, name] of chain.entries()) {
    if (seen.has(nameKey(name))) return i;
    seen.add(nameKey(name));
  }
  return null;
}

/** Every name of several chains once, each where it stands first. */
export function mergeChains<Name extends Named>(...chains: readonly (readonly Name[])[]): Name[] {
  const merged = new Map<string, Name>();
  for (const name of chains.flat()) if (!merged.has(nameKey(name))) merged.set(nameKey(name), name);
  return [...merged.values()];
}
