import { readFileSync } from 'node:fs';
import { vectorRows } from '../../../src/models/tagger/lexicon.js';
import { Chance } from './example.js';

/** Words by how they are used: each has the row of a vector, its own or, of a rarer word, that of a group like it. */
export interface WordVectors {
  /** From 1; 0 is the row of none. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Row by row, {@link vectorSize} numbers each. */
  readonly rows: Float32Array;
}

/** Numbers that a vector has. */
export const vectorSize = 100;

/** Groups of rare words: so many of so many. */
const GROUPS = 64;
const ROUNDS = 6;
/** Rows are numbered in 16 bits, and 0 is taken. */
const COMMON = vectorRows - 1 - GROUPS * GROUPS;

interface VectorFile {
  readonly words: readonly string[];
  /** Numbers of each word, and behind them its length and its place. */
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** Reads the word vectors that an npm package holds as JSON. The most common words come first in it. */
export function readVectors(path: string): WordVectors {
  const { words, vectors }: VectorFile = JSON.parse(readFileSync(path, 'utf8'));
  const whole = words.filter((word) => /^[\p{L}\p{M}]+$/u.test(word));
  const common = whole.slice(0, COMMON);
  const rare = whole.slice(COMMON);
  const vectorOf = (word: string) => unit(Float32Array.from((vectors[word] ?? []).slice(0, vectorSize)));
  const rows = new Float32Array(vectorRows * vectorSize);
  common.forEach((word, i) => {
    rows.set(vectorOf(word), (i + 1) * vectorSize);
  });
  const rowOf = new Map(common.map((word, i) => [word, i + 1]));
  const { groupOf, centres } = grouped(rare.map(vectorOf));
  rare.forEach((word, i) => {
    rowOf.set(word, COMMON + 1 + (groupOf[i] ?? 0));
  });
  centres.forEach((centre, i) => {
    rows.set(unit(centre), (COMMON + 1 + i) * vectorSize);
  });
  return { rowOf, rows };
}

/** A vector of length 1: how long one is says how common the word is, which the product's lists say better. */
function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

interface Grouping {
  /** The group of each vector. */
  readonly groupOf: Int32Array;
  readonly centres: readonly Float32Array[];
}

/** Groups of groups of vectors that point the same way: the whole in two steps takes a sixtieth of the time of one. */
function grouped(vectors: readonly Float32Array[]): Grouping {
  const groupOf = new Int32Array(vectors.length);
  const centres: Float32Array[] = [];
  const chance = new Chance('groups');
  const outer = nearest(vectors, chance);
  for (let group = 0; group < GROUPS; group++) {
    const members = vectors.flatMap((_, i) => (outer.groupOf[i] === group ? [i] : []));
    const inner = nearest(
      members.flatMap((i) => vectors[i] ?? []),
      chance,
    );
    members.forEach((i, k) => {
      groupOf[i] = group * GROUPS + (inner.groupOf[k] ?? 0);
    });
    centres.push(...inner.centres);
  }
  return { groupOf, centres };
}

/** Means of groups, by Lloyd's method. */
function nearest(vectors: readonly Float32Array[], chance: Chance): Grouping {
  const groupOf = new Int32Array(vectors.length);
  let centres = Array.from(
    { length: GROUPS },
    () => vectors[chance.below(vectors.length)] ?? new Float32Array(vectorSize),
  );
  for (let round = 0; round < ROUNDS; round++) {
    const sums = centres.map(() => new Float32Array(vectorSize));
    vectors.forEach((vector, i) => {
      const group = closest(vector, centres);
      groupOf[i] = group;
      const sum = sums[group];
      if (sum) for (let k = 0; k < vectorSize; k++) sum[k] = (sum[k] ?? 0) + (vector[k] ?? 0);
    });
    centres = sums.map(unit);
  }
  return { groupOf, centres };
}

function closest(vector: Float32Array, centres: readonly Float32Array[]): number {
  let [best, most] = [0, Number.NEGATIVE_INFINITY];
  centres.forEach((centre, group) => {
    let product = 0;
    for (let k = 0; k < vectorSize; k++) product += (vector[k] ?? 0) * (centre[k] ?? 0);
    if (product > most) [best, most] = [group, product];
  });
  return best;
}
