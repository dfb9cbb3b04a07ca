import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { ServiceError } from '../app/errors.js';

/** Bodies up to 16 MiB, in bytes as they come over the wire. */
export const bodyLimit = 16 * 1024 * 1024;

/** How far JSON may be nested: no request needs more, and schemas descend it. */
const deepest = 100;

/** Takes JSON bodies and nothing else. An empty one is no body. */
export function takeJsonOnly(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer', bodyLimit },
    (request, body, done): void => {
      try {
        refuseEncoded(request.headers['content-encoding']);
        done(null, body.length === 0 ? undefined : parseJson(body));
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
function parseJson(body: Buffer): unknown {
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
