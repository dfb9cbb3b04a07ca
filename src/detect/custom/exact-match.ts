import { standsAlone } from '../boundary.js';
import { Artefact, ArtefactError, type Bytes } from './artefact.js';
import {
  BLOCK_WORDS,
  bitOf,
  blockOf,
  bucketOf,
  longestValue,
  type MatchKeys,
  mostPieces,
  strideOf,
  type TableAbout,
  tableAbout,
} from './exact-table.js';
import { SipHash } from './siphash.js';
import { append, Bridge, emptyHash, type TextHash, Tokeniser, type Tokens } from './tokens.js';

/** A primary value of the table that stands in a text, and how many supporting ones of its row stand near. */
export interface ExactFind {
  readonly start: number;
  readonly end: number;
  readonly supporting: number;
}

/** Hashes of supporting values held before those out of reach are let go. */
const heldHashes = 65_536;

/** Calls back for each run of tokens from `first` on whose letters and digits have a length and kind that is looked for. */
function eachCandidate(
  tokens: Tokens,
  first: number,
  shapes: readonly number[],
  take: (hash: TextHash, last: number) => void,
) {
  const hash = emptyHash();
  const end = Math.min(tokens.count, first + mostPieces);
  for (let at = first; at < end; at++) {
    if (tokens.lengths[at] === 0 || (at > first && tokens.bridges[at] === Bridge.Broken)) return;
    append(hash, tokens, at);
    if (hash.length > longestValue) return;
    if ((shapes[hash.length] ?? 0) & (1 << hash.made)) take(hash, at);
  }
}

/**
 * A table of keyed hashes that values are looked up in. In memory are a filter (12 bits a row) and a directory (one
 * number for 64 rows): 16 MB for ten million rows. Rows are read from the artefact where the filter lets a value pass:
 * one read of about 64 rows.
 */
export class ExactTable {
  readonly about: TableAbout;
  /** Bytes held in memory. */
  readonly resident: number;
  readonly #artefact: Artefact<TableAbout>;
  readonly #hash: SipHash;
  readonly #mask: SipHash;
  readonly #stride: number;
  readonly #directory: Uint32Array;
  readonly #filter: Uint32Array;
  readonly #nearby = new Tokeniser();

  /** @throws {ArtefactError} */
  constructor(bytes: Bytes, keys: MatchKeys) {
    this.#artefact = Artefact.open(bytes, 'exact-match', tableAbout);
    this.about = this.#artefact.about;
    this.#hash = new SipHash(keys.hash);
    this.#mask = new SipHash(keys.mask);
    this.#stride = strideOf(this.about.supporting.length);
    this.#directory = new Uint32Array(this.#artefact.load('directory').buffer);
    this.#filter = new Uint32Array(this.#artefact.load('filter').buffer);
    this.resident = this.#directory.byteLength + this.#filter.byteLength;
    const { rows, bucketBits, filterBlocks } = this.about;
    const sizes =
      this.#directory.length === 2 ** bucketBits + 1 &&
      this.#filter.length === filterBlocks * BLOCK_WORDS &&
      this.#artefact.length('rows') === rows * this.#stride;
    if (!sizes || !this.#directory.every((from, n, all) => from <= (all[n + 1] ?? rows))) {
      throw new ArtefactError('the table is damaged; upload it again');
    }
  }

  /**
   * Emits the primary values in a text. Each token is hashed at most {@link mostPieces} times as a primary value, and
   * as often as a supporting one, however many primary values stand around it.
   * @param within how far a supporting value may stand from the primary one, in UTF-16 code units
   * @param nearby texts that count as near
   */
  find(
    text: string,
    tokens: Tokens,
    within: number,
    nearby: readonly string[],
    emit: (found: ExactFind) => void,
  ): void {
    const evidence = new Evidence(tokens, this.about.supportingShapes, this.#hash);
    let beside: ReadonlySet<number> | undefined;
    for (let first = 0; first < tokens.count; first++) {
      const start = tokens.starts[first] ?? 0;
      eachCandidate(tokens, first, this.about.shapes, (value, last) => {
        this.#hash.hash(value.h1, value.h2);
        const { hi, lo } = this.#hash;
        const rows = this.#mayHold(hi, lo) ? this.#rowsOf(hi, lo) : [];
        if (rows.length === 0) return;
        const end = tokens.ends[last] ?? 0;
        if (!standsAlone(text, start, end)) return;
        beside ??= this.#hashesIn(nearby);
        evidence.advance(end + within);
        const isNear = (bits: number) => evidence.has(bits, start - within) || beside?.has(bits) === true;
        const supporting = Math.max(...rows.map((row) => row.filter((bits) => bits !== 0 && isNear(bits)).length));
        emit({ start, end, supporting });
      });
    }
  }

  #mayHold(hi: number, lo: number): boolean {
    const block = blockOf(lo, this.about.filterBlocks);
    for (let which = 0; which < 4; which++) {
      const bit = bitOf(hi, lo, which);
      if (((this.#filter[block + (bit >>> 5)] ?? 0) & (1 << (bit & 31))) === 0) return false;
    }
    return true;
  }

  /** The supporting values of each row with this primary one, unmasked; 0 where there is none. */
  #rowsOf(hi: number, lo: number): number[][] {
    const bucket = bucketOf(hi, this.about.bucketBits);
    const [from = 0, to = 0] = [this.#directory[bucket], this.#directory[bucket + 1]];
    const bytes = new Uint8Array((to - from) * this.#stride);
    this.#artefact.read('rows', from * this.#stride, bytes);
    const view = new DataView(bytes.buffer);
    const rows: number[][] = [];
    for (let at = 0; at < bytes.length && rows.length < mostRowsOfValue; at += this.#stride) {
      if (view.getInt32(at, true) !== lo || view.getInt32(at + 4, true) !== hi) continue;
      rows.push(
        this.about.supporting.map((_, n) => {
          this.#mask.hash(lo ^ n, hi);
          return view.getInt32(at + 8 + 4 * n, true) ^ this.#mask.lo;
        }),
      );
    }
    return rows;
  }

  #hashesIn(texts: readonly string[]): Set<number> {
    const hashes = new Set<number>();
    for (const text of texts) {
      const tokens = this.#nearby.read(text);
      for (let first = 0; first < tokens.count && hashes.size < heldHashes; first++) {
        eachCandidate(tokens, first, this.about.supportingShapes, (value) => {
          this.#hash.hash(value.h1, value.h2);
          hashes.add(this.#hash.lo || 1);
        });
      }
    }
    return hashes;
  }
}

/** Rows of one primary value that are compared: a table of orders may have thousands of one customer. */
const mostRowsOfValue = 256;

/** Which supporting values may stand in a text up to an offset, and where each was seen last. */
class Evidence {
  readonly #seen = new Map<number, number>();
  #next = 0;
  #room = heldHashes;

  constructor(
    private readonly tokens: Tokens,
    private readonly shapes: readonly number[],
    private readonly hash: SipHash,
  ) {}

  /** Takes in every token that starts before an offset. */
  advance(to: number): void {
    const { tokens, hash } = this;
    for (; this.#next < tokens.count && (tokens.starts[this.#next] ?? 0) < to; this.#next++) {
      const start = tokens.starts[this.#next] ?? 0;
      eachCandidate(tokens, this.#next, this.shapes, (value) => {
        hash.hash(value.h1, value.h2);
        this.#seen.set(hash.lo || 1, start);
      });
    }
  }

  has(bits: number, from: number): boolean {
    if (this.#seen.size > this.#room) this.#letGo(from);
    return (this.#seen.get(bits) ?? -1) >= Math.max(0, from);
  }

  #letGo(from: number): void {
    for (const [bits, at] of this.#seen) if (at < from) this.#seen.delete(bits);
    this.#room = Math.max(heldHashes, 2 * this.#seen.size);
  }
}
