import pg from 'pg';
import { postgres } from '../../src/sources/postgres.js';
import type { Opened, Source } from '../../src/sources/source.js';
import { createTestDatabase, type TestDatabase } from '../postgres.js';

const rows = 400_000;
const sampled = 1_000;

describe('the sample of a large table', () => {
  let database: TestDatabase;
  let client: pg.Client;
  let source: Source;
  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    // Large enough (about 30 MB) that not every block is looked at.
    await client.query(`
      CREATE TABLE large AS SELECT n AS id, repeat('x', 40) AS body FROM generate_series(1, ${rows}) n;
      CREATE TABLE small AS SELECT * FROM large WHERE id <= 5000;
      CREATE VIEW seen AS SELECT * FROM large;
      CREATE TABLE parts (id int, body text) PARTITION BY RANGE (id);
      CREATE TABLE parts_low PARTITION OF parts FOR VALUES FROM (0) TO (2500);
      CREATE TABLE parts_high PARTITION OF parts FOR VALUES FROM (2500) TO (10000);
      INSERT INTO parts SELECT * FROM small;
      CREATE ROLE partly_${database.url.slice(-16)} LOGIN;`);
    source = postgres.open({ url: database.url, sampleRows: sampled });
  });
  afterAll(async () => {
    await source.close();
    await client.query(`DROP OWNED BY partly_${database.url.slice(-16)}; DROP ROLE partly_${database.url.slice(-16)}`);
    await client.end();
    await database.drop();
  });

  const read = async (table: string): Promise<Extract<Opened, { kind: 'table' }>> => {
    const opened = await source.open(`public/${table}`, { maxBytes: 0, maxRows: 100_000 });
    if (opened.kind !== 'table') throw new Error(`not read: ${opened.kind}`);
    return opened;
  };

  test.each([
    ['large', rows],
    ['seen', rows],
    ['small', 5_000],
    ['parts', 5_000],
  ])('%s gives as many rows as are asked for, from everywhere in the table', async (table, all) => {
    const { rows: found, whole } = await read(table);
    expect(found).toHaveLength(sampled);
    expect(whole).toBe(false);
    const tenths = Array.from({ length: 10 }, () => 0);
    for (const [id] of found) {
      const tenth = Math.floor(((Number(id) - 1) * 10) / all);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    // 100 are expected in each, with a standard deviation of about 9.5; the seed is fixed, so this is no matter of luck.
    for (const tenth of tenths) expect(Math.abs(tenth - 100)).toBeLessThan(45);
  });

  test('is the same when nothing changed, also after the table was analysed', async () => {
    const before = await read('large');
    await client.query('ANALYZE large');
    expect((await read('large')).rows).toEqual(before.rows);
  });

  test('knows about how many rows there are', async () => {
    const { totalRows } = await read('large');
    expect(Math.abs((totalRows ?? 0) - rows)).toBeLessThan(rows / 10);
  });

  test('of a table of which only some columns may be read holds these, and names the others', async () => {
    const role = `partly_${database.url.slice(-16)}`;
    await client.query(`GRANT USAGE ON SCHEMA public TO ${role}; GRANT SELECT (id) ON small TO ${role}`);
    await client.query(`ALTER ROLE ${role} PASSWORD 'only for this test'`);
    const url = new URL(database.url);
    url.username = role;
    url.password = 'only for this test';
    const partly = postgres.open({ url: url.href, sampleRows: sampled });
    const opened = await partly.open('public/small', { maxBytes: 0, maxRows: 100_000 });
    const listed = [];
    for await (const { key, unreadable } of partly.list(null)) listed.push([key, unreadable]);
    await partly.close();
    expect(opened).toMatchObject({
      kind: 'table',
      columns: [{ name: 'id' }],
      unreadColumns: [{ name: 'body', reason: 'permission-denied' }],
    });
    expect(listed).toContainEqual(['public/small', undefined]);
    expect(listed).toContainEqual(['public/large', 'permission-denied']);
  });
});
