import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { ServiceError } from '../app/errors.js';
import type { AnswerOnce } from '../app/idempotency.js';
import { callersDigest } from './access.js';
import { routeOf, statusOf } from './route.js';

/** Answers a write that comes again under the same Idempotency-Key as it was answered the first time. */
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly answerOnce: AnswerOnce) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const route = routeOf(request);
    const key = request.headers['idempotency-key'];
    if (!route || !request.actor || key === undefined || request.method === 'GET' || request.method === 'HEAD') {
      return next.handle();
    }
    // An upload cannot be compared before it was read; it leads to the same again however often it is sent.
    if (route.readOnly || route.upload) return next.handle();
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) {
      const detail = 'give 1 to 255 visible ASCII characters, such as a UUID';
      throw new ServiceError('invalid_request', `Idempotency-Key: ${detail}`, [{ field: 'Idempotency-Key', detail }]);
    }
    const requestHash = callersDigest(request, JSON.stringify([request.method, request.url, request.body ?? null]));
    const { keyId } = request.actor;
    const status = statusOf(route);
    const answer = async () => ({ status, body: await lastValueFrom(next.handle(), { defaultValue: undefined }) });
    const secret = route.secret === true;
    const answered = this.answerOnce({ keyId, key, requestHash, secret }, answer).then((result) => {
      http.getResponse<FastifyReply>().status(result.status);
      return result.body;
    });
    return from(answered);
  }
}
