import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, openDatabase } from '../../../src/store/database.js';
import { migrate, missingMigrations } from '../../../src/store/migrations.js';
import { createTestDatabase, type TestDatabase } from '../../postgres.js';

let own: TestDatabase;
let database: Database;
let folder: string;

beforeEach(async () => {
  own = await createTestDatabase();
  database = openDatabase(own.url);
  folder = await mkdtemp(join(tmpdir(), 'clearmark-migrations-'));
});
afterEach(async () => {
  await database.close();
  await own.drop();
  await rm(folder, { recursive: true });
});

const put = (name: string, sql: string) => writeFile(join(folder, `${name}.sql`), sql);
const index = `-- beside work
DROP INDEX CONCURRENTLY IF EXISTS item_n;
CREATE INDEX CONCURRENTLY item_n ON item (n);
`;

async function indexWaits(): Promise<void> {
  for (let waits = false; !waits; await sleep(10)) {
    const { rowCount } = await database.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%CREATE INDEX%'
         AND wait_event_type = 'Lock' AND pid <> pg_backend_pid()`,
    );
    waits = rowCount === 1;
  }
}

describe('migrations', () => {
  test('that ship leave nothing missing, and nothing to do for the next process', async () => {
    const all = await missingMigrations(database);
    expect(await migrate(own.url)).toEqual(all);
    expect(await missingMigrations(database)).toEqual([]);
    expect(await migrate(own.url)).toEqual([]);
    const { rows } = await database.query(
      'SELECT indexrelid::regclass::text AS name FROM pg_index WHERE NOT indisvalid',
    );
    expect(rows).toEqual([]);
  });

  test('that run beside work keep nobody from writing while they wait', async () => {
    await put('0001-item', 'CREATE TABLE item (n integer);');
    await migrate(own.url, folder);
    await put('0002-index', index);
    const migrated = await database.transaction(async (tx) => {
      await tx.query('INSERT INTO item VALUES (1)');
      const running = migrate(own.url, folder);
      await indexWaits();
      await database.transaction(async (other) => {
        await other.query("SET LOCAL lock_timeout = '2s'");
        await other.query('INSERT INTO item VALUES (2)');
      });
      return { running };
    });
    expect(await migrated.running).toEqual(['0002-index']);
  });

  test('are applied once by several processes that start together', async () => {
    await put('0001-item', 'CREATE TABLE item (n integer); INSERT INTO item SELECT generate_series(1, 1000);');
    await put('0002-index', index);
    const applied = await Promise.all(Array.from({ length: 4 }, () => migrate(own.url, folder)));
    expect(applied.flat()).toEqual(['0001-item', '0002-index']);
  });

  test('that were killed while an index was built build it again', async () => {
    await put('0001-item', 'CREATE TABLE item (n integer); INSERT INTO item VALUES (1), (1);');
    await migrate(own.url, folder);
    await expect(database.query('CREATE UNIQUE INDEX CONCURRENTLY item_n ON item (n)')).rejects.toThrow();
    await put('0002-index', index);
    await migrate(own.url, folder);
    const { rows } = await database.query(
      "SELECT indisvalid AS valid FROM pg_index WHERE indexrelid = 'item_n'::regclass",
    );
    expect(rows).toEqual([{ valid: true }]);
  });
});
