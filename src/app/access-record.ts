import { actions } from '../decide/cedar.js';
import type { Evaluation, NamedEntity } from '../decide/evaluation-request.js';
import type { LoggedCandidate, LoggedPrincipal } from '../store/decision-entry.js';
import { subjectChain } from './access-subject.js';
import type { Actor } from './authenticate.js';
import {
  type DecisionLog,
  decisionEntry,
  loggedCandidate,
  loggedPrincipal,
  type Question,
  type Trace,
} from './decision-log.js';
import { type Judge, labelledTypes } from './judge.js';
import type { Judged } from './judged.js';
import type { Clock, Rules } from './rules.js';

export interface RecordDependencies {
  readonly rules: Pick<Rules, 'rulebook'>;
  readonly clock: Clock;
  readonly log: DecisionLog;
}

export interface EvaluationRecord {
  readonly kind: 'evaluation' | 'evaluations';
  readonly judged: readonly Judged[];
  readonly trace: Trace | undefined;
}

/**
 * Writes down what is about to be answered: one entry for each subject, action, purpose and destination.
 * @returns the id of the decision, for each of `judged`
 * @throws {ServiceError} `unavailable` when it cannot be written: answer nothing then
 */
export async function recordEvaluations(
  deps: RecordDependencies,
  actor: Actor,
  judge: Judge,
  { kind, judged, trace }: EvaluationRecord,
): Promise<readonly string[]> {
  const groups = new Map<string, { readonly question: Asked; readonly judged: Judged[] }>();
  const keys = judged.map((one) => {
    const question = askedIn(one, judge, actor);
    const key = JSON.stringify(question);
    const group = groups.get(key) ?? { question, judged: [] };
    group.judged.push(one);
    groups.set(key, group);
    return key;
  });
  const ids = new Map(
    await Promise.all(
      [...groups].map(async ([key, group]): Promise<[string, string]> => {
        const permitted = group.judged.every(({ decision }) => decision);
        const entry = decisionEntry(
          deps.rules,
          { ...base(deps, actor, judge, trace), ...group.question, kind, obligations: obligationsIn(group.judged) },
          group.judged.map((one) => candidateOf(one, judge)),
          { outcome: permitted ? 'permit' : 'deny', label: null },
        );
        await deps.log.append(entry);
        return [key, entry.id];
      }),
    ),
  );
  return keys.map((key) => ids.get(key) ?? '');
}

/** What a search asked, and what it found. */
export interface SearchRecord {
  readonly search: {
    readonly subject: Omit<NamedEntity, 'id'> & { readonly id?: string };
    readonly action?: Evaluation['action'];
    readonly resource: Omit<NamedEntity, 'id'> & { readonly id?: string };
  };
  /** By what was searched for. */
  readonly permitted: readonly (readonly [string, Judged])[];
  readonly trace: Trace | undefined;
}

/**
 * Writes down who was found to have access, or to what: one entry a page.
 * @throws {ServiceError} `unavailable` when it cannot be written: answer nothing then
 */
export async function recordSearch(
  deps: RecordDependencies,
  actor: Actor,
  judge: Judge,
  { search, permitted, trace }: SearchRecord,
): Promise<void> {
  const { subject, action, resource } = search;
  const [first] = permitted;
  const asked = first && askedIn(first[1], judge, actor);
  const question = {
    ...base(deps, actor, judge, trace),
    ...asked,
    kind: 'search' as const,
    action: action === undefined ? 'any' : knownAction(judge, action.name, resource.type),
    obligations: obligationsIn(permitted.map(([, judged]) => judged)),
  };
  const answer = { outcome: first ? ('permit' as const) : ('deny' as const), label: null };
  if (subject.id === undefined) {
    // Many may have one resource: who, and a line for it.
    const found = permitted.map(([id]) => named({ type: subject.type, id }));
    const whoFound = { ...question, principals: [asActor(actor), ...found] as const, clearance: null };
    const candidates = first ? [candidateOf(first[1], judge)] : [];
    return deps.log.append(decisionEntry(deps.rules, whoFound, candidates, answer));
  }
  const principals = asked?.principals ?? ([asActor(actor), named({ type: subject.type, id: subject.id })] as const);
  const candidates = permitted.map(([name, one]) => {
    const candidate = candidateOf(one, judge);
    return action === undefined ? { ...candidate, name } : candidate;
  });
  return deps.log.append(decisionEntry(deps.rules, { ...question, principals }, candidates, answer));
}

type Asked = Pick<Question, 'principals' | 'action' | 'purpose' | 'destination' | 'clearance'>;

/** Who was asked for, and what for. Of what is not known the name is not written down: it may be content. */
function askedIn({ evaluation, asking }: Judged, judge: Judge, actor: Actor): Asked {
  if (asking) {
    const { principals, action, purpose, destination, asked } = asking;
    const [first, ...others] = principals;
    const place = { purpose: purpose ?? undefined, destination: destination ?? undefined };
    const logged = [loggedPrincipal(first), ...others.map(loggedPrincipal)] as const;
    return { principals: logged, action, ...place, clearance: asked.clearance };
  }
  if (!evaluation) return { principals: [asActor(actor)], action: 'unknown', clearance: null };
  const { subject, action, resource } = evaluation;
  const principals = [asActor(actor), ...namesIn(subject)] as const;
  return { principals, action: knownAction(judge, action.name, resource.type), clearance: null };
}

function knownAction({ known }: Judge, name: string, resourceType: string): string {
  const own: readonly string[] = labelledTypes.has(resourceType) ? actions : [];
  return own.includes(name) || known.actionsOn(resourceType).includes(name) ? name : 'unknown';
}

function namesIn(subject: NamedEntity): LoggedPrincipal[] {
  try {
    return subjectChain(subject).map(named);
  } catch {
    return [named(subject)];
  }
}

function candidateOf({ evaluation, decided, found }: Judged, { known }: Judge): LoggedCandidate {
  const candidate = loggedCandidate({ origins: found ? [found] : [], seen: null, decided });
  const resource = evaluation?.resource;
  const isListed = resource !== undefined && known.has(resource.type, resource.id);
  return isListed ? { ...candidate, name: `${resource.type}:${resource.id}` } : candidate;
}

function named({ type, id }: NamedEntity): LoggedPrincipal {
  return { type, id, clearance: null, facts: null };
}

function asActor({ principal, clearance }: Actor): LoggedPrincipal {
  return { type: principal.type, id: principal.id, clearance, facts: null };
}

function base({ clock }: RecordDependencies, actor: Actor, { now }: Judge, trace: Trace | undefined) {
  return {
    at: clock(),
    actor,
    accessPolicyVersion: now.version,
    clearance: null,
    principals: [asActor(actor)] as const,
    trace,
  };
}

function obligationsIn(judged: readonly Judged[]): string[] {
  return [...new Set(judged.flatMap(({ decided }) => decided.watermarks))].map((text) => `watermark: ${text}`);
}
