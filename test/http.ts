import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { ensureAdminKey, type KeyRequest } from '../src/app/keys.js';
import { pathPattern } from '../src/http/path-pattern.js';
import type { Problem } from '../src/http/problem.js';
import { type HttpOptions, routes, startHttp } from '../src/http/server.js';
import { createService, type Service, type ServiceConfig } from '../src/service.js';
import { createMigratedDatabase } from './postgres.js';

/** An answer with its body read; JSON is parsed, and null otherwise. */
export interface Answer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Body;
}

export interface TestServer {
  readonly url: string;
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly service: Service;
  readonly adminKey: string;
  /** Everything that was logged. */
  log(): string;
  /** Sends a request, as the administrator unless another key is given; checks the answer against its route's schema. */
  call<Body = Problem>(method: string, path: string, body?: unknown, options?: CallOptions): Promise<Answer<Body>>;
  /** A key with these roles, bound to a principal of its own. */
  keyWith(roles: KeyRequest['roles'], but?: Partial<KeyRequest>): Promise<string>;
  close(): Promise<void>;
}

interface CallOptions {
  /** Null sends none. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A really listening server over a real, migrated database of its own. */
export async function startTestServer(
  options: Partial<HttpOptions> = {},
  but: Partial<ServiceConfig> = {},
): Promise<TestServer> {
  const { url: databaseUrl, drop } = await createMigratedDatabase();
  const secretKey = 'a key for tests that is long enough';
  const dataDir = await mkdtemp(join(tmpdir(), 'clearmark-data-'));
  const place = { databaseUrl, redisUrl: undefined, labelingPolicyFile: undefined };
  const service = await createService({ ...place, secretKey, dataDir, ...but });
  const adminKey = (await ensureAdminKey(service.access)) ?? '';
  const lines: string[] = [];
  const logger = pino(
    { level: 'trace' },
    new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    }),
  );
  const defaults = { host: '127.0.0.1', port: 0, logger, version: '0.0.0', rateLimit: 100_000 };
  const http = await startHttp(service, { ...defaults, ...options });
  let principals = 0;
  return {
    url: http.url,
    databaseUrl,
    dataDir,
    service,
    adminKey,
    log: () => lines.join(''),
    async call(method, path, body, { key = adminKey, headers = {} } = {}) {
      // What was just committed shows within a second; tests ask for it at once.
      await service.labelsCaughtUp();
      return send(http.url, method, path, body, {
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
        ...headers,
      });
    },
    async keyWith(roles, but = {}) {
      const principal = { type: 'service', id: `test-${++principals}` } as const;
      await service.principals.create({ ...principal, clearance: { level: 'internal' } });
      return (await service.keys.create({ name: 'test', principal, roles, ...but })).key;
    },
    async close() {
      await http.close();
      await service.close();
      await drop();
      await rm(dataDir, { recursive: true });
    },
  };
}

/**
 * Has a source made and crawled whole, and waits until that is done. Somebody has to work meanwhile.
 * @throws when the crawl fails
 */
export async function crawled(server: Pick<TestServer, 'call'>, source: object): Promise<void> {
  const made = await server.call<{ id: string }>('POST', '/v1/sources', source);
  const { body } = await server.call<{ id: string }>('POST', `/v1/sources/${made.body.id}/crawls`, { mode: 'full' });
  for (let state = ''; state !== 'succeeded'; await sleep(50)) {
    state = (await server.call<{ state: string }>('GET', `/v1/crawls/${body.id}`)).body.state;
    if (state === 'failed' || state === 'cancelled') throw new Error(`the crawl is ${state}`);
  }
}

async function send<Body>(
  base: string,
  method: string,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>>,
): Promise<Answer<Body>> {
  const response = await fetch(base + path, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const answer = {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson && text !== '' ? JSON.parse(text) : null,
  };
  if (response.ok && isJson && text !== '') checkAnswer(method, path, answer.body);
  return answer;
}

/** Every JSON answer of every test has exactly the shape that OpenAPI says. */
function checkAnswer(method: string, path: string, body: unknown): void {
  const bare = path.split('?', 1)[0] ?? '';
  const route = routes.find((r) => r.method === method && pathPattern(r.path).test(bare));
  const result = route?.answer?.safeParse(body);
  if (!result?.success) {
    throw new Error(`${method} ${bare} answered out of its schema: ${result?.error.message ?? 'it has none'}`);
  }
}
