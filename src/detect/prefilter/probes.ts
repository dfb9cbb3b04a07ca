import { LITERAL_HASH, literalHash } from './buckets.js';
import { ASCII, anyByte, BYTES, type ByteSet, numberOf } from './byte-set.js';
import { foldedBytes, PATH, type Window } from './window.js';

/**
 * A window, and what is told where its path is come upon. `alone`: a match must not begin inside a word or behind the
 * point of a number; `token`: not inside a word; `any`: anywhere; `inner`: the window is not where a match begins.
 */
export interface Probe {
  readonly window: Window;
  readonly place: 'alone' | 'token' | 'any' | 'inner';
  readonly code: number;
}

/** Parts of the tables by name; each becomes a stretch of the scanner's memory. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** Rows and paths have numbers below this, of two bytes. */
const NUMBERED = 1 << 16;
/** Windows in a block: bits of a vector. */
const BLOCK = 128;
const VECTOR = BLOCK / 8;
/** The first bytes of a path, by the kinds of which the blocks are chosen. */
const KEY = 3;

/**
 * Kinds of bytes that paths are told apart by: a digit, a capital, a small letter, a blank, a dash, a point, what stands
 * in addresses, any other sign, what is not ASCII.
 */
function kindOf(byte: number): number {
  if (byte >= ASCII) return 8;
  const char = String.fromCharCode(byte);
  return [/\d/, /[A-Z]/, /[a-z]/, /\s/, /-/, /\./, /[:/@]/, /./s].findIndex((kind) => kind.test(char));
}

const KINDS = 9;
const kinds = Uint8Array.from({ length: BYTES }, (_, byte) => kindOf(byte));
const kindsOf = new Map<number, readonly number[]>();

/** The kinds of bytes that a set has. */
function kindsIn(set: ByteSet): readonly number[] {
  const key = numberOf(set);
  let known = kindsOf.get(key);
  if (!known) {
    known = [...new Set(kinds.filter((_, byte) => set[byte] === 1))].sort();
    kindsOf.set(key, known);
  }
  return known;
}

/**
 * The tables that probe.as.ts looks into where the vector pass stops: blocks of {@link BLOCK} paths compared at once, a
 * bit each, and for literals the paths behind each, compared one by one.
 */
export function packProbes(probes: readonly Probe[], runs: readonly Probe[]): Parts {
  const [literals, others] = [probes.filter(isLiteral), probes.filter((probe) => !isLiteral(probe))];
  return { ...packBlocks(others), ...packLiterals(literals, runs) };
}

function isLiteral({ window, place }: Probe): boolean {
  return window.literals !== undefined && place !== 'inner';
}

/** What probes may tell, by where the scanner stops: where a token stands alone, behind a point, in a word, inside. */
const asked: readonly (readonly Probe['place'][])[] = [['alone', 'token', 'any'], ['token', 'any'], ['any'], ['inner']];

function packBlocks(probes: readonly Probe[]): Parts {
  const blocks = (['alone', 'token', 'any', 'inner'] as const).flatMap((place) =>
    cut(sortedByShape(probes.filter((probe) => probe.place === place))),
  );
  const rows = new Rows();
  const maps = new Uint16Array(blocks.length * PATH * BYTES);
  blocks.forEach((block, number) => {
    for (let depth = 0; depth < PATH; depth++) {
      rows.of(block, depth).forEach((row, byte) => {
        // What is asked for together, the blocks of one place and byte, lies together.
        maps[(depth * BYTES + byte) * blocks.length + number] = row;
      });
    }
  });
  const codes = new Uint32Array(blocks.length * BLOCK);
  for (const [number, block] of blocks.entries())
    codes.set(
      block.map(({ code }) => code),
      number * BLOCK,
    );
  return { kinds, maps: bytesOf(maps), rows: rows.bytes(), codes: bytesOf(codes), ...packLists(blocks) };
}

/** Paths of one shape beside each other, so that a block is needed for few texts. */
function sortedByShape(probes: readonly Probe[]): Probe[] {
  const keyed = probes.map((probe) => {
    const { path } = probe.window;
    const shape = Array.from({ length: PATH }, (_, depth) => kindsIn(path[depth] ?? anyByte).join(''));
    return { probe, key: shape.join(' ') };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ probe }) => probe);
}

function cut(probes: readonly Probe[]): (readonly Probe[])[] {
  return Array.from({ length: Math.ceil(probes.length / BLOCK) }, (_, at) =>
    probes.slice(at * BLOCK, (at + 1) * BLOCK),
  );
}

/** The vectors of all blocks, each kept once: which paths of a block take a byte at some depth. */
class Rows {
  readonly #numbers = new Map<string, number>();

  /** The number of the row of each byte. */
  of(block: readonly Probe[], depth: number): Uint16Array {
    const vectors = Array.from({ length: BYTES }, () => new Uint8Array(VECTOR));
    block.forEach(({ window }, bit) => {
      const set = window.path[depth] ?? anyByte;
      vectors.forEach((vector, byte) => {
        if (set[byte]) vector[bit >> 3] = (vector[bit >> 3] ?? 0) | (1 << (bit & 7));
      });
    });
    return Uint16Array.from(vectors, (vector) => this.#numberOf(Buffer.from(vector).toString('latin1')));
  }

  #numberOf(vector: string): number {
    const known = this.#numbers.get(vector);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    if (number >= NUMBERED) throw new Error('the blocks have more rows than can be numbered');
    this.#numbers.set(vector, number);
    return number;
  }

  bytes(): Uint8Array {
    return Buffer.from([...this.#numbers.keys()].join(''), 'latin1');
  }
}

/** Bits of the length of a list of blocks. */
const SIZE_BITS = 12;

/** For each place that is asked for, and each three kinds of bytes: which blocks have such paths. */
function packLists(blocks: readonly (readonly Probe[])[]): Parts {
  const lists = new Uint32Array(asked.length * KINDS ** KEY);
  const entries: number[] = [];
  asked.forEach((places, index) => {
    const found = new Map<number, Set<number>>();
    blocks.forEach((block, number) => {
      for (const { window, place } of block) {
        if (places.includes(place)) for (const key of keysOf(window)) add(found, key, number);
      }
    });
    for (const [key, numbers] of found) {
      lists[index * KINDS ** KEY + key] = (entries.length << SIZE_BITS) | numbers.size;
      entries.push(...numbers);
    }
  });
  return { lists: bytesOf(lists), entries: bytesOf(Uint16Array.from(entries)) };
}

function add<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
  const known = sets.get(key);
  if (known) known.add(value);
  else sets.set(key, new Set([value]));
}

/** The kinds that the first bytes of a path may have, each combination as a number. */
function keysOf({ path }: Window): number[] {
  let keys = [0];
  for (let depth = 0; depth < KEY; depth++) {
    const some = kindsIn(path[depth] ?? anyByte);
    keys = keys.flatMap((key) => some.map((kind) => key * KINDS + kind));
  }
  return keys;
}

/** Bits of the number of a list of literals. */
const LIST_BITS = 14;

/** Paths that are compared one by one: those of each hash of a literal, and those of long tokens. */
function packLiterals(literals: readonly Probe[], runs: readonly Probe[]): Parts {
  const lists: Set<number>[] = Array.from({ length: 1 << LIST_BITS }, () => new Set());
  literals.forEach(({ window }, number) => {
    for (const text of window.literals ?? []) lists[literalHash(text) >>> (LITERAL_HASH - LIST_BITS)]?.add(number);
  });
  const from = new Uint32Array(lists.length + 1);
  lists.forEach((list, hash) => {
    from[hash + 1] = (from[hash] ?? 0) + list.size;
  });
  const listed = lists.flatMap((list) => [...list]);
  const glances = new BigUint64Array(listed.flatMap((number) => glanceOf(literals[number])));
  const all = [...literals, ...runs];
  if (all.length > NUMBERED) throw new Error('there are more paths of literals than can be numbered');
  return {
    literalFrom: bytesOf(from),
    literalList: bytesOf(Uint16Array.from(listed)),
    glances: bytesOf(glances),
    runs: bytesOf(Uint16Array.from(runs, (_, at) => literals.length + at)),
    ...packPaths(all),
  };
}

/**
 * The first eight bytes of a path as two numbers: which of them are one letter of any case or one other character, and
 * what these are in lower case. Most texts are told by them at once.
 */
function glanceOf(probe: Probe | undefined): [bigint, bigint] {
  let care = 0n;
  let value = 0n;
  for (let depth = 0; depth < 8; depth++) {
    const set = probe?.window.path[depth] ?? anyByte;
    const [byte, ...others] = foldedBytes(set);
    if (byte === undefined || others.length > 0) continue;
    care |= 0xffn << BigInt(8 * depth);
    value |= BigInt(byte) << BigInt(8 * depth);
  }
  return [care, value];
}

/** A path to be compared by itself: where its sets begin, how many they are, whether it needs the start of a token. */
function packPaths(probes: readonly Probe[]): Parts {
  const sets = new Map<number, ByteSet>();
  const numbers = new Map<number, number>();
  const steps: number[] = [];
  const paths = new Uint32Array(probes.length * 4);
  probes.forEach(({ window, place, code }, at) => {
    const known = window.path.slice(0, window.path.findLastIndex((set) => set !== anyByte) + 1);
    paths.set([steps.length, known.length, place === 'any' ? 0 : 1, code], at * 4);
    for (const set of known) {
      const key = numberOf(set);
      if (!numbers.has(key)) {
        numbers.set(key, sets.size);
        sets.set(key, set);
      }
      steps.push(numbers.get(key) ?? 0);
    }
  });
  const bits = new Uint8Array(sets.size * (BYTES / 8));
  [...sets.values()].forEach((set, number) => {
    for (let byte = 0; byte < BYTES; byte++) {
      const at = number * (BYTES / 8) + (byte >> 3);
      if (set[byte]) bits[at] = (bits[at] ?? 0) | (1 << (byte & 7));
    }
  });
  return { paths: bytesOf(paths), steps: bytesOf(Uint16Array.from(steps)), sets: bits };
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
