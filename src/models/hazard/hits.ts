/** What is known of an idea where it stands. Bits. */
export const FLAG = {
  /** The word begins a sentence, a line or a quotation. */
  begins: 1,
  /** The word is hardly longer than its stem, as orders are: `ignore`, not `ignored`. */
  bare: 2,
  /** A colon or a comma follows, as when somebody is called. */
  called: 4,
  /** Other signs pass for letters of the word, or signs without width part them. */
  disguised: 8,
} as const;

const FEW = 64;

/** Where ideas stand in a text, in order. Parallel lists; offsets are UTF-16 code units. */
export class Hits {
  length = 0;
  concepts = new Uint8Array(FEW);
  flags = new Uint8Array(FEW);
  /** Number of the word. */
  words = new Uint32Array(FEW);
  starts = new Uint32Array(FEW);
  ends = new Uint32Array(FEW);
  /** Sixteen bits of a hash of the word or stem by which it was known. */
  stems = new Uint16Array(FEW);

  push(concept: number, flags: number, word: number, start: number, end: number, stem: number): void {
    if (this.length === this.concepts.length) this.#grow();
    const at = this.length++;
    this.concepts[at] = concept;
    this.flags[at] = flags;
    this.words[at] = word;
    this.starts[at] = start;
    this.ends[at] = end;
    this.stems[at] = stem;
  }

  #grow(): void {
    const size = 2 * this.concepts.length;
    const grown = <T extends Uint8Array | Uint16Array | Uint32Array>(list: T, larger: T) => {
      larger.set(list);
      return larger;
    };
    this.concepts = grown(this.concepts, new Uint8Array(size));
    this.flags = grown(this.flags, new Uint8Array(size));
    this.words = grown(this.words, new Uint32Array(size));
    this.starts = grown(this.starts, new Uint32Array(size));
    this.ends = grown(this.ends, new Uint32Array(size));
    this.stems = grown(this.stems, new Uint16Array(size));
  }
}
