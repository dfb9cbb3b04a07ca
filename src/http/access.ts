import { createHmac } from 'node:crypto';
import type {} from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../app/authenticate.js';
import { ServiceError } from '../app/errors.js';
import { isTokenProblem } from './problem.js';
import { type RouteSpec, routeOf } from './route.js';
import type { Service } from './service.js';

/** Failed tries a minute from one address, from which on they are answered 429. Valid keys are not held up by it. */
const failuresAMinute = 60;

/**
 * Finds out who asks and whether it may, before a body is read: nobody without a credential makes the service parse
 * sixteen megabytes. Needs the rate limiter to be registered.
 */
export function guardAccess(
  fastify: FastifyInstance,
  {
    authenticate,
    mayAdminister,
    protectedResource,
  }: Pick<Service, 'authenticate' | 'mayAdminister' | 'protectedResource'>,
): void {
  const bearer = bearerChallenge(protectedResource?.resource);
  fastify.decorateRequest('actor', null);
  fastify.decorateRequest('problem', null);
  const failures = fastify.createRateLimit({
    max: failuresAMinute,
    timeWindow: '1 minute',
    keyGenerator: (request) => `failed ${request.ip}`,
  });
  fastify.addHook('onRequest', async (request, reply) => {
    const route = routeOf(request);
    if (!route || route.allow === 'open') return;
    const token = credentialOf(request);
    const actor = token === null ? null : await authenticate(token).catch(refusedToken);
    if (actor === null || actor instanceof ServiceError) {
      const limit = token === null ? null : await failures(request);
      if (limit && !limit.isAllowed && limit.isExceeded) throw tooManyFailures(reply, limit.ttlInSeconds);
      throw refused(route, reply, bearer, actor ?? (token === null ? how : notInForce));
    }
    request.actor = honoured(actor, mayAdminister);
    if (!mayCall(request.actor, route)) throw forbidden(actor, route);
  });
}

/** Who asks, found out once more while a request is still answered; null when that one may not call this any more. */
export async function actorNow(
  { authenticate, mayAdminister }: Pick<Service, 'authenticate' | 'mayAdminister'>,
  request: FastifyRequest,
): Promise<Actor | null> {
  const token = credentialOf(request);
  const actor = token === null ? null : await authenticate(token);
  const route = routeOf(request);
  if (!actor || !route) return null;
  const known = honoured(actor, mayAdminister);
  return mayCall(known, route) ? known : null;
}

/** Of a role that the access policy does not honour nothing is left, here or behind. */
function honoured(actor: Actor, mayAdminister: Service['mayAdminister']): Actor {
  const isHonoured = !actor.roles.includes('admin') || mayAdminister(actor);
  return isHonoured ? actor : { ...actor, roles: actor.roles.filter((role) => role !== 'admin') };
}

/**
 * A digest of a text under the caller's own credential: it cannot be tried out by whoever reads the database, and the
 * same caller gets the same again.
 */
export function callersDigest(request: FastifyRequest, text: string): Buffer {
  return createHmac('sha256', request.headers.authorization ?? '')
    .update(text)
    .digest();
}

/** The credential that a request carries; null when it has none of a kind that the route takes. */
export function credentialOf(request: FastifyRequest): string | null {
  const [, scheme = '', value = ''] = /^(\w+) +([\w.~+/=-]{1,12288})$/.exec(request.headers.authorization ?? '') ?? [];
  if (scheme.toLowerCase() === 'bearer') return value;
  if (scheme.toLowerCase() !== 'basic' || !routeOf(request)?.forBrowsers) return null;
  const pair = Buffer.from(value, 'base64').toString();
  return pair.slice(pair.indexOf(':') + 1);
}

function mayCall(actor: Actor, route: RouteSpec): boolean {
  if (route.allow === 'any' || actor.roles.includes('admin')) return true;
  if (route.forOneself && actor.token !== null) return true;
  const reads = route.method === 'GET' || route.readOnly === true;
  if (reads && actor.roles.includes('auditor')) return true;
  return route.allow !== 'open' && route.allow.some((role) => actor.roles.includes(role));
}

const how = 'send the header "Authorization: Bearer" followed by an API key or an access token';
const notInForce = `this credential is not valid, has expired or was revoked; ${how} in force`;

/** A token that does not verify is a credential that is not valid, with a reason; anything else goes its way. */
function refusedToken(error: unknown): ServiceError {
  if (error instanceof ServiceError && isTokenProblem(error.code)) return error;
  throw error;
}

/** How to authenticate (RFC 6750, section 3), and where it stands who gives tokens (RFC 9728, section 5.1). */
function bearerChallenge(resource: string | undefined): string {
  const realm = 'Bearer realm="clearmark"';
  if (resource === undefined) return realm;
  return `${realm}, resource_metadata="${resource.replace(/\/$/, '')}/.well-known/oauth-protected-resource"`;
}

function refused(route: RouteSpec, reply: FastifyReply, bearer: string, why: string | ServiceError): ServiceError {
  // Where a browser shows a page, it asks for the key itself.
  const basic = route.forBrowsers ? ['Basic realm="clearmark: an API key as the password"'] : [];
  const error = why instanceof ServiceError ? ', error="invalid_token"' : '';
  reply.header('www-authenticate', [`${bearer}${error}`, ...basic]);
  return why instanceof ServiceError ? why : new ServiceError('unauthenticated', why);
}

function forbidden(actor: Actor, route: RouteSpec): ServiceError {
  if (actor.roles.includes('admin')) {
    return new ServiceError('forbidden', 'the access policy in force does not let this principal administer');
  }
  const roles = route.allow === 'open' || route.allow === 'any' ? [] : route.allow;
  const needed = [...new Set([...roles, 'admin'])].join(' or ');
  return new ServiceError(
    'forbidden',
    `this needs the role ${needed}; the ${actor.token ? 'token' : 'key'} has ${actor.roles.join(', ') || 'none'}`,
  );
}

function tooManyFailures(reply: FastifyReply, seconds: number): ServiceError {
  reply.header('retry-after', String(seconds));
  return new ServiceError('rate_limited', `too many credentials that are not valid; wait ${seconds} seconds`);
}
