import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { Histogram, type Registry } from 'prom-client';
import type { Trace } from '../app/decision-log.js';
import { routeOf } from './route.js';

/** The caller's own id of the request where it is one that can be logged as it is; else a new one. */
export function requestId(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.:-]{1,128}$/.test(given) ? given : randomUUID();
}

/** AuthZEN takes any text for an id and wants it back; the log has one of ours then. Node refuses what is no header. */
function echoedId(request: FastifyRequest): string {
  const given = request.headers['x-request-id'];
  return routeOf(request)?.speaksAuthzen && typeof given === 'string' && given !== '' ? given : request.id;
}

/**
 * One line and one measurement a request: route pattern, never the URL; no bodies, queries, tokens. Echoes the request
 * id. Counts streams (server-sent events) by when they end.
 */
export function recordRequests(fastify: FastifyInstance, logger: Logger, registry: Registry): void {
  const durations = durationsIn(registry);
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', echoedId(request));
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unmatched';
    const status = reply.statusCode;
    durations.observe({ method: request.method, route, status: String(status) }, reply.elapsedTime / 1000);
    const line = {
      method: request.method,
      route,
      status,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      requestId: request.id,
      ...(request.actor ? { keyId: request.actor.keyId } : {}),
      ...(request.problem ? { code: request.problem } : {}),
      ...traceOf(request),
    };
    if (status >= 500) logger.error(line, 'request');
    else logger.info(line, 'request');
    done();
  });
}

function durationsIn(registry: Registry): Histogram<'method' | 'route' | 'status'> {
  return new Histogram({
    name: 'clearmark_http_request_duration_seconds',
    help: 'Time to answer HTTP requests, by route pattern.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
}

/** Where a request came from, as a decision on it is written down. */
export function originOf(request: FastifyRequest): Trace {
  return { requestId: request.id, traceId: traceOf(request)?.traceId ?? null, address: request.ip };
}

/** Trace and parent span of a W3C traceparent (version 00: 2-32-16-2 hexadecimal digits, neither id all zeros). */
function traceOf(request: FastifyRequest): { traceId: string; spanId: string } | null {
  const given = request.headers.traceparent;
  const match = typeof given === 'string' ? /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}/.exec(given) : null;
  const [, traceId, spanId] = match ?? [];
  if (!traceId || !spanId || /^0+$/.test(traceId) || /^0+$/.test(spanId)) return null;
  return { traceId, spanId };
}
