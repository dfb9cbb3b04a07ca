/** Words that are remembered; of those that come later nothing is. */
const WORDS = 4096;
const SLOTS = 2 * WORDS;
const MOST = 0xffff;

/** Counts of some kinds for words, by their hashes: open addressing over columns, as little to clear as was added. */
export class WordCounts {
  readonly #keys = new Uint32Array(SLOTS);
  readonly #counts: Uint16Array;
  readonly #used = new Uint16Array(WORDS);
  #length = 0;

  constructor(private readonly kinds: number) {
    this.#counts = new Uint16Array(SLOTS * kinds);
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  clear(): void {
    for (let i = 0; i < this.#length; i++) {
      const slot = this.#used[i] ?? 0;
      this.#keys[slot] = 0;
      this.#counts.fill(0, slot * this.kinds, (slot + 1) * this.kinds);
    }
    this.#length = 0;
  }

  /** @param hash not 0 */
  get(hash: number, kind: number): number {
    return this.#counts[this.#slotOf(hash) * this.kinds + kind] ?? 0;
  }

  add(hash: number, kind: number): void {
    const slot = this.#slotOf(hash);
    if (this.#keys[slot] !== hash) {
      if (this.#length === WORDS) return;
      this.#keys[slot] = hash;
      this.#used[this.#length++] = slot;
    }
    const at = slot * this.kinds + kind;
    this.#counts[at] = Math.min(MOST, (this.#counts[at] ?? 0) + 1);
  }

  /** Where a word stands, or the empty slot where it would. */
  #slotOf(hash: number): number {
    for (let slot = hash % SLOTS; ; slot = (slot + 1) % SLOTS) {
      const key = this.#keys[slot];
      if (key === hash || key === 0) return slot;
    }
  }
}
