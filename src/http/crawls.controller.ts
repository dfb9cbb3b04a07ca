import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { readPage } from './pages.js';
import { type Input, Route, route } from './route.js';
import { moment, name, page, pageQuery } from './schemas.js';
import { SERVICE, type Service } from './service.js';

const tag = 'Crawls';
const one = '/v1/crawls/:id';
const params = z.strictObject({ id: name(64) });

export const crawl = z
  .strictObject({
    id: z.string(),
    sourceId: z.string(),
    source: z.string(),
    mode: z.enum(['incremental', 'full']),
    state: z.enum(['queued', 'running', 'paused', 'succeeded', 'failed', 'cancelled']),
    error: z.strictObject({ code: z.string(), detail: z.string() }).nullable(),
    requestedBy: z.string(),
    createdAt: moment,
    startedAt: moment.nullable(),
    endedAt: moment.nullable(),
    listed: z.boolean().describe('Whether all resources are found, so that found is final'),
    found: z.int(),
    read: z.int(),
    unchanged: z.int(),
    partial: z.int(),
    failed: z.int(),
    deleted: z.int(),
    pending: z.int(),
    bytes: z.int().describe('Bytes read'),
    rate: z.number().nullable().describe('Resources a second'),
    timeLeft: z.number().nullable().describe('Seconds; null while it cannot be told'),
  })
  .meta({ id: 'Crawl' });

const list = route({
  method: 'GET',
  path: '/v1/crawls',
  tag,
  summary: 'List crawls, newest first',
  allow: ['operator', 'compliance'],
  query: pageQuery.extend({ source: name(200).optional().describe('Name or id of a source') }),
  answer: page(crawl),
  problems: ['cursor_invalid', 'not_found'],
});

const read = route({
  method: 'GET',
  path: one,
  tag,
  summary: 'How a crawl goes, or went',
  allow: ['operator', 'compliance'],
  params,
  answer: crawl,
  problems: ['not_found'],
});

const unread = route({
  method: 'GET',
  path: `${one}/unread`,
  tag,
  summary: 'What a crawl could not read, by name and with the reason',
  description: 'Kept for 30 days after its end.',
  allow: ['operator', 'compliance'],
  params,
  query: pageQuery,
  answer: page(z.strictObject({ id: z.string(), uri: z.string(), reason: z.string() })),
  problems: ['cursor_invalid', 'not_found'],
});

const cancel = route({
  method: 'POST',
  path: `${one}/cancel`,
  tag,
  summary: 'End a crawl where it is; what it recorded stays',
  allow: ['operator'],
  params,
  answer: crawl,
  problems: ['not_found', 'conflict'],
});

const pause = route({
  method: 'POST',
  path: `${one}/pause`,
  tag,
  summary: 'Stop a crawl until it is resumed',
  allow: ['operator'],
  params,
  answer: crawl,
  problems: ['not_found', 'conflict'],
});

const resume = route({
  method: 'POST',
  path: `${one}/resume`,
  tag,
  summary: 'Go on with a crawl from where it was paused',
  allow: ['operator'],
  params,
  answer: crawl,
  problems: ['not_found', 'conflict'],
});

@Controller()
export class CrawlsController {
  constructor(@Inject(SERVICE) private readonly service: Service) {}

  @Route(list)
  list({ query: { source, ...query } }: Input<typeof list>) {
    return readPage('crawls', query, (before, limit) => this.service.crawls.list({ source, before, limit }));
  }

  @Route(read)
  read({ params }: Input<typeof read>) {
    return this.service.crawls.get(params.id);
  }

  @Route(unread)
  unread({ params, query }: Input<typeof unread>) {
    return readPage('unread', query, (after, limit) => this.service.crawls.unread(params.id, { after, limit }));
  }

  @Route(cancel)
  cancel({ params }: Input<typeof cancel>) {
    return this.service.crawls.cancel(params.id);
  }

  @Route(pause)
  pause({ params }: Input<typeof pause>) {
    return this.service.crawls.pause(params.id);
  }

  @Route(resume)
  resume({ params }: Input<typeof resume>) {
    return this.service.crawls.resume(params.id);
  }
}
