import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createService } from '../../../src/service.js';
import { createMigratedDatabase } from '../../postgres.js';
import { openTestStore, type TestStore } from '../../store.js';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store?.close());

test('a transaction whose connection is cut fails by itself, and the next one is made', async () => {
  const { database } = store;
  const cut = database.transaction(async (tx) => {
    const { rows } = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const sleeping = tx.query('SELECT pg_sleep(60)');
    await Promise.all([sleeping, database.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid])]);
  });
  await expect(cut).rejects.toThrow();
  await expect(database.transaction((tx) => tx.query('SELECT 1'))).resolves.toMatchObject({ rowCount: 1 });
});

test('a service that cannot start, for a mistake in a policy file, leaves nothing open', async () => {
  const { url, drop } = await createMigratedDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'clearmark-start-'));
  const accessPolicyFile = join(folder, 'access.yaml');
  await writeFile(accessPolicyFile, 'name: [');
  const config = { databaseUrl: url, redisUrl: undefined, labelingPolicyFile: undefined, dataDir: folder };
  const starting = createService({ ...config, secretKey: 'of this test, and 32 characters long', accessPolicyFile });
  await expect(starting).rejects.toThrow('this is not YAML');
  const connections = `SELECT count(*) FROM pg_stat_activity WHERE datname = '${new URL(url).pathname.slice(1)}'`;
  // The server takes a moment to see that a connection has ended.
  while ((await store.database.query<{ count: number }>(connections)).rows[0]?.count !== 0) await sleep(20);
  await Promise.all([drop(), rm(folder, { recursive: true })]);
});
