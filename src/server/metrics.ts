import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Queue } from '../jobs/queue.js';
import { countStates } from '../store/coverage.js';
import type { Database } from '../store/database.js';
import type { FeedStatus } from '../store/label-index/follower.js';

/** What a process counts. Labels are states, outcomes and queue names: never ids, URIs or content. */
export interface Metrics {
  readonly registry: Registry;
  readonly lookups: Counter<'usable' | 'from'>;
  readonly decisions: Counter<'outcome'>;
  readonly checkSeconds: Histogram;
  readonly inspectedBytes: Counter;
}

/** Sets up the metrics of a service; what lives in the database and the queue is read when it is asked for. */
export function createMetrics({
  database,
  queue,
  labels,
}: {
  readonly database: Database;
  readonly queue: Queue;
  readonly labels: () => FeedStatus;
}): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'clearmark_resources',
    help: 'Resources by state',
    labelNames: ['state'],
    registers,
    async collect() {
      this.reset();
      for (const { state, resources } of await countStates(database)) this.set({ state }, resources);
    },
  });
  new Gauge({
    name: 'clearmark_queue_jobs',
    help: 'Jobs by queue and state',
    labelNames: ['queue', 'state'],
    registers,
    async collect() {
      this.reset();
      for (const [name, states] of Object.entries(await queue.counts())) {
        for (const [state, jobs] of Object.entries(states)) this.set({ queue: name, state }, jobs);
      }
    },
  });
  new Gauge({
    name: 'clearmark_label_index_resources',
    help: 'Resources whose labels are in memory',
    registers,
    collect() {
      this.set(labels().resources);
    },
  });
  new Gauge({
    name: 'clearmark_label_index_lag_seconds',
    help: 'Time since all committed labels were last known in memory; 0 where none are kept there',
    registers,
    collect() {
      const { phase, lag } = labels();
      this.set(phase === 'off' ? 0 : lag / 1000);
    },
  });
  return {
    registry,
    lookups: new Counter({
      name: 'clearmark_lookups_total',
      help: 'Labels looked up, by whether they could be used, and from where their requests were answered',
      labelNames: ['usable', 'from'],
      registers,
    }),
    decisions: new Counter({
      name: 'clearmark_decisions_total',
      help: 'Candidates decided, by outcome',
      labelNames: ['outcome'],
      registers,
    }),
    checkSeconds: new Histogram({
      name: 'clearmark_check_seconds',
      help: 'Time of a retrieval check',
      buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2],
      registers,
    }),
    inspectedBytes: new Counter({
      name: 'clearmark_inspected_bytes_total',
      help: 'Text inspected on request',
      registers,
    }),
  };
}
