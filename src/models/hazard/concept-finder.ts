import { characterTables, KIND } from '../text/characters.js';
import { DisguiseHints } from './disguise-hints.js';
import { FLAG, Hits } from './hits.js';
import { addressAt, lineMarkerAt, markerAt } from './signs.js';
import { NONE, numberOf, REVERSED, SHIFTED, WordTrie } from './word-trie.js';
import { WordWalk } from './word-walk.js';

/** Letters behind a stem that an order may have. */
const BARE = 1;
/** Code units between two words of a phrase, at most: a line may end there, with a comment sign on the next. */
const WIDEST_PART = 8;
/** Words from here on may hide others by digits that pass for letters. */
const SHORTEST_DISGUISED = 4;

const MARKER = numberOf('marker');
const ADDRESS = numberOf('address');
const SIGNS = { carrier: numberOf('carrier'), slot: numberOf('slot'), address: ADDRESS };
const CALLED = new Uint8Array(256);
for (const name of ['model', 'helper', 'system', 'user', 'task', 'order', 'machine'] as const)
  CALLED[numberOf(name)] = 1;

let shared: WordTrie | undefined;
const trieOf = () => {
  shared ??= new WordTrie();
  return shared;
};

/** What one pass over a text finds. */
export interface Read {
  /** The ideas of the lexicon. */
  readonly hits: Hits;
  /** Where it may read otherwise than it is written. */
  readonly hints: DisguiseHints;
}

/** Finds the ideas of the lexicon in a text, and signs among them that are no words, in one pass. */
export function findConcepts(text: string): Read {
  const reading = new Reading(text, trieOf());
  reading.read();
  return reading;
}

/** The ideas in letters that stand together without a space between their words. */
export function findRunTogether(text: string): Hits {
  const reading = new Reading(text, trieOf());
  for (let at = 0; at < text.length; ) at = reading.stemAt(at);
  return reading.hits;
}

/** The UTF-16 code units of a text, and a zero behind them: read far faster than from a string. */
function codesOf(text: string): Uint16Array {
  const bytes = Buffer.alloc(2 * text.length + 2);
  bytes.write(text, 'utf16le');
  return new Uint16Array(bytes.buffer, bytes.byteOffset, text.length + 1);
}

/** One pass over a text: the ideas of its words, which a walk finds in the tree, and how they stand. */
class Reading implements Read {
  readonly hits = new Hits();
  readonly hints = new DisguiseHints();
  readonly #codes: Uint16Array;
  readonly #kinds = characterTables().kinds;
  readonly #walk: WordWalk;
  /** Words before this place. */
  #word = 0;
  #begins: number = FLAG.begins;
  #addressEnd = 0;

  constructor(
    private readonly text: string,
    private readonly trie: WordTrie,
  ) {
    this.#codes = codesOf(text);
    this.#walk = new WordWalk(this.#codes, trie);
  }

  read(): void {
    const codes = this.#codes;
    const kinds = this.#kinds;
    const length = this.text.length;
    this.#lineAt(0);
    for (let at = 0; at < length; ) {
      const code = codes[at] ?? 0;
      const kind = kinds[code] ?? 0;
      if (kind === KIND.letter || kind === KIND.digit) at = this.#wordAt(at);
      else if (kind === KIND.space) at += 1;
      else if (kind === KIND.ideograph) at = this.#ideographsAt(at);
      else at = this.#signAt(at, code, kind);
    }
  }

  #signAt(at: number, code: number, kind: number): number {
    const { text } = this;
    if (kind === KIND.newline) {
      this.#begins = FLAG.begins;
      this.#lineAt(at + 1);
      return at + 1;
    }
    if (kind !== KIND.other) return at + 1;
    // Behind a full stop, a colon, a quotation mark, a bracket or a comment sign something begins.
    if (code !== 39 && code !== 44 && code !== 45 && code !== 0x2019) this.#begins = FLAG.begins;
    if (code === 60 || code === 91) this.#sign(MARKER, at, markerAt(text, at));
    else if (code === 58 && this.#codes[at + 1] === 47 && this.#codes[at + 2] === 47) this.#address(at);
    else this.hints.sign(text, at, code);
    return at + 1;
  }

  #lineAt(at: number): void {
    this.#sign(MARKER, at, lineMarkerAt(this.text, at));
  }

  #sign(concept: number, start: number, end: number): void {
    if (end > 0) this.hits.push(concept, FLAG.begins | FLAG.bare, this.#word, start, end, concept);
  }

  #address(at: number): void {
    if (at < this.#addressEnd) return;
    const { kind, end } = addressAt(this.text, at);
    this.#addressEnd = end;
    this.#sign(SIGNS[kind], at, end);
  }

  /** Takes in the word at `start`, or the phrase that begins with it; gives where it ends. */
  #wordAt(start: number): number {
    const walk = this.#walk;
    const end = walk.word(start, 0);
    const { others, length } = walk;
    this.hints.word(this.text, start, end, length, others > 0);
    if (walk.atSign > start) this.#mailAt(start, walk.atSign, end);
    if (walk.found === NONE && others > 0 && others < length) return this.#disguised(start, end, length);
    let flags = walk.afterFound <= BARE ? FLAG.bare : 0;
    if (walk.unseen > 0 && others < length) flags |= FLAG.disguised;
    if (walk.nextWord > 0) return this.#phraseAt(start, end, flags);
    this.#take(walk.found, start, end, flags, walk.foundAt, 1);
    return end;
  }

  /** Takes in the longest phrase that goes on behind the word that was walked, or else that word; gives where it ends. */
  #phraseAt(start: number, wordEnd: number, flags: number): number {
    const walk = this.#walk;
    let { found, foundAt } = walk;
    let bare = flags;
    let end = wordEnd;
    let words = 1;
    let last = wordEnd;
    for (let count = 2; ; count++) {
      const root = walk.nextWord;
      const next = root > 0 ? this.#nextWord(last) : -1;
      if (next < 0) break;
      last = walk.word(next, root);
      if (walk.found === NONE) continue;
      ({ found, foundAt } = walk);
      bare = (flags & FLAG.disguised) | (walk.afterFound <= BARE ? FLAG.bare : 0);
      end = last;
      words = count;
    }
    this.#take(found, start, end, bare, foundAt, words);
    return end;
  }

  /** Where the next word of a phrase begins that ends at `at`; -1 when none follows closely. */
  #nextWord(at: number): number {
    let isLineStart = false;
    for (let next = at; next < at + WIDEST_PART; next++) {
      const code = this.#codes[next] ?? 0;
      const kind = this.#kinds[code] ?? 0;
      if (kind === KIND.letter || kind === KIND.digit) return next > at ? next : -1;
      if (kind === KIND.newline) isLineStart = true;
      // Apostrophes and hyphens; * / # ; > where a line begins.
      else if (kind === KIND.space || code === 39 || code === 45 || code === 0x2019) continue;
      else if (!isLineStart || (code !== 42 && code !== 47 && code !== 35 && code !== 59 && code !== 62)) return -1;
    }
    return -1;
  }

  #mailAt(start: number, sign: number, end: number): void {
    if (sign === end - 1 || this.#codes[end] !== 46) return;
    if (this.#kinds[this.#codes[end + 1] ?? 0] === KIND.letter) this.#sign(ADDRESS, start, end);
  }

  /** Takes in a word in which other signs may pass for letters; gives where it ends. */
  #disguised(start: number, end: number, letters: number): number {
    const walk = this.#walk;
    if (letters >= SHORTEST_DISGUISED) walk.wordInDisguise(start, end);
    this.#take(walk.found < SHIFTED ? walk.found : NONE, start, end, FLAG.disguised, walk.foundAt, 1);
    return end;
  }

  #ideographsAt(start: number): number {
    const end = this.#walk.ideographs(start);
    this.#take(this.#walk.found, start, end, FLAG.bare, this.#walk.foundAt, 1);
    return end;
  }

  /** Takes in what stands at `start` without a space behind it; gives where to go on. */
  stemAt(start: number): number {
    const end = this.#walk.stem(start);
    if (this.#walk.found !== NONE) this.#take(this.#walk.found, start, end, FLAG.bare, this.#walk.foundAt, 1);
    return end;
  }

  #take(found: number, start: number, end: number, flags: number, node: number, words: number): void {
    if (found < SHIFTED) {
      const called = CALLED[found] === 1 && this.#isCalled(end) ? FLAG.called : 0;
      this.hits.push(found, this.#begins | flags | called, this.#word, start, end, this.trie.hashes[node] ?? 0);
    } else if (found === REVERSED) this.hints.betrayed(0, start);
    else if (found !== NONE) this.hints.betrayed(found - SHIFTED, start);
    this.#word += words;
    this.#begins = 0;
  }

  #isCalled(end: number): boolean {
    let code = this.#codes[end] ?? 0;
    if (code === 32) code = this.#codes[end + 1] ?? 0;
    // : , - ) and their wide forms
    return (
      code === 58 ||
      code === 44 ||
      code === 45 ||
      code === 0xff1a ||
      code === 0xff0c ||
      code === 0x3001 ||
      code === 0x2014
    );
  }
}
