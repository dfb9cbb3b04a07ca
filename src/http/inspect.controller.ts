import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { requestedInfotypes } from '../app/infotypes.js';
import { type Input, Route, route } from './route.js';
import { label, name, redaction } from './schemas.js';
import { SERVICE, type Service } from './service.js';

export const inspected = z
  .strictObject({
    label,
    documentType: z
      .string()
      .optional()
      .describe('What kind of document the text is, or unknown; absent where it says too little'),
    findings: z.array(
      z.strictObject({
        infotype: z.string(),
        start: z.int(),
        end: z.int(),
        confidence: z.number(),
        level: z.enum(['low', 'medium', 'high']),
        validated: z.boolean(),
        masked: z.string(),
        source: z.enum(['pattern', 'model']),
      }),
    ),
    redacted: z.string().optional(),
    excluded: z
      .array(z.strictObject({ infotype: z.string(), count: z.int() }))
      .optional()
      .describe('What exclusions dropped, where they dropped anything'),
    notes: z
      .array(z.strictObject({ code: z.string(), detail: z.string() }))
      .optional()
      .describe('What is worth saying of the text besides: language-not-covered'),
    origins: z
      .array(z.string())
      .optional()
      .describe(
        'Ids of resources it has passages of, and whose labels raised its own: of those that the caller may have',
      ),
  })
  .meta({ id: 'Inspected' });

const inspect = route({
  method: 'POST',
  path: '/v1/inspect',
  tag: 'Inspect and retrieve',
  summary: 'Find what is sensitive in texts',
  description:
    'Nothing of the texts is kept. One text gets one result, a list gets a list in the same order. The label follows ' +
    'from what stands in the text, and from the documents that its passages were copied from.',
  allow: ['lookup'],
  readOnly: true,
  forOneself: true,
  body: z
    .strictObject({
      text: z.string().optional(),
      texts: z.array(z.string()).min(1).max(1000).optional(),
      offsets: z
        .enum(['utf-16', 'utf-32', 'utf-8'])
        .default('utf-16')
        .describe('What offsets count: UTF-16 code units, code points (Python), or bytes (Go, Rust)'),
      redact: z.boolean().default(false),
      redaction: redaction.optional(),
      infotypes: z.array(name(200)).min(1).max(1000).optional(),
      minConfidence: z.number().min(0).max(1).optional(),
      deobfuscate: z
        .boolean()
        .default(false)
        .describe(
          'Look into base64, hexadecimal and URL encoding, "name at host dot com" and digits spaced out too; a finding covers all of what is in disguise',
        ),
      direction: z.enum(['document', 'prompt', 'output']).optional(),
    })
    .refine((body) => (body.text === undefined) !== (body.texts === undefined), 'give either text or texts'),
  example: { text: 'Write to ann@example.com', redact: true },
  answer: z.union([inspected, z.strictObject({ results: z.array(inspected) })]),
});

@Controller()
export class InspectController {
  constructor(@Inject(SERVICE) private readonly service: Service) {}

  @Route(inspect)
  async inspect({ actor, body: { text, texts = [], infotypes, direction: _, ...rest } }: Input<typeof inspect>) {
    const options = { ...rest, infotypes: requestedInfotypes(this.service.infotypes(), infotypes) };
    const results = await this.service.inspectTexts(actor, text === undefined ? texts : [text], options);
    const [only] = results;
    return text === undefined || !only ? { results } : only;
  }
}
