import { BYTES, type ByteSet, byteSet } from './byte-set.js';
import { rateOf } from './text-model.js';

/** Bytes that the vector pass compares at each position. */
export const WINDOW = 4;
/** The same for literals, of which there are many. */
export const LITERAL_WINDOW = 6;
/** Bytes that are compared where the vector pass stops, those of the window included. */
export const PATH = 16;
/**
 * A window is a literal when it stands for at most so many texts of {@link WINDOW} bytes, letters of any case as one,
 * and at least so many of its places for one byte each.
 */
const TEXTS = 12;
const FIXED = 2;
/** What the cases of a letter differ by; setting it makes some other characters one as well, which does no harm. */
const CASE = 32;

/**
 * What stands before something: `token`, no word character; `part`, no letter, or a small one before a capital, as at
 * the parts of `my_apiKey`; `any`, anything.
 */
export type Boundary = 'token' | 'part' | 'any';

const boundaries: readonly Boundary[] = ['token', 'part', 'any'];

/** The boundary that allows what either of two does. */
export function laxer(a: Boundary, b: Boundary): Boundary {
  return boundaries.indexOf(a) > boundaries.indexOf(b) ? a : b;
}

/** Bytes that stand one after another wherever a pattern matches. */
export interface Window {
  /** {@link WINDOW} sets, or {@link LITERAL_WINDOW} for a literal. */
  readonly sets: readonly ByteSet[];
  /** The same and what comes behind: {@link PATH} sets, or more where a long token begins. */
  readonly path: readonly ByteSet[];
  readonly start: Boundary;
  /** The texts that the first {@link WINDOW} sets stand for, letters in lower case, when they are few. */
  readonly literals: readonly (readonly number[])[] | undefined;
}

export function windowOf(path: readonly ByteSet[], start: Boundary): Window {
  const literals = literalsOf(path);
  return { sets: path.slice(0, literals ? LITERAL_WINDOW : WINDOW), path, start, literals };
}

const folded = new WeakMap<ByteSet, readonly number[]>();

/** The bytes of a set, letters in lower case. */
export function foldedBytes(set: ByteSet): readonly number[] {
  let bytes = folded.get(set);
  if (!bytes) {
    const all = new Set<number>();
    for (let byte = 0; byte < BYTES; byte++) if (set[byte]) all.add(byte | CASE);
    bytes = [...all];
    folded.set(set, bytes);
  }
  return bytes;
}

/** The few texts that the first sets stand for, letters in lower case; undefined when they are many. */
function literalsOf(sets: readonly ByteSet[]): number[][] | undefined {
  const places = sets.slice(0, WINDOW).map(foldedBytes);
  if (places.filter((bytes) => bytes.length === 1).length < FIXED) return undefined;
  if (places.reduce((product, bytes) => product * bytes.length, 1) > TEXTS) return undefined;
  return places.reduce<number[][]>(
    (texts, bytes) => texts.flatMap((text) => bytes.map((byte) => [...text, byte])),
    [[]],
  );
}

/** Sets of bytes as the vector pass can tell them: for each place, sixteen bits for the low nibbles and for the high. */
export interface Profile {
  readonly start: Boundary;
  readonly low: readonly number[];
  readonly high: readonly number[];
}

const nibbles = new WeakMap<ByteSet, readonly [number, number]>();

/** The low and the high nibbles of a set, as bits. */
function nibblesOf(set: ByteSet): readonly [number, number] {
  const known = nibbles.get(set);
  if (known) return known;
  let low = 0;
  let high = 0;
  for (let byte = 0; byte < BYTES; byte++) {
    if (!set[byte]) continue;
    low |= 1 << (byte & 15);
    high |= 1 << (byte >> 4);
  }
  nibbles.set(set, [low, high]);
  return [low, high];
}

export function profileOf({ sets, start }: Pick<Window, 'sets' | 'start'>): Profile {
  const pairs = sets.map(nibblesOf);
  return { start, low: pairs.map(([low]) => low), high: pairs.map(([, high]) => high) };
}

/** The profile that stops wherever either of two does. */
export function joined(a: Profile, b: Profile): Profile {
  return {
    start: laxer(a.start, b.start),
    low: a.low.map((bits, place) => bits | (b.low[place] ?? 0)),
    high: a.high.map((bits, place) => bits | (b.high[place] ?? 0)),
  };
}

/** Whether a profile stops wherever another does. */
export function covers(outer: Profile, inner: Profile): boolean {
  if (laxer(outer.start, inner.start) !== outer.start) return false;
  return outer.low.every((low, place) => {
    return (((inner.low[place] ?? 0) & ~low) | ((inner.high[place] ?? 0) & ~(outer.high[place] ?? 0))) === 0;
  });
}

const products = new Map<number, ByteSet>();

/** The bytes whose nibbles are among these. */
function product(low: number, high: number): ByteSet {
  const key = low * 65536 + high;
  let set = products.get(key);
  if (!set) {
    set = byteSet((byte) => ((low >> (byte & 15)) & (high >> (byte >> 4)) & 1) === 1);
    products.set(key, set);
  }
  return set;
}

/** The share of positions of ordinary text at which a profile stops. */
export function shareOf({ start, low, high }: Profile): number {
  return rateOf(
    low.map((bits, place) => product(bits, high[place] ?? 0)),
    start,
  );
}

/** Kinds of bytes whose nibbles multiply to just them: rows of the ASCII table. */
const rows: Readonly<Record<string, readonly [low: number, high: number]>> = {
  d: [0x03ff, 0x0008], // digits
  s: [0xffff, 0xff05], // blanks, the signs from ! to /, what is not ASCII
  n: [0xffff, 0xff0d], // both, and the signs from : to ?
  u: [0xffff, 0x0030], // capitals and the signs among them
  a: [0xffff, 0x00f0], // letters and the signs among them
  c: [0xffff, 0x0038], // capitals and digits
  w: [0xffff, 0x00f8], // letters and digits
  h: [0xffff, 0x0058], // digits, colon, and the letters to o: hexadecimal numbers
  x: [0xffff, 0xffff],
};

/**
 * Shapes in which most numbers and codes begin where a token starts, rare in ordinary text. A window that one of them
 * covers costs nothing more.
 */
export const shapes: readonly Profile[] =
  'dddx ddsx dsnx dsax ducx dddu dwxx adxx asdx uudx aadx aasd aaad uuuc hhhh hhsh'
    .split(' ')
    .map((shape) => {
      const kinds = [...shape].map((kind) => rows[kind] ?? [0, 0]);
      return { start: 'token' as const, low: kinds.map(([low]) => low), high: kinds.map(([, high]) => high) };
    })
    .sort((a, b) => shareOf(a) - shareOf(b));

/** Whether one of the {@link shapes} covers a window. */
export function isShaped(window: Window): boolean {
  const profile = profileOf({ start: window.start, sets: window.sets.slice(0, WINDOW) });
  return shapes.some((shape) => covers(shape, profile));
}
