import * as z from 'zod';
import type { ConfidenceLevel } from '../detect/finding.js';
import { compileGlobs, globHelp, isGlob } from '../glob.js';
import { isGuid, type LabelMapping } from './imported.js';
import { type Label, makeLabel, type Taxonomy, UnknownLabelError } from './label.js';

const flags = ['partial', 'sampled', 'outdated', 'version-unverified'] as const;
const states = ['current', 'stale', 'failed', 'unlabeled', 'deleted', 'unknown'] as const;
/** What is known of a resource's label. `current` is the only one that needs no treatment. */
export type State = (typeof states)[number];
/** What has to be known beside the state. */
export type Flag = (typeof flags)[number];
/** What a decision makes of a state or flag. */
export type Treatment = 'permit' | 'floor' | 'deny';

const labelSchema = z.strictObject({ level: z.string(), categories: z.array(z.string()).default([]) });
const globs = z.array(z.string().refine(isGlob, globHelp)).min(1);
const whereSchema = z
  .strictObject({
    sources: globs.optional(),
    /** Globs on the path within the source. */
    paths: globs.optional(),
    /** Globs on the media type. */
    types: globs.optional(),
    /** Globs on table and column names. */
    columns: globs.optional(),
  })
  .refine((where) => Object.keys(where).length > 0, 'needs at least one of sources, paths, types, columns');
const conditionSchema = z
  .strictObject({
    infotypes: globs,
    confidence: z.enum(['medium', 'high']).default('medium'),
    count: z.int().min(1).optional(),
    distinct: z.int().min(1).optional(),
  })
  .refine((c) => c.count !== undefined || c.distinct !== undefined, 'needs count or distinct');
const ruleId = z.string().regex(/^[a-z0-9-]+$/, 'use lower-case letters, digits and dashes');
/** ISO 8601 durations in days, hours, minutes and seconds; months and years have no fixed length. */
const durationSchema = z
  .string()
  .regex(/^P(?=\d|T\d)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/, 'write an ISO 8601 duration such as P7D or PT24H');
const treatmentSchema = z.enum(['permit', 'floor', 'deny']);

const guid = z
  .string()
  .transform((text) => text.replace(/^\{(.*)\}$/, '$1').toLowerCase())
  .refine(isGuid, 'write a GUID, such as 2096f6a2-d2f7-48be-b329-b73aaa526e5d');
const mappingSchema = labelSchema.extend({
  id: guid,
  name: z.string().min(1).max(255).optional(),
  siteId: guid.optional(),
});

const policySchema = z.strictObject({
  version: z.literal(1),
  name: z.string().min(1),
  default: labelSchema,
  unreadFloor: labelSchema,
  acceptUnread: z.array(z.string()).default([]),
  unknownOriginFloor: labelSchema,
  defaults: z.array(z.strictObject({ where: whereSchema, label: labelSchema })).default([]),
  places: z.array(z.strictObject({ id: ruleId, where: whereSchema, label: labelSchema })).default([]),
  rules: z
    .array(
      z.strictObject({
        id: ruleId,
        when: z.union([z.strictObject({ all: z.array(conditionSchema).min(1) }), conditionSchema]),
        label: labelSchema,
      }),
    )
    .default([]),
  /** What the sensitivity labels that stand in documents are here. */
  importedLabels: z.array(mappingSchema).default([]),
  /** What a label in a document raises to that is not among them; `unreadFloor` unless given. */
  unmappedLabelFloor: labelSchema.optional(),
  states: z.record(
    z.string().regex(/^[a-z-]+(\/[a-z0-9-]+)?$/, 'name a state or flag, with an optional /reason'),
    treatmentSchema,
  ),
  outdatedGrace: durationSchema.default('P7D'),
  maxLabelAge: durationSchema.optional(),
  keepVersions: durationSchema.default('P30D'),
});
/** A labeling policy as it stands in its file. */
export type PolicyDocument = z.input<typeof policySchema>;
type Where = z.output<typeof whereSchema>;

/** One condition on how often infotypes were found. */
export interface Condition {
  readonly matches: (infotype: string) => boolean;
  readonly confidence: Exclude<ConfidenceLevel, 'low'>;
  readonly count?: number;
  readonly distinct?: number;
}

export interface ContentRule {
  readonly id: string;
  readonly all: readonly Condition[];
  readonly label: Label;
}

/** Where a resource stands, as rules on place see it. */
export interface Place {
  readonly source?: string;
  /** Path within the source, `/`-separated. */
  readonly path?: string;
  readonly mediaType?: string;
  /** Table, or table and column: `customers`, `customers.ssn`. */
  readonly column?: string;
}

export interface PlaceRule {
  readonly id: string;
  readonly matches: (place: Place) => boolean;
  /** Type beats path beats source; within one kind the longer pattern: compared from left to right. */
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
  readonly importedLabels: readonly LabelMapping[];
  readonly unmappedLabelFloor: Label;
  readonly states: ReadonlyMap<string, Treatment>;
  readonly outdatedGrace: number;
  readonly maxLabelAge: number | null;
  readonly keepVersions: number;
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
  if (!parsed.success) {
    throw new PolicyError(parsed.error.issues.map((i) => `${i.path.join('.') || 'document'}: ${i.message}`));
  }
  const doc = parsed.data;
  const problems: string[] = [];
  const label = (at: string, value: z.output<typeof labelSchema>): Label => {
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
    rules: doc.rules.map((r, i) => ({
      id: r.id,
      all: ('all' in r.when ? r.when.all : [r.when]).map(compileCondition),
      label: label(`rules.${i}.label`, r.label),
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
  };
  problems.push(...repeatedIds([...doc.places, ...doc.rules]), ...unknownStates(Object.keys(doc.states)));
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

/** What the policy makes of a state or flag with its reason. What the table does not name is denied, except `current`. */
export function treatmentOf(policy: LabelingPolicy, stateOrFlag: State | Flag, reason?: string | null): Treatment {
  if (stateOrFlag === 'current') return 'permit';
  const byReason = reason ? policy.states.get(`${stateOrFlag}/${reason}`) : undefined;
  return byReason ?? policy.states.get(stateOrFlag) ?? 'deny';
}

function compileCondition(c: z.output<typeof conditionSchema>): Condition {
  return {
    matches: compileGlobs(c.infotypes),
    confidence: c.confidence,
    ...(c.count === undefined ? {} : { count: c.count }),
    ...(c.distinct === undefined ? {} : { distinct: c.distinct }),
  };
}

function placeRule(id: string, where: Where, label: Label): PlaceRule {
  const tests: ((place: Place) => boolean)[] = [];
  const on = (patterns: readonly string[] | undefined, value: (place: Place) => string | undefined) => {
    if (!patterns) return;
    const matches = compileGlobs(patterns, { nocase: true });
    tests.push((place) => {
      const v = value(place);
      return v !== undefined && matches(v);
    });
  };
  on(where.sources, (p) => p.source);
  on(where.paths, (p) => p.path);
  on(where.types, (p) => p.mediaType);
  on(where.columns, (p) => p.column);
  const kind = where.types ? 3 : where.paths || where.columns ? 2 : 1;
  const patterns = where.types ?? where.paths ?? where.columns ?? where.sources ?? [];
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
