/** Where ideas stand in a text, in order. Parallel lists; offsets are UTF-16 code units. */
export class Hits {
  readonly concepts: number[] = [];
  /** Number of the word. */
  readonly words: number[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** 1 where the word begins a sentence, a line or a quotation. */
  readonly begins: number[] = [];
  /** 1 where the word is hardly longer than its stem, as orders are: `ignore`, not `ignored`. */
  readonly bare: number[] = [];
  /** Hash of the word or stem by which it was known. */
  readonly stems: number[] = [];

  /**
   * @param rot13 words that read as something in a simple cipher: their places
   * @param reversed and those that do so backwards
   */
  constructor(
    readonly rot13: number[] = [],
    readonly reversed: number[] = [],
  ) {}

  push({ concept, word, start, end, begins, bare, stem }: Hit): void {
    this.concepts.push(concept);
    this.words.push(word);
    this.starts.push(start);
    this.ends.push(end);
    this.begins.push(begins);
    this.bare.push(bare);
    this.stems.push(stem);
  }

  at(n: number): Hit {
    return {
      concept: this.concepts[n] ?? 0,
      word: this.words[n] ?? 0,
      start: this.starts[n] ?? 0,
      end: this.ends[n] ?? 0,
      begins: this.begins[n] ?? 0,
      bare: this.bare[n] ?? 0,
      stem: this.stems[n] ?? 0,
    };
  }
}

/** One of them. */
export interface Hit {
  readonly concept: number;
  readonly word: number;
  readonly start: number;
  readonly end: number;
  readonly begins: number;
  readonly bare: number;
  readonly stem: number;
}
