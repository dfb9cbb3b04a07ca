import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { Socket } from 'node:net';
import { Worker } from 'node:worker_threads';

/** The file descriptor over which the bytes of documents come. */
export const BYTES_FD = 4;

/** What a parent says to its child; so many bytes follow on {@link BYTES_FD}. */
export interface ParentMessage<Task> {
  readonly task: Task;
  readonly byteLength: number;
}

/** What a child says to its parent. */
export type ChildMessage<Found> =
  | { readonly type: 'ready' }
  | { readonly type: 'found'; readonly found: Found }
  | { readonly type: 'done' };

/**
 * The child's side of a pool: runs every task it is sent, and sends back what the task yields as soon as it does. A
 * task that throws ends the process, which the parent reports as `parser-crashed`; the error itself goes nowhere.
 */
export function serveTasks<Task, Found>(work: (task: Task, bytes: Buffer) => AsyncIterable<Found>): void {
  guard();
  const source = new Socket({ fd: BYTES_FD, readable: true, writable: false });
  process.on('disconnect', () => process.exit(0));
  process.on('message', (message) => {
    const { task, byteLength } = message as ParentMessage<Task>;
    void serve(async function* () {
      yield* work(task, await receive(source, byteLength));
    });
  });
  void tell<Found>({ type: 'ready' });
}

async function serve<Found>(results: () => AsyncIterable<Found>): Promise<void> {
  try {
    for await (const found of results()) await tell({ type: 'found', found });
    await tell<Found>({ type: 'done' });
  } catch {
    process.exit(1);
  }
}

/** The next bytes, put straight where they stay. There is one task at a time, so none of them are another's. */
async function receive(source: Socket, byteLength: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(byteLength);
  let received = 0;
  while (received < byteLength) {
    const chunk: Buffer | null = source.read();
    if (chunk) received += chunk.copy(bytes, received);
    else await once(source, 'readable');
  }
  return bytes;
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
