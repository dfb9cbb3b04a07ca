import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ChangesPage } from '../app/changes.js';
import { credentialOf } from './access.js';
import type { Service } from './service.js';

/** The token under which Nest hands over the signal that the server closes. */
export const CLOSING = Symbol('closing');

/** How long a stream is silent at most, in milliseconds: proxies cut connections that are silent for longer. */
const silence = 15_000;

/** A signal that fires when the caller has gone or the server closes. */
export function stopsWith(reply: FastifyReply, closing: AbortSignal): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  return AbortSignal.any([gone.signal, closing]);
}

/**
 * Changes as server-sent events, until the caller goes, its key is revoked, or the server closes. The first page is
 * read before it answers, so that a cursor that cannot be used is still a problem document.
 */
export async function changeStream(
  service: Service,
  from: { readonly after: string | undefined; readonly limit: number; readonly signal: AbortSignal },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Readable> {
  const { limit, signal } = from;
  const lastId = request.headers['last-event-id'];
  const first = await service.changes({ after: typeof lastId === 'string' ? lastId : from.after, limit });
  const token = credentialOf(request);
  reply.header('content-type', 'text/event-stream');
  // Nginx would hold events back.
  reply.header('x-accel-buffering', 'no');
  async function* events(): AsyncGenerator<string> {
    yield `retry: 1000\n\n${eventOf(first)}`;
    for (let page = first; !signal.aborted; ) {
      page = await service.changes({ after: page.next, limit, wait: silence, signal });
      // Asked after the wait: what came meanwhile is not for a key that was revoked meanwhile.
      if (token === null || (await service.authenticate(token).catch(() => null)) === null) return;
      yield eventOf(page);
    }
  }
  return Readable.from(events());
}

/** A page as an event; a comment that keeps the connection alive when it is empty. */
function eventOf(page: ChangesPage): string {
  if (page.changes.length === 0) return ':\n\n';
  return `event: changes\nid: ${page.next}\ndata: ${JSON.stringify(page)}\n\n`;
}
