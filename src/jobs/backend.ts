import { createPostgresBackend, createRedisBackend, type Job as QueuedJob, withBackend } from 'bullmq';
import type { QueueName } from './job.js';

/** Where queues live: on Redis when its URL is given, on Postgres otherwise. */
export interface QueuePlace {
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
}

export type Processor = (job: QueuedJob<unknown, void>, token?: string) => Promise<void>;

const classes = { redis: withBackend(createRedisBackend), postgres: withBackend(createPostgresBackend) };

/** How soon a worker that was killed is missed: its lock runs out, and two looks for such jobs later it is taken over. */
const lockMilliseconds = 5_000;
const lookMilliseconds = 2_000;

/**
 * A queue by name. On Postgres its tables are in the schema `bullmq` of the service's database, made on first use; on
 * Redis its keys begin with `clearmark:`.
 */
export function openBullQueue({ databaseUrl, redisUrl }: QueuePlace, name: QueueName) {
  const defaultJobOptions = {
    removeOnComplete: true,
    // Those that were given up stay to be seen, a thousand of them for a week.
    removeOnFail: { age: 7 * 24 * 60 * 60, count: 1_000 },
    stackTraceLimit: 0,
  };
  return redisUrl === undefined
    ? new classes.postgres.Queue(fullName(name), { connection: connectPostgres(databaseUrl, 2), defaultJobOptions })
    : new classes.redis.Queue(fullName(name), { ...connectRedis(redisUrl, false), defaultJobOptions });
}

/** A worker that does `concurrency` jobs of a queue at once. It does not start by itself. */
export function openBullWorker(
  { databaseUrl, redisUrl }: QueuePlace,
  name: QueueName,
  processor: Processor,
  concurrency: number,
) {
  const options = {
    concurrency,
    autorun: false,
    lockDuration: lockMilliseconds,
    stalledInterval: lookMilliseconds,
    // How often a slice may stall is counted in our own database, by progress: see scanSlice.
    maxStalledCount: 1_000_000,
    drainDelay: 5,
    runRetryDelay: 2_000,
  };
  return redisUrl === undefined
    ? new classes.postgres.Worker<unknown, void>(fullName(name), processor, {
        connection: connectPostgres(databaseUrl, 4),
        ...options,
      })
    : new classes.redis.Worker<unknown, void>(fullName(name), processor, {
        ...connectRedis(redisUrl, true),
        ...options,
      });
}

function fullName(name: QueueName): string {
  return `clearmark-${name}`;
}

function connectPostgres(connectionString: string, max: number) {
  return { connectionString, schema: 'bullmq', migrate: true, max, application_name: 'clearmark queue' };
}

function connectRedis(url: string, worker: boolean) {
  // A worker waits for Redis to come back; a request that puts something in says after a while that it cannot.
  return { connection: { url, maxRetriesPerRequest: worker ? null : 5 }, prefix: 'clearmark' };
}
