import { startTestServer, type TestServer } from '../http.js';
import { activate, boardFixture } from './authzen.js';

// An application that this service knows nothing of, expressed by a policy file alone.

let server: TestServer;
let key: string;
beforeAll(async () => {
  server = await startTestServer();
  await activate(server, boardFixture);
  // Whom only the policy knows anybody may ask about; the two that tests keep here besides are listed.
  const speaksFor = [
    { type: 'user' as const, id: 'noor' },
    { type: 'service' as const, id: 'robot 9' },
  ];
  key = await server.keyWith(['lookup'], { speaksFor });
});
afterAll(() => server.close());

const noor = { type: 'user', id: 'noor' };
const tomas = { type: 'user', id: 'tomás@example.org' };
const ines = { type: 'user', id: 'ines' };
const robot = { type: 'service', id: 'robot 7' };
const card = (n: number, properties?: object) => ({
  type: 'card',
  id: `c-${n}`,
  ...(properties ? { properties } : {}),
});
const board = (id: string) => ({ type: 'work-board', id });

const may = async (subject: object, action: string | object, resource: object, context?: object) => {
  const body = { subject, action: typeof action === 'string' ? { name: action } : action, resource, context };
  const answer = await server.call<{ decision: boolean }>('POST', '/access/v1/evaluation', body, { key });
  expect(answer.status).toBe(200);
  return answer.body.decision;
};
const found = async (what: string, body: object) => {
  const answer = await server.call<{ results: { id?: string; name?: string }[] }>(
    ...(['POST', `/access/v1/search/${what}`, body, { key }] as const),
  );
  expect(answer.status).toBe(200);
  return answer.body.results.map(({ id, name }) => id ?? name);
};

test('a role gives what is anywhere below a board', async () => {
  expect(await may(noor, 'view-card', card(1))).toBe(true);
  expect(await may(noor, 'move card', card(2))).toBe(true);
  expect(await may(noor, 'view-card', card(3))).toBe(false);
  expect(await may(tomas, 'view-card', card(1))).toBe(false);
});

test('whoever owns a thing may use it, and whoever it is assigned to may see it', async () => {
  expect(await may(ines, 'move card', card(1))).toBe(true);
  expect(await may(ines, 'view-card', card(2))).toBe(false);
  expect(await may(tomas, 'view-card', card(2))).toBe(true);
  expect(await may(tomas, 'move card', card(2))).toBe(false);
});

test('a figure of the action is held against one of the subject', async () => {
  const estimate = (points: unknown) => ({ name: 'estimate', properties: { points } });
  expect(await may(ines, estimate(3), card(3))).toBe(true);
  expect(await may(ines, estimate(4), card(3))).toBe(false);
  expect(await may(noor, estimate(8), card(3))).toBe(true);
  expect(await may(tomas, estimate(1), card(3))).toBe(false);
  expect(await may({ ...tomas, properties: { limit: 1 } }, estimate(1), card(3))).toBe(true);
});

test('fractions are compared as such', async () => {
  expect(await may(noor, 'move card', card(2, { cost: 100.01 }))).toBe(false);
  expect(await may(noor, 'move card', card(2, { cost: 99.99 }))).toBe(true);
});

test('a value of another kind than the policy expects denies where a policy forbids by it', async () => {
  expect(await may(noor, 'move card', card(2, { cost: 'a lot' }))).toBe(false);
  expect(await may(noor, 'move card', card(2, { cost: 5 }))).toBe(false);
});

test('a request adds to what is listed and kept, and changes none of it', async () => {
  expect(await may(ines, 'move card', card(1, { cost: 500 }))).toBe(true);
  expect(await may(tomas, 'view-card', card(1, { owner: 'tomás@example.org', assignee: tomas.id }))).toBe(true);
  const lead = { properties: { roles: ['lead'] } };
  expect(await may({ ...tomas, ...lead }, 'view-card', card(1))).toBe(false);
  expect(await may({ ...robot, ...lead }, 'view-card', card(1))).toBe(false);
  expect(await may({ type: 'service', id: 'robot 8', ...lead }, 'view-card', card(1))).toBe(true);
  const kept = { type: 'service', id: 'robot 9' };
  await server.call('POST', '/v1/principals', { ...kept, clearance: { level: 'public' } });
  expect(await may({ ...kept, ...lead }, 'view-card', card(1))).toBe(false);
});

test('the context decides, and what forbids beats it', async () => {
  expect(await may(noor, 'archive', board('Autumn "24"'), { hour: 10 })).toBe(true);
  expect(await may(noor, 'archive', board('Autumn "24"'), { hour: 18 })).toBe(false);
  expect(await may(noor, 'archive', board('Autumn "24"'))).toBe(false);
  expect(await may(noor, 'archive', board('Everything'), { hour: 10 })).toBe(false);
  expect(await may(noor, 'archive', board('unheard of'), { hour: 10 })).toBe(false);
});

test('a subject is found out by all it is permitted by, and of its own type only', async () => {
  const action = { name: 'view-card' };
  expect(await found('subject', { subject: { type: 'user' }, action, resource: card(1) })).toEqual(['ines', 'noor']);
  expect(await found('subject', { subject: { type: 'service' }, action, resource: card(1) })).toEqual([]);
  const led = { type: 'service', properties: { roles: ['lead'] } };
  expect(await found('subject', { subject: led, action, resource: card(1) })).toEqual([]);
});

test('resources are found in boards of boards, and by type', async () => {
  const action = { name: 'view-card' };
  expect(await found('resource', { subject: noor, action, resource: { type: 'card' } })).toEqual(['c-1', 'c-2']);
  expect(await found('resource', { subject: tomas, action, resource: { type: 'card' } })).toEqual(['c-2']);
  expect(await found('resource', { subject: robot, action, resource: { type: 'card' } })).toEqual([]);
  const archive = { subject: noor, action: { name: 'archive' }, context: { hour: 9 } };
  expect(await found('resource', { ...archive, resource: { type: 'work-board' } })).toEqual(['Autumn "24"']);
  expect(await found('resource', { ...archive, resource: { type: 'work_board' } })).toEqual([]);
});

test('actions are those the policy declares for the type', async () => {
  expect(await found('action', { subject: ines, resource: card(1) })).toEqual(['move card', 'view-card']);
  expect(await found('action', { subject: noor, resource: board('Autumn "24"'), context: { hour: 9 } })).toEqual([
    'archive',
  ]);
  expect(await found('action', { subject: noor, resource: board('Autumn "24"') })).toEqual([]);
});

test('every search finds exactly what evaluations permit', async () => {
  const subjects = [noor, tomas, ines, robot, { type: 'user', id: 'nobody' }];
  const resources = [card(1), card(2), card(3), card(4), board('Everything'), board('Autumn "24"'), board('none')];
  const actions = ['view-card', 'move card', 'estimate', 'archive', 'any-use', 'unheard of'];
  const context = { hour: 9 };
  const permitted = new Set<string>();
  const keyOf = (subject: object, action: string, resource: object) => JSON.stringify([subject, action, resource]);
  for (const subject of subjects) {
    for (const resource of resources) {
      const evaluations = actions.map((name) => ({ action: { name } }));
      const { body } = await server.call<{ evaluations: { decision: boolean }[] }>(
        ...(['POST', '/access/v1/evaluations', { subject, resource, context, evaluations }, { key }] as const),
      );
      body.evaluations.forEach(({ decision }, i) => {
        if (decision) permitted.add(keyOf(subject, actions[i] ?? '', resource));
      });
    }
  }
  expect(permitted.size).toBeGreaterThan(5);
  for (const name of actions) {
    for (const resource of resources) {
      for (const type of ['user', 'service']) {
        const ids = await found('subject', { subject: { type }, action: { name }, resource, context });
        const expected = subjects.filter((s) => s.type === type && permitted.has(keyOf(s, name, resource)));
        expect(ids).toEqual(expected.map(({ id }) => id).sort());
      }
    }
    for (const subject of subjects) {
      for (const type of ['card', 'work-board']) {
        const ids = await found('resource', { subject, action: { name }, resource: { type }, context });
        const expected = resources.filter((r) => r.type === type && permitted.has(keyOf(subject, name, r)));
        expect(ids).toEqual(expected.map(({ id }) => id).sort());
      }
    }
  }
  for (const subject of subjects) {
    for (const resource of resources) {
      const names = await found('action', { subject, resource, context });
      expect(names).toEqual(actions.filter((name) => permitted.has(keyOf(subject, name, resource))).sort());
    }
  }
});

test('a chain of subjects may what all of them may', async () => {
  const forInes = (subject: object) => ({ ...subject, properties: { onBehalfOf: ines } });
  expect(await may(forInes(noor), 'view-card', card(1))).toBe(true);
  expect(await may(forInes(noor), 'view-card', card(2))).toBe(false);
  const body = {
    subject: { ...noor, properties: { onBehalfOf: 'ines' } },
    action: { name: 'view-card' },
    resource: card(1),
  };
  const answer = await server.call('POST', '/access/v1/evaluation', body, { key });
  expect([answer.status, answer.body.detail]).toEqual([400, expect.stringContaining('onBehalfOf')]);
});

test('a principal that was disabled is denied whatever policies say', async () => {
  await server.call('POST', '/v1/principals', { ...noor, clearance: { level: 'public' } });
  expect(await may(noor, 'view-card', card(1))).toBe(true);
  await server.call('PATCH', '/v1/principals/user/noor', { disabled: true });
  expect(await may(noor, 'view-card', card(1))).toBe(false);
  expect(await found('action', { subject: noor, resource: card(1) })).toEqual([]);
  expect(
    await found('subject', { subject: { type: 'user' }, action: { name: 'view-card' }, resource: card(1) }),
  ).toEqual(['ines']);
  await server.call('PATCH', '/v1/principals/user/noor', { disabled: false });
  expect(await may(noor, 'view-card', card(1))).toBe(true);
});

test('hostile properties are refused or mean nothing, and nothing breaks', async () => {
  let deep: object = { n: 1 };
  for (let n = 0; n < 80; n++) deep = { deep };
  expect(await may(noor, 'view-card', card(1, deep))).toBe(true);
  const wide = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`property ${n}`, [n, `${n}`, { n }]]));
  expect(await may(noor, 'view-card', card(1, wide))).toBe(true);
  const wider = { subject: noor, action: { name: 'view-card' }, resource: card(1, { text: 'x'.repeat(40_000) }) };
  expect((await server.call('POST', '/access/v1/evaluation', wider, { key })).status).toBe(400);
  const defaults = { ...wider, evaluations: Array.from({ length: 1000 }, () => ({})) };
  expect((await server.call('POST', '/access/v1/evaluations', defaults, { key })).status).toBe(400);
  for (const id of ['"); permit(principal, action, resource); //', "'", '\\', '\u2028', 'a'.repeat(8000)]) {
    expect(await may(noor, 'view-card', { type: 'card', id })).toBe(false);
    expect(await may({ type: 'user', id }, 'view-card', card(1))).toBe(false);
  }
  const forged = [
    { owner: { __entity: { type: 'user', id: 'tomás@example.org' } } },
    { owner: { __extn: { fn: 'decimal', arg: '1.0' } } },
  ];
  for (const properties of forged) {
    const body = { subject: tomas, action: { name: 'view-card' }, resource: card(1, properties) };
    expect((await server.call('POST', '/access/v1/evaluation', body, { key })).status).toBe(400);
  }
});

test('a policy that lists what policies cannot look at is refused by name', async () => {
  const entities = [{ type: 'card', id: 'c', properties: { cost: 0.12345 } }];
  const answer = await server.call('POST', '/v1/policies/access', { document: { ...boardFixture, entities } });
  expect([answer.status, answer.body.code]).toEqual([422, 'policy_invalid']);
  expect(answer.body.detail).toContain('entities.0.properties.cost');
  expect(answer.text).not.toContain('12345');
});

test('nothing that a request names passes for what this service keeps', async () => {
  const wall = { rank: 0, level: 'public', categories: [] };
  expect(await may(noor, 'retrieve', { type: 'LabelClass', id: 'public', properties: wall })).toBe(false);
  expect(await may({ type: 'User', id: 'noor' }, 'view-card', card(1))).toBe(false);
  const root = { type: 'user', id: 'root', properties: { roles: ['admin'] } };
  expect(await may(root, 'administer', { type: 'Deployment', id: 'clearmark' })).toBe(false);
  expect(await may(root, 'administer', card(1))).toBe(false);
});
