import type { ConfidenceLevel } from '../detect/finding.js';
import { compileGlobs } from '../glob.js';
import type { LabelMapping } from './imported.js';
import { type Label, makeLabel, type Taxonomy, UnknownLabelError } from './label.js';
import {
  durationSchema,
  type ParsedAggregation,
  type ParsedCondition,
  type ParsedLabel,
  type ParsedRule,
  type PolicyDocument,
  policySchema,
  schemaProblems,
  type Where,
} from './policy-schema.js';

export type { PolicyDocument } from './policy-schema.js';

const flags = ['partial', 'sampled', 'outdated', 'version-unverified'] as const;
const states = ['current', 'stale', 'failed', 'unlabeled', 'deleted', 'unknown'] as const;
/** What is known of a resource's label. `current` is the only one that needs no treatment. */
export type State = (typeof states)[number];
/** What has to be known beside the state. */
export type Flag = (typeof flags)[number];
/** What a decision makes of a state or flag. */
export type Treatment = 'permit' | 'floor' | 'deny';

/** One condition on how often infotypes were found. */
export interface Condition {
  readonly matches: (infotype: string) => boolean;
  readonly confidence: Exclude<ConfidenceLevel, 'low'>;
  readonly count?: number;
  readonly distinct?: number;
}

export interface ContentRule {
  readonly id: string;
  /** Every one of these has to be met. */
  readonly all: readonly Condition[];
  /** At least one of these; empty for no such demand. */
  readonly any: readonly Condition[];
  /** The stretch of text in which all of it has to stand, in UTF-16 code units; null for anywhere. */
  readonly within: number | null;
  readonly label: Label;
}

/** One condition on the sources of an answer: so many of them with this label, or a higher one. */
export interface SourceCondition {
  readonly label: Label;
  readonly sources: number;
}

/** What an answer that is made of several sources is raised to. */
export interface AggregationRule {
  readonly id: string;
  readonly all: readonly SourceCondition[];
  readonly label: Label;
}

/** Where a resource stands, as rules on place see it. */
export interface Place {
  readonly source?: string;
  /** Path within the source, `/`-separated. */
  readonly path?: string;
  readonly mediaType?: string;
  /** What kind of document its text is: `invoice`, or `unknown`. */
  readonly documentType?: string;
  /** Table, or table and column: `customers`, `customers.ssn`. */
  readonly column?: string;
  /** Who owns it at its source: `user:ann`, `group:payroll`, `uid:1000`, `role:hr`. Of a member, who owns what it is in. */
  readonly owners?: readonly string[];
}

export interface PlaceRule {
  readonly id: string;
  readonly matches: (place: Place) => boolean;
  /** Type beats path beats owner beats source; within one kind the longer pattern: compared from left to right. */
  readonly specificity: readonly [number, number];
  readonly label: Label;
}

/** A labeling policy, checked and compiled. Durations in milliseconds. */
export interface LabelingPolicy {
  readonly name: string;
  readonly taxonomy: Taxonomy;
  readonly document: PolicyDocument;
  readonly default: Label;
  readonly unreadFloor: Label;
  readonly acceptUnread: ReadonlySet<string>;
  readonly unknownOriginFloor: Label;
  readonly defaults: readonly PlaceRule[];
  readonly places: readonly PlaceRule[];
  readonly rules: readonly ContentRule[];
  readonly aggregations: readonly AggregationRule[];
  readonly importedLabels: readonly LabelMapping[];
  readonly unmappedLabelFloor: Label;
  readonly states: ReadonlyMap<string, Treatment>;
  readonly outdatedGrace: number;
  readonly maxLabelAge: number | null;
  readonly keepVersions: number;
  /** The share of labels, 0..1, that the next policy may lower without being confirmed. */
  readonly confirmLowering: number;
}

/** Every problem of a policy at once, each naming the place in the document and the remedy. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  constructor(readonly problems: readonly string[]) {
    super(`the labeling policy is not valid: ${problems.join('; ')}`);
  }
}

/**
 * Checks a policy document against its schema and the taxonomy, and compiles its patterns.
 * @throws {PolicyError} naming every problem
 */
export function parsePolicy(document: unknown, taxonomy: Taxonomy): LabelingPolicy {
  const parsed = policySchema.safeParse(document);
  if (!parsed.success) throw new PolicyError(schemaProblems(parsed.error));
  const doc = parsed.data;
  const problems: string[] = [];
  const label = (at: string, value: ParsedLabel): Label => {
    try {
      return makeLabel(taxonomy, value.level, value.categories);
    } catch (error) {
      if (!(error instanceof UnknownLabelError)) throw error;
      problems.push(`${at}.${error.message}`);
      return { level: '', rank: 0, categories: [] };
    }
  };
  const policy: LabelingPolicy = {
    name: doc.name,
    taxonomy,
    document: document as PolicyDocument,
    default: label('default', doc.default),
    unreadFloor: label('unreadFloor', doc.unreadFloor),
    acceptUnread: new Set(doc.acceptUnread),
    unknownOriginFloor: label('unknownOriginFloor', doc.unknownOriginFloor),
    defaults: doc.defaults
      .map((d, i) => placeRule(`default-${i}`, d.where, label(`defaults.${i}.label`, d.label)))
      .sort((a, b) => b.specificity[0] - a.specificity[0] || b.specificity[1] - a.specificity[1]),
    places: doc.places.map((p, i) => placeRule(p.id, p.where, label(`places.${i}.label`, p.label))),
    rules: doc.rules.map((r, i) => contentRule(r, label(`rules.${i}.label`, r.label))),
    aggregations: doc.aggregations.map((a, i) => ({
      id: a.id,
      all: sourceConditions(a.when).map((c, n) => ({ ...c, label: label(`aggregations.${i}.when.${n}`, c.label) })),
      label: label(`aggregations.${i}.label`, a.label),
    })),
    importedLabels: doc.importedLabels.map(({ id, name, siteId, ...given }, i) => ({
      id,
      name: name ?? null,
      siteId: siteId ?? null,
      label: label(`importedLabels.${i}`, given),
    })),
    unmappedLabelFloor: label('unmappedLabelFloor', doc.unmappedLabelFloor ?? doc.unreadFloor),
    states: new Map(Object.entries(doc.states)),
    outdatedGrace: durationMilliseconds(doc.outdatedGrace),
    maxLabelAge: doc.maxLabelAge === undefined ? null : durationMilliseconds(doc.maxLabelAge),
    keepVersions: durationMilliseconds(doc.keepVersions),
    confirmLowering: doc.confirmLowering,
  };
  problems.push(
    ...repeatedIds([...doc.places, ...doc.rules, ...doc.aggregations]),
    ...unknownStates(Object.keys(doc.states)),
  );
  problems.push(...repeatedMappings(policy.importedLabels));
  if (problems.length > 0) throw new PolicyError(problems);
  return policy;
}

/**
 * An ISO 8601 duration in milliseconds: days, hours, minutes, seconds.
 * @throws {RangeError} when it is not one
 */
export function durationMilliseconds(duration: string): number {
  if (!durationSchema.safeParse(duration).success) {
    throw new RangeError('not a duration; write an ISO 8601 duration such as P7D or PT24H');
  }
  const [, d = 0, h = 0, m = 0, s = 0] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration) ?? [];
  return (((Number(d) * 24 + Number(h)) * 60 + Number(m)) * 60 + Number(s)) * 1000;
}

/** Whether any label of a policy follows from who owns what. */
export function heedsOwners({ document: { defaults = [], places = [] } }: Pick<LabelingPolicy, 'document'>): boolean {
  return [...defaults, ...places].some(({ where }) => where.owners !== undefined);
}

/** Ids of those infotypes that any rule on findings asks for. */
export function infotypesAskedFor(
  { rules }: Pick<LabelingPolicy, 'rules'>,
  infotypes: readonly { readonly id: string }[],
): ReadonlySet<string> {
  const conditions = rules.flatMap(({ all, any }) => [...all, ...any]);
  return new Set(infotypes.flatMap(({ id }) => (conditions.some(({ matches }) => matches(id)) ? [id] : [])));
}

/** What the policy makes of a state or flag with its reason. What the table does not name is denied, except `current`. */
export function treatmentOf(policy: LabelingPolicy, stateOrFlag: State | Flag, reason?: string | null): Treatment {
  if (stateOrFlag === 'current') return 'permit';
  const byReason = reason ? policy.states.get(`${stateOrFlag}/${reason}`) : undefined;
  return byReason ?? policy.states.get(stateOrFlag) ?? 'deny';
}

function contentRule({ id, when }: ParsedRule, label: Label): ContentRule {
  if ('infotypes' in when) return { id, all: [compileCondition(when)], any: [], within: null, label };
  const { all = [], any = [], within = null } = when;
  return { id, all: all.map(compileCondition), any: any.map(compileCondition), within, label };
}

function sourceConditions(when: ParsedAggregation['when']) {
  return 'all' in when ? when.all : [when];
}

function compileCondition(c: ParsedCondition): Condition {
  return {
    matches: compileGlobs(c.infotypes),
    confidence: c.confidence,
    ...(c.count === undefined ? {} : { count: c.count }),
    ...(c.distinct === undefined ? {} : { distinct: c.distinct }),
  };
}

function placeRule(id: string, where: Where, label: Label): PlaceRule {
  const tests: ((place: Place) => boolean)[] = [];
  const on = (patterns: readonly string[] | undefined, values: (place: Place) => readonly (string | undefined)[]) => {
    if (!patterns) return;
    const matches = compileGlobs(patterns, { nocase: true });
    tests.push((place) => values(place).some((value) => value !== undefined && matches(value)));
  };
  on(where.sources, (p) => [p.source]);
  on(where.paths, (p) => [p.path]);
  on(where.types, (p) => [p.mediaType]);
  on(where.documentTypes, (p) => [p.documentType]);
  on(where.columns, (p) => [p.column]);
  on(where.owners, (p) => p.owners ?? []);
  const kind = where.types || where.documentTypes ? 4 : where.paths || where.columns ? 3 : where.owners ? 2 : 1;
  const patterns =
    where.types ?? where.documentTypes ?? where.paths ?? where.columns ?? where.owners ?? where.sources ?? [];
  return {
    id,
    matches: (place) => tests.every((test) => test(place)),
    specificity: [kind, Math.max(...patterns.map((p) => p.length))],
    label,
  };
}

function repeatedIds(rules: readonly { id: string }[]): string[] {
  const seen = new Set<string>();
  return rules.flatMap(({ id }) => {
    if (seen.has(id)) return [`rules: the id "${id}" is used twice; give each rule an id of its own`];
    seen.add(id);
    return [];
  });
}

function repeatedMappings(mappings: readonly LabelMapping[]): string[] {
  const seen = new Set<string>();
  return mappings.flatMap(({ id, siteId }, i) => {
    const key = `${siteId}/${id}`;
    if (seen.has(key)) return [`importedLabels.${i}: the label ${id} stands here twice; say once what it is`];
    seen.add(key);
    return [];
  });
}

function unknownStates(names: readonly string[]): string[] {
  const known: readonly string[] = [...states, ...flags];
  return names
    .filter((name) => !known.includes(name.split('/')[0] ?? ''))
    .map((name) => `states.${name}: not a state or flag; use one of ${known.join(', ')}`);
}
