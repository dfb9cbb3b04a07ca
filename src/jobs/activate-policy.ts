import * as z from 'zod';
import { activatePolicy, giveUpActivation } from '../app/activate-policy.js';
import { StoppedError } from '../app/crawl-steps.js';
import type { Job } from './job.js';

export const activatePolicyJob: Job<{ activation: number }> = {
  name: 'activate-policy',
  queue: 'crawl',
  payload: z.strictObject({ activation: z.int() }),
  options: { attempts: 5, backoff: 1_000 },
  id: ({ activation }) => `activate-policy-${activation}`,
  run: async (deps, { activation }, run) => {
    try {
      await activatePolicy(deps, activation, run);
    } catch (error) {
      // One that would fail each time must not keep all others out.
      if (run.last && !(error instanceof StoppedError)) await giveUpActivation(deps, activation);
      throw error;
    }
  },
};
