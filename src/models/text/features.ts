import { mixed } from './hash.js';

/** What a text is to a classifier: buckets and how much of each. A bucket may stand there twice; both count. */
export interface Features {
  readonly buckets: Uint32Array;
  readonly values: Float32Array;
}

/**
 * Gathers features in groups. In a group a feature that comes often counts by its logarithm, and all of them together
 * weigh what the group does, so that a long text is no more than a short one, and words do not drown the layout.
 */
export class FeatureBag {
  readonly #counts: Float32Array;
  readonly #touched: number[] = [];
  readonly #buckets: number[] = [];
  readonly #values: number[] = [];

  /**
   * @param bits the classifier's buckets are 2 to the power of so many; 1 to 24
   * @param spread makes 32 bits of a hash, of which the highest are its bucket
   */
  constructor(
    private readonly bits: number,
    private readonly spread: (hash: number) => number = mixed,
  ) {
    this.#counts = new Float32Array(2 ** bits);
  }

  /** Adds a feature by its hash to the group that is being gathered. */
  add(hash: number, count = 1): void {
    const bucket = this.spread(hash) >>> (32 - this.bits);
    const before = this.#counts[bucket] ?? 0;
    if (before === 0) this.#touched.push(bucket);
    this.#counts[bucket] = before + count;
  }

  /** Ends a group: its features get the length `weight` together. */
  endGroup(weight: number): void {
    let square = 0;
    for (const bucket of this.#touched) square += (1 + Math.log(this.#counts[bucket] ?? 1)) ** 2;
    const scale = square > 0 ? weight / Math.sqrt(square) : 0;
    for (const bucket of this.#touched) {
      this.#buckets.push(bucket);
      this.#values.push((1 + Math.log(this.#counts[bucket] ?? 1)) * scale);
      this.#counts[bucket] = 0;
    }
    this.#touched.length = 0;
  }

  /** Ends a group of which more say more: each feature counts `weight`, however many there are. */
  endSum(weight: number): void {
    for (const bucket of this.#touched) {
      this.#buckets.push(bucket);
      this.#values.push(weight * (1 + Math.log(this.#counts[bucket] ?? 1)));
      this.#counts[bucket] = 0;
    }
    this.#touched.length = 0;
  }

  /** What was gathered; the bag is empty again. */
  take(): Features {
    const features = { buckets: Uint32Array.from(this.#buckets), values: Float32Array.from(this.#values) };
    this.#buckets.length = 0;
    this.#values.length = 0;
    return features;
  }
}
