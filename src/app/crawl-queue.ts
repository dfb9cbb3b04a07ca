import type { Schedule } from '../store/sources.js';

/**
 * Where the steps of crawls wait for a worker. To put a step in that waits already, or is being done, changes nothing.
 * A step may be done more than once; steps are idempotent.
 */
export interface CrawlQueue {
  listing(crawl: number, round?: Round): Promise<void>;
  slices(crawl: number, slices: readonly number[], round?: Round): Promise<void>;
  finish(crawl: number): Promise<void>;
  /** Drops steps of a crawl that were given up, so that they can be put in again. */
  forgetDead(crawl: number): Promise<void>;
}

/** Tells steps that are put in anew from those before: a paused crawl's step may be about to end when it is resumed. */
export type Round = string;

/** Starts crawls by the clock. */
export interface Scheduler {
  /** Replaces what was set for the source before. */
  set(source: number, schedule: Pick<Schedule, 'cron' | 'timezone'>): Promise<void>;
  remove(source: number): Promise<void>;
  /** The sources that something is set for, with what. */
  all(): Promise<ReadonlyMap<number, Pick<Schedule, 'cron' | 'timezone'>>>;
}
