import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { crawl } from './crawls.controller.js';
import { readPage } from './pages.js';
import { type Input, Route, route } from './route.js';
import { actorName, label, moment, name, page, pageQuery, requestedLabel, settings } from './schemas.js';
import { SERVICE, type Service } from './service.js';

const tag = 'Sources';
const one = '/v1/sources/:id';
const params = z.strictObject({ id: name(64) });

const source = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    connector: z.string(),
    config: z.record(z.string(), z.unknown()),
    writeOnly: z.array(z.string()).describe('Config fields that are credentials: they can be set, not read'),
    rootUri: z.string().describe('URI prefix of everything in it'),
    aliases: z.array(z.strictObject({ from: z.string(), to: z.string() })),
    default: label.nullable(),
    trusted: z.boolean(),
    scheduled: z.boolean(),
    createdAt: moment,
    updatedAt: moment,
  })
  .meta({ id: 'Source' });

const config = settings.describe('What the connector takes; credentials are stored encrypted');
const alias = z.union([
  name(8192).describe('A prefix that stands for the whole source, such as /mnt/share'),
  z.strictObject({ from: name(8192), to: name(8192) }),
]);

const fields = {
  name: name(200),
  config,
  aliases: z.array(alias).max(100).optional().describe('Prefixes under which others know its resources'),
  default: requestedLabel.nullable().optional().describe('Label of what no rule says more of'),
  trusted: z.boolean().optional().describe('Labels that its files carry may also lower'),
};

const create = route({
  method: 'POST',
  path: '/v1/sources',
  tag,
  summary: 'Add a place to crawl',
  allow: ['operator'],
  body: z.strictObject({ connector: name(100), ...fields }),
  example: { name: 'share', connector: 'filesystem', config: { path: '/srv/share' }, aliases: ['/mnt/share'] },
  answer: source,
  status: 201,
  problems: ['unknown_label', 'conflict'],
});

const list = route({
  method: 'GET',
  path: '/v1/sources',
  tag,
  summary: 'List sources, in the order in which they were added',
  allow: ['operator', 'compliance'],
  query: pageQuery,
  answer: page(source),
  problems: ['cursor_invalid'],
});

const read = route({
  method: 'GET',
  path: one,
  tag,
  summary: 'Read a source, without its credentials',
  allow: ['operator', 'compliance'],
  params,
  answer: source,
  problems: ['not_found'],
});

const change = route({
  method: 'PATCH',
  path: one,
  tag,
  summary: 'Change a source',
  description: 'Config fields that are not given stay, so that a change needs no credentials.',
  allow: ['operator'],
  params,
  body: z
    .strictObject({ ...fields, name: fields.name.optional(), config: config.optional() })
    .refine((body) => Object.keys(body).length > 0, 'give at least one of name, config, aliases, default, trusted'),
  example: { aliases: ['/mnt/share'] },
  answer: source,
  problems: ['not_found', 'unknown_label', 'conflict'],
});

const remove = route({
  method: 'DELETE',
  path: one,
  tag,
  summary: 'Remove a source and what is known of its resources',
  description: 'The change feed announces them as deleted. A crawl at work is cancelled.',
  allow: ['operator'],
  params,
  problems: ['not_found'],
});

const test = route({
  method: 'POST',
  path: `${one}/test`,
  tag,
  summary: 'Connect to a source and say what is seen',
  allow: ['operator'],
  params,
  answer: z.strictObject({
    detail: z.string(),
    resources: z.int().describe('How many were seen'),
    more: z.boolean().describe('There are more'),
  }),
  problems: ['not_found', 'source_unreachable'],
});

const start = route({
  method: 'POST',
  path: `${one}/crawls`,
  tag: 'Crawls',
  summary: 'Start a crawl',
  allow: ['operator'],
  params,
  body: z.strictObject({ mode: z.enum(['incremental', 'full']).default('incremental') }),
  example: { mode: 'incremental' },
  answer: crawl,
  status: 202,
  problems: ['not_found', 'crawl_active'],
});

const times = {
  cron: name(200).describe('Five fields (minute hour day month weekday), or six with seconds first'),
  timezone: name(100).describe('IANA name'),
  mode: z.enum(['incremental', 'full']),
  overlap: z.enum(['skip', 'queue']).describe('While a crawl is at work: left out, or begun when that one ends'),
};
const schedule = z.strictObject({ ...times, nextRuns: z.array(moment) }).meta({ id: 'Schedule' });

const setSchedule = route({
  method: 'PUT',
  path: `${one}/schedule`,
  tag: 'Crawls',
  summary: 'Crawl a source by the clock',
  allow: ['operator'],
  params,
  body: z.strictObject({
    cron: times.cron,
    timezone: times.timezone.default('UTC'),
    mode: times.mode.default('incremental'),
    overlap: times.overlap.default('skip'),
  }),
  example: { cron: '0 2 * * *', timezone: 'Europe/Berlin' },
  answer: schedule,
  problems: ['not_found'],
});

const readSchedule = route({
  method: 'GET',
  path: `${one}/schedule`,
  tag: 'Crawls',
  summary: 'The schedule of a source, with its next runs',
  allow: ['operator', 'compliance'],
  params,
  answer: schedule,
  problems: ['not_found'],
});

const removeSchedule = route({
  method: 'DELETE',
  path: `${one}/schedule`,
  tag: 'Crawls',
  summary: 'Crawl a source by the clock no longer',
  allow: ['operator'],
  params,
  problems: ['not_found'],
});

@Controller()
export class SourcesController {
  constructor(@Inject(SERVICE) private readonly service: Service) {}

  @Route(create)
  create({ body }: Input<typeof create>) {
    return this.service.sources.create(body);
  }

  @Route(list)
  list({ query }: Input<typeof list>) {
    return readPage('sources', query, (after, limit) => this.service.sources.list({ after, limit }));
  }

  @Route(read)
  read({ params }: Input<typeof read>) {
    return this.service.sources.get(params.id);
  }

  @Route(change)
  change({ params, body }: Input<typeof change>) {
    return this.service.sources.change(params.id, body);
  }

  @Route(remove)
  remove({ params }: Input<typeof remove>) {
    return this.service.sources.remove(params.id);
  }

  @Route(test)
  test({ params }: Input<typeof test>) {
    return this.service.sources.test(params.id);
  }

  @Route(start)
  start({ params, body, actor }: Input<typeof start>) {
    return this.service.crawls.start(params.id, body.mode, actorName(actor));
  }

  @Route(setSchedule)
  setSchedule({ params, body }: Input<typeof setSchedule>) {
    return this.service.schedules.set(params.id, body);
  }

  @Route(readSchedule)
  readSchedule({ params }: Input<typeof readSchedule>) {
    return this.service.schedules.get(params.id);
  }

  @Route(removeSchedule)
  removeSchedule({ params }: Input<typeof removeSchedule>) {
    return this.service.schedules.remove(params.id);
  }
}
