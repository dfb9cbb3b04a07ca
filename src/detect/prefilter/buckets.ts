import { ASCII, isSubset, isWordByte, wordBytes } from './byte-set.js';
import { isTokenByte } from './text-model.js';
import {
  type Boundary,
  covers,
  isShaped,
  joined,
  LITERAL_WINDOW,
  type Profile,
  profileOf,
  shapes,
  shareOf,
  WINDOW,
  type Window,
} from './window.js';

/** Buckets that a vector holds as bits of a byte. */
const BITS = 8;

/** A window and whether it is an inner anchor's. */
export interface Placed {
  readonly window: Window;
  readonly inner: boolean;
}

/** Windows that share a bit: the scanner sees the union of their sets, place by place, nibble by nibble. */
interface Bucket {
  readonly profile: Profile;
  /** Whether the automata that walk from there are those of inner anchors. */
  readonly inner: boolean;
  /** The share of positions of ordinary text it stops at. */
  readonly share: number;
}

function bucketOf(profile: Profile, inner: boolean): Bucket {
  return { profile, inner, share: shareOf(profile) };
}

/** Buckets without repetition. */
function unique(placed: readonly Placed[]): Bucket[] {
  const buckets = new Map<string, Bucket>();
  for (const { window, inner } of placed) {
    const profile = profileOf(window);
    const key = `${inner} ${profile.start} ${profile.low} ${profile.high}`;
    if (!buckets.has(key)) buckets.set(key, bucketOf(profile, inner));
  }
  return [...buckets.values()];
}

/** Buckets for each kind of window; shapes are for those that start where a token does. */
const room: readonly (readonly [start: Boundary, inner: boolean, literals: number, others: number])[] = [
  ['token', false, 1, 3],
  ['part', false, 1, 1],
  ['any', false, 5, 2],
  ['any', true, 1, 2],
];

/**
 * Whether a literal begins with a letter or digit at the start of a name's part: every such start is looked up among
 * the literals, so it needs no bucket.
 */
function isNamePart({ window, inner }: Placed): boolean {
  const [first] = window.sets;
  return !inner && window.start !== 'any' && first !== undefined && isSubset(first, wordBytes);
}

/**
 * Puts windows into three vectors of buckets, for shapes, for literals and for the rest, so that the buckets together
 * stop at few positions of ordinary text.
 */
function fill(placed: readonly Placed[]): readonly (readonly Bucket[])[] {
  const isFree = (one: Placed) => !one.inner && isShaped(one.window);
  const shaped = chooseShapes(unique(placed.filter(isFree)));
  const all = placed.filter((one) => !isFree(one));
  const literals = unique(all.filter((one) => one.window.literals && !isNamePart(one)));
  const others = unique(all.filter(({ window }) => !window.literals));
  const grouped = (buckets: readonly Bucket[], rooms: 2 | 3) =>
    room.flatMap(([start, inner, ...free]) =>
      group(
        buckets.filter((bucket) => bucket.profile.start === start && bucket.inner === inner),
        free[rooms - 2] ?? 1,
      ),
    );
  return [shaped, grouped(literals, 2), grouped(others, 3)];
}

/** The shapes that are needed, each window counted for the rarest that covers it; the least used ones are joined. */
function chooseShapes(windows: readonly Bucket[]): Bucket[] {
  const used = new Set(windows.map(({ profile }) => shapes.find((shape) => covers(shape, shortened(profile)))));
  return group(
    shapes.filter((shape) => used.has(shape)).map((shape) => bucketOf(shape, false)),
    BITS,
  );
}

function shortened({ start, low, high }: Profile): Profile {
  return { start, low: low.slice(0, WINDOW), high: high.slice(0, WINDOW) };
}

/**
 * Groups windows into few buckets: each bucket is begun by the window that would cost most in the buckets there are;
 * then every other window goes where it adds least, the dearest first.
 */
function group(windows: readonly Bucket[], room: number): Bucket[] {
  const buckets: Bucket[] = [];
  const added = new Map(windows.map((window) => [window, Number.POSITIVE_INFINITY]));
  while (buckets.length < room && added.size > 0) {
    const [dearest] = [...added].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0].share > a[0].share) ? b : a));
    buckets.push(dearest);
    added.delete(dearest);
    for (const [window, least] of added) added.set(window, Math.min(least, costTogether(dearest, window)));
  }
  for (const [window] of [...added].sort((a, b) => b[1] - a[1])) {
    const costs = buckets.map((bucket) => costTogether(bucket, window));
    const best = costs.indexOf(Math.min(...costs));
    const bucket = buckets[best];
    if (bucket) buckets[best] = bucketOf(joined(bucket.profile, window.profile), bucket.inner);
  }
  return buckets;
}

/** How much more often a bucket stops with a window in it. */
function costTogether(bucket: Bucket, window: Bucket): number {
  if (covers(bucket.profile, window.profile)) return 0;
  return shareOf(joined(bucket.profile, window.profile)) - bucket.share;
}

/** Bits of the table of literals. */
const LITERAL_BITS = 1 << 17;

/** The place of a text of four bytes in the table of literals, as scan.as.ts computes it. */
function literalHash(text: readonly number[]): number {
  const word = text.reduce((sum, byte, place) => sum | (byte << (8 * place)), 0);
  return Math.imul(word, 0x9e3779b1) >>> 15;
}

/** Where the parts of the tables lie, in bytes; scan.as.ts has the same numbers. */
const PLACES_AT = [0, 32 * WINDOW, 32 * (WINDOW + LITERAL_WINDOW)] as const;
const CLASSES_AT = 32 * (2 * WINDOW + LITERAL_WINDOW);
const PART_AT = CLASSES_AT + 32;
const ANY_AT = PART_AT + 48;
const INNER_AT = ANY_AT + 48;
const HASHES_AT = INNER_AT + 48;
/** Bytes of the tables that {@link packMasks} writes. */
export const MASK_BYTES = HASHES_AT + LITERAL_BITS / 8;

/**
 * The tables of the vector pass: for each vector of buckets and each place sixteen bytes by low and sixteen by high
 * nibble; then those of the character classes; then, for each vector, which buckets may stand at a part of a name,
 * which anywhere, and which are of inner anchors; last the table of literals. Gives them and the share of positions they
 * are expected to stop at.
 */
export function packMasks(placed: readonly Placed[]): { readonly masks: Uint8Array; readonly rate: number } {
  const vectors = fill(placed);
  const masks = new Uint8Array(MASK_BYTES);
  vectors.forEach((buckets, vector) => {
    buckets.forEach((bucket, index) => {
      const bit = 1 << index;
      const { start, low, high } = bucket.profile;
      low.forEach((bits, place) => {
        const at = (PLACES_AT[vector] ?? 0) + place * 32;
        addBits(masks, at, bits, bit);
        addBits(masks, at + 16, high[place] ?? 0, bit);
      });
      if (start === 'part') addBits(masks, PART_AT + vector * 16, 0xffff, bit);
      if (start === 'any') addBits(masks, ANY_AT + vector * 16, 0xffff, bit);
      if (bucket.inner) addBits(masks, INNER_AT + vector * 16, 0xffff, bit);
    });
  });
  packClasses(masks);
  for (const text of placed.flatMap(({ window }) => window.literals ?? [])) {
    const hash = literalHash(text);
    const at = HASHES_AT + (hash >> 3);
    masks[at] = (masks[at] ?? 0) | (1 << (hash & 7));
  }
  return { masks, rate: vectors.flat().reduce((sum, { share }) => sum + share, 0) };
}

export const debug = (p: readonly Placed[]) =>
  fill(p)
    .flat()
    .map((b) => ({ ...b.profile, inner: b.inner, rate: b.share }));

function addBits(masks: Uint8Array, at: number, nibbleBits: number, bit: number): void {
  for (let nibble = 0; nibble < 16; nibble++) {
    if ((nibbleBits >> nibble) & 1) masks[at + nibble] = (masks[at + nibble] ?? 0) | bit;
  }
}

/**
 * Character classes as products of nibbles: bits 0 to 3 for word characters, 4 and 5 for the other signs of long tokens.
 */
function packClasses(masks: Uint8Array): void {
  const classes: readonly (readonly [low: number, high: number])[] = [
    [0xfffe, 0x0050], // A–O, a–o
    [0x07ff, 0x00a0], // P–Z, p–z
    [0x03ff, 0x0008], // 0–9
    [0x8000, 0x0020], // _
    [0xa800, 0x0004], // + - /
    [0x2000, 0x0008], // =
  ];
  classes.forEach(([low, high], bit) => {
    addBits(masks, CLASSES_AT, low, 1 << bit);
    addBits(masks, CLASSES_AT + 16, high, 1 << bit);
  });
  for (let byte = 0; byte < ASCII; byte++) {
    const bits = (masks[CLASSES_AT + (byte & 15)] ?? 0) & (masks[CLASSES_AT + 16 + (byte >> 4)] ?? 0);
    if (((bits & 15) !== 0) !== isWordByte(byte) || (bits !== 0) !== isTokenByte(byte)) {
      throw new Error(`the classes of byte ${byte} are packed wrongly`);
    }
  }
}
