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
  readonly text: string;
  readonly milliseconds: number;
}

export type ThreadAnswer = Reading | { readonly ready: true } | { readonly problem: string };

/** A model loads, and is tried, in this time; large ones are read from disk. */
const OPEN_MILLISECONDS = 120_000;
/** What a model may take beyond its time: one batch is not broken off. */
const GRACE_MILLISECONDS = 10_000;

/** A model in a thread of its own. Whoever asks it waits: detection gives findings, not promises of them. */
export class ModelThread {
  #running: { readonly worker: Worker; readonly port: MessagePort; readonly answered: Int32Array } | null = null;

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
    const { port1: port, port2 } = new MessageChannel();
    const answered = new Int32Array(new SharedArrayBuffer(4));
    const workerData: ThreadData = { folder: this.folder, port: port2, answered };
    const worker = new Worker(this.entry, { workerData, transferList: [port2], env: {}, stdout: true, stderr: true });
    // Nothing of a runtime's own words goes on; and the thread keeps no process alive.
    worker.on('error', () => undefined);
    worker.unref();
    port.unref();
    this.#running = { worker, port, answered };
    const given = this.#wait(OPEN_MILLISECONDS);
    if (given && 'ready' in given) return;
    this.close();
    const problem =
      given && 'problem' in given ? given.problem : `${this.folder}: the model does not load in two minutes`;
    throw new ModelFolderError(problem);
  }

  /**
   * What the model says of a text. One that does not answer is stopped, and started anew for the next text.
   * @param milliseconds what it may take
   */
  read(text: string, milliseconds: number): Reading {
    try {
      if (!this.#running) this.open();
    } catch {
      return { spans: [], unread: 'model-failed' };
    }
    this.#running?.port.postMessage({ text, milliseconds } satisfies ThreadQuestion);
    const given = this.#wait(milliseconds + GRACE_MILLISECONDS);
    if (given && 'spans' in given) return given;
    this.close();
    return { spans: [], unread: given ? 'model-failed' : 'model-budget' };
  }

  close(): void {
    void this.#running?.worker.terminate();
    this.#running?.port.close();
    this.#running = null;
  }

  #wait(milliseconds: number): ThreadAnswer | null {
    if (!this.#running) return null;
    const { port, answered } = this.#running;
    const until = Date.now() + milliseconds;
    for (;;) {
      const seen = Atomics.load(answered, 0);
      const given = receiveMessageOnPort(port);
      if (given) return given.message as ThreadAnswer;
      const left = until - Date.now();
      if (left <= 0 || Atomics.wait(answered, 0, seen, left) === 'timed-out') return null;
    }
  }
}
