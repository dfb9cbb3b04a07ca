import { readFileSync } from 'node:fs';
import type { AccessDocument } from '../../../src/decide/access-policy.js';
import type { Problem } from '../../../src/http/problem.js';
import { activate } from '../../conformance/authzen.js';
import { startTestServer, type TestServer } from '../../http.js';

let server: TestServer;
let annKey: string;
let compliance: string;
beforeAll(async () => {
  server = await startTestServer();
  const { principals } = server.service;
  await principals.create({ type: 'user', id: 'ann', clearance: { level: 'confidential', categories: ['pii'] } });
  await principals.create({ type: 'user', id: 'ben', clearance: { level: 'public' } });
  annKey = await server.keyWith(['lookup'], { principal: { type: 'user', id: 'ann' } });
  compliance = await server.keyWith(['compliance']);
});
afterAll(() => server.close());

interface Agent {
  readonly id: string;
  readonly status: string;
  readonly refusal: string | null;
  readonly clearance: { readonly level: string; readonly categories: readonly string[] };
  readonly grants: readonly { readonly id: string }[];
  readonly history: readonly { readonly event: string; readonly by: string; readonly reason: string | null }[];
}

let agents = 0;
/** Registers an agent of Ann's; it waits for approval. */
async function register(but: object = {}, key?: string) {
  const id = `bot-${++agents}`;
  const body = { id, sponsor: 'ann', purposes: ['support'], clearance: { level: 'internal' }, ...but };
  return server.call<Agent & { code?: string }>('POST', '/v1/agents', body, key === undefined ? {} : { key });
}

async function activeAgent(but: object = {}): Promise<string> {
  const { id } = (await register(but)).body;
  expect((await step(id, 'approve')).status).toBe(200);
  return id;
}

const step = (id: string, verb: string, key = server.adminKey, body?: object) =>
  server.call<Agent & { code?: string }>('POST', `/v1/agents/${id}/${verb}`, body, { key });
const keyOf = (id: string) => server.keyWith(['lookup'], { principal: { type: 'agent', id } });
const pipeline = () =>
  server.keyWith(['lookup'], {
    speaksFor: [
      { type: 'agent', id: '*' },
      { type: 'user', id: '*' },
    ],
  });

/** Lets the time of all agents, or of all grants, run out. */
async function runOut(table: 'agent' | 'agent_grant'): Promise<void> {
  const { database, onAccessChanged } = server.service.access;
  await database.query(`UPDATE ${table} SET expires_at = now() - interval '1 second'`);
  onAccessChanged();
}

/** How a check is answered: its outcome, or the code it is refused with. */
async function ask(key: string, subject?: object, more: object = {}) {
  const text = 'Soup of the day, bread and salad.';
  const body = { ...(subject ? { subject } : {}), ...more, candidates: [{ id: '1', text }] };
  const answer = await server.call<{ results?: { outcome: string }[]; code?: string }>(
    'POST',
    '/v1/retrieval/check',
    body,
    { key },
  );
  return answer.body.results?.[0]?.outcome ?? answer.body.code;
}

test('an agent is not made as any other principal is', async () => {
  const body = { type: 'agent', id: 'loose', clearance: { level: 'internal' } };
  const { status, body: problem } = await server.call<Problem>('POST', '/v1/principals', body);
  expect([status, problem.code, problem.errors[0]?.field]).toEqual([400, 'invalid_request', 'type']);
  expect(problem.detail).toContain('POST /v1/agents');
});

test('an agent that was made before agents had sponsors may not act until it has one', async () => {
  const { database, onAccessChanged } = server.service.access;
  await database.query("INSERT INTO principal (type, id, name) VALUES ('agent', 'old', 'old')");
  onAccessChanged();
  const key = await keyOf('old');
  expect(await ask(key)).toBe('agent_pending');
  const migration = readFileSync('migrations/0018-known-principals.sql', 'utf8');
  await database.query(migration.slice(0, migration.indexOf('INSERT INTO agent_event')));
  onAccessChanged();
  expect(await ask(key)).toBe('agent_pending');
  expect((await step('old', 'approve')).body.code).toBe('conflict');
  const change = (body: object) => server.call<Agent>('PATCH', '/v1/agents/old', body);
  expect((await change({ sponsor: 'ann' })).body.refusal).toBe('agent_pending');
  expect((await step('old', 'approve')).body.code).toBe('conflict');
  await change({ purposes: ['support'], clearance: { level: 'internal' } });
  expect((await step('old', 'approve')).body.status).toBe('active');
  expect(await ask(key)).toBe('permit');
});

test('what access policies look at is not said of an agent by who sponsors it', async () => {
  const properties = { trusted: true };
  expect((await register({ properties }, annKey)).body.code).toBe('forbidden');
  expect((await register({ properties }, compliance)).status).toBe(201);
});

test('an agent waits for its sponsor, acts, is cut off, and acts again', async () => {
  const { body, status } = await register({}, annKey);
  expect([status, body.status, body.refusal]).toEqual([201, 'pending', 'agent_pending']);
  const key = await keyOf(body.id);
  expect(await ask(key)).toBe('agent_pending');
  expect((await step(body.id, 'approve', annKey)).body.status).toBe('active');
  expect(await ask(key)).toBe('permit');
  expect((await step(body.id, 'suspend', annKey, { reason: 'it answered strangers' })).body.status).toBe('suspended');
  expect(await ask(key)).toBe('agent_suspended');
  expect((await step(body.id, 'resume', annKey)).body.code).toBe('forbidden');
  expect((await step(body.id, 'resume', compliance)).body.status).toBe('active');
  expect(await ask(key)).toBe('permit');
  expect((await step(body.id, 'retire', compliance)).body.status).toBe('retired');
  expect(await ask(key)).toBe('agent_retired');
  expect((await step(body.id, 'resume', compliance)).body.code).toBe('conflict');
  const { history } = (await server.call<Agent>('GET', `/v1/agents/${body.id}`, undefined, { key: annKey })).body;
  expect(history.map(({ event, by }) => [event, by.replace(/test-\d+/, 'test')])).toEqual([
    ['retired', 'service:test'],
    ['resumed', 'service:test'],
    ['suspended', 'user:ann'],
    ['approved', 'user:ann'],
    ['registered', 'user:ann'],
  ]);
  expect(history[2]?.reason).toBe('it answered strangers');
});

test('whoever acts through an agent that may not act is refused as well', async () => {
  const key = await pipeline();
  const id = await activeAgent();
  const through = { type: 'agent', id, onBehalfOf: { type: 'user', id: 'ann' } };
  expect(await ask(key, through)).toBe('permit');
  await step(id, 'suspend');
  expect(await ask(key, through)).toBe('agent_suspended');
  const { id: waiting } = (await register()).body;
  expect(await ask(key, { type: 'agent', id: waiting })).toBe('agent_pending');
});

test('an agent has no more than its user, and its user no more than the agent', async () => {
  const key = await pipeline();
  const id = await activeAgent({ clearance: { level: 'public' } });
  expect(await ask(key, { type: 'user', id: 'ann' })).toBe('permit');
  expect(await ask(key, { type: 'agent', id, onBehalfOf: { type: 'user', id: 'ann' } })).toBe('deny');
  const high = await activeAgent({ clearance: { level: 'restricted' } });
  expect(await ask(key, { type: 'agent', id: high, onBehalfOf: { type: 'user', id: 'ben' } })).toBe('deny');
});

test('an agent whose time is over is refused until somebody extends it', async () => {
  const id = await activeAgent();
  const key = await keyOf(id);
  await runOut('agent');
  expect(await ask(key)).toBe('agent_expired');
  expect((await server.call<Agent>('GET', `/v1/agents/${id}`)).body.status).toBe('expired');
  const expiresAt = new Date(Date.now() + 60_000).toISOString();
  expect((await server.call('PATCH', `/v1/agents/${id}`, { expiresAt }, { key: compliance })).status).toBe(200);
  expect(await ask(key)).toBe('permit');
});

test('an agent whose sponsor is disabled or gone is refused, and a new sponsor has to approve it', async () => {
  const { principals } = server.service;
  await principals.create({ type: 'user', id: 'cleo', clearance: { level: 'confidential' } });
  const id = await activeAgent({ sponsor: { type: 'user', id: 'cleo' } });
  const key = await keyOf(id);
  expect(await ask(key)).toBe('permit');
  await principals.change({ type: 'user', id: 'cleo' }, { disabled: true });
  expect(await ask(key)).toBe('sponsor_suspended');
  await principals.change({ type: 'user', id: 'cleo' }, { disabled: false });
  expect(await ask(key)).toBe('permit');
  await principals.remove({ type: 'user', id: 'cleo' });
  await principals.create({ type: 'user', id: 'cleo', clearance: { level: 'restricted' } });
  expect(await ask(key)).toBe('sponsor_suspended');
  const changed = await server.call<Agent>('PATCH', `/v1/agents/${id}`, { sponsor: 'ann' }, { key: compliance });
  expect(changed.body.status).toBe('pending');
  expect(await ask(key)).toBe('agent_pending');
  await step(id, 'approve', annKey);
  expect(await ask(key)).toBe('permit');
});

test('what was suspended before anybody approved it still waits when it is resumed', async () => {
  const { id } = (await register()).body;
  await step(id, 'suspend');
  expect((await step(id, 'resume')).body.status).toBe('pending');
});

test('a sponsor registers and approves for itself, and within its own clearance', async () => {
  expect((await register({ sponsor: 'ben' }, annKey)).body.code).toBe('forbidden');
  const { id } = (await register({ clearance: { level: 'restricted' } }, annKey)).body;
  const refused = await step(id, 'approve', annKey);
  expect([refused.status, refused.body.code]).toEqual([403, 'forbidden']);
  expect((await step(id, 'approve', compliance)).body.status).toBe('active');
  const other = await server.keyWith(['lookup'], { principal: { type: 'user', id: 'ben' } });
  expect((await step(id, 'suspend', other)).body.code).toBe('forbidden');
  expect((await server.call('GET', `/v1/agents/${id}`, undefined, { key: other })).body.code).toBe('forbidden');
});

test('a grant gives more for a time, and no longer', async () => {
  const id = await activeAgent({ clearance: { level: 'public' } });
  const key = await keyOf(id);
  const grant = (but: object) =>
    server.call<Agent & { code?: string }>(
      'POST',
      `/v1/agents/${id}/grants`,
      { clearance: { level: 'internal' }, reason: 'quarterly report', ...but },
      { key: compliance },
    );
  expect(await ask(key)).toBe('deny');
  await grant({ expiresAt: new Date(Date.now() + 60_000).toISOString() });
  expect(await ask(key)).toBe('permit');
  await runOut('agent_grant');
  expect(await ask(key)).toBe('deny');
  const audit = { purpose: 'audit' };
  const given = await grant({ ...audit, expiresAt: new Date(Date.now() + 60_000).toISOString() });
  expect(given.body.clearance.level).toBe('internal');
  expect(await ask(key, undefined, audit)).toBe('permit');
  expect(await ask(key, undefined, { purpose: 'training' })).toBe('deny');
  const last = given.body.grants.at(-1);
  await server.call('DELETE', `/v1/agents/${id}/grants/${last?.id}`, undefined, { key: compliance });
  expect(await ask(key, undefined, audit)).toBe('deny');
  expect((await grant({ expiresAt: '2020-01-01T00:00:00Z' })).body.code).toBe('invalid_request');
});

test('access policies decide by the risk that is noted of an agent, from the next request on', async () => {
  const { body: current } = await server.call<{ document: AccessDocument }>('GET', '/v1/policies/access/1');
  const policies = `${current.document.policies}
    @id("no-risk") forbid (principal is Agent, action, resource is LabelClass)
    when { principal has risk && principal.risk == "critical" };`;
  await activate(server, { ...current.document, policies });
  const id = await activeAgent();
  const key = await keyOf(id);
  expect(await ask(key)).toBe('permit');
  for (const [level, outcome] of [
    ['critical', 'deny'],
    ['low', 'permit'],
  ] as const) {
    await server.call('PUT', `/v1/agents/${id}/risk`, { level });
    expect(await ask(key)).toBe(outcome);
  }
  await activate(server, current.document);
});

test('risk is noted, and the list shows agents by sponsor and status', async () => {
  const id = await activeAgent();
  const noted = await server.call('PUT', `/v1/agents/${id}/risk`, { level: 'high', note: 'reads mail' });
  expect(noted.body).toMatchObject({ risk: { level: 'high', note: 'reads mail' } });
  const all: string[] = [];
  for (let next: string | null = ''; next !== null; ) {
    const cursor: string = next === '' ? '' : `&cursor=${next}`;
    const page: { body: { items: Agent[]; next: string | null } } = await server.call(
      'GET',
      `/v1/agents?sponsor=ann&status=active&limit=2${cursor}`,
    );
    all.push(...page.body.items.map((agent) => agent.id));
    next = page.body.next;
  }
  expect(all).toContain(id);
  expect(new Set(all).size).toBe(all.length);
});

test('needs a sponsor who is there, purposes, and an id of its own', async () => {
  const id = await activeAgent();
  expect((await register({ sponsor: 'nobody' })).body.code).toBe('invalid_request');
  expect((await register({ purposes: [] })).body.code).toBe('invalid_request');
  expect((await register({ id })).body.code).toBe('conflict');
  expect((await register({ clearance: { level: 'cosmic' } })).body.code).toBe('unknown_label');
  expect((await register({ expiresAt: '2020-01-01T00:00:00Z' })).body.code).toBe('invalid_request');
  expect((await step('nothing', 'suspend')).body.code).toBe('not_found');
});
