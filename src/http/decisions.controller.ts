import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { type Input, Route, route } from './route.js';
import { moment } from './schemas.js';
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

@Controller()
export class DecisionsController {
  constructor(@Inject(SERVICE) private readonly service: Service) {}

  @Route(read)
  read({ params, actor }: Input<typeof read>) {
    return this.service.decision(actor, params.id);
  }
}
