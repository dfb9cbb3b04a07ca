import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { CLOSING, changeStream, stopsWith } from './change-stream.js';
import { type Input, Route, route } from './route.js';
import { label, moment, name } from './schemas.js';
import { SERVICE, type Service } from './service.js';

const tag = 'Labels';

const change = z
  .strictObject({
    id: z.string(),
    uri: z.string(),
    state: z.string(),
    flags: z.array(z.string()),
    label: label.nullable(),
    class: z.string().nullable(),
    version: z.string().nullable(),
    at: moment,
  })
  .meta({ id: 'LabelChange' });

const changes = route({
  method: 'GET',
  path: '/v1/labels/changes',
  tag,
  summary: 'Follow changes of labels',
  description:
    'At least once, in order, deletions included. Ask again with after set to next. An expired cursor is 410: begin ' +
    'again with the snapshot. With "Accept: text/event-stream" it goes on as long as the connection; the id of each ' +
    'event is the cursor, so that Last-Event-ID resumes.',
  allow: ['lookup'],
  query: z.strictObject({
    after: name(512).optional().describe('Cursor; from the oldest change kept without one'),
    limit: z.coerce.number().int().min(1).max(1000).default(100),
    wait: z.coerce.number().min(0).max(60).default(0).describe('Seconds to wait for a change when there is none'),
  }),
  answer: z.strictObject({ changes: z.array(change), next: z.string() }),
  media: { 'text/event-stream': 'Events of the type "changes", whose data is an object like that of the JSON answer' },
  problems: ['cursor_invalid', 'cursor_expired'],
});

const snapshot = route({
  method: 'GET',
  path: '/v1/labels/snapshot',
  tag,
  summary: 'All labels, page by page, and the cursor from which to follow changes',
  description:
    'Read all pages first, then follow changes from changesAfter: nothing is missed, some things come twice.',
  allow: ['lookup'],
  query: z.strictObject({
    cursor: name(512).optional(),
    limit: z.coerce.number().int().min(1).max(10_000).default(1000),
  }),
  answer: z.strictObject({ labels: z.array(change), next: z.string().nullable(), changesAfter: z.string() }),
  problems: ['cursor_invalid'],
});

@Controller()
export class LabelsController {
  constructor(
    @Inject(SERVICE) private readonly service: Service,
    @Inject(CLOSING) private readonly closing: AbortSignal,
  ) {}

  @Route(changes)
  changes({ query: { after, limit, wait }, request, reply }: Input<typeof changes>) {
    const signal = stopsWith(reply, this.closing);
    if (request.headers.accept?.includes('text/event-stream')) {
      return changeStream(this.service, { after, limit, signal }, request, reply);
    }
    return this.service.changes({ after, limit, wait: wait * 1000, signal });
  }

  @Route(snapshot)
  snapshot({ query }: Input<typeof snapshot>) {
    return this.service.snapshot(query);
  }
}
