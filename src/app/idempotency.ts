import { timingSafeEqual } from 'node:crypto';
import type { Database } from '../store/database.js';
import { claimRequest, finishRequest, releaseRequest } from '../store/idempotency.js';
import { ServiceError } from './errors.js';

interface Answered {
  readonly status: number;
  readonly body: unknown;
}

/** One request under an idempotency key. */
interface RepeatableRequest {
  /** The credential; keys of different callers never meet. */
  readonly keyId: string;
  readonly key: string;
  /** Keyed digest of everything that makes it this request. */
  readonly requestHash: Buffer;
  /** The answer holds a secret: it is not kept, and a repeat is told so. */
  readonly secret: boolean;
}

/** Answers a request once, however often it comes. */
export type AnswerOnce = (request: RepeatableRequest, answer: () => Promise<Answered>) => Promise<Answered>;

/**
 * The same key with the same request gets the same answer for 24 hours. What was refused is not kept: it may be made
 * again.
 * @throws {ServiceError} `idempotency_mismatch` for another request under the key, `conflict` while the first one is
 *   being answered and when its answer held a secret
 */
export function openIdempotency({ database }: { readonly database: Database }): AnswerOnce {
  return async (request, answer) => {
    const { keyId, key, requestHash } = request;
    const earlier = await claimRequest(database, { keyId, key, requestHash });
    if (earlier) return repeat(earlier, request);
    try {
      const answered = await answer();
      const { status } = answered;
      await finishRequest(database, { keyId, key, status, body: request.secret ? undefined : answered.body });
      return answered;
    } catch (error) {
      await releaseRequest(database, { keyId, key });
      throw error;
    }
  };
}

function repeat(
  earlier: { readonly requestHash: Buffer; readonly status: number | null; readonly body: unknown },
  { requestHash, secret }: RepeatableRequest,
): Answered {
  if (!timingSafeEqual(earlier.requestHash, requestHash)) {
    throw new ServiceError(
      'idempotency_mismatch',
      'Idempotency-Key: it was used for another request; choose a new one',
    );
  }
  if (earlier.status === null) {
    throw new ServiceError('conflict', 'Idempotency-Key: the first request with it is still being answered; try again');
  }
  if (secret) {
    throw new ServiceError(
      'conflict',
      'Idempotency-Key: this request was answered before, and what it made is shown once only; revoke it and make another',
    );
  }
  return { status: earlier.status, body: earlier.body ?? undefined };
}
