import { type Answer, startTestServer, type TestServer } from '../http.js';
import { activate, certificationFixture } from './authzen.js';

let server: TestServer;
let key: string;
beforeAll(async () => {
  server = await startTestServer();
  await activate(server, certificationFixture);
  key = await server.keyWith(['lookup']);
});
afterAll(() => server.close());

interface Decision {
  readonly decision: boolean;
  readonly context?: unknown;
}
interface Found {
  readonly results: readonly { readonly type?: string; readonly id?: string; readonly name?: string }[];
  readonly page?: { readonly next_token: string; readonly count?: number };
}

const alice = { type: 'user', id: 'alice' };
const bob = { type: 'user', id: 'bob' };
const admin = { ...bob, properties: { role: 'admin' } };
const one = { type: 'record', id: 'record-1' };
const two = { type: 'record', id: 'record-2' };
const active = { ...one, properties: { status: 'active' } };
const archived = { ...two, properties: { status: 'archived' } };
const read = { name: 'read' };
const write = { name: 'write' };
const context = { time: '2026-03-01T18:03-07:00', ip: '192.0.2.1' };

const paths = {
  evaluation: '/access/v1/evaluation',
  evaluations: '/access/v1/evaluations',
  subject: '/access/v1/search/subject',
  resource: '/access/v1/search/resource',
  action: '/access/v1/search/action',
};
const ask = <Body>(path: keyof typeof paths, body: unknown, headers?: Record<string, string>): Promise<Answer<Body>> =>
  server.call<Body>('POST', paths[path], body, { key, ...(headers ? { headers } : {}) });
const decide = async (body: unknown) => {
  const { status, headers, body: answer } = await ask<Decision>('evaluation', body);
  expect([status, headers.get('content-type')]).toEqual([200, expect.stringMatching(/^application\/json\b/)]);
  return answer.decision;
};
const decideAll = async (body: unknown) => {
  const { status, headers, body: answer } = await ask<{ evaluations: Decision[] }>('evaluations', body);
  expect([status, headers.get('content-type')]).toEqual([200, expect.stringMatching(/^application\/json\b/)]);
  expect(answer).not.toHaveProperty('decision');
  return answer.evaluations.map(({ decision }) => decision);
};
const search = async (path: 'subject' | 'resource' | 'action', body: unknown) => {
  const { status, headers, body: answer } = await ask<Found>(path, body);
  expect([status, headers.get('content-type')]).toEqual([200, expect.stringMatching(/^application\/json\b/)]);
  return answer;
};

describe('Basic, core', () => {
  test('2.2.1 a permitted request is answered with true', async () => {
    expect(await decide({ subject: alice, action: read, resource: one })).toBe(true);
  });

  test('2.2.2 a denied request is answered with false, and status 200', async () => {
    expect(await decide({ subject: bob, action: write, resource: one })).toBe(false);
  });

  test('1.4 the other decisions on names alone come out', async () => {
    expect(await decide({ subject: alice, action: write, resource: one })).toBe(true);
    expect(await decide({ subject: bob, action: read, resource: one })).toBe(true);
  });

  test('2.2.3 a context changes nothing that does not depend on it', async () => {
    expect(await decide({ subject: alice, action: read, resource: one, context })).toBe(true);
    expect(await decide({ subject: bob, action: write, resource: one, context })).toBe(false);
  });

  test('2.2.8 properties that no policy asks about are taken', async () => {
    const subject = { ...alice, properties: { department: 'Sales', role: 'manager' } };
    const action = { ...read, properties: { method: 'GET' } };
    const resource = { ...one, properties: { status: 'active', owner: 'bob' } };
    expect(await decide({ subject, action, resource })).toBe(true);
  });

  test('2.2.9 unknown fields are ignored, at the top and within', async () => {
    const unknown = { foo: 'bar', futureField: { nested: true } };
    expect(await decide({ subject: alice, action: read, resource: one, ...unknown })).toBe(true);
    const within = {
      subject: { ...alice, ...unknown },
      action: { ...read, ...unknown },
      resource: { ...one, ...unknown },
    };
    expect(await decide(within)).toBe(true);
  });

  test('what is null is taken for not given', async () => {
    const nothing = { properties: null, context: null, page: null };
    const body = {
      subject: { ...alice, ...nothing },
      action: { ...read, ...nothing },
      resource: { ...one, ...nothing },
    };
    expect(await decide({ ...body, ...nothing })).toBe(true);
    expect(await decideAll({ ...body, ...nothing, options: null, evaluations: [nothing, {}] })).toEqual([true, true]);
    expect((await search('action', { ...body, ...nothing, page: { token: null, limit: null } })).results).toHaveLength(
      2,
    );
    expect((await ask('evaluation', { ...body, subject: null })).status).toBe(400);
  });

  test('2.3 the answer has a boolean decision, and a context that is an object', async () => {
    const { body } = await ask<Decision>('evaluation', { subject: alice, action: read, resource: one });
    expect(body).toEqual({ decision: true, context: expect.any(Object) });
  });

  test.each([
    ['subject', { action: read, resource: one }],
    ['action', { subject: alice, resource: one }],
    ['resource', { subject: alice, action: read }],
  ])('2.4.1 a request without %s is answered with 400', async (field, body) => {
    const answer = await ask<{ detail: string }>('evaluation', body);
    expect(answer.status).toBe(400);
    expect(answer.body.detail).toContain(field);
  });

  test.each([
    ['subject.type', { subject: { id: 'alice' }, action: read, resource: one }],
    ['subject.id', { subject: { type: 'user' }, action: read, resource: one }],
    ['action.name', { subject: alice, action: {}, resource: one }],
    ['resource.type', { subject: alice, action: read, resource: { id: 'record-1' } }],
    ['resource.id', { subject: alice, action: read, resource: { type: 'record' } }],
  ])('2.4.2 a request without %s is answered with 400', async (field, body) => {
    const answer = await ask<{ detail: string }>('evaluation', body);
    expect(answer.status).toBe(400);
    expect(answer.body.detail).toContain(field);
  });

  test.each([
    ['text/plain'],
    ['application/xml'],
    ['application/x-www-form-urlencoded'],
    ['application/jsonx'],
    ['application/json-seq'],
    ['text/json'],
    ['nonsense'],
  ])('2.4.3 a body of type %s is answered with 400', async (type) => {
    const body = JSON.stringify({ subject: alice, action: read, resource: one });
    for (const path of Object.keys(paths) as (keyof typeof paths)[]) {
      expect((await ask(path, body, { 'content-type': type })).status).toBe(400);
    }
  });

  test('2.4.3 a JSON body of a named charset is taken', async () => {
    const body = JSON.stringify({ subject: alice, action: read, resource: one });
    const type = { 'content-type': 'application/json; charset=utf-8' };
    expect((await ask('evaluation', body, type)).status).toBe(200);
  });

  test.each([
    ['2.4.4 malformed JSON', '{"subject": {"type": "user", "id": "alice"'],
    ['2.4.4 JSON with something behind it', '{} {}'],
    ['2.4.5 an empty body', ''],
    ['JSON that is no object', '["subject"]'],
    ['null', 'null'],
  ])('%s is answered with 400', async (_what, body) => {
    for (const path of Object.keys(paths) as (keyof typeof paths)[]) {
      expect((await ask(path, body, { 'content-type': 'application/json' })).status).toBe(400);
    }
  });

  test.each([
    ['a subject that is a string', { subject: 'alice', action: read, resource: one }],
    ['a name of an action that is a number', { subject: alice, action: { name: 123 }, resource: one }],
    ['an id that is a number', { subject: alice, action: read, resource: { type: 'record', id: 1 } }],
    ['properties that are a list', { subject: { ...alice, properties: [] }, action: read, resource: one }],
    ['a context that is a string', { subject: alice, action: read, resource: one, context: 'now' }],
  ])('2.4.6 %s is answered with 400', async (_what, body) => {
    expect((await ask('evaluation', body)).status).toBe(400);
  });

  test.each(['bfe9eb29-ab87-4ca3-be83-a1d5d8305716', 'any text, "quoted" {too}', 'x'.repeat(500)])(
    '2.5.1 the request id %s is echoed, whatever the outcome',
    async (id) => {
      const headers = { 'x-request-id': id };
      const good = await ask('evaluation', { subject: alice, action: read, resource: one }, headers);
      const denied = await ask('evaluation', { subject: bob, action: write, resource: one }, headers);
      const bad = await ask('evaluation', {}, headers);
      const anonymous = await server.call('POST', paths.evaluation, {}, { key: null, headers });
      const answers = [good, denied, bad, anonymous];
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 400, 401]);
      expect(answers.map((answer) => answer.headers.get('x-request-id'))).toEqual([id, id, id, id]);
    },
  );

  test('2.5.2 a request without an id gets one', async () => {
    const { headers } = await ask('evaluation', { subject: alice, action: read, resource: one });
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('2.6 the same request is decided the same, time after time', async () => {
    const outcomes = new Set<boolean>();
    for (let n = 0; n < 5; n++) outcomes.add(await decide({ subject: bob, action: write, resource: one }));
    expect([...outcomes]).toEqual([false]);
  });

  test('a request without a credential is answered with 401, and with how to send one', async () => {
    for (const path of Object.values(paths)) {
      const answer = await server.call('POST', path, {}, { key: null });
      expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="clearmark"']);
    }
  });

  test('a credential without the role is answered with 403', async () => {
    const operator = await server.keyWith(['operator']);
    const body = { subject: alice, action: read, resource: one };
    expect((await server.call('POST', paths.evaluation, body, { key: operator })).status).toBe(403);
  });
});

describe('Basic, properties', () => {
  test('2.2.4 what the request says of the resource denies', async () => {
    expect(await decide({ subject: alice, action: write, resource: archived })).toBe(false);
  });

  test('2.2.4 and it is the property that denies, not the id', async () => {
    const unlisted = (status: string) => ({ type: 'record', id: 'record-77', properties: { status } });
    expect(await decide({ subject: alice, action: write, resource: unlisted('archived') })).toBe(false);
    expect(await decide({ subject: alice, action: write, resource: unlisted('active') })).toBe(true);
  });

  test('what the policy lists is nothing that a request says otherwise', async () => {
    const reopened = { ...two, properties: { status: 'active' } };
    expect(await decide({ subject: alice, action: write, resource: reopened })).toBe(false);
    const demoted = { ...bob, properties: { role: 'reader' } };
    expect(await decide({ subject: demoted, action: write, resource: two })).toBe(true);
    const closed = { ...one, properties: { status: 'archived' } };
    expect(await decide({ subject: bob, action: write, resource: closed })).toBe(false);
  });

  test('2.2.5 what the request says of the subject permits', async () => {
    expect(await decide({ subject: admin, action: write, resource: archived })).toBe(true);
    const somebody = { type: 'user', id: 'carol', properties: { role: 'admin' } };
    expect(await decide({ subject: somebody, action: write, resource: archived })).toBe(true);
  });

  test('2.2.6, 2.2.7 what the request says of the action decides', async () => {
    const soft = (value: unknown) => ({ name: 'delete', properties: { soft: value } });
    expect(await decide({ subject: alice, action: soft(true), resource: one })).toBe(true);
    expect(await decide({ subject: alice, action: soft(false), resource: one })).toBe(false);
    expect(await decide({ subject: alice, action: { name: 'delete' }, resource: one })).toBe(false);
  });

  test('a context does not pass for properties of the action', async () => {
    const forged = { action: { soft: true } };
    expect(await decide({ subject: alice, action: { name: 'delete' }, resource: one, context: forged })).toBe(false);
  });

  test('what the policy lists holds where the request says nothing', async () => {
    expect(await decide({ subject: bob, action: write, resource: two })).toBe(true);
    expect(await decide({ subject: alice, action: write, resource: two })).toBe(false);
  });

  test('a property that policies cannot hold is answered with 400 and its name, not its value', async () => {
    const resource = { ...one, properties: { price: 0.1234567 } };
    const answer = await ask<{ detail: string }>('evaluation', { subject: alice, action: read, resource });
    expect(answer.status).toBe(400);
    expect(answer.body.detail).toContain('resource.properties.price');
    expect(answer.text).not.toContain('1234567');
  });
});

test.each([
  ['subject.properties.onBehalfOf', { subject: { ...alice, properties: { onBehalfOf: { type: 'user', id: 'a\0' } } } }],
  ['subject.id', { subject: { ...alice, id: 'a\0' } }],
  ['resource.properties.version', { resource: { type: 'document', id: 'res_1', properties: { version: '\0' } } }],
  ['context.purpose', { context: { purpose: 'a\0b' } }],
])('what nothing can be stored by in %s is answered with 400 and its name', async (field, but) => {
  const answer = await ask<{ detail: string }>('evaluation', { subject: alice, action: read, resource: one, ...but });
  expect([answer.status, answer.body.detail]).toEqual([400, expect.stringContaining(`${field}: `)]);
});

describe('Batch, core', () => {
  test('3.2.1 what stands beside the evaluations holds for each of them', async () => {
    const body = { subject: alice, action: read, evaluations: [{ resource: one }, { resource: two }] };
    expect(await decideAll(body)).toEqual([true, true]);
  });

  test('3.2.2, 3.3.2 the decisions come in the order of the request', async () => {
    const body = { subject: bob, resource: one };
    expect(await decideAll({ ...body, evaluations: [{ action: read }, { action: write }] })).toEqual([true, false]);
    expect(await decideAll({ ...body, evaluations: [{ action: write }, { action: read }] })).toEqual([false, true]);
  });

  test('3.2.5 evaluations may give everything themselves', async () => {
    const evaluations = [
      { subject: alice, action: read, resource: one },
      { subject: bob, action: write, resource: one },
    ];
    expect(await decideAll({ evaluations })).toEqual([true, false]);
  });

  test('3.2.6 the context is inherited and may be replaced', async () => {
    const evaluations = [{ resource: one }, { resource: two, context: { time: '19:00', source: 'batch-override' } }];
    expect(await decideAll({ subject: alice, action: read, context, evaluations })).toEqual([true, true]);
  });

  test('3.3.1 there are as many decisions as evaluations', async () => {
    const evaluations = Array.from({ length: 1000 }, () => ({ resource: one }));
    expect(await decideAll({ subject: alice, action: read, evaluations })).toEqual(evaluations.map(() => true));
    const more = { subject: alice, action: read, evaluations: [...evaluations, { resource: one }] };
    expect((await ask('evaluations', more)).status).toBe(400);
  });

  test.each([
    ['nothing', {}],
    ['a resource without an id', { resource: { type: 'record' } }],
    ['a resource of the wrong type', { resource: 'record-1' }],
    ['no object', 7],
    ['null', null],
    ['a property that policies cannot hold', { resource: { ...one, properties: { n: 0.00001 } } }],
  ])('3.4.1 an evaluation that gives %s is denied, and the others are not', async (_what, broken) => {
    const evaluations = [{ resource: one }, broken, { resource: two }];
    const { status, body } = await ask<{ evaluations: Decision[] }>('evaluations', {
      ...{ subject: alice, action: read, evaluations },
    });
    expect([status, body.evaluations.map(({ decision }) => decision)]).toEqual([200, [true, false, true]]);
    expect(body.evaluations[1]?.context).toMatchObject({
      error: { code: 'invalid_request', message: expect.any(String) },
    });
  });

  test('3.4.1 what is wrong with the whole request is answered with 400', async () => {
    expect(
      (await ask('evaluations', { subject: 'alice', action: read, evaluations: [{ resource: one }] })).status,
    ).toBe(400);
    expect((await ask('evaluations', { subject: alice, action: read, evaluations: 'all' })).status).toBe(400);
    const options = { evaluations_semantic: 'as_you_like' };
    expect(
      (await ask('evaluations', { subject: alice, action: read, options, evaluations: [{ resource: one }] })).status,
    ).toBe(400);
  });

  test('3.4.2, 3.4.3 without evaluations, or with none, it is one evaluation', async () => {
    const body = { subject: alice, action: read, resource: one };
    for (const single of [body, { ...body, evaluations: [] }]) {
      const answer = await ask<Decision>('evaluations', single);
      expect([answer.status, answer.body.decision]).toEqual([200, true]);
      expect(answer.body).not.toHaveProperty('evaluations');
    }
    expect((await ask('evaluations', { subject: alice, action: read })).status).toBe(400);
    expect((await ask('evaluations', { subject: alice, action: read, resource: { type: 'record' } })).status).toBe(400);
  });

  test('unknown fields and options are ignored', async () => {
    const options = { evaluations_semantic: 'execute_all', another_option: 'value' };
    const body = { subject: alice, action: read, options, later: true, evaluations: [{ resource: one, later: 1 }] };
    expect(await decideAll(body)).toEqual([true]);
  });

  test.each([
    ['execute_all', [true, false, true, false]],
    ['deny_on_first_deny', [true, false]],
    ['permit_on_first_permit', [true]],
  ])('the semantic %s answers %j', async (evaluations_semantic, expected) => {
    const evaluations = [{ action: read }, { action: write }, { action: read }, { action: write }];
    expect(await decideAll({ subject: bob, resource: one, options: { evaluations_semantic }, evaluations })).toEqual(
      expected,
    );
  });

  test('an evaluation that cannot be decided is a denial to every semantic', async () => {
    const evaluations = [{}, { resource: one }, { resource: one }];
    const body = { subject: alice, action: read, evaluations };
    const by = (evaluations_semantic: string) => decideAll({ ...body, options: { evaluations_semantic } });
    expect(await by('deny_on_first_deny')).toEqual([false]);
    expect(await by('permit_on_first_permit')).toEqual([false, true]);
  });
});

describe('Batch, properties', () => {
  test('3.2.3 properties of resources count for each evaluation', async () => {
    const evaluations = [{ resource: active }, { resource: archived }];
    expect(await decideAll({ subject: alice, action: write, evaluations })).toEqual([true, false]);
  });

  test('3.2.4 properties of subjects count for each evaluation', async () => {
    const evaluations = [{ subject: alice }, { subject: admin }];
    expect(await decideAll({ action: write, resource: archived, evaluations })).toEqual([false, true]);
  });

  test('3.2.7 a type that an evaluation leaves out comes from the default', async () => {
    const evaluations = [{ resource: { id: 'record-1', properties: { status: 'active' } } }, { resource: archived }];
    const body = { subject: alice, action: write, resource: { type: 'record' }, evaluations };
    expect(await decideAll(body)).toEqual([true, false]);
  });

  test('3.2.7 properties of a default are not mixed into what replaces it', async () => {
    const body = { subject: alice, action: write, resource: archived, evaluations: [{ resource: one }, {}] };
    expect(await decideAll(body)).toEqual([true, false]);
  });
});

describe('Search, core', () => {
  const whoReads = { subject: { type: 'user' }, action: read, resource: one };

  test('4.2.1 subjects who may are found', async () => {
    const { results } = await search('subject', whoReads);
    expect(results).toEqual([alice, bob]);
  });

  test('4.2.2, 4.4.2 a context is taken', async () => {
    expect((await search('subject', { ...whoReads, context })).results).toHaveLength(2);
    expect(
      (await search('resource', { subject: alice, action: read, resource: { type: 'record' }, context })).results,
    ).toHaveLength(2);
    expect((await search('action', { subject: alice, resource: one, context })).results).toHaveLength(2);
  });

  test('4.2.3, 4.3.2 an id of what is searched for is ignored', async () => {
    expect((await search('subject', { ...whoReads, subject: { type: 'user', id: 'bob' } })).results).toEqual([
      alice,
      bob,
    ]);
    const resource = { type: 'record', id: 'record-2' };
    expect((await search('resource', { subject: alice, action: write, resource })).results).toEqual([one]);
  });

  test('4.3.1 resources that a subject may have are found', async () => {
    const { results } = await search('resource', { subject: alice, action: read, resource: { type: 'record' } });
    expect(results).toEqual([one, two]);
  });

  test('4.4.1 actions that a subject may do are found', async () => {
    const { results } = await search('action', { subject: alice, resource: one });
    expect(results).toEqual([{ name: 'read' }, { name: 'write' }]);
  });

  test('4.5 a page holds as many as were asked for, and leads to the next until none is left', async () => {
    const first = await search('subject', { ...whoReads, page: { limit: 1 } });
    expect(first).toEqual({ results: [alice], page: { next_token: expect.stringMatching(/./), count: 1 } });
    const second = await search('subject', { ...whoReads, page: { token: first.page?.next_token } });
    expect(second).toEqual({ results: [bob], page: { next_token: '', count: 1 } });
    const same = await search('subject', { ...whoReads, page: { token: first.page?.next_token, limit: 1 } });
    expect(same).toEqual(second);
  });

  test('4.5 all three searches are paged', async () => {
    const walk = async (path: 'subject' | 'resource' | 'action', body: object) => {
      const names: unknown[] = [];
      let token = '';
      do {
        const { results, page } = await search(path, { ...body, page: { limit: 1, ...(token ? { token } : {}) } });
        names.push(...results);
        token = page?.next_token ?? '';
      } while (token !== '');
      return names;
    };
    expect(await walk('subject', whoReads)).toEqual([alice, bob]);
    expect(await walk('resource', { subject: alice, action: read, resource: { type: 'record' } })).toEqual([one, two]);
    expect(await walk('action', { subject: alice, resource: one })).toEqual([{ name: 'read' }, { name: 'write' }]);
  });

  test('4.5 a page of none says whether there are any', async () => {
    const none = await search('subject', { ...whoReads, page: { limit: 0 } });
    expect(none).toEqual({ results: [], page: { next_token: expect.stringMatching(/./), count: 0 } });
    const nobody = { ...whoReads, action: { name: 'nothing' }, page: { limit: 0 } };
    expect(await search('subject', nobody)).toEqual({ results: [], page: { next_token: '', count: 0 } });
  });

  test('a token does not go on with another query, another limit or a token of one’s own making', async () => {
    const { page } = await search('subject', { ...whoReads, page: { limit: 1 } });
    const token = page?.next_token ?? '';
    const others = [
      { ...whoReads, action: write, page: { token } },
      { ...whoReads, context, page: { token } },
      { ...whoReads, resource: active, page: { token } },
      { ...whoReads, page: { token, limit: 2 } },
      { ...whoReads, page: { token: 'bm9uZQ' } },
      { ...whoReads, page: { token: token.slice(4) } },
    ];
    for (const body of others) {
      const answer = await ask<{ code: string }>('subject', body);
      expect([answer.status, answer.body.code]).toEqual([400, 'cursor_invalid']);
    }
    const reordered = {
      page: { token },
      resource: { id: 'record-1', type: 'record' },
      action: read,
      subject: { type: 'user' },
    };
    expect((await search('subject', reordered)).results).toEqual([bob]);
  });

  test.each([
    ['4.6.1 an unknown subject', 'action', { subject: { type: 'user', id: 'nonexistent-user' }, resource: one }],
    ['4.6.1 an unknown resource', 'subject', { ...whoReads, resource: { type: 'chart', id: 'none' } }],
    ['4.6.2 an unknown type of subject', 'subject', { ...whoReads, subject: { type: 'spaceship' } }],
    [
      '4.6.2 an unknown type of resource',
      'resource',
      { subject: alice, action: read, resource: { type: 'space ship' } },
    ],
    [
      '4.6.2 an unknown type on both sides',
      'action',
      { subject: { type: 'a-b', id: 'x' }, resource: { type: '', id: 'x' } },
    ],
  ] as const)('%s finds nothing, and is no error', async (_what, path, body) => {
    if (_what.endsWith('both sides')) expect((await ask(path, body)).status).toBe(400);
    else expect((await search(path, body)).results).toEqual([]);
  });

  test.each([
    ['subject', 'action', { subject: { type: 'user' }, resource: one }],
    ['subject', 'resource', { subject: { type: 'user' }, action: read }],
    ['subject', 'subject', { action: read, resource: one }],
    ['subject', 'subject.type', { subject: {}, action: read, resource: one }],
    ['subject', 'resource.id', { subject: { type: 'user' }, action: read, resource: { type: 'record' } }],
    ['resource', 'subject', { action: read, resource: { type: 'record' } }],
    ['resource', 'subject.id', { subject: { type: 'user' }, action: read, resource: { type: 'record' } }],
    ['resource', 'resource.type', { subject: alice, action: read, resource: {} }],
    ['action', 'resource', { subject: alice }],
    ['action', 'subject.id', { subject: { type: 'user' }, resource: one }],
  ] as const)('4.7 a search for a %s without %s is answered with 400', async (path, field, body) => {
    const answer = await ask<{ detail: string }>(path, body);
    expect(answer.status).toBe(400);
    expect(answer.body.detail).toContain(field);
  });

  test.each([{ limit: -1 }, { limit: 1.5 }, { limit: '1' }, { token: 7 }, 'first'])(
    '4.7 the page %j is answered with 400',
    async (page) => {
      expect((await ask('subject', { ...whoReads, page })).status).toBe(400);
    },
  );

  test('unknown fields are ignored', async () => {
    const body = { ...whoReads, later: 1, page: { limit: 5, later: 1 } };
    expect((await search('subject', body)).results).toHaveLength(2);
  });
});

describe('Search, properties', () => {
  test('4.2.4 properties of the resource count', async () => {
    const { results } = await search('subject', { subject: { type: 'user' }, action: write, resource: archived });
    expect(results).toEqual([bob]);
  });

  test('4.3.3 properties of the subject count', async () => {
    const { results } = await search('resource', { subject: admin, action: write, resource: { type: 'record' } });
    expect(results).toEqual([two]);
  });

  test('4.4.3 properties of both count', async () => {
    const { results } = await search('action', { subject: admin, resource: archived });
    expect(results).toEqual([{ name: 'read' }, { name: 'write' }]);
  });
});

describe('Discovery', () => {
  const path = '/.well-known/authzen-configuration';

  test('6.1 to 6.5 the metadata says where everything is, to whoever asks', async () => {
    const { status, headers, body } = await server.call<Record<string, string>>('GET', path, undefined, { key: null });
    expect([status, headers.get('content-type')]).toEqual([200, expect.stringMatching(/^application\/json\b/)]);
    expect(body).toEqual({
      policy_decision_point: server.url,
      access_evaluation_endpoint: `${server.url}/access/v1/evaluation`,
      access_evaluations_endpoint: `${server.url}/access/v1/evaluations`,
      search_subject_endpoint: `${server.url}/access/v1/search/subject`,
      search_resource_endpoint: `${server.url}/access/v1/search/resource`,
      search_action_endpoint: `${server.url}/access/v1/search/action`,
    });
  });

  test('6.5 behind a proxy that ends TLS the URLs are https', async () => {
    const forwarded = { key: null, headers: { 'x-forwarded-proto': 'https' } };
    const { body } = await server.call<Record<string, string>>('GET', path, undefined, forwarded);
    expect(Object.values(body).every((url) => url.startsWith('https://'))).toBe(true);
  });

  test('6.3 a public URL that is set is told instead, whoever asks and how', async () => {
    const publicUrl = 'https://pdp.example.com/clearmark';
    const other = await startTestServer({ publicUrl });
    try {
      const { headers, body } = await other.call<Record<string, string>>('GET', path, undefined, { key: null });
      expect(body).toMatchObject({
        policy_decision_point: publicUrl,
        access_evaluation_endpoint: `${publicUrl}/access/v1/evaluation`,
      });
      expect(headers.get('cache-control')).toBe('public, max-age=3600');
    } finally {
      await other.close();
    }
  });

  test('6.6 the endpoints it names answer', async () => {
    const { body } = await server.call<Record<string, string>>('GET', path, undefined, { key: null });
    const endpoints = Object.entries(body).filter(([name]) => name.endsWith('_endpoint'));
    expect(endpoints).toHaveLength(5);
    for (const [, url] of endpoints) {
      const answer = await server.call('POST', new URL(url).pathname, {}, { key });
      expect(answer.status).toBe(400);
    }
  });
});
