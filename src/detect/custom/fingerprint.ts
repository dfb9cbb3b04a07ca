import * as z from 'zod';
import { type TakeShingle, Winnow } from '../fingerprint/winnow.js';
import { Artefact, ArtefactError, type Bytes, wholeSection, writeArtefact } from './artefact.js';
import { ContentError, type ContentSummary } from './content.js';
import type { MatchKeys } from './exact-table.js';
import { SipHash } from './siphash.js';
import { mix, Tokeniser, type Tokens } from './tokens.js';

// Of each window of shingles one is chosen, so that a copied passage of SHINGLE + WINDOW − 1 words is always found.

/** Words of a shingle: six words in a row are seldom the same by chance. */
const SHINGLE = 6;
/** Shingles of which one is chosen. */
const WINDOW = 5;
/** The shortest text that has something to be found by. */
export const leastWords = SHINGLE + WINDOW - 1;

const mostDocuments = 1_000;
const mostHashes = 4_000_000;
/** UTF-16 code units between two copied pieces that are one passage: a form's field that was filled in. */
const widestField = 400;

/** Chosen shingles of one document, as keyed hashes: two 32-bit halves each, sorted, each once. */
export interface DocumentPrint {
  readonly name: string;
  readonly hashes: Uint32Array;
}

const about = z.object({
  format: z.literal(1),
  keyId: z.string(),
  documents: z.array(z.object({ name: z.string(), hashes: z.int().min(1) })).min(1),
});

/** The (unkeyed) hash of the shingle that begins at a token. */
function shingleAt(tokens: Tokens, first: number): { h1: number; h2: number } {
  let h1 = 0;
  let h2 = 0;
  for (let at = first; at < first + SHINGLE; at++) {
    h1 = mix(Math.imul(h1, 31) + (tokens.h1[at] ?? 0));
    h2 = (Math.imul(h2, 0x2c9277b5) + (tokens.h2[at] ?? 0)) | 0;
  }
  return { h1, h2 };
}

/** Calls back for each chosen shingle of a text: its number, by its first token, and its (unkeyed) hash. */
function eachChosen(tokens: Tokens, take: TakeShingle): void {
  const winnow = new Winnow(WINDOW);
  for (let first = 0; first <= tokens.count - SHINGLE; first++) {
    const { h1, h2 } = shingleAt(tokens, first);
    winnow.push(first, h1, h2, take);
  }
}

/**
 * The fingerprint of a document's text.
 * @throws {ContentError} when the text is too short to be told from others
 */
export function printOf(name: string, text: string, keys: MatchKeys): DocumentPrint {
  const sip = new SipHash(keys.hash);
  const chosen = new Set<bigint>();
  const tokens = new Tokeniser().read(text);
  if (tokens.count < leastWords) {
    throw new ContentError('document', `it has fewer than ${leastWords} words of text, too few to know it by`);
  }
  const keep = (h1: number, h2: number) => {
    sip.hash(h1, h2);
    chosen.add((BigInt(sip.hi >>> 0) << 32n) | BigInt(sip.lo >>> 0));
  };
  eachChosen(tokens, (_, h1, h2) => keep(h1, h2));
  // The ends are kept whatever is chosen, so that a whole copy is found from its first word to its last.
  for (const first of [0, tokens.count - SHINGLE]) {
    const { h1, h2 } = shingleAt(tokens, first);
    keep(h1, h2);
  }
  const hashes = new Uint32Array(chosen.size * 2);
  for (const [n, hash] of [...chosen].sort((a, b) => (a < b ? -1 : 1)).entries()) {
    hashes[2 * n] = Number(hash >> 32n);
    hashes[2 * n + 1] = Number(hash & 0xffffffffn);
  }
  return { name, hashes };
}

/** Packs the fingerprints of the documents of one infotype. @throws {ContentError} when they are too many */
export function packPrints(prints: readonly DocumentPrint[], keyId: string) {
  const total = prints.reduce((sum, { hashes }) => sum + hashes.length / 2, 0);
  if (prints.length > mostDocuments)
    throw new ContentError('documents', `at most ${mostDocuments}; make another infotype`);
  if (total > mostHashes) throw new ContentError('documents', 'together they are too long; make another infotype');
  const all = new Uint32Array(total * 2);
  let at = 0;
  for (const { hashes } of prints) {
    all.set(hashes, at);
    at += hashes.length;
  }
  const documents = prints.map(({ name, hashes }) => ({ name, hashes: hashes.length / 2 }));
  const summary: ContentSummary = { entries: prints.length, notes: [] };
  const pieces = writeArtefact('fingerprint', { format: 1, keyId, documents }, [wholeSection('hashes', all)]);
  return { summary, pieces };
}

/** The fingerprints that {@link packPrints} packed. @throws {ArtefactError} */
export function unpackPrints(bytes: Bytes): { readonly keyId: string; readonly prints: DocumentPrint[] } {
  const artefact = Artefact.open(bytes, 'fingerprint', about);
  const all = new Uint32Array(artefact.load('hashes').buffer);
  let at = 0;
  const total = artefact.about.documents.reduce((sum, { hashes }) => sum + hashes, 0);
  if (all.length !== total * 2) throw new ArtefactError('the fingerprints are damaged; upload the documents again');
  const prints = artefact.about.documents.map(({ name, hashes }) => {
    const from = at;
    at += hashes * 2;
    return { name, hashes: all.subarray(from, at) };
  });
  return { keyId: artefact.about.keyId, prints };
}

/** A passage that was copied from a document. `containment`: which share of the document the text holds, 0..1. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly containment: number;
}

/** Fingerprints that texts are compared with: a hash table of 64-bit keys, 16 bytes and a little more for each. */
export class Fingerprints {
  readonly documents: readonly string[];
  /** Bytes held in memory. */
  readonly resident: number;
  readonly #sizes: readonly number[];
  readonly #sip: SipHash;
  /** Per slot: upper and lower half of the hash, number of the document from 1. */
  readonly #slots: Uint32Array;
  readonly #mask: number;

  /** @throws {ArtefactError} */
  constructor(bytes: Bytes, keys: MatchKeys) {
    const { prints } = unpackPrints(bytes);
    this.documents = prints.map(({ name }) => name);
    this.#sizes = prints.map(({ hashes }) => hashes.length / 2);
    this.#sip = new SipHash(keys.hash);
    const total = this.#sizes.reduce((sum, size) => sum + size, 0);
    const slots = 2 ** Math.ceil(Math.log2(Math.max(8, total * 1.5)));
    this.#mask = slots - 1;
    this.#slots = new Uint32Array(slots * 3);
    this.resident = this.#slots.byteLength;
    for (const [document, { hashes }] of prints.entries()) {
      for (let at = 0; at < hashes.length; at += 2) this.#put(hashes[at] ?? 0, hashes[at + 1] ?? 0, document + 1);
    }
  }

  /**
   * Emits the passages of a text that were copied from a document of which the text holds at least `threshold`.
   */
  find(tokens: Tokens, threshold: number, emit: (passage: Passage) => void): void {
    const shared = this.#shared(tokens);
    for (const [document, { first, distinct }] of shared) {
      const containment = distinct.size / (this.#sizes[document - 1] ?? 1);
      if (containment < threshold) continue;
      for (const { start, end } of passagesOf(tokens, first)) emit({ start, end, containment });
    }
  }

  /** By document: the tokens at which shared shingles begin, in order, and how many different ones there are. */
  #shared(tokens: Tokens): Map<number, { first: number[]; distinct: Set<number> }> {
    const shared = new Map<number, { first: number[]; distinct: Set<number> }>();
    let probed = -1;
    eachChosen(tokens, (token, h1, h2) => {
      if (!this.#holds(h1, h2)) return;
      // What stands around a copy decides which shingle of its edges is chosen, so those next to a hit are looked at too.
      const to = Math.min(tokens.count - SHINGLE, token + WINDOW - 1);
      for (let first = Math.max(probed + 1, token - WINDOW + 1); first <= to; first++) {
        this.#addTo(shared, first, shingleAt(tokens, first));
        probed = first;
      }
    });
    return shared;
  }

  #holds(h1: number, h2: number): boolean {
    this.#sip.hash(h1, h2);
    const [hi, lo] = [this.#sip.hi >>> 0, this.#sip.lo >>> 0];
    for (let at = lo & this.#mask; this.#slots[3 * at + 2] !== 0; at = (at + 1) & this.#mask) {
      if (this.#slots[3 * at] === hi && this.#slots[3 * at + 1] === lo) return true;
    }
    return false;
  }

  #addTo(
    shared: Map<number, { first: number[]; distinct: Set<number> }>,
    token: number,
    { h1, h2 }: { h1: number; h2: number },
  ): void {
    this.#sip.hash(h1, h2);
    const [hi, lo] = [this.#sip.hi >>> 0, this.#sip.lo >>> 0];
    for (let at = lo & this.#mask; this.#slots[3 * at + 2] !== 0; at = (at + 1) & this.#mask) {
      if (this.#slots[3 * at] !== hi || this.#slots[3 * at + 1] !== lo) continue;
      const document = this.#slots[3 * at + 2] ?? 0;
      const known = shared.get(document) ?? { first: [], distinct: new Set() };
      known.first.push(token);
      known.distinct.add(at);
      shared.set(document, known);
    }
  }

  #put(hi: number, lo: number, document: number): void {
    let at = lo & this.#mask;
    while (this.#slots[3 * at + 2] !== 0) at = (at + 1) & this.#mask;
    this.#slots.set([hi, lo, document], 3 * at);
  }
}

/** Joins shared shingles that stand near each other. One shingle alone, far from any other, may be chance. */
function passagesOf(tokens: Tokens, first: readonly number[]): { start: number; end: number }[] {
  const passages: { start: number; end: number; shingles: number }[] = [];
  for (const token of first) {
    const start = tokens.starts[token] ?? 0;
    const end = tokens.ends[token + SHINGLE - 1] ?? start;
    const last = passages.at(-1);
    if (last && start <= last.end + widestField) {
      last.end = Math.max(last.end, end);
      last.shingles++;
    } else passages.push({ start, end, shingles: 1 });
  }
  const grown = passages.filter(({ shingles }) => shingles > 1);
  return grown.length > 0 ? grown : passages;
}
