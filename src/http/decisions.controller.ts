import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { originOf } from './request-log.js';
import { type Input, Route, route } from './route.js';
import { label, moment, name } from './schemas.js';
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

const outcome = z.enum(['permit', 'redact', 'deny']);
const against = z.union([z.enum(['snapshot', 'today']), z.int().min(1)]);
const result = z.strictObject({ outcome, label: label.nullable() });
const change = z.strictObject({
  code: z.string().describe('Such as label-changed, clearance-changed, access-policy-changed'),
  detail: z.string(),
  from: z.unknown().optional(),
  to: z.unknown().optional(),
  assignments: z
    .array(z.strictObject({ resource: z.string(), id: z.int(), kind: z.string(), at: moment }))
    .optional()
    .describe('What gave it labels since, the newest first'),
});

const replay = route({
  method: 'POST',
  path: '/v1/decisions/:id/replay',
  tag: 'Inspect and retrieve',
  summary: 'Make a decision again, and say what changed',
  description:
    'Against its own snapshot (labels, clearances and policies as they were), against those of today, or on the labels ' +
    'of then under another version of the access policy. What was found in texts stands in for them, which are not ' +
    'kept. Candidates that are decided as they were, by the same label, are left out.',
  allow: ['lookup', 'compliance'],
  readOnly: true,
  params: z.strictObject({ id: z.uuid('give the decisionId of an answer') }),
  body: z.strictObject({ against: against.default('snapshot') }),
  example: { against: 'today' },
  answer: z.strictObject({
    id: z.string(),
    against,
    same: z.boolean().describe('Whether every outcome is what it was'),
    answer: z.strictObject({ before: result, after: result }),
    changes: z.array(change),
    candidates: z.array(z.strictObject({ n: z.int(), before: result, after: result, changes: z.array(change) })),
  }),
  problems: ['not_found', 'conflict'],
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

  @Route(replay)
  replay({ params, body, actor }: Input<typeof replay>) {
    return this.service.replay(actor, params.id, body.against);
  }

  @Route(erase)
  erase({ body, actor, request }: Input<typeof erase>) {
    return this.service.eraseDecisions(actor, body, originOf(request));
  }
}
