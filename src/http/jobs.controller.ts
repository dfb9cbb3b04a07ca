import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { type Input, Route, route } from './route.js';
import { moment } from './schemas.js';
import { SERVICE, type Service } from './service.js';

const dead = route({
  method: 'GET',
  path: '/v1/jobs/dead',
  tag: 'Crawls',
  summary: 'Jobs that were given up after their last try, the latest first',
  description: 'A crawl goes on without them: what they were to read counts as failed, and is named with its reason.',
  allow: ['operator'],
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
  answer: z.strictObject({
    items: z.array(
      z.strictObject({
        queue: z.string(),
        name: z.string(),
        payload: z.record(z.string(), z.number()).describe('Ids of what it was about'),
        reason: z.string(),
        at: moment,
      }),
    ),
  }),
});

@Controller()
export class JobsController {
  constructor(@Inject(SERVICE) private readonly service: Service) {}

  @Route(dead)
  async dead({ query }: Input<typeof dead>) {
    return { items: await this.service.deadJobs(query.limit) };
  }
}
