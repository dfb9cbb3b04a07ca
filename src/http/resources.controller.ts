import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { type Input, Route, route } from './route.js';
import { actorName, givenMoment, label, moment, name, page, pageQuery, requestedLabel } from './schemas.js';
import { SERVICE, type Service } from './service.js';

const tag = 'Resources';
const params = z.strictObject({ id: name(64) });

const summary = {
  id: z.string(),
  uri: z.string(),
  source: z.string(),
  kind: z.string().describe('`document`, `member` (of an archive, or attached to a mail), `table` or `column`'),
  owners: z
    .array(z.string())
    .nullable()
    .describe('Who owns it at its source: user:ann, group:staff, uid:1000, role:hr; null where that is not told'),
  container: z.string().nullable().describe('Id of the archive, mail or table that it is directly in'),
  state: z.string(),
  flags: z.array(z.string()),
  reason: z.string().nullable(),
  label: label.nullable(),
  size: z.number().nullable().describe('Bytes'),
  verifiedAt: moment.nullable(),
  needsReview: z.boolean().describe('Findings went beyond those a manual label was set over'),
};

const origin = z
  .strictObject({
    id: z.string().describe('GUID of the label'),
    siteId: z.string().describe('GUID of the organisation whose label it is'),
    name: z.string().nullable(),
    method: z.string().nullable().describe('standard: by a rule; privileged: by a person'),
    setDate: moment.nullable(),
    store: z
      .string()
      .describe('Where in the document it stands: label-info, custom-properties, mail-header, pdf-info …'),
    place: z.string().nullable().describe('The document inside it that carries the label; null for its own'),
  })
  .meta({ id: 'LabelOrigin', description: 'A sensitivity label in a document: imported from there, or written there' });

const detail = z
  .strictObject({
    ...summary,
    mediaType: z.string().nullable(),
    documentType: z
      .string()
      .nullable()
      .describe('What kind of document its text is, or unknown; null where it says too little'),
    documentTypeConfidence: z
      .number()
      .nullable()
      .describe('How likely that, or where it is unknown the likeliest type, is against the others, 0 to 1'),
    contentHash: z.string().nullable(),
    floor: label.nullable().describe('What holds whatever the text says'),
    content: label.nullable().describe('What follows from the findings'),
    propagated: label.nullable().describe('What it takes from its members, and from what it is made of'),
    madeOf: z
      .array(z.strictObject({ uri: z.string(), id: z.string().nullable(), label: label.nullable() }))
      .describe('Of a view and its columns: the first 200 columns that they are made of'),
    manual: label.nullable(),
    manualUntil: moment.nullable(),
    sample: z.unknown().describe('For tables: rows read, rows there, 95 % bound on what could have been missed'),
    parts: z.array(
      z.strictObject({
        n: z.int(),
        kind: z.string(),
        place: z.string(),
        status: z.string(),
        reason: z.string().nullable(),
        hidden: z.boolean().describe('Whether whoever opens the document does not see it'),
        characters: z.int(),
        excluded: z.int().describe('Matches that exclusions dropped'),
      }),
    ),
    counts: z.array(
      z.strictObject({
        infotype: z.string(),
        count: z.int(),
        mediumCount: z.int(),
        highCount: z.int(),
        distinct: z.int(),
        maxConfidence: z.number(),
      }),
    ),
    findings: z
      .array(
        z.strictObject({
          part: z.int(),
          infotype: z.string(),
          start: z.int(),
          end: z.int(),
          confidence: z.number(),
          validated: z.boolean(),
          source: z.string(),
          at: z.string().nullable().describe('Where it stands in the part: a line, a cell, a paragraph'),
          masked: z.string().describe('As long as the value; nothing of the value is stored'),
          label: label.describe('What the rules on findings make of it'),
        }),
      )
      .describe('The first ones; counts are exact'),
    notes: z
      .array(z.strictObject({ code: z.string(), detail: z.string() }))
      .describe(
        'What is worth saying although nothing is wrong with how it was read: extension-mismatch, language-not-covered',
      ),
    history: z
      .array(
        z.strictObject({
          kind: z.string(),
          label,
          rules: z.array(z.string()),
          policyVersion: z.int().nullable(),
          catalogueVersion: z.string().nullable(),
          who: z.string().nullable(),
          reason: z.string().nullable(),
          until: moment.nullable(),
          origin: origin.nullable(),
          at: moment,
        }),
      )
      .describe('Where the label came from, newest first'),
  })
  .meta({ id: 'Resource' });

const list = route({
  method: 'GET',
  path: '/v1/resources',
  tag,
  summary: 'List resources',
  description: 'A page may be short while "next" is given: what is rare is looked for a stretch at a time.',
  allow: ['compliance', 'operator'],
  query: pageQuery.extend({
    source: name(200).optional().describe('Name or id of a source'),
    level: name(100).optional(),
    category: name(100).optional(),
    state: z.enum(['current', 'stale', 'failed', 'unlabeled', 'deleted']).optional(),
    infotype: name(200).optional().describe('Resources in which it was found'),
    kind: z.enum(['document', 'member', 'table', 'column']).optional(),
    container: name(64).optional().describe('Id of an archive, mail or table: what is directly in it'),
    q: name(1024).optional().describe('A piece of the URI, without regard to case'),
  }),
  answer: page(z.strictObject(summary).meta({ id: 'ResourceSummary' })),
  problems: ['cursor_invalid', 'unknown_label', 'not_found'],
});

const read = route({
  method: 'GET',
  path: '/v1/resources/:id',
  tag,
  summary: 'Everything that is known of a resource, with where its label comes from',
  allow: ['compliance', 'operator'],
  params,
  answer: detail,
  problems: ['not_found'],
});

const override = route({
  method: 'PUT',
  path: '/v1/resources/:id/label',
  tag,
  summary: 'Set a label by hand',
  description:
    'It replaces what the rules gave and persists across versions, until findings go beyond those of now or it ' +
    'expires. A downgrade needs a reason.',
  allow: ['compliance'],
  params,
  body: requestedLabel.extend({ reason: name(2000).optional(), expiresAt: givenMoment.optional() }),
  example: { level: 'internal', categories: [], reason: 'Sample data only', expiresAt: '2027-12-31T00:00:00Z' },
  answer: detail,
  problems: ['not_found', 'unknown_label', 'reason_required', 'conflict'],
});

const automatic = route({
  method: 'DELETE',
  path: '/v1/resources/:id/label',
  tag,
  summary: 'Take a label set by hand away: what the rules give holds again',
  allow: ['compliance'],
  params,
  answer: detail,
  problems: ['not_found', 'conflict'],
});

@Controller()
export class ResourcesController {
  constructor(@Inject(SERVICE) private readonly service: Service) {}

  @Route(list)
  list({ query: { cursor, limit, ...filter } }: Input<typeof list>) {
    return this.service.resources.list(filter, { cursor, limit });
  }

  @Route(read)
  read({ params }: Input<typeof read>) {
    return this.service.resources.get(params.id);
  }

  @Route(override)
  override({ params, body: { expiresAt, ...body }, actor }: Input<typeof override>) {
    const until = expiresAt === undefined ? undefined : new Date(expiresAt);
    return this.service.resources.override(actorName(actor), params.id, { ...body, expiresAt: until });
  }

  @Route(automatic)
  automatic({ params, actor }: Input<typeof automatic>) {
    return this.service.resources.removeOverride(actorName(actor), params.id);
  }
}
