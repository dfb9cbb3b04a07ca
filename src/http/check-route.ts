import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { Actor } from '../app/authenticate.js';
import { type CheckAnswer, type CheckResult } from '../app/check.js';
import type { Trace } from '../app/decision-log.js';
import { ServiceError } from '../app/errors.js';
import { principalTypes } from '../app/principals.js';
import { AnswerBuffers } from './answer-buffers.js';
import { parseJson } from './body.js';
import { answerInLines, lines, wantsLines } from './check-stream.js';
import { checked } from './invalid.js';
import { NamesInBody, namesReader, restReader } from './names-in-body.js';
import type { ProblemFilter } from './problem.filter.js';
import { originOf } from './request-log.js';
import { route } from './route.js';
import { contentHash, duration, label, name, redaction, subjectProblems, uri } from './schemas.js';
import type { Service } from './service.js';

export const subject = z
  .strictObject({
    type: z.enum(principalTypes),
    id: name(256),
    get onBehalfOf() {
      return subject.optional();
    },
  })
  .meta({ id: 'Subject', description: 'A principal, and the one it acts for in turn' });

const outcome = z.enum(['permit', 'redact', 'deny']);

const counted = z.array(z.strictObject({ infotype: z.string(), count: z.int() }));
const explanation = z.strictObject({
  clearance: label.describe('The meet of all who are asked for, of the purpose and of the destination'),
  principals: z.array(z.strictObject({ type: z.string(), id: z.string(), clearance: label })),
  versions: z
    .array(
      z.strictObject({
        resource: z.string(),
        version: z.string(),
        floor: label,
        content: label,
        propagated: label.nullable(),
        manual: z.strictObject({ label, who: z.string().nullable(), reason: z.string().nullable() }).nullable(),
        rules: z.array(z.string()),
        labelingPolicyVersion: z.int(),
        catalogueVersion: z.string(),
        findings: counted,
      }),
    )
    .describe('Where their labels come from'),
  text: z.strictObject({ findings: counted, rules: z.array(z.string()) }).nullable(),
});

const candidate = z.strictObject({
  id: name(1024),
  uri: uri.optional(),
  uris: z.array(uri).min(1).max(100).optional(),
  version: name(256).optional(),
  contentHash: contentHash.optional(),
  text: z.string().optional(),
});
const body = z.strictObject({
  subject: subject.optional(),
  subjectToken: name(16_384).optional(),
  action: z.enum(['retrieve', 'index', 'train', 'export']).optional(),
  purpose: name(256).optional(),
  destination: name(1024).optional(),
  maxLabelAge: duration.optional(),
  redaction: redaction.optional(),
  explain: z.boolean().optional().describe('Say where each outcome comes from'),
  candidates: z.array(candidate).min(1).max(1000),
});

export const checkRoute = route({
  method: 'POST',
  path: '/v1/retrieval/check',
  tag: 'Inspect and retrieve',
  summary: 'Decide, before content is returned, which of up to 1000 candidates a subject may have',
  description:
    'Permit, redact (the text comes back without what is above the clearance) or deny, with reasons. The subject can ' +
    'only narrow what the key itself may read. The decision is written down before it is answered. With "Accept: ' +
    'application/x-ndjson" each result comes on a line of its own as soon as it is made; only the last line says what ' +
    'an answer made of them is, and without it nothing may be made of them.',
  allow: ['lookup'],
  readOnly: true,
  forOneself: true,
  bytes: true,
  body,
  example: {
    subject: { type: 'user', id: 'ann@example.com' },
    candidates: [{ id: 'chunk-1', uri: 'file:///srv/share/report.pdf', text: 'The text of the chunk' }],
  },
  answer: z.strictObject({
    decisionId: z.string(),
    policyVersion: z.int(),
    accessPolicyVersion: z.int(),
    results: z.array(
      z.strictObject({
        id: z.string(),
        outcome,
        label: label.nullable(),
        state: z.string(),
        flags: z.array(z.string()),
        reasons: z.array(z.strictObject({ code: z.string(), detail: z.string() })),
        policies: z.array(z.string()).describe('Ids of the access policies it follows from'),
        watermarks: z.array(z.string()).optional().describe('What to mark the content with'),
        text: z.string().optional().describe('Where it was sent: as it may be used'),
        explanation: explanation.optional(),
      }),
    ),
    answer: z
      .strictObject({
        label: label.nullable(),
        outcome,
        drop: z.array(z.string()).optional().describe('Candidates to leave out, where together they say too much'),
      })
      .describe('What an answer made of the results is'),
  }),
  media: {
    [lines]: 'One JSON object a line: {"result": …} for each candidate in turn, then {"answer": …}, or {"error": …}',
  },
  problems: [...subjectProblems, 'model_unread'],
});

/** Stands for all candidates in what is left of a body. */
const stand = { id: '-', uri: '-' };
const readNames = namesReader({ list: 'candidates', takesTexts: false, hasIds: true }, JSON.stringify(stand));
/** Places of names that nobody is using. */
const free: NamesInBody[] = [];
const mostFree = 32;

/** Serves checks by Fastify itself: after look-ups they are what is asked most. */
export function serveChecks(
  fastify: FastifyInstance,
  service: Pick<Service, 'check' | 'checkAtHand' | 'checkStream' | 'authenticate' | 'mayAdminister'>,
  filter: Pick<ProblemFilter, 'answer'>,
): void {
  const buffers = new AnswerBuffers();
  fastify.route({
    method: checkRoute.method,
    url: checkRoute.path,
    config: { spec: checkRoute },
    handler: async (request, reply) => {
      const { actor } = request;
      if (!actor) throw new ServiceError('unauthenticated', 'nobody asks');
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const asBody = () => readBody(bytes.length === 0 ? undefined : parseJson(bytes));
      if (wantsLines(request)) return answerInLines(service, asBody(), request, reply, filter);
      const origin = originOf(request);
      const atHand = await answerAtHand(service, actor, bytes, origin, buffers);
      reply.header('content-type', 'application/json; charset=utf-8');
      if (atHand) {
        buffers.giveBackAfter(reply, atHand.buffer);
        return reply.send(atHand.buffer.subarray(0, atHand.length));
      }
      return reply.send(written(await service.check(actor, asBody(), origin)));
    },
  });
}

/** @returns null where memory does not know all that is asked, or the body is not plain to see */
async function answerAtHand(
  service: Pick<Service, 'checkAtHand'>,
  actor: Actor,
  bytes: Buffer,
  origin: Trace,
  buffers: AnswerBuffers,
) {
  const names = free.pop() ?? new NamesInBody();
  try {
    const read = readNames(bytes, names);
    const rest = read && checkedRest(read.rest);
    return rest && (await service.checkAtHand(actor, rest, names, (size) => buffers.take(size), origin));
  } finally {
    names.clear();
    if (free.length < mostFree) free.push(names);
  }
}

type Body = z.output<typeof body>;

/** All of a body but its candidates; null unless it is right, has the list where one was read, and asks nothing more. */
const checkedRest = restReader((rest) => {
  const { success, data } = body.safeParse(rest);
  const [only, ...others] = success ? data.candidates : [];
  const isStand = only?.id === stand.id && only.uri === stand.uri && others.length === 0;
  return success && isStand && !data.explain ? data : null;
});

/** Candidates that are plainly right are not put through the schema one by one; any other body is, for its errors. */
function readBody(given: unknown): Body {
  if (typeof given === 'object' && given !== null && 'candidates' in given && Array.isArray(given.candidates)) {
    const { candidates } = given;
    const isPlain = candidates.length > 0 && candidates.length <= 1000 && candidates.every(isPlainCandidate);
    const rest = isPlain ? body.safeParse({ ...given, candidates: [candidates[0]] }) : null;
    if (rest?.success) return { ...rest.data, candidates };
  }
  return checked(body, given, 'body');
}

/** The longest of each field that a plain candidate may have, in UTF-16 code units. */
const plainFields: Readonly<Record<string, number>> = {
  id: 1024,
  uri: 8192,
  version: 256,
  text: Number.POSITIVE_INFINITY,
};

function isPlainCandidate(given: unknown): given is Body['candidates'][number] {
  if (typeof given !== 'object' || given === null || !('id' in given)) return false;
  for (const [field, value] of Object.entries(given)) {
    const longest = Object.hasOwn(plainFields, field) ? (plainFields[field] ?? 0) : 0;
    if (typeof value !== 'string' || value.length > longest) return false;
    if (field !== 'text' && (value === '' || /[\0\p{Cs}]/u.test(value))) return false;
  }
  return true;
}

/** The JSON of what is the same for all candidates that are decided alike; they share their reasons. */
const shared = new WeakMap<CheckResult['reasons'], string>();

/** The JSON of an answer. */
function written({ results, answer, ...rest }: CheckAnswer): string {
  const head = JSON.stringify(rest).slice(0, -1);
  const all = results.map(writtenResult).join(',');
  return `${head},"results":[${all}],"answer":${JSON.stringify(answer)}}`;
}

function writtenResult({ id, text, explanation: why, ...same }: CheckResult): string {
  let rest = shared.get(same.reasons);
  if (rest === undefined) {
    rest = JSON.stringify(same).slice(1, -1);
    shared.set(same.reasons, rest);
  }
  const own = `{"id":${JSON.stringify(id)},${rest}`;
  if (text === undefined && why === undefined) return `${own}}`;
  return `${own},${JSON.stringify({ text, explanation: why }).slice(1)}`;
}
