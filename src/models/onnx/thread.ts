import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { ModelFolderError } from './folder.js';
import type { Reading } from './model.js';

/** What a model's thread is started with. */
export interface ThreadData {
  readonly folder: string;
  readonly port: MessagePort;
  /** Counts the answers. */
  readonly answered: Int32Array;
}

export interface ThreadQuestion {
  /** Above {@link OPENING}. */
  readonly id: number;
  readonly texts: readonly string[];
  /** For all of them together. */
  readonly milliseconds: number;
}

/** What a thread says to a question, and under {@link OPENING} when it has loaded its model. */
export type ThreadAnswer = { readonly id: number } & (
  | { readonly readings: readonly Reading[] }
  | { readonly problem: string }
);

/** The question that a thread is started with: whether its model loads. */
export const OPENING = 0;

/** A model loads, and is tried, in this time; large ones are read from disk. */
const OPEN_MILLISECONDS = 120_000;
/** What a model may take beyond its time: one batch is not broken off. */
const GRACE_MILLISECONDS = 10_000;
/** So long may somebody wait for others who asked before. */
const WAIT_MILLISECONDS = 60_000;

interface Running {
  readonly worker: Worker;
  readonly port: MessagePort;
  readonly answered: Int32Array;
  /** When the answers that nobody waits for in this thread are due at the latest. */
  busyUntil: number;
}

/**
 * A model in a thread of its own. Detection gives findings, not promises of them: whoever asks by {@link read} waits, and
 * the whole process with him; whoever can, asks ahead by {@link ask}.
 */
export class ModelThread {
  #running: Running | null = null;
  #last = OPENING;
  #turn: Promise<unknown> = Promise.resolve();
  /** Those who ask without holding up the process, by question. */
  readonly #asking = new Map<number, (answer: ThreadAnswer | null) => void>();

  /**
   * @param entry the built `model-thread.js`
   * @param folder of the model
   */
  constructor(
    private readonly entry: string,
    private readonly folder: string,
  ) {}

  /** Loads the model. @throws {ModelFolderError} when it cannot be used */
  open(): void {
    this.#start();
    const given = this.#wait(OPENING, OPEN_MILLISECONDS);
    if (given && 'readings' in given) return;
    this.close();
    throw new ModelFolderError(given?.problem ?? `${this.folder}: the model does not load in two minutes`);
  }

  /**
   * What the model says of each text; nothing else goes on in the process meanwhile. A thread that does not answer is
   * stopped, and started anew for the next text.
   * @param milliseconds what it may take for all of them
   */
  read(texts: readonly string[], milliseconds: number): readonly Reading[] {
    try {
      if (!this.#running) this.open();
    } catch {
      return unread(texts, 'model-failed');
    }
    const queued = Math.max(0, (this.#running?.busyUntil ?? 0) - Date.now());
    const id = this.#send(texts, milliseconds);
    return this.#readings(texts, this.#wait(id, queued + milliseconds + GRACE_MILLISECONDS));
  }

  /** The same, one after the other with others who ask, while the process goes on. */
  ask(texts: readonly string[], milliseconds: number): Promise<readonly Reading[]> {
    const latest = Date.now() + WAIT_MILLISECONDS;
    const asked = this.#turn.then(() =>
      Date.now() > latest ? unread(texts, 'model-budget') : this.#askNow(texts, milliseconds),
    );
    this.#turn = asked;
    return asked;
  }

  async #askNow(texts: readonly string[], milliseconds: number): Promise<readonly Reading[]> {
    if (!this.#running) {
      this.#start();
      const opened = await this.#answer(OPENING, OPEN_MILLISECONDS);
      if (!opened || 'problem' in opened) return this.#readings(texts, { id: OPENING, problem: '' });
    }
    const limit = milliseconds + GRACE_MILLISECONDS;
    if (this.#running) this.#running.busyUntil = Date.now() + limit;
    return this.#readings(texts, await this.#answer(this.#send(texts, milliseconds), limit));
  }

  close(): void {
    const running = this.#running;
    this.#running = null;
    void running?.worker.terminate();
    running?.port.close();
    const asking = [...this.#asking];
    this.#asking.clear();
    for (const [id, tell] of asking) tell({ id, problem: 'closed' });
  }

  #start(): void {
    const { port1: port, port2 } = new MessageChannel();
    const answered = new Int32Array(new SharedArrayBuffer(4));
    const workerData: ThreadData = { folder: this.folder, port: port2, answered };
    const worker = new Worker(this.entry, { workerData, transferList: [port2], env: {}, stdout: true, stderr: true });
    // Nothing of a runtime's own words goes on; and the thread keeps no process alive.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      if (this.#running?.worker === worker) this.close();
    });
    worker.unref();
    this.#running = { worker, port, answered, busyUntil: 0 };
  }

  #send(texts: readonly string[], milliseconds: number): number {
    this.#last += 1;
    this.#running?.port.postMessage({ id: this.#last, texts, milliseconds } satisfies ThreadQuestion);
    return this.#last;
  }

  #readings(texts: readonly string[], given: ThreadAnswer | null): readonly Reading[] {
    if (given && 'readings' in given) return given.readings;
    this.close();
    return unread(texts, given ? 'model-failed' : 'model-budget');
  }

  /** Takes answers as they come, until the one that is waited for; null when it does not come in time. */
  #wait(id: number, milliseconds: number): ThreadAnswer | null {
    if (!this.#running) return null;
    const { port, answered } = this.#running;
    const until = Date.now() + milliseconds;
    for (;;) {
      const seen = Atomics.load(answered, 0);
      const given = receiveMessageOnPort(port)?.message as ThreadAnswer | undefined;
      if (given && (given.id === id || given.id === OPENING)) return given;
      if (given) {
        this.#tell(given);
        continue;
      }
      const left = until - Date.now();
      if (left <= 0 || Atomics.wait(answered, 0, seen, left) === 'timed-out') return null;
    }
  }

  /** The same in a promise. */
  #answer(id: number, milliseconds: number): Promise<ThreadAnswer | null> {
    const port = this.#running?.port;
    return new Promise((resolve) => {
      const listen = (given: ThreadAnswer) => this.#tell(given);
      const timer = setTimeout(() => this.#tell(null, id), milliseconds);
      this.#asking.set(id, (given) => {
        clearTimeout(timer);
        port?.off('message', listen);
        resolve(given);
      });
      // Keeps the process alive, as whoever asks does not want it to end.
      port?.on('message', listen);
    });
  }

  #tell(given: ThreadAnswer | null, id = given?.id ?? OPENING): void {
    const tell = this.#asking.get(id);
    this.#asking.delete(id);
    tell?.(given);
  }
}

function unread(texts: readonly string[], reason: 'model-budget' | 'model-failed'): Reading[] {
  return texts.map(() => ({ spans: [], unread: reason }));
}
