import { mix, type Tokens } from '../custom/tokens.js';

/** Letters of a shingle, at least; about three words. With fewer, unrelated texts share too many. */
const LETTERS = 12;
/** Words of a shingle, at least: names and compound words of twelve letters are no passage. */
const WORDS = 3;
/** Where CJK begins in Unicode: from here on a character says as much as three letters, and fewer of them stand together. */
const DENSE_FROM = 0x2e80;
const DENSE_LETTERS = 3;

/**
 * Reads the shingles of a text: runs of words, one from each word on, until they have so many letters. So "of the" and
 * the like make long runs, since short ones stand everywhere. Of text without spaces each character is a word.
 *
 * Words are compared folded (case, accents, width), and whatever stands between them takes no part: neither white space
 * nor punctuation nor where lines and chunks end. Short runs survive edits: with one character in twenty changed, half
 * of the shingles stay as they were, with one word in twenty six of seven.
 */
export class Shingles {
  /** The (unkeyed) hash of the last shingle read, in two signed halves. */
  h1 = 0;
  h2 = 0;

  constructor(
    private readonly tokens: Tokens,
    private readonly text: string,
  ) {}

  /** Reads the shingle that begins at a word. @returns false when the text ends before it does, as with all later ones */
  read(first: number): boolean {
    const { tokens, text } = this;
    let h1 = 0;
    let h2 = 0;
    let letters = 0;
    let at = first;
    for (; at < tokens.count && (letters < LETTERS || at - first < WORDS); at++) {
      const length = tokens.lengths[at] ?? 0;
      letters += text.charCodeAt(tokens.starts[at] ?? 0) < DENSE_FROM ? length : DENSE_LETTERS * length;
      h1 = mix(Math.imul(h1, 31) + (tokens.h1[at] ?? 0));
      h2 = (Math.imul(h2, 0x2c9277b5) + (tokens.h2[at] ?? 0)) | 0;
    }
    this.h1 = h1;
    this.h2 = h2;
    return letters >= LETTERS && at - first >= WORDS;
  }
}
