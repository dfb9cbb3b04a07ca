/** What a caller did wrong, or what stood in the way: stable, documented, mapped to HTTP statuses in one table. */
export type ErrorCode =
  | 'invalid_request'
  | 'unauthenticated'
  | 'forbidden'
  | 'subject_not_allowed'
  | 'subject_unknown'
  | 'subject_loop'
  | 'agent_pending'
  | 'agent_suspended'
  | 'agent_retired'
  | 'agent_expired'
  | 'sponsor_suspended'
  | 'token_invalid'
  | 'token_expired'
  | 'token_audience'
  | 'issuer_unavailable'
  | 'group_loop'
  | 'not_found'
  | 'conflict'
  | 'crawl_active'
  | 'unknown_label'
  | 'reason_required'
  | 'policy_invalid'
  | 'samples_invalid'
  | 'would_lock_out'
  | 'confirmation_required'
  | 'not_writable'
  | 'filter_not_expressible'
  | 'source_unreachable'
  | 'cursor_invalid'
  | 'cursor_expired'
  | 'payload_too_large'
  | 'unsupported_media_type'
  | 'rate_limited'
  | 'idempotency_mismatch'
  | 'key_mismatch'
  | 'model_unread'
  | 'unavailable'
  | 'internal';

/** One field of a request that was refused, with what would be accepted. */
export interface FieldProblem {
  /** Path of the field in the request, e.g. `resources.3.uri`. */
  readonly field: string;
  readonly detail: string;
}

/** An outcome that ends a use case: a stable code and a sentence that names the field and the remedy. Quotes no content. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields: readonly FieldProblem[] = [],
    /** Numbers that the sentence names, for programs. */
    readonly numbers: Readonly<Record<string, number | null>> | null = null,
  ) {
    super(message);
  }
}
