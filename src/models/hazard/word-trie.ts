import { characterTables, KIND } from '../text/characters.js';
import { hashText, mixed } from '../text/hash.js';
import { betraying, betrayingShort, type Concept, concepts, lexicon } from './lexicon.js';

/** Stands for no idea. */
export const NONE = 255;
/** A word that betrays a text whose letters are shifted: this and by how many, 1 to 25. */
export const SHIFTED = 100;
/** And one that stands backwards. */
export const REVERSED = 126;
/** Shorter words than this betray nothing. */
const SHORTEST_BETRAYING = 5;
/** Of a node its children by letter: 1 to 26; 0 for the next word of a phrase. */
export const LETTER_BITS = 5;

export const numberOf = (concept: Concept) => concepts.indexOf(concept);

/** Words, stems and phrases of the lexicon as a tree of their letters, without case and accents. Node 0 is the root. */
export class WordTrie {
  /** Child of a node by Latin letter, at `node << 5 | letter & 31`; 0 for none. */
  latin = new Uint16Array(1 << 16);
  /** Children of the root by letters of all scripts. */
  readonly #first = new Uint16Array(1 << 16);
  /** Children by other letters. */
  readonly #others = new Map<number, number>();
  /** What a word is that ends in a node, and what one that goes on from it; {@link NONE}. */
  exact = new Uint8Array(1 << 11).fill(NONE);
  stems = new Uint8Array(1 << 11).fill(NONE);
  /** Sixteen bits of a hash of what a node stands for. */
  hashes = new Uint16Array(1 << 11);
  #nodes = 1;

  constructor() {
    for (const [name, words] of Object.entries(lexicon)) {
      for (const entry of words.split(/\s+/)) this.#enter(entry, numberOf(name as Concept));
    }
    for (const word of betraying.split(' ')) {
      if (word.length < SHORTEST_BETRAYING) continue;
      for (let by = 1; by < 26; by++) this.#addExact(shiftedBy(word, by), SHIFTED + by);
      this.#addExact([...word].reverse().join(''), REVERSED);
    }
    for (const word of betrayingShort.split(' ')) {
      this.#addExact(shiftedBy(word, 13), SHIFTED + 13);
      if (word !== 'and') this.#addExact([...word].reverse().join(''), REVERSED);
    }
  }

  /** Child of a node by a folded code unit other than a Latin letter; 0 for none. */
  other(node: number, folded: number): number {
    return (node === 0 ? this.#first[folded] : this.#others.get(node * 0x10000 + folded)) ?? 0;
  }

  #enter(entry: string, concept: number): void {
    const plain = entry.replace(/^[_']+|[_']+$/g, '').replace(/['’-]/g, '_');
    if (plain === '') return;
    const { kinds } = characterTables();
    const isStem = plain.endsWith('*');
    const word = folded(isStem ? plain.slice(0, -1) : plain);
    if (isStem) this.#addStem(word, concept);
    else this.#addExact(word, concept);
    // Korean and Hindi put endings on words, as stems have them; words that stand without spaces have no end.
    const code = word.charCodeAt(word.length - 1);
    if (!isStem && code >= 0x600 && kinds[code] === KIND.letter && word.length >= 2) this.#addStem(word, concept);
  }

  #addExact(word: string, concept: number): void {
    const node = this.#nodeOf(word);
    if (this.exact[node] === NONE) this.exact[node] = concept;
  }

  #addStem(word: string, concept: number): void {
    const node = this.#nodeOf(word);
    if (this.stems[node] === NONE) this.stems[node] = concept;
  }

  #nodeOf(word: string): number {
    let node = 0;
    for (let at = 0; at < word.length; at++) node = this.#child(node, word.charCodeAt(at));
    this.hashes[node] = mixed(hashText(word)) & 0xffff;
    return node;
  }

  #child(node: number, code: number): number {
    const slot = (node << LETTER_BITS) | (code === 95 ? 0 : code & 31);
    const isLatin = code === 95 || (code >= 97 && code <= 122);
    const known = isLatin ? this.latin[slot] : this.other(node, code);
    if (known) return known;
    const child = this.#nodes++;
    if (child >= this.exact.length) this.#grow();
    if (isLatin) this.latin[slot] = child;
    else if (node === 0) this.#first[code] = child;
    else this.#others.set(node * 0x10000 + code, child);
    return child;
  }

  #grow(): void {
    const size = this.exact.length * 2;
    if (size > 1 << 16) throw new RangeError('the lexicon is too large for its tree');
    const latin = new Uint16Array(size << LETTER_BITS);
    latin.set(this.latin);
    this.latin = latin;
    const larger = (list: Uint8Array) => {
      const grown = new Uint8Array(size).fill(NONE);
      grown.set(list);
      return grown;
    };
    this.exact = larger(this.exact);
    this.stems = larger(this.stems);
    const hashes = new Uint16Array(size);
    hashes.set(this.hashes);
    this.hashes = hashes;
  }
}

function folded(word: string): string {
  const { folds } = characterTables();
  return Array.from(word, (letter) => String.fromCharCode(folds[letter.charCodeAt(0)] ?? 0)).join('');
}

/** Latin letters moved on by so many places of the alphabet. */
export function shiftedBy(text: string, by: number): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const first = letter < 'a' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - first + by) % 26) + first);
  });
}
