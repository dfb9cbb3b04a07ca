import type { Evaluation, NamedEntity } from '../decide/evaluation-request.js';
import type { LoggedCandidate, LoggedPrincipal } from '../store/decision-entry.js';
import { subjectChain } from './access-subject.js';
import type { Actor } from './authenticate.js';
import { type DecisionLog, decisionEntry, loggedCandidate, type Question } from './decision-log.js';
import type { Judge, Judged } from './judge.js';
import type { Clock, Rules } from './rules.js';

export interface RecordDependencies {
  readonly rules: Pick<Rules, 'rulebook'>;
  readonly clock: Clock;
  readonly log: DecisionLog;
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
  { kind, judged }: { readonly kind: 'evaluation' | 'evaluations'; readonly judged: readonly Judged[] },
): Promise<readonly string[]> {
  const groups = new Map<string, { readonly question: Asked; readonly judged: Judged[] }>();
  const keys = judged.map((one) => {
    const question = askedIn(one, judge);
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
          { ...base(deps, actor, judge), ...group.question, kind, obligations: obligationsIn(group.judged) },
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
}

/**
 * Writes down who was found to have access, or to what: one entry a page.
 * @throws {ServiceError} `unavailable` when it cannot be written: answer nothing then
 */
export async function recordSearch(
  deps: RecordDependencies,
  actor: Actor,
  judge: Judge,
  { search, permitted }: SearchRecord,
): Promise<void> {
  const [first] = permitted;
  const { subject, action } = search;
  const asked = first && askedIn(first[1], judge);
  const found = permitted.map(([, judged]) => judged);
  const subjects: readonly LoggedPrincipal[] =
    subject.id === undefined
      ? permitted.map(([id]) => ({ type: subject.type, id }))
      : [{ type: subject.type, id: subject.id }];
  const candidates = permitted.map(([name, one]) => ({
    ...candidateOf(one, judge),
    ...(action === undefined ? { name } : {}),
  }));
  const entry = decisionEntry(
    deps.rules,
    {
      ...base(deps, actor, judge),
      ...asked,
      kind: 'search',
      subjects,
      action: action === undefined ? 'any' : (asked?.action ?? 'unknown'),
      obligations: obligationsIn(found),
    },
    // Of one resource that many may have one line is enough.
    subject.id === undefined ? candidates.slice(0, 1) : candidates,
    { outcome: found.length > 0 ? 'permit' : 'deny', label: null },
  );
  await deps.log.append(entry);
}

type Asked = Pick<Question, 'subjects' | 'action' | 'purpose' | 'destination' | 'clearance'>;

/** Who was asked for, and what for. Of what is not known the name is not written down: it may be content. */
function askedIn({ evaluation, asking }: Judged, { known }: Judge): Asked {
  if (asking) {
    const { subjects, action, purpose, destination, asked } = asking;
    const chain = subjects.chain.slice(1).map(({ type, id }) => ({ type, id }));
    const place = { purpose: purpose ?? undefined, destination: destination ?? undefined };
    return { subjects: chain, action, ...place, clearance: asked.clearance };
  }
  if (!evaluation) return { subjects: [], action: 'unknown', clearance: null };
  const { subject, action, resource } = evaluation;
  const isDeclared = known.actionsOn(resource.type).includes(action.name);
  return { subjects: namesIn(subject), action: isDeclared ? action.name : 'unknown', clearance: null };
}

function namesIn(subject: NamedEntity): LoggedPrincipal[] {
  try {
    return subjectChain(subject).map(({ type, id }) => ({ type, id }));
  } catch {
    return [{ type: subject.type, id: subject.id }];
  }
}

function candidateOf({ evaluation, decided, found }: Judged, { known }: Judge): LoggedCandidate {
  const candidate = loggedCandidate({ origins: found ? [found] : [], seen: null, decided });
  const resource = evaluation?.resource;
  const isListed = resource !== undefined && known.has(resource.type, resource.id);
  return isListed ? { ...candidate, name: `${resource.type}:${resource.id}` } : candidate;
}

function base({ clock }: RecordDependencies, actor: Actor, { now }: Judge) {
  return { at: clock(), actor, accessPolicyVersion: now.version, clearance: null };
}

function obligationsIn(judged: readonly Judged[]): string[] {
  return [...new Set(judged.flatMap(({ decided }) => decided.watermarks))].map((text) => `watermark: ${text}`);
}
