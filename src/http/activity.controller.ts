import { Readable } from 'node:stream';
import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { type Activity, decisionKinds } from '../app/activity.js';
import { csvLine } from './csv.js';
import { type Input, Route, route } from './route.js';
import { givenMoment, label, moment, name, page, pageQuery } from './schemas.js';
import { SERVICE, type Service } from './service.js';

const outcome = z.enum(['permit', 'redact', 'deny']);
const kind = z.enum(decisionKinds);
const named = z.strictObject({ type: z.string(), id: z.string() });
const principal = name(400).regex(/^[^:]+:./, 'name a principal as type:id, such as user:ann@example.com');
const count = z.int();

const activity = z.strictObject({
  id: z.string().describe('GET /v1/decisions/{id} has all of it'),
  at: moment,
  kind,
  actor: named.nullable().describe('Who asked; null, as all else, once the decision was erased'),
  subjects: z.array(named).nullable().describe('For whom, and for whom that one in turn'),
  action: z.string().nullable(),
  purpose: z.string().nullable(),
  destination: z.string().nullable(),
  outcome: outcome.nullable(),
  label: label.nullable(),
  candidates: z.strictObject({ permit: count, redact: count, deny: count }).nullable(),
  policyVersion: z.int().nullable(),
  accessPolicyVersion: z.int().nullable(),
  keyId: z.string().nullable(),
  requestId: z.string().nullable(),
  erasedBy: z.string().nullable(),
});

const list = route({
  method: 'GET',
  path: '/v1/activity',
  tag: 'Coverage',
  summary: 'Who asked for what, decided how',
  description:
    'Decisions, the newest first. A page may be short while "next" is given: what is rare is looked for a stretch at a ' +
    'time. With "Accept: application/x-ndjson" all of them as OCSF events, the oldest first, up to a few seconds ago; ' +
    'to go on later, give the metadata.uid of the last event as "after". With "Accept: text/csv" as a table.',
  allow: ['compliance'],
  query: pageQuery.extend({
    actor: principal.optional().describe('Who asked, as type:id'),
    subject: principal.optional().describe('One for whom was asked, as type:id'),
    outcome: outcome.optional().describe('Decisions with such an outcome among their candidates'),
    kind: kind.optional(),
    resource: z
      .string()
      .regex(/^res_[1-9]\d{0,15}$/, 'give the id of a resource, such as res_17')
      .optional()
      .describe('Id of a resource that was asked for'),
    from: givenMoment.optional(),
    to: givenMoment.optional().describe('Exclusive'),
    after: z.uuid().optional().describe('For events and tables: go on behind this decision'),
  }),
  answer: page(activity),
  media: {
    'application/x-ndjson': 'OCSF 1.9 events, one a line: API Activity (6003), Datastore Activity (6005) for filters',
    'text/csv': 'The list as a table (RFC 4180)',
  },
  problems: ['cursor_invalid', 'cursor_expired'],
});

@Controller()
export class ActivityController {
  constructor(@Inject(SERVICE) private readonly service: Service) {}

  @Route(list)
  async list({ query, request, reply }: Input<typeof list>) {
    const { cursor, limit, after, from, to, ...rest } = query;
    const filter = { ...rest, from: momentOf(from), to: momentOf(to) };
    const accept = request.headers.accept ?? '';
    if (accept.includes('application/x-ndjson')) {
      const events = await this.service.activity.events(filter, after);
      reply.header('content-type', 'application/x-ndjson');
      return Readable.from(eventLines(events));
    }
    if (accept.includes('text/csv')) {
      const rows = await this.service.activity.rows(filter, after);
      reply.header('content-type', 'text/csv; charset=utf-8; header=present');
      return Readable.from(tableLines(rows));
    }
    return this.service.activity.list(filter, { cursor, limit });
  }
}

function momentOf(given: string | undefined): Date | undefined {
  return given === undefined ? undefined : new Date(given);
}

async function* eventLines(events: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const event of events) yield `${JSON.stringify(event)}\n`;
}

const nameOf = ({ type, id }: { readonly type: string; readonly id: string }) => `${type}:${id}`;

const columns: Readonly<Record<string, (one: Activity) => string | number | null>> = {
  id: (one) => one.id,
  at: (one) => one.at,
  kind: (one) => one.kind,
  actor: (one) => one.actor && nameOf(one.actor),
  subjects: (one) => one.subjects?.map(nameOf).join(' ') ?? null,
  action: (one) => one.action,
  purpose: (one) => one.purpose,
  destination: (one) => one.destination,
  outcome: (one) => one.outcome,
  level: (one) => one.label?.level ?? null,
  categories: (one) => one.label?.categories.join(' ') ?? null,
  permitted: (one) => one.candidates?.permit ?? null,
  redacted: (one) => one.candidates?.redact ?? null,
  denied: (one) => one.candidates?.deny ?? null,
  requestId: (one) => one.requestId,
  erasedBy: (one) => one.erasedBy,
};

async function* tableLines(rows: AsyncIterable<Activity>): AsyncGenerator<string> {
  yield csvLine(Object.keys(columns));
  for await (const row of rows) yield csvLine(Object.values(columns).map((cell) => cell(row)));
}
