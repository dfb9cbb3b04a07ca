import * as z from 'zod';
import { Artefact, ArtefactError, type Bytes, type Section, wholeSection, writeArtefact } from './artefact.js';
import { ContentError, type ContentSummary } from './content.js';
import type { FoldOptions } from './fold.js';
import { append, appendWord, Bridge, emptyHash, mix, type TextHash, Tokeniser, type Tokens } from './tokens.js';

/** Words of one term, and terms of one dictionary. */
const mostWords = 16;
const mostTerms = 2_000_000;
/** UTF-16 code units of one term. */
const longestTerm = 1_000;

/** What a hash of words is in a dictionary; a bit each. */
const Entry = { Term: 1, Beginning: 2 } as const;
/** Share of slots that are taken: linear probing then looks at two slots for a hit and four for a miss (Knuth, 6.4). */
const LOAD = 0.65;

const about = z.object({
  format: z.literal(1),
  terms: z.int(),
  slots: z.int().min(1),
  words: z.int().min(1).max(mostWords),
  filterBits: z.int().min(10).max(27),
  keepCase: z.boolean(),
  keepAccents: z.boolean(),
});

/**
 * Takes in the terms of a dictionary, a line each, and packs their hashes: terms themselves are not kept. Blank lines
 * are passed over and counted: an empty term would be found everywhere. Repeated terms are one.
 */
export class DictionaryBuilder {
  readonly #tokeniser: Tokeniser;
  readonly #table = new GrowingTable();
  #lines = 0;
  #terms = 0;
  #blank = 0;
  #repeated = 0;
  #words = 1;

  constructor(private readonly fold: FoldOptions) {
    this.#tokeniser = new Tokeniser({ ...fold, signs: true });
  }

  /** @throws {ContentError} naming the line, never the term */
  add(line: string): void {
    this.#lines++;
    if (line.trim() === '') {
      this.#blank++;
      return;
    }
    const tokens = this.#tokeniser.read(line.length > longestTerm ? '' : line);
    if (line.length > longestTerm) throw this.#refuse(`a term has at most ${longestTerm} characters`);
    if (tokens.count === 0) throw this.#refuse('it has no letter, digit or sign that could be found; remove it');
    if (tokens.count > mostWords) throw this.#refuse(`a term has at most ${mostWords} words`);
    if (tokens.lengths.subarray(0, tokens.count).includes(0)) throw this.#refuse('a word of it is too long');
    const hash = emptyHash();
    for (let at = 0; at < tokens.count; at++) {
      if (at === 0) append(hash, tokens, at);
      else appendWord(hash, tokens, at);
      const isNew = this.#table.add(hash, at === tokens.count - 1 ? Entry.Term : Entry.Beginning, at === 0);
      if (at < tokens.count - 1) continue;
      if (isNew) this.#terms++;
      else this.#repeated++;
    }
    this.#words = Math.max(this.#words, tokens.count);
    if (this.#terms > mostTerms) throw this.#refuse(`a dictionary has at most ${mostTerms} terms; make two of it`);
  }

  /** @throws {ContentError} when there is no term at all */
  finish(): { summary: ContentSummary; pieces: Iterable<Uint8Array> } {
    if (this.#terms === 0) throw new ContentError('terms', 'there is no term in it; write one a line');
    const { keepCase = false, keepAccents = false } = this.fold;
    const { slots, filterBits, sections } = this.#table.pack();
    const header = { format: 1, terms: this.#terms, slots, words: this.#words, filterBits, keepCase, keepAccents };
    const notes = [
      ...(this.#blank > 0 ? [`${this.#blank} blank lines were passed over`] : []),
      ...(this.#repeated > 0 ? [`${this.#repeated} terms came again`] : []),
    ];
    return { summary: { entries: this.#terms, notes }, pieces: writeArtefact('dictionary', header, sections) };
  }

  #refuse(detail: string): ContentError {
    return new ContentError(`terms, line ${this.#lines}`, detail);
  }
}

/** A hash table with 64-bit keys that doubles as it fills; its final form is packed. */
class GrowingTable {
  #keys = new Int32Array(2 * 1024);
  #kinds = new Uint8Array(1024);
  #size = 0;
  #firstWords = 0;

  /** @returns whether it was not there, as an entry of this kind */
  add(hash: TextHash, kind: number, isFirst: boolean): boolean {
    if (this.#size * 2 > this.#kinds.length) this.#grow();
    const at = this.#slotOf(hash.h1, hash.h2);
    const before = this.#kinds[at] ?? 0;
    if (before === 0) {
      this.#keys[2 * at] = hash.h1;
      this.#keys[2 * at + 1] = hash.h2;
      this.#size++;
      if (isFirst) this.#firstWords++;
    }
    this.#kinds[at] = before | kind | (isFirst ? FIRST : 0);
    return (before & kind) === 0;
  }

  pack(): { slots: number; filterBits: number; sections: Section[] } {
    const slots = Math.max(8, Math.ceil(this.#size / LOAD));
    // Sixteen bits a first word let one other word in sixteen through; beyond 16 MiB the cache would not hold it.
    const filterBits = Math.min(27, Math.max(10, Math.ceil(Math.log2(this.#firstWords * 16))));
    const rest = new Uint32Array(slots);
    const kinds = new Uint8Array(slots);
    const filter = new Uint32Array(2 ** (filterBits - 5));
    for (let from = 0; from < this.#kinds.length; from++) {
      const kind = this.#kinds[from] ?? 0;
      if (kind === 0) continue;
      const mixed = mix(this.#keys[2 * from] ?? 0);
      let at = slotOf(mixed, slots);
      while (kinds[at] !== 0) at = at + 1 === slots ? 0 : at + 1;
      rest[at] = mix(this.#keys[2 * from + 1] ?? 0);
      kinds[at] = tagged(mixed, kind & 3);
      if (kind & FIRST) {
        const bit = mixed >>> (32 - filterBits);
        filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
      }
    }
    const sections = [wholeSection('rest', rest), wholeSection('kinds', kinds), wholeSection('filter', filter)];
    return { slots, filterBits, sections };
  }

  #slotOf(h1: number, h2: number): number {
    const mask = this.#kinds.length - 1;
    let at = mix(h1 ^ h2) & mask;
    while (this.#kinds[at] !== 0 && (this.#keys[2 * at] !== h1 || this.#keys[2 * at + 1] !== h2)) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const [keys, kinds] = [this.#keys, this.#kinds];
    this.#keys = new Int32Array(keys.length * 2);
    this.#kinds = new Uint8Array(kinds.length * 2);
    for (let from = 0; from < kinds.length; from++) {
      if (kinds[from] === 0) continue;
      const at = this.#slotOf(keys[2 * from] ?? 0, keys[2 * from + 1] ?? 0);
      this.#keys[2 * at] = keys[2 * from] ?? 0;
      this.#keys[2 * at + 1] = keys[2 * from + 1] ?? 0;
      this.#kinds[at] = kinds[from] ?? 0;
    }
  }
}

/** Marks entries that begin a term, while the table is built. */
const FIRST = 4;

/** The slot at which probing starts: the upper bits of the hash. */
function slotOf(mixed: number, slots: number): number {
  return Math.floor(((mixed >>> 0) * slots) / 2 ** 32);
}

/** The kind with six more bits of the hash, so that a slot tells 38 bits beyond its place apart. Never 0. */
function tagged(mixed: number, kind: number): number {
  return ((mixed & 63) << 2) | kind;
}

/**
 * A packed dictionary. Five bytes a slot: about 8 bytes a term of one word, and as much again for each further beginning
 * that terms do not share. A sequence of words that is no term passes for one with a chance of 10⁻¹¹.
 */
export class Dictionary {
  readonly terms: number;
  readonly tokenOptions: FoldOptions & { readonly signs: true };
  /** Bytes held in memory. */
  readonly resident: number;
  readonly #slots: number;
  readonly #shift: number;
  readonly #words: number;
  readonly #rest: Uint32Array;
  readonly #kinds: Uint8Array;
  readonly #filter: Uint32Array;

  /** @throws {ArtefactError} */
  constructor(bytes: Bytes) {
    const artefact = Artefact.open(bytes, 'dictionary', about);
    const { terms, slots, words, filterBits, keepCase, keepAccents } = artefact.about;
    this.terms = terms;
    this.tokenOptions = { keepCase, keepAccents, signs: true };
    this.#slots = slots;
    this.#words = words;
    this.#shift = 32 - filterBits;
    this.#rest = new Uint32Array(artefact.load('rest').buffer);
    this.#kinds = artefact.load('kinds');
    this.#filter = new Uint32Array(artefact.load('filter').buffer);
    // Probing ends at a free slot: a table without one, or of another size, is none that was built here.
    const sizes =
      this.#rest.length === slots && this.#kinds.length === slots && this.#filter.length === 2 ** (filterBits - 5);
    if (!sizes || !this.#kinds.includes(0))
      throw new ArtefactError('the dictionary is damaged; upload its terms again');
    this.resident = this.#rest.byteLength + this.#kinds.byteLength + this.#filter.byteLength;
  }

  /**
   * Emits the terms in a text, the longest at each place, not overlapping, by their offsets. A word is looked at once as
   * the first of a term, and at most fifteen times as a later one.
   */
  find(tokens: Tokens, emit: (start: number, end: number) => void): void {
    const filter = this.#filter;
    const shift = this.#shift;
    const { h1, lengths, starts, ends } = tokens;
    for (let first = 0; first < tokens.count; ) {
      const bit = mix(h1[first] ?? 0) >>> shift;
      const passes = ((filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
      const last = passes && lengths[first] !== 0 ? this.#longest(tokens, first) : -1;
      if (last >= 0) emit(starts[first] ?? 0, ends[last] ?? 0);
      first = last >= 0 ? last + 1 : first + 1;
    }
  }

  /** The last token of the longest term that begins at `first`; -1 for none. */
  #longest(tokens: Tokens, first: number): number {
    const hash: TextHash = { h1: tokens.h1[first] ?? 0, h2: tokens.h2[first] ?? 0, length: 0, made: 0 };
    let longest = -1;
    const end = Math.min(tokens.count, first + this.#words);
    for (let at = first; ; ) {
      const kind = this.#kindOf(hash);
      if (kind & Entry.Term) longest = at;
      if (!(kind & Entry.Beginning)) return longest;
      at++;
      if (at >= end || tokens.bridges[at] === Bridge.Broken || tokens.lengths[at] === 0) return longest;
      appendWord(hash, tokens, at);
    }
  }

  #kindOf({ h1, h2 }: TextHash): number {
    const mixed = mix(h1);
    const rest = mix(h2) >>> 0;
    const tag = tagged(mixed, 0);
    for (let at = slotOf(mixed, this.#slots); ; at = at + 1 === this.#slots ? 0 : at + 1) {
      const kind = this.#kinds[at] ?? 0;
      if (kind === 0) return 0;
      if (this.#rest[at] === rest && (kind & 0xfc) === tag) return kind & 3;
    }
  }
}
