import { type Word, WordReader, wordsOf } from './words.js';

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
/** A phrase is near when at most so many words stand between it and the match; beyond that it is far. */
const NEAR_BEFORE = 5;
const NEAR_AFTER = 2;

/** A word of so many digits between a label and a match is a value, and the label is its. */
const VALUE_DIGITS = 3;

const order: Record<Reach, number> = { hint: 3, before: 2, after: 1, far: 0 };

interface Phrase {
  readonly phrase: string;
  readonly words: readonly string[];
}

/** Phrases by their first word. */
export type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>;

/**
 * Prepares context phrases for {@link ContextReader}. A phrase of several words is also found written as one
 * (`social security` in `socialsecurity`).
 */
export function indexPhrases(phrases: readonly string[]): PhraseIndex {
  const index = new Map<string, Phrase[]>();
  const add = (phrase: string, words: readonly string[]) => {
    const [first] = words;
    if (first === undefined) return;
    const known = index.get(first);
    if (known) known.push({ phrase, words });
    else index.set(first, [{ phrase, words }]);
  };
  for (const phrase of phrases) {
    const words = wordsOf(phrase);
    add(phrase, words);
    if (words.length > 1) add(phrase, [words.join('')]);
  }
  return index;
}

function isValue(word: Word | undefined): boolean {
  return word !== undefined && word.text.length >= VALUE_DIGITS && word.text >= '0' && word.text < ':';
}

/** The first phrase whose words stand at `at` of `words`, with their number. */
function phraseAt(index: PhraseIndex, words: readonly Word[], at: number): Phrase | undefined {
  const word = words[at]?.text;
  const phrases = word === undefined ? undefined : index.get(word);
  return phrases?.find((candidate) => candidate.words.every((w, i) => words[at + i]?.text === w));
}

/** The phrase that a list of hints (column names and the like) contains, if any. */
export function hintContext(index: PhraseIndex, hints: readonly string[]): Context | undefined {
  for (const hint of hints) {
    const words = wordsOf(hint).map((text, i) => ({ text, start: i, end: i, paragraph: 0 }));
    for (let at = 0; at < words.length; at++) {
      const found = phraseAt(index, words, at);
      if (found) return { phrase: found.phrase, reach: 'hint' };
    }
  }
  return undefined;
}

/**
 * Looks for context around matches. Asked in order of their starts it reads every word of the text at most once,
 * however many matches there are.
 */
export class ContextReader {
  readonly #reader: WordReader;
  #words: Word[] = [];
  /** Words before this one are out of reach of what will still be asked. */
  #first = 0;

  constructor(private readonly text: string) {
    this.#reader = new WordReader(text);
  }

  /** The best context of the match at `start`..`end` (UTF-16 code units); starts must not decrease between calls. */
  find(index: PhraseIndex, start: number, end: number): Context | undefined {
    this.#moveTo(start, end);
    const words = this.#words;
    let here = this.#first;
    while (here < words.length && (words[here]?.end ?? 0) <= start) here++;
    let next = here;
    while (next < words.length && (words[next]?.start ?? 0) < end) next++;
    const paragraph = words[here]?.paragraph ?? words[here - 1]?.paragraph;
    let best: Context | undefined;
    for (let at = this.#first; at < words.length; at++) {
      const word = words[at];
      if (!word || word.start >= end + AFTER || word.paragraph !== paragraph || (at >= here && at < next)) continue;
      const found = phraseAt(index, words, at);
      if (!found) continue;
      const last = at + found.words.length;
      if (at < here && last > here) continue;
      const reach = at < here ? this.#reachBefore(last, here, start) : this.#reachAfter(at, last, next, end);
      if (!best || order[reach] > order[best.reach]) best = { phrase: found.phrase, reach };
    }
    return best;
  }

  /** The reach of a phrase that ends before word `last`, for a match that starts at word `here`, offset `start`. */
  #reachBefore(last: number, here: number, start: number): Reach {
    if (here - last > NEAR_BEFORE) return 'far';
    for (let at = last; at < here; at++) if (isValue(this.#words[at])) return 'far';
    const gap = this.text.slice(this.#words[last - 1]?.end ?? start, start);
    return gap.includes('; ') ? 'far' : 'before';
  }

  /** The reach of a phrase from word `at` to `last`, behind a match that ends before word `next`, at offset `end`. */
  #reachAfter(at: number, last: number, next: number, end: number): Reach {
    if (at - next > NEAR_AFTER) return 'far';
    const gap = this.text.slice(end, this.#words[at]?.start ?? end);
    const behind = this.#words[last - 1]?.end ?? end;
    const isLabel = /^["']?\s?[:=]/.test(this.text.slice(behind, behind + 3));
    return isLabel || /\n|[.;]\s/.test(gap) ? 'far' : 'after';
  }

  #moveTo(start: number, end: number): void {
    const from = start - BEFORE;
    while (this.#first < this.#words.length && (this.#words[this.#first]?.start ?? 0) < from) this.#first++;
    if (this.#first > 4096) {
      this.#words = this.#words.slice(this.#first);
      this.#first = 0;
    }
    if (this.#reader.position < from) {
      this.#words = [];
      this.#first = 0;
      this.#reader.skipTo(from);
      const cut = this.#reader.next();
      if (cut && cut.start > from) this.#words.push(cut);
    }
    while (this.#reader.position < end + AFTER) {
      const word = this.#reader.next();
      if (!word) return;
      this.#words.push(word);
    }
  }
}
