import * as z from 'zod';
import type { Actor } from '../app/authenticate.js';
import { principalTypes } from '../app/principals.js';
import { redactionStyles } from '../app/redaction.js';
import { isStorable } from '../app/storable.js';
import type { ProblemCode } from './problem.js';

// Shapes that several nouns share. Those with an id stand once in the OpenAPI document.

export const unstorable = 'must not hold U+0000 or half a surrogate pair';

/**
 * A name: text that is stored and compared.
 * @param max UTF-16 code units
 */
export const name = (max: number) => z.string().min(1).max(max).refine(isStorable, unstorable);

/** Anything that is stored, or looked up by. */
export const storable = z.unknown().refine(isStorable, unstorable);

/** Settings and documents whose shape somebody else checks. */
export const settings = z.record(name(100), storable);

/** What Cedar can hold: no null and no fractions. */
const propertyValue: z.ZodType<unknown> = z.lazy(() =>
  z.union([
    z.string().max(4096).refine(isStorable, unstorable),
    z.boolean(),
    z.int(),
    z.array(propertyValue).max(1000),
    z.record(name(100), propertyValue),
  ]),
);

const propertiesAtMost = 16_384;

/** Properties of a principal, as access policies see them. */
export const properties = z
  .record(name(100), propertyValue)
  .refine((given) => JSON.stringify(given).length <= propertiesAtMost, 'at most 16 KiB of JSON in all')
  .describe('What access policies may look at: strings, whole numbers, true and false, lists and objects of these');

export const uri = name(8192).describe('URI of a resource, or a path that an alias of a source covers');

export const contentHash = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/, 'give sha256: and 64 hexadecimal digits')
  .describe('SHA-256 of the bytes of the document');

/** What a reader says of the version it holds; those given must all agree. */
export const evidence = {
  version: name(256).optional().describe('The token of the version that the reader holds'),
  etag: name(1024).optional(),
  lastModified: z
    .string()
    .max(64)
    .refine((text) => !Number.isNaN(Date.parse(text)), 'give a moment in ISO 8601 or as an HTTP date')
    .transform((text) => new Date(text))
    .optional()
    .describe('ISO 8601, or an HTTP date'),
  contentHash: contentHash.optional(),
};

/** How what is taken out of a text is replaced. */
export const redaction = z
  .enum(redactionStyles)
  .describe(
    'What stands in place of what is taken out: label, such as [US_SSN]; numbered, such as [US_SSN_1], the same for the ' +
      'same value in the whole answer; format, a stand-in of the same length whose check digits are wrong',
  );

/** A moment as it is answered: ISO 8601 in UTC. */
export const moment = z.iso.datetime();
/** A moment as it is given: any offset. */
export const givenMoment = z.iso
  .datetime({ offset: true })
  .describe('A moment in ISO 8601, such as 2027-01-31T12:00:00Z');

/** A label as a request names it. */
export const requestedLabel = z
  .strictObject({
    level: name(100).describe('Id of a level of the taxonomy'),
    categories: z.array(name(100)).max(100).default([]).describe('Ids of categories of the taxonomy'),
  })
  .meta({ id: 'RequestedLabel' });

/** A label as it is answered. */
export const label = z
  .strictObject({
    level: z.string(),
    rank: z.int().describe('Rank of the level: higher is more sensitive'),
    categories: z.array(z.string()),
  })
  .meta({ id: 'Label', description: 'A level and a set of categories' });

/** Why a request is refused for those that it is made by or for. */
export const subjectProblems = [
  'subject_not_allowed',
  'subject_unknown',
  'subject_loop',
  'agent_pending',
  'agent_suspended',
  'agent_retired',
  'agent_expired',
  'sponsor_suspended',
  'token_invalid',
  'token_expired',
  'token_audience',
  'issuer_unavailable',
] as const satisfies readonly ProblemCode[];

export const principalName = z
  .strictObject({
    type: z.enum(principalTypes),
    id: name(256).describe('Unique among the principals of its type, such as an e-mail address'),
  })
  .meta({ id: 'PrincipalName' });

/** The query of a list that is paged. */
export const pageQuery = z.strictObject({
  cursor: name(2048).optional().describe('The "next" of the page before'),
  limit: z.coerce.number().int().min(1).max(1000).default(100).describe('Items on a page'),
});

/** The answer of a list that is paged. */
export function page<T extends z.ZodType>(item: T) {
  return z.strictObject({
    items: z.array(item),
    next: z.string().nullable().describe('Cursor of the next page; null on the last one'),
  });
}

/** ISO 8601 durations in days, hours, minutes and seconds, as milliseconds. */
export const duration = z
  .string()
  .regex(
    /^P(?=\d|T\d)(\d{1,6}D)?(T(?=\d)(\d{1,8}H)?(\d{1,8}M)?(\d{1,8}S)?)?$/,
    'give a duration in ISO 8601, such as PT24H or P7D',
  )
  .describe('A duration in ISO 8601, such as PT24H')
  .transform((text) => {
    const [, days, hours, minutes, seconds] =
      /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text)?.map((n) => Number(n ?? 0)) ?? [];
    return (((days ?? 0) * 24 + (hours ?? 0)) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * 1000;
  });

/** How an actor is written down where a person will read who it was. */
export function actorName({ principal }: Actor): string {
  return `${principal.type}:${principal.id}`;
}
