import type { Label } from '../../../src/label/label.js';
import { inForce } from '../../../src/label/labeling.js';
import { openLabelClasses } from '../../../src/store/classes.js';
import { type Database, openDatabase } from '../../../src/store/database.js';
import { digest } from '../../../src/store/listing.js';
import { startTestServer, type TestServer } from '../../http.js';
import { label } from '../../policy.js';

// AuthZEN over resources that carry a label, in every state that a store can hold them in.

let server: TestServer;
let database: Database;
let key: string;
let ids: readonly string[];

const kinds = ['document', 'member', 'table', 'column'];
const users = ['public', 'internal', 'staff', 'doctor', 'all', 'gone'].map((name) => ({
  type: 'user',
  id: `${name}@a`,
}));
const stranger = { type: 'user', id: 'eve@b' };
const clearances: Readonly<Record<string, Label>> = {
  'public@a': label('public'),
  'internal@a': label('internal'),
  'staff@a': label('confidential', 'hr', 'pii'),
  'doctor@a': label('restricted', 'health', 'pii'),
  'all@a': label('restricted', 'pii', 'financial', 'health', 'credentials', 'legal', 'source-code', 'hr', 'hazard'),
  'gone@a': label('restricted', 'pii'),
  'eve@b': label('restricted', 'pii'),
};

let seed = 20_261_123;
const next = (below: number) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
  return Math.floor((seed / 2 ** 31) * below);
};
const pick = <T>(from: readonly [T, ...T[]]): T => from[next(from.length)] ?? from[0];
const someLabel = () =>
  pick([
    ...[label('public'), label('internal'), label('confidential'), label('restricted'), label('internal', 'hr')],
    ...[label('confidential', 'pii'), label('restricted', 'health', 'pii'), label('internal', 'hazard')],
  ] as const);

beforeAll(async () => {
  server = await startTestServer();
  database = openDatabase(server.databaseUrl);
  for (const user of [...users, stranger]) {
    const { level, categories } = clearances[user.id] ?? label('public');
    await server.call('POST', '/v1/principals', { ...user, clearance: { level, categories } });
  }
  await server.call('PATCH', '/v1/principals/user/gone@a', { disabled: true });
  const { level, categories } = clearances['all@a'] ?? label('public');
  const principal = { type: 'service', id: 'gateway' } as const;
  await server.call('POST', '/v1/principals', { ...principal, clearance: { level, categories } });
  const speaksFor = [{ type: 'user', id: '*@a' }];
  const made = await server.call<{ key: string }>('POST', '/v1/keys', {
    ...{ name: 'gateway', principal, roles: ['lookup'], speaksFor },
  });
  key = made.body.key;
  ids = await fill(60);
});
afterAll(async () => {
  await database.close();
  await server.close();
});

/** Resources of all kinds, in all states, with versions, flags and manual labels. */
async function fill(count: number): Promise<string[]> {
  const classes = openLabelClasses(database);
  const classOf = async (one: Label | null) => (one === null ? null : classes.idOf(one));
  const source = await database.query<{ id: number }>(
    `INSERT INTO source (name, connector, config, root_uri) VALUES ('share', 'filesystem', '{}', 'file:///srv') RETURNING id`,
  );
  const { policyVersion, catalogueVersion } = (await rulebook()) ?? { policyVersion: 1, catalogueVersion: '' };
  const made: string[] = [];
  for (let n = 0; n < count; n++) {
    const uri = `file:///srv/${n}`;
    const propagated = next(4) === 0 ? someLabel() : null;
    // Every tenth had a strict label by hand until a while ago.
    const ended = n % 10 === 0;
    const manual =
      ended || next(4) === 0 ? { label: ended ? label('restricted') : someLabel(), over: someLabel() } : null;
    const past = new Date(Date.now() - 60_000);
    const until = ended ? past : manual && pick([null, past, new Date(Date.now() + 3_600_000)]);
    const versions = Array.from({ length: ended ? 1 : 1 + next(3) }, () => ({
      floor: ended ? label('public') : someLabel(),
      content: ended ? label('public') : someLabel(),
    }));
    const [newest] = versions;
    if (!newest) continue;
    const flags = pick<string[]>([[], [], [], ['partial'], ['sampled'], ['partial', 'sampled']]);
    const state = ended
      ? 'current'
      : pick(['current', 'current', 'current', 'current', 'current', 'stale', 'failed', 'deleted']);
    const current = inForce(newest.floor, newest.content, propagated, manual).label;
    const { rows } = await database.query<{ id: number }>(
      `INSERT INTO resource (source_id, key, key_hash, uri, uri_hash, kind, state, flags, class_id, propagated_class,
         manual_class, manual_content_class, manual_until, verified_at)
       VALUES ($1, $2, $3, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, now()) RETURNING id`,
      [
        ...[source.rows[0]?.id, uri, digest(uri), kinds[n % 4], state, flags, await classOf(current)],
        ...[
          await classOf(propagated),
          await classOf(manual?.label ?? null),
          await classOf(manual?.over ?? null),
          until,
        ],
      ],
    );
    const id = rows[0]?.id;
    for (const [nth, version] of versions.entries()) {
      const superseded = nth === 0 ? null : new Date(Date.now() - pick([1, 60]) * 86_400_000);
      const floor = await classOf(version.floor);
      await database.query(
        `INSERT INTO version (resource_id, content_hash, token, size, media_type, floor_class, content_class, class_id,
           flags, catalogue_version, policy_version, superseded_at)
         VALUES ($1, $2, $3, 1, 'text/plain', $4, $5, $4, $6, $7, $8, $9)`,
        [
          ...[id, `sha256:${n}-${nth}`, `v${n}-${nth}`, floor, await classOf(version.content), flags],
          ...[catalogueVersion, policyVersion, superseded],
        ],
      );
    }
    made.push(`res_${id}`);
  }
  return made;
}

async function rulebook() {
  const { rows } = await database.query<{ policyVersion: number; catalogueVersion: string }>(
    `SELECT (SELECT version FROM labeling_policy WHERE active) AS "policyVersion",
       (SELECT version FROM catalogue WHERE active) AS "catalogueVersion"`,
  );
  return rows[0];
}

interface Decision {
  readonly decision: boolean;
  readonly context: {
    readonly decisionId: string;
    readonly reasons: readonly { readonly code: string }[];
    readonly error?: { readonly code: string };
  };
}
interface Found {
  readonly results: readonly { readonly id?: string; readonly name?: string }[];
  readonly page: { readonly next_token: string; readonly count: number };
}

const evaluate = async (body: object) => {
  const answer = await server.call<Decision>('POST', '/access/v1/evaluation', body, { key });
  expect(answer.status).toBe(200);
  return answer.body;
};
const evaluateAll = async (body: object) =>
  (await server.call<{ evaluations: Decision[] }>('POST', '/access/v1/evaluations', body, { key })).body.evaluations;
/** Everything that a search finds, walked in pages. */
const walk = async (what: string, body: object, limit = 11) => {
  const names: (string | undefined)[] = [];
  for (let token = ''; ; ) {
    const page = { limit, ...(token === '' ? {} : { token }) };
    const answer = await server.call<Found>('POST', `/access/v1/search/${what}`, { ...body, page }, { key });
    expect(answer.status).toBe(200);
    expect(answer.body.results.length).toBeLessThanOrEqual(limit);
    names.push(...answer.body.results.map(({ id, name }) => id ?? name));
    token = answer.body.page.next_token;
    if (token === '') return names;
  }
};

const retrieve = { name: 'retrieve' };
const document = (id: string, properties?: object) => ({ type: 'resource', id, ...(properties ? { properties } : {}) });

const asked: readonly (readonly [string, readonly string[]])[] = [
  ['resource', ['retrieve', 'train', 'administer', 'read']],
  ['document', ['retrieve']],
  ['column', ['export']],
];

/** Every search against every evaluation. Returns how many were permitted. */
async function expectExact(): Promise<number> {
  const permitted = new Set<string>();
  for (const [type, name] of asked.flatMap(([type, names]) => names.map((name) => [type, name] as const))) {
    for (const subject of users) {
      const evaluations = ids.map((id) => ({ resource: { type, id } }));
      const decisions = await evaluateAll({ subject, action: { name }, evaluations });
      const expected = ids.filter((_, i) => decisions[i]?.decision);
      for (const id of expected) permitted.add(`${subject.id} ${name} ${type} ${id}`);
      const found = await walk('resource', { subject, action: { name }, resource: { type } });
      expect([subject.id, name, type, found]).toEqual([subject.id, name, type, expected]);
    }
  }
  for (const id of ids.slice(0, 6)) {
    for (const name of ['retrieve', 'train']) {
      const found = await walk('subject', { subject: { type: 'user' }, action: { name }, resource: document(id) }, 2);
      const expected = users.filter((user) => permitted.has(`${user.id} ${name} resource ${id}`));
      expect(found).toEqual(expected.map((user) => user.id).sort());
    }
    for (const subject of users) {
      const found = await walk('action', { subject, resource: document(id) });
      const expected = ['retrieve', 'train'].filter((name) => permitted.has(`${subject.id} ${name} resource ${id}`));
      expect(found.filter((name) => name === 'retrieve' || name === 'train')).toEqual(expected);
    }
  }
  return permitted.size;
}

test('every search finds exactly what evaluations permit, whatever the state of a resource', async () => {
  expect(await expectExact()).toBeGreaterThan(100);
}, 60_000);

test('what is called a document and is none that a source could hold is for policies to decide', async () => {
  const document = {
    version: 1,
    name: 'documents of others',
    schema: 'entity document; action can_read appliesTo { principal: [User], resource: [document], context: {} };',
    entities: [{ type: 'document', id: 'boxcarring.md' }],
    policies: `
      @id("everybody-reads") permit (principal, action == Action::"can_read", resource is document);
      @id("admins") permit (principal, action == Action::"administer", resource) when { principal.roles.contains("admin") };`,
  };
  const draft = await server.call<{ version: number }>('POST', '/v1/policies/access', { document });
  await server.call('POST', `/v1/policies/access/${draft.body.version}/activate`, {});
  const subject = { type: 'user', id: 'all@a' };
  const action = { name: 'can_read' };
  expect(await walk('resource', { subject, action, resource: { type: 'document' } })).toEqual(['boxcarring.md']);
  for (const id of [ids[0] ?? '', 'file:///srv/0', '/srv/0', 'https://elsewhere/x']) {
    expect(await evaluate({ subject, action, resource: { type: 'document', id } })).toMatchObject({ decision: false });
  }
  expect(await evaluate({ subject, action, resource: { type: 'document', id: 'a.md' } })).toMatchObject({
    decision: true,
  });
  await server.call('POST', `/v1/policies/access/${draft.body.version}/rollback`, {});
});

test('and so it is under a policy that permits more of a higher label', async () => {
  const policies = `
    @id("hr-for-staff") permit (principal, action == Action::"retrieve", resource is LabelClass)
    when { resource.categories.contains("hr") || resource.rank >= 300 };
    @id("admins") permit (principal, action == Action::"administer", resource) when { principal.roles.contains("admin") };`;
  const draft = await server.call<{ version: number }>('POST', '/v1/policies/access', {
    document: { version: 1, name: 'odd', policies },
  });
  await server.call('POST', `/v1/policies/access/${draft.body.version}/activate`, {});
  expect(await expectExact()).toBeGreaterThan(50);
  await server.call('POST', `/v1/policies/access/${draft.body.version}/rollback`, {});
}, 60_000);

describe('a resource that carries a label', () => {
  const all = { type: 'user', id: 'all@a' };
  const low = { type: 'user', id: 'public@a' };
  let secret: string;
  beforeAll(async () => {
    const decisions = await evaluateAll({
      subject: all,
      action: retrieve,
      evaluations: ids.map((id) => ({ resource: document(id) })),
    });
    const lows = await evaluateAll({
      subject: low,
      action: retrieve,
      evaluations: ids.map((id) => ({ resource: document(id) })),
    });
    secret = ids.find((_, i) => decisions[i]?.decision && !lows[i]?.decision) ?? '';
    expect(secret).not.toBe('');
  });

  test('is not opened by anything that a request says of it or of the subject', async () => {
    const open = {
      level: 'public',
      rank: 0,
      categories: [],
      label: { level: 'public' },
      class: 'c1',
      state: 'current',
    };
    const wide = { clearance: clearances['all@a'], roles: ['admin'], groups: ['admins'], ...open };
    const body = {
      subject: { ...low, properties: wide },
      action: { ...retrieve, properties: wide },
      resource: document(secret, open),
      context: { ...wide, agent: false },
    };
    expect(await evaluate(body)).toMatchObject({ decision: false });
    expect(await evaluate({ ...body, subject: { ...all, properties: { clearance: label('public') } } })).toMatchObject({
      decision: true,
    });
  });

  test('is the same by its id and by its URI', async () => {
    const { rows } = await database.query<{ uri: string }>('SELECT uri FROM resource WHERE id = $1', [
      Number(secret.slice(4)),
    ]);
    const uri = rows[0]?.uri ?? '';
    expect(await evaluate({ subject: all, action: retrieve, resource: document(uri) })).toMatchObject({
      decision: true,
    });
    expect(await evaluate({ subject: low, action: retrieve, resource: document(uri) })).toMatchObject({
      decision: false,
    });
  });

  test.each([
    ['of no source', document('s3://elsewhere/x'), 'resource-unknown'],
    ['that nobody has read', document('file:///srv/new.txt'), 'resource-unlabeled'],
    ['of no such id', document('res_999999'), 'resource-unknown'],
  ])('%s is denied by name', async (_what, resource, code) => {
    const { decision, context } = await evaluate({ subject: all, action: retrieve, resource });
    expect([decision, context.reasons.map((reason) => reason.code)]).toEqual([false, [code]]);
  });

  test('is denied under the type of another kind', async () => {
    const decisions = await evaluateAll({
      ...{ subject: all, action: retrieve },
      evaluations: kinds.map((type) => ({ resource: { type, id: secret } })),
    });
    expect(decisions.filter(({ decision }) => decision)).toHaveLength(1);
    const codes = decisions.flatMap(({ context }) => context.reasons.map(({ code }) => code));
    expect(codes.filter((code) => code === 'type-mismatch')).toHaveLength(3);
  });

  test('is not for a version that it never had', async () => {
    const resource = document(secret, { version: 'another one' });
    const { decision } = await evaluate({ subject: all, action: retrieve, resource });
    expect(decision).toBe(false);
  });

  test('is for nobody whom the key does not list, and for nobody unknown', async () => {
    const body = { subject: stranger, action: retrieve, resource: document(secret) };
    const answer = await server.call('POST', '/access/v1/evaluation', body, { key });
    expect([answer.status, answer.body.code]).toEqual([403, 'subject_not_allowed']);
    const [one, other] = await evaluateAll({ ...body, evaluations: [{}, { subject: all }] });
    expect([one?.decision, one?.context.error?.code, other?.decision]).toEqual([false, 'subject_not_allowed', true]);
    for (const subject of [
      { type: 'user', id: 'nobody@a' },
      { type: 'spaceship', id: 'x' },
    ]) {
      expect(await evaluate({ ...body, subject })).toMatchObject({ decision: false });
      expect(await walk('resource', { subject, action: retrieve, resource: { type: 'document' } })).toEqual([]);
      expect(await walk('action', { subject, resource: document(secret) })).toEqual([]);
    }
    const search = { subject: stranger, action: retrieve, resource: { type: 'document' } };
    expect((await server.call('POST', '/access/v1/search/resource', search, { key })).status).toBe(403);
  });

  test('is not for more than the key itself may have', async () => {
    const weak = { type: 'service', id: 'weak' };
    await server.call('POST', '/v1/principals', { ...weak, clearance: { level: 'public' } });
    const made = await server.call<{ key: string }>('POST', '/v1/keys', {
      ...{ name: 'weak', principal: weak, roles: ['lookup'], speaksFor: [{ type: 'user', id: '*' }] },
    });
    const body = { subject: all, action: retrieve, resource: document(secret) };
    const answer = await server.call<Decision>('POST', '/access/v1/evaluation', body, { key: made.body.key });
    expect(answer.body.decision).toBe(false);
  });

  test('is for whoever acts for others only as far as all of them may have it', async () => {
    const chained = { ...all, properties: { onBehalfOf: low } };
    expect(await evaluate({ subject: chained, action: retrieve, resource: document(secret) })).toMatchObject({
      decision: false,
    });
    const others = { ...all, properties: { onBehalfOf: { type: 'user', id: 'gone@a' } } };
    expect(await evaluate({ subject: others, action: retrieve, resource: document(secret) })).toMatchObject({
      decision: false,
    });
  });

  test('is written down with who was asked for and what came of it, and nothing of the properties', async () => {
    const planted = 'quetzal-4471';
    const resource = document(secret, { note: planted, title: planted });
    const { context } = await evaluate({ subject: low, action: retrieve, resource, context: { note: planted } });
    const { status, text, body } = await server.call<{ decision: object }>(
      'GET',
      `/v1/decisions/${context.decisionId}`,
    );
    expect(status).toBe(200);
    expect(body.decision).toMatchObject({
      kind: 'evaluation',
      action: 'retrieve',
      subjects: [low],
      candidates: [{ resources: [{ id: secret }], outcome: 'deny' }],
    });
    expect(text).not.toContain('quetzal');
  });

  test('searches are written down with who asked, whom was asked for and what was found', async () => {
    const latest = async () => {
      const { body } = await server.call<{ items: { id: string }[] }>('GET', '/v1/activity?kind=search&limit=1');
      return (await server.call<{ decision: object }>('GET', `/v1/decisions/${body.items[0]?.id}`)).body.decision;
    };
    const actor = { type: 'service', id: 'gateway' };
    const who = { subject: { type: 'user' }, action: retrieve, resource: document(secret) };
    const found = await walk('subject', who, 100);
    expect(await latest()).toMatchObject({
      ...{ kind: 'search', action: 'retrieve', actor, candidates: [{ resources: [{ id: secret }] }] },
      subjects: found.map((id) => ({ type: 'user', id })),
    });
    const what = await walk('resource', { subject: low, action: retrieve, resource: { type: 'resource' } }, 100);
    const recorded = await latest();
    expect(recorded).toMatchObject({ kind: 'search', action: 'retrieve', actor, subjects: [low] });
    expect(recorded).toHaveProperty('candidates.length', what.length);
    await walk('resource', { subject: low, action: { name: 'made up' }, resource: { type: 'spaceship' } });
    expect(await latest()).toMatchObject({ kind: 'search', action: 'unknown', subjects: [low], candidates: [] });
  });

  test('evaluations of several subjects are decisions of their own', async () => {
    const decisions = await evaluateAll({
      ...{ action: retrieve, resource: document(secret) },
      evaluations: [{ subject: all }, { subject: low }, { subject: all }],
    });
    const made = decisions.map(({ context }) => context.decisionId);
    expect(made[0]).toBe(made[2]);
    expect(made[0]).not.toBe(made[1]);
    const { body } = await server.call<{ decision: { candidates: unknown[] } }>('GET', `/v1/decisions/${made[0]}`);
    expect(body.decision).toMatchObject({ kind: 'evaluations', subjects: [all] });
    expect(body.decision.candidates).toHaveLength(2);
  });
});
