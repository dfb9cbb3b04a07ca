import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getCrawl, startCrawl } from '../../src/app/crawls.js';
import { createSource } from '../../src/app/sources.js';
import { projectFile } from '../../src/project.js';
import { type Crawler, ended, openCrawler, testSecretKey } from '../crawler.js';
import { createMigratedDatabase, type TestDatabase } from '../postgres.js';
import { describeWithRedis } from '../redis.js';

/** The program as it is built: what is killed is what users run. */
const program = fileURLToPath(projectFile('dist/src/main.js'));
const files = 300;
const kills = 4;

describe('queued on Postgres', () => surviveKills(() => undefined));
describeWithRedis('queued on Redis', (url) => surviveKills(url));

function surviveKills(redisUrl: () => string | undefined): void {
  // In a block of its own, so that it lets go of the queue before Redis is stopped.
  describe('a crawl whose workers are killed', () => crawlIsKilled(redisUrl));
}

function crawlIsKilled(redisUrl: () => string | undefined): void {
  let database: TestDatabase;
  let crawler: Crawler;
  let folder: string;
  let worker: ChildProcess | undefined;

  beforeAll(async () => {
    database = await createMigratedDatabase();
    crawler = await openCrawler({ databaseUrl: database.url, redisUrl: redisUrl() });
    folder = await mkdtemp(join(tmpdir(), 'clearmark-kill-'));
    for (let i = 0; i < files; i++) {
      await mkdir(join(folder, `folder-${i % 7}`), { recursive: true });
      await writeFile(join(folder, `folder-${i % 7}`, `file-${i}.txt`), `The text of file ${i}.`);
    }
  });
  afterAll(async () => {
    worker?.kill('SIGKILL');
    await crawler.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  test('completes, with every file labelled and counted once', async () => {
    const config = { path: folder };
    const source = await createSource(crawler.deps, { name: 'killed', connector: 'filesystem', config });
    const { id } = await startCrawl(crawler.deps, source.id, 'incremental', 'test');
    const random = randomFrom(7);
    const done = async () => {
      const { found, pending } = await getCrawl(crawler.deps, id);
      return found - pending;
    };
    for (let i = 0; i < kills; i++) {
      worker = startWorkerProcess(database.url, redisUrl());
      const enough = (await done()) + 5 + Math.floor(random() * 40);
      while ((await done()) < enough) {
        expect(worker.exitCode).toBeNull();
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      worker.kill('SIGKILL');
    }
    expect(await done()).toBeLessThan(files);
    worker = startWorkerProcess(database.url, redisUrl());
    expect(await ended(crawler, id)).toMatchObject({
      state: 'succeeded',
      found: files,
      read: files,
      unchanged: 0,
      partial: 0,
      failed: 0,
      deleted: 0,
    });
    const { rows } = await crawler.database.query(
      `SELECT count(*)::int AS resources, count(*) FILTER (WHERE state = 'current')::int AS current,
         (SELECT count(*)::int FROM version) AS versions, (SELECT count(*)::int FROM assignment) AS assignments,
         (SELECT count(*)::int FROM crawl_item) AS items
       FROM resource`,
    );
    expect(rows).toEqual([{ resources: files, current: files, versions: files, assignments: files, items: files }]);
    expect(await crawler.queue.dead(10)).toEqual([]);
  }, 120_000);
}

function startWorkerProcess(databaseUrl: string, redisUrl: string | undefined): ChildProcess {
  return spawn(process.execPath, [program, 'worker'], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: databaseUrl,
      CLEARMARK_SECRET_KEY: testSecretKey,
      CLEARMARK_WORKERS: '2',
      CLEARMARK_LOG_LEVEL: 'silent',
      ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
    },
    stdio: 'ignore',
  });
}

/** Numbers from 0 to 1 that are the same each time: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
