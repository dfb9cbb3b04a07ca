import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { originOf } from './request-log.js';
import { type Input, Route, route } from './route.js';
import { moment, name } from './schemas.js';
import { SERVICE, type Service } from './service.js';

const read = route({
  method: 'GET',
  path: '/v1/decisions/:id',
  tag: 'Inspect and retrieve',
  summary: 'A decision as it was made',
  description: 'For the key that asked for it, and for compliance and auditors. Holds no content.',
  allow: ['lookup', 'compliance'],
  params: z.strictObject({ id: z.uuid('give the decisionId of an answer') }),
  answer: z.strictObject({
    id: z.string(),
    at: moment,
    keyId: z.string().nullable().describe('The key that asked; null once the decision was erased'),
    decision: z.unknown().describe('Who asked for whom, under which rules, and what came of each candidate'),
    proof: z
      .strictObject({ node: z.string(), seq: z.int(), digest: z.string(), chain: z.string() })
      .nullable()
      .describe('Where it stands in the log, in hexadecimal; null for what was decided before there was one'),
    erasedBy: z.string().nullable().describe('The decision that says who erased it and why'),
  }),
  problems: ['not_found'],
});

const erase = route({
  method: 'POST',
  path: '/v1/decisions/erase',
  tag: 'Inspect and retrieve',
  summary: 'Take the content out of decisions',
  description:
    'Of those named, or of all that a principal asked for or that were made for it. Their digests stay, so that the ' +
    'log still verifies; who erased them and why is a decision of its own.',
  allow: [],
  body: z
    .strictObject({
      ids: z.array(z.uuid()).min(1).max(1000).optional(),
      principal: name(400)
        .regex(/^[^:]+:./, 'name a principal as type:id, such as user:ann@example.com')
        .optional(),
      reason: name(1000),
    })
    .refine(
      ({ ids, principal }) => (ids === undefined) !== (principal === undefined),
      'give either ids or a principal',
    ),
  example: { principal: 'user:ann@example.com', reason: 'Request for erasure no. 17' },
  answer: z.strictObject({
    erased: z.int().describe('Decisions whose content is gone'),
    decisions: z.array(z.string()).describe('The decisions that say so'),
  }),
});

@Controller()
export class DecisionsController {
  constructor(@Inject(SERVICE) private readonly service: Service) {}

  @Route(read)
  read({ params, actor }: Input<typeof read>) {
    return this.service.decision(actor, params.id);
  }

  @Route(erase)
  erase({ body, actor, request }: Input<typeof erase>) {
    return this.service.eraseDecisions(actor, body, originOf(request));
  }
}
