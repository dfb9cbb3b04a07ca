import { createService } from '../../../src/service.js';
import { startTestServer, type TestServer } from '../../http.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const lookup = { resources: ['file:///nowhere/a.txt'] };

describe('who may call', () => {
  test('without a credential only health is open', async () => {
    for (const path of ['/healthz', '/readyz']) {
      expect((await server.call('GET', path, undefined, { key: null })).status).toBe(200);
    }
    for (const path of ['/v1/taxonomy', '/openapi.json', '/docs', '/metrics', '/v1/keys']) {
      const answer = await server.call('GET', path, undefined, { key: null });
      expect([path, answer.status, answer.body.code]).toEqual([path, 401, 'unauthenticated']);
      expect(answer.headers.get('www-authenticate')).toContain('Bearer realm="clearmark"');
    }
  });

  test.each([
    ['no token', 'Bearer '],
    ['something that is no key', 'Bearer hello'],
    ['a key that was never made', `Bearer cm_aaaaaaaaaaaa_${'A'.repeat(43)}`],
    ['another scheme', 'Digest abc'],
  ])('%s is refused', async (_, authorization) => {
    const { status, body } = await server.call('GET', '/v1/taxonomy', undefined, {
      headers: { authorization },
      key: null,
    });
    expect([status, body.code]).toEqual([401, 'unauthenticated']);
  });

  test('a key with the right id and a wrong secret is refused like one that does not exist', async () => {
    const wrong = `${server.adminKey.slice(0, 16)}${'x'.repeat(43)}`;
    const missing = `cm_bbbbbbbbbbbb_${'x'.repeat(43)}`;
    const [a, b] = await Promise.all(
      [wrong, missing].map((key) => server.call('GET', '/v1/taxonomy', undefined, { key })),
    );
    expect(a?.status).toBe(401);
    expect(a?.body.detail).toBe(b?.body.detail);
  });

  test('a body is not read for somebody who may not send it', async () => {
    const { status } = await server.call('POST', '/v1/labels/lookup', '{not json', { key: null });
    expect(status).toBe(401);
  });

  test('a revoked key is refused from the next request on', async () => {
    const made = await server.call<{ id: string; key: string }>('POST', '/v1/keys', {
      name: 'short-lived',
      principal: { type: 'service', id: 'admin' },
      roles: ['lookup'],
    });
    const asked = () => server.call('GET', '/v1/taxonomy', undefined, { key: made.body.key });
    expect((await asked()).status).toBe(200);
    expect((await server.call('DELETE', `/v1/keys/${made.body.id}`)).status).toBe(204);
    expect((await asked()).status).toBe(401);
  });

  test('another process that had seen the key refuses it after a second', async () => {
    const { databaseUrl } = server;
    const place = { databaseUrl, redisUrl: undefined, labelingPolicyFile: undefined };
    const elsewhere = await createService({ ...place, secretKey: 'a key for tests that is long enough' });
    try {
      const key = await server.keyWith(['lookup']);
      expect((await elsewhere.authenticate(key))?.roles).toEqual(['lookup']);
      await server.call('DELETE', `/v1/keys/${key.split('_')[1]}`);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(await elsewhere.authenticate(key)).toBeNull();
    } finally {
      await elsewhere.close();
    }
  });

  test('an expired key is refused', async () => {
    const soon = new Date(Date.now() + 400).toISOString();
    const key = await server.keyWith(['lookup'], { expiresAt: soon });
    expect((await server.call('GET', '/v1/taxonomy', undefined, { key })).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await server.call('GET', '/v1/taxonomy', undefined, { key })).status).toBe(401);
  });

  test('the keys of a disabled principal are refused, and work again when it is enabled', async () => {
    const principal = { type: 'service', id: 'https://programs.example/7' };
    const path = `/v1/principals/service/${encodeURIComponent(principal.id)}`;
    await server.call('POST', '/v1/principals', { ...principal, clearance: { level: 'public' } });
    const made = await server.call<{ key: string }>('POST', '/v1/keys', { name: 'x', principal, roles: ['lookup'] });
    const asked = async () => (await server.call('GET', '/v1/taxonomy', undefined, { key: made.body.key })).status;
    expect(await asked()).toBe(200);
    expect((await server.call('PATCH', path, { disabled: true })).status).toBe(200);
    expect(await asked()).toBe(401);
    await server.call('PATCH', path, { disabled: false });
    expect(await asked()).toBe(200);
    expect((await server.call('DELETE', path)).status).toBe(204);
    expect(await asked()).toBe(401);
  });
});

describe('roles', () => {
  const cases: readonly (readonly [string, string, unknown, readonly string[]])[] = [
    ['POST', '/v1/labels/lookup', lookup, ['lookup', 'auditor']],
    ['GET', '/v1/labels/changes', undefined, ['lookup', 'auditor']],
    ['POST', '/v1/inspect', { text: 'hello' }, ['lookup', 'auditor']],
    ['GET', '/v1/resources', undefined, ['compliance', 'operator', 'auditor']],
    ['GET', '/v1/coverage', undefined, ['compliance', 'operator', 'auditor']],
    ['GET', '/v1/sources', undefined, ['operator', 'compliance', 'auditor']],
    ['POST', '/v1/sources', { name: 'x', connector: 'none', config: {} }, ['operator']],
    ['PUT', '/v1/resources/res_1/label', { level: 'public' }, ['compliance']],
    ['POST', '/v1/resources/res_1/write-label', {}, ['operator', 'compliance']],
    ['GET', '/v1/resources/res_1/write-label', undefined, ['operator', 'compliance', 'auditor']],
    ['GET', '/v1/principals', undefined, ['compliance', 'auditor']],
    ['POST', '/v1/principals', {}, []],
    ['GET', '/v1/keys', undefined, ['auditor']],
    ['POST', '/v1/keys', {}, []],
    ['GET', '/v1/taxonomy', undefined, ['operator', 'compliance', 'lookup', 'auditor']],
    ['GET', '/metrics', undefined, ['operator', 'auditor']],
  ];

  test.each(cases)('%s %s is for its roles only', async (method, path, body, allowed) => {
    for (const role of ['operator', 'compliance', 'lookup', 'auditor'] as const) {
      const { status, body: answer } = await server.call(method, path, body, { key: await server.keyWith([role]) });
      if (allowed.includes(role)) expect([role, status]).not.toEqual([role, 403]);
      else expect([role, status, answer.code]).toEqual([role, 403, 'forbidden']);
    }
    expect((await server.call(method, path, body)).status).not.toBe(403);
  });

  test('a refusal names the roles that would do', async () => {
    const { body } = await server.call('GET', '/v1/sources', undefined, { key: await server.keyWith(['lookup']) });
    expect(body.detail).toBe('this needs the role operator or compliance or admin; the key has lookup');
  });
});

test('HEAD is answered like GET, without a body', async () => {
  const { status, text } = await server.call('HEAD', '/v1/taxonomy', undefined, {
    key: await server.keyWith(['auditor']),
  });
  expect([status, text]).toEqual([200, '']);
  expect((await server.call('HEAD', '/v1/taxonomy', undefined, { key: null }).catch((e) => e)).status).toBe(401);
});

test('a browser may send the key as a password, for pages that people read and nowhere else', async () => {
  const basic = { authorization: `Basic ${Buffer.from(`any:${server.adminKey}`).toString('base64')}` };
  const asked = await server.call('GET', '/docs', undefined, { key: null });
  expect(asked.headers.get('www-authenticate')).toContain('Basic realm=');
  const page = await server.call('GET', '/docs', undefined, { key: null, headers: basic });
  expect(page.status).toBe(200);
  expect((await server.call('GET', '/v1/keys', undefined, { key: null, headers: basic })).status).toBe(401);
});

test('whoever keeps trying credentials is told to wait, and holds up nobody else', async () => {
  const tries = Array.from({ length: 61 }, () =>
    server.call('GET', '/v1/taxonomy', undefined, { key: `cm_cccccccccccc_${'c'.repeat(43)}` }),
  );
  const answers = await Promise.all(tries);
  const late = answers.find((answer) => answer.status === 429);
  expect(late?.body.code).toBe('rate_limited');
  expect(Number(late?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await server.call('GET', '/v1/taxonomy')).status).toBe(200);
});
