import * as z from 'zod';
import { listCrawl } from '../app/list-crawl.js';
import type { Job } from './job.js';

export const listCrawlJob: Job<{ crawl: number }> = {
  name: 'list-crawl',
  queue: 'crawl',
  payload: z.strictObject({ crawl: z.int() }),
  options: { attempts: 4, backoff: 1_000 },
  id: ({ crawl }) => `list-${crawl}`,
  run: (deps, { crawl }, run) => listCrawl(deps, crawl, run),
};
