import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type MigrationBuilder, type RunnerOption, runner } from 'node-pg-migrate';
import pg from 'pg';
import { projectFile } from '../project.js';
import type { Database } from './database.js';

const shipped = fileURLToPath(projectFile('migrations/'));
const table = 'clearmark_migration';
/** First line of a migration whose statements are run one by one, each by itself: what Postgres does beside others' work. */
const beside = '-- beside work';
/** Milliseconds between looks at whether another process is done. */
const lookEvery = 250;

/**
 * Applies every migration that is missing, in order, under an advisory lock: each in a transaction, except those that
 * begin with `-- beside work`. Of those every statement has to be one that can be run again, since a run that is killed
 * in their midst begins anew.
 * @returns their names
 */
export async function migrate(databaseUrl: string, folder: string = shipped): Promise<string[]> {
  const options: Omit<RunnerOption, 'dbClient' | 'databaseUrl'> = {
    dir: folder,
    direction: 'up',
    migrationsTable: table,
    migrationLoaderStrategies: [{ extensions: ['.sql'], loader: loadSql }],
    // Not the mode that waits: whoever waits in a statement would be waited for by an index that is built beside work.
    advisoryLockMode: 'fail',
    log: () => undefined,
  };
  // Several processes may start at once: whoever comes second finds nothing to do then.
  for (;;) {
    try {
      return await withClient(databaseUrl, async (dbClient) => {
        return (await runner({ ...options, dbClient })).map((migration) => migration.name);
      });
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith('Another migration is already running'))) throw error;
    }
    await sleep(lookEvery);
  }
}

/** Lends a connection, which is closed afterwards; one that breaks fails what is asked of it, and never the process. */
async function withClient<T>(connectionString: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function loadSql(paths: string[]) {
  return Promise.all(
    paths.map(async (path) => {
      const sql = await readFile(path, 'utf8');
      return { id: path, filePaths: [path], actions: { up: sql.startsWith(beside) ? runBeside(sql) : runWhole(sql) } };
    }),
  );
}

function runWhole(sql: string) {
  return (pgm: MigrationBuilder) => pgm.sql(sql);
}

function runBeside(sql: string) {
  return (pgm: MigrationBuilder) => {
    pgm.noTransaction();
    for (const statement of sql.split(/;\s*$/m)) if (statement.trim() !== '') pgm.sql(statement);
  };
}

/** The names of migrations that have not been applied. */
export async function missingMigrations(database: Database): Promise<string[]> {
  const names = (await readdir(shipped))
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.slice(0, -'.sql'.length))
    .sort();
  const exists = await database.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [table]);
  if (!exists.rows[0]?.there) return names;
  const { rows } = await database.query<{ name: string }>(`SELECT name FROM ${table}`);
  const done = new Set(rows.map((row) => row.name));
  return names.filter((name) => !done.has(name));
}
