import { characterTables, KIND } from '../text/characters.js';
import { DisguiseHints } from './disguise-hints.js';
import { FLAG, Hits } from './hits.js';
import { addressAt, lineMarkerAt, markerAt } from './signs.js';
import { LETTER_BITS, NONE, numberOf, REVERSED, SHIFTED, WordTrie } from './word-trie.js';

/** Letters behind a stem that an order may have. */
const BARE = 1;
/** Code units between two words of a phrase, at most: a line may end there, with a comment sign on the next. */
const WIDEST_PART = 8;
/** Words from here on may hide others by digits that pass for letters. */
const SHORTEST_DISGUISED = 4;
const SHORTEST_STEM_IN_DISGUISE = 5;
/** Letters of words that stand together are taken from stems of so many. */
const SHORTEST_RUN_TOGETHER = 5;

const MARKER = numberOf('marker');
const ADDRESS = numberOf('address');
const SIGNS = { carrier: numberOf('carrier'), slot: numberOf('slot'), address: ADDRESS };
const CALLED = new Uint8Array(256);
for (const name of ['model', 'helper', 'system', 'user', 'task', 'order', 'machine'] as const)
  CALLED[numberOf(name)] = 1;

/** Latin letters that digits, signs and letters of other scripts pass for. */
const passesFor = new Map<number, number>();
for (const [like, letters] of Object.entries({
  ...{ o: '0', i: '1!і', e: '3', a: '4@', s: '5$', t: '7', l: '|' },
})) {
  for (const letter of letters) passesFor.set(letter.charCodeAt(0), like.charCodeAt(0));
}
const cyrillicAndGreek = 'аaеeоoрpсcуyхxіiѕsјjкkмmтtвbнhгrпnαaεeιiοoρpυuνvτtκkԁdɡgһh';
for (let at = 0; at < cyrillicAndGreek.length; at += 2) {
  passesFor.set(cyrillicAndGreek.charCodeAt(at), cyrillicAndGreek.charCodeAt(at + 1));
}

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

class Reading implements Read {
  readonly hits = new Hits();
  readonly hints = new DisguiseHints();
  readonly #codes: Uint16Array;
  readonly #kinds: Uint8Array;
  readonly #folds: Uint16Array;
  readonly #latin: Uint16Array;
  #word = 0;
  #begins: number = FLAG.begins;
  /** Of the last word that was walked. */
  #node = 0;
  #found = NONE;
  #foundAt = 0;
  #afterFound = 0;
  #length = 0;
  /** Characters of it that are no Latin letters, and those that nobody sees. */
  #others = 0;
  #unseen = 0;
  #atSign = 0;
  #addressEnd = 0;

  constructor(
    private readonly text: string,
    private readonly trie: WordTrie,
  ) {
    const { kinds, folds } = characterTables();
    this.#codes = codesOf(text);
    this.#kinds = kinds;
    this.#folds = folds;
    this.#latin = trie.latin;
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

  /** Takes in the word at `at`, or the phrase that begins with it; gives where it ends. */
  #wordAt(start: number): number {
    const end = this.#walk(start, 0, true);
    const others = this.#others;
    const length = this.#length;
    if (this.#atSign > start) this.#mailAt(start, this.#atSign, end);
    if (this.#found === NONE && others > 0 && others < length) return this.#disguised(start, end, length);
    let flags = this.#afterFound <= BARE ? FLAG.bare : 0;
    if (this.#unseen > 0 && others < length) flags |= FLAG.disguised;
    if (this.#node > 0 && (this.#latin[this.#node << LETTER_BITS] ?? 0) > 0) return this.#phraseAt(start, end, flags);
    this.#take(this.#found, start, end, flags, this.#foundAt, 1);
    return end;
  }

  /** Takes in the longest phrase that goes on behind the word that was walked, or else that word; gives where it ends. */
  #phraseAt(start: number, wordEnd: number, flags: number): number {
    let found = this.#found;
    let foundAt = this.#foundAt;
    let bare = flags;
    let end = wordEnd;
    let words = 1;
    let last = wordEnd;
    for (let count = 2; this.#node > 0; count++) {
      const space = this.#latin[this.#node << LETTER_BITS] ?? 0;
      const next = space > 0 ? this.#nextWord(last) : -1;
      if (next < 0) break;
      last = this.#walk(next, space, false);
      if (this.#found === NONE) continue;
      found = this.#found;
      foundAt = this.#foundAt;
      bare = (flags & FLAG.disguised) | (this.#afterFound <= BARE ? FLAG.bare : 0);
      end = last;
      words = count;
    }
    this.#take(found, start, end, bare, foundAt, words);
    return end;
  }

  /** Follows the letters of a word from a node of the tree; gives where the word ends, and keeps what was found. */
  #walk(start: number, root: number, isFirst: boolean): number {
    const codes = this.#codes;
    const latin = this.#latin;
    const stems = this.trie.stems;
    let node = root;
    let found = NONE;
    let foundAt = 0;
    let foundEnd = start;
    let at = start;
    for (; ; at++) {
      const letter = (codes[at] ?? 0) | 32;
      if (letter < 97 || letter > 122) break;
      node = latin[(node << LETTER_BITS) | (letter & 31)] ?? 0;
      if (node === 0) break;
      const stem = stems[node] ?? NONE;
      if (stem === NONE) continue;
      found = stem;
      foundAt = node;
      foundEnd = at + 1;
    }
    let end = at;
    for (let letter = (codes[end] ?? 0) | 32; letter >= 97 && letter <= 122; ) letter = (codes[++end] ?? 0) | 32;
    if (this.#goesOn(end)) return this.#walkSlowly(start, root, isFirst);
    if (end === at && node > 0 && this.trie.exact[node] !== NONE) {
      found = this.trie.exact[node] ?? NONE;
      foundAt = node;
      foundEnd = end;
    }
    this.#node = end === at ? node : 0;
    this.#found = found;
    this.#foundAt = foundAt;
    this.#afterFound = end - foundEnd;
    this.#length = end - start;
    this.#others = 0;
    this.#unseen = 0;
    if (isFirst) this.hints.word(this.text, start, end, end - start, false);
    return end;
  }

  /** Whether a word goes on behind plain letters. */
  #goesOn(at: number): boolean {
    const code = this.#codes[at] ?? 0;
    const kind = this.#kinds[code] ?? 0;
    return kind === KIND.letter || kind === KIND.digit || kind === KIND.unseen || code === 64 || code === 36;
  }

  /** The same for words with other characters than plain letters. */
  #walkSlowly(start: number, root: number, isFirst: boolean): number {
    const { trie } = this;
    const codes = this.#codes;
    const kinds = this.#kinds;
    let node = root;
    let found = NONE;
    let foundAt = 0;
    let foundLength = 0;
    let others = 0;
    let unseen = 0;
    let at = start;
    for (; ; at++) {
      const code = codes[at] ?? 0;
      const kind = kinds[code] ?? 0;
      if (kind === KIND.unseen) {
        unseen += 1;
        continue;
      }
      if (kind !== KIND.letter && kind !== KIND.digit) break;
      const folded = this.#folds[code] ?? 0;
      const isLatin = folded >= 97 && folded <= 122;
      node = isLatin ? (this.#latin[(node << LETTER_BITS) | (folded & 31)] ?? 0) : trie.other(node, folded);
      if (node === 0) break;
      if (!isLatin) others += 1;
      if (trie.stems[node] === NONE) continue;
      found = trie.stems[node] ?? NONE;
      foundAt = node;
      foundLength = at + 1 - start - unseen;
    }
    const end = this.#endOfWord(at, others, unseen);
    const length = end - start - this.#unseen;
    if (end === at && node > 0 && trie.exact[node] !== NONE) {
      found = trie.exact[node] ?? NONE;
      foundAt = node;
      foundLength = length;
    }
    this.#node = end === at ? node : 0;
    this.#found = found;
    this.#foundAt = foundAt;
    this.#afterFound = length - foundLength;
    this.#length = length;
    if (isFirst) this.hints.word(this.text, start, end, length, this.#others > 0);
    return end;
  }

  /** Passes over what is left of a word, counting what is no Latin letter in it. */
  #endOfWord(from: number, othersBefore: number, unseenBefore: number): number {
    const codes = this.#codes;
    const kinds = this.#kinds;
    let others = othersBefore;
    let unseen = unseenBefore;
    let at = from;
    for (; ; at++) {
      const code = codes[at] ?? 0;
      if ((code | 32) >= 97 && (code | 32) <= 122) continue;
      const kind = kinds[code] ?? 0;
      if (kind === KIND.letter || kind === KIND.digit) others += 1;
      else if (kind === KIND.unseen) unseen += 1;
      else if (code === 64 || code === 36) {
        others += 1;
        if (code === 64) this.#atSign = at;
      } else break;
    }
    this.#others = others;
    this.#unseen = unseen;
    return at;
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

  /** Takes in a word in which other signs may pass for letters, `1gn0r3`; gives where it ends. */
  #disguised(start: number, end: number, letters: number): number {
    const found = letters >= SHORTEST_DISGUISED ? this.#ideaInDisguise(start, end) : NONE;
    this.#take(found < SHIFTED ? found : NONE, start, end, FLAG.disguised, this.#foundAt, 1);
    return end;
  }

  #ideaInDisguise(start: number, end: number): number {
    const { trie } = this;
    let node = 0;
    let found = NONE;
    let length = 0;
    for (let at = start; at < end; at++) {
      const code = this.#codes[at] ?? 0;
      if (this.#kinds[code] === KIND.unseen) continue;
      const folded = this.#folds[code] ?? 0;
      const letter = passesFor.get(folded) ?? folded;
      const isLatin = letter >= 97 && letter <= 122;
      node = isLatin ? (this.#latin[(node << LETTER_BITS) | (letter & 31)] ?? 0) : 0;
      if (node === 0) return found;
      if (++length < SHORTEST_STEM_IN_DISGUISE || trie.stems[node] === NONE) continue;
      found = trie.stems[node] ?? NONE;
      this.#foundAt = node;
    }
    if (trie.exact[node] === NONE) return found;
    this.#foundAt = node;
    return trie.exact[node] ?? NONE;
  }

  #ideographsAt(start: number): number {
    const { trie } = this;
    let node = 0;
    let found = NONE;
    let foundAt = 0;
    let end = start + 1;
    for (let at = start; ; at++) {
      const code = this.#codes[at] ?? 0;
      if (this.#kinds[code] !== KIND.ideograph) break;
      node = trie.other(node, this.#folds[code] ?? 0);
      if (node === 0) break;
      if (trie.exact[node] === NONE) continue;
      found = trie.exact[node] ?? NONE;
      foundAt = node;
      end = at + 1;
    }
    this.#take(found, start, end, FLAG.bare, foundAt, 1);
    return end;
  }

  /** Takes in the longest stem that begins at `at`, of five letters at least, or a whole word; gives where to go on. */
  stemAt(start: number): number {
    const { trie } = this;
    let node = 0;
    let found = NONE;
    let foundAt = 0;
    let end = start + 1;
    for (let at = start; ; at++) {
      const folded = this.#folds[this.#codes[at] ?? 0] ?? 0;
      node = folded >= 97 && folded <= 122 ? (this.#latin[(node << LETTER_BITS) | (folded & 31)] ?? 0) : 0;
      if (node === 0) break;
      const stem = at - start + 1 >= SHORTEST_RUN_TOGETHER ? trie.stems[node] : NONE;
      const concept = stem !== NONE ? stem : at - start >= 2 ? trie.exact[node] : NONE;
      if (concept === undefined || concept >= SHIFTED) continue;
      found = concept;
      foundAt = node;
      end = at + 1;
    }
    if (found !== NONE) this.#take(found, start, end, FLAG.bare, foundAt, 1);
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
