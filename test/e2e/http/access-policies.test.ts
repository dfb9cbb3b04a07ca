import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { AccessDocument } from '../../../src/decide/access-policy.js';
import { startTestServer, type TestServer } from '../../http.js';

interface Version {
  readonly version: number;
  readonly state: string;
  readonly document: AccessDocument;
}

const shipped = parse(await readFile('policies/access.yaml', 'utf8')) as AccessDocument;
const path = '/v1/policies/access';
const adding = (policy: string): AccessDocument => ({ ...shipped, policies: `${shipped.policies}\n${policy}` });
const noService = '@id("no-services") forbid (principal is Service, action == Action::"retrieve", resource);';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const draft = async (document: AccessDocument) => (await server.call<Version>('POST', path, { document })).body.version;
const active = async () => {
  const { body } = await server.call<{ items: Version[] }>('GET', path);
  return body.items.find(({ state }) => state === 'active')?.version;
};

test('the policy that ships is in force from the start, and can be read', async () => {
  const { body } = await server.call<{ items: Version[] }>('GET', path);
  expect(body.items).toMatchObject([{ version: 1, state: 'active', document: shipped }]);
});

test('a draft is simulated, put in force, and taken back', async () => {
  const version = await draft(adding(noService));
  expect(await active()).toBe(1);
  const simulated = await server.call<{ against: number; changes: unknown[]; lockedOut: unknown[] }>(
    'POST',
    `${path}/${version}/simulate`,
  );
  expect(simulated.body).toMatchObject({ against: 1, lockedOut: [] });
  await server.call('POST', `${path}/${version}/activate`, { reason: 'trying' });
  expect(await active()).toBe(version);
  expect((await server.call<Version>('POST', `${path}/${version}/rollback`)).body).toMatchObject({ version: 1 });
  expect(await active()).toBe(1);
  expect((await server.call<Version>('POST', `${path}/${version}/rollback`)).body).toMatchObject({ version });
  await server.call('POST', `${path}/1/activate`);
});

test('the same document again is the same version', async () => {
  expect(await draft(adding(noService))).toBe(await draft(adding(noService)));
});

test('a policy that does not validate is refused with what is wrong, and nothing is kept', async () => {
  const { status, body } = await server.call('POST', path, {
    document: adding('@id("typo") permit (principal, action == Action::"retrive", resource);'),
  });
  expect(status).toBe(422);
  expect(body).toMatchObject({ code: 'policy_invalid' });
  expect(JSON.stringify(body.errors)).toContain('retrive');
});

test('a policy that would lock every administrator out is refused, with who it is', async () => {
  const version = await draft(adding('@id("nobody") forbid (principal, action == Action::"administer", resource);'));
  const simulated = await server.call<{ lockedOut: unknown[] }>('POST', `${path}/${version}/simulate`);
  expect(simulated.body.lockedOut).toHaveLength(1);
  const { status, body } = await server.call('POST', `${path}/${version}/activate`);
  expect([status, body.code]).toEqual([422, 'would_lock_out']);
  expect(await active()).toBe(1);
});

test('who may not administer is refused although its key has the role, while others still may', async () => {
  const other = await server.keyWith(['admin']);
  const version = await draft(
    adding('@id("not-it") forbid (principal == Service::"test-1", action == Action::"administer", resource);'),
  );
  await server.call('POST', `${path}/${version}/activate`);
  expect((await server.call('GET', '/v1/keys', undefined, { key: other })).status).toBe(403);
  expect((await server.call('GET', '/v1/keys')).status).toBe(200);
  // Nor where a route is open to any role, and asks for this one behind.
  const clearance = { level: 'restricted', categories: [] };
  const agent = { id: 'helper', sponsor: 'somebody', purposes: ['support'], clearance };
  expect((await server.call('POST', '/v1/agents', agent, { key: other })).status).toBe(403);
  await server.call('POST', `${path}/1/activate`);
  expect((await server.call('GET', '/v1/keys', undefined, { key: other })).status).toBe(200);
});

test('a version that is not there is not found, and only compliance may see any', async () => {
  expect((await server.call('GET', `${path}/999`)).status).toBe(404);
  expect((await server.call('POST', `${path}/999/activate`)).status).toBe(404);
  const lookup = await server.keyWith(['lookup']);
  expect((await server.call('GET', path, undefined, { key: lookup })).status).toBe(403);
  const compliance = await server.keyWith(['compliance']);
  expect((await server.call('GET', path, undefined, { key: compliance })).status).toBe(200);
});
