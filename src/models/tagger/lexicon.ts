/** What lists say of a word, in 32 bits: how common it is as a name, how it is written, what else it is, its number. */
export const LexiconBits = {
  /** 0..3 from unknown to common. */
  given: { at: 0, bits: 2 },
  family: { at: 2, bits: 2 },
  /** How plain prose writes it: 0 unknown, 1 mostly with a capital, 2 both ways, 3 mostly without. */
  plain: { at: 4, bits: 2 },
  /** Twelve lists it may be in. */
  lists: { at: 6, bits: 12 },
  /** Its row among the words that have a vector of their own; 0 for none. */
  word: { at: 18, bits: 14 },
} as const;

/** The twelve lists, by bit. */
export const lexiconLists = [
  'city',
  'country',
  'company',
  'company-form',
  'job',
  'street',
  'title',
  'condition',
  'drug',
  'people',
  'religion',
  'politics',
] as const;

/** Words by the hash of their lower case; open addressing over two columns. */
export class Lexicon {
  readonly #keys: Uint32Array;
  readonly #values: Uint32Array;
  readonly #mask: number;

  /**
   * @param hashes of {@link hashWord}, none twice and none 0
   * @param values what is known of each, in {@link LexiconBits}
   */
  constructor(hashes: Uint32Array, values: Uint32Array) {
    let size = 1024;
    while (size < hashes.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#keys = new Uint32Array(size);
    this.#values = new Uint32Array(size);
    hashes.forEach((hash, i) => {
      let at = hash & this.#mask;
      while (this.#keys[at] !== 0) at = (at + 1) & this.#mask;
      this.#keys[at] = hash;
      this.#values[at] = values[i] ?? 0;
    });
  }

  /** Bytes it holds. */
  get residentBytes(): number {
    return this.#keys.byteLength + this.#values.byteLength;
  }

  /** What is known of a word; 0 when nothing is. */
  get(hash: number): number {
    let at = hash & this.#mask;
    for (;;) {
      const key = this.#keys[at];
      if (key === hash) return this.#values[at] ?? 0;
      if (key === 0 || key === undefined) return 0;
      at = (at + 1) & this.#mask;
    }
  }
}
