import { performance } from 'node:perf_hooks';
import type { ModelFolder } from '../models/onnx/folder.js';
import type { Reading } from '../models/onnx/model.js';
import { hasLetters, millisecondsFor } from '../models/onnx/recogniser.js';
import { ModelThread } from '../models/onnx/thread.js';
import { childEntry } from './child-entry.js';

/** Has what was read ahead forgotten. */
export type Forget = () => void;

interface Kept {
  readonly reading: Reading;
  /** Those who read it ahead and have not forgotten it. */
  users: number;
}

/** UTF-16 code units of a text that is remembered for the next look at it. */
const REMEMBERED = 1 << 20;

/** A model that a user brought, in this process: what it says of a text, said when it is asked for or read ahead. */
export class BroughtModel {
  readonly #thread: ModelThread;
  readonly #ahead = new Map<string, Kept>();
  /** A text is often looked at twice: with its reasons, say. */
  #last: { readonly text: string; readonly reading: Reading } | null = null;
  #until = Number.POSITIVE_INFINITY;

  constructor(readonly folder: ModelFolder) {
    this.#thread = new ModelThread(childEntry('model-thread'), folder.path);
  }

  /** Loads it, and tries it once. @throws {ModelFolderError} */
  open(): void {
    this.#thread.open();
  }

  close(): void {
    this.#thread.close();
  }

  /** Begins a document: for all of it the model may take so many milliseconds. Nothing of the one before is kept. */
  begin(milliseconds: number): void {
    this.#until = performance.now() + milliseconds;
    this.#last = null;
  }

  /** What it says of a text. Nothing else goes on in the process meanwhile, unless that was read ahead. */
  read(text: string): Reading {
    const known = this.#ahead.get(text)?.reading ?? (this.#last?.text === text ? this.#last.reading : null);
    if (known) return known;
    const milliseconds = this.#time(text.length);
    if (milliseconds <= 0) return { spans: [], unread: 'model-budget' };
    const [reading = failed] = this.#thread.read([text], milliseconds);
    this.#last = text.length <= REMEMBERED ? { text, reading } : null;
    return reading;
  }

  /** Reads texts together. @returns has them forgotten again */
  readAhead(texts: readonly string[]): Forget {
    const open = this.#unknown(texts);
    const milliseconds = this.#time(lengthOf(open));
    if (open.length === 0 || milliseconds <= 0) return () => undefined;
    return this.#keep(open, this.#thread.read(open, milliseconds));
  }

  /**
   * The same while the process goes on.
   * @param most milliseconds that it may take at most
   */
  async askAhead(texts: readonly string[], most: number): Promise<Forget> {
    const open = [...new Set(texts)].filter(hasLetters);
    if (open.length === 0) return () => undefined;
    return this.#keep(open, await this.#thread.ask(open, Math.min(most, this.#time(lengthOf(open)))));
  }

  #unknown(texts: readonly string[]): string[] {
    return [...new Set(texts)].filter((text) => !this.#ahead.has(text) && hasLetters(text));
  }

  #time(length: number): number {
    return Math.min(millisecondsFor(this.folder.settings, length), this.#until - performance.now());
  }

  #keep(texts: readonly string[], readings: readonly Reading[]): Forget {
    for (const [n, text] of texts.entries()) {
      const users = this.#ahead.get(text)?.users ?? 0;
      this.#ahead.set(text, { reading: readings[n] ?? failed, users: users + 1 });
    }
    return () => {
      for (const text of texts) {
        const kept = this.#ahead.get(text);
        if (kept && --kept.users === 0) this.#ahead.delete(text);
      }
      this.#last = null;
    };
  }
}

const failed: Reading = { spans: [], unread: 'model-failed' };

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0);
}
