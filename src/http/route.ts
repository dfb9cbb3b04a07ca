import { Readable } from 'node:stream';
import { createParamDecorator, type ExecutionContext, HttpCode, RequestMapping, RequestMethod } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { Actor } from '../app/authenticate.js';
import type { Role } from '../app/keys.js';
import { checked } from './invalid.js';
import type { ProblemCode } from './problem.js';

/** Everything that is to know of a route: what it takes, what it answers, who may call it. OpenAPI is made of these. */
export interface RouteSpec {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With parameters as `:name`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  /** Roles that may call it, besides `admin`; `open`: without a credential; `any`: whatever the role. */
  readonly allow: 'open' | 'any' | readonly Role[];
  /** A POST that changes nothing: auditors may call it, and an idempotency key means nothing to it. */
  readonly readOnly?: boolean;
  /** It answers clients of AuthZEN: a body of another type is not valid, and any request id is echoed. */
  readonly speaksAuthzen?: boolean;
  /** About what the caller holds already: whoever an access token proves may call it for itself, without any role. */
  readonly forOneself?: boolean;
  /** A page for people: a browser may send the key as the password of HTTP Basic. */
  readonly forBrowsers?: boolean;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The JSON of the body is handed on in bytes, for a handler that reads it in a way of its own. */
  readonly bytes?: boolean;
  /** A body that is read as it comes, besides the JSON that `body` describes, or in its place. */
  readonly upload?: {
    /** Media types, and what they hold. */
    readonly media: Readonly<Record<string, string>>;
    /** Bytes. */
    readonly limit: number;
  };
  /** An example of the body, for the documentation. */
  readonly example?: unknown;
  /** The JSON it answers with; nothing (204) without one, unless `media` says otherwise. */
  readonly answer?: z.ZodType;
  /** 200, or 204 without an answer, unless set. */
  readonly status?: number;
  /** Other media types it can answer with, and what they hold. */
  readonly media?: Readonly<Record<string, string>>;
  /** The answer holds a secret that is shown once. */
  readonly secret?: boolean;
  /** Problems that are its own, besides those that any request can have. */
  readonly problems?: readonly ProblemCode[];
}

type Checked<S, Part extends 'params' | 'query' | 'body'> = S extends {
  readonly [K in Part]: infer T extends z.ZodType;
}
  ? z.output<T>
  : undefined;

/** What a handler gets: the parts of the request, checked, and who asks. */
export interface Input<S extends RouteSpec> {
  readonly params: Checked<S, 'params'>;
  readonly query: Checked<S, 'query'>;
  readonly body: Checked<S, 'body'>;
  /** The body of an upload as it comes; `null` where it is JSON. */
  readonly stream: Readable | null;
  readonly actor: S['allow'] extends 'open' ? null : Actor;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What JSON makes of it: read-only, and moments as ISO 8601. */
type Shown<T> = T extends string
  ? string extends T
    ? string | Date
    : T
  : T extends object
    ? { readonly [K in keyof T]: Shown<T[K]> }
    : T;
type Answer<S> = S extends { readonly media: unknown }
  ? unknown
  : S extends { readonly answer: infer A extends z.ZodType }
    ? Shown<z.input<A>>
    : unknown;

/** A route, with its types kept. */
export function route<const S extends RouteSpec>(spec: S): S {
  return spec;
}

const specs = new WeakMap<object, RouteSpec>();
const nothing = z.strictObject({});

/** The status with which a route answers when all goes well. */
export function statusOf(spec: RouteSpec): number {
  return spec.status ?? (spec.answer || spec.media ? 200 : 204);
}

/** Serves a route with a method of a controller, which gets the checked input and returns the answer. */
export function Route<S extends RouteSpec>(spec: S) {
  return <R extends Answer<S> | Promise<Answer<S>>>(
    target: object,
    name: string,
    descriptor: { readonly value?: (input: Input<S>) => R },
  ): void => {
    const handler = descriptor.value;
    if (!handler) throw new Error(`${name} is no method`);
    specs.set(handler, spec);
    CheckedInput(spec)(target, name, 0);
    RequestMapping({ method: RequestMethod[spec.method], path: spec.path })(target, name, descriptor);
    HttpCode(statusOf(spec))(target, name, descriptor);
    RouteConfig({ spec })(target, name, descriptor);
  };
}

/** The routes of controllers, in the order in which they stand. */
export function routesOf(controllers: readonly { readonly prototype: object }[]): RouteSpec[] {
  return controllers.flatMap(({ prototype }) =>
    Object.values(Object.getOwnPropertyDescriptors(prototype)).flatMap(({ value }) => {
      const spec = typeof value === 'function' ? specs.get(value) : undefined;
      return spec ? [spec] : [];
    }),
  );
}

/** The route that a request came to; undefined when there is none. */
export function routeOf(request: FastifyRequest): RouteSpec | undefined {
  return request.routeOptions.config.spec;
}

const CheckedInput = createParamDecorator((spec: RouteSpec, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const reply = context.switchToHttp().getResponse<FastifyReply>();
  const params = checked(spec.params ?? nothing, request.params, 'path');
  const query = checked(spec.query ?? nothing, request.query, 'query');
  const stream = spec.upload && request.body instanceof Readable ? request.body : null;
  const body = stream ? undefined : checked(spec.body ?? nothing.optional(), request.body ?? undefined, 'body');
  return { params, query, body, stream, actor: request.actor, request, reply };
});

declare module 'fastify' {
  interface FastifyContextConfig {
    spec?: RouteSpec;
  }
  interface FastifyRequest {
    /** Who asks; null before the credential was checked and on open routes. */
    actor: Actor | null;
    /** Code of the problem it was answered with. */
    problem: string | null;
  }
}
