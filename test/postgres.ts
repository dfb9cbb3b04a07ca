import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { migrate } from '../src/store/migrations.js';

export interface TestDatabase {
  readonly url: string;
  /** Removes it once its connections have ended; cuts those that have not within a second. The run's end removes what a test file has left. */
  drop(): Promise<void>;
}

async function serverUrl(): Promise<string> {
  const keeper = process.env.CLEARMARK_TEST_POSTGRES;
  if (keeper === undefined) throw new Error('no keeper of the test database: run the tests with jest.config.js');
  const response = await fetch(keeper);
  const answer = await response.text();
  if (!response.ok) throw new Error(answer);
  return answer;
}

/** A pool says that it has ended before its connections have: what is cut then hits clients that nobody listens to. */
async function connectionsEnd(client: pg.Client, name: string): Promise<void> {
  for (let look = 0; look < 50; look++, await sleep(20)) {
    const { rowCount } = await client.query('select from pg_stat_activity where datname = $1', [name]);
    if (rowCount === 0) return;
  }
}

async function run(
  url: string,
  statement: string,
  before: (client: pg.Client) => Promise<void> = async () => undefined,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await before(client);
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function databaseAt(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function create(server: string, options = ''): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await run(server, `create database ${name} ${options}`);
  const drop = () =>
    run(server, `drop database if exists ${name} with (force)`, (client) => connectionsEnd(client, name));
  return { url: databaseAt(server, name), drop };
}

/** An empty database of its own on the one real Postgres of the test run, which the first call starts. */
export async function createTestDatabase(): Promise<TestDatabase> {
  return create(await serverUrl());
}

const migrated = 'test_migrated';

/** The same with every migration applied: a copy of one that the first call makes for all test files of the run. */
export async function createMigratedDatabase(): Promise<TestDatabase> {
  const server = await serverUrl();
  await makeTemplate(server);
  return create(server, `template ${migrated}`);
}

async function makeTemplate(server: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    // Test files run in several processes: whoever comes second waits, and finds it there.
    await client.query('select pg_advisory_lock(1)');
    const { rowCount } = await client.query('select from pg_database where datname = $1', [migrated]);
    if (rowCount !== 0) return;
    const making = `${migrated}_making`;
    await client.query(`drop database if exists ${making} with (force)`);
    await client.query(`create database ${making}`);
    await migrate(databaseAt(server, making));
    await client.query(`alter database ${making} rename to ${migrated}`);
  } finally {
    await client.end();
  }
}
