import { SipHash } from '../custom/siphash.js';
import { Tokeniser, type Tokens } from '../custom/tokens.js';
import { Shingles } from './shingles.js';
import { type TakeShingle, Winnow } from './winnow.js';

/** The key under which passages of a deployment are hashed: without it a hash tells nothing of the words. */
export interface PassageKey {
  /** Says which key it is; tells nothing of it. */
  readonly id: string;
  /** Sixteen bytes. */
  readonly hash: Uint8Array;
}

/**
 * What a document's passages are known again by: keyed hashes of a quarter of its shingles, each with the block of text
 * in which it stands first. Numbers only; blocks are counted from 0 and in order.
 */
export interface Passages {
  /** Of the key that they are hashed under. */
  readonly keyId: string;
  /** No hash twice. */
  readonly hashes: BigInt64Array;
  /** The block of each hash. */
  readonly blocks: Int32Array;
  /** How many blocks there are. */
  readonly length: number;
}

/** Shingles of which one is kept, at least: an unchanged copy of nine words or more is met in the index. */
const WINDOW = 7;
/** Words of a block. A copied passage stands in one block, or in two that follow each other. */
const BLOCK_WORDS = 64;
/** Words of the shortest text that has passages: a title, a cell or a name is none. */
export const leastWords = 12;
/**
 * Hashes kept of one document: all of about 33,000 words. Of longer ones those with the least values are kept, which
 * thins all passages evenly: of one twice as long half as many, and short passages of it are no longer found.
 */
export const mostHashes = 8_192;

const tokeniser = new Tokeniser();

/** The passages of a text, to be kept; null where it is too short to have any. */
export function passagesIn(text: string, key: PassageKey): Passages | null {
  const tokens = tokeniser.read(text);
  if (tokens.count < leastWords) return null;
  const blocks = new Map<bigint, number>();
  const sip = new SipHash(key.hash);
  eachChosen(tokens, text, (first, h1, h2) => {
    const hash = keyed(sip, h1, h2);
    if (!blocks.has(hash)) blocks.set(hash, Math.floor(first / BLOCK_WORDS));
  });
  return blocks.size === 0 ? null : packed(key.id, blocks, Math.ceil(tokens.count / BLOCK_WORDS));
}

/** The passages of a document, of those of its parts in their order; null where none has any. Bounded. */
export function joinedPassages(parts: readonly Passages[]): Passages | null {
  const [first] = parts;
  if (!first || (parts.length === 1 && first.hashes.length <= mostHashes)) return first ?? null;
  const blocks = new Map<bigint, number>();
  let before = 0;
  for (const part of parts) {
    for (const [n, hash] of part.hashes.entries()) {
      if (!blocks.has(hash)) blocks.set(hash, before + (part.blocks[n] ?? 0));
    }
    before += part.length;
  }
  if (blocks.size <= mostHashes) return packed(first.keyId, blocks, before);
  const least = BigInt64Array.from(blocks.keys()).sort().subarray(0, mostHashes);
  return packed(first.keyId, new Map(Array.from(least, (hash) => [hash, blocks.get(hash) ?? 0])), before);
}

function packed(keyId: string, blocks: ReadonlyMap<bigint, number>, length: number): Passages {
  return { keyId, hashes: BigInt64Array.from(blocks.keys()), blocks: Int32Array.from(blocks.values()), length };
}

/** A shingle that a text is looked up by. */
export interface AskedShingle {
  readonly hash: bigint;
  /** The word at which it begins. */
  readonly at: number;
}

/** What a text is looked up by. */
export interface Asked {
  /** In the order of the text, no hash twice. */
  readonly shingles: readonly AskedShingle[];
  /** How many of them an index holds of a text like this one, about. */
  readonly kept: number;
}

/** Words up to which a text is looked up by all of its shingles. */
const mostWordsInFull = 2_000;
/** Hashes that one text is looked up by, at most: those of 260,000 words. Of a longer one the least are taken. */
export const mostAsked = 65_536;

/**
 * What to look a text up by. Of one of the size of a chunk all shingles, so that an edit never hides those next to it; of
 * a longer one those that an index keeps of it; of one that is too short to have a passage none.
 */
export function shinglesToAsk(text: string, key: PassageKey): Asked {
  const tokens = tokeniser.read(text);
  if (tokens.count < leastWords) return { shingles: [], kept: 0 };
  const asked = new Map<bigint, number>();
  const sip = new SipHash(key.hash);
  const ask = (first: number, h1: number, h2: number) => {
    const hash = keyed(sip, h1, h2);
    if (!asked.has(hash)) asked.set(hash, first);
  };
  const inFull = tokens.count <= mostWordsInFull;
  if (inFull) eachShingle(tokens, text, ask);
  else eachChosen(tokens, text, ask);
  const bound = asked.size <= mostAsked ? null : BigInt64Array.from(asked.keys()).sort()[mostAsked];
  const shingles: AskedShingle[] = [];
  for (const [hash, at] of asked)
    if (bound === null || bound === undefined || hash < bound) shingles.push({ hash, at });
  return { shingles, kept: inFull ? (shingles.length * 2) / (WINDOW + 1) : shingles.length };
}

/** Shingles of a piece; and those it shares with the next one, so that a passage across the two is whole in one. */
const PIECE = 2_000;
const OVERLAP = 50;

/** The same in pieces, each to be looked up by itself: what is known of a long text need not be held all at once. */
export function inPieces({ shingles, kept }: Asked): Asked[] {
  const pieces: Asked[] = [];
  for (let from = 0; from < shingles.length; from += PIECE) {
    const piece = shingles.slice(from, from + PIECE + OVERLAP);
    pieces.push({ shingles: piece, kept: (kept * piece.length) / shingles.length });
  }
  return pieces;
}

function eachShingle(tokens: Tokens, text: string, take: TakeShingle): void {
  const shingles = new Shingles(tokens, text);
  for (let first = 0; shingles.read(first); first++) take(first, shingles.h1, shingles.h2);
}

function eachChosen(tokens: Tokens, text: string, take: TakeShingle): void {
  const winnow = new Winnow(WINDOW);
  eachShingle(tokens, text, (first, h1, h2) => winnow.push(first, h1, h2, take));
}

function keyed(sip: SipHash, h1: number, h2: number): bigint {
  sip.hash(h1, h2);
  return (BigInt(sip.hi) << 32n) | BigInt(sip.lo >>> 0);
}
