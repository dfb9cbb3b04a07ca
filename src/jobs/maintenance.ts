import * as z from 'zod';
import { recoverActivations } from '../app/activate-policy.js';
import { expireOverrides } from '../app/override-label.js';
import { dropExpired, recoverCrawls } from '../app/upkeep.js';
import { recoverWrites } from '../app/write-label.js';
import type { Job } from './job.js';

const nothing = z.strictObject({});
const options = { attempts: 1, backoff: 0 } as const;

/** Puts right what a kill left, and ends what has expired. */
export const recoverCrawlsJob: Job<Record<string, never>> = {
  name: 'recover-crawls',
  queue: 'crawl',
  payload: nothing,
  options,
  id: () => 'recover-crawls',
  run: async (deps) => {
    await recoverCrawls(deps);
    await expireOverrides(deps);
    await recoverWrites(deps, deps.clock());
    await recoverActivations(deps);
  },
};

/** Drops what is kept for a time only. */
export const dropExpiredJob: Job<Record<string, never>> = {
  name: 'drop-expired',
  queue: 'crawl',
  payload: nothing,
  options,
  id: () => 'drop-expired',
  run: (deps) => dropExpired(deps),
};
