import { hashOf, wordsOf } from './words.js';

/** A context phrase. */
export interface Phrase {
  readonly phrase: string;
  /** Hashes of its words. */
  readonly words: readonly number[];
  /** Its words written as one. */
  readonly letters: string;
}

/** What begins with a word: phrases of owners, each in the order given. */
export interface Opening {
  readonly owners: number[];
  readonly phrases: Map<number, Phrase[]>;
}

const KNOWN_BITS = 1 << 17;

/**
 * Context phrases of many owners (infotypes, by number), by the hash of their first word. A phrase of several words is
 * also found written as one (`social security` in `socialsecurity`).
 */
export class Vocabulary {
  readonly #first = new Map<number, Opening>();
  readonly #owners = new Set<number>();
  /** A bit for each hash that may begin a phrase: most words do not, and are told so quickly. */
  readonly #known = new Uint8Array(KNOWN_BITS / 8);
  #most = 1;
  #end = 0;

  add(owner: number, phrases: readonly string[]): void {
    for (const phrase of phrases) {
      const words = wordsOf(phrase);
      this.#addWords(owner, phrase, words);
      if (words.length > 1) this.#addWords(owner, phrase, [words.join('')]);
    }
  }

  #addWords(owner: number, phrase: string, words: readonly string[]): void {
    const hashes = words.map(hashOf);
    const [first] = hashes;
    if (first === undefined) return;
    this.#owners.add(owner);
    const bit = first & (KNOWN_BITS - 1);
    this.#known[bit >> 3] = (this.#known[bit >> 3] ?? 0) | (1 << (bit & 7));
    this.#most = Math.max(this.#most, words.length);
    this.#end = Math.max(this.#end, owner + 1);
    const opening: Opening = this.#first.get(first) ?? { owners: [], phrases: new Map() };
    this.#first.set(first, opening);
    const known = opening.phrases.get(owner);
    const entry: Phrase = { phrase, words: hashes, letters: words.join('') };
    if (known) {
      known.push(entry);
      return;
    }
    opening.phrases.set(owner, [entry]);
    opening.owners.push(owner);
  }

  /** All owners have numbers below this. */
  get end(): number {
    return this.#end;
  }

  /** The words of the longest phrase. */
  get most(): number {
    return this.#most;
  }

  /** Whether an owner has any phrases. */
  has(owner: number): boolean {
    return this.#owners.has(owner);
  }

  /** The phrases that begin with a word. */
  startingWith(hash: number): Opening | undefined {
    const bit = hash & (KNOWN_BITS - 1);
    if ((((this.#known[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 0) return undefined;
    return this.#first.get(hash);
  }
}
