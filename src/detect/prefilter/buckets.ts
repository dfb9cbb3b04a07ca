import {
  ASCII,
  anyByte,
  BYTES,
  type ByteSet,
  boundaryBytes,
  capitalBytes,
  digitBytes,
  isSubset,
  isWordByte,
  numberOf,
  sharedBytes,
  wordBytes,
} from './byte-set.js';
import { isTokenByte } from './text-model.js';
import {
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

/**
 * Whether a literal begins with a letter or digit at the start of a name's part, with a sign, or with a character beyond
 * ASCII: all such places are looked up among the literals, so it needs no bucket.
 */
function isLookedUp({ window, inner }: Placed): boolean {
  if (inner) return false;
  return window.start !== 'any' || beginsWithSign(window);
}

function beginsWithSign({ sets: [first] }: Window): boolean {
  return first !== undefined && isSubset(first, boundaryBytes);
}

/** Buckets for literals that may stand anywhere, of inner anchors last. */
const LITERAL_ROOM = [4, 4] as const;

/**
 * Puts windows into two vectors of buckets, for shapes and for literals that may stand anywhere, so that the buckets
 * together stop at few positions of ordinary text. The rest is left for {@link packPairs}.
 */
function fill(placed: readonly Placed[]) {
  const isFree = (one: Placed) => !one.inner && isShaped(one.window);
  const left = placed.filter((one) => !isFree(one));
  // What is inside a match and begins with a sign is found by its pairs, be it a literal or not.
  const others = left.filter(({ window, inner }) => !window.literals || (inner && beginsWithSign(window)));
  const literals = unique(left.filter((one) => !others.includes(one) && !isLookedUp(one)));
  return {
    vectors: [
      chooseShapes(unique(placed.filter(isFree))),
      [
        ...group(
          literals.filter(({ inner }) => !inner),
          LITERAL_ROOM[0],
        ),
        ...group(
          literals.filter(({ inner }) => inner),
          LITERAL_ROOM[1],
        ),
      ],
    ],
    others,
  };
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

/** Bits of a {@link literalHash}, and of the table that it is looked up in. */
export const LITERAL_HASH = 19;
const LITERAL_BITS = 1 << LITERAL_HASH;

/** The place of a text of four bytes in the table of literals, as scan.as.ts computes it. */
export function literalHash(text: readonly number[]): number {
  const word = text.reduce((sum, byte, place) => sum | (byte << (8 * place)), 0);
  return Math.imul(word, 0x9e3779b1) >>> (32 - LITERAL_HASH);
}

/** Where the parts of the tables lie, in bytes; scan.as.ts has the same numbers. */
const PLACES_AT = [0, 32 * WINDOW] as const;
const CLASSES_AT = 32 * (WINDOW + LITERAL_WINDOW);
const SIGNS_AT = CLASSES_AT + 32;
const INNER_AT = SIGNS_AT + 32;
const HASHES_AT = INNER_AT + 32;
const PAIRS_AT = HASHES_AT + LITERAL_BITS / 8;
/** Pairs of bytes. */
const PAIRS = BYTES * BYTES;
/** Bytes of the tables that {@link packMasks} writes. */
const MASK_BYTES = PAIRS_AT + 2 * PAIRS;

/**
 * The tables of the vector pass: for each vector of buckets and each place sixteen bytes by low and sixteen by high
 * nibble; those of the character classes, and of the signs that something begins with; which buckets of literals are of
 * inner anchors; the table of literals; and two tables of pairs of bytes, for the first two places and the next two.
 */
export function packMasks(placed: readonly Placed[]): Uint8Array {
  const { vectors, others } = fill(placed);
  const masks = new Uint8Array(MASK_BYTES);
  vectors.forEach((buckets, vector) => {
    buckets.forEach(({ profile, inner }, index) => {
      profile.low.forEach((bits, place) => {
        const at = (PLACES_AT[vector] ?? 0) + place * 32;
        addBits(masks, at, bits, 1 << index);
        addBits(masks, at + 16, profile.high[place] ?? 0, 1 << index);
      });
      if (inner) addBits(masks, INNER_AT, 0xffff, 1 << index);
    });
  });
  packClasses(masks);
  for (const text of placed.flatMap(({ window }) => window.literals ?? [])) {
    const hash = literalHash(text);
    const at = HASHES_AT + (hash >> 3);
    masks[at] = (masks[at] ?? 0) | (1 << (hash & 7));
  }
  packPairs(masks, others);
  packSigns(masks, [...others, ...placed.filter(({ window }) => window.literals)]);
  return masks;
}

/** Bits of the tables of pairs; those below {@link PAIR_PART} and {@link PAIR_BROAD} need the start of a token. */
const PAIR_PART = 3;
const PAIR_INNER = 6;
const PAIR_BROAD = 7;
/** A window that begins with more bytes than this has little in common with one that begins with few. */
const NARROW = 4;

/** Windows of one bit have something in common, so that the two tables together say little more than each window. */
function pairBit({ window, inner }: Placed): number {
  const [first = boundaryBytes] = window.sets;
  if (inner) return PAIR_INNER;
  if (window.start === 'token' && isSubset(first, capitalBytes)) return 0;
  if (window.start === 'token' && isSubset(first, digitBytes)) return 1;
  const isNarrow = first.reduce((sum, has) => sum + has, 0) <= NARROW;
  if (window.start === 'token' && isSubset(first, wordBytes)) return isNarrow ? 2 : PAIR_BROAD;
  if (isSubset(first, sharedBytes)) return PAIR_PART;
  return isSubset(first, boundaryBytes) ? PAIR_PART + 1 : PAIR_PART + 2;
}

function packPairs(masks: Uint8Array, others: readonly Placed[]): void {
  const done = new Set<string>();
  for (const one of others) {
    const bit = 1 << pairBit(one);
    const [a = anyByte, b = anyByte, c = anyByte, d = anyByte] = one.window.sets;
    for (const [table, first, second] of [
      [0, a, b],
      [1, c, d],
    ] as const) {
      const key = `${table} ${bit} ${numberOf(first)} ${numberOf(second)}`;
      if (done.has(key)) continue;
      done.add(key);
      addPairs(masks.subarray(PAIRS_AT + table * PAIRS, PAIRS_AT + (table + 1) * PAIRS), first, second, bit);
    }
  }
}

function addPairs(table: Uint8Array, first: ByteSet, second: ByteSet, bit: number): void {
  for (let b = 0; b < BYTES; b++) {
    if (!second[b]) continue;
    for (let a = 0; a < BYTES; a++) if (first[a]) table[b * BYTES + a] = (table[b * BYTES + a] ?? 0) | bit;
  }
}

/** The signs of ASCII that a window begins with, a bit for each row of the table so that no other sign comes along. */
function packSigns(masks: Uint8Array, placed: readonly Placed[]): void {
  for (const { window } of placed) {
    const [first] = window.sets;
    for (let byte = 0; byte < ASCII; byte++) {
      if (!first?.[byte] || isWordByte(byte)) continue;
      const bit = 1 << (byte >> 4);
      addBits(masks, SIGNS_AT, 1 << (byte & 15), bit);
      addBits(masks, SIGNS_AT + 16, 1 << (byte >> 4), bit);
    }
  }
}

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
