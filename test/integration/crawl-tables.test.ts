import pg from 'pg';
import { startCrawl } from '../../src/app/crawls.js';
import { createSource, getSource, testSource } from '../../src/app/sources.js';
import { type Crawler, ended, openCrawler } from '../crawler.js';
import { createMigratedDatabase, createTestDatabase, type TestDatabase } from '../postgres.js';

describe('a crawl of a database', () => {
  let own: TestDatabase;
  let crawled: TestDatabase;
  let client: pg.Client;
  let crawler: Crawler;
  let worker: { close(): Promise<void> };
  let source: string;

  beforeAll(async () => {
    [own, crawled] = await Promise.all([createMigratedDatabase(), createTestDatabase()]);
    client = new pg.Client({ connectionString: crawled.url });
    await client.connect();
    await client.query(`
      CREATE TABLE customers (id int PRIMARY KEY, email text, card text, note text);
      INSERT INTO customers
        SELECT n, 'person' || n || '@example.com', '4111' || '1111' || '1111' || '1111', 'nothing' FROM generate_series(1, 40) n;
      CREATE TABLE events (id int, kind text);
      INSERT INTO events SELECT n, 'event number ' || n FROM generate_series(1, 3000) n;
      CREATE TABLE blobs (id int, body bytea);
      INSERT INTO blobs VALUES (1, 'abc');
      CREATE VIEW contacts AS SELECT email FROM customers;
      CREATE SCHEMA "odd/name";
      CREATE TABLE "odd/name"."a ""quoted"" #table" ("the ""column""" text);`);
    crawler = await openCrawler({ databaseUrl: own.url });
    worker = await crawler.work();
    source = (await createSource(crawler.deps, { name: 'crm', connector: 'postgres', config: { url: crawled.url } }))
      .id;
  });
  afterAll(async () => {
    await worker.close();
    await crawler.close();
    await client.end();
    await Promise.all([own.drop(), crawled.drop()]);
  });

  const crawl = async (id = source) => ended(crawler, (await startCrawl(crawler.deps, id, 'incremental', 'test')).id);

  async function resource(suffix: string) {
    const { rows } = await crawler.database.query<Record<string, unknown>>(
      `SELECT r.kind, r.state, r.reason, r.flags, c.level, c.categories, v.sample, r.verified_at,
         (SELECT count(*)::int FROM version WHERE resource_id = r.id) AS versions
       FROM resource r LEFT JOIN label_class c ON c.id = r.class_id LEFT JOIN version v ON v.id = r.version_id
       WHERE r.uri = $1`,
      [`${(await getSource(crawler.deps, source)).rootUri}/${suffix}`],
    );
    return rows[0];
  }

  test('labels each column, and each table by its columns', async () => {
    expect(await crawl()).toMatchObject({ state: 'succeeded', found: 5, read: 4, partial: 1, failed: 0 });
    expect(await resource('public/customers#card')).toMatchObject({
      kind: 'column',
      state: 'current',
      categories: ['financial', 'pii'],
    });
    expect(await resource('public/customers#note')).toMatchObject({ level: 'internal', categories: [] });
    expect(await resource('public/customers')).toMatchObject({
      kind: 'table',
      state: 'current',
      flags: [],
      categories: ['financial', 'pii'],
      sample: { rows: 40, totalRows: 40, upperBound95: 0 },
    });
    expect(await resource('public/contacts#email')).toMatchObject({ state: 'current' });
    expect(await resource('odd%2Fname/a%20%22quoted%22%20%23table#the%20%22column%22')).toMatchObject({
      state: 'current',
    });
  });

  test('reads a sample of a large table, and says how sure that is', async () => {
    const events = await resource('public/events');
    expect(events).toMatchObject({ flags: ['sampled'], sample: { rows: 1000 } });
    const { upperBound95 } = (events?.sample ?? {}) as { upperBound95: number };
    expect(upperBound95).toBeCloseTo(0.003, 3);
  });

  test('says of a column of raw bytes that it was not read', async () => {
    expect(await resource('public/blobs#body')).toMatchObject({ state: 'failed', reason: 'unsupported-format' });
    expect(await resource('public/blobs')).toMatchObject({ state: 'current', flags: ['partial'] });
  });

  test('samples an unchanged table alike, so that it makes no version, and keeps its columns', async () => {
    const before = await resource('public/customers#card');
    expect(await crawl()).toMatchObject({ state: 'succeeded', found: 5, unchanged: 5, deleted: 0 });
    expect(await resource('public/events')).toMatchObject({ versions: 1 });
    const after = await resource('public/customers#card');
    expect(after).toMatchObject({ state: 'current', versions: 1 });
    expect(Number(after?.verified_at)).toBeGreaterThan(Number(before?.verified_at));
  });

  test('takes a dropped column and a dropped table for deleted', async () => {
    await client.query('ALTER TABLE customers DROP COLUMN card; DROP TABLE events');
    expect(await crawl()).toMatchObject({ state: 'succeeded', found: 4, deleted: 1 });
    expect(await resource('public/customers#card')).toMatchObject({ state: 'deleted' });
    expect(await resource('public/customers')).not.toMatchObject({ categories: ['financial', 'pii'] });
    expect(await resource('public/events')).toMatchObject({ state: 'deleted' });
    expect(await resource('public/events#kind')).toMatchObject({ state: 'deleted' });
  });

  test('says with its test what a database holds', async () => {
    expect(await testSource(crawler.deps, source)).toMatchObject({ resources: 4, more: false });
  });

  test('fails with the cause when the database cannot be reached, and shows no password', async () => {
    const url = new URL(crawled.url);
    url.port = '1';
    const lost = await createSource(crawler.deps, { name: 'lost', connector: 'postgres', config: { url: url.href } });
    expect(JSON.stringify(lost)).not.toContain(url.password);
    expect(lost).toMatchObject({ config: { sampleRows: 1000 }, writeOnly: ['url'] });
    await expect(testSource(crawler.deps, lost.id)).rejects.toMatchObject({
      code: 'source_unreachable',
      message: expect.stringContaining('nothing listens there'),
    });
    const failed = await crawl(lost.id);
    expect(failed).toMatchObject({ state: 'failed', error: { code: 'unreachable' }, found: 0 });
    expect(JSON.stringify(failed)).not.toContain(url.password);
  });

  test('keeps the password out of its own database', async () => {
    const { rows } = await crawler.database.query<{ text: string }>(
      "SELECT s::text || encode(s.credentials, 'escape') AS text FROM source s",
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { text } of rows) expect(text).not.toContain(new URL(crawled.url).password);
  });
});
