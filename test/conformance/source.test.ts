import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { filesystem } from '../../src/sources/filesystem.js';
import { postgres } from '../../src/sources/postgres.js';
import { createTestDatabase, type TestDatabase } from '../postgres.js';
import { conformsToSource, type Fixture } from './source.js';

describe('the filesystem connector', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clearmark-source-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  conformsToSource(filesystem, (): Fixture => {
    const pathOf = (name: string) => join(folder, name === 'alpha' ? join('a folder', name) : name);
    return {
      config: { path: folder },
      unreachable: { path: `${folder}-that-is-not-there` },
      secrets: [],
      add: async (name, text) => {
        await mkdir(join(folder, 'a folder'), { recursive: true });
        await writeFile(pathOf(name), text);
      },
      change: (name, text) => writeFile(pathOf(name), text),
      remove: (name) => rm(pathOf(name)),
      addLarge: (name) => writeFile(pathOf(name), 'x'.repeat(5_000)),
      limits: { maxBytes: 1_000, maxRows: 10 },
      keyOf: (name) => (name === 'alpha' ? `a folder/${name}` : name),
      clear: async () => {
        await rm(folder, { recursive: true, force: true });
        await mkdir(folder);
      },
    };
  });
});

describe('the postgres connector', () => {
  let database: TestDatabase;
  let client: pg.Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  conformsToSource(postgres, (): Fixture => {
    const password = new URL(database.url).password;
    const unreachable = new URL(database.url);
    unreachable.port = '1';
    const table = (name: string) => `public."${name}"`;
    return {
      config: { url: database.url },
      unreachable: { url: unreachable.href },
      secrets: [password, decodeURIComponent(password)],
      add: async (name, text) => {
        await client.query(`CREATE TABLE ${table(name)} (id int PRIMARY KEY, body text)`);
        await client.query(`INSERT INTO ${table(name)} VALUES (1, $1), (2, NULL)`, [text]);
      },
      change: async (name, text) => {
        await client.query(`UPDATE ${table(name)} SET body = $1 WHERE id = 1`, [text]);
      },
      remove: async (name) => {
        await client.query(`DROP TABLE ${table(name)}`);
      },
      addLarge: async (name) => {
        await client.query(
          `CREATE TABLE ${table(name)} AS SELECT n AS id, 'row ' || n AS body FROM generate_series(1, 500) n`,
        );
      },
      limits: { maxBytes: 1_000, maxRows: 10 },
      keyOf: (name) => `public/${encodeURIComponent(name)}`,
      clear: async () => {
        await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
      },
    };
  });
});
