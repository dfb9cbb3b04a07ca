import type { Phrase, Vocabulary } from './vocabulary.js';
import { type Word, WordReader, wordText } from './words.js';

/** How close a context word stands: `hint` came from outside (a column name), the others from the text around. */
export type Reach = 'hint' | 'before' | 'after' | 'far';

export interface Context {
  /** The phrase as the catalogue writes it. */
  readonly phrase: string;
  readonly reach: Reach;
}

/** UTF-16 code units looked at on either side of a match. */
const BEFORE = 80;
const AFTER = 40;
/** UTF-16 code units that most matches are shorter than. */
const MATCH = 128;
/** UTF-16 code units before those in which the start of a word is looked for. */
const KEPT = 64;
/** A phrase is near when at most so many words stand between it and the match; beyond that it is far. */
const NEAR_BEFORE = 5;
const NEAR_AFTER = 2;

/** A word of so many digits between a label and a match is a value, and the label is its. */
const VALUE_DIGITS = 3;

const order: Record<Reach, number> = { hint: 3, before: 2, after: 1, far: 0 };

/** A hexadecimal number of at least as many characters as hashes are shortened to, and no longer than they are. */
const hash = /(?<![0-9A-Za-z_])[0-9A-Fa-f]{7,128}(?![0-9A-Za-z_])/y;
/** What of a hash may stand before a word in it. */
const inHash = /(?<![0-9A-Za-z_])[0-9A-Fa-f]{0,127}$/;

/** Whether a word is letters of a hexadecimal number beside digits of it: `cc` in `cc95eb0` is no card. */
function isOfHash(text: string, { start, end }: Word): boolean {
  if (!/\d/.test(text.charAt(start - 1) + text.charAt(end))) return false;
  const before = inHash.exec(text.slice(Math.max(0, start - 128), start));
  if (!before) return false;
  hash.lastIndex = start - before[0].length;
  return hash.test(text) && hash.lastIndex >= end;
}

function isValue(text: string, word: Word | undefined): boolean {
  if (word === undefined || word.end - word.start < VALUE_DIGITS) return false;
  const code = text.charCodeAt(word.start);
  return code >= 48 && code <= 57;
}

/** The first of an owner's phrases whose words stand at `at` of `words`. */
function phraseAt(
  text: string,
  words: readonly Word[],
  at: number,
  phrases: readonly Phrase[] | undefined,
): Phrase | undefined {
  return phrases?.find((candidate) => {
    if (!candidate.words.every((hash, i) => words[at + i]?.hash === hash)) return false;
    // Words that hash alike are few; that they are the same is made sure.
    const found = words.slice(at, at + candidate.words.length).map(({ start, end }) => wordText(text, start, end));
    return found.join('') === candidate.letters;
  });
}

/** The phrases that hints (names of columns and the like) contain, by owner: of each the first. */
export function hintContexts(vocabulary: Vocabulary, hints: readonly string[]): ReadonlyMap<number, Context> {
  const contexts = new Map<number, Context>();
  for (const hint of hints) {
    const reader = new WordReader(hint);
    const words: Word[] = [];
    for (let word = reader.next(); word; word = reader.next()) words.push(word);
    for (let at = 0; at < words.length; at++) {
      for (const [owner, phrases] of vocabulary.startingWith(words[at]?.hash ?? 0)?.phrases ?? []) {
        const found = contexts.has(owner) ? undefined : phraseAt(hint, words, at, phrases);
        if (found) contexts.set(owner, { phrase: found.phrase, reach: 'hint' });
      }
    }
  }
  return contexts;
}

/** The words around one place of a text. */
interface Around {
  readonly start: number;
  readonly end: number;
  /** The first word that ends behind the start, and the first that starts behind the end. */
  readonly here: number;
  readonly next: number;
  /** Words in reach with which phrases begin, and these. */
  readonly openings: readonly { readonly at: number; readonly phrases: ReadonlyMap<number, readonly Phrase[]> }[];
}

/**
 * Looks for context around matches. Asked in order of their starts it reads every word of the text at most once,
 * however many matches there are. What it answers does not depend on what it was asked before.
 */
export class ContextReader {
  readonly #reader: WordReader;
  #words: Word[] = [];
  /** Words before this one are out of reach of what will most likely be asked. */
  #first = 0;
  /** Words from here on are known. */
  #from = Number.NEGATIVE_INFINITY;
  #around: Around | undefined;
  #asked: { readonly start: number; readonly end: number } = { start: -1, end: -1 };
  /** The first offset from which the last word that begins a phrase of each owner is out of reach. */
  readonly #outOfReach: Int32Array;

  constructor(
    private readonly text: string,
    private readonly vocabulary: Vocabulary,
  ) {
    this.#reader = new WordReader(text);
    this.#outOfReach = new Int32Array(vocabulary.end);
  }

  /**
   * Whether a match of an owner in `start`..`end` that begins at `start` can have context; much quicker to say than
   * which.
   */
  mayFind(owner: number, start: number, end: number): boolean {
    // Many owners are asked for at one place, with matches of many lengths: it is read once for all.
    if (start !== this.#asked.start || end > this.#asked.end) {
      this.#asked = { start, end: Math.max(end, start + MATCH) };
      this.#moveTo(start, this.#asked.end);
    }
    return start < (this.#outOfReach[owner] ?? 0);
  }

  /** The best context that an owner's phrases give the match at `start`..`end` (UTF-16 code units). */
  find(owner: number, start: number, end: number): Context | undefined {
    const around = this.#lookAround(start, end);
    let best: Context | undefined;
    for (const { at, phrases } of around.openings) {
      const found = phraseAt(this.text, this.#words, at, phrases.get(owner));
      if (!found) continue;
      const last = at + found.words.length;
      if (at < around.here && last > around.here) continue;
      const reach = at < around.here ? this.#reachBefore(last, around) : this.#reachAfter(at, last, around);
      if (!best || order[reach] > order[best.reach]) best = { phrase: found.phrase, reach };
    }
    return best;
  }

  #lookAround(start: number, end: number): Around {
    if (this.#around?.start === start && this.#around.end === end) return this.#around;
    this.#moveTo(start, end);
    const words = this.#words;
    let first = this.#first;
    while (first > 0 && (words[first - 1]?.start ?? 0) >= start - BEFORE) first--;
    while (first < words.length && (words[first]?.start ?? 0) < start - BEFORE) first++;
    let here = first;
    while (here < words.length && (words[here]?.end ?? 0) <= start) here++;
    let next = here;
    while (next < words.length && (words[next]?.start ?? 0) < end) next++;
    const paragraph = words[here]?.paragraph ?? words[here - 1]?.paragraph;
    const openings: { at: number; phrases: ReadonlyMap<number, readonly Phrase[]> }[] = [];
    for (let at = first; at < words.length; at++) {
      const word = words[at];
      if (!word || word.start >= end + AFTER) break;
      if (word.paragraph !== paragraph || (at >= here && at < next)) continue;
      const phrases = this.vocabulary.startingWith(word.hash)?.phrases;
      if (phrases && !isOfHash(this.text, word)) openings.push({ at, phrases });
    }
    this.#around = { start, end, here, next, openings };
    return this.#around;
  }

  /** The reach of a phrase that ends before word `last`. */
  #reachBefore(last: number, { here, start }: Around): Reach {
    if (here - last > NEAR_BEFORE) return 'far';
    for (let at = last; at < here; at++) if (isValue(this.text, this.#words[at])) return 'far';
    const gap = this.text.slice(this.#words[last - 1]?.end ?? start, start);
    return gap.includes('; ') ? 'far' : 'before';
  }

  /** The reach of a phrase from word `at` to `last`, behind the match. */
  #reachAfter(at: number, last: number, { next, end }: Around): Reach {
    if (at - next > NEAR_AFTER) return 'far';
    const gap = this.text.slice(end, this.#words[at]?.start ?? end);
    const behind = this.#words[last - 1]?.end ?? end;
    const isLabel = /^["']?\s?[:=]/.test(this.text.slice(behind, behind + 3));
    return isLabel || /\n|[.;]\s/.test(gap) ? 'far' : 'after';
  }

  #moveTo(start: number, end: number): void {
    const first = start - BEFORE;
    const words = this.#words;
    if (this.#goesOnTo(first)) {
      while (this.#first < words.length && (words[this.#first]?.end ?? 0) < first - KEPT) this.#first++;
      if (this.#first > 4096) {
        this.#from = Math.max(this.#from, words[this.#first]?.start ?? 0);
        this.#words = words.slice(this.#first);
        this.#first = 0;
      }
    } else {
      this.#words = [];
      this.#first = 0;
      this.#from = first;
      this.#reader.skipTo(this.#readingFrom(first));
    }
    while (this.#reader.position < end + AFTER || !this.#knowsPhrasesAt(end + AFTER)) {
      const word = this.#reader.next();
      if (!word) return;
      this.#words.push(word);
      const opening = this.vocabulary.startingWith(word.hash);
      if (opening) this.#bringInReach(opening.owners, word.start + BEFORE + 1);
    }
  }

  /** Whether the words from `offset` on are among those that are known or come next. */
  #goesOnTo(offset: number): boolean {
    return this.#from <= offset && offset <= this.#reader.position;
  }

  #bringInReach(owners: readonly number[], end: number): void {
    const outOfReach = this.#outOfReach;
    for (let i = 0; i < owners.length; i++) {
      const owner = owners[i] ?? 0;
      if ((outOfReach[owner] ?? 0) < end) outOfReach[owner] = end;
    }
  }

  /** Whether so many words from `offset` on are known as a phrase has that begins before it. */
  #knowsPhrasesAt(offset: number): boolean {
    return (this.#words[this.#words.length - this.vocabulary.most]?.start ?? 0) >= offset;
  }

  /**
   * Where to begin to read so as to know the words from `offset` on: at a blank, since only there a word cannot be cut.
   * In a stretch without any, so far before that a word cut there begins out of reach.
   */
  #readingFrom(offset: number): number {
    for (let at = offset; at > 0 && at > offset - KEPT; at--) {
      const code = this.text.charCodeAt(at);
      if (code === 32 || code === 10) return at;
    }
    return Math.max(0, offset - KEPT);
  }
}
