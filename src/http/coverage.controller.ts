import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { csv } from './csv.js';
import { type Input, Route, route } from './route.js';
import { moment } from './schemas.js';
import { SERVICE, type Service } from './service.js';

const counts = {
  resources: z.int(),
  bytes: z.int(),
  current: z.int(),
  stale: z.int(),
  partial: z.int(),
  failed: z.int(),
  unlabeled: z.int(),
};

const coverage = route({
  method: 'GET',
  path: '/v1/coverage',
  tag: 'Coverage',
  summary: 'How much is labelled, what is not, and why not',
  description: 'With "Accept: text/csv" the groups as a table.',
  allow: ['compliance', 'operator'],
  query: z.strictObject({
    by: z.enum(['source', 'kind', 'level', 'category', 'state', 'documentType']).default('source'),
  }),
  answer: z.strictObject({
    groups: z.array(z.strictObject({ key: z.string(), ...counts })),
    gaps: z
      .array(z.strictObject({ source: z.string(), state: z.string(), reason: z.string(), resources: z.int() }))
      .describe('What has no usable label, was read in part only, or in a language that is not covered'),
    neverCrawled: z.array(z.string()).describe('Sources of which no crawl ever came to its end'),
    at: moment,
  }),
  media: { 'text/csv': 'The groups, one a line (RFC 4180)' },
});

@Controller()
export class CoverageController {
  constructor(@Inject(SERVICE) private readonly service: Service) {}

  @Route(coverage)
  async coverage({ query, request, reply }: Input<typeof coverage>) {
    const answer = await this.service.coverage(query.by);
    if (!request.headers.accept?.includes('text/csv')) return answer;
    reply.header('content-type', 'text/csv; charset=utf-8; header=present');
    const columns = Object.keys(counts) as (keyof typeof counts)[];
    return csv(
      [query.by, ...columns],
      answer.groups.map((group) => [group.key, ...columns.map((column) => group[column])]),
    );
  }
}
