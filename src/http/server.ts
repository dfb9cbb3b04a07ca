import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import rateLimit, { type RateLimitPluginOptions } from '@fastify/rate-limit';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { ServiceError } from '../app/errors.js';
import { guardAccess } from './access.js';
import { AccessPoliciesController } from './access-policies.controller.js';
import { ActivityController } from './activity.controller.js';
import { AgentsController } from './agents.controller.js';
import { AuthzenController, PUBLIC_URL } from './authzen.controller.js';
import { bodyLimit, limitArrival, takeBodies } from './body.js';
import { CLOSING } from './change-stream.js';
import { checkRoute, serveChecks } from './check-route.js';
import { CoverageController } from './coverage.controller.js';
import { CrawlsController } from './crawls.controller.js';
import { DecisionsController } from './decisions.controller.js';
import { DocsController, OPENAPI } from './docs.controller.js';
import { FilterController } from './filter.controller.js';
import { HealthController } from './health.controller.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { InfotypesController } from './infotypes.controller.js';
import { InspectController } from './inspect.controller.js';
import { JobsController } from './jobs.controller.js';
import { KeysController } from './keys.controller.js';
import { LabelWritesController } from './label-writes.controller.js';
import { LabelingPoliciesController } from './labeling-policies.controller.js';
import { LabelsController } from './labels.controller.js';
import { lookup, serveLookups } from './lookup-route.js';
import { openApi } from './openapi.js';
import { PrincipalsController } from './principals.controller.js';
import { ProblemFilter } from './problem.filter.js';
import { problem } from './problem.js';
import { ProtectedResourceController } from './protected-resource.controller.js';
import { ReconcileController } from './reconcile.controller.js';
import { recordRequests, requestId } from './request-log.js';
import { ResourcesController } from './resources.controller.js';
import { routesOf } from './route.js';
import { ScimController } from './scim.controller.js';
import { SERVICE, type Service } from './service.js';
import { SourcesController } from './sources.controller.js';
import { StampController } from './stamp.controller.js';
import { TaxonomyController } from './taxonomy.controller.js';

const controllers = [
  LabelsController,
  ReconcileController,
  StampController,
  ResourcesController,
  LabelWritesController,
  InspectController,
  FilterController,
  AuthzenController,
  DecisionsController,
  ActivityController,
  SourcesController,
  CrawlsController,
  JobsController,
  CoverageController,
  TaxonomyController,
  AccessPoliciesController,
  LabelingPoliciesController,
  InfotypesController,
  PrincipalsController,
  AgentsController,
  KeysController,
  ScimController,
  ProtectedResourceController,
  HealthController,
  DocsController,
];

/** Every route that is served. */
export const routes = [lookup, checkRoute, ...routesOf(controllers)];

export interface HttpOptions {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  readonly logger: Logger;
  readonly version: string;
  /** Requests a minute for one key. */
  readonly rateLimit: number;
  /** The URL under which others reach the service, without a slash at its end; that of each request when not given. */
  readonly publicUrl?: string | undefined;
}

export interface HttpServer {
  readonly url: string;
  /** Takes no more requests, lets those at work finish, ends streams. */
  close(): Promise<void>;
}

@Module({})
class Api {}

/** Serves the API. @throws when the address cannot be listened on */
export async function startHttp(service: Service, options: HttpOptions): Promise<HttpServer> {
  const filter = new ProblemFilter(options.logger, routes);
  const adapter = new FastifyAdapter(fastifyOptions(filter));
  const fastify = adapter.getInstance();
  recordRequests(fastify, options.logger, service.metrics);
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    harden(reply);
    done();
  });
  await fastify.register(rateLimit, limits(options.rateLimit));
  guardAccess(fastify, service);
  limitArrival(fastify);
  takeBodies(fastify);
  serveLookups(fastify, service);
  serveChecks(fastify, service, filter);
  service.keepLabels();
  const closing = new AbortController();
  const providers = [
    { provide: CLOSING, useValue: closing.signal },
    { provide: SERVICE, useValue: service },
    { provide: PUBLIC_URL, useValue: options.publicUrl ?? null },
    { provide: OPENAPI, useValue: () => openApi(routes, options.version) },
  ];
  const app = await NestFactory.create<NestFastifyApplication>({ module: Api, controllers, providers }, adapter, {
    logger: false,
    abortOnError: false,
    bodyParser: false,
  });
  app.useGlobalFilters(filter);
  app.useGlobalInterceptors(new IdempotencyInterceptor(service.answerOnce));
  await app.listen(options.port, options.host);
  const close = async () => {
    closing.abort();
    const sweep = closeConnections(fastify.server);
    await app.close().finally(() => clearInterval(sweep));
  };
  return { url: await app.getUrl(), close };
}

function fastifyOptions(filter: ProblemFilter) {
  return {
    bodyLimit,
    genReqId: requestId,
    rewriteUrl: (request: IncomingMessage) => plainInfotypeUrl(request.url ?? '/'),
    requestIdHeader: false as const,
    logger: false as const,
    // An upload has an hour to arrive in full, headers and any other request a minute; a connection without one is kept a
    // little longer than most proxies do.
    requestTimeout: 3_600_000,
    keepAliveTimeout: 75_000,
    http: { maxHeaderSize: 16 * 1024 },
    // Closing waits for requests at work, not for connections that idle.
    forceCloseConnections: 'idle' as const,
    return503OnClosing: false,
    skipMiddie: true,
    routerOptions: { maxParamLength: 4096 },
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      // No hook runs for these.
      harden(reply.header('x-request-id', request.id));
      filter.answer(error, request, reply);
    },
    clientErrorHandler: refuseBrokenHttp,
  };
}

/** How long requests at work may take to finish when the server closes, in milliseconds. */
const longestFarewell = 10_000;

/** Closes connections as their requests finish: Node does so only for those that idle at the moment of closing. */
function closeConnections(server: FastifyInstance['server']): NodeJS.Timeout {
  const deadline = Date.now() + longestFarewell;
  return setInterval(() => {
    if (Date.now() > deadline) server.closeAllConnections();
    else server.closeIdleConnections();
  }, 20);
}

/** Ids of infotypes hold a slash: written as it is, it is taken for one in the id all the same. */
function plainInfotypeUrl(url: string): string {
  return url.replace(/^(\/v1\/infotypes\/[a-z]+)\/(?!(?:test|content)(?:[/?]|$))([a-z0-9-]+)(?=[/?]|$)/, '$1%2F$2');
}

const securityHeaders = Object.entries({
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
});

function harden(reply: FastifyReply): void {
  for (const [header, value] of securityHeaders) if (!reply.hasHeader(header)) reply.header(header, value);
}

function limits(max: number): RateLimitPluginOptions {
  return {
    max,
    timeWindow: '1 minute',
    enableDraftSpec: true,
    keyGenerator: (request) => request.actor?.keyId ?? `address ${request.ip}`,
    errorResponseBuilder: (_request, { ttl }) =>
      new ServiceError(
        'rate_limited',
        `this key may make ${max} requests a minute; wait ${Math.ceil(ttl / 1000)} seconds`,
      ),
  };
}

/** What is no HTTP that could be routed gets a problem document all the same, and its connection is closed. */
function refuseBrokenHttp(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const tooLarge = error.code === 'HPE_HEADER_OVERFLOW';
  const detail = tooLarge ? 'headers: at most 16 KiB in all' : 'the request is not well-formed HTTP';
  const status = tooLarge ? '431 Request Header Fields Too Large' : '400 Bad Request';
  const document = { ...problem('invalid_request', detail, randomUUID()), status: tooLarge ? 431 : 400 };
  const body = JSON.stringify(document);
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
