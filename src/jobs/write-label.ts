import * as z from 'zod';
import { writeLabel } from '../app/write-label.js';
import type { Job } from './job.js';

export const writeLabelJob: Job<{ write: number }> = {
  name: 'write-label',
  queue: 'scan',
  payload: z.strictObject({ write: z.int() }),
  // The last try is later than a file that a kill left beside the document counts as one that is being written.
  options: { attempts: 5, backoff: 5_000 },
  id: ({ write }) => `write-label-${write}`,
  run: (deps, { write }, run) => writeLabel(deps, write, run),
};
