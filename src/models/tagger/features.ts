import { CharacterClass, classOf, lowerOf } from './characters.js';
import { type Lexicon, LexiconBits } from './lexicon.js';
import type { Tokens } from './tokens.js';

/**
 * The tables that features look rows up in, one after another in one matrix: how many rows each has. Row 0 of the
 * matrix is all zeros, for a feature that a token does not have.
 */
const tables = {
  word: 1 << 15,
  pair: 1 << 14,
  known: 1 << LexiconBits.word.bits,
  prefix: 1 << 13,
  suffix: 1 << 14,
  shape: 1 << 11,
  layout: 1 << 9,
  names: 1 << 6,
  lists: 1 << LexiconBits.lists.bits,
} as const;

type Table = keyof typeof tables;

function layOut(): { readonly at: Readonly<Record<Table, number>>; readonly rows: number } {
  const at: Record<string, number> = {};
  let rows = 1;
  for (const [name, size] of Object.entries(tables)) {
    at[name] = rows;
    rows += size;
  }
  return { at: at as Record<Table, number>, rows };
}

const { at: tableAt, rows } = layOut();

/** Rows of the matrix of embeddings. */
export const rowCount = rows;

/** The row before the first of the words that have one of their own. */
export const knownAt = tableAt.known;

/** What a token is described by, in order; training drops some of them now and then by these numbers. */
export const featureNames = [
  'word',
  'word-again',
  'pair',
  'known',
  'prefix',
  'suffix-2',
  'suffix-3',
  'suffix-4',
  'shape',
  'layout',
  'names',
  'lists',
] as const;

/** How many rows describe a token. */
export const featureCount = featureNames.length;

const { digit, other } = CharacterClass;
const ZERO = 0x30;
const longestHashed = 48;

function mix(hash: number, unit: number): number {
  return Math.imul((hash ^ unit) + (hash << 5), 0x9e3779b1) ^ (hash >>> 15);
}

/** Spreads what `mix` left over all bits; unsigned. */
function spread(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The hash of the word at a place in a text, in any case, digits as one; never 0. */
export function hashUnits(text: string, start: number, end: number): number {
  let hash = 0x51ed270b;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    hash = mix(hash, classOf[unit] === digit ? ZERO : (lowerOf[unit] ?? unit));
  }
  return spread(hash) || 1;
}

/** The hash of a word in any case, digits as one; never 0. */
export function hashWord(word: string): number {
  return hashUnits(word, 0, Math.min(word.length, longestHashed));
}

function hashEnds(text: string, start: number, end: number, seed: number): number {
  let hash = seed;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    hash = mix(hash, lowerOf[unit] ?? unit);
  }
  return spread(hash);
}

/** Runs of one class as at most three of it; a sign is itself. */
function hashShape(text: string, start: number, end: number): number {
  let [hash, last, run] = [0x2545f491, -1, 0];
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const kind = classOf[unit] ?? other;
    const sign = kind === other || kind === CharacterClass.lineEnd ? 16 + unit : kind;
    run = sign === last ? run + 1 : 1;
    last = sign;
    if (run <= 3) hash = mix(hash, sign);
  }
  return spread(hash);
}

/** Turns tokens into rows of the matrix. Carries the word before from one piece to the next. */
export class FeatureWriter {
  #before = 0;

  constructor(private readonly lexicon: Lexicon) {}

  /** The next text begins. */
  clear(): void {
    this.#before = 0;
  }

  /**
   * Writes the rows of tokens `from` and up, {@link featureCount} each, where those of token 0 stand at `at`.
   * @param lineCase of the piece that they are
   */
  write(text: string, tokens: Tokens, from: number, lineCase: number, rowsOf: Int32Array, at: number): void {
    for (let i = from; i < tokens.length; i++) {
      const start = tokens.start[i] ?? 0;
      const gap = tokens.gap[i] ?? 0;
      this.#writeToken(text, start, tokens.end[i] ?? 0, gap + 4 * lineCase, rowsOf, at + i * featureCount);
    }
  }

  #writeToken(text: string, start: number, end: number, layout: number, to: Int32Array, at: number): void {
    const length = end - start;
    const hashed = Math.min(end, start + longestHashed);
    const word = hashUnits(text, start, hashed);
    const known = this.lexicon.get(word);
    const wordMask = tables.word - 1;
    to[at] = tableAt.word + (word & wordMask);
    to[at + 1] = tableAt.word + ((word >>> 16) & wordMask);
    to[at + 2] = tableAt.pair + (spread(this.#before ^ Math.imul(word, 3)) & (tables.pair - 1));
    const row = known >>> LexiconBits.word.at;
    to[at + 3] = row === 0 ? 0 : tableAt.known + row;
    const prefix = hashEnds(text, start, Math.min(end, start + 3), 0x1b873593);
    to[at + 4] = tableAt.prefix + (prefix & (tables.prefix - 1));
    for (let size = 2; size <= 4; size++) {
      const suffix = length < size ? 0 : hashEnds(text, end - size, end, 0x38b34ae5 + size);
      to[at + 3 + size] = length < size ? 0 : tableAt.suffix + (suffix & (tables.suffix - 1));
    }
    to[at + 8] = tableAt.shape + (hashShape(text, start, hashed) & (tables.shape - 1));
    to[at + 9] = tableAt.layout + layout * 32 + Math.min(length, 31);
    to[at + 10] = tableAt.names + (known & (tables.names - 1));
    to[at + 11] = tableAt.lists + ((known >>> LexiconBits.lists.at) & (tables.lists - 1));
    this.#before = word;
  }
}
