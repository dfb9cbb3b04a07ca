import { type Logger, pino } from 'pino';
import type { WorkerEvent } from '../jobs/worker.js';

export type { Logger };

/** Lines are written together, some kilobytes at a time: a write for each would take as long as a request. */
const bytesTogether = 4_096;
/** No line waits for longer than this, in milliseconds. */
const longestWait = 100;

/**
 * One JSON object a line on standard output. What is logged are codes, ids and measures; never content. What waits to be
 * written when the process exits is written then.
 * @param dest a file instead of standard output
 */
export function createLogger(level: string, dest: string | number = 1): Logger {
  const lines = pino.destination({ dest, sync: false, minLength: bytesTogether });
  setInterval(() => lines.flush(), longestWait).unref();
  return pino({ level, base: { name: 'clearmark' }, timestamp: pino.stdTimeFunctions.isoTime }, lines);
}

/** Logs what happens to jobs. */
export function workerLog(logger: Logger): (event: WorkerEvent) => void {
  return ({ event, ...about }) => {
    logger[event === 'job-dead' ? 'error' : 'warn'](about, event);
  };
}
