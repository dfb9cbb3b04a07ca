import { UnrecoverableError } from 'bullmq';
import { activatePolicyJob } from './activate-policy.js';
import { openBullWorker, type Processor, type QueuePlace } from './backend.js';
import { finishCrawlJob } from './finish-crawl.js';
import { type AnyJob, type JobDependencies, jobsByName, type QueueName } from './job.js';
import { listCrawlJob } from './list-crawl.js';
import { dropExpiredJob, recoverCrawlsJob } from './maintenance.js';
import { type Queue, queuedNames } from './queue.js';
import { scanSliceJob } from './scan-slice.js';
import { startScheduledCrawlJob } from './start-scheduled-crawl.js';
import { writeLabelJob } from './write-label.js';

export interface WorkerOptions {
  readonly place: QueuePlace;
  readonly queue: Queue;
  readonly deps: JobDependencies;
  /** Slices worked on at once, one resource of each at a time; as many as the scanner has children. */
  readonly concurrency: number;
  /** Hears of jobs that failed and connections that broke. Carries codes and ids, never content. */
  readonly log?: (event: WorkerEvent) => void;
}

export interface WorkerEvent {
  readonly event: 'job-failed' | 'job-dead' | 'connection-broken';
  readonly queue: QueueName;
  readonly job?: string;
  readonly id?: string;
  /** Name or code of the error. */
  readonly code: string;
  /** Where in the program it came up: function and file names only. */
  readonly stack?: string;
}

const jobs: readonly AnyJob[] = [
  listCrawlJob,
  scanSliceJob,
  finishCrawlJob,
  startScheduledCrawlJob,
  recoverCrawlsJob,
  dropExpiredJob,
  writeLabelJob,
  activatePolicyJob,
];

/** Steps of crawls other than reading, at once: they wait for sources and the database most of the time. */
const crawlConcurrency = 4;

/**
 * Works on what is in the queues until it is closed. Any number of workers may run, on any machine.
 * @throws when two jobs have one name, or a name that is queued has no job
 */
export async function startWorker(options: WorkerOptions): Promise<{ close(): Promise<void> }> {
  const byName = jobsByName(jobs, queuedNames);
  const stop = new AbortController();
  const workers = (['crawl', 'scan'] as const).map((name) => {
    const processor = processorOf(options, byName, name, stop.signal);
    const worker = openBullWorker(
      options.place,
      name,
      processor,
      name === 'scan' ? options.concurrency : crawlConcurrency,
    );
    worker.on('error', (error) => options.log?.({ event: 'connection-broken', queue: name, code: codeOf(error) }));
    return worker;
  });
  await Promise.all(workers.map((worker) => worker.waitUntilReady()));
  await options.queue.setUpkeep();
  for (const worker of workers) void worker.run();
  return {
    async close() {
      stop.abort();
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}

function processorOf(
  { deps, log }: WorkerOptions,
  byName: ReadonlyMap<string, AnyJob>,
  queue: QueueName,
  stopping: AbortSignal,
): Processor {
  return async (queued) => {
    const job = byName.get(queued.name);
    const payload = job?.payload.safeParse(queued.data);
    // A newer version's job that an older worker got: another worker may know it.
    if (!job || !payload?.success) throw new UnrecoverableError('unknown-job');
    const last = queued.attemptsMade + 1 >= (queued.opts.attempts ?? 1);
    try {
      await job.run(deps, payload.data, { last, stopping });
    } catch (error) {
      const code = codeOf(error);
      const about = { queue, job: job.name, code, stack: framesOf(error) };
      log?.({ event: last ? 'job-dead' : 'job-failed', ...about, ...(queued.id ? { id: queued.id } : {}) });
      // What is kept with the job: the code alone. Messages of drivers and parsers may quote what they stumbled over.
      throw new Error(code);
    }
  };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^[\w-]{1,40}$/.test(code) ? `${error.name}/${code}` : error.name;
}

function framesOf(error: unknown): string {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  return lines
    .filter((line) => /^\s+at [^\s]/.test(line))
    .slice(0, 8)
    .join('\n');
}
