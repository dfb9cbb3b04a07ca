import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../app/authenticate.js';
import type { CheckRequest } from '../app/check.js';
import type { CheckLine } from '../app/check-stream.js';
import { ServiceError } from '../app/errors.js';
import { actorNow } from './access.js';
import type { ProblemFilter } from './problem.filter.js';
import { type Problem, toProblem } from './problem.js';
import { originOf } from './request-log.js';
import type { Service } from './service.js';

/** The media type of one JSON object a line. */
export const lines = 'application/x-ndjson';

/** How long a caller may take nothing of an answer before its connection is closed, in milliseconds. */
const longestPause = 60_000;

export function wantsLines({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes(lines) ?? false;
}

/**
 * Answers a check line by line, as fast as the caller takes them. The first piece is decided before anything is said, so
 * that what is wrong with a request is a problem document as ever; what goes wrong later is the last line.
 */
export async function answerInLines(
  service: Pick<Service, 'checkStream' | 'authenticate' | 'mayAdminister'>,
  asked: CheckRequest,
  request: FastifyRequest,
  reply: FastifyReply,
  filter: Pick<ProblemFilter, 'answer'>,
): Promise<FastifyReply> {
  const whoAsks = async (): Promise<Actor> => {
    const actor = await actorNow(service, request);
    if (actor) return actor;
    throw new ServiceError('unauthenticated', 'the credential is not in force any more');
  };
  const checked = service.checkStream(whoAsks, asked, originOf(request));
  const first = await checked.next();
  reply.header('content-type', lines);
  // Nginx would hold lines back.
  reply.header('x-accel-buffering', 'no');
  reply.raw.setTimeout(longestPause, () => reply.raw.destroy());
  const failed = (error: unknown) => {
    filter.answer(error, request, reply);
    const problem = toProblem(error, request.id);
    request.problem = problem.code;
    return problem;
  };
  return reply.send(Readable.from(written(first, checked, failed)));
}

async function* written(
  first: IteratorResult<CheckLine>,
  rest: AsyncGenerator<CheckLine>,
  failed: (error: unknown) => Problem,
): AsyncGenerator<string> {
  try {
    for (let next = first; !next.done; next = await rest.next()) yield lineOf(next.value);
  } catch (error) {
    yield lineOf({ error: failed(error) });
  } finally {
    await rest.return(undefined);
  }
}

function lineOf(line: CheckLine | { readonly error: Problem }): string {
  return `${JSON.stringify(line)}\n`;
}
