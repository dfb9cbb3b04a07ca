import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { readConfig } from '../../../src/config.js';
import { work } from '../../../src/server/serve.js';
import { zip } from '../../fixtures/zip.js';
import { crawled, startTestServer, type TestServer } from '../../http.js';

const card = `Card number ${['4111', '1111', '1111', '1111'].join(' ')}.`;

interface Resource {
  readonly id: string;
  readonly uri: string;
  readonly kind: string;
  readonly container: string | null;
}

describe('members of an archive', () => {
  let server: TestServer;
  let folder: string;
  let worker: { close(): Promise<void> };

  beforeAll(async () => {
    server = await startTestServer();
    folder = await mkdtemp(join(tmpdir(), 'clearmark-members-'));
    const inner = zip([{ name: 'pay ü.txt', data: card }]);
    const members = [
      { name: 'inner.zip', data: inner },
      { name: 'menu.txt', data: 'Soup of the day.' },
    ];
    await writeFile(join(folder, 'a.zip'), zip(members));
    worker = await work(server.service, readConfig({ CLEARMARK_WORKERS: '1' }), pino({ level: 'silent' }));
    const source = { name: 'share', connector: 'filesystem', config: { path: folder }, aliases: ['/mnt/share'] };
    await crawled(server, source);
  });
  afterAll(async () => {
    await worker.close();
    await server.close();
    await rm(folder, { recursive: true });
  });

  test('are looked up by the URIs that others write of them', async () => {
    const resources = [
      `file://${folder}/a.zip!/inner.zip!/pay%20%C3%BC.txt`,
      `file:///mnt/share/a.zip!/inner.zip!/./pay ü.txt`,
      `file://${folder}/a.zip!/menu.txt`,
      `file://${folder}/a.zip!/other.txt`,
    ];
    const { body } = await server.call<{ labels: unknown[] }>('POST', '/v1/labels/lookup', { resources });
    const sensitive = { state: 'current', usable: true, uri: resources[0], label: { level: 'confidential' } };
    expect(body.labels).toMatchObject([
      sensitive,
      sensitive,
      { state: 'current', label: { level: 'internal' } },
      { state: 'unlabeled', usable: false, label: null },
    ]);
  });

  test('are listed by kind and by what they are in, and counted apart', async () => {
    const list = async (query: string) =>
      (await server.call<{ items: Resource[] }>('GET', `/v1/resources?${query}`)).body.items;
    const [archive, ...more] = await list('kind=document');
    expect(more).toEqual([]);
    expect(archive).toMatchObject({ uri: `file://${folder}/a.zip`, container: null });
    const inside = await list(`container=${archive?.id}`);
    expect(inside.map(({ uri, kind }) => `${kind} ${uri.slice(folder.length + 'file://'.length)}`)).toEqual([
      'member /a.zip!/inner.zip',
      'member /a.zip!/menu.txt',
    ]);
    expect((await server.call('GET', '/v1/resources?container=nonsense')).status).toBe(404);
    const { body } = await server.call<{ groups: object[] }>('GET', '/v1/coverage?by=kind');
    expect(body.groups).toMatchObject([
      { key: 'document', resources: 1, current: 1 },
      { key: 'member', resources: 3, current: 3 },
    ]);
  });

  test('are in the change feed', async () => {
    const { body } = await server.call<{ changes: { uri: string }[] }>('GET', '/v1/labels/changes?limit=100');
    expect(body.changes.map(({ uri }) => uri)).toContain(`file://${folder}/a.zip!/menu.txt`);
  });
});
