import * as z from 'zod';
import { finishCrawl } from '../app/crawl-steps.js';
import type { Job } from './job.js';

export const finishCrawlJob: Job<{ crawl: number }> = {
  name: 'finish-crawl',
  queue: 'crawl',
  payload: z.strictObject({ crawl: z.int() }),
  options: { attempts: 5, backoff: 1_000 },
  id: ({ crawl }) => `finish-${crawl}`,
  run: (deps, { crawl }) => finishCrawl(deps, crawl),
};
