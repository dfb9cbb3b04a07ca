import { ASCII, BYTES, type ByteSet, isWordByte } from './byte-set.js';
import type { Boundary } from './window.js';

/**
 * How often bytes follow each other in ordinary text: a chain over kinds of characters, and each character's share of
 * its kind. Counted over 37 MB of source code, manuals and prose. It only steers which part of a pattern is looked for;
 * what is found does not depend on it.
 */
const Kind = { Lower: 0, Upper: 1, Digit: 2, Blank: 3, Sign: 4, Other: 5 } as const;
const KINDS = 6;

/** Share of each kind behind each kind. */
const follows: readonly (readonly number[])[] = [
  [0.783, 0.016, 0.005, 0.092, 0.102, 0.002],
  [0.347, 0.498, 0.015, 0.072, 0.066, 0.002],
  [0.061, 0.032, 0.475, 0.082, 0.349, 0.001],
  [0.278, 0.083, 0.022, 0.496, 0.12, 0.001],
  [0.288, 0.063, 0.032, 0.302, 0.304, 0.011],
  [0.042, 0.001, 0.001, 0.016, 0.086, 0.854],
];
const kinds = [0.555, 0.069, 0.025, 0.197, 0.136, 0.018];

/** The share of each character among those of its kind, in thousandths; 1 where not given. */
const shares: Readonly<Record<string, number>> = {
  ' ': 872,
  '\n': 122,
  '\t': 6,
  '!': 2,
  '"': 77,
  '#': 21,
  $: 1,
  '%': 2,
  '&': 3,
  "'": 56,
  '(': 51,
  ')': 51,
  '*': 18,
  '+': 5,
  ',': 94,
  '-': 53,
  '.': 112,
  '/': 68,
  ':': 67,
  ';': 26,
  '<': 60,
  '=': 41,
  '>': 77,
  '?': 4,
  '@': 24,
  '[': 13,
  '\\': 16,
  ']': 8,
  '^': 13,
  _: 13,
  '`': 9,
  '{': 10,
  '|': 15,
  '}': 15,
  0: 235,
  1: 171,
  2: 167,
  3: 89,
  4: 66,
  5: 59,
  6: 56,
  7: 44,
  8: 55,
  9: 59,
  A: 77,
  B: 40,
  C: 61,
  D: 40,
  E: 70,
  F: 30,
  G: 20,
  H: 20,
  I: 55,
  J: 10,
  K: 15,
  L: 50,
  M: 40,
  N: 50,
  O: 50,
  P: 50,
  Q: 5,
  R: 60,
  S: 77,
  T: 85,
  U: 29,
  V: 13,
  W: 16,
  X: 8,
  Y: 13,
  Z: 3,
  a: 73,
  b: 16,
  c: 39,
  d: 37,
  e: 123,
  f: 24,
  g: 19,
  h: 30,
  i: 71,
  j: 3,
  k: 8,
  l: 49,
  m: 27,
  n: 68,
  o: 69,
  p: 32,
  q: 2,
  r: 73,
  s: 71,
  t: 92,
  u: 29,
  v: 10,
  w: 9,
  x: 10,
  y: 15,
  z: 2,
};

function kindOf(byte: number): number {
  if (byte >= ASCII) return Kind.Other;
  if (byte === 32 || (byte >= 9 && byte <= 13)) return Kind.Blank;
  if (byte >= 97 && byte <= 122) return Kind.Lower;
  if (byte >= 65 && byte <= 90) return Kind.Upper;
  return byte >= 48 && byte <= 57 ? Kind.Digit : Kind.Sign;
}

const kindOfByte = Uint8Array.from({ length: BYTES }, (_, byte) => kindOf(byte));
const shareOfByte = Float64Array.from({ length: BYTES }, (_, byte) =>
  byte >= ASCII ? 1 / ASCII : (shares[String.fromCharCode(byte)] ?? 1) / 1000,
);

const known = new WeakMap<ByteSet, Float64Array>();

/** The share of each kind that a set covers. */
function coverage(set: ByteSet): Float64Array {
  let sums = known.get(set);
  if (!sums) {
    sums = new Float64Array(KINDS);
    for (let byte = 0; byte < BYTES; byte++) {
      const kind = kindOfByte[byte] ?? 0;
      if (set[byte]) sums[kind] = Math.min(1, (sums[kind] ?? 0) + (shareOfByte[byte] ?? 0));
    }
    known.set(set, sums);
  }
  return sums;
}

/** How often what stands before is of each kind. */
const before: Readonly<Record<Boundary, readonly number[]>> = {
  any: kinds,
  part: kinds.map((share, kind) => (kind === Kind.Upper ? 0 : kind === Kind.Lower ? share * 0.02 : share)),
  token: kinds.map((share, kind) => (kind === Kind.Lower || kind === Kind.Upper || kind === Kind.Digit ? 0 : share)),
};

/**
 * The share of positions of ordinary text at which bytes of these sets stand one after another, behind
 * such a boundary.
 */
export function rateOf(sets: readonly ByteSet[], boundary: Boundary): number {
  let at: readonly number[] = before[boundary];
  for (const set of sets) {
    const covered = coverage(set);
    const next = new Array<number>(KINDS).fill(0);
    for (let from = 0; from < KINDS; from++) {
      const share = at[from] ?? 0;
      if (share === 0) continue;
      for (let to = 0; to < KINDS; to++) {
        next[to] = (next[to] ?? 0) + share * (follows[from]?.[to] ?? 0) * (covered[to] ?? 0);
      }
    }
    at = next;
  }
  return at.reduce((sum, share) => sum + share, commonShare(sets));
}

/** Texts so much more frequent than their letters say that it matters, with their share of positions. */
const common: Readonly<Record<string, number>> = { http: 0.001 };

function commonShare(sets: readonly ByteSet[]): number {
  return Object.entries(common).reduce((sum, [text, share]) => {
    return [...text].every((char, place) => sets[place]?.[char.charCodeAt(0)] === 1) ? sum + share : sum;
  }, 0);
}

/** Whether a byte can be part of a long token: letters, digits and the signs of base 64 and its kin. */
export function isTokenByte(byte: number): boolean {
  return isWordByte(byte) || byte === 43 || byte === 45 || byte === 47 || byte === 61;
}
