import type { JWTPayload } from 'jose';
import type { Actor } from '../../../src/app/authenticate.js';
import type { TokenSettings } from '../../../src/app/tokens.js';
import { createService } from '../../../src/service.js';
import { startTestServer, type TestServer } from '../../http.js';
import { startTestIssuer, type TestIssuer } from '../../issuer.js';

let issuer: TestIssuer;
let server: TestServer;
let settings: TokenSettings;
let pipeline: string;

beforeAll(async () => {
  issuer = await startTestIssuer();
  settings = {
    issuer: issuer.url,
    keys: { kind: 'discovered', issuer: issuer.url },
    audiences: ['clearmark', 'https://labels.example'],
    subjectAudiences: ['search-app'],
    clockTolerance: 60,
    userClaim: 'sub',
    groupsClaim: 'groups',
    rolesClaim: 'roles',
    roles: new Map([['operators', ['operator']]]),
  };
  server = await startTestServer({}, { tokens: settings });
  const { principals, agents } = server.service;
  await principals.create({ type: 'group', id: 'staff', clearance: { level: 'internal' } });
  await principals.create({
    type: 'group',
    id: 'finance',
    clearance: { level: 'confidential', categories: ['financial'] },
    groups: ['staff'],
  });
  await principals.create({
    type: 'group',
    id: 'auditors',
    clearance: { level: 'internal', categories: ['hr'] },
    externalId: '0b7c',
  });
  await principals.create({ type: 'group', id: 'paused', clearance: { level: 'restricted' } });
  await principals.change({ type: 'group', id: 'paused' }, { disabled: true });
  await principals.create({ type: 'user', id: 'ann@example.com', groups: ['staff'], properties: { team: 'red' } });
  await principals.create({ type: 'user', id: 'ben@example.com', clearance: { level: 'public' }, groups: ['finance'] });
  await principals.create({ type: 'user', id: 'eve@example.com', clearance: { level: 'restricted' } });
  await principals.change({ type: 'user', id: 'eve@example.com' }, { disabled: true });
  await principals.create({ type: 'user', id: 'boss@example.com', clearance: { level: 'restricted' } });
  await principals.create({
    type: 'service',
    id: 'rag',
    clearance: { level: 'restricted', categories: ['financial'] },
  });
  const admin = await actorOf(server.adminKey);
  for (const id of ['bot', 'waiting']) {
    await agents.register(admin, {
      id,
      sponsor: 'ann@example.com',
      purposes: ['support'],
      clearance: { level: 'internal' },
    });
  }
  await agents.approve(admin, 'bot');
  pipeline = await server.keyWith(['lookup'], {
    principal: { type: 'service', id: 'rag' },
    speaksFor: [
      { type: 'user', id: '*@example.com' },
      { type: 'agent', id: '*' },
    ],
  });
});
afterAll(async () => {
  await server.close();
  await issuer.close();
});

async function actorOf(credential: string): Promise<Actor> {
  const actor = await server.service.authenticate(credential);
  if (!actor) throw new Error('no actor');
  return actor;
}

const user = (id: string, onBehalfOf?: object) => ({ type: 'user', id, ...(onBehalfOf ? { onBehalfOf } : {}) });
const agent = (id: string, onBehalfOf?: object) => ({ type: 'agent', id, ...(onBehalfOf ? { onBehalfOf } : {}) });
const candidates = [{ id: '1', text: 'Soup of the day, bread and salad.' }];

async function check(credential: string, body: object) {
  const { status, body: answer } = await server.call<{
    code?: string;
    errors?: { field: string }[];
    results?: { outcome: string }[];
  }>('POST', '/v1/retrieval/check', { candidates, ...body }, { key: credential });
  return { status, code: answer.code, field: answer.errors?.[0]?.field, outcome: answer.results?.[0]?.outcome };
}

/** Everybody behind a request, with the clearance they have together. */
async function behind(credential: string, body: Parameters<typeof server.service.subjectsOf>[1] = {}) {
  const { chain, clearance } = await server.service.subjectsOf(await actorOf(credential), body);
  return [
    ...chain.map(({ type, id }) => `${type}:${id}`),
    `${clearance.level} ${clearance.categories.join(' ')}`.trim(),
  ];
}

describe('a subject in the body', () => {
  test('is refused with a code of its own for each thing that is wrong with it', async () => {
    const cases: readonly (readonly [object, number, string, string])[] = [
      [user('nobody@example.com'), 403, 'subject_unknown', 'subject'],
      [user('eve@example.com'), 403, 'subject_unknown', 'subject'],
      [user('ceo@elsewhere.org'), 403, 'subject_not_allowed', 'subject'],
      [agent('bot', user('ceo@elsewhere.org')), 403, 'subject_not_allowed', 'subject.onBehalfOf'],
      [agent('waiting'), 403, 'agent_pending', 'subject'],
      [agent('bot', user('ann@example.com', agent('bot'))), 403, 'subject_loop', 'subject.onBehalfOf.onBehalfOf'],
      [agent('bot', { type: 'service', id: 'rag' }), 403, 'subject_loop', 'subject.onBehalfOf'],
    ];
    for (const [subject, ...expected] of cases) {
      const { status, code, field } = await check(pipeline, { subject });
      expect([status, code, field]).toEqual(expected);
    }
  });

  test('names at most eight that act for each other', async () => {
    const chain = [...'123456789'].reduce<object | undefined>((of, n) => user(`${n}@example.com`, of), undefined);
    expect(await check(pipeline, { subject: chain })).toMatchObject({ status: 400, code: 'invalid_request' });
  });

  test('brings its clearance, by its groups or its own, and everybody narrows', async () => {
    expect(await behind(pipeline)).toEqual(['service:rag', 'restricted financial']);
    expect(await behind(pipeline, { subject: { type: 'user', id: 'ann@example.com' } })).toEqual([
      'service:rag',
      'user:ann@example.com',
      'internal',
    ]);
    const through = { type: 'agent', id: 'bot', onBehalfOf: { type: 'user', id: 'ben@example.com' } } as const;
    expect(await behind(pipeline, { subject: through })).toEqual([
      'service:rag',
      'agent:bot',
      'user:ben@example.com',
      'public',
    ]);
  });

  test('gains nothing by what it says of itself', async () => {
    const subject = user('ben@example.com');
    expect((await check(pipeline, { subject })).outcome).toBe('deny');
    for (const forged of [
      { clearance: { level: 'restricted' } },
      { properties: { clearance: 'restricted' } },
      { groups: ['finance'] },
      { act: { sub: 'boss@example.com' } },
      { roles: ['admin'] },
    ]) {
      expect(await check(pipeline, { subject: { ...subject, ...forged } })).toMatchObject({ status: 400 });
      expect(await check(pipeline, { subject, ...forged })).toMatchObject({ status: 400 });
    }
    // A higher principal ahead of it, behind it, or the actor itself: the lowest decides.
    for (const longer of [
      user('boss@example.com', subject),
      user('ben@example.com', user('boss@example.com')),
      { type: 'service', id: 'rag', onBehalfOf: subject },
    ]) {
      expect((await check(pipeline, { subject: longer })).outcome).toBe('deny');
    }
    const own = await server.keyWith(['lookup'], { principal: { type: 'user', id: 'ben@example.com' } });
    expect((await check(own, { subject: user('boss@example.com') })).code).toBe('subject_not_allowed');
    expect((await check(own, { subject: agent('bot') })).code).toBe('subject_not_allowed');
  });

  test('shows access policies its groups, properties and agent', async () => {
    const subject = { type: 'agent', id: 'bot', onBehalfOf: { type: 'user', id: 'ben@example.com' } } as const;
    const { chain, token } = await server.service.subjectsOf(await actorOf(pipeline), { subject });
    expect(chain).toMatchObject([
      { roles: ['lookup'], agent: null },
      { roles: [], agent: { sponsor: 'ann@example.com', purposes: ['support'], status: 'active' } },
      { groups: ['finance', 'staff'], agent: null },
    ]);
    expect(token).toBeNull();
  });
});

describe('an access token as the credential', () => {
  test('is its user, who may ask for itself without any role', async () => {
    const token = await issuer.token();
    expect(await behind(token)).toEqual(['user:ann@example.com', 'internal']);
    expect(await check(token, {})).toMatchObject({ status: 200, outcome: 'permit' });
    expect(await check(token, { subject: user('boss@example.com') })).toMatchObject({ code: 'subject_not_allowed' });
    const changes = await server.call('GET', '/v1/labels/changes', undefined, { key: token });
    expect([changes.status, changes.body.code]).toEqual([403, 'forbidden']);
    const own = await server.call('GET', '/v1/sources', undefined, { key: await issuer.token({ roles: 'operators' }) });
    expect(own.status).toBe(200);
  });

  test('with "act" is whoever acts, for its user', async () => {
    const token = await issuer.token({ sub: 'ben@example.com', act: { sub: 'bot' }, roles: ['operators'] });
    expect(await behind(token)).toEqual(['agent:bot', 'user:ben@example.com', 'public']);
    expect((await check(token, { subject: user('ben@example.com') })).outcome).toBe('deny');
    expect((await server.call('GET', '/v1/sources', undefined, { key: token })).status).toBe(403);
    const waiting = await issuer.token({ act: { sub: 'bot', act: { sub: 'waiting' } } });
    expect(await check(waiting, {})).toMatchObject({ status: 403, code: 'agent_pending' });
    const own = await issuer.token({ sub: 'waiting', client_id: 'waiting' });
    expect(await check(own, {})).toMatchObject({ status: 403, code: 'agent_pending' });
    const gone = await issuer.token({ sub: 'eve@example.com', act: { sub: 'bot' } });
    const lookup = await server.call('POST', '/v1/labels/lookup', { resources: ['file:///a'] }, { key: gone });
    expect([lookup.status, lookup.body.code]).toEqual([403, 'subject_unknown']);
    expect((await actorOf(token)).clearance).toMatchObject({ level: 'public' });
    const loop = await issuer.token({ act: { sub: 'bot', act: { sub: 'ann@example.com' } } });
    expect(await check(loop, {})).toMatchObject({ status: 403, code: 'subject_loop' });
    const stranger = await issuer.token({ act: { sub: 'a-stranger' } });
    expect(await check(stranger, {})).toMatchObject({ status: 403, code: 'subject_unknown' });
  });

  test('gives a user the groups it lists, and lets in whom only groups tell of', async () => {
    const groups = ['finance', 'paused', 'no such group'];
    expect(await behind(await issuer.token({ groups }))).toEqual(['user:ann@example.com', 'confidential financial']);
    expect(await behind(await issuer.token({ sub: 'new@example.com', groups }))).toEqual([
      'user:new@example.com',
      'confidential financial',
    ]);
    expect(await behind(await issuer.token({ groups: ['0b7c'] }))).toEqual(['user:ann@example.com', 'internal hr']);
    // A clearance of its own is the bound, whatever groups it is in.
    expect(await behind(await issuer.token({ sub: 'ben@example.com', groups }))).toEqual([
      'user:ben@example.com',
      'public',
    ]);
    const program = await issuer.token({ sub: 'new-bot', client_id: 'new-bot', groups });
    expect(await check(program, {})).toMatchObject({ status: 403, code: 'subject_unknown' });
    for (const sub of ['new@example.com', 'eve@example.com']) {
      const token = await issuer.token({ sub, groups: sub.startsWith('new') ? ['paused'] : groups });
      expect(await check(token, {})).toMatchObject({ status: 403, code: 'subject_unknown' });
    }
  });

  test('lets nobody in by groups who was deleted, renamed or disabled here, whatever the case of the name', async () => {
    const { principals, scim } = server.service;
    const groups = ['finance'];
    const refused = { status: 403, code: 'subject_unknown' };
    const asks = async (sub: string) => check(await issuer.token({ sub, groups }), {});
    const first = { type: 'user', id: 'fay@example.com' } as const;
    await principals.create(first);
    await principals.change(first, { disabled: true });
    expect(await asks('Fay@Example.com')).toMatchObject(refused);
    await principals.remove(first);
    expect(await asks('fay@example.com')).toMatchObject(refused);
    expect(await asks('FAY@example.com')).toMatchObject(refused);
    await principals.create(first);
    expect(await asks('fay@example.com')).toMatchObject({ status: 200 });
    const made = await scim.users.create({ userName: 'gil@example.com' });
    await scim.users.patch(made.id, [{ op: 'replace', path: 'userName', value: 'gil.new@example.com' }]);
    expect(await asks('gil@example.com')).toMatchObject(refused);
    expect(await asks('gil.new@example.com')).toMatchObject({ status: 200 });
    await scim.users.remove(made.id);
    expect(await asks('gil.new@example.com')).toMatchObject(refused);
    await server.service.importDirectory({ users: [{ id: 'gil.new@example.com' }] });
    expect(await asks('gil.new@example.com')).toMatchObject({ status: 200 });
  });

  test('that does not verify is answered 401 with its code, and how to do better', async () => {
    const cases: readonly (readonly [JWTPayload, string])[] = [
      [{ aud: 'search-app' }, 'token_audience'],
      [{ iss: 'https://elsewhere.example' }, 'token_invalid'],
      [{ exp: 1_700_000_000 }, 'token_expired'],
    ];
    for (const [claims, code] of cases) {
      const key = await issuer.token(claims);
      const answer = await server.call('POST', '/v1/retrieval/check', { candidates }, { key });
      expect([answer.status, answer.body.status, answer.body.code]).toEqual([401, 401, code]);
      expect(answer.headers.get('www-authenticate')).toBe(
        'Bearer realm="clearmark", ' +
          'resource_metadata="https://labels.example/.well-known/oauth-protected-resource", error="invalid_token"',
      );
      expect(server.log()).not.toContain(key);
    }
    const path = '/.well-known/oauth-protected-resource';
    expect((await server.call('GET', path, undefined, { key: null })).body).toEqual({
      resource: 'https://labels.example',
      authorization_servers: [issuer.url],
      bearer_methods_supported: ['header'],
    });
  });
});

describe('a subjectToken', () => {
  const asked = async (claims: JWTPayload, more: object = {}, key?: string) =>
    check(key ?? (await server.keyWith(['lookup'])), { subjectToken: await issuer.token(claims), ...more });

  test('lets a key speak for a subject that it does not list', async () => {
    const key = await server.keyWith(['lookup']);
    expect((await check(key, { subject: user('ann@example.com') })).code).toBe('subject_not_allowed');
    expect((await asked({}, {}, key)).outcome).toBe('permit');
    expect((await asked({}, { subject: user('ann@example.com') }, key)).outcome).toBe('permit');
    expect((await asked({ aud: 'search-app' }, {}, key)).outcome).toBe('permit');
    expect((await asked({ sub: 'ben@example.com' }, {}, key)).outcome).toBe('deny');
  });

  test('proves nobody else, and whoever the body names besides can only narrow', async () => {
    expect(await asked({}, { subject: user('boss@example.com') })).toMatchObject({ code: 'subject_not_allowed' });
    const subjectToken = await issuer.token({ sub: 'ben@example.com' });
    expect(await behind(pipeline, { subjectToken, subject: { type: 'user', id: 'boss@example.com' } })).toEqual([
      'service:rag',
      'user:boss@example.com',
      'user:ben@example.com',
      'public',
    ]);
  });

  test('is refused with a code of its own for each thing that is wrong with it', async () => {
    const cases: readonly (readonly [JWTPayload, string])[] = [
      [{ aud: 'another-service' }, 'token_audience'],
      [{ exp: 1_700_000_000 }, 'token_expired'],
      [{ nbf: 4_000_000_000 }, 'token_expired'],
      [{ iss: 'https://elsewhere.example' }, 'token_invalid'],
      [{ sub: 'nobody@example.com' }, 'subject_unknown'],
      [{ sub: 'eve@example.com' }, 'subject_unknown'],
      [{ act: { sub: 'a-stranger' } }, 'subject_unknown'],
      [{ act: { sub: 'waiting' } }, 'agent_pending'],
      [{ act: { sub: 'bot', act: { sub: 'bot' } } }, 'subject_loop'],
      [{ may_act: { sub: 'somebody-else' } }, 'subject_not_allowed'],
    ];
    for (const [claims, code] of cases) expect(await asked(claims)).toMatchObject({ status: 403, code });
    expect(await check(pipeline, { subjectToken: 'no token' })).toMatchObject({ status: 403, code: 'token_invalid' });
  });

  test('brings everybody along that it says acts', async () => {
    const subjectToken = await issuer.token({ sub: 'boss@example.com', act: { sub: 'bot' }, may_act: { sub: 'rag' } });
    expect(await behind(pipeline, { subjectToken })).toEqual([
      'service:rag',
      'agent:bot',
      'user:boss@example.com',
      'internal',
    ]);
  });

  test('that says who may act is taken from that one, and from nobody of another kind with the same id', async () => {
    const { principals } = server.service;
    const service = { type: 'service', id: 'press' } as const;
    await principals.create({ ...service, clearance: { level: 'internal' } });
    const claims = { may_act: { iss: issuer.url, sub: 'press' } };
    expect(await asked(claims, {}, await server.keyWith(['lookup'], { principal: service }))).toMatchObject({
      outcome: 'permit',
    });
    const namesake = { type: 'user', id: 'press' } as const;
    await principals.create({ ...namesake, clearance: { level: 'internal' } });
    const forged = await server.keyWith(['lookup'], { principal: namesake });
    expect(await asked(claims, {}, forged)).toMatchObject({ status: 403, code: 'subject_not_allowed' });
    const own = await issuer.token({ sub: 'ann@example.com' });
    const forAnn = { sub: 'ben@example.com', may_act: { sub: 'ann@example.com' } };
    expect(await asked(forAnn, {}, own)).toMatchObject({ status: 200 });
    const elsewhere = { may_act: { iss: 'https://elsewhere.example', sub: 'ann@example.com' } };
    expect(await asked(elsewhere, {}, own)).toMatchObject({ status: 403, code: 'token_invalid' });
  });

  test('is refused by name where no issuer is configured, and while the issuer does not answer', async () => {
    const place = { databaseUrl: server.databaseUrl, redisUrl: undefined, labelingPolicyFile: undefined };
    const secretKey = 'a key for tests that is long enough';
    const subjectToken = await issuer.token();
    for (const [tokens, code] of [
      [undefined, 'subject_not_allowed'],
      [{ ...settings, keys: { kind: 'url', url: 'http://127.0.0.1:9/keys' } }, 'issuer_unavailable'],
    ] as const) {
      const other = await createService({ ...place, secretKey, tokens });
      const actor = await other.authenticate(pipeline);
      if (!actor) throw new Error('no actor');
      await expect(other.subjectsOf(actor, { subjectToken })).rejects.toMatchObject({ code });
      await other.close();
    }
  });
});

describe('cutting off', () => {
  test('holds in another process within a second, whatever it remembers', async () => {
    const place = { databaseUrl: server.databaseUrl, redisUrl: undefined, labelingPolicyFile: undefined };
    const other = await createService({ ...place, secretKey: 'a key for tests that is long enough' });
    try {
      const { agents } = server.service;
      const admin = await actorOf(server.adminKey);
      const key = await server.keyWith(['lookup'], { principal: { type: 'agent', id: 'bot' } });
      const asker = await other.authenticate(pipeline);
      if (!asker) throw new Error('no actor');
      const subject = { type: 'agent', id: 'bot' } as const;
      for (let i = 0; i < 3; i++) {
        expect((await other.authenticate(key))?.principal.id).toBe('bot');
        expect((await other.subjectsOf(asker, { subject })).chain).toHaveLength(2);
        await agents.suspend(admin, 'bot');
        await expect(server.service.authenticate(key)).rejects.toMatchObject({ code: 'agent_suspended' });
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        await expect(other.authenticate(key)).rejects.toMatchObject({ code: 'agent_suspended' });
        await expect(other.subjectsOf(asker, { subject })).rejects.toMatchObject({ code: 'agent_suspended' });
        await expect(other.check(asker, { subject, candidates })).rejects.toMatchObject({ code: 'agent_suspended' });
        await agents.resume(admin, 'bot');
        await new Promise((resolve) => setTimeout(resolve, 1_000));
      }
    } finally {
      await other.close();
    }
  });

  test('holds as well when the channel that tells of it is cut', async () => {
    const place = { databaseUrl: server.databaseUrl, redisUrl: undefined, labelingPolicyFile: undefined };
    const other = await createService({ ...place, secretKey: 'a key for tests that is long enough' });
    const { database } = server.service.access;
    const cut = setInterval(() => {
      const cutting = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'clearmark access' AND datname = current_database()`;
      database.query(cutting).catch(() => undefined);
    }, 50);
    try {
      const admin = await actorOf(server.adminKey);
      const key = await server.keyWith(['lookup'], { principal: { type: 'agent', id: 'bot' } });
      expect((await other.authenticate(key))?.principal.id).toBe('bot');
      await server.service.agents.suspend(admin, 'bot');
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await expect(other.authenticate(key)).rejects.toMatchObject({ code: 'agent_suspended' });
      await server.service.agents.resume(admin, 'bot');
    } finally {
      clearInterval(cut);
      await other.close();
    }
  });
});
