import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changes } from '../../src/app/changes.js';
import { cancelCrawl, getCrawl, listCrawls, pauseCrawl, resumeCrawl, startCrawl } from '../../src/app/crawls.js';
import { getSchedule, removeSchedule, setSchedule } from '../../src/app/schedule.js';
import { changeSource, createSource, deleteSource, getSource } from '../../src/app/sources.js';
import { recoverCrawls } from '../../src/app/upkeep.js';
import { createScanner, type Scanner } from '../../src/scan/scanner.js';
import { type Crawler, ended, openCrawler } from '../crawler.js';
import { createMigratedDatabase, type TestDatabase } from '../postgres.js';
import { describeWithRedis } from '../redis.js';

describe('queued on Postgres', () => controlled(() => undefined));
describeWithRedis('queued on Redis', (url) => controlled(url));

function controlled(redisUrl: () => string | undefined): void {
  describe('crawls under control', () => crawlsUnderControl(redisUrl));
}

function crawlsUnderControl(redisUrl: () => string | undefined): void {
  let database: TestDatabase;
  let crawler: Crawler;
  let scanner: Scanner;
  let folder: string;
  let source: string;
  let closing: (() => Promise<void>)[];

  beforeAll(async () => {
    scanner = createScanner({ jobs: 2 });
    folder = await mkdtemp(join(tmpdir(), 'clearmark-control-'));
    await mkdir(join(folder, 'below'));
    for (let i = 0; i < 60; i++) await writeFile(join(folder, `file-${i}.txt`), `text ${i}`);
  });
  afterAll(async () => {
    await scanner.close();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    closing = [];
    database = await createMigratedDatabase();
    // Its children stay for the next test: starting them took longer than most crawls here.
    const kept = { ...scanner, close: async () => undefined };
    crawler = await openCrawler({ databaseUrl: database.url, redisUrl: redisUrl(), scanner: kept });
    source = (await createSource(crawler.deps, { name: 'files', connector: 'filesystem', config: { path: folder } }))
      .id;
  });
  afterEach(async () => {
    for (const close of closing) await close();
    await crawler.close();
    await database.drop();
  });

  const work = async () => {
    const worker = await crawler.work();
    closing.push(() => worker.close());
  };
  const start = () => startCrawl(crawler.deps, source, 'incremental', 'test');
  const until = async (holds: () => Promise<boolean>) => {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
  };

  test('one crawl at a time is at work for a source', async () => {
    const first = await start();
    await expect(start()).rejects.toMatchObject({ code: 'crawl_active', message: expect.stringContaining(first.id) });
    expect((await listCrawls(crawler.deps, { limit: 10 })).map((c) => c.id)).toEqual([first.id]);
  });

  test('a paused crawl waits, and goes on to the end when it is resumed', async () => {
    const { id } = await start();
    await pauseCrawl(crawler.deps, id);
    await work();
    await until(async () => (await crawler.queue.counts()).crawl.waiting === 0);
    expect(await getCrawl(crawler.deps, id)).toMatchObject({ state: 'paused', found: 0 });
    await resumeCrawl(crawler.deps, id);
    expect(await ended(crawler, id)).toMatchObject({ state: 'succeeded', found: 60, read: 60 });
  });

  test('a cancelled crawl stays cancelled, and makes room for another', async () => {
    const { id } = await start();
    await cancelCrawl(crawler.deps, id);
    await expect(resumeCrawl(crawler.deps, id)).rejects.toMatchObject({ code: 'conflict' });
    await work();
    const { id: next } = await start();
    expect(await ended(crawler, next)).toMatchObject({ state: 'succeeded', found: 60 });
    expect(await getCrawl(crawler.deps, id)).toMatchObject({ state: 'cancelled', found: 0 });
  });

  test('a crawl whose jobs were lost is put into the queue again', async () => {
    const lost = { ...crawler.deps, queue: { ...crawler.queue, listing: async () => undefined } };
    const { id } = await startCrawl(lost, source, 'incremental', 'test');
    await work();
    const later = () => new Date(Date.now() + 60_000);
    await recoverCrawls({ ...crawler.deps, clock: later });
    expect(await ended(crawler, id)).toMatchObject({ state: 'succeeded', found: 60, read: 60 });
  });

  test('a schedule starts crawls by the clock', async () => {
    await work();
    const schedule = { cron: '* * * * * *', timezone: 'Europe/Berlin', mode: 'incremental', overlap: 'skip' } as const;
    const set = await setSchedule(crawler.deps, source, schedule);
    expect(set.nextRuns).toHaveLength(5);
    expect(await getSchedule(crawler.deps, source)).toMatchObject(schedule);
    await until(async () => (await listCrawls(crawler.deps, { limit: 10 })).length >= 2);
    await removeSchedule(crawler.deps, source);
    await expect(getSchedule(crawler.deps, source)).rejects.toMatchObject({ code: 'not_found' });
    expect(await crawler.queue.all()).toEqual(new Map());
    const crawls = await listCrawls(crawler.deps, { limit: 10 });
    for (const { requestedBy } of crawls) expect(requestedBy).toBe('schedule');
    const seconds = crawls.map((c) => Math.floor(Date.parse(c.createdAt) / 1000));
    expect(new Set(seconds).size).toBe(seconds.length);
  });

  test('a schedule that the queue has lost is set again', async () => {
    const schedule = { cron: '0 3 * * *', timezone: 'UTC', mode: 'full', overlap: 'queue' } as const;
    await setSchedule(crawler.deps, source, schedule);
    await crawler.queue.remove(1);
    await recoverCrawls(crawler.deps);
    expect(await crawler.queue.all()).toEqual(new Map([[1, { cron: '0 3 * * *', timezone: 'UTC' }]]));
  });

  test('a wrong schedule is refused by field', async () => {
    const schedule = { cron: 'every day', timezone: 'Mars/Olympus', mode: 'incremental', overlap: 'skip' } as const;
    await expect(setSchedule(crawler.deps, source, schedule)).rejects.toMatchObject({
      code: 'invalid_request',
      fields: [{ field: 'timezone' }, { field: 'cron' }],
    });
  });

  test('a wrong source is refused by field, and a name is given once', async () => {
    const create = (input: Partial<Parameters<typeof createSource>[1]>) =>
      createSource(crawler.deps, { name: 'x', connector: 'filesystem', config: { path: folder }, ...input });
    await expect(create({ connector: 'ftp' })).rejects.toMatchObject({ fields: [{ field: 'connector' }] });
    await expect(create({ config: { path: 'relative' } })).rejects.toMatchObject({
      fields: [{ field: 'config.path' }],
    });
    await expect(create({ aliases: ['not absolute'] })).rejects.toMatchObject({ fields: [{ field: 'aliases.0' }] });
    await expect(create({ default: { level: 'cosmic' } })).rejects.toMatchObject({ code: 'unknown_label' });
    await expect(create({ name: 'files' })).rejects.toMatchObject({ code: 'conflict' });
  });

  test('a source stays where it is: names in one place say nothing of another', async () => {
    const elsewhere = { config: { path: join(folder, 'below') } };
    await expect(changeSource(crawler.deps, source, elsewhere)).rejects.toMatchObject({
      code: 'conflict',
      fields: [{ field: 'config' }],
    });
    await changeSource(crawler.deps, source, { config: { exclude: ['*.tmp'] } });
    expect(await getSource(crawler.deps, source)).toMatchObject({ config: { path: folder, exclude: ['*.tmp'] } });
  });

  test('an alias has one meaning, and hides nothing of another source', async () => {
    const create = (alias: string) =>
      createSource(crawler.deps, {
        name: 'x',
        connector: 'filesystem',
        config: { path: tmpdir() },
        aliases: [alias],
      });
    await changeSource(crawler.deps, source, { aliases: ['/mnt/share'] });
    for (const alias of ['/mnt/./share/', 'file:///mnt/share', join(folder, 'below')]) {
      await expect(create(alias)).rejects.toMatchObject({ fields: [{ field: 'aliases.0' }] });
    }
  });

  test('a level that is not in the taxonomy is refused without repeating it', async () => {
    const input = { name: 'x', connector: 'filesystem', config: { path: folder }, default: { level: 'cosmic' } };
    await expect(createSource(crawler.deps, input)).rejects.toMatchObject({
      message: expect.stringContaining('default.level: not in the taxonomy'),
    });
    await expect(createSource(crawler.deps, input)).rejects.not.toThrow('cosmic');
  });

  test('a new default label takes hold at the next crawl', async () => {
    await work();
    await ended(crawler, (await start()).id);
    await changeSource(crawler.deps, source, { default: { level: 'restricted', categories: ['legal'] } });
    expect(await getSource(crawler.deps, source)).toMatchObject({ default: { level: 'restricted' } });
    expect(await ended(crawler, (await start()).id)).toMatchObject({ read: 60, unchanged: 0 });
    const { rows } = await crawler.database.query(
      'SELECT DISTINCT c.level FROM resource r JOIN label_class c ON c.id = r.class_id',
    );
    expect(rows).toEqual([{ level: 'restricted' }]);
  });

  test('a source that is deleted announces its resources as deleted', async () => {
    await work();
    await ended(crawler, (await start()).id);
    await deleteSource(crawler.deps, source);
    const feed = { ...crawler.deps, deploymentId: 'test', waitForChange: async () => undefined };
    const { changes: seen } = await changes(feed, { limit: 1_000 });
    expect(seen.slice(-60).every(({ state }) => state === 'deleted')).toBe(true);
    await expect(getSource(crawler.deps, source)).rejects.toMatchObject({ code: 'not_found' });
  });
}
