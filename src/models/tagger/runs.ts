import { outputCount } from './entity-types.js';
import type { Tokens } from './tokens.js';

/**
 * Runs of tokens in which entities may be, with what the network says of each, kept until more of their text is known.
 * Offsets in UTF-16 code units.
 */
export class Runs {
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** {@link outputCount} of each token. */
  readonly outputs: Float32Array;
  /** Tokens that are kept. */
  length = 0;
  /** Runs that are kept. */
  count = 0;
  readonly #ends: Int32Array;

  constructor(readonly capacity: number) {
    this.start = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.outputs = new Float32Array(capacity * outputCount);
    this.#ends = new Int32Array(capacity);
  }

  clear(): void {
    this.length = 0;
    this.count = 0;
  }

  /** Whether there is room for a run of so many tokens. */
  hasRoomFor(tokens: number): boolean {
    return this.length + tokens <= this.capacity;
  }

  /** Keeps tokens `from` up to `to` as a run. */
  add(tokens: Tokens, outputs: Float32Array, from: number, to: number): void {
    this.start.set(tokens.start.subarray(from, to), this.length);
    this.end.set(tokens.end.subarray(from, to), this.length);
    this.outputs.set(outputs.subarray(from * outputCount, to * outputCount), this.length * outputCount);
    this.length += to - from;
    this.#ends[this.count++] = this.length;
  }

  /** The first token of a run. */
  from(run: number): number {
    return run === 0 ? 0 : (this.#ends[run - 1] ?? 0);
  }

  /** Behind the last token of a run. */
  to(run: number): number {
    return this.#ends[run] ?? 0;
  }
}
