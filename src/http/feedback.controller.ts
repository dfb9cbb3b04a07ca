import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { type Input, Route, route } from './route.js';
import { actorName, moment, name, page, pageQuery } from './schemas.js';
import { SERVICE, type Service } from './service.js';

const tag = 'Feedback';
const allow = ['compliance'] as const;

const feedback = z
  .strictObject({
    resource: z.string(),
    infotype: z.string(),
    part: z.int(),
    start: z.int(),
    end: z.int(),
    confidence: z.number(),
    verdict: z.enum(['right', 'wrong']),
    hasFeatures: z.boolean().describe('Whether a trained classifier can learn from it: hashed features are kept'),
    who: z.string(),
    at: moment,
  })
  .meta({ id: 'Feedback' });

const give = route({
  method: 'POST',
  path: '/v1/resources/:id/feedback',
  tag,
  summary: 'Say whether a finding is right or wrong',
  description:
    'What a reviewer said last of a finding holds. Kept are where it stands, the verdict, who and when; of a finding of a ' +
    'trained classifier also the hashed features of its part, from which its next version learns. No text.',
  allow,
  params: z.strictObject({ id: name(64) }),
  body: z.strictObject({
    infotype: name(200),
    verdict: z.enum(['right', 'wrong']),
    part: z.int().min(0).max(2147483647).optional().describe('"n" of its part, where several have the infotype'),
    start: z.int().min(0).max(2147483647).optional().describe('Where it begins there, where there are several'),
  }),
  example: { infotype: 'custom/board-minutes', verdict: 'wrong' },
  answer: feedback,
  status: 201,
  problems: ['not_found', 'conflict'],
});

const list = route({
  method: 'GET',
  path: '/v1/feedback',
  tag,
  summary: 'What reviewers said of findings, newest first',
  allow,
  query: pageQuery.extend({
    infotype: name(200).optional(),
    resource: name(64).optional().describe('Id of a resource'),
  }),
  answer: page(feedback),
  problems: ['cursor_invalid', 'not_found'],
});

const reviewed = route({
  method: 'GET',
  path: '/v1/feedback/infotypes',
  tag,
  summary: 'How right reviewers find each infotype',
  description: 'Of each finding what was said last counts. What was reviewed need not be like the rest.',
  allow,
  answer: z.strictObject({
    items: z.array(
      z
        .strictObject({
          infotype: z.string(),
          right: z.int(),
          wrong: z.int(),
          disputed: z.int().describe('Findings of which reviewers do not say the same'),
          precision: z.number().describe('The share that is right'),
        })
        .meta({ id: 'ReviewedInfotype' }),
    ),
    next: z.null().describe('All are on this one page'),
  }),
});

@Controller()
export class FeedbackController {
  constructor(@Inject(SERVICE) private readonly service: Service) {}

  @Route(give)
  give({ params, body, actor }: Input<typeof give>) {
    return this.service.feedback.give(actorName(actor), params.id, body);
  }

  @Route(list)
  list({ query: { cursor, limit, ...filter } }: Input<typeof list>) {
    return this.service.feedback.list(filter, { cursor, limit });
  }

  @Route(reviewed)
  async reviewed() {
    return { items: await this.service.feedback.reviewed(), next: null };
  }
}
