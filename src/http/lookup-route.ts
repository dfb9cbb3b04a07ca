import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { checked } from './invalid.js';
import { route } from './route.js';
import { duration, evidence, label, moment, name, uri } from './schemas.js';
import type { Service } from './service.js';

const named = z
  .strictObject({
    uri: uri.optional(),
    id: name(64).optional(),
    source: name(200).optional().describe('Name or id of a source; with path'),
    path: name(8192).optional().describe('Path within the source'),
    ...evidence,
  })
  .refine(
    (r) =>
      [r.uri, r.id, r.source].filter((v) => v !== undefined).length === 1 &&
      (r.source === undefined) === (r.path === undefined),
    'name it by one of: uri, id, or source with path',
  )
  .meta({ id: 'ResourceName' });

const labelAnswer = z
  .strictObject({
    id: z.string().nullable(),
    uri: z.string().nullable(),
    state: z.string(),
    flags: z.array(z.string()),
    usable: z.boolean().describe('Whether a decision may rest on it'),
    label: label.nullable(),
    class: z.string().nullable().describe('Stable id of this distinct label'),
    version: z.string().nullable(),
    verifiedAt: moment.nullable(),
    reason: z.string().optional(),
    lastKnownLabel: label.optional(),
  })
  .meta({ id: 'LabelAnswer' });

const mostResources = 1000;

const body = z.strictObject({
  resources: z
    .array(z.union([uri, named]))
    .min(1)
    .max(mostResources),
  maxLabelAge: duration.optional(),
  action: z.enum(['retrieve', 'index', 'train', 'export']).optional(),
});

export const lookup = route({
  method: 'POST',
  path: '/v1/labels/lookup',
  tag: 'Labels',
  summary: 'Look labels up, up to 1000 at once',
  description:
    'Answers in request order, one for one. A label is null unless it is usable; then state and reason say why. ' +
    'With evidence of the version that the reader holds, the label is that version’s.',
  allow: ['lookup'],
  readOnly: true,
  forOneself: true,
  body,
  example: { resources: ['file:///srv/share/report.pdf', { uri: 's3://bucket/key', etag: '"33a64df5"' }] },
  answer: z.strictObject({ labels: z.array(labelAnswer), policyVersion: z.int() }),
});

/** Serves look-ups by Fastify itself: they are what is asked most, and Nest's way to a handler costs as much as they do. */
export function serveLookups(fastify: FastifyInstance, service: Pick<Service, 'lookUpText'>): void {
  fastify.route({
    method: lookup.method,
    url: lookup.path,
    config: { spec: lookup },
    handler: async (request, reply) => {
      const { resources, maxLabelAge } = checkedBody(request.body);
      reply.header('content-type', 'application/json; charset=utf-8');
      return service.lookUpText(resources, maxLabelAge);
    },
  });
}

type Body = z.output<typeof body>;

/**
 * Checks the body against its schema. A list of nothing but texts, as most are, is seen to be one without the schema,
 * which would take longer than to look them up.
 */
function checkedBody(value: unknown): Body {
  if (!hasPlainTexts(value)) return checked(lookup.body, value, 'body');
  return { ...checked(lookup.body, { ...value, resources: ['-'] }, 'body'), resources: value.resources };
}

function hasPlainTexts(value: unknown): value is { readonly resources: string[] } {
  if (typeof value !== 'object' || value === null || !('resources' in value)) return false;
  const { resources } = value;
  if (!Array.isArray(resources) || resources.length === 0 || resources.length > mostResources) return false;
  for (const text of resources) if (!isPlainText(text)) return false;
  return true;
}

/** Whether it is a text that the schema takes for a URI, at first sight: printable ASCII. */
function isPlainText(text: unknown): boolean {
  return typeof text === 'string' && text.length <= 2_048 && /^[\x20-\x7e]+$/.test(text);
}
