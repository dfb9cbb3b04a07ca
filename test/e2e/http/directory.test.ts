import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from '../../../src/config.js';
import { importConfigured } from '../../../src/server/directory.js';
import { startTestServer, type TestServer } from '../../http.js';

let server: TestServer;
let folder: string;
beforeAll(async () => {
  server = await startTestServer();
  folder = await mkdtemp(join(tmpdir(), 'clearmark-directory-'));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

interface Principal {
  readonly clearance: { readonly level: string; readonly categories: readonly string[] };
  readonly ownClearance: object | null;
  readonly groups: readonly string[];
  readonly disabled: boolean;
  readonly keptBy: string;
}

const send = (body: object) =>
  server.call<Record<string, unknown> & { code?: string; errors?: { field: string }[] }>(
    'POST',
    '/v1/principals/import',
    body,
  );
const read = async (type: string, id: string) =>
  (await server.call<Principal>('GET', `/v1/principals/${type}/${id}`)).body;

const finance = { id: 'finance', clearance: { level: 'confidential', categories: ['financial'] } };
const staff = { id: 'staff', clearance: { level: 'internal' } };

describe('a directory that is imported', () => {
  test('makes users and groups, and groups give their clearance', async () => {
    const document = {
      groups: [{ ...finance, groups: ['staff'], members: ['ann', 'group:controllers'] }, staff, { id: 'controllers' }],
      users: [
        { id: 'ann', properties: { department: 'Finance' } },
        { id: 'ben', groups: ['controllers'] },
        { id: 'cleo' },
      ],
    };
    expect((await send(document)).body).toEqual({ created: 6, changed: 0, unchanged: 0, disabled: 0, dryRun: false });
    expect((await send(document)).body).toMatchObject({ created: 0, changed: 0, unchanged: 6 });
    const clearance = { level: 'confidential', categories: ['financial'] };
    expect(await read('user', 'ann')).toMatchObject({
      clearance,
      ownClearance: null,
      groups: ['finance'],
      keptBy: 'file',
    });
    expect(await read('user', 'ben')).toMatchObject({ clearance });
    expect(await read('user', 'cleo')).toMatchObject({ clearance: { level: 'public', categories: [] } });
    const members = await server.call<{ items: { id: string }[] }>('GET', '/v1/principals?group=finance');
    expect(members.body.items.map((p) => p.id)).toEqual(['controllers', 'ann']);
  });

  test('says all there is of those it names: what it does not give is taken away', async () => {
    await send({ groups: [finance], users: [{ id: 'dora', clearance: { level: 'restricted' }, groups: ['finance'] }] });
    expect(await read('user', 'dora')).toMatchObject({ clearance: { level: 'restricted' } });
    expect((await send({ groups: [finance], users: [{ id: 'dora' }] })).body).toMatchObject({ changed: 1 });
    expect(await read('user', 'dora')).toMatchObject({
      clearance: { level: 'public' },
      ownClearance: null,
      groups: [],
    });
  });

  test('lets nobody in again whom somebody cut off, unless it says so', async () => {
    await send({ users: [{ id: 'eve' }] });
    await server.call('PATCH', '/v1/principals/user/eve', { disabled: true });
    await send({ users: [{ id: 'eve', name: 'Eve' }] });
    expect(await read('user', 'eve')).toMatchObject({ name: 'Eve', disabled: true });
    await send({ users: [{ id: 'eve', disabled: false }] });
    expect(await read('user', 'eve')).toMatchObject({ disabled: false });
  });

  test('disables whom only an earlier file named, when it is told to, and only says so in a dry run', async () => {
    await server.call('POST', '/v1/principals', { type: 'user', id: 'made-by-hand' });
    await send({ users: [{ id: 'fay' }, { id: 'gus' }] });
    const tried = await send({ users: [{ id: 'fay' }, { id: 'hal' }], prune: true, dryRun: true });
    expect(tried.body).toMatchObject({ created: 1, unchanged: 1, dryRun: true });
    expect([(await read('user', 'gus')).disabled, (await read('user', 'hal')).disabled]).toEqual([false, undefined]);
    const done = await send({ users: [{ id: 'fay' }], prune: true });
    expect(done.body.disabled).toBe(tried.body.disabled);
    expect((await read('user', 'gus')).disabled).toBe(true);
    expect((await read('user', 'made-by-hand')).disabled).toBe(false);
    expect((await server.call('GET', '/v1/principals')).status).toBe(200);
  });

  test('is refused as a whole, naming the place, when a part of it is wrong', async () => {
    const cases: readonly (readonly [object, string, string])[] = [
      [{ users: [{ id: 'new', groups: ['nowhere'] }] }, 'invalid_request', 'users.0.groups.0'],
      [{ groups: [{ id: 'new', members: ['ann', 'user:nobody'] }] }, 'invalid_request', 'groups.0.members.1'],
      [{ groups: [{ id: 'new', members: ['ben', 'group:nowhere'] }] }, 'invalid_request', 'groups.0.members.1'],
      [{ users: [{ id: 'new' }, { id: 'x' }, { id: 'new' }] }, 'invalid_request', 'users'],
      [{ users: [{ id: 'new', clearance: { level: 'cosmic' } }] }, 'unknown_label', 'users.0.clearance.level'],
      [{ users: [{ id: 'new', roles: ['admin'] }] }, 'invalid_request', 'users.0.roles'],
      [{ users: [{ id: 'new', properties: { ratio: 0.5 } }] }, 'invalid_request', 'users.0.properties.ratio'],
      [
        {
          groups: [
            { id: 'new', groups: ['b'] },
            { id: 'b', groups: ['new'] },
          ],
        },
        'group_loop',
        'groups',
      ],
    ];
    for (const [document, code, field] of cases) {
      const { status, body } = await send(document);
      expect([status, body.code, body.errors?.[0]?.field]).toEqual([
        code === 'invalid_request' ? 400 : 422,
        code,
        field,
      ]);
      expect((await server.call('GET', '/v1/principals/user/new')).status).toBe(404);
    }
  });
});

describe('a directory file that is configured', () => {
  const configured = async (name: string, text: string) => {
    const file = join(folder, name);
    await writeFile(file, text);
    return importConfigured(server.service.access, file);
  };

  test('is read at each start; whoever is in it no more is disabled', async () => {
    await configured('people.yaml', 'users:\n  - { id: ida, clearance: internal }\n  - id: jon\n');
    expect(await read('user', 'ida')).toMatchObject({ clearance: { level: 'internal' } });
    expect(await configured('people.csv', 'id,level\nida,public\n')).toMatchObject({ changed: 1, dryRun: false });
    expect((await read('user', 'jon')).disabled).toBe(true);
  });

  test('keeps the service from starting when it cannot be used', async () => {
    await expect(importConfigured(server.service.access, join(folder, 'nothing'))).rejects.toThrow(ConfigError);
    for (const text of [
      'users: 7',
      'users: [{ id: x, level: internal }]',
      ': [',
      'users: [{ id: x, clearance: cosmic }]',
    ]) {
      await expect(configured('broken.yaml', text)).rejects.toThrow(/CLEARMARK_DIRECTORY_FILE: /);
    }
  });
});
