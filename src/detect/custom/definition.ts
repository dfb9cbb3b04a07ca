import * as z from 'zod';
import { globHelp, isGlob } from '../../glob.js';
import { DefinitionError } from './definition-error.js';
import { mostSupporting } from './exact-table.js';
import { compileRegex } from './regex.js';
import { validatorNames } from './validators.js';

const text = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((value) => !/[\0\p{Cs}]/u.test(value), 'must not hold U+0000 or half a surrogate pair');
const glob = text(1_000).refine(isGlob, globHelp);
const pattern = text(4_000).describe('A regular expression as RE2 takes it: no backreference, no look-around');

/** Ids of custom infotypes; those of the catalogue have other folders, so the two never meet. */
const customId = z
  .string()
  .regex(/^custom\/[a-z0-9]+(-[a-z0-9]+)*$/, 'write custom/ and a name of lower-case letters, digits and dashes')
  .max(100);

const common = {
  id: customId,
  title: text(200),
  region: z
    .array(z.string().regex(/^[A-Z]{2}$/, 'give two capital letters (ISO 3166)'))
    .max(50)
    .optional(),
  categories: z
    .array(z.string().regex(/^[a-z0-9-]{1,64}$/, 'use lower-case letters, digits and dashes'))
    .max(20)
    .optional(),
  regulations: z.array(text(100)).max(20).optional(),
  confidence: z
    .number()
    .min(0.01)
    .max(0.99)
    .optional()
    .describe('How likely a match is the real thing without context; below 0.85 it takes context to be sure'),
  context: z.array(text(100)).max(200).optional().describe('Words or phrases that near a match speak for it'),
};

const regexDefinition = z.strictObject({
  ...common,
  kind: z.literal('regex'),
  pattern: pattern.describe('RE2 syntax; a group named value narrows the finding to a part of the match'),
  ignoreCase: z.boolean().optional(),
  validator: z.enum(validatorNames).optional().describe('A check that a match has to pass besides'),
});

const dictionaryDefinition = z.strictObject({
  ...common,
  kind: z.literal('dictionary'),
  caseSensitive: z.boolean().optional(),
  accentSensitive: z.boolean().optional(),
});

const exactDefinition = z.strictObject({
  ...common,
  kind: z.literal('exact-data-match'),
  primary: text(200).describe('The column whose values are looked for'),
  supporting: z.array(text(200)).max(mostSupporting).optional().describe('Columns whose values stand near it'),
  required: z
    .int()
    .min(0)
    .max(mostSupporting)
    .optional()
    .describe(
      'How many supporting values of the same row have to be near; 1 unless given, 0 without supporting columns',
    ),
  within: z.int().min(10).max(5_000).optional().describe('How near, in characters; 300 unless given'),
});

const fingerprintDefinition = z.strictObject({
  ...common,
  kind: z.literal('document-fingerprint'),
  threshold: z
    .number()
    .min(0.01)
    .max(1)
    .optional()
    .describe('Which share of a document has to be in a text; 0.2 unless given'),
});

/** What a classifier finds that was trained on samples; its content is what it learnt, and is made by training only. */
const classifierDefinition = z.strictObject({
  id: common.id,
  title: common.title,
  region: common.region,
  categories: common.categories,
  regulations: common.regulations,
  kind: z.literal('trained-classifier'),
  trained: z.int().min(1).describe('The version of the classifier that is published'),
  threshold: z.number().min(0).max(1).describe('From this probability on a text is found'),
});

const mostValues = 10_000;

const exclusionDefinition = z.strictObject({
  id: common.id,
  title: common.title,
  kind: z.literal('exclusion'),
  infotypes: z.array(glob).min(1).max(500).optional().describe('Globs on infotypes it holds for; all unless given'),
  values: z.array(text(1_000)).min(1).max(mostValues).optional().describe('Values that are not reported'),
  sensitive: z.boolean().optional().describe('Keep the values as keyed hashes only'),
  patterns: z
    .array(pattern)
    .min(1)
    .max(100)
    .optional()
    .describe('What matches one of these as a whole is not reported'),
  ignoreCase: z.boolean().optional(),
  paths: z.array(glob).min(1).max(500).optional().describe('Globs on paths within a source in which it holds'),
  /** What values become that are sensitive; never given, only exported. */
  hashes: z.strictObject({ keyId: text(200), values: z.array(text(1_000)).max(mostValues) }).optional(),
});

/** A custom infotype or an exclusion, as a person writes it and as it is stored; without its content. */
export const customDefinition = z.discriminatedUnion('kind', [
  regexDefinition,
  dictionaryDefinition,
  exactDefinition,
  fingerprintDefinition,
  classifierDefinition,
  exclusionDefinition,
]);
export type CustomDefinition = z.output<typeof customDefinition>;
export type CustomKind = CustomDefinition['kind'];
export type DefinitionOf<K extends CustomKind> = Extract<CustomDefinition, { kind: K }>;
/** An infotype that a user described: everything but an exclusion. */
export type CustomInfotype = Exclude<CustomDefinition, { kind: 'exclusion' }>;
/** What is compiled here: everything but what a model recognises. */
export type CompiledDefinition = Exclude<CustomDefinition, { kind: 'trained-classifier' }>;

/** Kinds that are nothing without content: terms, a table, documents, what was learnt. */
export const kindsWithContent = [
  'dictionary',
  'exact-data-match',
  'document-fingerprint',
  'trained-classifier',
] as const;
export type KindWithContent = (typeof kindsWithContent)[number];

export function hasContent(definition: CustomDefinition): definition is DefinitionOf<KindWithContent> {
  return kindsWithContent.some((kind) => kind === definition.kind);
}

/**
 * Checks what a schema cannot: that patterns compile, and that fields agree with each other.
 * @throws {DefinitionError} naming the field and the remedy
 */
function checkDefinition(definition: CustomDefinition): void {
  if (definition.kind === 'regex') compileRegex(definition.pattern, definition);
  if (definition.kind === 'exact-data-match') checkColumns(definition);
  if (definition.kind === 'exclusion') checkExclusion(definition);
}

function checkColumns({ primary, supporting = [], required }: DefinitionOf<'exact-data-match'>): void {
  const all = [primary, ...supporting];
  const twice = supporting.findIndex((name, n) => all.indexOf(name) !== n + 1);
  if (twice >= 0) throw new DefinitionError(`supporting.${twice}`, 'this column is named already; name each once');
  if (required !== undefined && required > supporting.length) {
    throw new DefinitionError('required', `there are only ${supporting.length} supporting columns`);
  }
}

function checkExclusion(definition: DefinitionOf<'exclusion'>): void {
  const { values, patterns = [], paths, hashes, sensitive } = definition;
  if (!values && !hashes && patterns.length === 0 && !paths) {
    throw new DefinitionError(
      'values',
      'an exclusion needs values, patterns or paths; without any it would drop everything',
    );
  }
  if (hashes && !sensitive) throw new DefinitionError('hashes', 'only values marked sensitive are kept as hashes');
  for (const [n, one] of patterns.entries()) compileRegex(one, definition, `patterns.${n}`);
}

/** Every problem of a definition that a user wrote, each with its field and remedy. */
export type DefinitionProblems = readonly { readonly field: string; readonly detail: string }[];

/**
 * Reads a definition from JSON or YAML that was parsed.
 * @returns the definition, or its problems
 */
export function parseDefinition(value: unknown): CustomDefinition | { readonly problems: DefinitionProblems } {
  const parsed = customDefinition.safeParse(value);
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.map(({ path, message }) => ({
        field: path.join('.') || 'definition',
        detail: message,
      })),
    };
  }
  try {
    checkDefinition(parsed.data);
    return parsed.data;
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    return { problems: [{ field: error.field, detail: error.detail }] };
  }
}
