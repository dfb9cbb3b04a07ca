import { setTimeout as sleep } from 'node:timers/promises';
import { createPostgresBackend, withBackend } from 'bullmq';
import { pino } from 'pino';
import { readConfig } from '../../../src/config.js';
import { work } from '../../../src/server/serve.js';
import { startTestServer, type TestServer } from '../../http.js';

let server: TestServer;
let worker: { close(): Promise<void> };

beforeAll(async () => {
  server = await startTestServer();
  worker = await work(server.service, readConfig({ CLEARMARK_WORKERS: '1' }), pino({ level: 'silent' }));
});
afterAll(async () => {
  await worker?.close();
  await server?.close();
});

test('a job that nobody can do is shown among the dead, with its ids and a code, and no other word of it', async () => {
  const { Queue } = withBackend(createPostgresBackend);
  const connection = { connectionString: server.service.place.databaseUrl, schema: 'bullmq' };
  const queue = new Queue('clearmark-crawl', { connection });
  await queue.add('of-a-later-version', { crawl: 7, note: 'Vermilion-Otter-42' });
  interface Dead {
    readonly items: readonly { readonly name: string; readonly payload: object; readonly reason: string }[];
  }
  let dead: Dead = { items: [] };
  for (let tries = 0; dead.items.length === 0 && tries < 100; tries++) {
    await sleep(100);
    dead = (await server.call<Dead>('GET', '/v1/jobs/dead')).body;
  }
  await queue.close();
  expect(dead.items).toMatchObject([{ name: 'of-a-later-version', payload: { crawl: 7 }, reason: 'unknown-job' }]);
  expect(JSON.stringify(dead)).not.toContain('Vermilion');
});
