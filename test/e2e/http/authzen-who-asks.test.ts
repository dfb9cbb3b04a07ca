import type { AccessDocument } from '../../../src/decide/access-policy.js';
import { activate } from '../../conformance/authzen.js';
import { startTestServer, type TestServer } from '../../http.js';
import { startTestIssuer, type TestIssuer } from '../../issuer.js';

// Who holds the credential counts where access policies alone decide as well.

const rooms: AccessDocument = {
  version: 1,
  name: 'rooms',
  schema: `
    entity User = { roles: Set<String> };
    entity room;
    action enter appliesTo { principal: [User, Agent], resource: [room], context: {} };`,
  entities: [
    { type: 'user', id: 'listed', properties: { roles: ['guard'] } },
    { type: 'room', id: 'hall' },
    { type: 'room', id: 'vault' },
  ],
  policies: `
    @id("users-enter") permit (principal is User, action == Action::"enter", resource is room)
    unless { resource == room::"vault" };
    @id("guards-enter") permit (principal, action == Action::"enter", resource is room)
    when { principal.roles.contains("guard") };
    @id("helpers-enter-the-hall")
    permit (principal == Agent::"helper", action == Action::"enter", resource == room::"hall");
    @id("administrators-administer")
    permit (principal, action == Action::"administer", resource) when { principal.roles.contains("admin") };`,
};

let issuer: TestIssuer;
let server: TestServer;
const keys: Record<string, string> = {};
const ann = { type: 'user', id: 'ann@example.com' };
const bob = { type: 'user', id: 'bob@example.com' };

beforeAll(async () => {
  issuer = await startTestIssuer();
  server = await startTestServer(
    {},
    {
      tokens: {
        ...{ issuer: issuer.url, keys: { kind: 'discovered', issuer: issuer.url }, audiences: ['clearmark'] },
        ...{ subjectAudiences: [], clockTolerance: 60, userClaim: 'sub', groupsClaim: 'groups', rolesClaim: 'roles' },
        roles: new Map([['readers', ['lookup']]]),
      },
    },
  );
  await activate(server, rooms);
  for (const user of [ann, bob]) {
    await server.call('POST', '/v1/principals', { ...user, clearance: { level: 'internal' } });
  }
  await server.call('POST', '/v1/principals', { type: 'group', id: 'staff', clearance: { level: 'internal' } });
  const speaksFor = [{ type: 'user' as const, id: 'ann@*' }];
  keys.door = await server.keyWith(['lookup'], { speaksFor });
  for (const id of ['helper', 'stranger']) {
    await server.call('POST', '/v1/agents', {
      ...{ id, sponsor: ann.id, purposes: ['visits'], clearance: { level: 'internal' } },
    });
    await server.call('POST', `/v1/agents/${id}/approve`, {});
    keys[id] = await server.keyWith(['lookup'], { speaksFor, principal: { type: 'agent', id } });
  }
});
afterAll(async () => {
  await server.close();
  await issuer.close();
});

const room = (id: string) => ({ type: 'room', id });
const action = { name: 'enter' };
const ask = (key: string | undefined, subject: object, resource = room('hall')) =>
  server.call<{ decision: boolean; code?: string }>(
    ...(['POST', '/access/v1/evaluation', { subject, action, resource }, { key: key ?? '' }] as const),
  );

test('a key asks for the principals that it lists, and for nobody else who is kept here', async () => {
  expect((await ask(keys.door, ann)).body.decision).toBe(true);
  const refused = await ask(keys.door, bob);
  expect([refused.status, refused.body.code]).toEqual([403, 'subject_not_allowed']);
  const behind = await ask(keys.door, { ...ann, properties: { onBehalfOf: bob } });
  expect([behind.status, behind.body.code]).toEqual([403, 'subject_not_allowed']);
});

test('a key asks for whom only the policy knows', async () => {
  expect((await ask(keys.door, { type: 'user', id: 'listed' }, room('vault'))).body.decision).toBe(true);
});

test('of several evaluations the one for somebody else is denied', async () => {
  const evaluations = [{ subject: ann }, { subject: bob }];
  const { body } = await server.call<{ evaluations: { decision: boolean; context: object }[] }>(
    ...(['POST', '/access/v1/evaluations', { action, resource: room('hall'), evaluations }] as const),
    { key: keys.door ?? '' },
  );
  expect(body.evaluations.map(({ decision }) => decision)).toEqual([true, false]);
  expect(body.evaluations[1]?.context).toMatchObject({ error: { code: 'subject_not_allowed' } });
});

test('a search finds only subjects that the key may ask for', async () => {
  const search = { subject: { type: 'user' }, action, resource: room('hall') };
  const { body } = await server.call<{ results: { id: string }[] }>('POST', '/access/v1/search/subject', search, {
    key: keys.door ?? '',
  });
  expect(body.results.map(({ id }) => id)).toEqual(['listed', ann.id]);
});

test('an agent has for a user what it may have itself', async () => {
  expect((await ask(keys.helper, ann)).body.decision).toBe(true);
  expect((await ask(keys.stranger, ann)).body.decision).toBe(false);
  expect((await ask(keys.helper, { type: 'user', id: 'listed' }, room('vault'))).body.decision).toBe(false);
});

test('whom a token proves gets no roles from what it says of itself', async () => {
  const token = await issuer.token({ sub: 'cy@example.com', groups: ['staff'], roles: ['readers'] });
  const self = { type: 'user', id: 'cy@example.com' };
  expect((await ask(token, self)).body.decision).toBe(true);
  expect((await ask(token, { ...self, properties: { roles: ['guard'] } }, room('vault'))).body.decision).toBe(false);
  const other = await ask(token, ann);
  expect([other.status, other.body.code]).toEqual([403, 'subject_not_allowed']);
});
