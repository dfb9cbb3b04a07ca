import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { ServiceError } from '../app/errors.js';
import { pathPattern } from './path-pattern.js';
import { codeOf, isTokenProblem, type Problem, problem, toProblem } from './problem.js';
import { type RouteSpec, routeOf } from './route.js';
import { scimProblem, speaksScim } from './scim-problem.js';

/** Turns whatever is thrown anywhere into a problem document. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly paths: readonly { readonly method: string; readonly pattern: RegExp }[];

  constructor(
    private readonly logger: Logger,
    routes: readonly RouteSpec[],
  ) {
    this.paths = routes.map(({ method, path }) => ({ method, pattern: pathPattern(path) }));
  }

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const found = this.wrongMethod(error, request, reply) ?? forRoute(toProblem(error, request.id), request);
    if (found.code === 'internal') this.logger.error({ requestId: request.id, ...describeError(error) }, 'failed');
    // A route that the client left, or a stream that broke half-way: there is nobody to tell.
    if (reply.sent || reply.raw.headersSent) return;
    // A token that was the credential: who asks is not known then.
    const status = isTokenProblem(found.code) && request.actor === null ? 401 : found.status;
    sendProblem(request, reply, { ...found, status });
    request.problem = found.code;
  }

  private wrongMethod(error: unknown, request: FastifyRequest, reply: FastifyReply): Problem | null {
    if (!(error instanceof HttpException) || error.getStatus() !== 404) return null;
    const path = request.url.split('?', 1)[0] ?? '';
    const methods = [...new Set(this.paths.filter((p) => p.pattern.test(path)).map((p) => p.method))].sort();
    if (methods.length === 0) return null;
    reply.header('allow', methods.join(', '));
    return problem('method_not_allowed', `method: use ${methods.join(' or ')} here`, request.id);
  }
}

/** To AuthZEN a body of another type is a request that is not valid (Authorization API 1.0, error responses). */
function forRoute(found: Problem, request: FastifyRequest): Problem {
  if (found.code !== 'unsupported_media_type' || !routeOf(request)?.speaksAuthzen) return found;
  return problem('invalid_request', found.detail, request.id, found.errors);
}

/** Sends it as bytes: to a string Fastify would add a charset, which this media type does not have. */
function sendProblem(request: FastifyRequest, reply: FastifyReply, found: Problem): void {
  const [type, body] = speaksScim(request.url)
    ? ['application/scim+json', scimProblem(found)]
    : ['application/problem+json', found];
  reply
    .status(found.status)
    .header('content-type', type)
    .send(Buffer.from(JSON.stringify(body)));
}

/** What may be logged of an error that is not ours: its kind, its code and where; its text may quote content. */
function describeError(error: unknown): { error: string; errorCode: string | null; at: string[] } {
  const isError = error instanceof Error;
  const stack = isError ? (error.stack ?? '') : '';
  return {
    error: isError ? error.constructor.name : typeof error,
    errorCode: error instanceof ServiceError ? error.code : codeOf(error),
    at: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
  };
}
