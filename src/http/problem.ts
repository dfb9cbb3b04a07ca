import { HttpException } from '@nestjs/common';
import { type ErrorCode, type FieldProblem, ServiceError } from '../app/errors.js';

export type ProblemCode = ErrorCode | 'method_not_allowed';

interface Kind {
  readonly status: number;
  readonly title: string;
}

/** The one table from codes to statuses. */
export const problemKinds: Readonly<Record<ProblemCode, Kind>> = {
  invalid_request: { status: 400, title: 'The request is not valid' },
  cursor_invalid: { status: 400, title: 'The cursor is not valid' },
  unauthenticated: { status: 401, title: 'A valid credential is needed' },
  forbidden: { status: 403, title: 'The credential does not allow this' },
  subject_not_allowed: { status: 403, title: 'The credential may not speak for this subject' },
  subject_unknown: { status: 403, title: 'The subject is not known' },
  subject_loop: { status: 403, title: 'A subject acts for itself through others' },
  agent_pending: { status: 403, title: 'The agent is not approved yet' },
  agent_suspended: { status: 403, title: 'The agent is suspended' },
  agent_retired: { status: 403, title: 'The agent is retired' },
  agent_expired: { status: 403, title: 'The agent has expired' },
  sponsor_suspended: { status: 403, title: 'Nobody answers for the agent' },
  token_invalid: { status: 403, title: 'The token does not verify' },
  token_expired: { status: 403, title: 'The token is not in force' },
  token_audience: { status: 403, title: 'The token is for somebody else' },
  not_found: { status: 404, title: 'There is no such thing' },
  method_not_allowed: { status: 405, title: 'This path has no such method' },
  conflict: { status: 409, title: 'The request conflicts with what is there' },
  crawl_active: { status: 409, title: 'A crawl of this source is at work' },
  cursor_expired: { status: 410, title: 'The cursor is too old' },
  confirmation_required: { status: 409, title: 'This has to be confirmed' },
  payload_too_large: { status: 413, title: 'The body is too large' },
  unsupported_media_type: { status: 415, title: 'The body is not JSON' },
  group_loop: { status: 422, title: 'A group would be in itself' },
  unknown_label: { status: 422, title: 'The label is not in the taxonomy' },
  reason_required: { status: 422, title: 'A reason is needed' },
  policy_invalid: { status: 422, title: 'The policy is not valid' },
  samples_invalid: { status: 422, title: 'Nothing can be learnt from these samples' },
  would_lock_out: { status: 422, title: 'Nobody could administer the service any more' },
  not_writable: { status: 422, title: 'The label cannot be written there' },
  filter_not_expressible: { status: 422, title: 'The store cannot express this filter' },
  source_unreachable: { status: 422, title: 'The source cannot be reached' },
  idempotency_mismatch: { status: 422, title: 'The idempotency key was used for another request' },
  key_mismatch: { status: 422, title: 'The hashes were made with another key' },
  rate_limited: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'The service failed' },
  issuer_unavailable: { status: 503, title: 'The issuer of tokens cannot be reached' },
  model_unread: { status: 503, title: 'A model did not look at all of it' },
  unavailable: { status: 503, title: 'The service cannot answer now' },
};

/** Whether a problem is one of a token that does not verify. */
export function isTokenProblem(code: ProblemCode): boolean {
  return code === 'token_invalid' || code === 'token_expired' || code === 'token_audience';
}

/** An error as it is answered (RFC 9457). Quotes nothing that came from a parser, a driver or a document. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  readonly instance: string;
  readonly errors: readonly FieldProblem[];
  /** Numbers that the detail names. */
  readonly numbers?: Readonly<Record<string, number | null>>;
}

/** How many fields one answer names; a body of 16 MiB can hold more mistakes than anybody reads. */
const shownFields = 100;
const megabytes = 16;

/** The problem document for whatever was thrown while request `requestId` was answered. */
export function toProblem(error: unknown, requestId: string): Problem {
  const { code, message, fields } = asServiceError(error);
  const numbers = error instanceof ServiceError ? error.numbers : null;
  return { ...problem(code, message, requestId, fields), ...(numbers ? { numbers } : {}) };
}

export function problem(
  code: ProblemCode,
  detail: string,
  requestId: string,
  fields: readonly FieldProblem[] = [],
): Problem {
  const { status, title } = problemKinds[code];
  const errors = fields.slice(0, shownFields);
  if (fields.length > shownFields) {
    errors.push({ field: '', detail: `and ${fields.length - shownFields} more; correct these first` });
  }
  const type = `urn:clearmark:problem:${code}`;
  return { type, title, status, detail, code, instance: `urn:clearmark:request:${requestId}`, errors };
}

/** What Fastify refuses before a handler runs, by its error code. Its own words may quote the request; ours do not. */
const fastifyErrors: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['payload_too_large', `body: at most ${megabytes} MiB; send it in several requests`],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    'unsupported_media_type',
    'Content-Type: send a JSON body with the header "Content-Type: application/json"',
  ],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [
    'invalid_request',
    'Content-Length: it differs from the length of the body in bytes',
  ],
  FST_ERR_BAD_URL: ['invalid_request', 'path: a percent sign must begin an escape such as %2F'],
  FST_ERR_MAX_PARAM_LENGTH: ['invalid_request', 'path: a segment is too long'],
};

/** Connections that are refused, broken or not to be had: Node's codes, and SQLSTATE classes 08, 53, 57P. */
const unreachable =
  /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|08\d{3}|53\d{3}|57P0\d)$/;

function asServiceError(error: unknown): Pick<ServiceError, 'message' | 'fields'> & { readonly code: ProblemCode } {
  if (error instanceof ServiceError) return error;
  const code = codeOf(error instanceof HttpException ? error.cause : error);
  const [known, message] = (code === null ? undefined : fastifyErrors[code]) ?? [];
  if (known && message) return { code: known, message, fields: [] };
  if (code !== null && unreachable.test(code)) {
    return { code: 'unavailable', message: 'the database cannot be reached; try again', fields: [] };
  }
  const status = error instanceof HttpException ? error.getStatus() : 500;
  if (status === 404) return { code: 'not_found', message: 'there is nothing at this path; see /docs', fields: [] };
  if (status < 500) return { code: 'invalid_request', message: 'the request could not be read', fields: [] };
  return { code: 'internal', message: 'something failed here; the log has it under this request id', fields: [] };
}

/** The code of a foreign error, when it is a plain code. */
export function codeOf(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^[A-Z0-9_]{3,60}$/.test(code) ? code : null;
}
