import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { type Readable, Transform } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { ServiceError } from '../app/errors.js';
import { routeOf } from './route.js';
import { speaksScim } from './scim-problem.js';

/** Bodies up to 16 MiB, in bytes as they come over the wire. */
export const bodyLimit = 16 * 1024 * 1024;

/** How far JSON may be nested: no request needs more, and schemas descend it. */
const deepest = 100;

/** How long a request may take to arrive, in milliseconds; an upload may take longer. */
const arrival = 60_000;

/** Ends requests that take too long to arrive; the server's own limit has to let uploads pass. */
export function limitArrival(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (routeOf(request)?.upload || request.method === 'GET') return done();
    const timer = setTimeout(() => request.raw.destroy(), arrival).unref();
    request.raw.once('close', () => clearTimeout(timer)).once('end', () => clearTimeout(timer));
    done();
  });
}

/**
 * The body of an upload, up to its limit. Nothing of it is held back.
 * @throws {ServiceError} in the midst of it, `payload_too_large`
 */
function bounded(body: IncomingMessage, limit: number): Readable {
  let bytes = 0;
  const taken = new Transform({
    transform(piece: Buffer, _encoding, done) {
      bytes += piece.length;
      if (bytes <= limit) done(null, piece);
      else done(new ServiceError('payload_too_large', `body: at most ${sizeText(limit)} here`));
    },
  });
  body.once('close', () => {
    if (!body.complete) taken.destroy(new ServiceError('invalid_request', 'body: it ended before it was complete'));
  });
  // What is not wanted any more is read to its end all the same: a caller that still sends would not hear the answer.
  taken.once('close', () => body.unpipe(taken).resume());
  return body.pipe(taken);
}

function sizeText(bytes: number): string {
  return bytes >= 2 ** 30 ? `${bytes / 2 ** 30} GiB` : `${bytes / 2 ** 20} MiB`;
}

/** Takes uploads where a route has one, as they come. */
function takeUploads(fastify: FastifyInstance): void {
  fastify.addContentTypeParser('*', (request, body, done): void => {
    const upload = routeOf(request)?.upload;
    const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
    const taken = Object.keys(upload?.media ?? {});
    try {
      refuseEncoded(request.headers['content-encoding']);
      if (!upload || !(taken.includes(type) || taken.includes('*/*'))) throw unknownType(taken);
      done(null, bounded(body, upload.limit));
    } catch (error) {
      done(error instanceof Error ? error : new Error('not taken'));
    }
  });
}

function unknownType(taken: readonly string[]): ServiceError {
  const types = ['application/json', ...taken].map((type) => `"Content-Type: ${type}"`).join(' or ');
  const detail =
    taken.length === 0 ? 'send a JSON body with the header "Content-Type: application/json"' : `send ${types}`;
  return new ServiceError('unsupported_media_type', `Content-Type: ${detail}`);
}

const scimType = 'application/scim+json';

/** Takes JSON bodies, and what a route says it takes besides. An empty one is no body. */
export function takeBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  takeUploads(fastify);
  fastify.addContentTypeParser<Buffer>(
    ['application/json', scimType],
    { parseAs: 'buffer', bodyLimit },
    (request, body, done): void => {
      try {
        if (request.headers['content-type']?.startsWith(scimType) && !speaksScim(request.url)) throw unknownType([]);
        refuseEncoded(request.headers['content-encoding']);
        const inBytes = body.length === 0 || routeOf(request)?.bytes === true;
        done(null, inBytes ? (body.length === 0 ? undefined : body) : parseJson(body));
      } catch (error) {
        done(error instanceof Error ? error : new Error('not JSON'));
      }
    },
  );
}

/**
 * Parses a body. The parser's own error quotes what it failed on, so none of it is passed on.
 * @throws {ServiceError} `invalid_request`
 */
export function parseJson(body: Buffer): unknown {
  if (!isUtf8(body)) throw invalid('it is not UTF-8');
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    throw invalid('it is not well-formed JSON');
  }
  refuseHostile(value);
  return value;
}

/** What is compressed could unpack to any size. */
function refuseEncoded(encoding: string | undefined): void {
  if (encoding === undefined || encoding.toLowerCase() === 'identity') return;
  const detail = 'send the body as it is, not compressed';
  throw new ServiceError('unsupported_media_type', `Content-Encoding: ${detail}`, [
    { field: 'Content-Encoding', detail },
  ]);
}

/** Refuses what would reach into prototypes when it is copied, and nesting that would exhaust the stack. */
function refuseHostile(value: unknown): void {
  let layer: unknown[] = [value];
  for (let depth = 0; layer.length > 0; depth++) {
    if (depth > deepest) throw invalid(`it is nested deeper than ${deepest} levels`);
    const next: unknown[] = [];
    for (const item of layer) {
      if (typeof item !== 'object' || item === null) continue;
      if (Object.hasOwn(item, '__proto__')) throw invalid('a field must not be named __proto__');
      for (const inner of Object.values(item)) if (typeof inner === 'object' && inner !== null) next.push(inner);
    }
    layer = next;
  }
}

function invalid(detail: string): ServiceError {
  return new ServiceError('invalid_request', `body: ${detail}; send one JSON value in UTF-8`, [
    { field: 'body', detail },
  ]);
}
