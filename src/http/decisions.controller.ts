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
  answer: z.strictObject({ id: z.string(), at: moment, keyId: z.string(), decision: z.unknown() }),
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
