import { characterTables, KIND } from '../text/characters.js';
import { LETTER_BITS, NONE, SHIFTED, type WordTrie } from './word-trie.js';

const SHORTEST_STEM_IN_DISGUISE = 5;
/** Letters of words that stand together are taken from stems of so many. */
const SHORTEST_RUN_TOGETHER = 5;

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

/**
 * Follows the letters of a text in the tree of the lexicon, a word at a time, and keeps what the last walk found: an object
 * for a whole text, as it walks too often to give one for each word. Offsets are UTF-16 code units.
 */
export class WordWalk {
  /** The longest stem or whole word of the lexicon on the way, {@link NONE} if none; and the node it ends at. */
  found = NONE;
  foundAt = 0;
  /** Letters of the word behind what was found. */
  afterFound = 0;
  /** The node where the word ends, if the tree goes on so far, otherwise 0. */
  node = 0;
  /** Characters of the word that somebody sees. */
  length = 0;
  /** Characters of it that are no plain Latin letters, and those that nobody sees. */
  others = 0;
  unseen = 0;
  /** Where the last `@` in a word was. */
  atSign = 0;
  readonly #kinds: Uint8Array;
  readonly #folds: Uint16Array;
  readonly #latin: Uint16Array;

  /** @param codes code units of the text, and a zero behind them */
  constructor(
    private readonly codes: Uint16Array,
    private readonly trie: WordTrie,
  ) {
    const { kinds, folds } = characterTables();
    this.#kinds = kinds;
    this.#folds = folds;
    this.#latin = trie.latin;
  }

  /** The node from which phrases go on behind the word that was walked; 0 when none does. */
  get nextWord(): number {
    return this.node > 0 ? (this.#latin[this.node << LETTER_BITS] ?? 0) : 0;
  }

  /** Walks the word at `start` from a node of the tree; gives where the word ends. */
  word(start: number, root: number): number {
    const codes = this.codes;
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
    if (this.#goesOn(end)) return this.#wordOfAnyLetters(start, root);
    if (end === at && node > 0 && this.trie.exact[node] !== NONE) {
      found = this.trie.exact[node] ?? NONE;
      foundAt = node;
      foundEnd = end;
    }
    this.node = end === at ? node : 0;
    this.found = found;
    this.foundAt = foundAt;
    this.afterFound = end - foundEnd;
    this.length = end - start;
    this.others = 0;
    this.unseen = 0;
    return end;
  }

  /** Whether a word goes on behind plain letters. */
  #goesOn(at: number): boolean {
    const code = this.codes[at] ?? 0;
    const kind = this.#kinds[code] ?? 0;
    return kind === KIND.letter || kind === KIND.digit || kind === KIND.unseen || code === 64 || code === 36;
  }

  /** The same for words with other characters than plain letters, more slowly. */
  #wordOfAnyLetters(start: number, root: number): number {
    const { trie, codes } = this;
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
    const length = end - start - this.unseen;
    if (end === at && node > 0 && trie.exact[node] !== NONE) {
      found = trie.exact[node] ?? NONE;
      foundAt = node;
      foundLength = length;
    }
    this.node = end === at ? node : 0;
    this.found = found;
    this.foundAt = foundAt;
    this.afterFound = length - foundLength;
    this.length = length;
    return end;
  }

  /** Passes over what is left of a word, counting what is no Latin letter in it. */
  #endOfWord(from: number, othersBefore: number, unseenBefore: number): number {
    const codes = this.codes;
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
        if (code === 64) this.atSign = at;
      } else break;
    }
    this.others = others;
    this.unseen = unseen;
    return at;
  }

  /** Walks a word in which other signs may pass for letters, `1gn0r3`. */
  wordInDisguise(start: number, end: number): void {
    const { trie } = this;
    let node = 0;
    let length = 0;
    this.found = NONE;
    for (let at = start; at < end; at++) {
      const code = this.codes[at] ?? 0;
      if (this.#kinds[code] === KIND.unseen) continue;
      const folded = this.#folds[code] ?? 0;
      const letter = passesFor.get(folded) ?? folded;
      const isLatin = letter >= 97 && letter <= 122;
      node = isLatin ? (this.#latin[(node << LETTER_BITS) | (letter & 31)] ?? 0) : 0;
      if (node === 0) return;
      if (++length >= SHORTEST_STEM_IN_DISGUISE) this.#keep(trie.stems[node] ?? NONE, node);
    }
    this.#keep(trie.exact[node] ?? NONE, node);
  }

  /** Walks the longest word of ideographs that begins at `start`; gives where it ends, or where to go on. */
  ideographs(start: number): number {
    const { trie } = this;
    let node = 0;
    let end = start + 1;
    this.found = NONE;
    for (let at = start; ; at++) {
      const code = this.codes[at] ?? 0;
      if (this.#kinds[code] !== KIND.ideograph) break;
      node = trie.other(node, this.#folds[code] ?? 0);
      if (node === 0) break;
      if (this.#keep(trie.exact[node] ?? NONE, node)) end = at + 1;
    }
    return end;
  }

  /** Walks the longest stem that begins at `start`, of five letters at least, or a whole word; gives where to go on. */
  stem(start: number): number {
    const { trie } = this;
    let node = 0;
    let end = start + 1;
    this.found = NONE;
    for (let at = start; ; at++) {
      const folded = this.#folds[this.codes[at] ?? 0] ?? 0;
      node = folded >= 97 && folded <= 122 ? (this.#latin[(node << LETTER_BITS) | (folded & 31)] ?? 0) : 0;
      if (node === 0) break;
      const stem = at - start + 1 >= SHORTEST_RUN_TOGETHER ? (trie.stems[node] ?? NONE) : NONE;
      const concept = stem !== NONE ? stem : at - start >= 2 ? (trie.exact[node] ?? NONE) : NONE;
      // Words that betray a cipher say nothing in letters that are read already.
      if (concept < SHIFTED && this.#keep(concept, node)) end = at + 1;
    }
    return end;
  }

  #keep(found: number, node: number): boolean {
    if (found === NONE) return false;
    this.found = found;
    this.foundAt = node;
    return true;
  }
}
