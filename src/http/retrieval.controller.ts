import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { principalTypes } from '../app/principals.js';
import { originOf } from './request-log.js';
import { type Input, Route, route } from './route.js';
import { contentHash, duration, label, name, redaction, subjectProblems, uri } from './schemas.js';
import { SERVICE, type Service } from './service.js';

export const subject = z
  .strictObject({
    type: z.enum(principalTypes),
    id: name(256),
    get onBehalfOf() {
      return subject.optional();
    },
  })
  .meta({ id: 'Subject', description: 'A principal, and the one it acts for in turn' });

const outcome = z.enum(['permit', 'redact', 'deny']);

const counted = z.array(z.strictObject({ infotype: z.string(), count: z.int() }));
const explanation = z.strictObject({
  clearance: label.describe('The meet of all who are asked for, of the purpose and of the destination'),
  principals: z.array(z.strictObject({ type: z.string(), id: z.string(), clearance: label })),
  versions: z
    .array(
      z.strictObject({
        resource: z.string(),
        version: z.string(),
        floor: label,
        content: label,
        propagated: label.nullable(),
        manual: z.strictObject({ label, who: z.string().nullable(), reason: z.string().nullable() }).nullable(),
        rules: z.array(z.string()),
        labelingPolicyVersion: z.int(),
        catalogueVersion: z.string(),
        findings: counted,
      }),
    )
    .describe('Where their labels come from'),
  text: z.strictObject({ findings: counted, rules: z.array(z.string()) }).nullable(),
});

const check = route({
  method: 'POST',
  path: '/v1/retrieval/check',
  tag: 'Inspect and retrieve',
  summary: 'Decide, before content is returned, which of up to 1000 candidates a subject may have',
  description:
    'Permit, redact (the text comes back without what is above the clearance) or deny, with reasons. The subject can ' +
    'only narrow what the key itself may read. The decision is written down before it is answered.',
  allow: ['lookup'],
  readOnly: true,
  forOneself: true,
  body: z.strictObject({
    subject: subject.optional(),
    subjectToken: name(16_384).optional(),
    action: z.enum(['retrieve', 'index', 'train', 'export']).optional(),
    purpose: name(256).optional(),
    destination: name(1024).optional(),
    maxLabelAge: duration.optional(),
    redaction: redaction.optional(),
    explain: z.boolean().optional().describe('Say where each outcome comes from'),
    candidates: z
      .array(
        z.strictObject({
          id: name(1024),
          uri: uri.optional(),
          uris: z.array(uri).min(1).max(100).optional(),
          version: name(256).optional(),
          contentHash: contentHash.optional(),
          text: z.string().optional(),
        }),
      )
      .min(1)
      .max(1000),
  }),
  example: {
    subject: { type: 'user', id: 'ann@example.com' },
    candidates: [{ id: 'chunk-1', uri: 'file:///srv/share/report.pdf', text: 'The text of the chunk' }],
  },
  answer: z.strictObject({
    decisionId: z.string(),
    policyVersion: z.int(),
    accessPolicyVersion: z.int(),
    results: z.array(
      z.strictObject({
        id: z.string(),
        outcome,
        label: label.nullable(),
        state: z.string(),
        flags: z.array(z.string()),
        reasons: z.array(z.strictObject({ code: z.string(), detail: z.string() })),
        policies: z.array(z.string()).describe('Ids of the access policies it follows from'),
        watermarks: z.array(z.string()).optional().describe('What to mark the content with'),
        text: z.string().optional().describe('Where it was sent: as it may be used'),
        explanation: explanation.optional(),
      }),
    ),
    answer: z
      .strictObject({
        label: label.nullable(),
        outcome,
        drop: z.array(z.string()).optional().describe('Candidates to leave out, where together they say too much'),
      })
      .describe('What an answer made of the results is'),
  }),
  problems: subjectProblems,
});

@Controller()
export class RetrievalController {
  constructor(@Inject(SERVICE) private readonly service: Service) {}

  @Route(check)
  check({ body, actor, request }: Input<typeof check>) {
    return this.service.check(actor, body, originOf(request));
  }
}
