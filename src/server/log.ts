import { type Logger, pino } from 'pino';
import type { WorkerEvent } from '../jobs/worker.js';

export type { Logger };

/** One JSON object a line on standard output. What is logged are codes, ids and measures; never content. */
export function createLogger(level: string): Logger {
  return pino({ level, base: { name: 'clearmark' }, timestamp: pino.stdTimeFunctions.isoTime });
}

/** Logs what happens to jobs. */
export function workerLog(logger: Logger): (event: WorkerEvent) => void {
  return ({ event, ...about }) => {
    logger[event === 'job-dead' ? 'error' : 'warn'](about, event);
  };
}
