import { characterTables, KIND } from '../text/characters.js';
import { hashInto } from '../text/hash.js';
import { betraying, type Concept, concepts, lexicon } from './lexicon.js';

/** Where the hash of a word begins. */
export const BASIS = 0x811c9dc5;
/** Stand for no idea: a word that betrays a simple cipher, or that it stands backwards. */
export const ROT13 = 1000;
export const REVERSED = 1001;

export const numberOf = (concept: Concept) => concepts.indexOf(concept);

function fold(word: string): string {
  const { folds } = characterTables();
  return Array.from(word, (character) => String.fromCharCode(folds[character.charCodeAt(0)] ?? 0)).join('');
}

function hashOf(word: string): number {
  let hash = BASIS;
  for (let i = 0; i < word.length; i++) hash = hashInto(hash, word.charCodeAt(i));
  return hash;
}

/** Words and stems of the lexicon by their hashes. */
export class WordTable {
  readonly #exact = new Map<number, number>();
  readonly #stems = new Map<number, number>();
  /** Bits of the hashes that are a stem's, so that most beginnings are told from one at a glance. */
  readonly #maybeStem = new Uint8Array(1 << 16);
  longestIdeographs = 1;

  constructor() {
    for (const [name, words] of Object.entries(lexicon)) {
      for (const entry of words.split(/\s+/)) this.#add(entry, numberOf(name as Concept));
    }
    for (const word of betraying.split(' ')) {
      const shifted = word.replace(/[a-z]/g, (l) => String.fromCharCode(((l.charCodeAt(0) - 84) % 26) + 97));
      const backwards = [...word].reverse().join('');
      if (!this.#exact.has(hashOf(shifted))) this.#exact.set(hashOf(shifted), ROT13);
      if (!this.#exact.has(hashOf(backwards))) this.#exact.set(hashOf(backwards), REVERSED);
    }
  }

  exact(hash: number): number | undefined {
    return this.#exact.get(hash);
  }

  stem(hash: number): number | undefined {
    return this.#maybeStem[hash >>> 16] === 1 ? this.#stems.get(hash) : undefined;
  }

  #add(entry: string, concept: number): void {
    if (entry === '' || entry.includes('_')) return;
    const isStem = entry.endsWith('*');
    const word = fold(isStem ? entry.slice(0, -1) : entry);
    const hash = hashOf(word);
    const { kinds } = characterTables();
    if (kinds[word.charCodeAt(0)] === KIND.ideograph)
      this.longestIdeographs = Math.max(this.longestIdeographs, word.length);
    const table = isStem ? this.#stems : this.#exact;
    // The first idea that claims a word has it: those in front say more.
    if (!table.has(hash)) table.set(hash, concept);
    if (isStem) this.#maybeStem[hash >>> 16] = 1;
    // Korean and Hindi put endings on words, as stems have them.
    if (!isStem && word.charCodeAt(0) >= 0x600 && kinds[word.charCodeAt(0)] === KIND.letter && word.length >= 2) {
      if (!this.#stems.has(hash)) this.#stems.set(hash, concept);
      this.#maybeStem[hash >>> 16] = 1;
    }
  }
}
