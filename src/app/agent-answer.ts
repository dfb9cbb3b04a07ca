import { type AgentRecord, agentRefusal, clearanceOf } from '../decide/chain.js';
import type { Label } from '../label/label.js';
import type { AgentFile, Risk } from '../store/agents.js';
import type { Principal, Properties } from '../store/principals.js';

/** All there is about one agent. */
export interface Agent {
  readonly principal: Principal;
  readonly record: AgentRecord;
  readonly file: AgentFile;
}

/** What an agent is in: as it was set, or `expired` when the time it was approved for is over. */
export const agentStates = ['pending', 'active', 'suspended', 'retired', 'expired'] as const;

/** An agent as it is shown. Moments are ISO 8601. */
export interface AgentAnswer {
  readonly id: string;
  readonly name: string;
  /** Id of the user who answers for it; null when that user was deleted. */
  readonly sponsor: string | null;
  readonly purposes: readonly string[];
  /** What it may be answered with now, grants included. */
  readonly clearance: Label;
  readonly ownClearance: Label | null;
  readonly expiresAt: string;
  readonly status: (typeof agentStates)[number];
  /** Why it may not act now; null when it may. */
  readonly refusal: string | null;
  readonly approvedAt: string | null;
  readonly risk: Risk | null;
  readonly grants: readonly {
    readonly id: string;
    readonly clearance: Label | null;
    readonly purpose: string | null;
    readonly reason: string;
    readonly grantedBy: string;
    readonly grantedAt: string;
    readonly expiresAt: string;
  }[];
  readonly properties: Properties;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** An agent as it is at a moment. */
export function agentAnswer({ principal, record, file }: Agent, lowest: Label, now: Date): AgentAnswer {
  const isOver = record.expiresAt <= now && record.status !== 'retired';
  return {
    id: principal.id,
    name: principal.name,
    sponsor: record.sponsor,
    purposes: record.purposes,
    clearance: clearanceOf(principal, lowest, now),
    ownClearance: principal.ownClearance,
    expiresAt: record.expiresAt.toISOString(),
    status: isOver ? 'expired' : record.status,
    refusal: principal.disabled ? 'subject_unknown' : agentRefusal(record, now),
    approvedAt: file.approvedAt?.toISOString() ?? null,
    risk: file.risk,
    grants: file.grants.map(({ grantedAt, expiresAt, ...grant }) => ({
      ...grant,
      grantedAt: grantedAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    })),
    properties: principal.properties,
    createdAt: principal.createdAt.toISOString(),
    updatedAt: principal.updatedAt.toISOString(),
  };
}
