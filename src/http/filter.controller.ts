import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { dialectNames } from '../app/filter.js';
import { originOf } from './request-log.js';
import { subject } from './retrieval.controller.js';
import { type Input, Route, route } from './route.js';
import { moment, name, subjectProblems } from './schemas.js';
import { SERVICE, type Service } from './service.js';

const filter = route({
  method: 'POST',
  path: '/v1/retrieval/filter',
  tag: 'Inspect and retrieve',
  summary: 'Compile what a subject may have into the filter language of a vector store',
  description:
    'An allow-list of label classes with the highest rank among them, to go into the query of the index: it selects ' +
    'chunks stamped with a class that is permitted, and none that lack a stamp. Where nothing is permitted the filter ' +
    'selects nothing. What the store cannot express is refused, never widened. Use a filter no longer than expiresAt.',
  allow: ['lookup'],
  readOnly: true,
  forOneself: true,
  body: z.strictObject({
    subject: subject.optional(),
    subjectToken: name(16_384).optional(),
    action: z.enum(['retrieve', 'index', 'train', 'export']).optional(),
    purpose: name(256).optional(),
    destination: name(1024).optional(),
    dialect: z.enum(dialectNames),
    fields: z
      .strictObject({
        class: name(1024).optional().describe('Where a chunk has the label class; cm_class unless given'),
        rank: name(1024).optional().describe('Where a chunk has the rank of its level; cm_rank unless given'),
      })
      .optional()
      .describe('Names of fields, with a dot before each level of nesting'),
  }),
  example: {
    subject: { type: 'user', id: 'ann@example.com' },
    dialect: 'qdrant',
    fields: { class: 'metadata.cm_class', rank: 'metadata.cm_rank' },
  },
  answer: z.strictObject({
    decisionId: z.string(),
    dialect: z.enum(dialectNames),
    filter: z
      .union([z.string(), z.record(z.string(), z.unknown())])
      .describe('As the store takes it: a string or an object'),
    parameters: z.array(z.unknown()).optional().describe('What $1, $2 … stand for in an SQL filter'),
    classes: z.array(z.string()).describe('The label classes that it lets through'),
    policyVersion: z.int(),
    accessPolicyVersion: z.int(),
    expiresAt: moment.describe('Until when it may be used'),
    watermarks: z.array(z.string()).optional().describe('What to mark the content with'),
  }),
  problems: [...subjectProblems, 'filter_not_expressible'],
});

@Controller()
export class FilterController {
  constructor(@Inject(SERVICE) private readonly service: Service) {}

  @Route(filter)
  filter({ body, actor, request }: Input<typeof filter>) {
    return this.service.filter(actor, body, originOf(request));
  }
}
