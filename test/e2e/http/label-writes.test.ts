import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { readConfig } from '../../../src/config.js';
import { work } from '../../../src/server/serve.js';
import { docx } from '../../fixtures/documents.js';
import { elementsIn } from '../../fixtures/readers.js';
import { crawled, startTestServer, type TestServer } from '../../http.js';

interface Write {
  readonly state: string;
  readonly reason: string | null;
  readonly detail: string | null;
  readonly label: { readonly id: string } | null;
}

let server: TestServer;
let folder: string;
let worker: { close(): Promise<void> };

beforeAll(async () => {
  server = await startTestServer();
  folder = await mkdtemp(join(tmpdir(), 'clearmark-http-write-'));
  await writeFile(join(folder, 'a.docx'), await docx(['Soup of the day.']));
  await writeFile(join(folder, 'b.txt'), 'Soup of the day.');
  worker = await work(server.service, readConfig({ CLEARMARK_WORKERS: '1' }), pino({ level: 'silent' }));
  const config = { name: 'share', connector: 'filesystem', config: { path: folder } };
  await crawled(server, config);
});
afterAll(async () => {
  await worker.close();
  await server.close();
  await rm(folder, { recursive: true });
});

async function idOf(name: string): Promise<string> {
  const { body } = await server.call<{ items: { id: string }[] }>('GET', `/v1/resources?q=${name}`);
  return body.items[0]?.id ?? '';
}

async function outcome(path: string): Promise<Write> {
  for (;;) {
    const { body } = await server.call<Write>('GET', path);
    if (body.state !== 'queued') return body;
    await sleep(50);
  }
}

test('a label is written on request, and the resource shows that it was', async () => {
  const id = await idOf('a.docx');
  const path = `/v1/resources/${id}/write-label`;
  expect((await server.call(`GET`, path)).body.code).toBe('not_found');
  const asked = await server.call<Write>('POST', path, {});
  expect([asked.status, asked.body.state]).toEqual([202, 'queued']);
  const written = await outcome(path);
  expect(written).toMatchObject({ state: 'written', reason: null, detail: null });
  const [, element] = await elementsIn(await readFile(join(folder, 'a.docx')), 'docMetadata/LabelInfo.xml');
  expect(element?.attributes.id).toBe(`{${written.label?.id}}`);
  const { body } = await server.call<{ history: { kind: string; origin: { id: string } | null }[] }>(
    'GET',
    `/v1/resources/${id}`,
  );
  expect(body.history[0]).toMatchObject({ kind: 'written', origin: { id: written.label?.id } });
});

test('what cannot be written says why', async () => {
  const path = `/v1/resources/${await idOf('b.txt')}/write-label`;
  expect((await server.call('POST', path, { remove: false })).status).toBe(202);
  expect(await outcome(path)).toMatchObject({
    state: 'refused',
    reason: 'unsupported-format',
    detail: expect.stringContaining('docx'),
  });
  const gone = await server.call('POST', '/v1/resources/res_999/write-label', {});
  expect([gone.status, gone.body.code]).toEqual([404, 'not_found']);
  const wrong = await server.call('POST', path, { level: 'public' });
  expect([wrong.status, wrong.body.code]).toEqual([400, 'invalid_request']);
});
