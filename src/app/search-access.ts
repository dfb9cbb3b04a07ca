import { type Asked, actions } from '../decide/cedar.js';
import type { Evaluation, NamedEntity } from '../decide/evaluation-request.js';
import { join, type Label } from '../label/label.js';
import type { LabelingPolicy } from '../label/policy.js';
import { resourceNumber } from '../store/lookup.js';
import { listPrincipals, principalTypes } from '../store/principals.js';
import { allClasses, searchResources } from '../store/search.js';
import { recordSearch, type SearchRecord } from './access-record.js';
import type { Actor } from './authenticate.js';
import type { Trace } from './decision-log.js';
import type { EvaluateDependencies } from './evaluate.js';
import { type Judge, type JudgeDependencies, labelledTypes, openJudge } from './judge.js';
import { collect, type Phase, type SearchAnswer, type SearchPage, type SearchPlan } from './search-page.js';
import { takeTurns } from './turns.js';

interface Paged {
  readonly page?: SearchPage | undefined;
}
type OfType = Omit<NamedEntity, 'id'>;
type Named = Pick<NamedEntity, 'type' | 'id'>;

export type SubjectSearch = Omit<Evaluation, 'subject'> & Paged & { readonly subject: OfType };
export type ResourceSearch = Omit<Evaluation, 'resource'> & Paged & { readonly resource: OfType };
export type ActionSearch = Omit<Evaluation, 'action'> & Paged;

/**
 * Subjects of a type who may: those the policy knows, then principals. Exactly those whom an evaluation permits.
 * @throws {ServiceError} `cursor_invalid`, `invalid_request`
 */
export const searchSubjects = searching(
  async (deps, judge, { page, subject, ...rest }: SubjectSearch) => ({
    phases: [listed(judge.known.idsOf(subject.type)), principals(deps, judge, subject.type)],
    evaluation: (id) => ({ ...rest, subject: { ...subject, id } }),
    // Whom this key may not speak for, it is not permitted to ask about.
    passOver: 'subject_not_allowed',
  }),
  (id, { subject: { type } }): Named => ({ type, id }),
);

/**
 * Resources of a type that the subject may have: those the policy knows, then those that carry a label. Exactly those
 * that an evaluation permits.
 * @throws {ServiceError} `subject_not_allowed`, `cursor_invalid`, `invalid_request`
 */
export const searchResourcesFor = searching(
  async (deps, judge, { page, resource, ...rest }: ResourceSearch) => ({
    phases: [listed(judge.known.idsOf(resource.type)), await labelled(deps, judge, rest, resource.type)],
    evaluation: (id) => ({ ...rest, resource: { ...resource, id } }),
  }),
  (id, { resource: { type } }): Named => ({ type, id }),
);

/**
 * What the subject may do with the resource, of all that the policy declares for its type.
 * @throws {ServiceError} `subject_not_allowed`, `cursor_invalid`, `invalid_request`
 */
export const searchActions = searching(
  async (_deps, { known }, { page, ...rest }: ActionSearch) => {
    const { type } = rest.resource;
    const names = new Set([...known.actionsOn(type), ...(labelledTypes.has(type) ? actions : [])]);
    return { phases: [listed([...names].sort())], evaluation: (name) => ({ ...rest, action: { name } }) };
  },
  (name) => ({ name }),
);

/** A use case that answers one page of what a search plans to judge, and writes it down before. */
function searching<Search extends Paged & SearchRecord['search'], Result>(
  planFor: (deps: EvaluateDependencies, judge: Judge, search: Search) => Promise<SearchPlan>,
  toResult: (name: string, search: Search) => Result,
) {
  return async (
    deps: EvaluateDependencies,
    actor: Actor,
    search: Search,
    trace?: Trace,
  ): Promise<SearchAnswer<Result>> => {
    const judge = openJudge(deps, actor);
    const { page, permitted } = await collect(judge, search, await planFor(deps, judge, search));
    await recordSearch(deps, actor, judge, { search, permitted, trace });
    return { page, results: permitted.map(([name]) => toResult(name, search)) };
  };
}

/** Names in order of their UTF-16 code units. */
function listed(names: readonly string[]): Phase {
  return {
    async names(after, limit) {
      const from = after === null ? 0 : names.findIndex((name) => name > after);
      return from === -1 ? [] : names.slice(from, from + limit);
    },
  };
}

/** Principals, in the order of the database. */
function principals({ database, rules }: JudgeDependencies, judge: Judge, type: string): Phase {
  const named = principalTypes.find((t) => t === type);
  return {
    except: new Set(judge.known.idsOf(type)),
    async names(after, limit) {
      if (!named) return [];
      const from = after === null ? null : { type: named, id: after };
      const found = await listPrincipals(database, rules.classes, { type: named, after: from, limit });
      return found.map(({ id }) => id);
    },
  };
}

/**
 * Resources that carry a label, by the classes of labels that lead to what the subject is permitted. Each is judged after
 * that by the label in force, which may be above that of its newest version.
 */
async function labelled(
  { database, rules, clock }: JudgeDependencies,
  judge: Judge,
  question: Omit<Evaluation, 'resource'>,
  type: string,
): Promise<Phase> {
  const kinds = labelledTypes.get(type);
  const asking = kinds ? await judge.ask(question) : null;
  if (!kinds || !asking || 'code' in asking) return { names: async () => [] };
  const classes = await Promise.all(
    (await allClasses(database)).map(async (id) => ({ id, label: await rules.classes.labelOf(id) })),
  );
  const labels = classes.map(({ label }) => label);
  const turns = takeTurns();
  const leading: number[] = [];
  for (const { id, label } of classes) {
    if (leads(label, labels, rules.policy, asking.asked)) leading.push(id);
    await turns(labels.length * comparisonCost);
  }
  const search = {
    classes: leading,
    kinds,
    states: usableStates(rules.policy),
    now: clock(),
  };
  return {
    except: new Set(judge.known.idsOf(type)),
    names: (after, limit) =>
      searchResources(database, search, after === null ? 0 : (resourceNumber(after) ?? 0), limit),
  };
}

/** What looking for what leads to one label from another costs, in the units that turns count. */
const comparisonCost = 256;

/**
 * Whether a resource of this label may be permitted once all is joined that a reader gets with it: further versions, and
 * the floor of what was not read. Where policies only ever permit less of a higher label, that is so when the label
 * itself is permitted.
 */
function leads(label: Label, labels: readonly Label[], { unreadFloor }: LabelingPolicy, asked: Asked): boolean {
  const isPermitted = (one: Label) => asked.judge(one).allowed;
  return (
    isPermitted(label) ||
    isPermitted(join(label, unreadFloor)) ||
    labels.some((other) => isPermitted(join(label, other)) || isPermitted(join(join(label, other), unreadFloor)))
  );
}

/** States of stored resources in which a label may be used, for one reason or another. */
function usableStates({ states }: LabelingPolicy): string[] {
  const named = [...states].filter(([, treatment]) => treatment !== 'deny').map(([name]) => name.split('/', 1)[0]);
  return ['current', 'stale', 'failed', 'unlabeled', 'deleted'].filter((s) => s === 'current' || named.includes(s));
}
