import type { Automaton } from './automaton.js';
import {
  ASCII,
  anyByte,
  BYTES,
  type ByteSet,
  byteSet,
  canonical,
  digitBytes,
  intersect,
  isEmpty,
  isWordByte,
  letterBytes,
  numberOf,
} from './byte-set.js';
import { type Boundary, laxer, PATH, WINDOW, type Window, windowOf } from './window.js';

/** Windows of one pattern beyond which they are merged; and paths beyond which each window goes on as one. */
const WINDOWS = 320;
const PATHS = 12;
/** Bytes compared of a long token: more than most hashes and identifiers have. */
const RUN_PATH = 72;

interface Path {
  readonly start: Boundary;
  readonly sets: readonly ByteSet[];
  /** The positions that take the next byte; none where anything may come. */
  readonly next: readonly number[];
}

/** Every way through the first bytes of an automaton, as windows; too many of them are merged into one. */
export function pathsOf(
  automaton: Automaton,
  boundary: (set: ByteSet, notBefore: ByteSet | undefined) => Boundary,
): Window[] {
  let paths: readonly Path[] = automaton.first.flatMap((at) =>
    kindsOf(automaton.takes[at] ?? anyByte).map((set) => ({
      start: boundary(set, automaton.notBefore[at]),
      sets: [set],
      next: automaton.ends[at] ? [] : (automaton.follow[at] ?? []),
    })),
  );
  paths = mergeSame(paths);
  for (let depth = 1; depth < WINDOW; depth++) {
    const longer = paths.flatMap((path) => extend(automaton, path));
    paths = longer.length > WINDOWS ? mergeByStart(longer) : longer;
  }
  const room = Math.max(1, Math.floor(PATHS / paths.length));
  const known = new Map<string, readonly (readonly ByteSet[])[]>();
  return paths.flatMap(({ sets, start, next }) => {
    const key = [...next].sort().join();
    const ways = known.get(key) ?? waysFrom(automaton, next, room);
    known.set(key, ways);
    return ways.map((more) => windowOf([...sets, ...more], start));
  });
}

/** The ways to go on behind a window up to the end of its path, merged where they would be more than `room`. */
function waysFrom(automaton: Automaton, next: readonly number[], room: number): readonly (readonly ByteSet[])[] {
  let ways: readonly Path[] = [{ start: 'any', sets: [], next }];
  for (let depth = WINDOW; depth < PATH; depth++) {
    const longer = ways.map((way) => extend(automaton, way));
    const all = longer.flat();
    ways = all.length > room && all.length > ways.length ? longer.map(mergeAll) : all;
  }
  return ways.map(({ sets }) => sets);
}

/** The one way through the first bytes of an automaton that all others are part of. */
export function longPathOf(automaton: Automaton): Window {
  let path = mergeAll(
    automaton.first.map((at) => ({
      start: 'token',
      sets: [automaton.takes[at] ?? anyByte],
      next: automaton.ends[at] ? [] : (automaton.follow[at] ?? []),
    })),
  );
  for (let depth = 1; depth < RUN_PATH; depth++) path = mergeAll(extend(automaton, path));
  return windowOf(path.sets, path.start);
}

/** Paths of the same sets as one. */
function mergeSame(paths: readonly Path[]): readonly Path[] {
  if (paths.length === 1) return paths;
  const merged = new Map<string, Path>();
  for (const path of paths) {
    const key = `${path.start} ${path.sets.map(numberOf).join()}`;
    const same = merged.get(key);
    // Where a match may end, anything may come next: an empty list stands for that.
    const ended = same && (same.next.length === 0 || path.next.length === 0);
    const next = ended ? [] : [...new Set([...(same?.next ?? []), ...path.next])];
    merged.set(key, { ...path, next });
  }
  return [...merged.values()];
}

function extend(automaton: Automaton, { start, sets, next }: Path): readonly Path[] {
  if (next.length === 0) return [{ start, sets: [...sets, anyByte], next }];
  const ways = new Map<ByteSet, { ended: boolean; readonly next: Set<number> }>();
  for (const at of next) {
    for (const set of laterKindsOf(automaton.takes[at] ?? anyByte)) {
      const way = ways.get(set) ?? { ended: false, next: new Set() };
      ways.set(set, way);
      way.ended ||= automaton.ends[at] ?? false;
      for (const after of automaton.follow[at] ?? []) way.next.add(after);
    }
  }
  // Where a match may end, anything may come next: an empty list stands for that.
  return [...ways].map(([set, way]) => ({ start, sets: [...sets, set], next: way.ended ? [] : [...way.next] }));
}

/** Kinds of bytes that shapes tell apart. */
const kindSets: readonly ByteSet[] = [
  letterBytes,
  digitBytes,
  byteSet((byte) => byte < ASCII && !isWordByte(byte)),
  byteSet((byte) => byte === 95),
  byteSet((byte) => byte >= ASCII),
];
const kinds = new WeakMap<ByteSet, readonly ByteSet[]>();
/** Sets of more bytes than this are as good as any. */
const ALMOST_ANY = 160;

/**
 * The kinds of bytes of a set apart, so that each way through them keeps its shape, and a match that begins with a word
 * character is told from others.
 */
function kindsOf(set: ByteSet): readonly ByteSet[] {
  let split = kinds.get(set);
  if (!split) {
    const parts = kindSets.map((kind) => intersect(set, kind)).filter((part) => !isEmpty(part));
    split = parts.length === 1 ? [set] : parts;
    kinds.set(set, split);
  }
  return split;
}

const laterKinds = new WeakMap<ByteSet, readonly ByteSet[]>();

/** The same behind the first byte, where sets of almost anything need not be told apart. */
function laterKindsOf(set: ByteSet): readonly ByteSet[] {
  let split = laterKinds.get(set);
  if (!split) {
    split = (set.reduce((sum, has) => sum + has, 0) > ALMOST_ANY ? [set] : kindsOf(set)).map(canonical);
    laterKinds.set(set, split);
  }
  return split;
}

/** Paths that begin alike as one. */
function mergeByStart(paths: readonly Path[]): Path[] {
  const groups = new Map<string, Path[]>();
  for (const path of paths) {
    const key = `${path.start} ${path.sets.slice(0, 2).map(numberOf).join()}`;
    const group = groups.get(key);
    if (group) group.push(path);
    else groups.set(key, [path]);
  }
  return [...groups.values()].map(mergeAll);
}

function mergeAll(paths: readonly Path[]): Path {
  const [first, ...rest] = paths;
  const depth = first?.sets.length ?? 0;
  const sets = Array.from({ length: depth }, (_, place) =>
    unionOf(new Set(paths.map((path) => path.sets[place] ?? anyByte))),
  );
  const ended = paths.some(({ next }) => next.length === 0);
  const start = rest.reduce((all, path) => laxer(all, path.start), first?.start ?? 'any');
  return { start, sets, next: ended ? [] : [...new Set(paths.flatMap(({ next }) => next))] };
}

function unionOf(sets: ReadonlySet<ByteSet>): ByteSet {
  const [only] = sets;
  if (sets.size === 1 && only) return only;
  const union = new Uint8Array(BYTES);
  for (const set of sets) for (let byte = 0; byte < BYTES; byte++) union[byte] = (union[byte] ?? 0) | (set[byte] ?? 0);
  return union;
}
