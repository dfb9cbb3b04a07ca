import { availableParallelism } from 'node:os';
import type { Budget } from './budget.js';
import { type ChildLimits, PoolChild, type TaskOutcome } from './pool-child.js';

export interface PoolOptions {
  /** Path of the compiled module that a child runs; it serves tasks with `serveTasks` of `pool-task.ts`. */
  readonly entry: string;
  /** How many children at once. */
  readonly size: number;
  readonly budget: Pick<Budget, 'milliseconds' | 'heapBytes' | 'residentBytes'>;
  /** Tasks after which a child is replaced, because parsers leak. */
  readonly tasksPerChild?: number;
  /** Whether children may start programs, as reading words in pictures does; they may not unless given. */
  readonly mayStartPrograms?: boolean;
  /** Whether children may load machine code; they may not unless given. */
  readonly mayLoadAddons?: boolean;
}

export interface Pool<Task, Found> {
  /**
   * Runs a task in a child, waiting for a free one. Whatever the task does to its child is an outcome, not an error.
   * @param task anything the structured clone algorithm copies; small, since it is copied several times on its way
   * @param bytes the document that goes with it, of any size: it is streamed, and copied once
   * @param besides bytes that the child may hold resident besides its budget: what it needs for the task, whatever the
   *   document holds
   * @throws {ChildStartError} when children cannot be started at all; Error when the pool was closed
   */
  run(task: Task, bytes: Uint8Array, onFound: (found: Found) => void, besides?: number): Promise<TaskOutcome>;
  /** Kills all children; tasks still running end as `parser-crashed`. */
  close(): Promise<void>;
}

/** A child takes half a second of a core to start: at 200 small files to a child that was most of their time. */
const TASKS_PER_CHILD = 2000;
/** A child that keeps this share of its memory after a task is replaced before the next. */
const RECYCLE_SHARE = 0.6;

/** Default number of children: one a core, at most four. */
export function defaultPoolSize(): number {
  return Math.min(availableParallelism(), 4);
}

/**
 * Child processes in which hostile documents are opened. Each is watched from outside: wall time, resident memory and
 * its own heap limit; a breach kills it, names the reason, and a new child takes the next task. Children get none of
 * the parent's environment, write nothing anywhere, leave no core file, and end when their parent does.
 */
export function createPool<Task, Found>(options: PoolOptions): Pool<Task, Found> {
  return new ChildPool<Task, Found>(options);
}

class ChildPool<Task, Found> implements Pool<Task, Found> {
  readonly #limits: ChildLimits;
  readonly #idle: PoolChild<Task, Found>[] = [];
  readonly #children = new Set<PoolChild<Task, Found>>();
  readonly #waiting: (() => void)[] = [];
  #free: number;
  #closed = false;

  constructor(private readonly options: PoolOptions) {
    this.#limits = options.budget;
    this.#free = options.size;
  }

  async run(task: Task, bytes: Uint8Array, onFound: (found: Found) => void, besides = 0): Promise<TaskOutcome> {
    await this.#acquire();
    try {
      if (this.#closed) throw new Error('the pool is closed');
      const child = this.#idle.pop() ?? this.#start();
      try {
        return await child.run(task, bytes, onFound, besides);
      } finally {
        this.#putBack(child);
      }
    } finally {
      this.#free += 1;
      this.#waiting.shift()?.();
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#idle.length = 0;
    await Promise.all([...this.#children].map((child) => child.stop()));
  }

  async #acquire(): Promise<void> {
    while (this.#free === 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#free -= 1;
  }

  #start(): PoolChild<Task, Found> {
    const besides = { startPrograms: this.options.mayStartPrograms, loadAddons: this.options.mayLoadAddons };
    const child = new PoolChild<Task, Found>(this.options.entry, this.#limits, besides);
    this.#children.add(child);
    return child;
  }

  #putBack(child: PoolChild<Task, Found>): void {
    const worn =
      child.tasks >= (this.options.tasksPerChild ?? TASKS_PER_CHILD) ||
      child.residentBytes() > this.#limits.residentBytes * RECYCLE_SHARE + child.besides;
    if (child.alive && !worn && !this.#closed) {
      this.#idle.push(child);
      return;
    }
    this.#children.delete(child);
    void child.stop();
  }
}
