/** A job that was tried as often as it may be, as the queue keeps it. */
interface DeadJob {
  readonly queue: string;
  readonly name: string;
  /** Ids only. */
  readonly payload: unknown;
  /** A code, never a message from outside. */
  readonly reason: string;
  readonly at: Date;
}

/** What keeps jobs that were given up. */
export interface DeadJobs {
  /** The latest ones, up to `limit` of each queue. */
  dead(limit: number): Promise<readonly DeadJob[]>;
}

/** Jobs that were given up, the latest first: what they were to do, why they failed, when. */
export async function deadJobs(queue: DeadJobs, limit: number) {
  const jobs = await queue.dead(limit);
  return jobs
    .map(({ at, ...job }) => ({ ...job, payload: idsOf(job.payload), at: at.toISOString() }))
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, limit);
}

/** A payload is made of numbers; whatever else might stand there is not shown. */
function idsOf(payload: unknown): Record<string, number> {
  const entries = Object.entries(typeof payload === 'object' && payload !== null ? payload : {});
  return Object.fromEntries(entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
}
