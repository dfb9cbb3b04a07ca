import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Config, ConfigError } from '../config.js';
import { runningEmbeddedPostgres, startEmbeddedPostgres } from '../embedded-postgres.js';
import { whyRedisUnreachable } from '../jobs/reach.js';
import type { ServiceConfig } from '../service.js';
import { whyUnreachable } from '../store/reach.js';
import { tokenSettings } from './token-settings.js';

/** What a service stands on: its database and its secret key. */
export interface Backing {
  readonly service: ServiceConfig;
  /** Whether the database is our own, in the data folder. */
  readonly embedded: boolean;
  stop(): Promise<void>;
}

/** The configured database; without one an embedded Postgres, which is started. */
export async function openBacking(config: Config, log?: (message: string) => void): Promise<Backing> {
  await reachRedis(config);
  if (config.databaseUrl !== undefined) return configured(config, config.databaseUrl);
  await makeDataFolder(config.dataDir);
  const postgres = await startEmbeddedPostgres({ dataDir: config.dataDir, ...(log ? { log } : {}) });
  return { service: await serviceConfig(config, postgres.url), embedded: true, stop: () => postgres.stop() };
}

/**
 * The configured database; without one the embedded Postgres of a `serve` that runs on the same data folder.
 * @throws {ConfigError} when there is neither
 */
export async function joinBacking(config: Config): Promise<Backing> {
  await reachRedis(config);
  if (config.databaseUrl !== undefined) return configured(config, config.databaseUrl);
  const url = await runningEmbeddedPostgres(config.dataDir);
  if (url === null) {
    throw new ConfigError([
      'DATABASE_URL: needed here, since no "clearmark serve" runs on this data folder (CLEARMARK_DATA_DIR)',
    ]);
  }
  return { service: await serviceConfig(config, url), embedded: true, stop: async () => undefined };
}

/** @throws {ConfigError} when it cannot be made */
async function makeDataFolder(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 }).catch(({ code }: NodeJS.ErrnoException) => {
    throw new ConfigError([`CLEARMARK_DATA_DIR: the folder cannot be made (${code}); name one that can`]);
  });
}

/** Without this, the queue's clients would try for ever in silence. */
async function reachRedis({ redisUrl }: Config): Promise<void> {
  const why = redisUrl === undefined ? null : await whyRedisUnreachable(redisUrl);
  if (why !== null) throw new ConfigError([`REDIS_URL: the queue cannot be used: ${why}`]);
}

async function configured(config: Config, databaseUrl: string): Promise<Backing> {
  if (config.secretKey === undefined) {
    throw new ConfigError([
      'CLEARMARK_SECRET_KEY: needed with DATABASE_URL, the same for all processes; make one with: openssl rand -base64 32',
    ]);
  }
  const why = await whyUnreachable(databaseUrl);
  if (why !== null) throw new ConfigError([`DATABASE_URL: the database cannot be used: ${why}`]);
  return {
    service: await serviceConfig(config, databaseUrl),
    embedded: false,
    stop: async () => undefined,
  };
}

async function serviceConfig(config: Config, databaseUrl: string): Promise<ServiceConfig> {
  const secretKey = config.secretKey ?? (await keptSecretKey(config.dataDir));
  const { redisUrl, labelingPolicyFile, accessPolicyFile, dataDir, decisionDays, feedBound, tagger, models, oidc } =
    config;
  const tokens = oidc && (await tokenSettings(oidc));
  const policies = { labelingPolicyFile, accessPolicyFile };
  return { databaseUrl, redisUrl, ...policies, secretKey, dataDir, decisionDays, feedBound, tagger, models, tokens };
}

/** The key in the data folder, made at the first start. Whoever comes second takes what the first one wrote. */
async function keptSecretKey(dataDir: string): Promise<string> {
  const file = join(dataDir, 'secret-key');
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  // A link is made whole or not at all, and never over what is there.
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  await chmod(file, 0o600);
  return (await readFile(file, 'utf8')).trim();
}
