import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runner } from 'node-pg-migrate';
import { projectFile } from '../project.js';
import type { Database } from './database.js';

const folder = fileURLToPath(projectFile('migrations/'));
const table = 'clearmark_migration';

/** Applies every migration that is missing, in order, each in a transaction, under an advisory lock. Returns their names. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const applied = await runner({
    databaseUrl,
    dir: folder,
    direction: 'up',
    migrationsTable: table,
    // Several processes may start at once: whoever comes second waits, then finds nothing to do.
    advisoryLockMode: 'wait',
    log: () => undefined,
  });
  return applied.map((migration) => migration.name);
}

/** The names of migrations that have not been applied. */
export async function missingMigrations(database: Database): Promise<string[]> {
  const names = (await readdir(folder))
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.slice(0, -'.sql'.length))
    .sort();
  const exists = await database.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [table]);
  if (!exists.rows[0]?.there) return names;
  const { rows } = await database.query<{ name: string }>(`SELECT name FROM ${table}`);
  const done = new Set(rows.map((row) => row.name));
  return names.filter((name) => !done.has(name));
}
