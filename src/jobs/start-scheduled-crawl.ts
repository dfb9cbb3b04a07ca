import * as z from 'zod';
import { startScheduledCrawl } from '../app/crawls.js';
import type { Job } from './job.js';

/** Put in by the scheduler, which gives each time an id of its own. */
export const startScheduledCrawlJob: Job<{ source: number }> = {
  name: 'start-scheduled-crawl',
  queue: 'crawl',
  payload: z.strictObject({ source: z.int() }),
  options: { attempts: 3, backoff: 1_000 },
  id: ({ source }) => `scheduled-${source}`,
  run: async (deps, { source }) => {
    await startScheduledCrawl(deps, source);
  },
};
