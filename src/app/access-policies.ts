import {
  type AccessDocument,
  type AccessPolicy,
  AccessPolicyError,
  type CedarLibrary,
  parseAccessPolicy,
} from '../decide/access-policy.js';
import { type AccessEngine, type Action, type AskingPrincipal, actions, openAccess } from '../decide/cedar.js';
import type { Verdict } from '../decide/verdict.js';
import type { Label } from '../label/label.js';
import {
  type AccessVersion,
  activateAccess,
  keepAccessDocument,
  listAccessVersions,
  principalsWithKeys,
  type RolesOf,
  readAccessVersion,
  versionBefore,
} from '../store/access-policies.js';
import { classesInUse } from '../store/classes.js';
import type { Database } from '../store/database.js';
import { lockAccess, type Role } from '../store/keys.js';
import type { AccessInForce } from './access-in-force.js';
import { askingPrincipal } from './asking.js';
import type { Directory } from './directory.js';
import { ServiceError } from './errors.js';
import { type Page, type PageRequest, pageOf, readCursor, writeCursor } from './page.js';
import { type Clock, className, type Rules } from './rules.js';
import { takeTurns } from './turns.js';

export interface AccessPolicyDependencies {
  readonly database: Database;
  readonly cedar: CedarLibrary;
  readonly rules: Pick<Rules, 'taxonomy' | 'classes'>;
  readonly access: AccessInForce;
  /** Principals by their names, as policies see them; null for one that is gone. */
  readonly directory: Directory;
  readonly clock: Clock;
}

/** A version as it is shown. Moments are ISO 8601. */
export interface AccessVersionAnswer {
  readonly version: number;
  readonly name: string;
  readonly state: 'active' | 'retired' | 'draft';
  readonly note: string | null;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly activatedAt: string | null;
  readonly document: AccessDocument;
}

/** What would be decided differently. */
export interface AccessSimulation {
  readonly version: number;
  readonly against: number;
  /** How many pairs of a principal and a label class were asked, for each action. */
  readonly asked: number;
  /** Whether there were more principals than are asked. */
  readonly truncated: boolean;
  readonly changes: readonly AccessChange[];
  /** Administrators who could no longer administer; when that is all of them it cannot be activated. */
  readonly lockedOut: readonly { readonly type: string; readonly id: string }[];
}

export interface AccessChange {
  readonly principal: { readonly type: string; readonly id: string };
  readonly action: Action;
  readonly class: string;
  readonly label: Label;
  /** Resources of this class. */
  readonly resources: number;
  readonly before: 'permit' | 'deny';
  readonly after: 'permit' | 'deny';
  readonly policies: readonly string[];
}

/** Principals that a simulation asks for. */
const simulated = 500;

/** The use cases around access policies, bound to what they work on. */
export type AccessPolicies = ReturnType<typeof openAccessPolicies>;

export function openAccessPolicies(deps: AccessPolicyDependencies) {
  const { database, access } = deps;
  const existing = async (version: number): Promise<AccessVersion> => {
    const found = await readAccessVersion(database, version);
    if (!found) throw new ServiceError('not_found', 'there is no version of this number');
    return found;
  };
  const putInForce = async (version: number, who: string, reason?: string): Promise<AccessVersionAnswer> => {
    const engine = engineOf(deps, (await existing(version)).document);
    await database.transaction(async (tx) => {
      await lockAccess(tx);
      refuseLockOut(engine, await known(deps, await principalsWithKeys(tx, simulated)));
      await activateAccess(tx, version, { who, reason });
    });
    await access.refresh();
    return toAnswer(await existing(version));
  };
  return {
    /** Keeps a policy that was checked, as a draft. @throws {ServiceError} `policy_invalid` with every problem */
    async draft(who: string, request: { readonly document: unknown; readonly note?: string | undefined }) {
      const { document } = checked(deps, request.document);
      const { kept } = await keepAccessDocument(database, document, { who, note: request.note });
      return toAnswer(kept);
    },

    async list(request: PageRequest): Promise<Page<AccessVersionAnswer>> {
      const [before] = readCursor('access-policies', 1, request.cursor) ?? [];
      const rows = await listAccessVersions(database, {
        before: before === undefined ? null : Number(before) || 0,
        limit: request.limit + 1,
      });
      return pageOf(rows, request.limit, toAnswer, (row) => writeCursor('access-policies', String(row.version)));
    },

    /** @throws {ServiceError} `not_found` */
    read: async (version: number) => toAnswer(await existing(version)),

    /** What would be decided differently for whoever has a key, on the labels there are. @throws {ServiceError} */
    async simulate(version: number): Promise<AccessSimulation> {
      const engine = engineOf(deps, (await existing(version)).document);
      const names = await principalsWithKeys(database, simulated + 1);
      const now = access.current();
      const classes = await classesInUse(database);
      const labels = await Promise.all(
        classes.map(async ({ id, resources }) => ({ id, resources, label: await deps.rules.classes.labelOf(id) })),
      );
      const asked = await known(deps, names.slice(0, simulated));
      return {
        version,
        against: now.version,
        asked: asked.length * labels.length * actions.length,
        truncated: names.length > simulated,
        changes: await changesFor(asked, labels, now.engine, engine),
        lockedOut: lockedOut(engine, asked),
      };
    },

    /**
     * Puts a version in force, at once here and within a second in other processes.
     * @throws {ServiceError} `not_found`, `policy_invalid`, `would_lock_out` when no administrator could administer
     */
    activate: (who: string, version: number, reason?: string) => putInForce(version, who, reason),

    /**
     * Goes back: from the version in force to the one before it, or to one that was in force earlier.
     * @throws {ServiceError} `not_found`, `conflict` when there is none to go back to, `would_lock_out`
     */
    async rollback(who: string, version: number, reason?: string): Promise<AccessVersionAnswer> {
      const named = await existing(version);
      const target = named.active ? await versionBefore(database, version) : named.activatedAt && version;
      if (!target) throw new ServiceError('conflict', 'there is no version that was in force before; activate one');
      return putInForce(target, who, reason ?? `rolled back from ${access.current().version}`);
    },
  };
}

/** What is wrong with an access policy, one by one; null for any other error. */
export function accessProblems(error: unknown): readonly string[] | null {
  return error instanceof AccessPolicyError ? error.problems : null;
}

function checked({ cedar, rules }: AccessPolicyDependencies, document: unknown): AccessPolicy {
  try {
    return parseAccessPolicy(cedar, document, rules.taxonomy);
  } catch (error) {
    if (!(error instanceof AccessPolicyError)) throw error;
    const fields = error.problems.map((detail) => ({ field: `document.${detail.split(/[:,]/, 1)[0]}`, detail }));
    throw new ServiceError('policy_invalid', error.message, fields);
  }
}

function engineOf(deps: AccessPolicyDependencies, document: AccessDocument): AccessEngine {
  // It may be thrown away after a few questions.
  return openAccess(deps.cedar, checked(deps, document), { lasting: false });
}

type KnownPrincipal = AskingPrincipal & { readonly roles: readonly Role[] };

/** Those who can ask, as they would be asked about. */
async function known(
  { directory, clock }: AccessPolicyDependencies,
  names: readonly RolesOf[],
): Promise<KnownPrincipal[]> {
  const found = await Promise.all(
    names.map(async ({ roles, ...name }) => {
      const principal = await directory.find(name);
      return principal && { ...askingPrincipal(principal, directory.clearanceOf(principal), clock()), roles };
    }),
  );
  return found.filter((one) => one !== null);
}

function lockedOut(engine: AccessEngine, principals: readonly KnownPrincipal[]) {
  return principals
    .filter((principal) => principal.roles.includes('admin') && !engine.mayAdminister(principal))
    .map(({ type, id }) => ({ type, id }));
}

function refuseLockOut(engine: AccessEngine, principals: readonly KnownPrincipal[]): void {
  const admins = principals.filter(({ roles }) => roles.includes('admin'));
  const out = lockedOut(engine, admins);
  if (admins.length === 0 || out.length < admins.length) return;
  const names = out.map(({ type, id }) => `${type}:${id}`).join(', ');
  throw new ServiceError(
    'would_lock_out',
    `document.policies: nobody could administer the service any more (${names}); permit Action::"administer" to one of them`,
  );
}

interface UsedLabel {
  readonly id: number;
  readonly resources: number;
  readonly label: Label;
}

/** What one label costs that two policies are asked about, in the units that turns count. */
const comparisonCost = 8_192;

/** Hundreds of thousands of questions: others get their turn between them. */
async function changesFor(
  principals: readonly KnownPrincipal[],
  labels: readonly UsedLabel[],
  before: AccessEngine,
  after: AccessEngine,
): Promise<AccessChange[]> {
  const turns = takeTurns();
  const changes: AccessChange[] = [];
  for (const principal of principals) {
    for (const action of actions) {
      const question = { principals: [principal] as const, action, purpose: null, destination: null };
      const [was, is] = [before.ask(question), after.ask(question)];
      for (const used of labels) {
        changes.push(...changeOf(principal, action, used, [was.judge(used.label), is.judge(used.label)]));
        await turns(comparisonCost);
      }
    }
  }
  return changes;
}

function changeOf(
  { type, id }: KnownPrincipal,
  action: Action,
  { id: classId, resources, label }: UsedLabel,
  [old, now]: readonly [Verdict, Verdict],
): AccessChange[] {
  if (old.allowed === now.allowed) return [];
  const [before, after] = now.allowed ? (['deny', 'permit'] as const) : (['permit', 'deny'] as const);
  const { policies } = now;
  return [{ principal: { type, id }, action, class: className(classId), label, resources, before, after, policies }];
}

function toAnswer({ document, active, activatedAt, createdAt, ...rest }: AccessVersion): AccessVersionAnswer {
  return {
    ...rest,
    name: document.name,
    state: active ? 'active' : activatedAt ? 'retired' : 'draft',
    createdAt: createdAt.toISOString(),
    activatedAt: activatedAt?.toISOString() ?? null,
    document,
  };
}
