import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { originOf } from './request-log.js';
import { type Input, Route, route } from './route.js';
import { duration, evidence, moment, name, uri } from './schemas.js';
import { SERVICE, type Service } from './service.js';

const offset = z.int().min(0).max(2_147_483_647);
const chunk = z.union([
  z.strictObject({ id: name(1024), text: z.string() }),
  z
    .strictObject({
      id: name(1024),
      part: z.int().min(0).optional().describe('Number of the part; may be left out where only one was read'),
      start: offset.describe('UTF-16 code units within the part as GET /v1/resources/{id} counts its characters'),
      end: offset.describe('Exclusive'),
    })
    .refine(({ start, end }) => start < end, 'end must be above start'),
]);

const stamped = z
  .strictObject({
    id: z.string(),
    class: z.string().nullable().describe('Stable id of this distinct label: what filters ask for'),
    level: z.string().nullable(),
    rank: z.int().nullable().describe('Rank of the level: higher is more sensitive'),
    categories: z.array(z.string()).nullable(),
    version: z.string().nullable().describe('Token of the version it is of; null where that is not known'),
    state: z.string().optional(),
    flags: z.array(z.string()).optional(),
    reason: z.string().optional().describe('Why it has no label: then no reader may have it'),
    detail: z.string().optional().describe('What to do about it'),
  })
  .meta({ id: 'Stamp', description: 'What to store beside a chunk' });

const stamp = route({
  method: 'POST',
  path: '/v1/labels/stamp',
  tag: 'Labels',
  summary: 'Label up to 1000 chunks of one resource, to be stored beside them in an index',
  description:
    'Each chunk gets the floor of its resource and the label of what stands in it, so that filters work on chunks. ' +
    'Send its text, or where it stands in a part as it was read. Answers in request order, one for one; a chunk ' +
    'without a label says why, and has no class: store it so, and no filter lets it through.',
  allow: ['lookup'],
  readOnly: true,
  body: z
    .strictObject({
      uri: uri.optional(),
      id: name(64).optional(),
      ...evidence,
      maxLabelAge: duration.optional(),
      chunks: z.array(chunk).min(1).max(1000),
    })
    .refine((body) => (body.uri === undefined) !== (body.id === undefined), 'name the resource by uri or by id'),
  example: {
    uri: 'file:///srv/share/report.pdf',
    chunks: [
      { id: 'chunk-1', text: 'The text of the chunk' },
      { id: 'chunk-2', part: 3, start: 0, end: 1200 },
    ],
  },
  answer: z.strictObject({
    id: z.string().nullable(),
    uri: z.string().nullable(),
    state: z.string(),
    flags: z.array(z.string()),
    verifiedAt: moment.nullable(),
    chunks: z.array(stamped),
    policyVersion: z.int(),
  }),
});

@Controller()
export class StampController {
  constructor(@Inject(SERVICE) private readonly service: Service) {}

  @Route(stamp)
  stamp({ body, actor, request }: Input<typeof stamp>) {
    return this.service.stamp(actor, body, originOf(request));
  }
}
