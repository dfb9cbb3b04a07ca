/** What lists say of a word, in 32 bits: how common it is as a name, how it is written, what else it is. */
export const LexiconBits = {
  /** 0..3 from unknown to common. */
  given: { at: 0, bits: 2 },
  family: { at: 2, bits: 2 },
  /** How plain prose writes it: 0 unknown, 1 mostly with a capital, 2 both ways, 3 mostly without. */
  plain: { at: 4, bits: 2 },
  /** Twelve lists it may be in. */
  lists: { at: 6, bits: 12 },
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

/** Rows of words that have a vector of their own, or share one with words of like use; row 0 is that of none. */
export const vectorRows = 1 << 16;

/** A lexicon as it is stored. */
export interface LexiconColumns {
  /** Of {@link hashWord}, none twice and none 0. */
  readonly hashes: Uint32Array;
  /** What is known of each, in {@link LexiconBits}. */
  readonly values: Uint32Array;
  /** The row of each among {@link vectorRows}; 0 for none. */
  readonly vectors: Uint16Array;
}

/** Words by the hash of their lower case; open addressing over columns. */
export class Lexicon {
  readonly #keys: Uint32Array;
  readonly #values: Uint32Array;
  readonly #vectors: Uint16Array;
  readonly #mask: number;

  constructor({ hashes, values, vectors }: LexiconColumns) {
    let size = 1024;
    // At most five places of eight are taken: half a million words have a million places.
    while (size * 5 < hashes.length * 8) size *= 2;
    this.#mask = size - 1;
    this.#keys = new Uint32Array(size);
    this.#values = new Uint32Array(size);
    this.#vectors = new Uint16Array(size);
    hashes.forEach((hash, i) => {
      let at = hash & this.#mask;
      while (this.#keys[at] !== 0) at = (at + 1) & this.#mask;
      this.#keys[at] = hash;
      this.#values[at] = values[i] ?? 0;
      this.#vectors[at] = vectors[i] ?? 0;
    });
  }

  /** Bytes it holds. */
  get residentBytes(): number {
    return this.#keys.byteLength + this.#values.byteLength + this.#vectors.byteLength;
  }

  /** Where a word stands, for {@link valueAt} and {@link vectorAt}; somewhere empty when it is not known. */
  find(hash: number): number {
    let at = hash & this.#mask;
    for (;;) {
      const key = this.#keys[at];
      if (key === hash || key === 0 || key === undefined) return at;
      at = (at + 1) & this.#mask;
    }
  }

  /** What is known of a word; 0 when nothing is. */
  valueAt(place: number): number {
    return this.#values[place] ?? 0;
  }

  /** The row of a word's vector; 0 when it has none. */
  vectorAt(place: number): number {
    return this.#vectors[place] ?? 0;
  }

  /** {@link valueAt} of a word by its hash. */
  get(hash: number): number {
    return this.valueAt(this.find(hash));
  }
}
