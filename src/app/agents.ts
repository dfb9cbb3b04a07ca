import type { AgentStatus } from '../decide/chain.js';
import { bottom } from '../label/label.js';
import {
  type AgentEvent,
  deleteGrant,
  insertAgent,
  insertAgentEvent,
  insertGrant,
  listAgentEvents,
  listAgentIds,
  type Risk,
  readAgentFile,
  riskLevels,
  updateAgent,
} from '../store/agents.js';
import type { Queryable, Transaction } from '../store/database.js';
import { lockAccess } from '../store/keys.js';
import { findPrincipal, insertPrincipal, type Properties, updatePrincipal } from '../store/principals.js';
import { type Agent, type AgentAnswer, agentAnswer, agentStates } from './agent-answer.js';
import {
  forbidden,
  isSponsor,
  isUser,
  nameOf,
  overseers,
  oversees,
  refuseAbove,
  type Step,
  transition,
  transitions,
} from './agent-steps.js';
import type { Actor } from './authenticate.js';
import { ServiceError } from './errors.js';
import { type Page, type PageRequest, pageOf, readCursor, writeCursor } from './page.js';
import type { AccessDependencies } from './principals.js';
import { type RequestedLabel, requestedLabel } from './requested-label.js';

export { agentStates, riskLevels };

interface AgentFields {
  readonly name?: string | undefined;
  readonly properties?: Properties | undefined;
}

export interface AgentRequest extends AgentFields {
  readonly id: string;
  readonly sponsor: string;
  readonly purposes: readonly string[];
  readonly clearance: RequestedLabel;
  /** ISO 8601; in 90 days unless given. */
  readonly expiresAt?: string | undefined;
}

export interface GrantRequest {
  readonly clearance?: RequestedLabel | undefined;
  readonly purpose?: string | undefined;
  readonly reason: string;
  /** ISO 8601. */
  readonly expiresAt: string;
}

/** The use cases around agents, bound to what they work on. */
export type Agents = ReturnType<typeof openAgents>;

/** How long an agent is approved for unless it is said, in milliseconds: somebody has to say again that it is needed. */
const usualTerm = 90 * 24 * 3_600_000;
const shownEvents = 100;

export function openAgents(deps: AccessDependencies) {
  const { database, rules, clock, onAccessChanged } = deps;
  const { classes } = rules;

  const read = async (queryable: Queryable, id: string): Promise<Agent> => {
    const principal = await findPrincipal(queryable, classes, { type: 'agent', id });
    const file = principal && (await readAgentFile(queryable, classes, id));
    if (!principal?.agent || !file) throw new ServiceError('not_found', 'there is no registered agent with this id');
    return { principal, record: principal.agent, file };
  };
  const answer = (agent: Agent) => agentAnswer(agent, bottom(rules.taxonomy), clock());

  /** Does one thing with an agent, in one transaction with the note of who did it. */
  const act = async (actor: Actor, id: string, step: Step): Promise<AgentAnswer> => {
    const changed = await database.transaction(async (tx) => {
      await lockAccess(tx);
      const agent = await read(tx, id);
      if (!step.may(actor, agent)) throw forbidden(step.who);
      await step.run(tx, agent);
      await insertAgentEvent(tx, id, { event: step.event, by: nameOf(actor), reason: step.reason ?? null });
      return read(tx, id);
    });
    onAccessChanged();
    return answer(changed);
  };
  const setStatus = (actor: Actor, id: string, event: keyof typeof transitions, reason: string | undefined) =>
    act(actor, id, { ...transitions[event], event, reason, run: (tx, agent) => transition(tx, agent, event) });

  return {
    /**
     * Registers an agent, `pending` until its sponsor or an overseer approves it.
     * @throws {ServiceError} `forbidden`, `conflict`, `unknown_label`, `invalid_request`
     */
    async register(actor: Actor, request: AgentRequest): Promise<AgentAnswer> {
      const { id, name = id, sponsor, purposes, properties } = request;
      if (!oversees(actor) && !isUser(actor, sponsor)) throw forbidden('the sponsor, compliance or admin');
      // Policies may permit by them: then a sponsor could give its agent what it has not got itself.
      if (!oversees(actor) && properties !== undefined) throw forbidden('compliance or admin: leave "properties" out');
      const ownClearance = requestedLabel(rules.taxonomy, request.clearance, 'clearance');
      const now = clock();
      const expiresAt = toCome(request.expiresAt, now) ?? new Date(now.getTime() + usualTerm);
      const made = await database.transaction(async (tx) => {
        await lockAccess(tx);
        await needSponsor(tx, deps, sponsor);
        const isNew = await insertPrincipal(tx, classes, { type: 'agent', id, name, ownClearance, properties });
        if (!isNew) throw taken();
        await insertAgent(tx, { id, sponsor, purposes, expiresAt });
        await insertAgentEvent(tx, id, { event: 'registered', by: nameOf(actor), reason: null });
        return read(tx, id);
      });
      onAccessChanged();
      return answer(made);
    },

    async list(
      request: PageRequest & { readonly sponsor?: string | undefined; readonly status?: AgentStatus | undefined },
    ): Promise<Page<AgentAnswer>> {
      const { limit, sponsor, status } = request;
      const [after = null] = readCursor('agents', 1, request.cursor) ?? [];
      const ids = await listAgentIds(database, { sponsor, status, after, limit: limit + 1 });
      const page = pageOf(
        ids,
        limit,
        (id) => id,
        (id) => writeCursor('agents', id),
      );
      return { ...page, items: await Promise.all(page.items.map(async (id) => answer(await read(database, id)))) };
    },

    /** With what was done with it, newest first. @throws {ServiceError} `not_found`, `forbidden` */
    async get(actor: Actor, id: string): Promise<AgentAnswer & { readonly history: readonly AgentEvent[] }> {
      const agent = await read(database, id);
      const reads = actor.roles.some((role) => role !== 'lookup');
      const isSelf = actor.principal.type === 'agent' && actor.principal.id === id;
      if (!reads && !isSelf && !isSponsor(actor, agent)) throw forbidden('its sponsor, or a role other than lookup');
      return { ...answer(agent), history: await listAgentEvents(database, id, shownEvents) };
    },

    /** @throws {ServiceError} `not_found`, `forbidden`, `unknown_label`, `invalid_request` */
    change(
      actor: Actor,
      id: string,
      change: AgentFields & {
        readonly sponsor?: string | undefined;
        readonly purposes?: readonly string[] | undefined;
        readonly clearance?: RequestedLabel | undefined;
        readonly expiresAt?: string | undefined;
      },
    ): Promise<AgentAnswer> {
      const { name, properties, sponsor, purposes } = change;
      const ownClearance = change.clearance && requestedLabel(rules.taxonomy, change.clearance, 'clearance');
      const expiresAt = toCome(change.expiresAt, clock());
      return act(actor, id, {
        ...overseers,
        event: 'changed',
        async run(tx) {
          if (sponsor !== undefined) await needSponsor(tx, deps, sponsor);
          await updatePrincipal(tx, classes, { type: 'agent', id }, { name, properties, ownClearance });
          await updateAgent(tx, id, { sponsor, purposes, expiresAt });
        },
      });
    },

    /** The sponsor, up to its own clearance, or an overseer says that it may act. */
    approve(actor: Actor, id: string, reason?: string) {
      return act(actor, id, {
        ...transitions.approved,
        event: 'approved',
        reason,
        async run(tx, agent) {
          if (!oversees(actor)) refuseAbove(actor, agent);
          refuseUnanswered(agent);
          await transition(tx, agent, 'approved');
        },
      });
    },
    /** The kill switch: here from the next decision on, within a second in every process. */
    suspend: (actor: Actor, id: string, reason?: string) => setStatus(actor, id, 'suspended', reason),
    resume: (actor: Actor, id: string, reason?: string) => setStatus(actor, id, 'resumed', reason),
    /** For good. */
    retire: (actor: Actor, id: string, reason?: string) => setStatus(actor, id, 'retired', reason),

    /** Gives more for a time. @throws {ServiceError} `not_found`, `forbidden`, `unknown_label`, `invalid_request` */
    grant(actor: Actor, id: string, request: GrantRequest): Promise<AgentAnswer> {
      const clearance = request.clearance ? requestedLabel(rules.taxonomy, request.clearance, 'clearance') : null;
      const expiresAt = toCome(request.expiresAt, clock());
      if (!expiresAt) throw invalid('expiresAt', 'say until when');
      const { purpose = null, reason } = request;
      return act(actor, id, {
        ...overseers,
        event: 'granted',
        reason,
        run: (tx) => insertGrant(tx, classes, id, { clearance, purpose, reason, grantedBy: nameOf(actor), expiresAt }),
      });
    },

    /** @throws {ServiceError} `not_found`, `forbidden` */
    revokeGrant(actor: Actor, id: string, grantId: string): Promise<AgentAnswer> {
      return act(actor, id, {
        ...overseers,
        event: 'grant-revoked',
        async run(tx) {
          if (await deleteGrant(tx, id, grantId)) return;
          throw new ServiceError('not_found', 'this agent has no grant with this id');
        },
      });
    },

    /** @throws {ServiceError} `not_found`, `forbidden` */
    assess: (actor: Actor, id: string, { level, note }: { level: Risk['level']; note?: string | undefined }) =>
      act(actor, id, {
        ...overseers,
        event: `risk-${level}`,
        reason: note,
        run: (tx) => updateAgent(tx, id, { risk: { level, note: note ?? null } }),
      }),
  };
}

async function needSponsor(tx: Transaction, { rules }: AccessDependencies, id: string): Promise<void> {
  const sponsor = await findPrincipal(tx, rules.classes, { type: 'user', id });
  if (!sponsor || sponsor.disabled) throw invalid('sponsor', 'there is no such user, or it is disabled');
}

function toCome(moment: string | undefined, now: Date): Date | undefined {
  if (moment === undefined) return undefined;
  const expiresAt = new Date(moment);
  if (expiresAt <= now) throw invalid('expiresAt', 'has passed already; choose a moment to come');
  return expiresAt;
}

/** @throws {ServiceError} `conflict` for an agent that nobody answers for, or that is for nothing in particular */
function refuseUnanswered({ record }: Agent): void {
  const lacking = record.sponsor === null ? 'sponsor' : record.purposes.length === 0 ? 'purposes' : null;
  if (lacking === null) return;
  throw new ServiceError('conflict', `this agent has no ${lacking}; give it with PATCH /v1/agents first`);
}

function taken(): ServiceError {
  const detail = 'there is an agent with this id; choose another one';
  return new ServiceError('conflict', `id: ${detail}`, [{ field: 'id', detail }]);
}

function invalid(field: string, detail: string): ServiceError {
  return new ServiceError('invalid_request', `${field}: ${detail}`, [{ field, detail }]);
}
