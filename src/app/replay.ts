import { type CedarLibrary, parseAccessPolicy } from '../decide/access-policy.js';
import { decideAnswer } from '../decide/answer.js';
import {
  type AccessEngine,
  type Action,
  type Asked,
  type AskingPrincipal,
  actions,
  openAccess,
} from '../decide/cedar.js';
import type { Decided, Outcome } from '../decide/decide.js';
import { join, type Label } from '../label/label.js';
import { type LabelingPolicy, parsePolicy } from '../label/policy.js';
import { readAccessVersion } from '../store/access-policies.js';
import type { DecisionEntry, LoggedOrigin, LoggedPrincipal } from '../store/decision-entry.js';
import { readDecision } from '../store/decision-reading.js';
import { readLabelingDocument } from '../store/decision-rules.js';
import type { AccessInForce } from './access-in-force.js';
import type { Actor } from './authenticate.js';
import { mayRead, notFound, oversees } from './decisions.js';
import type { Directory } from './directory.js';
import { ServiceError } from './errors.js';
import type { LookUpDependencies } from './look-up.js';
import { decidedAgain, decidedThen } from './replay-candidate.js';
import { type Change, candidateChanges, principalChanges, ruleChanges } from './replay-changes.js';
import { principalsToday } from './replay-principals.js';

/** Its own snapshot, today, or the number of a version of the access policy. */
export type ReplayAgainst = 'snapshot' | 'today' | number;

export interface ReplayDependencies extends LookUpDependencies {
  readonly access: Pick<AccessInForce, 'current'>;
  readonly cedar: CedarLibrary;
  readonly directory: Pick<Directory, 'find' | 'clearanceOf'>;
}

interface Result {
  readonly outcome: Outcome;
  readonly label: Label | null;
}

/** A decision made again, beside what it was. */
export interface ReplayAnswer {
  readonly id: string;
  readonly against: ReplayAgainst;
  /** Whether every outcome is the same, that of the answer included. */
  readonly same: boolean;
  readonly answer: { readonly before: Result; readonly after: Result };
  /** What changed of who asked, and of the rules. */
  readonly changes: readonly Change[];
  /** Those that are decided otherwise, or by another label, with what changed. The others are the same. */
  readonly candidates: readonly {
    readonly n: number;
    readonly before: Result;
    readonly after: Result;
    readonly changes: readonly Change[];
  }[];
}

/** What a decision is made again with. */
interface Setting {
  readonly asked: Asked;
  readonly policy: LabelingPolicy;
  readonly accessPolicyVersion: number;
  readonly changes: readonly Change[];
}

/**
 * Makes a decision again: with the labels, clearances and policies that it was made with, with those of today, or with
 * another version of the access policy on the labels of then. What was found in texts stands in for them.
 * @throws {ServiceError} `not_found`, `conflict` when what it takes was never kept or is gone
 */
export async function replay(
  deps: ReplayDependencies,
  actor: Actor,
  id: string,
  against: ReplayAgainst,
): Promise<ReplayAnswer> {
  const row = await readDecision(deps.database, id);
  if (!row || !mayRead(actor, row.entry?.keyId ?? null)) throw notFound();
  const { entry } = row;
  if (!entry) throw new ServiceError('conflict', 'its content was erased: it cannot be made again');
  if (entry.kind !== 'check')
    throw new ServiceError('conflict', 'decisions of retrieval checks can be made again only');
  const setting = against === 'today' ? await asToday(deps, entry) : await asThen(deps, entry, against);
  const decided =
    against === 'today'
      ? await decidedAgain(deps, entry, { asked: setting.asked, maxLabelAge: maxLabelAgeToday(deps, entry) })
      : entry.candidates.map((candidate) => decidedThen(candidate, setting.asked, setting.policy));
  // Of a document that was only recognised in a text, who asked is not told which it is.
  const hasHistory = ({ copied }: LoggedOrigin) => against === 'today' && (!copied || oversees(actor));
  const candidates = await candidateChanges(deps, entry, decided, hasHistory);
  const answer = { before: entry.answer, after: answerOf(entry, decided, setting.asked) };
  const same =
    answer.before.outcome === answer.after.outcome &&
    candidates.every(({ before, after }) => before.outcome === after.outcome);
  return { id, against, same, answer, changes: setting.changes, candidates };
}

/** The stricter of what the request set and what the access policy in force sets, in milliseconds. */
function maxLabelAgeToday({ access }: ReplayDependencies, { maxLabelAge }: DecisionEntry): number | undefined {
  const bounds = [maxLabelAge, access.current().engine.policy.maxLabelAge].filter((bound) => bound !== null);
  return bounds.length === 0 ? undefined : Math.min(...bounds);
}

/** The answer as a whole: what its parts say together is known for all that was returned then, and no more. */
function answerOf(entry: DecisionEntry, decided: readonly Decided[], asked: Asked): Result {
  const told = entry.answer.label;
  const returnedThen = entry.candidates.flatMap(({ returned }, place) => (returned === null ? [] : [place]));
  const labelOf = (places: readonly number[]) => {
    const labels = places.flatMap((place) => decided[place]?.returned ?? []);
    const isAll = returnedThen.every((place) => places.includes(place));
    return [...labels, ...(told !== null && isAll ? [told] : [])].reduce(join);
  };
  const infotypesIn = (place: number) => {
    const { inspected = false, found = [] } = entry.candidates[place] ?? {};
    const { redacts = null } = decided[place] ?? {};
    return inspected ? found.map(({ infotype }) => infotype).filter((infotype) => !redacts?.(infotype)) : null;
  };
  const { outcome, label } = decideAnswer(decided, asked, { labelOf, infotypesIn });
  return { outcome, label };
}

async function asThen(deps: ReplayDependencies, entry: DecisionEntry, against: 'snapshot' | number): Promise<Setting> {
  const version = against === 'snapshot' ? entry.accessPolicyVersion : against;
  if (version === null) throw new ServiceError('conflict', 'it was made without an access policy');
  const engine = await engineOf(deps, version);
  const policy = await labelingPolicyOf(deps, entry.labelingPolicyVersion);
  const asked = ask(engine, entry, [entry.actor, ...entry.subjects].map(askingAsLogged));
  return { asked, policy, accessPolicyVersion: version, changes: ruleChanges(entry, { accessPolicyVersion: version }) };
}

async function asToday(deps: ReplayDependencies, entry: DecisionEntry): Promise<Setting> {
  const { version, engine } = deps.access.current();
  const { policyVersion, catalogueVersion } = deps.rules.rulebook;
  const { principals, gone } = await principalsToday(deps, [entry.actor, ...entry.subjects]);
  const asked = gone.length === 0 ? ask(engine, entry, principals) : nothingPermitted(entry);
  const rules = { accessPolicyVersion: version, labelingPolicyVersion: policyVersion, catalogueVersion };
  const changes = [...gone, ...principalChanges(entry, principals), ...ruleChanges(entry, rules)];
  return { asked, policy: deps.rules.policy, accessPolicyVersion: version, changes };
}

function ask(engine: AccessEngine, entry: DecisionEntry, principals: readonly AskingPrincipal[]): Asked {
  const [first, ...others] = principals;
  if (!first) throw new Error('a chain begins with its actor');
  const { purpose, destination } = entry;
  return engine.ask({ principals: [first, ...others], action: actionOf(entry.action), purpose, destination });
}

/** Where one of those who asked may not act any more. */
function nothingPermitted({ clearance, actor }: DecisionEntry): Asked {
  if (clearance === null) throw new ServiceError('conflict', 'it was made without a clearance');
  const refusal = {
    allowed: false,
    reason: 'not-permitted',
    policies: [],
    redact: null,
    watermarks: [],
    observed: [],
  } as const;
  return { clearance, judge: () => ({ ...refusal, denied: { type: actor.type, id: actor.id } }) };
}

function actionOf(name: string): Action {
  const action = actions.find((one) => one === name);
  if (!action) throw new ServiceError('conflict', 'its action is none that is asked of labels');
  return action;
}

/** A principal with the clearance and everything else that policies were told of it. */
function askingAsLogged({ type, id, clearance, facts }: LoggedPrincipal): AskingPrincipal {
  if (clearance === null) throw new ServiceError('conflict', 'it was made without a clearance of each who asked');
  const told: Omit<AskingPrincipal, 'type' | 'id' | 'clearance'> = facts === null ? {} : JSON.parse(facts);
  return { ...told, type: type as AskingPrincipal['type'], id, clearance };
}

async function engineOf({ database, cedar, rules }: ReplayDependencies, version: number): Promise<AccessEngine> {
  const found = await readAccessVersion(database, version);
  if (!found) throw new ServiceError('not_found', 'against: there is no access policy of this version');
  // It is thrown away after a few questions.
  return openAccess(cedar, parseAccessPolicy(cedar, found.document, rules.taxonomy), { lasting: false });
}

async function labelingPolicyOf({ database, rules }: ReplayDependencies, version: number): Promise<LabelingPolicy> {
  if (version === rules.rulebook.policyVersion) return rules.policy;
  const document = await readLabelingDocument(database, version);
  if (!document) throw new ServiceError('conflict', 'the labeling policy that it was made with is gone');
  return parsePolicy(document, rules.taxonomy);
}
