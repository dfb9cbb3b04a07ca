import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { eachCandidate } from '../../../src/models/hazard/hazards.js';
import { Hits } from '../../../src/models/hazard/hits.js';
import { eachPassage, PassageFeatures, weightOf } from '../../../src/models/hazard/passage.js';
import type { Features } from '../../../src/models/text/features.js';

/** Ideas of a passage as they are learnt from: which, in what order, how far apart. */
export interface Piece {
  readonly hits: Hits;
  readonly first: number;
  readonly last: number;
  readonly adds: number;
}

/** The passages of a text that are worth a look. */
export function piecesOf(text: string): Piece[] {
  const found: Piece[] = [];
  eachCandidate(text, ({ hits, first, last, adds }) => void found.push({ hits, first, last, adds }));
  return found;
}

const features = new PassageFeatures();

export function featuresOf({ hits, first, last }: Piece): Features {
  features.read(hits, first, last);
  const buckets = features.buckets.slice(0, features.count);
  return { buckets, values: Float32Array.from(buckets, weightOf) };
}

/** The ideas of a whole document, without where they stand in it: all that later rounds need of it. */
export interface Ideas {
  readonly hits: Hits;
  readonly adds: number;
}

/** Keeps of each reading of a text the ideas, once. */
export function ideasOf(text: string): Ideas[] {
  const readings = new Map<Hits, number>();
  eachCandidate(text, ({ hits, adds }) => void readings.set(hits, adds));
  return [...readings].map(([hits, adds]) => ({ hits: trimmed(hits, 0, hits.length), adds }));
}

export function eachPieceOf(ideas: readonly Ideas[], hear: (piece: Piece) => void): void {
  for (const { hits, adds } of ideas) eachPassage(hits, (first, last) => hear({ hits, first, last, adds }));
}

function trimmed(hits: Hits, first: number, last: number): Hits {
  const own = new Hits();
  own.length = last - first;
  own.concepts = hits.concepts.slice(first, last);
  own.flags = hits.flags.slice(first, last);
  own.words = hits.words.slice(first, last);
  own.stems = hits.stems.slice(first, last);
  own.starts = new Uint32Array(0);
  own.ends = new Uint32Array(0);
  return own;
}

export const alone = ({ hits, first, last, adds }: Piece): Piece => ({
  hits: trimmed(hits, first, last),
  first: 0,
  last: last - first,
  adds,
});

/**
 * Passages as a file of which the ideas can be had, but not the words: a count, then for each how many ideas, and of each
 * its number, its flags, the words since the one before, and sixteen bits of a hash. Without what disguises add.
 */
export function writePieces(pieces: readonly Piece[]): Buffer {
  const numbers: number[] = [];
  const put = (value: number) => numbers.push(value & 255, value >> 8);
  put(pieces.length);
  for (const { hits, first, last } of pieces) {
    numbers.push(last - first);
    for (let n = first; n < last; n++) {
      const gap = n === first ? 0 : (hits.words[n] ?? 0) - (hits.words[n - 1] ?? 0);
      numbers.push(hits.concepts[n] ?? 0, hits.flags[n] ?? 0, gap);
      put(hits.stems[n] ?? 0);
    }
  }
  return brotliCompressSync(Buffer.from(numbers));
}

export function readPieces(file: Buffer): Piece[] {
  const bytes = brotliDecompressSync(file);
  let at = 2;
  return Array.from({ length: bytes.readUInt16LE(0) }, () => {
    const last = bytes[at++] ?? 0;
    const hits = new Hits();
    let word = 0;
    for (let n = 0; n < last; n++, at += 5) {
      word += bytes[at + 2] ?? 0;
      hits.push(bytes[at] ?? 0, bytes[at + 1] ?? 0, word, 0, 0, bytes.readUInt16LE(at + 3));
    }
    return { hits: trimmed(hits, 0, last), first: 0, last, adds: 0 };
  });
}
