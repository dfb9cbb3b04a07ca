import * as z from 'zod';
import { scanSlice } from '../app/scan-slice.js';
import type { Job } from './job.js';

export const scanSliceJob: Job<{ crawl: number; slice: number }> = {
  name: 'scan-slice',
  queue: 'scan',
  payload: z.strictObject({ crawl: z.int(), slice: z.int() }),
  // More than the runs after which a slice is given up.
  options: { attempts: 7, backoff: 250 },
  id: ({ crawl, slice }) => `scan-${crawl}-${slice}`,
  run: (deps, { crawl, slice }, run) => scanSlice(deps, crawl, slice, run),
};
