import { type PolicySimulation, simulatePolicy } from '../app/simulate-policy.js';
import { UsageError } from '../cli/context.js';
import { readPolicyFile } from '../policy-file.js';
import { connectors } from '../sources/connectors.js';
import { openLabelClasses } from '../store/classes.js';
import { type Database, openDatabase } from '../store/database.js';
import { missingMigrations } from '../store/migrations.js';
import { readTaxonomy } from '../store/taxonomy.js';

/**
 * What a policy file would label differently of all that is stored in the database of a service; nothing is read of the
 * sources, nothing is written, and no service has to run. Labels are those of the taxonomy that is kept there.
 * @throws {UsageError} when there is no such database
 * @throws {PolicyError} when the file is no policy for that taxonomy
 */
export async function simulateStored(databaseUrl: string, file: string): Promise<PolicySimulation> {
  if (!/^postgres(ql)?:\/\//i.test(databaseUrl) || !URL.canParse(databaseUrl)) {
    throw new UsageError('--db: write postgres://user:password@host:port/database');
  }
  const database = openDatabase(databaseUrl, { max: 2 });
  try {
    await expectService(database);
    const policy = await readPolicyFile(file, await readTaxonomy(database));
    const rules = { classes: openLabelClasses(database) };
    return await simulatePolicy(
      { database, rules, connectors, clock: () => new Date() },
      policy,
      Number.POSITIVE_INFINITY,
    );
  } finally {
    await database.close();
  }
}

async function expectService(database: Database): Promise<void> {
  const missing = await missingMigrations(database).catch(() => {
    throw new UsageError('--db: this database cannot be reached; check address, name, user and password');
  });
  if (missing.length > 0) {
    throw new UsageError(
      '--db: this is no database of the service, or one of an earlier release; run "clearmark migrate"',
    );
  }
}
