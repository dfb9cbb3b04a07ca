import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listUnread, startCrawl } from '../../src/app/crawls.js';
import { createSource } from '../../src/app/sources.js';
import type { WorkerEvent } from '../../src/jobs/worker.js';
import { createScanner, type Scanner } from '../../src/scan/scanner.js';
import { type Crawler, ended, openCrawler } from '../crawler.js';
import { createMigratedDatabase, type TestDatabase } from '../postgres.js';

const secret = 'a-piece-of-' + 'content-5511';

/** A real scanner that throws, as a bug of ours would, on documents of some names; with content in its error. */
function broken(isBroken: (name: string) => boolean): Scanner {
  const scanner = createScanner({ jobs: 1 });
  return {
    ...scanner,
    scanDocument: async (input, options) => {
      if (isBroken(input.name)) throw new Error(`unexpected token in ${secret}`);
      return scanner.scanDocument(input, options);
    },
  };
}

describe('a crawl in which something goes wrong that should not', () => {
  let database: TestDatabase;
  let crawler: Crawler;
  let worker: { close(): Promise<void> };
  let folder: string;
  let events: WorkerEvent[];

  async function crawl(isBroken: (name: string) => boolean) {
    crawler = await openCrawler({
      databaseUrl: database.url,
      scanner: broken(isBroken),
      log: (event) => events.push(event),
    });
    worker = await crawler.work();
    const source = await createSource(crawler.deps, { name: 'x', connector: 'filesystem', config: { path: folder } });
    return ended(crawler, (await startCrawl(crawler.deps, source.id, 'incremental', 'test')).id);
  }

  beforeEach(async () => {
    events = [];
    database = await createMigratedDatabase();
    folder = await mkdtemp(join(tmpdir(), 'clearmark-failures-'));
    for (const name of ['a', 'b', 'bad', 'c', 'd']) await writeFile(join(folder, name), `text ${name} ${secret}`);
  });
  afterEach(async () => {
    await worker.close();
    await crawler.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  test('gives up the one document that breaks each run, and labels the others', async () => {
    const done = await crawl((name) => name === 'bad');
    expect(done).toMatchObject({ state: 'succeeded', found: 5, read: 4, failed: 1 });
    const unread = await listUnread(crawler.deps, done.id, { limit: 10 });
    expect(unread.map((item) => item.reason)).toEqual(['parser-crashed']);
    expect(unread[0]?.uri).toContain('/bad');
  });

  test('gives up a slice of which nothing works, and completes', async () => {
    expect(await crawl(() => true)).toMatchObject({ state: 'succeeded', found: 5, read: 0, failed: 5 });
    const { rows } = await crawler.database.query('SELECT state FROM crawl_slice');
    expect(rows).toEqual([{ state: 'dead' }]);
  });

  test('tells its log codes and places in the program, and no content', async () => {
    await crawl((name) => name === 'bad');
    expect(events).toContainEqual(expect.objectContaining({ event: 'job-failed', job: 'scan-slice', code: 'Error' }));
    expect(JSON.stringify(events)).not.toContain(secret);
  });
});
