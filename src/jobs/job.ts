import type { z } from 'zod';
import type { ActivationDependencies, ActivationQueue } from '../app/activate-policy.js';
import type { CrawlSteps, Run } from '../app/crawl-steps.js';
import type { CrawlControl } from '../app/crawls.js';
import type { UpkeepDependencies } from '../app/upkeep.js';
import type { LabelQueue } from '../app/write-label.js';

/** Everything a job may need. */
export type JobDependencies = CrawlSteps &
  CrawlControl &
  UpkeepDependencies &
  ActivationDependencies & { readonly queue: LabelQueue & ActivationQueue };

/** Which queue a job waits in: long steps must not keep documents from being read, nor the other way round. */
export type QueueName = 'crawl' | 'scan';

/** A kind of job: one file each. Payloads carry ids only, never content or credentials. */
export interface Job<Payload> {
  readonly name: string;
  readonly queue: QueueName;
  readonly payload: z.ZodType<Payload>;
  readonly options: {
    /** Runs in all, the first included. */
    readonly attempts: number;
    /** Milliseconds before the second run; doubled for each one after. */
    readonly backoff: number;
  };
  /** Puts equal work into the queue once: letters, digits and dashes. */
  id(payload: Payload): string;
  run(deps: JobDependencies, payload: Payload, run: Run): Promise<void>;
}

/** Any kind of job: its payload is checked when it comes out of the queue. */
export type AnyJob = Job<unknown>;

/**
 * The jobs by name.
 * @throws when two have one name, or a name that is put into the queue has no job
 */
export function jobsByName(jobs: readonly AnyJob[], used: readonly string[]): ReadonlyMap<string, AnyJob> {
  const byName = new Map<string, AnyJob>();
  for (const job of jobs) {
    if (byName.has(job.name)) throw new Error(`two jobs have the name ${job.name}`);
    byName.set(job.name, job);
  }
  for (const name of used) if (!byName.has(name)) throw new Error(`there is no job for ${name}, which is queued`);
  return byName;
}
