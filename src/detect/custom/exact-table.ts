import * as z from 'zod';
import { mix } from './tokens.js';

// The form in which a table of values is kept: what is shared by who writes it and who looks values up.

/** Supporting columns, and letters and digits of a value. */
export const mostSupporting = 16;
export const longestValue = 128;
/** Tokens that a value may be written in: an IBAN in groups of four has nine. */
export const mostPieces = 12;

/** Rows are put into buckets of about so many, each read in one go. */
export const BUCKET_ROWS = 64;
/** Bits of the filter for each row, in blocks of one cache line: lets one in a hundred other values through. */
export const FILTER_BITS = 12;
export const BLOCK_WORDS = 16;

/** What values look like: for each length, which kinds of characters there are. A bit each, by `made`. */
const shapes = z.array(z.int().min(0).max(255)).length(longestValue + 1);

export const tableAbout = z.object({
  format: z.literal(1),
  /** Under which key the hashes were made. */
  keyId: z.string(),
  primary: z.string(),
  supporting: z.array(z.string()).max(mostSupporting),
  rows: z.int().min(1),
  bucketBits: z.int().min(8).max(26),
  filterBlocks: z.int().min(1),
  shapes,
  supportingShapes: shapes,
});
export type TableAbout = z.output<typeof tableAbout>;

/** Keys under which values of this deployment are hashed, and what tells them from those of another. */
export interface MatchKeys {
  readonly id: string;
  /** Sixteen bytes. */
  readonly hash: Uint8Array;
  /** Sixteen bytes. */
  readonly mask: Uint8Array;
}

/** Bytes of a row: the hash of its primary value, and 32 bits for each supporting one. */
export function strideOf(supporting: number): number {
  return 8 + 4 * supporting;
}

export function bucketOf(hi: number, bucketBits: number): number {
  return hi >>> (32 - bucketBits);
}

/** The block of the filter that a hash belongs to, as an index of its first word. */
export function blockOf(lo: number, blocks: number): number {
  return Math.floor(((lo >>> 0) * blocks) / 2 ** 32) * BLOCK_WORDS;
}

/** The four bits of a hash within its block: nine bits of a number each, from 0 to 3. */
export function bitOf(hi: number, lo: number, which: number): number {
  const mixed = mix(hi ^ (lo << 16));
  return which < 3 ? (mixed >>> (9 * which)) & 511 : ((mixed >>> 27) ^ (lo << 2)) & 511;
}
