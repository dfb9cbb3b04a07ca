import { type LogVerdict, verifyLog } from '../app/verify-log.js';
import type { StatementKept } from '../app/walk-log.js';
import { readConfig } from '../config.js';
import { release } from '../project.js';
import { openDatabase } from '../store/database.js';
import { deriveLogKeys } from '../store/decision-chain.js';
import { migrate, missingMigrations } from '../store/migrations.js';
import { joinBacking, openBacking } from './backing.js';
import { createLogger } from './log.js';
import { serve, startService, work } from './serve.js';

const { stdout, stderr } = process;

/** `clearmark serve`: until a signal ends it. */
export async function serveUntilTold(): Promise<void> {
  const running = await serve(readConfig(process.env), (message) => stderr.write(`${message}\n`));
  stderr.write(`Clearmark ${release} listens on ${running.url} (API reference: ${running.url}/docs)\n`);
  if (running.adminKey) stderr.write(`The administrator's key, shown this once:\n  ${running.adminKey}\n`);
  await untilTold();
  await running.stop();
}

/** `clearmark worker`: until a signal ends it. */
export async function workUntilTold(): Promise<void> {
  const config = readConfig(process.env);
  const backing = await joinBacking(config);
  const logger = createLogger(config.logLevel);
  const service = await startService(backing, logger);
  const worker = await work(service, config, logger);
  stderr.write(`Clearmark ${release} worker is at work\n`);
  await untilTold();
  await worker.close();
  await service.close();
}

/** `clearmark migrate`: applies what is missing, or with `check` only says it. @returns whether anything is missing */
export async function migrateDatabase(check: boolean): Promise<boolean> {
  const backing = await (check ? joinBacking : openBacking)(readConfig(process.env));
  try {
    const { databaseUrl } = backing.service;
    const names = check ? await missingIn(databaseUrl) : await migrate(databaseUrl);
    const what = check ? 'missing' : 'applied';
    stdout.write(names.length === 0 ? 'up to date\n' : names.map((name) => `${what} ${name}\n`).join(''));
    return check && names.length > 0;
  } finally {
    await backing.stop();
  }
}

/** `clearmark log verify`: walks the log of decisions, in the database itself. */
export async function verifyDecisions(kept: StatementKept | undefined): Promise<LogVerdict> {
  const backing = await joinBacking(readConfig(process.env));
  const { databaseUrl, secretKey } = backing.service;
  const database = openDatabase(databaseUrl, { max: 1 });
  try {
    return await verifyLog({ database, keys: deriveLogKeys(secretKey) }, kept);
  } finally {
    await database.close();
    await backing.stop();
  }
}

async function missingIn(databaseUrl: string): Promise<string[]> {
  const database = openDatabase(databaseUrl, { max: 1 });
  return missingMigrations(database).finally(() => database.close());
}

/** Resolves at the first signal to end; a second one ends the process at once. */
function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(130));
        resolve();
      });
    }
  });
}
