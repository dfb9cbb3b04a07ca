import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** What a child says to its parent. */
export type ChildMessage<Found> =
  | { readonly type: 'ready' }
  | { readonly type: 'found'; readonly found: Found }
  | { readonly type: 'done' };

/**
 * The child's side of a pool: runs every task it is sent, and sends back what the task yields as soon as it does. A
 * task that throws ends the process, which the parent reports as `parser-crashed`; the error itself goes nowhere.
 */
export function serveTasks<Task, Found>(work: (task: Task) => AsyncIterable<Found>): void {
  guard();
  process.on('disconnect', () => process.exit(0));
  process.on('message', (task) => {
    void serve(work(task as Task));
  });
  void tell<Found>({ type: 'ready' });
}

async function serve<Found>(results: AsyncIterable<Found>): Promise<void> {
  try {
    for await (const found of results) await tell({ type: 'found', found });
    await tell<Found>({ type: 'done' });
  } catch {
    process.exit(1);
  }
}

/** Waits until the message was handed over, so that a parser that hangs next does not keep it back. */
function tell<Found>(message: ChildMessage<Found>): Promise<void> {
  return new Promise((resolve) => {
    if (process.send) process.send(message, undefined, undefined, () => resolve());
    else resolve();
  });
}

/**
 * A thread that ends this process when its parent is gone, even while a parser never comes back to the event loop; and
 * when it outgrows its memory, where the parent cannot see that (no /proc).
 */
function guard(): void {
  const residentBytes = existsSync('/proc/self/statm') ? 0 : Number(process.argv[2]);
  const code = `
    const { residentBytes, parent } = require('node:worker_threads').workerData;
    setInterval(() => {
      const orphaned = process.ppid !== parent;
      const tooLarge = residentBytes > 0 && process.memoryUsage.rss() > residentBytes;
      if (orphaned || tooLarge) process.kill(process.pid, 'SIGKILL');
    }, residentBytes > 0 ? 50 : 1000);`;
  new Worker(code, {
    eval: true,
    workerData: { residentBytes, parent: process.ppid },
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
  }).unref();
}
