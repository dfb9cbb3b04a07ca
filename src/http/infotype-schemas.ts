import * as z from 'zod';
import { type CustomAnswer, customDefinition } from '../app/custom-infotypes.js';
import type { InfotypeAnswer } from '../app/infotypes.js';
import { moment, name } from './schemas.js';

// The shapes of infotypes: what is shown of built-in and custom ones, and what is taken.

const aliases = z.union([z.string(), z.array(z.string())]).optional();

const content = z
  .strictObject({
    entries: z.int().describe('Terms, rows or documents that are looked for'),
    bytes: z.int(),
    notes: z.array(z.string()).describe('What was passed over, and how much of it'),
    documents: z.array(z.string()).optional().describe('Names of documents'),
  })
  .meta({ id: 'InfotypeContent' });

/** What every infotype shows. */
export const shared = {
  id: z.string(),
  title: z.string(),
  kind: z.enum([
    'built-in',
    'regex',
    'dictionary',
    'exact-data-match',
    'document-fingerprint',
    'trained-classifier',
    'exclusion',
  ]),
  region: z.array(z.string()).describe('ISO 3166 alpha-2; empty where it is everywhere'),
  categories: z.array(z.string()),
  regulations: z.array(z.string()),
  validates: z.boolean().describe('Candidates are checked beyond their form'),
  aliases: z
    .strictObject({
      presidio: aliases,
      google: aliases,
      purview: aliases,
      macie: aliases,
      gitleaks: aliases,
      stdnum: aliases,
    })
    .describe('Names in other products'),
};
/** What a custom one shows besides. */
export const custom = {
  version: z.int().optional().describe('Grows with every change; of custom ones only'),
  definition: customDefinition.optional().describe('Of custom ones only'),
  content: content.nullable().optional().describe('Of custom ones only; null where none was uploaded'),
  problem: z.string().nullable().optional().describe('Why a custom one finds nothing, and what to do about it'),
  createdAt: moment.optional(),
  updatedAt: moment.optional(),
};
export const infotype = z.strictObject({ ...shared, ...custom }).meta({ id: 'Infotype' });

const [regex, dictionary, exactMatch, fingerprint, , exclusion] = customDefinition.options;
const terms = z.array(z.string()).min(1).max(2_000_000).optional().describe('The terms, where they are few');
const table = z.string().min(1).optional().describe('The table as CSV, where it is small');
const documents = z
  .array(z.strictObject({ name: name(200), text: z.string().min(1) }))
  .min(1)
  .max(1_000)
  .optional()
  .describe('The documents as text');
/** A definition, with its content where that is small enough to come along. */
export const requested = z.discriminatedUnion('kind', [
  regex,
  dictionary.extend({ terms }),
  exactMatch.extend({ table }),
  fingerprint.extend({ documents }),
  exclusion,
]);

export const example = {
  id: 'custom/badge',
  kind: 'regex',
  title: 'Badge number',
  categories: ['hr'],
  pattern: 'B-(?P<value>[0-9]{6})',
  context: ['badge'],
  confidence: 0.6,
};

export function shownBuiltIn(one: InfotypeAnswer) {
  return { ...one, kind: 'built-in' as const };
}

export function shownCustom({ definition, ...rest }: CustomAnswer) {
  const about =
    definition.kind === 'exclusion'
      ? { region: [], categories: [], regulations: [] }
      : {
          region: definition.region ?? [],
          categories: definition.categories ?? [],
          regulations: definition.regulations ?? [],
        };
  const validates =
    definition.kind === 'exact-data-match' || (definition.kind === 'regex' && definition.validator !== undefined);
  return { ...about, title: definition.title, validates, aliases: {}, ...rest, definition };
}
