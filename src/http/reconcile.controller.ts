import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { itemLimits, remedies } from '../app/reconcile.js';
import { type Input, Route, route } from './route.js';
import { label, name, uri } from './schemas.js';
import { SERVICE, type Service } from './service.js';

const reconcile = route({
  method: 'POST',
  path: '/v1/labels/reconcile',
  tag: 'Labels',
  summary: 'Compare what an index holds with the labels in force, up to 1000 at once',
  description:
    'Answers in request order, one for one, with what brings each into step: keep; restamp with the class of the ' +
    'answer; reindex, because the text is of an older version; unstamp, because no decision could rest on a label of ' +
    'it now; delete, because its source has it no more. "clearmark reconcile" does this with a whole export.',
  allow: ['lookup'],
  readOnly: true,
  body: z.strictObject({
    items: z
      .array(
        z
          .strictObject({
            id: name(itemLimits.id).optional().describe('Id of the resource'),
            uri: uri.optional(),
            version: name(itemLimits.version).optional().describe('The token that it was stamped with'),
            contentHash: name(itemLimits.contentHash).optional().describe('sha256: and 64 hexadecimal digits'),
            class: name(itemLimits.class).optional().describe('The label class that it is stamped with'),
          })
          .refine((item) => (item.id === undefined) !== (item.uri === undefined), 'name it by one of: uri, id'),
      )
      .min(1)
      .max(1000),
  }),
  example: { items: [{ uri: 'file:///srv/share/report.pdf', version: 'v_3f', class: 'c3' }] },
  answer: z.strictObject({
    items: z.array(
      z.strictObject({
        remedy: z.enum(remedies),
        reason: z.string(),
        id: z.string().nullable(),
        uri: z.string().nullable(),
        class: z.string().nullable().describe('What it should be stamped with'),
        label: label.nullable(),
        version: z.string().nullable().describe('The newest version'),
      }),
    ),
  }),
});

@Controller()
export class ReconcileController {
  constructor(@Inject(SERVICE) private readonly service: Service) {}

  @Route(reconcile)
  async reconcile({ body }: Input<typeof reconcile>) {
    return { items: await this.service.reconcile(body.items) };
  }
}
