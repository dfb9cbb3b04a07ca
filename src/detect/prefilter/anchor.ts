import { type Automaton, automatonOf, reversed } from './automaton.js';
import {
  ASCII,
  anyByte,
  BYTES,
  type ByteSet,
  boundaryBytes,
  byteSet,
  canonical,
  capitalBytes,
  digitBytes,
  intersect,
  isEmpty,
  isSubset,
  isWordByte,
  letterBytes,
  numberOf,
  wordBytes,
} from './byte-set.js';
import { followerOf, maxLength, minLength, startsAtTextStart, type Tree, treeOf } from './regex-tree.js';
import { isTokenByte, rateOf } from './text-model.js';
import { type Boundary, isShaped, laxer, PATH, WINDOW, type Window, windowOf } from './window.js';

/** A long token is seen by sixteen aligned bytes of it, so every token of so many is. */
const LONG_TOKEN = 31;
/** How far back from an anchor a match may start. */
const BACK = 400;
const BLANK = 32;
/** Alternatives at the start of a pattern beyond which they are kept together. */
const BRANCHES = 8;
/** Windows of one pattern beyond which they are merged; and paths beyond which each window goes on as one. */
const WINDOWS = 320;
const PATHS = 12;
/** Bytes compared of a long token: more than most hashes and identifiers have. */
const RUN_PATH = 72;
/** The share of positions at which a long token starts. */
const LONG_TOKEN_RATE = 0.0005;
/**
 * How much dearer a candidate is whose start has to be searched, and what an anchor inside costs at least.
 */
const INNER_COST = 1.5;
const INNER_LEAST = 0.0005;
const INNER_LETTER_LEAST = 0.002;

/**
 * Where to look for a pattern, or for one of its alternatives: at its start (`outer`), at something inside it from
 * which the way back leads to its start (`inner`), or at the start of a long token (`run`).
 */
export interface Anchor {
  readonly kind: 'outer' | 'inner' | 'run';
  /** What stands at the anchor: one window for each way to go on from there. */
  readonly windows: readonly Window[];
  /** What matches from the anchor back to the start; for `inner` only. */
  readonly behind?: Automaton;
  /** Whether a match that begins with a word character starts only where a token does; for `inner` only. */
  readonly alone?: boolean;
  /** The expected share of positions of ordinary text that it stops at. */
  readonly rate: number;
}

/** A pattern as the prefilter needs it. */
export interface ScanPattern {
  readonly tree: Tree;
  /** What must follow a match, if that is known. */
  readonly follower: Tree | undefined;
  /** Whether the whole match must stand alone: false when only a part of it is the finding. */
  readonly standsAlone: boolean;
  /** Whether it can match only where the text begins. */
  readonly atTextStart: boolean;
}

/**
 * What the prefilter needs of a regex; `standsAlone` as in {@link ScanPattern}.
 * @throws {UnscannableRegexError}
 */
export function scanPattern(regex: RegExp, standsAlone: boolean): ScanPattern {
  return {
    tree: treeOf(regex),
    follower: followerOf(regex),
    standsAlone,
    atTextStart: startsAtTextStart(regex),
  };
}

const tokenBytes = byteSet(isTokenByte);

/** The anchors of a pattern: one for each alternative at its top. */
export function anchorsOf(pattern: ScanPattern): Anchor[] {
  return branchesOf(pattern.tree).map((branch) => {
    const parts = pattern.follower ? [...branch, pattern.follower] : branch;
    const outer = outerAnchor(parts, pattern);
    if (outer.rate <= INNER_LEAST) return outer;
    const anchors = [outer, ...innerAnchors(parts, pattern)];
    return anchors.reduce((best, anchor) => (cost(anchor) < cost(best) ? anchor : best));
  });
}

/**
 * Inside a word the scanner stops only for literals and for digits behind letters; and at signs that are looked for, a
 * blank not among them, as there are too many.
 */
function isSeenInside({ sets: [first = anyByte], literals }: Window, letterBefore: boolean): boolean {
  if (first[BLANK]) return false;
  return literals !== undefined || isSubset(first, boundaryBytes) || (letterBefore && isSubset(first, digitBytes));
}

function cost({ kind, rate, windows }: Anchor): number {
  if (kind !== 'inner') return rate;
  const isLetter = windows.some(({ sets: [first] }) => first && !isEmpty(intersect(first, letterBytes)));
  return Math.max(rate * INNER_COST, isLetter ? INNER_LETTER_LEAST : INNER_LEAST);
}

/** The alternatives at the top of a tree, those that a sequence begins with included, each a sequence. */
function branchesOf(tree: Tree): (readonly Tree[])[] {
  if (tree.kind === 'choice') return tree.options.flatMap(branchesOf);
  if (tree.kind !== 'sequence') return [[tree]];
  const [first, ...rest] = tree.parts;
  if (first?.kind !== 'choice' || first.options.length > BRANCHES || minLength(first) === 0) return [tree.parts];
  return first.options.flatMap(branchesOf).map((parts) => [...parts, ...rest]);
}

function outerAnchor(parts: readonly Tree[], { standsAlone, follower }: ScanPattern): Anchor {
  const ahead = automatonOf({ kind: 'sequence', parts }, standsAlone && !follower);
  const windows = pathsOf(ahead, (set, notBefore) => boundaryOf(set, notBefore, standsAlone));
  const alone = standsAlone && windows.every((window) => window.start === 'token');
  const rate = totalRate(windows);
  if (alone && rate > LONG_TOKEN_RATE && startsWithLongToken(ahead)) {
    return { kind: 'run', windows: [longPathOf(ahead)], rate: LONG_TOKEN_RATE };
  }
  return { kind: 'outer', windows, rate };
}

/** What stands before a match that begins with one of a set of bytes. */
function boundaryOf(set: ByteSet, refused: ByteSet | undefined, standsAlone: boolean): Boundary {
  const refuses = (bytes: ByteSet) => refused !== undefined && isSubset(bytes, refused);
  if ((standsAlone && isSubset(set, wordBytes)) || refuses(wordBytes)) return 'token';
  const isCapital = isSubset(set, capitalBytes);
  return refuses(letterBytes) || (isCapital && refuses(capitalBytes)) ? 'part' : 'any';
}

function innerAnchors(parts: readonly Tree[], { standsAlone, follower }: ScanPattern): Anchor[] {
  const anchors: Anchor[] = [];
  for (let cut = 1; cut < parts.length; cut++) {
    const before: Tree = { kind: 'sequence', parts: parts.slice(0, cut) };
    const after: Tree = { kind: 'sequence', parts: parts.slice(cut) };
    if (maxLength(before) > BACK || minLength(after) === 0) break;
    if (minLength(before) === 0) continue;
    const ahead = automatonOf(after, standsAlone && !follower);
    const windows = pathsOf(ahead, () => 'any');
    const behind = automatonOf(reversed(before), false);
    const letterBefore = behind.first.every((at) => isSubset(behind.takes[at] ?? anyByte, letterBytes));
    if (!windows.every((window) => isSeenInside(window, letterBefore))) continue;
    const first = behind.takes.filter((_, at) => behind.ends[at]);
    const alone = standsAlone && first.every((set) => isSubset(set, wordBytes));
    anchors.push({ kind: 'inner', windows, behind, alone, rate: totalRate(windows) });
  }
  return anchors;
}

/** Windows of the usual shapes cost nothing: these are looked for anyway. */
function totalRate(windows: readonly Window[]): number {
  return windows.reduce((sum, window) => sum + (isShaped(window) ? 0 : rateOf(window.sets, window.start)), 0);
}

interface Path {
  readonly start: Boundary;
  readonly sets: readonly ByteSet[];
  /** The positions that take the next byte; none where anything may come. */
  readonly next: readonly number[];
}

/** Every way through the first bytes of an automaton, as windows; too many of them are merged into one. */
function pathsOf(automaton: Automaton, boundary: (set: ByteSet, notBefore: ByteSet | undefined) => Boundary): Window[] {
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
function longPathOf(automaton: Automaton): Window {
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

/** Whether every match begins with a token so long that the scanner cannot miss it. */
function startsWithLongToken({ takes, first, follow, ends }: Automaton): boolean {
  let at = first;
  for (let depth = 0; depth < LONG_TOKEN; depth++) {
    if (at.length === 0 || at.some((p) => !isSubset(takes[p] ?? anyByte, tokenBytes))) return false;
    if (depth < LONG_TOKEN - 1 && at.some((p) => ends[p])) return false;
    at = [...new Set(at.flatMap((p) => follow[p] ?? []))];
  }
  return true;
}
