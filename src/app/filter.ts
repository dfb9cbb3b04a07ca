import type { Asked } from '../decide/cedar.js';
import { type AllowList, allowList, type NamedClass, permitsWhole } from '../decide/filter/allow-list.js';
import { type FilterFields, FilterRefusal, type RenderedFilter } from '../decide/filter/dialect.js';
import { type DialectName, renderFilter, usualFields } from '../decide/filter/filter.js';
import type { Label } from '../label/label.js';
import type { DecisionDraft, LoggedCandidate, Trace } from '../store/decision-entry.js';
import { type AskDependencies, type Asking, type AskRequest, askFor } from './asking.js';
import type { Actor } from './authenticate.js';
import { type DecisionLog, decisionEntry, loggedQuestion } from './decision-log.js';
import { ServiceError } from './errors.js';
import { type Clock, className, type Rules } from './rules.js';
import { takeTurns } from './turns.js';

export { dialectNames } from '../decide/filter/filter.js';

export interface FilterRequest extends AskRequest {
  readonly dialect: DialectName;
  /** Where chunks have their stamps; the usual fields unless given. */
  readonly fields?: { readonly [Field in keyof FilterFields]?: string | undefined } | undefined;
}

export interface FilterAnswer extends RenderedFilter {
  readonly decisionId: string;
  readonly dialect: DialectName;
  /** Names of the label classes that it lets through. */
  readonly classes: readonly string[];
  readonly policyVersion: number;
  readonly accessPolicyVersion: number;
  /** ISO 8601. Until when it may be used. */
  readonly expiresAt: string;
  /** What content that it lets through has to be marked with. */
  readonly watermarks?: readonly string[];
}

export interface FilterDependencies extends AskDependencies {
  readonly rules: Rules;
  readonly clock: Clock;
  readonly log: DecisionLog;
}

/** What a question comes to over all label classes there are. */
interface Permitted {
  readonly allowed: AllowList;
  readonly classes: readonly NamedClass[];
}

/** Questions whose allow-lists are remembered. */
const rememberedAtMost = 256;

/**
 * Compiles what a subject may have into the filter language of a store. Only what is permitted as it stands goes
 * through: of a class that is permitted with something taken out, a search would return all. It is written down as a
 * decision before it is answered; when it cannot be, nothing is answered.
 * @returns the use case; it throws {@link ServiceError} when somebody behind the request is not known or may not act,
 *   `invalid_request` for the name of a field that the store does not take, `filter_not_expressible` for what it cannot
 *   say, `unavailable`
 */
export function openFilters(deps: FilterDependencies) {
  const permittedOf = rememberPermitted();
  return async (actor: Actor, request: FilterRequest, trace?: Trace): Promise<FilterAnswer> => {
    const { rules, clock, log } = deps;
    const now = clock();
    const asking = await askFor(deps, actor, request);
    const { allowed, classes } = await permittedOf(asking.asked, await rules.classes.all());
    const rendered = render(request, allowed);
    const expiresAt = usableUntil(deps, actor, asking, now);
    const watermarks = [...new Set(classes.flatMap(({ label }) => asking.asked.judge(label).watermarks))];
    const entry = entryOf(rules, asking, classes, { actor, at: now, trace, watermarks });
    await log.append(entry);
    return {
      decisionId: entry.id,
      dialect: request.dialect,
      ...rendered,
      policyVersion: rules.rulebook.policyVersion,
      accessPolicyVersion: asking.accessPolicyVersion,
      expiresAt: expiresAt.toISOString(),
      ...(watermarks.length === 0 ? {} : { watermarks }),
    };
  };
}

/**
 * Remembers what questions come to until a class is added: asking about ten thousand classes takes seconds the first
 * time. A question that the access policy has forgotten, or that another policy is asked, is another one.
 */
function rememberPermitted() {
  let classes: readonly NamedClass[] = [];
  const remembered = new Map<Asked, Promise<Permitted>>();
  return async (asked: Asked, known: ReadonlyMap<number, Label>): Promise<Permitted> => {
    if (known.size !== classes.length) {
      classes = [...known].sort(([a], [b]) => a - b).map(([id, label]) => ({ name: className(id), label }));
      remembered.clear();
    }
    const seen = remembered.get(asked);
    if (seen) return seen;
    const found = evaluate(asked, classes);
    if (remembered.size >= rememberedAtMost) remembered.clear();
    remembered.set(asked, found);
    found.catch(() => remembered.delete(asked));
    return found;
  };
}

/** What one verdict costs, in the units that turns count: Cedar takes about as long as 4 KB take to inspect. */
const verdictCost = 4_096;

async function evaluate(asked: Asked, classes: readonly NamedClass[]): Promise<Permitted> {
  const turns = takeTurns();
  for (const { label } of classes) {
    asked.judge(label);
    await turns(verdictCost);
  }
  const isPermitted = permitsWhole(asked);
  return { allowed: allowList(classes, isPermitted), classes: classes.filter(({ label }) => isPermitted(label)) };
}

function loggedClass({ name, label }: NamedClass, asked: Asked): LoggedCandidate {
  const nothing = { origins: [], inspected: false, found: [], flags: [] };
  const { policies } = asked.judge(label);
  const decided = { outcome: 'permit', state: 'current', reasons: ['within-clearance'] } as const;
  return { ...nothing, name, label, floor: null, returned: label, ...decided, policies };
}

function entryOf(
  rules: Rules,
  asking: Asking,
  classes: readonly NamedClass[],
  of: { actor: Actor; at: Date; trace: Trace | undefined; watermarks: readonly string[] },
): DecisionDraft {
  const { asked } = asking;
  const answer = classes.length === 0 ? denied : ({ outcome: 'permit', label: asked.clearance } as const);
  const candidates = classes.map((one) => loggedClass(one, asked));
  return decisionEntry(rules, loggedQuestion('filter', asking, of), candidates, answer);
}

const denied = { outcome: 'deny', label: null } as const;

function render({ dialect, fields = {} }: FilterRequest, allowed: AllowList) {
  const { class: of = usualFields.class, rank = usualFields.rank } = fields;
  try {
    return renderFilter(dialect, allowed, { class: of, rank });
  } catch (error) {
    if (!(error instanceof FilterRefusal)) throw error;
    const { code, field, detail } = error;
    if (code === 'not_expressible') throw new ServiceError('filter_not_expressible', detail);
    const problem = { field: `fields.${field}`, detail };
    throw new ServiceError('invalid_request', `${problem.field}: ${detail}`, [problem]);
  }
}

/** No longer than the access policy says, and no longer than the credential and everybody it speaks for may what it may now. */
function usableUntil({ access }: FilterDependencies, actor: Actor, { subjects }: Asking, now: Date): Date {
  const agents = subjects.chain.map(({ agent }) => agent?.unchangedUntil);
  const ends = [actor.expiresAt, subjects.token?.expiresAt, ...agents].flatMap((end) => end?.getTime() ?? []);
  return new Date(Math.min(now.getTime() + access.current().engine.policy.filterLifetime, ...ends));
}
