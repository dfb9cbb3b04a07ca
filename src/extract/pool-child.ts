import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import type { Budget } from './budget.js';
import { type Besides, confined } from './confinement.js';
import type { UnreadReason } from './part.js';
import { BYTES_FD, type ChildMessage, type ParentMessage } from './pool-task.js';

/** How a task ended: wholly done, or stopped for a reason. What was found before holds in either case. */
export type TaskOutcome = { readonly ok: true } | { readonly ok: false; readonly reason: UnreadReason };

export type ChildLimits = Pick<Budget, 'milliseconds' | 'heapBytes' | 'residentBytes'>;

/** Children do not come up at all, which is no document's fault. Carries no foreign text. */
export class ChildStartError extends Error {
  override readonly name = 'ChildStartError';
  readonly code = 'child-start';
}

const MiB = 1024 * 1024;
const POLL_MILLISECONDS = 50;
const START_MILLISECONDS = 60_000;
/** The young generation; the default of 16 grows to three times as much resident memory. */
const SEMI_SPACE_MIB = 16;
/** How V8 ends when its heap is full, and how Linux ends a process when all memory is. */
const MEMORY_SIGNALS = new Set<string | null>(['SIGABRT', 'SIGTRAP', 'SIGILL', 'SIGKILL']);

interface Running<Found> {
  readonly onFound: (found: Found) => void;
  readonly resolve: (outcome: TaskOutcome) => void;
}

/** One child process, running one task at a time. */
export class PoolChild<Task, Found> {
  readonly #process: ChildProcess;
  readonly #bytes: Socket;
  readonly #ready: Promise<void>;
  readonly #exited: Promise<void>;
  #running: Running<Found> | undefined;
  #killedFor: UnreadReason | undefined;
  alive = true;
  tasks = 0;
  /** What the last task allowed it besides its limit, in bytes. */
  besides = 0;

  constructor(
    entry: string,
    private readonly limits: ChildLimits,
    may: Besides,
  ) {
    this.#process = start(entry, limits, may);
    this.#bytes = this.#process.stdio[BYTES_FD] as Socket;
    // A child that is killed closes its end; its exit is what counts.
    this.#bytes.on('error', () => undefined);
    this.#exited = new Promise((resolve) => this.#process.once('exit', resolve).once('error', () => resolve()));
    this.#ready = this.#started();
    this.#ready.catch(() => undefined);
    this.#process.on('message', (message) => this.#hear(message as ChildMessage<Found>));
    this.#process.on('error', () => this.#end(null, null));
    this.#process.on('exit', (code, signal) => this.#end(code, signal));
    // An idle child must not keep the program from ending.
    this.#idle();
  }

  /** @param besides bytes that it may hold resident besides its limit */
  async run(task: Task, bytes: Uint8Array, onFound: (found: Found) => void, besides: number): Promise<TaskOutcome> {
    this.#process.ref();
    this.#process.channel?.ref();
    this.#bytes.ref();
    await this.#ready;
    if (!this.alive) return { ok: false, reason: 'parser-crashed' };
    this.tasks += 1;
    this.besides = besides;
    const deadline = setTimeout(() => this.#kill('timeout'), this.limits.milliseconds);
    const watch = setInterval(() => {
      if (this.residentBytes() > this.limits.residentBytes + besides) this.#kill('out-of-memory');
    }, POLL_MILLISECONDS);
    try {
      return await new Promise<TaskOutcome>((resolve) => {
        this.#running = { onFound, resolve };
        const message: ParentMessage<Task> = { task, byteLength: bytes.length };
        this.#process.send(message, (error) => {
          if (error) this.#kill('parser-crashed');
        });
        this.#bytes.write(bytes);
      });
    } finally {
      clearTimeout(deadline);
      clearInterval(watch);
      this.#running = undefined;
      this.#idle();
    }
  }

  /** 0 where the system has no /proc: there the child watches itself, see `pool-task.ts`. */
  residentBytes(): number {
    try {
      // Not statm, which counts in pages: they are 4, 16 or 64 KiB.
      const status = readFileSync(`/proc/${this.#process.pid}/status`, 'latin1');
      return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
    } catch {
      return 0;
    }
  }

  async stop(): Promise<void> {
    this.#kill('parser-crashed');
    // Whoever waits for the end must not end before it.
    this.#process.ref();
    if (this.#process.pid !== undefined) await this.#exited;
  }

  #started(): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = () => reject(new ChildStartError('the process that reads documents does not start'));
      const deadline = setTimeout(() => {
        this.#kill('parser-crashed');
        fail();
      }, START_MILLISECONDS).unref();
      void this.#exited.then(() => {
        clearTimeout(deadline);
        fail();
      });
      this.#process.once('message', () => {
        clearTimeout(deadline);
        resolve();
      });
    });
  }

  #hear(message: ChildMessage<Found>): void {
    if (this.#killedFor) return;
    if (message.type === 'found') this.#running?.onFound(message.found);
    else if (message.type === 'done') this.#running?.resolve({ ok: true });
  }

  #kill(reason: UnreadReason): void {
    this.#killedFor ??= reason;
    this.#process.kill('SIGKILL');
  }

  #end(code: number | null, signal: NodeJS.Signals | null): void {
    this.alive = false;
    const outOfMemory = code === 134 || MEMORY_SIGNALS.has(signal);
    const reason = this.#killedFor ?? (outOfMemory ? 'out-of-memory' : 'parser-crashed');
    this.#running?.resolve({ ok: false, reason });
  }

  #idle(): void {
    this.#process.unref();
    this.#process.channel?.unref();
    this.#bytes.unref();
  }
}

function start(entry: string, limits: ChildLimits, may: Besides): ChildProcess {
  const flags = [
    `--max-old-space-size=${Math.floor(limits.heapBytes / MiB)}`,
    `--max-semi-space-size=${SEMI_SPACE_MIB}`,
  ];
  return fork(entry, [String(limits.residentBytes)], {
    ...confined(flags, may),
    env: {},
    serialization: 'advanced',
    // Nothing a foreign parser writes may reach a terminal or a log: it may quote the document.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc', 'pipe'],
  });
}
