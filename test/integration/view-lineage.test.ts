import pg from 'pg';
import { startCrawl } from '../../src/app/crawls.js';
import { scanLabeller } from '../../src/app/label-scan.js';
import { overrideLabel, removeOverride } from '../../src/app/override-label.js';
import { resource } from '../../src/app/resources.js';
import { scanDatabase } from '../../src/app/scan-database.js';
import { createSource, getSource } from '../../src/app/sources.js';
import { createScanner } from '../../src/scan/scanner.js';
import { postgres } from '../../src/sources/postgres.js';
import type { Lineage } from '../../src/sources/source.js';
import { holdLineage } from '../../src/store/lineage-lock.js';
import { type Crawler, ended, openCrawler } from '../crawler.js';
import { label, policyWith } from '../policy.js';
import { createMigratedDatabase, createTestDatabase, type TestDatabase } from '../postgres.js';
import { somebodyWaits } from '../store.js';

let crawled: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  crawled = await createTestDatabase();
  client = new pg.Client({ connectionString: crawled.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await crawled.drop();
});

describe('what a view is made of', () => {
  beforeAll(() =>
    client.query(`
      CREATE SCHEMA made;
      SET search_path TO made;
      CREATE TABLE patients (id int, name text, diagnosis text, zip text);
      CREATE TABLE staff (id int, name text, salary int);
      CREATE TABLE visits (id int, at date, patient int) PARTITION BY RANGE (at);
      CREATE TABLE visits_2026 PARTITION OF visits FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
      CREATE VIEW names AS SELECT id, name AS who FROM patients WHERE diagnosis <> '';
      CREATE VIEW masked AS SELECT upper(left(name, 1)) AS initial, zip FROM patients;
      CREATE VIEW again AS SELECT who, 1 AS one FROM names;
      CREATE VIEW everybody AS SELECT name FROM patients UNION SELECT name FROM staff;
      CREATE VIEW whole AS SELECT p.id, to_json(p) AS row FROM patients p;
      CREATE VIEW counted AS SELECT count(*) AS n FROM staff;
      CREATE VIEW inner_query AS
        WITH c AS (SELECT salary AS pay FROM staff) SELECT c.pay, (SELECT max(zip) FROM patients) AS top FROM c;
      CREATE MATERIALIZED VIEW stored AS SELECT salary FROM staff;
      CREATE VIEW of_partition AS SELECT patient FROM visits_2026;
      CREATE VIEW "odd {:targetList (x" AS SELECT name AS "a \\ } :resorigtbl 1", salary AS ") :resjunk true" FROM staff;
      CREATE VIEW starting AS SELECT 1 AS a;
      RESET search_path;`),
  );

  async function lineageOf(view: string): Promise<{ reads: string[]; columns: Record<string, string[]> } | null> {
    const source = postgres.open(postgres.config.parse({ url: crawled.url }));
    const opened = await source.open(`made/${encodeURIComponent(view)}`, { maxBytes: 1, maxRows: 10 });
    await source.close();
    if (opened.kind !== 'table') throw new Error(`${view} is not read`);
    const { lineage } = opened;
    const names = (uris: Lineage['reads']) => uris.map((uri) => uri.slice(uri.indexOf('/made/') + '/made/'.length));
    if (!lineage) return null;
    const columns = [...lineage.columns].map(([name, uris]) => [name, names(uris)] as const);
    return { reads: names(lineage.reads).sort(), columns: Object.fromEntries(columns) };
  }

  test('is known column by column where it passes them on, and as a whole with its conditions', async () => {
    expect(await lineageOf('names')).toEqual({
      reads: ['patients#diagnosis', 'patients#id', 'patients#name'],
      columns: { id: ['patients#id'], who: ['patients#name'] },
    });
  });

  test('leaves open which column an expression is made of', async () => {
    expect(await lineageOf('masked')).toEqual({
      reads: ['patients#name', 'patients#zip'],
      columns: { zip: ['patients#zip'] },
    });
    expect(await lineageOf('everybody')).toEqual({ reads: ['patients#name', 'staff#name'], columns: {} });
  });

  test('goes down through other views to the tables', async () => {
    expect(await lineageOf('again')).toEqual({
      reads: ['names#who', 'patients#name'],
      columns: { who: ['names#who', 'patients#name'] },
    });
  });

  test('is every column where a row is taken as a whole, of which the catalogue names none', async () => {
    expect((await lineageOf('whole'))?.reads).toEqual(['diagnosis', 'id', 'name', 'zip'].map((c) => `patients#${c}`));
    expect(await lineageOf('counted')).toEqual({ reads: [], columns: {} });
  });

  test('is seen through inner queries, stored views and partitions', async () => {
    expect(await lineageOf('inner_query')).toEqual({
      reads: ['patients#zip', 'staff#salary'],
      columns: { pay: ['staff#salary'] },
    });
    expect(await lineageOf('stored')).toEqual({ reads: ['staff#salary'], columns: { salary: ['staff#salary'] } });
    expect(await lineageOf('of_partition')).toEqual({
      reads: ['visits#patient'],
      columns: { patient: ['visits#patient'] },
    });
  });

  test('is not confused by names that look like the tree of a query', async () => {
    expect(await lineageOf('odd {:targetList (x')).toEqual({
      reads: ['staff#name', 'staff#salary'],
      columns: { 'a \\ } :resorigtbl 1': ['staff#name'], ') :resjunk true': ['staff#salary'] },
    });
  });

  test('is nothing for a table, and for a view without any', async () => {
    expect(await lineageOf('staff')).toBeNull();
    expect(await lineageOf('starting')).toEqual({ reads: [], columns: {} });
  });
});

test('a scan without a server labels views behind what they are made of, and no lower', async () => {
  await client.query(`
    CREATE SCHEMA plain;
    CREATE TABLE plain.zoo (id int, remark text);
    INSERT INTO plain.zoo VALUES (1, 'soup');
    CREATE VIEW plain.second AS SELECT remark FROM plain.zoo;
    CREATE VIEW plain.first AS SELECT remark AS twice, 1 AS one FROM plain.second;
    CREATE VIEW plain.third AS SELECT id FROM plain.zoo;`);
  const policy = policyWith({
    places: [
      { id: 'remarks', where: { columns: ['zoo.remark'] }, label: { level: 'restricted' } },
      { id: 'second', where: { columns: ['second.*'] }, label: { level: 'confidential', categories: ['hr'] } },
    ],
  });
  const scanner = createScanner({ jobs: 1 });
  const input = { url: crawled.url, include: ['plain.*'], exclude: [], options: {} };
  const found = [];
  for await (const { path, label: of } of scanDatabase(postgres, input, scanner, scanLabeller(policy))) {
    found.push([path.replace('plain/', ''), of?.level, of?.categories.join()]);
  }
  await scanner.close();
  expect(found).toEqual([
    ['zoo', 'restricted', ''],
    ['zoo#id', 'internal', ''],
    ['zoo#remark', 'restricted', ''],
    ['second', 'restricted', 'hr'],
    ['second#remark', 'restricted', 'hr'],
    ['third', 'internal', ''],
    ['third#id', 'internal', ''],
    ['first', 'restricted', 'hr'],
    ['first#twice', 'restricted', 'hr'],
    ['first#one', 'restricted', 'hr'],
  ]);
}, 60_000);

describe('a view over something restricted', () => {
  let own: TestDatabase;
  let crawler: Crawler;
  let worker: { close(): Promise<void> };
  let source: string;
  let root: string;

  beforeAll(async () => {
    await client.query(`
      CREATE SCHEMA shop;
      CREATE TABLE shop.people (id int, remark text, zip text);
      INSERT INTO shop.people SELECT n, 'soup', 'soup' FROM generate_series(1, 5) n;
      CREATE VIEW shop.a_remarks AS SELECT remark FROM shop.people;
      CREATE VIEW shop.b_zips AS SELECT zip, 'fixed' AS fixed FROM shop.people WHERE remark <> '';
      CREATE VIEW shop.c_again AS SELECT remark AS twice FROM shop.a_remarks;
      CREATE VIEW shop.d_only_ids AS SELECT id FROM shop.people;`);
    own = await createMigratedDatabase();
    crawler = await openCrawler({ databaseUrl: own.url });
    worker = await crawler.work();
    const config = { url: crawled.url, schemas: ['shop'] };
    source = (await createSource(crawler.deps, { name: 'crm', connector: 'postgres', config })).id;
    root = (await getSource(crawler.deps, source)).rootUri;
    await crawl();
  });
  afterAll(async () => {
    await worker.close();
    await crawler.close();
    await own.drop();
  });

  const crawl = async () => ended(crawler, (await startCrawl(crawler.deps, source, 'incremental', 'test')).id);

  async function find(name: string) {
    const { rows } = await crawler.database.query<{ id: number }>('SELECT id FROM resource WHERE uri = $1', [
      `${root}/shop/${name}`,
    ]);
    return resource(crawler.deps, `res_${rows[0]?.id}`);
  }
  async function levels(...names: readonly string[]) {
    const found = [];
    for (const name of names) found.push((await find(name)).label?.level);
    return found;
  }
  const deps = () => ({ ...crawler.deps, clock: () => new Date() });

  test('is never below it, through other views and in conditions, from the moment that its label changes', async () => {
    const { id } = await find('people#remark');
    await overrideLabel(deps(), 'officer', id, { level: 'restricted', categories: ['health'] });
    expect(await levels('people', 'a_remarks#remark', 'a_remarks', 'c_again#twice', 'c_again')).toEqual(
      Array.from({ length: 5 }, () => 'restricted'),
    );
    expect(await levels('b_zips', 'b_zips#zip', 'b_zips#fixed', 'd_only_ids', 'd_only_ids#id')).toEqual([
      'restricted',
      'internal',
      'restricted',
      'internal',
      'internal',
    ]);
  });

  test('says what it has its label from, apart from what its own text says', async () => {
    const found = await find('a_remarks#remark');
    expect(found).toMatchObject({
      content: label('public'),
      propagated: label('restricted', 'health'),
      madeOf: [{ uri: `${root}/shop/people#remark`, label: label('restricted', 'health') }],
    });
    expect(found.history[0]).toMatchObject({ kind: 'propagated', reason: 'from what it is made of' });
    expect((await find('people#remark')).madeOf).toEqual([]);
  });

  test('stays so when it is read again, and when somebody lowers the view by hand', async () => {
    expect(await crawl()).toMatchObject({ state: 'succeeded', unchanged: 5 });
    const { id } = await find('a_remarks#remark');
    await overrideLabel(deps(), 'officer', id, { level: 'public', reason: 'a test' });
    expect(await levels('a_remarks#remark', 'a_remarks')).toEqual(['restricted', 'restricted']);
    await removeOverride(deps(), 'officer', id);
  });

  test('is listed after whoever passes labels on to it, and is not kept from them meanwhile', async () => {
    const { id } = await crawler.database.transaction(async (other) => {
      await holdLineage(other);
      const started = await startCrawl(crawler.deps, source, 'incremental', 'test');
      await somebodyWaits(crawler.database);
      await other.query('SELECT FROM resource FOR UPDATE NOWAIT');
      return started;
    });
    expect(await ended(crawler, id)).toMatchObject({ state: 'succeeded', unchanged: 5 });
  });

  test('follows its definition when that changes', async () => {
    await client.query(`CREATE OR REPLACE VIEW shop.d_only_ids AS SELECT id FROM shop.people WHERE remark = 'soup'`);
    await client.query(`CREATE OR REPLACE VIEW shop.a_remarks AS SELECT zip AS remark FROM shop.people`);
    await crawl();
    expect(await levels('d_only_ids', 'd_only_ids#id', 'a_remarks', 'c_again')).toEqual([
      'restricted',
      'internal',
      'internal',
      'internal',
    ]);
  });

  test('goes down with it', async () => {
    await removeOverride(deps(), 'officer', (await find('people#remark')).id);
    expect(await levels('people', 'b_zips', 'd_only_ids')).toEqual(['internal', 'internal', 'internal']);
  });
});
