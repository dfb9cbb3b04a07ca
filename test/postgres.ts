import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  readonly url: string;
  /** Cuts its connections and removes it. The run's end removes what a test file has left. */
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

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** An empty database of its own on the one real Postgres of the test run, which the first call starts. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = await serverUrl();
  const name = `test_${randomBytes(8).toString('hex')}`;
  await run(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(server, `drop database if exists ${name} with (force)`) };
}
