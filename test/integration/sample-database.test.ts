import pg from 'pg';
import { createSampleDatabase } from '../../demo/database.js';
import { createTestDatabase, type TestDatabase } from '../postgres.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

test('the sample database has five tables with some thousand rows, and a second call leaves it as it is', async () => {
  const { url, columns } = await createSampleDatabase(database.url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const fingerprint = async () => {
    const tables = [...new Set(columns.map(({ table }) => table))];
    const counts = tables.map(
      (table) =>
        `select '${table}' as name, count(*)::int as rows, md5(string_agg(t::text, '' order by id)) as hash from ${table} t`,
    );
    return (await client.query<{ name: string; rows: number; hash: string }>(counts.join(' union all '))).rows;
  };
  const before = await fingerprint();
  expect(before).toHaveLength(5);
  expect(before.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(5_000);
  await createSampleDatabase(database.url);
  expect(await fingerprint()).toEqual(before);
  await client.end();
});
