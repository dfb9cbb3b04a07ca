import { readFile } from 'node:fs/promises';
import { parse, YAMLParseError } from 'yaml';
import * as z from 'zod';
import type { Detector } from '../detect/detector.js';
import { join, type Label, makeLabel, sameLabel, type Taxonomy, UnknownLabelError } from '../label/label.js';
import { aggregated, contentOf, type Derived } from '../label/labeling.js';
import type { Occurrences } from '../label/occurrences.js';
import { type LabelingPolicy, type Place, PolicyError } from '../label/policy.js';
import { occurrencesIn } from './inspect.js';
import { labelEvidence } from './label-scan.js';

const label = z.strictObject({ level: z.string(), categories: z.array(z.string()).default([]) });
const found = z.union([
  z.int().min(0),
  z.strictObject({
    count: z.int().min(0),
    distinct: z.int().min(0).optional(),
    confidence: z.enum(['low', 'medium', 'high']).default('high'),
  }),
]);
const place = z.strictObject({
  source: z.string().optional(),
  path: z.string().optional(),
  type: z.string().optional(),
  column: z.string().optional(),
  owners: z.array(z.string()).optional(),
  /** The default that is set on the source. */
  default: label.optional(),
  trusted: z.boolean().optional(),
});
const carried = z.strictObject({
  id: z.string().default(''),
  siteId: z.string().default(''),
  name: z.string().nullable().default(null),
  /** Whether it stands in a document inside this one. */
  inside: z.boolean().default(false),
});
const policyCase = z
  .strictObject({
    name: z.string().min(1),
    /** Pieces are put together, so that an example of a secret need not stand in the file as one. */
    text: z.union([z.string(), z.array(z.string())]).optional(),
    found: z.record(z.string(), found).optional(),
    at: place.optional(),
    unread: z.array(z.string()).optional(),
    carries: z.array(carried).optional(),
    /** Labels of the sources of an answer. */
    sources: z.array(label).min(1).optional(),
    label,
    /** Rules that must be among those that gave the label. */
    rules: z.array(z.string()).optional(),
    flags: z.array(z.string()).optional(),
  })
  .refine(({ sources, at }) => !sources || !at, 'an answer from several sources stands nowhere; leave out at');
const caseFile = z.strictObject({ cases: z.array(policyCase).min(1) });

export type PolicyCase = z.output<typeof policyCase>;

/** A file beside a policy that is not what it should be: every problem, each with its place. */
export class CaseFileError extends Error {
  override readonly name = 'CaseFileError';
  constructor(
    file: string,
    readonly problems: readonly string[],
  ) {
    super(`${file}: ${problems.join('; ')}`);
  }
}

/** What came of one case. */
export interface CaseResult {
  readonly name: string;
  readonly ok: boolean;
  readonly expected: Label;
  readonly got: Label;
  /** Rules that gave the label. */
  readonly rules: readonly string[];
  /** What else was expected and is not so, a sentence each. */
  readonly problems: readonly string[];
  readonly found: readonly Occurrences[];
}

/**
 * Reads a file of cases.
 * @throws {CaseFileError} when it cannot be read, or holds no cases
 */
export async function readCases(file: string): Promise<readonly PolicyCase[]> {
  const parsed = caseFile.safeParse(await readYaml(file));
  if (parsed.success) return parsed.data.cases;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'document'}: ${message}`);
  throw new CaseFileError(file, problems);
}

const taxonomySchema = z.object({
  levels: z.array(z.strictObject({ id: z.string(), rank: z.int(), name: z.string() })).min(1),
  categories: z.array(z.strictObject({ id: z.string(), name: z.string() })),
});

/**
 * Reads levels and categories as the service answers them.
 * @throws {CaseFileError} when it cannot be read, or is none
 */
export async function readTaxonomyFile(file: string): Promise<Taxonomy> {
  const parsed = taxonomySchema.safeParse(await readYaml(file));
  if (parsed.success) return parsed.data;
  throw new CaseFileError(file, ['not a taxonomy; save what "GET /v1/taxonomy" answers']);
}

async function readYaml(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CaseFileError(file, ['cannot be read; check the name and the permission to read it']);
  });
  try {
    return parse(text, { prettyErrors: false });
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new CaseFileError(file, [`line ${text.slice(0, error.pos[0]).split('\n').length}: this is not YAML`]);
  }
}

/** What is wrong with a policy, or with a file beside it, one by one; null for any other error. */
export function policyProblems(error: unknown): readonly string[] | null {
  return error instanceof PolicyError || error instanceof CaseFileError ? error.problems : null;
}

/**
 * Labels what the cases describe, as a crawl or a request would.
 * @param detector looks into texts; asked for only where a case has one
 * @throws {CaseFileError} for a label that the taxonomy does not have
 */
export async function runCases(
  policy: LabelingPolicy,
  cases: readonly PolicyCase[],
  detector: () => Promise<Detector>,
): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  for (const one of cases) {
    const counts = [...occurrencesOf(one), ...(await occurrencesInText(one, detector))];
    results.push(resultOf(policy, one, counts));
  }
  return results;
}

function resultOf(policy: LabelingPolicy, one: PolicyCase, counts: readonly Occurrences[]): CaseResult {
  const expected = labelOf(policy.taxonomy, one, one.label);
  const { label: got, rules, flags } = derive(policy, one, counts);
  const missing = (one.rules ?? []).filter((rule) => !rules.includes(rule));
  const problems = missing.map((rule) => `the rule ${rule} does not match`);
  const wanted = one.flags?.toSorted().join(', ');
  if (wanted !== undefined && wanted !== flags.join(', ')) {
    problems.push(`flags: ${flags.join(', ') || 'none'}, expected ${wanted || 'none'}`);
  }
  const ok = sameLabel(expected, got) && problems.length === 0;
  return { name: one.name, ok, expected, got, rules, problems, found: counts };
}

function derive(
  policy: LabelingPolicy,
  one: PolicyCase,
  counts: readonly Occurrences[],
): Derived & { flags: readonly string[] } {
  if (one.sources) {
    const labels = one.sources.map((source) => labelOf(policy.taxonomy, one, source));
    return { ...aggregated(policy, labels, counts), flags: [] };
  }
  if (!one.at && !one.unread && !one.carries) {
    const content = contentOf(policy, counts);
    return { label: join(policy.unknownOriginFloor, content.label), rules: content.rules, flags: [] };
  }
  const { type = 'text/plain', default: given, trusted = false, ...at } = one.at ?? {};
  const evidence = {
    ...{ mediaType: type, unread: one.unread ?? [], counts, sampled: false },
    carried: (one.carries ?? []).map(({ inside, id, siteId, ...rest }) => {
      return { ...rest, id: id.toLowerCase(), siteId: siteId.toLowerCase(), ofItself: !inside, isOwn: false };
    }),
  };
  const sourceDefault = given ? labelOf(policy.taxonomy, one, given) : null;
  const { floor, content, rules, flags } = labelEvidence(policy, placeOf(at), evidence, { sourceDefault, trusted });
  return { label: join(floor, content), rules, flags };
}

function placeOf({
  source,
  path,
  column,
  owners,
}: Omit<z.output<typeof place>, 'type' | 'default' | 'trusted'>): Place {
  return {
    ...(source === undefined ? {} : { source }),
    ...(path === undefined ? {} : { path }),
    ...(column === undefined ? {} : { column }),
    ...(owners === undefined ? {} : { owners }),
  };
}

function labelOf(taxonomy: Taxonomy, { name }: PolicyCase, { level, categories }: z.output<typeof label>): Label {
  try {
    return makeLabel(taxonomy, level, categories);
  } catch (error) {
    if (!(error instanceof UnknownLabelError)) throw error;
    throw new CaseFileError('the cases', [`${name}: ${error.message}`]);
  }
}

function occurrencesOf({ found: given = {} }: PolicyCase): Occurrences[] {
  return Object.entries(given).map(([infotype, value]) => {
    const {
      count,
      confidence,
      distinct = count,
    } = typeof value === 'number' ? { count: value, confidence: 'high' as const } : value;
    const mediumCount = confidence === 'low' ? 0 : count;
    return { infotype, mediumCount, highCount: confidence === 'high' ? count : 0, distinct };
  });
}

async function occurrencesInText({ text, at }: PolicyCase, detector: () => Promise<Detector>): Promise<Occurrences[]> {
  if (text === undefined) return [];
  const whole = typeof text === 'string' ? text : text.join('');
  const findings = (await detector()).detect(whole, at?.path === undefined ? {} : { path: at.path });
  return occurrencesIn(whole, findings);
}
