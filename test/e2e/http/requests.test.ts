import { startTestServer, type TestServer } from '../../http.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ rateLimit: 1_000 });
});
afterAll(() => server.close());

const planted = 'quetzal-8231-planted';

interface Line {
  readonly msg: string;
  readonly requestId: string;
  readonly [field: string]: unknown;
}

const logged = (id: string): Line[] =>
  server
    .log()
    .trim()
    .split('\n')
    .map((line): Line => JSON.parse(line))
    .filter((line) => line.requestId === id);

describe('request ids', () => {
  test('are made for each request', async () => {
    const [a, b] = await Promise.all([server.call('GET', '/healthz'), server.call('GET', '/v1/nothing')]);
    expect(a.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(a.headers.get('x-request-id')).not.toBe(b.headers.get('x-request-id'));
  });

  test('are echoed where they can be logged as they are, and replaced where not', async () => {
    const ask = async (id: string) =>
      (await server.call('GET', '/healthz', undefined, { headers: { 'x-request-id': id } })).headers.get(
        'x-request-id',
      );
    expect(await ask('job-17:42')).toBe('job-17:42');
    expect(await ask('{"forged":"line"}')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await ask('x'.repeat(129))).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('every answer', () => {
  test.each(['/healthz', '/v1/taxonomy', '/v1/nothing', '/docs', '/v1/keys/%zz'])(
    '%s is not stored and not sniffed',
    async (path) => {
      const { headers } = await server.call('GET', path);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  test('says how many requests the key has left', async () => {
    const key = await server.keyWith(['lookup']);
    const first = await server.call('GET', '/v1/taxonomy', undefined, { key });
    const second = await server.call('GET', '/v1/taxonomy', undefined, { key });
    expect(first.headers.get('ratelimit-limit')).toBe('1000');
    expect(first.headers.get('ratelimit-remaining')).toBe('999');
    expect(second.headers.get('ratelimit-remaining')).toBe('998');
    expect(Number(second.headers.get('ratelimit-reset'))).toBeGreaterThan(0);
  });
});

test('a key that asks too often is told to wait, while others go on', async () => {
  const few = await startTestServer({ rateLimit: 3 });
  try {
    const ask = () => few.call('GET', '/v1/taxonomy');
    const answers = [await ask(), await ask(), await ask(), await ask()];
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 429]);
    expect(answers[3]?.body.code).toBe('rate_limited');
    expect(Number(answers[3]?.headers.get('retry-after'))).toBeGreaterThan(0);
    const key = await few.keyWith(['lookup']);
    expect((await few.call('GET', '/v1/taxonomy', undefined, { key })).status).toBe(200);
  } finally {
    await few.close();
  }
});

describe('the log', () => {
  test('has one line a request, with the route instead of the URL', async () => {
    const headers = {
      'x-request-id': 'line-1',
      traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    };
    await server.call('GET', `/v1/resources/${planted}`, undefined, { headers });
    const [line, ...more] = logged('line-1');
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      msg: 'request',
      method: 'GET',
      route: '/v1/resources/:id',
      status: 404,
      code: 'not_found',
      ms: expect.any(Number),
      keyId: server.adminKey.split('_')[1],
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      spanId: '00f067aa0ba902b7',
    });
  });

  test('leaves out a traceparent that is none', async () => {
    const headers = { 'x-request-id': 'line-2', traceparent: `00-${planted}` };
    await server.call('GET', '/healthz', undefined, { headers });
    expect(logged('line-2')[0]).not.toHaveProperty('traceId');
  });

  test('has no bodies, URLs, queries, or tokens, whatever becomes of a request', async () => {
    const card = `4111 1111 1111 ${1111}`;
    const key = await server.keyWith(['lookup']);
    await server.call('POST', '/v1/inspect', { text: `${planted} ${card}`, redact: true }, { key });
    await server.call('POST', '/v1/inspect', `{"text":"${planted}`, { key });
    await server.call('POST', '/v1/inspect', { [planted]: 1 }, { key });
    await server.call('GET', `/v1/resources?q=${planted}`);
    await server.call('GET', `/${planted}?${planted}=1`);
    await server.call('GET', '/v1/keys', undefined, { key: `cm_aaaaaaaaaaaa_${planted.padEnd(43, 'x')}` });
    await server.call('POST', '/v1/labels/lookup', { resources: [`file:///srv/${planted}`] }, { key });
    const log = server.log();
    expect(log).not.toContain('quetzal');
    expect(log).not.toContain('4111');
    expect(log).not.toContain(key.split('_').slice(2).join('_'));
    expect(log).not.toContain(server.adminKey.slice(16));
  });
});

describe('health', () => {
  test('says what is there', async () => {
    expect((await server.call('GET', '/healthz')).body).toEqual({ status: 'ok' });
    const { body } = await server.call<object>('GET', '/readyz', undefined, { key: null });
    expect(body).toEqual({
      ready: true,
      checks: { database: 'ok', migrations: 'ok', queue: 'ok', infotypes: 'ok', labels: 'ok', 'access policy': 'ok' },
    });
  });

  test('says what is missing', async () => {
    const other = await startTestServer();
    try {
      await other.service.deps.database.query("DELETE FROM clearmark_migration WHERE name LIKE '0003%'");
      const { status, body } = await other.call<object>('GET', '/readyz', undefined, { key: null });
      expect(status).toBe(503);
      expect(body).toMatchObject({ ready: false, checks: { database: 'ok', migrations: '1 missing' } });
    } finally {
      await other.close();
    }
  });
});

test('metrics count requests by route and status, and name no ids', async () => {
  await server.call('GET', `/v1/resources/${planted}`);
  await server.call('GET', `/v1/${planted}`);
  const { text, headers } = await server.call('GET', '/metrics');
  expect(headers.get('content-type')).toMatch(/^text\/plain; version=/);
  expect(text).toContain(
    'clearmark_http_request_duration_seconds_count{method="GET",route="/v1/resources/:id",status="404"}',
  );
  expect(text).toContain('route="unmatched",status="404"');
  expect(text).toContain('process_cpu_seconds_total');
  expect(text).not.toContain('quetzal');
});

test('closing ends long polls and streams, and then takes nothing more', async () => {
  const closing = await startTestServer();
  const poll = closing.call<{ changes: unknown[] }>('GET', '/v1/labels/changes?wait=60');
  const stream = closing.call('GET', '/v1/labels/changes', undefined, { headers: { accept: 'text/event-stream' } });
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await closing.close();
  expect((await poll).body.changes).toEqual([]);
  expect((await stream).text).toContain('retry: 1000');
  await expect(closing.call('GET', '/healthz')).rejects.toThrow();
});
