import { setTimeout } from 'node:timers/promises';
import { type LabelingPolicy, type PolicyDocument, PolicyError, parsePolicy } from '../label/policy.js';
import {
  keepPolicy,
  listPolicyVersions,
  type PolicyOrigin,
  type PolicyRecord,
  readPolicyVersion,
} from '../store/labeling-policies.js';
import {
  type Activation,
  beginActivation,
  confirmActivation,
  endActivation,
  latestActivation,
  openActivation,
  readActivation,
  versionBefore,
} from '../store/policy-activations.js';
import { readTaxonomy } from '../store/taxonomy.js';
import { type ActivationQueue, needsConfirmation } from './activate-policy.js';
import type { CatalogueInForce } from './catalogue-in-force.js';
import { type FieldProblem, ServiceError } from './errors.js';
import { type Page, type PageRequest, pageOf, readCursor, writeCursor } from './page.js';
import type { Rules } from './rules.js';
import { type PolicySimulation, type SimulationDependencies, simulatePolicy } from './simulate-policy.js';

export interface LabelingPolicyDependencies extends SimulationDependencies {
  readonly rules: Rules;
  readonly catalogue: Pick<CatalogueInForce, 'refresh'>;
  readonly queue: ActivationQueue;
}

/** A version as it is shown. Moments are ISO 8601. */
export interface PolicyVersionAnswer {
  readonly version: number;
  readonly name: string;
  readonly state: 'active' | 'retired' | 'draft';
  readonly origin: PolicyOrigin;
  readonly note: string | null;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly activatedAt: string | null;
}

export interface ActivationAnswer {
  readonly version: number;
  /** The version whose place it takes. */
  readonly before: number;
  readonly state: Activation['state'];
  readonly who: string;
  readonly reason: string | null;
  /** Resources with a label, and how many of them are labelled in the shadow. */
  readonly total: number;
  readonly labelled: number;
  /** How many labels become what; null until all are labelled. */
  readonly raised: number | null;
  readonly lowered: number | null;
  readonly altered: number | null;
  /** What to send as `confirm`; null unless that is waited for. */
  readonly confirm: number | null;
  readonly error: string | null;
  readonly startedAt: string;
  readonly endedAt: string | null;
}

export type FullPolicyVersion = PolicyVersionAnswer & {
  readonly document: PolicyDocument;
  readonly activation: ActivationAnswer | null;
};

export interface SimulationAnswer extends PolicySimulation {
  readonly version: number;
  readonly against: number;
  /** Whether more labels become lower than may without being confirmed. */
  readonly needsConfirmation: boolean;
}

export interface ActivationRequest {
  /** So many labels may become lower: somebody has seen how many. */
  readonly confirm?: number | undefined;
  readonly reason?: string | undefined;
}

/** Milliseconds for which an answer waits for an activation to end; a large one goes on by itself. */
const patience = 10_000;
/** Milliseconds between looks at it. */
const lookEvery = 50;
/** Resources beyond which a simulation takes a sample. */
const simulated = 50_000;

export type LabelingPolicies = ReturnType<typeof openLabelingPolicies>;

/** The use cases around labeling policies, bound to what they work on. */
export function openLabelingPolicies(deps: LabelingPolicyDependencies) {
  const { database } = deps;
  const existing = async (version: number): Promise<PolicyRecord> => {
    const found = await readPolicyVersion(database, version);
    if (!found) throw new ServiceError('not_found', 'version: there is none of this number');
    return found;
  };
  const activate = async (who: string, version: number, request: ActivationRequest = {}) => {
    await checked(deps, (await existing(version)).document);
    const id = (await goOn(deps, version, request)) ?? (await begin(deps, who, version, request));
    return settled(deps, id);
  };
  return {
    /** Keeps a policy that was checked, as a draft. @throws {ServiceError} `policy_invalid` with every problem */
    async draft(who: string, { document, note }: { readonly document: unknown; readonly note?: string | undefined }) {
      const policy = await checked(deps, document);
      const kept = await keepPolicy(database, policy.document, { origin: 'api', who, note: note ?? null });
      return toAnswer(kept.record);
    },

    async list(request: PageRequest): Promise<Page<PolicyVersionAnswer>> {
      const [before] = readCursor('labeling-policies', 1, request.cursor) ?? [];
      const from = before === undefined ? null : Number(before) || 0;
      const rows = await listPolicyVersions(database, from, request.limit + 1);
      return pageOf(rows, request.limit, toAnswer, (row) => writeCursor('labeling-policies', String(row.version)));
    },

    /** @throws {ServiceError} `not_found` */
    async read(version: number): Promise<FullPolicyVersion> {
      const record = await existing(version);
      const activation = await latestActivation(database, version);
      return { ...toAnswer(record), document: record.document, activation: activation && toActivation(activation) };
    },

    /** What would be labelled differently. @throws {ServiceError} `not_found`, `policy_invalid` */
    async simulate(version: number): Promise<SimulationAnswer> {
      const policy = await checked(deps, (await existing(version)).document);
      const { policy: now, rulebook } = deps.rules;
      const simulation = await simulatePolicy(deps, policy, simulated);
      const counts = { ...simulation, total: simulation.examined };
      return {
        version,
        against: rulebook.policyVersion,
        needsConfirmation: needsConfirmation(counts, now.confirmLowering, null),
        ...simulation,
      };
    },

    /**
     * Puts a version in force: labels in the shadow, then switches. Answers when that is done, or with how far it is
     * when it takes long. The version that is in force already labels what it would label differently by now: where a
     * source has got another default, say.
     * @throws {ServiceError} `not_found`, `policy_invalid`, `confirmation_required` with the numbers, `conflict` while
     *   another one is being made ready
     */
    activate,

    /** Gives up what is being made ready. @throws {ServiceError} `not_found`, `conflict` when that has ended */
    async cancel(version: number): Promise<ActivationAnswer> {
      await existing(version);
      const open = await openActivation(database);
      if (open?.version !== version || !(await endActivation(database, open.id, 'cancelled'))) {
        throw new ServiceError('conflict', 'version: it is not being made ready');
      }
      return toActivation((await readActivation(database, open.id)) ?? open);
    },

    /**
     * Goes back: from the version in force to the one before it, or to one that was in force earlier.
     * @throws {ServiceError} as `activate`, and `conflict` when there is none to go back to
     */
    async rollback(who: string, version: number, request: ActivationRequest = {}): Promise<ActivationAnswer> {
      const named = await existing(version);
      const target = named.active ? await versionBefore(database, version) : named.activatedAt && version;
      if (!target) throw new ServiceError('conflict', 'version: none was in force before it; activate one');
      return activate(who, target, {
        reason: `rolled back from version ${deps.rules.rulebook.policyVersion}`,
        ...request,
      });
    },
  };
}

/** Against the taxonomy as it is, whoever changed it. */
async function checked({ database }: LabelingPolicyDependencies, document: unknown): Promise<LabelingPolicy> {
  try {
    return parsePolicy(document, await readTaxonomy(database));
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    throw new ServiceError('policy_invalid', error.message, error.problems.map(toField));
  }
}

function toField(problem: string): FieldProblem {
  const [, place = '', detail = problem] = /^([\w./-]+): (.*)$/s.exec(problem) ?? [];
  return { field: place === 'document' || place === '' ? 'document' : `document.${place}`, detail };
}

/** Goes on with an activation of this version that waited to be confirmed; null where there is none to go on with. */
async function goOn(
  { database, queue, clock }: LabelingPolicyDependencies,
  version: number,
  { confirm }: ActivationRequest,
): Promise<number | null> {
  const open = await openActivation(database);
  if (!open) return null;
  if (open.version !== version) {
    if (open.state === 'waiting') return null;
    throw beingMadeReady(open.version);
  }
  if (open.state !== 'waiting') return open.id;
  if (confirm === undefined || confirm < lowerOf(open)) throw confirmationRequired(open);
  await confirmActivation(database, open.id, confirm);
  await queue.activatePolicy(open.id, `confirmed-${clock().getTime()}`);
  return open.id;
}

async function begin(
  { database, queue }: LabelingPolicyDependencies,
  who: string,
  version: number,
  { confirm = null, reason = null }: { confirm?: number | null | undefined; reason?: string | null | undefined },
): Promise<number> {
  const id = await beginActivation(database, { version, who, reason, confirmed: confirm });
  if (id === null) throw beingMadeReady(null);
  await queue.activatePolicy(id, 'begun');
  return id;
}

/** How an activation stands when it has ended, or the caller has waited enough. */
async function settled({ database, catalogue }: LabelingPolicyDependencies, id: number): Promise<ActivationAnswer> {
  const deadline = Date.now() + patience;
  for (;;) {
    const activation = await readActivation(database, id);
    if (!activation) throw new Error('an activation is missing');
    if (activation.state === 'waiting') throw confirmationRequired(activation);
    // Whoever is told that it is in force finds it so here.
    if (activation.state === 'done') await catalogue.refresh();
    if (activation.state !== 'labelling' || Date.now() > deadline) return toActivation(activation);
    await setTimeout(lookEvery);
  }
}

function lowerOf({ lowered, altered }: Pick<Activation, 'lowered' | 'altered'>): number {
  return (lowered ?? 0) + (altered ?? 0);
}

function confirmationRequired(activation: Activation): ServiceError {
  const { raised, lowered, altered, total } = activation;
  const confirm = lowerOf(activation);
  const share = total === 0 ? 0 : (100 * confirm) / total;
  const counts = `${lowered} of ${total} labels would be lower and ${altered} would lose something (${share.toFixed(1)} %)`;
  const remedy = `to put version ${activation.version} in force all the same, send {"confirm": ${confirm}} (--confirm ${confirm})`;
  const numbers = { raised, lowered, altered, total, confirm };
  return new ServiceError('confirmation_required', `${counts}; ${remedy}`, [], numbers);
}

function beingMadeReady(version: number | null): ServiceError {
  const which = version === null ? 'another version' : `version ${version}`;
  return new ServiceError('conflict', `${which} is being made ready; wait for it, or cancel it first`);
}

function toAnswer({ document, active, activatedAt, createdAt, ...record }: PolicyRecord): PolicyVersionAnswer {
  return {
    version: record.version,
    name: document.name,
    state: active ? 'active' : activatedAt ? 'retired' : 'draft',
    origin: record.origin,
    note: record.note,
    createdBy: record.createdBy,
    createdAt: createdAt.toISOString(),
    activatedAt: activatedAt?.toISOString() ?? null,
  };
}

function toActivation(activation: Activation): ActivationAnswer {
  const { id: _, confirmed: __, checkpoint: ___, createdAt, endedAt, ...shown } = activation;
  return {
    ...shown,
    confirm: activation.state === 'waiting' ? lowerOf(activation) : null,
    startedAt: createdAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
}
