import type { ActivationQueue } from '../app/activate-policy.js';
import type { CrawlQueue, Round, Scheduler } from '../app/crawl-queue.js';
import type { LabelQueue } from '../app/write-label.js';
import { activatePolicyJob } from './activate-policy.js';
import { openBullQueue, type QueuePlace } from './backend.js';
import { finishCrawlJob } from './finish-crawl.js';
import type { Job, QueueName } from './job.js';
import { listCrawlJob } from './list-crawl.js';
import { dropExpiredJob, recoverCrawlsJob } from './maintenance.js';
import { scanSliceJob } from './scan-slice.js';
import { startScheduledCrawlJob } from './start-scheduled-crawl.js';
import { writeLabelJob } from './write-label.js';

/** A job that was tried as often as it may be. */
interface DeadJob {
  readonly queue: QueueName;
  readonly name: string;
  readonly payload: unknown;
  /** A code, never a message from outside. */
  readonly reason: string;
  readonly at: Date;
}

/** What waits for workers, and the clock. */
export interface Queue extends CrawlQueue, LabelQueue, ActivationQueue, Scheduler {
  /** Has the service's own periodic jobs put in. */
  setUpkeep(): Promise<void>;
  /** How many jobs there are by queue and state. */
  counts(): Promise<Readonly<Record<QueueName, Readonly<Record<string, number>>>>>;
  /** The latest jobs that were given up, up to `limit` of each queue. */
  dead(limit: number): Promise<DeadJob[]>;
  close(): Promise<void>;
}

const second = 1_000;

/** Names that are put into the queues: each needs a job. */
export const queuedNames = [
  listCrawlJob,
  scanSliceJob,
  finishCrawlJob,
  startScheduledCrawlJob,
  recoverCrawlsJob,
  dropExpiredJob,
  writeLabelJob,
  activatePolicyJob,
].map((job) => job.name);

/** Connects to the queues. Nothing is sent until the first use. */
export function openQueue(place: QueuePlace): Queue {
  const queues = { crawl: openBullQueue(place, 'crawl'), scan: openBullQueue(place, 'scan') };
  for (const queue of Object.values(queues)) {
    // A connection that breaks is made again; whoever needs it meanwhile gets the error.
    queue.on('error', () => undefined);
  }
  const put = async <Payload>(job: Job<Payload>, payloads: readonly Payload[], round?: Round) => {
    if (payloads.length > 0) await queues[job.queue].addBulk(payloads.map((payload) => entry(job, payload, round)));
  };
  return {
    listing: (crawl, round) => put(listCrawlJob, [{ crawl }], round),
    slices: (crawl, slices, round) =>
      put(
        scanSliceJob,
        slices.map((slice) => ({ crawl, slice })),
        round,
      ),
    finish: (crawl) => put(finishCrawlJob, [{ crawl }]),
    writeLabel: async (write) => {
      // One that was given up stays to be seen, and would keep another of its id out: an older worker knows no such job.
      const before = await queues.scan.getJob(writeLabelJob.id({ write }));
      if (before && !(await before.isFailed())) return;
      await before?.remove();
      await put(writeLabelJob, [{ write }]);
    },
    activatePolicy: (activation, round) => put(activatePolicyJob, [{ activation }], round),
    forgetDead: async (crawl) => {
      for (const queue of Object.values(queues)) {
        for (const job of await queue.getFailed(0, -1)) {
          if ((job.data as { crawl?: unknown }).crawl === crawl) await job.remove();
        }
      }
    },
    ...schedulerOn(queues.crawl),
    setUpkeep: async () => {
      await every(queues.crawl, recoverCrawlsJob, 10 * second);
      await every(queues.crawl, dropExpiredJob, 3_600 * second);
    },
    counts: async () => ({ crawl: await queues.crawl.getJobCounts(), scan: await queues.scan.getJobCounts() }),
    dead: async (limit) => {
      const found = await Promise.all((['crawl', 'scan'] as const).map((name) => deadOf(queues[name], name, limit)));
      return found.flat();
    },
    close: async () => {
      await Promise.all(Object.values(queues).map((queue) => queue.close()));
    },
  };
}

type BullQueue = ReturnType<typeof openBullQueue>;

function entry<Payload>(job: Job<Payload>, payload: Payload, round: Round | undefined) {
  const jobId = round === undefined ? job.id(payload) : `${job.id(payload)}-${round}`;
  return { name: job.name, data: payload, opts: { ...optionsOf(job), jobId } };
}

function optionsOf({ options }: Pick<Job<unknown>, 'options'>) {
  return { attempts: options.attempts, backoff: { type: 'exponential', delay: options.backoff } };
}

async function every(queue: BullQueue, job: Job<Record<string, never>>, milliseconds: number): Promise<void> {
  const template = { name: job.name, data: {}, opts: optionsOf(job) };
  await queue.upsertJobScheduler(job.name, { every: milliseconds }, template);
}

const schedulerPrefix = 'source-';

function schedulerOn(queue: BullQueue): Scheduler {
  return {
    set: async (source, { cron, timezone }) => {
      const template = {
        name: startScheduledCrawlJob.name,
        data: { source },
        opts: optionsOf(startScheduledCrawlJob),
      };
      await queue.upsertJobScheduler(`${schedulerPrefix}${source}`, { pattern: cron, tz: timezone }, template);
    },
    remove: async (source) => {
      await queue.removeJobScheduler(`${schedulerPrefix}${source}`);
    },
    all: async () => {
      const held = await queue.getJobSchedulers(0, -1);
      return new Map(
        held
          .filter(({ key }) => key.startsWith(schedulerPrefix))
          .map(({ key, pattern, tz }) => [
            Number(key.slice(schedulerPrefix.length)),
            { cron: pattern ?? '', timezone: tz ?? '' },
          ]),
      );
    },
  };
}

async function deadOf(queue: BullQueue, name: QueueName, limit: number): Promise<DeadJob[]> {
  const jobs = await queue.getFailed(0, limit - 1);
  return jobs.map((job) => ({
    queue: name,
    name: job.name,
    payload: job.data,
    reason: job.failedReason,
    at: new Date(job.finishedOn ?? job.timestamp),
  }));
}
