import { startTestServer, type TestServer } from '../../http.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

interface Key {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly revokedAt: string | null;
}
interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

const admin = { type: 'service', id: 'admin' } as const;
const newKey = (but: object = {}) => ({ name: 'a key', principal: admin, roles: ['lookup'], ...but });

async function allPages<T>(path: string): Promise<T[]> {
  const all: T[] = [];
  let next: string | null = '';
  while (next !== null) {
    const cursor: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`;
    const { body } = await server.call<Page<T>>('GET', `${path}${cursor}`);
    expect(body.items.length).toBeLessThanOrEqual(3);
    all.push(...body.items);
    next = body.next;
  }
  return all;
}

describe('principals', () => {
  test('are created with a clearance, read, changed and deleted', async () => {
    const created = await server.call<object>('POST', '/v1/principals', {
      type: 'user',
      id: 'zoë@example.com',
      clearance: { level: 'confidential', categories: ['pii', 'hr'] },
    });
    expect(created.status).toBe(201);
    const path = `/v1/principals/user/${encodeURIComponent('zoë@example.com')}`;
    const read = await server.call<object>('GET', path);
    expect(read.body).toEqual(created.body);
    expect(read.body).toMatchObject({
      name: 'zoë@example.com',
      clearance: { level: 'confidential', rank: 300, categories: ['hr', 'pii'] },
      disabled: false,
    });
    const changed = await server.call<object>('PATCH', path, { name: 'Zoë', clearance: { level: 'public' } });
    expect(changed.body).toMatchObject({ name: 'Zoë', clearance: { level: 'public', rank: 100, categories: [] } });
    expect((await server.call('DELETE', path)).status).toBe(204);
    expect((await server.call('GET', path)).body.code).toBe('not_found');
    expect((await server.call('DELETE', path)).body.code).toBe('not_found');
  });

  test('an id is taken once a type', async () => {
    const group = { type: 'group', id: 'legal', clearance: { level: 'internal' } };
    expect((await server.call('POST', '/v1/principals', group)).status).toBe(201);
    const again = await server.call('POST', '/v1/principals', group);
    expect([again.status, again.body.code, again.body.errors[0]?.field]).toEqual([409, 'conflict', 'id']);
    expect((await server.call('POST', '/v1/principals', { ...group, type: 'user' })).status).toBe(201);
  });

  test('a clearance that the taxonomy does not have is refused, naming what it has', async () => {
    const create = (clearance: object) =>
      server.call('POST', '/v1/principals', { type: 'user', id: 'never', clearance });
    const level = await create({ level: 'top-secret' });
    expect([level.status, level.body.code, level.body.errors[0]?.field]).toEqual([
      422,
      'unknown_label',
      'clearance.level',
    ]);
    expect(level.body.detail).toContain('public, internal, confidential, restricted');
    const category = await create({ level: 'public', categories: ['pii', 'aliens'] });
    expect(category.body.errors[0]?.field).toBe('clearance.categories');
    expect((await server.call('PATCH', '/v1/principals/user/nobody', {})).status).toBe(400);
  });

  test('are listed page by page, nothing twice and nothing missing', async () => {
    for (let i = 0; i < 7; i++) {
      await server.call('POST', '/v1/principals', { type: 'group', id: `team-${i}`, clearance: { level: 'public' } });
    }
    const groups = await allPages<{ id: string }>('/v1/principals?type=group&limit=3');
    const teams = groups.map(({ id }) => id).filter((id) => id.startsWith('team-'));
    expect(teams).toEqual([0, 1, 2, 3, 4, 5, 6].map((i) => `team-${i}`));
    const all = await allPages<{ type: string; id: string }>('/v1/principals?limit=3');
    expect(new Set(all.map((p) => `${p.type} ${p.id}`)).size).toBe(all.length);
  });

  test('a cursor of another list, or of nobody, is refused', async () => {
    const keys = await server.call<Page<Key>>('GET', '/v1/principals?limit=1');
    for (const cursor of [keys.body.next, 'nonsense', Buffer.from('["keys","x","y"]').toString('base64url')]) {
      const answer = await server.call('GET', `/v1/keys?cursor=${cursor}`);
      expect([answer.status, answer.body.code]).toEqual([400, 'cursor_invalid']);
    }
  });
});

describe('keys', () => {
  test('are shown once and stored as a digest', async () => {
    const made = await server.call<Key>(
      'POST',
      '/v1/keys',
      newKey({ speaksFor: [{ type: 'user', id: '*@example.com' }] }),
    );
    expect(made.status).toBe(201);
    expect(made.body.key).toMatch(/^cm_[a-z0-9]{12}_[A-Za-z0-9_-]{43}$/);
    const secret = made.body.key.slice(16);
    const read = await server.call<object>('GET', `/v1/keys/${made.body.id}`);
    expect(read.body).toMatchObject({ name: 'a key', speaksFor: [{ type: 'user', id: '*@example.com' }] });
    expect(read.text + (await server.call('GET', '/v1/keys')).text).not.toContain(secret);
    const { rows } = await server.service.deps.database.query('SELECT * FROM api_key');
    const tables = JSON.stringify(rows);
    expect(tables).not.toContain(secret);
    expect(tables).not.toContain(Buffer.from(secret, 'base64url').toString('hex'));
  });

  test('need a principal that is there, roles, and an expiry to come', async () => {
    const refused = async (but: object) => {
      const { status, body } = await server.call('POST', '/v1/keys', newKey(but));
      return [status, ...body.errors.map((e) => e.field)];
    };
    expect(await refused({ principal: { type: 'user', id: 'nobody' } })).toEqual([400, 'principal']);
    expect(await refused({ roles: [] })).toEqual([400, 'roles']);
    expect(await refused({ roles: ['root'] })).toEqual([400, 'roles.0']);
    expect(await refused({ expiresAt: '2020-01-01T00:00:00Z' })).toEqual([400, 'expiresAt']);
    expect(await refused({ expiresAt: 'tomorrow' })).toEqual([400, 'expiresAt']);
    expect(await refused({ expiresAt: '2020-01-01' })).toEqual([400, 'expiresAt']);
  });

  test('are listed newest first, page by page', async () => {
    const made: string[] = [];
    for (let i = 0; i < 4; i++) made.push((await server.call<Key>('POST', '/v1/keys', newKey())).body.id);
    const listed = await allPages<Key>('/v1/keys?limit=3');
    expect(listed.slice(0, 4).map((key) => key.id)).toEqual(made.reverse());
    expect(new Set(listed.map((key) => key.id)).size).toBe(listed.length);
  });

  test('the last administrator cannot be locked out', async () => {
    const own = server.adminKey.split('_')[1];
    for (const [method, path, body] of [
      ['DELETE', `/v1/keys/${own}`, undefined],
      ['DELETE', '/v1/principals/service/admin', undefined],
      ['PATCH', '/v1/principals/service/admin', { disabled: true }],
    ] as const) {
      const answer = await server.call(method, path, body);
      expect([answer.status, answer.body.code]).toEqual([409, 'conflict']);
    }
    expect((await server.call('GET', '/v1/keys')).status).toBe(200);
  });
});

describe('an idempotency key', () => {
  const group = (id: string) => ({ type: 'group', id, clearance: { level: 'public' } });
  const once = (key: string) => ({ headers: { 'idempotency-key': key } });

  test('gives the same answer to the same request', async () => {
    const first = await server.call('POST', '/v1/principals', group('once'), once('k1'));
    const second = await server.call('POST', '/v1/principals', group('once'), once('k1'));
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
  });

  test('is refused for another request', async () => {
    await server.call('POST', '/v1/principals', group('first'), once('k2'));
    for (const answer of [
      await server.call('POST', '/v1/principals', group('second'), once('k2')),
      await server.call('DELETE', '/v1/principals/group/first', undefined, once('k2')),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([422, 'idempotency_mismatch']);
    }
  });

  test('is its caller’s own', async () => {
    const key = await server.keyWith(['admin']);
    await server.call('POST', '/v1/principals', group('mine'), once('k3'));
    const other = await server.call('POST', '/v1/principals', group('theirs'), { ...once('k3'), key });
    expect(other.status).toBe(201);
  });

  test('may be used again after a request that was refused', async () => {
    expect((await server.call('POST', '/v1/principals', group(''), once('k4'))).status).toBe(400);
    expect((await server.call('POST', '/v1/principals', group('right'), once('k4'))).status).toBe(201);
  });

  test('does one thing when the same request comes many times at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => server.call('POST', '/v1/principals', group('many'), once('k5'))),
    );
    expect(answers.every(({ status, body }) => status === 201 || body.code === 'conflict')).toBe(true);
    expect(answers.some(({ status }) => status === 201)).toBe(true);
  });

  test('gives a deletion its empty answer again', async () => {
    await server.call('POST', '/v1/principals', group('leaves'));
    const remove = () => server.call('DELETE', '/v1/principals/group/leaves', undefined, once('k6'));
    expect([(await remove()).status, (await remove()).status]).toEqual([204, 204]);
  });

  test('keeps no secret: the repeat says that the key was made', async () => {
    const first = await server.call<Key>('POST', '/v1/keys', newKey(), once('k7'));
    const second = await server.call('POST', '/v1/keys', newKey(), once('k7'));
    expect([first.status, second.status, second.body.code]).toEqual([201, 409, 'conflict']);
    const { rows } = await server.service.deps.database.query('SELECT * FROM idempotency');
    expect(JSON.stringify(rows)).not.toContain(first.body.key.slice(16));
  });

  test('must be one that can be kept', async () => {
    const answer = await server.call('POST', '/v1/principals', group('x'), once('a b'));
    expect([answer.status, answer.body.errors[0]?.field]).toEqual([400, 'Idempotency-Key']);
  });
});
