import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { type Input, Route, route } from './route.js';
import { actorName, moment, name } from './schemas.js';
import { SERVICE, type Service } from './service.js';

const tag = 'Resources';
const path = '/v1/resources/:id/write-label';
const params = z.strictObject({ id: name(64) });

const write = z
  .strictObject({
    resource: z.string(),
    state: z.enum(['queued', 'written', 'refused']),
    reason: z.string().nullable().describe('Why it was refused: a stable code'),
    detail: z.string().nullable().describe('What the reason means'),
    remove: z.boolean(),
    label: z
      .strictObject({
        id: z.string().describe('GUID of the label, by the policy or derived from the level'),
        siteId: z.string().describe('GUID of the organisation, by the policy or derived'),
        name: z.string(),
        method: z.enum(['standard', 'privileged']).describe('standard: by a rule; privileged: by a person'),
        setDate: moment,
      })
      .nullable()
      .describe('What goes into the file; null until it is known, and when labels are taken out'),
    requestedBy: z.string(),
    at: moment,
    endedAt: moment.nullable(),
  })
  .meta({ id: 'LabelWrite' });

const ask = route({
  method: 'POST',
  path,
  tag,
  summary: 'Write the label in force into the file, as a sensitivity label of Microsoft',
  description:
    'For Word, Excel, PowerPoint and PDF files of sources that can be written to. Nothing else in the file changes, it ' +
    'keeps its label and findings, and the next crawl does not open it for this. A worker does it; GET says how it went.',
  allow: ['operator', 'compliance'],
  params,
  body: z
    .strictObject({ remove: z.boolean().default(false).describe('Take labels out of the file instead') })
    .prefault({}),
  example: { remove: false },
  answer: write,
  status: 202,
  problems: ['not_found', 'not_writable', 'conflict'],
});

const read = route({
  method: 'GET',
  path,
  tag,
  summary: 'The latest label that was asked to be written into the file, and what became of it',
  allow: ['operator', 'compliance'],
  params,
  answer: write,
  problems: ['not_found'],
});

@Controller()
export class LabelWritesController {
  constructor(@Inject(SERVICE) private readonly service: Service) {}

  @Route(ask)
  ask({ params, body, actor }: Input<typeof ask>) {
    return this.service.labelWrites.request(actorName(actor), params.id, body);
  }

  @Route(read)
  read({ params }: Input<typeof read>) {
    return this.service.labelWrites.get(params.id);
  }
}
