import { randomUUID } from 'node:crypto';
import { effectiveClearance } from '../decide/decide.js';
import { type AllowList, allowList } from '../decide/filter/allow-list.js';
import { type FilterFields, FilterRefusal, type RenderedFilter } from '../decide/filter/dialect.js';
import { type DialectName, renderFilter, usualFields } from '../decide/filter/filter.js';
import { isWithin, type Label } from '../label/label.js';
import type { Database } from '../store/database.js';
import { writeDecision } from '../store/decisions.js';
import { findCredential } from '../store/keys.js';
import type { Actor } from './authenticate.js';
import { ServiceError } from './errors.js';
import { type Clock, className, type Rules } from './rules.js';
import { clearancesOf, type Subject } from './subjects.js';

export { dialectNames } from '../decide/filter/filter.js';

export interface FilterRequest {
  readonly subject?: Subject | undefined;
  readonly subjectToken?: string | undefined;
  readonly action?: 'retrieve' | undefined;
  readonly purpose?: string | undefined;
  readonly destination?: string | undefined;
  readonly dialect: DialectName;
  readonly fields?: { readonly class?: string | undefined; readonly rank?: string | undefined } | undefined;
}

export interface FilterAnswer extends RenderedFilter {
  readonly decisionId: string;
  readonly dialect: DialectName;
  readonly classes: readonly string[];
  readonly policyVersion: number;
  /** ISO 8601. Until when it may be used. */
  readonly expiresAt: string;
}

export interface FilterDependencies {
  readonly database: Database;
  readonly rules: Rules;
  readonly clock: Clock;
}

/**
 * How long a filter may be used, in milliseconds. What tightens meanwhile (a clearance, a policy, a key that is revoked)
 * does not reach a filter that is out; what is new does not need to, since it is on no allow-list.
 */
const lifetime = 300_000;
/** Allow-lists remembered at most. */
const rememberedAtMost = 1_000;

/**
 * Compiles what a subject may have into the filter language of a store. It is written down as a decision before it is
 * answered; when it cannot be, nothing is answered.
 * @throws {ServiceError} from the call: `subject_not_allowed`, `subject_unknown`, `invalid_request` for the name of a
 *   field that the store does not take, `filter_not_expressible` for what it cannot say
 */
export function openFilters(deps: FilterDependencies): (actor: Actor, request: FilterRequest) => Promise<FilterAnswer> {
  const remembered = new Map<string, AllowList>();
  return async (actor, request) => {
    const { database, rules, clock } = deps;
    const clearance = effectiveClearance(...(await clearancesOf({ database, classes: rules.classes }, actor, request)));
    const known = await rules.classes.all();
    const { policyVersion } = rules.rulebook;
    const { action = 'retrieve', purpose, destination } = request;
    const question = JSON.stringify([policyVersion, clearance, action, purpose, destination, known.size]);
    let allowed = remembered.get(question);
    if (!allowed) {
      allowed = allowList(named(known), (label) => isWithin(label, clearance));
      if (remembered.size >= rememberedAtMost) remembered.clear();
      remembered.set(question, allowed);
    }
    const fields: FilterFields = { ...usualFields, ...defined(request.fields) };
    const { classes, ...rendered } = render(request.dialect, allowed, fields);
    const expiresAt = (await usableUntil(deps, actor, clock())).toISOString();
    const decisionId = randomUUID();
    const asked = { action, purpose: purpose ?? null, destination: destination ?? null, clearance, policyVersion };
    await writeDecision(database, {
      id: decisionId,
      keyId: actor.keyId,
      record: {
        actor: { type: actor.principal.type, id: actor.principal.id },
        subject: request.subject ?? null,
        ...asked,
        filter: { dialect: request.dialect, fields, classes, maxRank: allowed.maxRank, expiresAt },
      },
    });
    return { decisionId, dialect: request.dialect, ...rendered, classes, policyVersion, expiresAt };
  };
}

function named(known: ReadonlyMap<number, Label>) {
  return [...known].sort(([a], [b]) => a - b).map(([id, label]) => ({ name: className(id), label }));
}

function defined(fields: FilterRequest['fields']): Partial<FilterFields> {
  return Object.fromEntries(Object.entries(fields ?? {}).filter(([, name]) => name !== undefined));
}

function render(dialect: DialectName, allowed: AllowList, fields: FilterFields) {
  try {
    return renderFilter(dialect, allowed, fields);
  } catch (error) {
    if (!(error instanceof FilterRefusal)) throw error;
    const { code, field, detail } = error;
    if (code === 'not_expressible') throw new ServiceError('filter_not_expressible', detail);
    const problem = { field: `fields.${field}`, detail };
    throw new ServiceError('invalid_request', `${problem.field}: ${detail}`, [problem]);
  }
}

/** A filter does not outlive the credential it was made with. */
async function usableUntil({ database, rules }: FilterDependencies, actor: Actor, now: Date): Promise<Date> {
  const credential = await findCredential(database, rules.classes, actor.keyId);
  const until = now.getTime() + lifetime;
  return new Date(Math.min(until, credential?.expiresAt?.getTime() ?? until));
}
