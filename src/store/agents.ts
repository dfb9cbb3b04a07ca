import type { AgentStatus, RiskLevel } from '../decide/chain.js';
import type { Label } from '../label/label.js';
import type { LabelClasses } from './classes.js';
import type { Queryable } from './database.js';

export interface Risk {
  readonly level: RiskLevel;
  readonly note: string | null;
}

/** A grant as it was given. */
export interface GrantRecord {
  readonly id: string;
  readonly clearance: Label | null;
  readonly purpose: string | null;
  readonly reason: string;
  readonly grantedBy: string;
  readonly grantedAt: Date;
  readonly expiresAt: Date;
}

/** What was done with an agent. */
export interface AgentEvent {
  readonly at: Date;
  readonly event: string;
  readonly by: string;
  readonly reason: string | null;
}

/** What is kept of an agent for those who look after it; what decisions need of it is with its principal. */
export interface AgentFile {
  readonly approvedAt: Date | null;
  readonly risk: Risk | null;
  readonly grants: readonly GrantRecord[];
}

/** Registers an agent whose principal is there; false when it is registered already. */
export async function insertAgent(
  database: Queryable,
  agent: {
    readonly id: string;
    readonly sponsor: string;
    readonly purposes: readonly string[];
    readonly expiresAt: Date;
  },
): Promise<boolean> {
  const { rowCount } = await database.query(
    `INSERT INTO agent (id, sponsor_type, sponsor_id, purposes, expires_at) VALUES ($1, 'user', $2, $3, $4)
     ON CONFLICT (id) DO NOTHING`,
    [agent.id, agent.sponsor, agent.purposes, agent.expiresAt],
  );
  return rowCount === 1;
}

/** Changes what is given. A new sponsor has not approved yet; so has nobody who approved the one before. */
export async function updateAgent(
  database: Queryable,
  id: string,
  change: {
    readonly sponsor?: string | undefined;
    readonly purposes?: readonly string[] | undefined;
    readonly expiresAt?: Date | undefined;
    readonly risk?: Risk | undefined;
  },
): Promise<void> {
  const { sponsor = null, purposes = null, expiresAt = null, risk } = change;
  await database.query(
    `UPDATE agent SET purposes = coalesce($3, purposes), expires_at = coalesce($4, expires_at),
       risk_level = coalesce($5, risk_level), risk_note = CASE WHEN $5::text IS NULL THEN risk_note ELSE $6 END,
       approved_at = CASE WHEN $2::text IS NULL OR sponsor_id = $2 THEN approved_at END,
       status = CASE WHEN $2::text IS NULL OR sponsor_id = $2 OR status <> 'active' THEN status ELSE 'pending' END,
       sponsor_type = CASE WHEN $2::text IS NULL THEN sponsor_type ELSE 'user' END,
       sponsor_id = coalesce($2, sponsor_id)
     WHERE id = $1`,
    [id, sponsor, purposes, expiresAt, risk?.level ?? null, risk?.note ?? null],
  );
}

export async function setAgentStatus(
  database: Queryable,
  id: string,
  status: AgentStatus,
  options: { readonly approved?: boolean } = {},
): Promise<void> {
  await database.query(
    'UPDATE agent SET status = $2, approved_at = CASE WHEN $3 THEN now() ELSE approved_at END WHERE id = $1',
    [id, status, options.approved ?? false],
  );
}

/** Ids of up to `limit` agents after one, in order. */
export async function listAgentIds(
  database: Queryable,
  of: {
    readonly sponsor?: string | undefined;
    readonly status?: AgentStatus | undefined;
    readonly after: string | null;
    readonly limit: number;
  },
): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>(
    `SELECT id FROM agent WHERE ($1::text IS NULL OR sponsor_id = $1) AND ($2::text IS NULL OR status = $2)
       AND ($3::text IS NULL OR id > $3) ORDER BY id LIMIT $4`,
    [of.sponsor ?? null, of.status ?? null, of.after, of.limit],
  );
  return rows.map((row) => row.id);
}

export async function readAgentFile(database: Queryable, classes: LabelClasses, id: string): Promise<AgentFile | null> {
  const { rows } = await database.query<{
    approved_at: Date | null;
    risk_level: Risk['level'] | null;
    risk_note: string | null;
  }>('SELECT approved_at, risk_level, risk_note FROM agent WHERE id = $1', [id]);
  const row = rows[0];
  if (!row) return null;
  return {
    approvedAt: row.approved_at,
    risk: row.risk_level && { level: row.risk_level, note: row.risk_note },
    grants: await grantsOf(database, classes, id),
  };
}

async function grantsOf(database: Queryable, classes: LabelClasses, id: string): Promise<GrantRecord[]> {
  const { rows } = await database.query<{
    id: string;
    clearance_class: number | null;
    purpose: string | null;
    reason: string;
    granted_by: string;
    granted_at: Date;
    expires_at: Date;
  }>('SELECT * FROM agent_grant WHERE agent_id = $1 ORDER BY granted_at, id', [id]);
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      clearance: row.clearance_class === null ? null : await classes.labelOf(row.clearance_class),
      purpose: row.purpose,
      reason: row.reason,
      grantedBy: row.granted_by,
      grantedAt: row.granted_at,
      expiresAt: row.expires_at,
    })),
  );
}

export async function insertGrant(
  database: Queryable,
  classes: LabelClasses,
  agentId: string,
  grant: Omit<GrantRecord, 'id' | 'grantedAt'>,
): Promise<void> {
  const { clearance, purpose, reason, grantedBy, expiresAt } = grant;
  await database.query(
    `INSERT INTO agent_grant (agent_id, clearance_class, purpose, reason, granted_by, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [agentId, clearance && (await classes.idOf(clearance)), purpose, reason, grantedBy, expiresAt],
  );
}

/** Takes a grant back; false when there is none of this id. */
export async function deleteGrant(database: Queryable, agentId: string, grantId: string): Promise<boolean> {
  const { rowCount } = await database.query('DELETE FROM agent_grant WHERE agent_id = $1 AND id::text = $2', [
    agentId,
    grantId,
  ]);
  return rowCount === 1;
}

export async function insertAgentEvent(
  database: Queryable,
  agentId: string,
  { event, by, reason }: Omit<AgentEvent, 'at'>,
): Promise<void> {
  await database.query('INSERT INTO agent_event (agent_id, event, by, reason) VALUES ($1, $2, $3, $4)', [
    agentId,
    event,
    by,
    reason,
  ]);
}

/** The latest events, newest first. */
export async function listAgentEvents(database: Queryable, agentId: string, limit: number): Promise<AgentEvent[]> {
  const { rows } = await database.query<{ at: Date; event: string; by: string; reason: string | null }>(
    'SELECT at, event, by, reason FROM agent_event WHERE agent_id = $1 ORDER BY id DESC LIMIT $2',
    [agentId, limit],
  );
  return rows;
}
