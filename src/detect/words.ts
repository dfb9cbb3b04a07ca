/** A word of a text: letters folded to lower case without accents, or a run of digits. */
export interface Word {
  /** Of {@link wordText}; equal for equal texts. */
  readonly hash: number;
  /** UTF-16 code units, inclusive. */
  readonly start: number;
  /** UTF-16 code units, exclusive. */
  readonly end: number;
  /** Counts blank lines before the word: words of one paragraph share it. */
  readonly paragraph: number;
}

/** What a UTF-16 code unit is to a word; from `Digit` on it can be part of one. */
const Kind = { Other: 0, Newline: 1, Digit: 2, Lower: 3, Upper: 4 } as const;
type Kind = (typeof Kind)[keyof typeof Kind];

const DOT = 46;
/** UTF-16 code units of a word that are kept: no context word is longer. */
const LONGEST = 64;

const letter = /\p{L}|\p{M}/u;
const upper = /\p{Lu}/u;
const marks = /\p{M}+/gu;
const nonAscii = /[^\0-\x7f]/;

/** Lower case without accents: `Número` and `NUMERO` are one word. */
function fold(word: string): string {
  return nonAscii.test(word) ? word.normalize('NFKD').replace(marks, '').toLowerCase() : word.toLowerCase();
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over the UTF-16 code units of a folded word. */
export function hashOf(folded: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < folded.length; at++) hash = Math.imul(hash ^ folded.charCodeAt(at), FNV_PRIME);
  return hash;
}

/** The hash of the word at `start`..`end`, without making a text of it where it is ASCII. */
function hashIn(text: string, start: number, end: number): number {
  let hash = FNV_OFFSET;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) return hashOf(wordText(text, start, end));
    if (code === DOT) continue;
    hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code + 32 : code), FNV_PRIME);
  }
  return hash;
}

/** The folded text of the word at `start`..`end`; no longer than any context word is. */
export function wordText(text: string, start: number, end: number): string {
  return fold(text.slice(start, Math.min(end, start + LONGEST)).replaceAll('.', ''));
}

/** Kinds of code units that were looked at, plus one; the others are 0. */
const known = new Uint8Array(65536);

function kindOf(text: string, at: number): Kind {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return Kind.Other;
  const seen = known[code] ?? 0;
  if (seen > 0) return (seen - 1) as Kind;
  const kind = kindOfCode(code);
  known[code] = kind + 1;
  return kind;
}

function kindOfCode(code: number): Kind {
  if (code >= 97 && code <= 122) return Kind.Lower;
  if (code >= 48 && code <= 57) return Kind.Digit;
  if (code >= 65 && code <= 90) return Kind.Upper;
  if (code === 10) return Kind.Newline;
  const char = String.fromCharCode(code);
  if (code < 128 || !letter.test(char)) return Kind.Other;
  return upper.test(char) ? Kind.Upper : Kind.Lower;
}

/**
 * Where the word that starts at `from` ends. Identifiers split at humps and digits, so that `customerSSN`,
 * `customer_ssn` and `SSN2` all hold the word `ssn`; a plural `s` stays with its capitals (`SSNs`).
 */
function wordEnd(text: string, from: number, first: Kind): number {
  let at = from + 1;
  let kind: Kind = kindOf(text, at);
  if (first === Kind.Digit) {
    while (kind === Kind.Digit) kind = kindOf(text, ++at);
    return at;
  }
  if (first === Kind.Upper && kind === Kind.Upper) {
    while (kind === Kind.Upper) kind = kindOf(text, ++at);
    if (kind !== Kind.Lower) return at;
    const plural = text.charCodeAt(at) === 115 && kindOf(text, at + 1) !== Kind.Lower;
    return plural ? at + 1 : at - 1;
  }
  while (kind === Kind.Lower) kind = kindOf(text, ++at);
  return at;
}

/** Where an abbreviation in capitals with dots (`D.N.I.`, `S.S.N`) that starts at `from` ends, its last dot left out. */
function abbreviationEnd(text: string, from: number): number {
  let at = from + 1;
  while (text.charCodeAt(at) === DOT && kindOf(text, at + 1) === Kind.Upper && kindOf(text, at + 2) < Kind.Digit)
    at += 2;
  return at;
}

/**
 * Reads the words of a text one after another, from wherever it is told to; it never reads a stretch twice unless it
 * is moved back, so reading for sorted positions is linear in the text.
 */
export class WordReader {
  #at = 0;
  #paragraph = 0;

  constructor(private readonly text: string) {}

  /** Moves to `offset`, taken as the start of a paragraph of its own. */
  skipTo(offset: number): void {
    this.#at = offset;
    this.#paragraph++;
  }

  get position(): number {
    return this.#at;
  }

  /** The next word, or undefined at the end of the text. Abbreviations with dots are one word. */
  next(): Word | undefined {
    let newlines = 0;
    while (this.#at < this.text.length) {
      const kind = kindOf(this.text, this.#at);
      if (kind >= Kind.Digit) {
        if (newlines > 1) this.#paragraph++;
        const start = this.#at;
        this.#at = wordEnd(this.text, start, kind);
        const isInitial = kind === Kind.Upper && this.#at === start + 1 && this.text.charCodeAt(this.#at) === DOT;
        if (isInitial) this.#at = abbreviationEnd(this.text, start);
        const hash = hashIn(this.text, start, Math.min(this.#at, start + LONGEST));
        return { hash, start, end: this.#at, paragraph: this.#paragraph };
      }
      if (kind === Kind.Newline) newlines++;
      else if (!isBlank(this.text.charCodeAt(this.#at))) newlines = 0;
      this.#at++;
    }
    return undefined;
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13 || code === 0xa0;
}

/** The folded words of a short text: a context phrase, a column name. */
export function wordsOf(text: string): string[] {
  const reader = new WordReader(text);
  const words: string[] = [];
  for (let word = reader.next(); word; word = reader.next()) words.push(wordText(text, word.start, word.end));
  return words;
}
