import { characterTables, KIND } from '../text/characters.js';
import { hashInto } from '../text/hash.js';
import { Hits } from './hits.js';
import { BASIS, numberOf, REVERSED, ROT13, WordTable } from './word-table.js';

/** Shorter beginnings are no stem. */
const SHORTEST_STEM = 3;
/** A word may have so many characters; what is longer is none. */
const LONGEST_WORD = 48;
/** Letters behind a stem that an order may have. */
const BARE = 1;

export const MARKER = numberOf('marker');
export const CARRIER = numberOf('carrier');
export const DISGUISE = numberOf('disguise');

/** Latin letters that digits, signs and letters of other scripts pass for. */
const passesFor = new Map<number, string>(
  Object.entries({
    ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i', '|': 'l' },
    ...{
      а: 'a',
      е: 'e',
      о: 'o',
      р: 'p',
      с: 'c',
      у: 'y',
      х: 'x',
      і: 'i',
      ѕ: 's',
      ј: 'j',
      к: 'k',
      м: 'm',
      т: 't',
      в: 'b',
    },
    ...{
      н: 'h',
      г: 'r',
      п: 'n',
      α: 'a',
      ε: 'e',
      ι: 'i',
      ο: 'o',
      ρ: 'p',
      υ: 'u',
      ν: 'v',
      τ: 't',
      κ: 'k',
      ԁ: 'd',
      ɡ: 'g',
      һ: 'h',
    },
  }).map(([from, to]) => [from.charCodeAt(0), to]),
);

let table: WordTable | undefined;

/** Finds the ideas of the lexicon in a text, in one pass. */
export function findConcepts(text: string): Hits {
  table ??= new WordTable();
  const reading = new Reading(text, table);
  reading.read();
  return reading.hits;
}

/** The ideas in letters that stand together without a space between their words. */
export function findRunTogether(text: string): Hits {
  table ??= new WordTable();
  const reading = new Reading(text, table);
  for (let at = 0; at < text.length; ) at = reading.stemAt(at);
  return reading.hits;
}

class Reading {
  readonly hits = new Hits();
  readonly #kinds: Uint8Array;
  readonly #folds: Uint16Array;
  #word = 0;
  #begins = 1;

  constructor(
    private readonly text: string,
    private readonly table: WordTable,
  ) {
    const { kinds, folds } = characterTables();
    this.#kinds = kinds;
    this.#folds = folds;
  }

  read(): void {
    const { text } = this;
    for (let at = 0; at < text.length; ) {
      const code = text.charCodeAt(at);
      const kind = this.#kinds[code] ?? 0;
      if (kind === KIND.letter || kind === KIND.digit) at = this.#wordAt(at);
      else if (kind === KIND.ideograph) at = this.#ideographsAt(at);
      else {
        // Behind a full stop, a colon, a quotation mark, a bracket or a comment sign something begins.
        if (kind === KIND.newline || (kind === KIND.other && code !== 39 && code !== 44 && code !== 45))
          this.#begins = 1;
        at += 1;
      }
    }
  }

  /** Takes in the word at `at`; gives where it ends. */
  #wordAt(start: number): number {
    const { text } = this;
    let at = start;
    let hash = BASIS;
    let found = -1;
    let length = 0;
    let stemLength = 0;
    let key = 0;
    let isMixed = false;
    let latin = 0;
    for (; at < text.length && length < LONGEST_WORD; at++) {
      const code = text.charCodeAt(at);
      const kind = this.#kinds[code] ?? 0;
      if (kind === KIND.unseen) continue;
      const folded = this.#folds[code] ?? 0;
      if (kind !== KIND.letter) {
        if (kind !== KIND.digit && !((code === 64 || code === 36) && length > 0)) break;
        isMixed = true;
      } else if (folded >= 97 && folded <= 122) latin += 1;
      hash = hashInto(hash, folded);
      length += 1;
      if (length < SHORTEST_STEM && folded < 0x600) continue;
      const stem = this.table.stem(hash);
      if (stem === undefined) continue;
      found = stem;
      stemLength = length;
      key = hash;
    }
    const exact = this.table.exact(hash);
    if (exact !== undefined) [found, stemLength, key] = [exact, length, hash];
    if (found < 0 && latin > 0 && (isMixed || latin < length) && length > 3) found = this.#disguised(start, at);
    this.#take(found, start, at, length - stemLength <= BARE ? 1 : 0, key);
    return at > start ? at : start + 1;
  }

  /** The idea of a word in which other signs pass for letters: `1gn0r3`. */
  #disguised(start: number, end: number): number {
    let hash = BASIS;
    let found = -1;
    let length = 0;
    let passing = 0;
    for (let at = start; at < end; at++) {
      const code = this.text.charCodeAt(at);
      if (this.#kinds[code] === KIND.unseen) continue;
      const folded = this.#folds[code] ?? 0;
      const letter = passesFor.get(folded);
      if (letter !== undefined) passing += 1;
      hash = hashInto(hash, letter === undefined ? folded : letter.charCodeAt(0));
      if (++length >= 5) found = this.table.stem(hash) ?? found;
    }
    found = this.table.exact(hash) ?? found;
    if (found < 0 || found >= ROT13 || passing === 0) return -1;
    this.#push(DISGUISE, start, end, 0, DISGUISE);
    return found;
  }

  #ideographsAt(start: number): number {
    const { text } = this;
    let hash = BASIS;
    let found = -1;
    let key = 0;
    let end = start + 1;
    for (let at = start; at < text.length && at - start < this.table.longestIdeographs; at++) {
      if (this.#kinds[text.charCodeAt(at)] !== KIND.ideograph) break;
      hash = hashInto(hash, this.#folds[text.charCodeAt(at)] ?? 0);
      const concept = this.table.exact(hash);
      if (concept === undefined) continue;
      found = concept;
      key = hash;
      end = at + 1;
    }
    this.#take(found, start, end, 1, key);
    return end;
  }

  /** Takes in the longest stem that begins at `at`, of five letters at least; gives where to go on. */
  stemAt(start: number): number {
    let hash = BASIS;
    let found = -1;
    let key = 0;
    let end = start + 1;
    for (let at = start; at < this.text.length && at - start < 16; at++) {
      const folded = this.#folds[this.text.charCodeAt(at)] ?? 0;
      hash = hashInto(hash, folded);
      if (at - start < 2) continue;
      const concept = (at - start >= 4 ? this.table.stem(hash) : undefined) ?? this.table.exact(hash);
      if (concept === undefined || concept >= ROT13) continue;
      found = concept;
      key = hash;
      end = at + 1;
    }
    if (found >= 0) this.#take(found, start, end, 1, key);
    return end;
  }

  #take(found: number, start: number, end: number, bare: number, key: number): void {
    if (found === ROT13) this.hits.rot13.push(start);
    else if (found === REVERSED) this.hits.reversed.push(start);
    else if (found >= 0) this.#push(found, start, end, bare, key);
    this.#word += 1;
    this.#begins = 0;
  }

  #push(concept: number, start: number, end: number, bare: number, stem: number): void {
    this.hits.push({ concept, word: this.#word, start, end, begins: this.#begins, bare, stem });
  }
}
