import type * as Cedar from '@cedar-policy/cedar-wasm/nodejs';
import * as z from 'zod';
import { compileGlobs, globHelp, isGlob } from '../glob.js';
import { type Label, makeLabel, type Taxonomy, UnknownLabelError } from '../label/label.js';
import { durationMilliseconds } from '../label/policy.js';
import { builtInSchema, mergeSchemas, withBuiltInNames } from './cedar-schema.js';
import { cedarRecord, InexpressibleProperty } from './cedar-values.js';

/** Cedar, loaded on first use: its 4 MB of WebAssembly are not for commands that decide nothing. */
export type CedarLibrary = typeof Cedar;

export function loadCedar(): Promise<CedarLibrary> {
  return import('@cedar-policy/cedar-wasm/nodejs');
}

const label = z.strictObject({ level: z.string(), categories: z.array(z.string()).default([]) });
const limits = z
  .strictObject({
    unlisted: z.enum(['permit', 'deny']).default('permit'),
    limits: z.array(z.strictObject({ id: z.string().refine(isGlob, globHelp), clearance: label })).default([]),
  })
  .default({ unlisted: 'permit', limits: [] });
const duration = z.string().refine(isDuration, 'write an ISO 8601 duration such as P7D or PT24H');
const entityName = z.strictObject({ type: z.string().min(1).max(256), id: z.string().min(1).max(1024) });

const schema = z.strictObject({
  version: z.literal(1),
  name: z.string().min(1),
  /** Cedar policies, each with an `@id`. */
  policies: z.string().min(1).max(1_000_000),
  /** In Cedar's schema language: entity types, attributes and actions of your own. */
  schema: z.string().max(1_000_000).optional(),
  /** Subjects and resources that are known besides those this service keeps, with their properties. */
  entities: z
    .array(
      entityName.extend({
        properties: z.record(z.string(), z.unknown()).default({}),
        parents: z.array(entityName).default([]),
      }),
    )
    .max(100_000)
    .default([]),
  purposes: limits,
  destinations: limits,
  maxLabelAge: duration.optional(),
  filterLifetime: duration.default('PT5M'),
});
/** An access policy as it stands in its file. */
export type AccessDocument = z.input<typeof schema>;

/** A policy among the others, by its id. */
export interface CedarPolicy {
  readonly id: string;
  readonly effect: 'permit' | 'forbid';
  readonly text: string;
  /** Globs on infotypes to take out where it permits; empty for none. */
  readonly redact: readonly string[];
  readonly watermark: string | null;
  /** Why it is not enforced but logged; null when it is enforced. */
  readonly observed: string | null;
}

/** A named entity with what is known of it; as AuthZEN names things. */
export interface KnownEntity {
  readonly type: string;
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly parents: readonly { readonly type: string; readonly id: string }[];
}

/** An access policy, checked. Durations in milliseconds. */
export interface AccessPolicy {
  readonly name: string;
  readonly document: AccessDocument;
  readonly policies: readonly CedarPolicy[];
  /** Of the built-in schema and the policy's own. */
  readonly schema: Cedar.SchemaJson<string>;
  readonly entities: readonly KnownEntity[];
  readonly purposes: Limits;
  readonly destinations: Limits;
  readonly maxLabelAge: number | null;
  readonly filterLifetime: number;
}

/** Upper bounds by name; what has no name is on no list. Null for what is refused, because it is not listed. */
export type Limits = (name: string | null) => readonly Label[] | null;

/** Every problem of an access policy at once, each naming the place in the document and the remedy. */
export class AccessPolicyError extends Error {
  override readonly name = 'AccessPolicyError';
  constructor(readonly problems: readonly string[]) {
    super(`the access policy is not valid: ${problems.join('; ')}`);
  }
}

/**
 * Checks an access policy against its schema, the taxonomy and Cedar's own validator.
 * @throws {AccessPolicyError} naming every problem
 */
export function parseAccessPolicy(cedar: CedarLibrary, document: unknown, taxonomy: Taxonomy): AccessPolicy {
  const parsed = schema.safeParse(document);
  if (!parsed.success) {
    throw new AccessPolicyError(parsed.error.issues.map((i) => `${i.path.join('.') || 'document'}: ${i.message}`));
  }
  const given = parsed.data;
  const problems: string[] = [];
  const policies = readPolicies(cedar, given.policies, problems);
  const merged = readSchema(cedar, given.schema, problems);
  if (problems.length === 0) problems.push(...validate(cedar, policies, merged));
  const purposes = readLimits(taxonomy, 'purposes', given.purposes, problems);
  const destinations = readLimits(taxonomy, 'destinations', given.destinations, problems);
  problems.push(...repeatedEntities(given.entities), ...inexpressible(given.entities));
  if (problems.length > 0) throw new AccessPolicyError(problems);
  return {
    name: given.name,
    document: document as AccessDocument,
    policies,
    schema: merged,
    entities: given.entities,
    purposes,
    destinations,
    maxLabelAge: given.maxLabelAge === undefined ? null : durationMilliseconds(given.maxLabelAge),
    filterLifetime: durationMilliseconds(given.filterLifetime),
  };
}

function readPolicies(cedar: CedarLibrary, text: string, problems: string[]): CedarPolicy[] {
  const parts = cedar.policySetTextToParts(text);
  if (parts.type === 'failure') {
    problems.push(...parts.errors.map((error) => `policies${placeOf(text, error)}: ${messageOf(error)}`));
    return [];
  }
  if (parts.policy_templates.length > 0) problems.push('policies: templates are not supported; write out each policy');
  const seen = new Set<string>();
  return parts.policies.map((part, i) => {
    const read = cedar.policyToJson(part);
    const { effect, annotations = {} } =
      read.type === 'success' ? read.json : { effect: 'forbid' as const, annotations: {} };
    const id = annotations.id ?? '';
    if (!/^[a-z0-9][a-z0-9-]{0,99}$/.test(id)) {
      problems.push(`policies.${i}: give it an id of small letters, digits and dashes, as in @id("no-exports")`);
    } else if (seen.has(id)) problems.push(`policies.${i}: the id "${id}" is used twice; give each policy its own`);
    seen.add(id);
    problems.push(...unknownAnnotations(i, effect, annotations));
    const redact = (annotations.redact ?? '').split(/\s+/).filter((glob) => glob !== '');
    if (!redact.every(isGlob)) problems.push(`policies.${i}: @redact: ${globHelp}`);
    return {
      id,
      effect,
      text: part,
      redact,
      watermark: annotations.watermark ?? null,
      observed: annotations.observe ?? null,
    };
  });
}

const redacted = new WeakMap<AccessPolicy, (infotype: string) => boolean>();

/** Whether any policy asks for one of these infotypes to be taken out. */
export function redactsAny(policy: AccessPolicy, infotypes: readonly string[]): boolean {
  const known = redacted.get(policy) ?? compileGlobs(policy.policies.flatMap(({ redact }) => redact));
  redacted.set(policy, known);
  return infotypes.some(known);
}

const annotationNames = ['id', 'redact', 'watermark', 'observe', 'description'];

function unknownAnnotations(i: number, effect: string, annotations: Readonly<Record<string, string>>): string[] {
  const unknown = Object.keys(annotations)
    .filter((name) => !annotationNames.includes(name))
    .map((name) => `policies.${i}: @${name} means nothing here; use one of @${annotationNames.join(', @')}`);
  const idle = ['redact', 'watermark'].filter((name) => effect === 'forbid' && name in annotations);
  return [...unknown, ...idle.map((name) => `policies.${i}: @${name} has to stand on a permit`)];
}

function readSchema(cedar: CedarLibrary, added: string | undefined, problems: string[]): Cedar.SchemaJson<string> {
  const own = cedar.schemaToJson(builtInSchema);
  if (own.type === 'failure') throw new Error('the built-in schema of access policies cannot be read');
  if (added === undefined) return own.json;
  const theirs = cedar.schemaToJson(withBuiltInNames(added));
  if (theirs.type === 'failure') {
    problems.push(...theirs.errors.map((error) => `schema${placeOf(added, error)}: ${messageOf(error)}`));
    return own.json;
  }
  const merged = mergeSchemas(own.json, theirs.json);
  const checked = cedar.checkParseSchema(merged);
  if (checked.type === 'failure') problems.push(...checked.errors.map((error) => `schema: ${messageOf(error)}`));
  return merged;
}

function validate(
  cedar: CedarLibrary,
  policies: readonly CedarPolicy[],
  merged: Cedar.SchemaJson<string>,
): readonly string[] {
  const staticPolicies = Object.fromEntries(policies.map(({ id, text }) => [id, text]));
  const answer = cedar.validate({ schema: merged, policies: { staticPolicies } });
  if (answer.type === 'failure') return answer.errors.map((error) => `policies: ${messageOf(error)}`);
  return answer.validationErrors.map(({ policyId, error }) => `policies, "${policyId}": ${messageOf(error)}`);
}

function readLimits(
  taxonomy: Taxonomy,
  at: string,
  { unlisted, limits: listed }: z.output<typeof limits>,
  problems: string[],
): Limits {
  const compiled = listed.map(({ id, clearance }, i) => {
    try {
      return { matches: compileGlobs([id]), label: makeLabel(taxonomy, clearance.level, clearance.categories) };
    } catch (error) {
      if (!(error instanceof UnknownLabelError)) throw error;
      problems.push(`${at}.limits.${i}.clearance.${error.message}`);
      return { matches: () => false, label: { level: '', rank: 0, categories: [] } };
    }
  });
  return (name) => {
    const found = compiled.filter(({ matches }) => name !== null && matches(name)).map((limit) => limit.label);
    return found.length === 0 && unlisted === 'deny' ? null : found;
  };
}

function repeatedEntities(entities: readonly KnownEntity[]): string[] {
  const seen = new Set<string>();
  return entities.flatMap(({ type, id }, i) => {
    const key = JSON.stringify([type, id]);
    if (seen.has(key)) return [`entities.${i}: this type and id stand here twice; say once what is known of it`];
    seen.add(key);
    return [];
  });
}

/** Properties that no policy could look at. */
function inexpressible(entities: readonly KnownEntity[]): string[] {
  return entities.flatMap(({ properties }, i) => {
    try {
      cedarRecord(properties, `entities.${i}.properties`, { references: true });
      return [];
    } catch (error) {
      if (error instanceof InexpressibleProperty) return [error.message];
      throw error;
    }
  });
}

function messageOf({ message, help }: Cedar.DetailedError): string {
  return help ? `${message} (${help})` : message;
}

/** Where in a text an error stands. Cedar counts bytes. */
function placeOf(text: string, { sourceLocations }: Cedar.DetailedError): string {
  const start = sourceLocations?.[0]?.start;
  if (start === undefined) return '';
  const before = new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, start));
  return `, line ${before.split('\n').length}`;
}

function isDuration(text: string): boolean {
  try {
    durationMilliseconds(text);
    return true;
  } catch {
    return false;
  }
}
