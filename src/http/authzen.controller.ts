import { Controller, Inject } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { ServiceError } from '../app/errors.js';
import { type Given, type Semantic, semantics, withDefaults } from '../app/evaluate.js';
import { isStorable } from '../app/storable.js';
import { checked } from './invalid.js';
import { originOf } from './request-log.js';
import { type Input, Route, route } from './route.js';
import { name, storable, unstorable } from './schemas.js';
import { SERVICE, type Service } from './service.js';

// AuthZEN Authorization API 1.0. Objects take unknown fields here, and drop them: its clients may be of a later version.

const tag = 'AuthZEN';

/** A field that may be left out. Many clients write what they do not give as null. */
const maybe = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined);

/** Of one set of properties, in UTF-16 code units: they are handed to policies again for every name a search judges. */
const largestProperties = 32 * 1024;
const bag = z
  .record(z.string().refine(isStorable, unstorable), storable)
  .refine((value) => sizeOf(value) <= largestProperties, `at most ${largestProperties / 1024} KiB of properties`);
const properties = bag.describe('What policies may look at; never a label or a clearance');
const id = name(8192);
const subject = z.object({ type: name(256), id, properties: maybe(properties) }).meta({ id: 'AuthzenSubject' });
const resource = z.object({ type: name(256), id, properties: maybe(properties) }).meta({ id: 'AuthzenResource' });
const action = z.object({ name: name(256), properties: maybe(properties) }).meta({ id: 'AuthzenAction' });
const context = bag.describe('The circumstances; `purpose` and `destination` count for what carries a label');
const single = z.object({ subject, action, resource, context: maybe(context) });

const page = z.object({
  token: maybe(name(16_384).or(z.literal(''))).describe('The `next_token` of the page before'),
  limit: maybe(z.int().min(0)).describe('Results on a page: 100 unless given, 1000 at most'),
  properties: maybe(properties),
});

const decision = z
  .strictObject({
    decision: z.boolean(),
    context: z.strictObject({
      decisionId: z.string(),
      reasons: z.array(z.strictObject({ code: z.string(), detail: z.string() })),
      policies: z.array(z.string()).describe('Ids of the access policies it follows from'),
      watermarks: z.array(z.string()).optional().describe('What the content has to be marked with'),
      error: z.strictObject({ code: z.string(), message: z.string() }).optional(),
    }),
  })
  .meta({ id: 'AuthzenDecision' });

const pageAnswer = z
  .strictObject({ next_token: z.string().describe('Empty on the last page'), count: z.int() })
  .meta({ id: 'AuthzenPage' });
const found = <T extends z.ZodType>(result: T) => z.strictObject({ page: pageAnswer, results: z.array(result) });
const named = z.strictObject({ type: z.string(), id: z.string() });

const common = {
  method: 'POST',
  tag,
  allow: ['lookup'],
  readOnly: true,
  speaksAuthzen: true,
} as const;

const evaluation = route({
  ...common,
  path: '/access/v1/evaluation',
  summary: 'Decide whether a subject may do something with a resource',
  description:
    'Resources of the types document, member, table, column and resource, named by id or URI, are judged by their label ' +
    'in force and the clearance of the subject; anything else by the access policies alone.',
  body: single,
  example: {
    subject: { type: 'user', id: 'ann@example.com' },
    action: { name: 'retrieve' },
    resource: { type: 'document', id: 'file:///srv/share/report.pdf' },
  },
  answer: decision,
  problems: ['subject_not_allowed'],
});

const evaluations = route({
  ...common,
  path: '/access/v1/evaluations',
  summary: 'Decide up to 1000 evaluations, in order',
  description:
    'What stands beside `evaluations` is the default for each of them. Without any it is one evaluation, answered as ' +
    'such. What is wrong with one of them denies that one.',
  body: z.object({
    subject: maybe(subject.partial()),
    action: maybe(action.partial()),
    resource: maybe(resource.partial()),
    context: maybe(context),
    evaluations: maybe(z.array(z.unknown()).max(1000)).describe('Each may leave out what stands beside'),
    options: maybe(z.object({ evaluations_semantic: maybe(z.enum(semantics)) })),
  }),
  example: {
    subject: { type: 'user', id: 'ann@example.com' },
    action: { name: 'retrieve' },
    evaluations: [{ resource: { type: 'document', id: 'res_17' } }, { resource: { type: 'document', id: 'res_18' } }],
  },
  answer: z.union([z.strictObject({ evaluations: z.array(decision) }), decision]),
  problems: ['subject_not_allowed'],
});

const searchSubject = route({
  ...common,
  path: '/access/v1/search/subject',
  summary: 'Find the subjects of a type who may do something with a resource',
  body: z.object({
    subject: subject.omit({ id: true }),
    action,
    resource,
    context: maybe(context),
    page: maybe(page),
  }),
  example: {
    subject: { type: 'user' },
    action: { name: 'retrieve' },
    resource: { type: 'document', id: 'file:///srv/share/report.pdf' },
  },
  answer: found(named),
  problems: ['cursor_invalid'],
});

const searchResource = route({
  ...common,
  path: '/access/v1/search/resource',
  summary: 'Find the resources of a type with which a subject may do something',
  body: z.object({
    subject,
    action,
    resource: resource.omit({ id: true }),
    context: maybe(context),
    page: maybe(page),
  }),
  example: {
    subject: { type: 'user', id: 'ann@example.com' },
    action: { name: 'retrieve' },
    resource: { type: 'document' },
    page: { limit: 50 },
  },
  answer: found(named),
  problems: ['subject_not_allowed', 'cursor_invalid'],
});

const searchAction = route({
  ...common,
  path: '/access/v1/search/action',
  summary: 'Find what a subject may do with a resource',
  body: z.object({ subject, resource, context: maybe(context), page: maybe(page) }),
  example: {
    subject: { type: 'user', id: 'ann@example.com' },
    resource: { type: 'document', id: 'file:///srv/share/report.pdf' },
  },
  answer: found(z.strictObject({ name: z.string() })),
  problems: ['subject_not_allowed', 'cursor_invalid'],
});

const endpoint = z.url();
const metadata = route({
  method: 'GET',
  path: '/.well-known/authzen-configuration',
  tag,
  summary: 'Where the endpoints of AuthZEN are',
  allow: 'open',
  answer: z.strictObject({
    policy_decision_point: endpoint,
    access_evaluation_endpoint: endpoint,
    access_evaluations_endpoint: endpoint,
    search_subject_endpoint: endpoint,
    search_resource_endpoint: endpoint,
    search_action_endpoint: endpoint,
  }),
});

/** The token under which Nest hands over the URL under which others reach this service; undefined when none is set. */
export const PUBLIC_URL = Symbol('public URL');

@Controller()
export class AuthzenController {
  constructor(
    @Inject(SERVICE) private readonly service: Service,
    @Inject(PUBLIC_URL) private readonly publicUrl: string | null,
  ) {}

  @Route(evaluation)
  evaluation({ body, actor, request }: Input<typeof evaluation>) {
    return this.service.decisions.evaluate(actor, body, originOf(request));
  }

  @Route(evaluations)
  async evaluations({ body, actor, request }: Input<typeof evaluations>) {
    const { evaluations: list = [], options, ...defaults } = body;
    const trace = originOf(request);
    if (list.length === 0) return this.service.decisions.evaluate(actor, checked(single, defaults, 'body'), trace);
    const semantic: Semantic = options?.evaluations_semantic ?? 'execute_all';
    const asked = list.map((one) => evaluationIn(one, defaults));
    return { evaluations: await this.service.decisions.evaluateAll(actor, asked, semantic, trace) };
  }

  @Route(searchSubject)
  searchSubject({ body, actor, request }: Input<typeof searchSubject>) {
    return this.service.decisions.searchSubjects(actor, body, originOf(request));
  }

  @Route(searchResource)
  searchResource({ body, actor, request }: Input<typeof searchResource>) {
    return this.service.decisions.searchResources(actor, body, originOf(request));
  }

  @Route(searchAction)
  searchAction({ body, actor, request }: Input<typeof searchAction>) {
    return this.service.decisions.searchActions(actor, body, originOf(request));
  }

  @Route(metadata)
  metadata({ request, reply }: Input<typeof metadata>) {
    // What follows from a header of the request must not be kept for others.
    if (this.publicUrl !== null) reply.header('cache-control', 'public, max-age=3600');
    const base = this.publicUrl ?? askedAt(request);
    return {
      policy_decision_point: base,
      access_evaluation_endpoint: `${base}/access/v1/evaluation`,
      access_evaluations_endpoint: `${base}/access/v1/evaluations`,
      search_subject_endpoint: `${base}/access/v1/search/subject`,
      search_resource_endpoint: `${base}/access/v1/search/resource`,
      search_action_endpoint: `${base}/access/v1/search/action`,
    };
  }
}

/** One of several evaluations with their defaults, or what is wrong with it. */
function evaluationIn(given: unknown, defaults: Given): z.output<typeof single> | ServiceError {
  try {
    return checked(single, withDefaults(checked(z.looseObject({}), given, 'body'), defaults), 'body');
  } catch (error) {
    if (error instanceof ServiceError) return error;
    throw error;
  }
}

/** Names and values together; counted no further than what is too much. */
function sizeOf(value: unknown, counted = 0): number {
  if (typeof value === 'string') return counted + value.length;
  if (typeof value !== 'object' || value === null) return counted + 8;
  let size = counted;
  for (const [key, inner] of Object.entries(value)) {
    if (size > largestProperties) return size;
    size = sizeOf(inner, size + key.length);
  }
  return size;
}

/** The origin under which a request was sent; a proxy that ends TLS says so by `X-Forwarded-Proto`. */
function askedAt(request: FastifyRequest): string {
  const [first = ''] = String(request.headers['x-forwarded-proto'] ?? '').split(',');
  const protocol = first.trim().toLowerCase() === 'https' ? 'https' : request.protocol;
  const url = `${protocol}://${request.headers.host ?? ''}`;
  if (URL.canParse(url) && new URL(url).pathname === '/' && /^[\w.:[\]-]+$/.test(request.headers.host ?? ''))
    return url;
  throw new ServiceError('invalid_request', 'Host: name the host and the port, and nothing else');
}
