import { z } from 'zod';
import { type Job, jobsByName } from '../../../src/jobs/job.js';

const job = (name: string): Job<unknown> => ({
  name,
  queue: 'crawl',
  payload: z.unknown(),
  options: { attempts: 1, backoff: 0 },
  id: () => name,
  run: async () => undefined,
});

test('two jobs of one name are refused', () => {
  expect(() => jobsByName([job('list'), job('scan'), job('list')], [])).toThrow('two jobs have the name list');
});

test('a name that is queued and has no job is refused', () => {
  expect(() => jobsByName([job('list')], ['list', 'scan'])).toThrow('there is no job for scan');
});
