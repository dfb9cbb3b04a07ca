import type { FastifyInstance, FastifyReply } from 'fastify';
import * as z from 'zod';
import { AnswerBuffers } from './answer-buffers.js';
import { parseJson } from './body.js';
import { checked } from './invalid.js';
import { mostNames, NamesInBody, namesReader, restReader } from './names-in-body.js';
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

const body = z.strictObject({
  resources: z
    .array(z.union([uri, named]))
    .min(1)
    .max(mostNames),
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
  bytes: true,
  body,
  example: { resources: ['file:///srv/share/report.pdf', { uri: 's3://bucket/key', etag: '"33a64df5"' }] },
  answer: z.strictObject({ labels: z.array(labelAnswer), policyVersion: z.int() }),
});

/** Stands for all names in what is left of a body. */
export const stand = '-';
/** Reads the names out of the bytes of a body that asks by nothing but URIs and versions. */
export const readLookUpBody = namesReader({ list: 'resources', takesTexts: true, hasIds: false }, `"${stand}"`);
/** Of one body after the other: nothing is waited for while they are used. */
const names = new NamesInBody();

/** Serves look-ups by Fastify itself: they are what is asked most, and Nest's way to a handler costs as much as they do. */
export function serveLookups(fastify: FastifyInstance, service: Pick<Service, 'lookUp' | 'lookUpAtHand'>): void {
  const buffers = new AnswerBuffers();
  fastify.route({
    method: lookup.method,
    url: lookup.path,
    config: { spec: lookup },
    handler: (request, reply) => {
      reply.header('content-type', 'application/json; charset=utf-8');
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const body = bytes.length === 0 ? undefined : bytes;
      const answer = body && answerAtHand(service, body, buffers);
      if (!answer) return answerInFull(service, body, reply);
      buffers.giveBackAfter(reply, answer.buffer);
      return reply.send(answer.buffer.subarray(0, answer.length));
    },
  });
}

/** @returns null where memory does not know all that is asked, or the body is not plain to see */
function answerAtHand(service: Pick<Service, 'lookUpAtHand'>, bytes: Buffer, buffers: AnswerBuffers) {
  const read = readLookUpBody(bytes, names);
  const rest = read && checkedRest(read.rest);
  return rest && service.lookUpAtHand(read.names, rest.maxLabelAge, (size) => buffers.take(size));
}

/** All of a body but its names; null unless it is right, and has the list of names where one was read. */
const checkedRest = restReader((rest) => {
  const { success, data } = body.safeParse(rest);
  return success && data.resources.length === 1 && data.resources[0] === stand ? data : null;
});

async function answerInFull(service: Pick<Service, 'lookUp'>, bytes: Buffer | undefined, reply: FastifyReply) {
  const { resources, maxLabelAge } = checked(lookup.body, bytes && parseJson(bytes), 'body');
  const requests = resources.map((resource) => (typeof resource === 'string' ? { uri: resource } : resource));
  return reply.send(await service.lookUp(requests, maxLabelAge));
}
