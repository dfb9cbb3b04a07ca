import { type Automaton, automatonOf, reversed } from './automaton.js';
import {
  anyByte,
  type ByteSet,
  boundaryBytes,
  byteSet,
  capitalBytes,
  digitBytes,
  intersect,
  isEmpty,
  isSubset,
  letterBytes,
  wordBytes,
} from './byte-set.js';
import { longPathOf, pathsOf } from './paths.js';
import { followerOf, maxLength, minLength, startsAtTextStart, type Tree, treeOf } from './regex-tree.js';
import { isTokenByte, rateOf } from './text-model.js';
import { type Boundary, isShaped, type Window } from './window.js';

/** A long token is seen by sixteen aligned bytes of it, so every token of so many is. */
const LONG_TOKEN = 31;
/** How far back from an anchor a match may start. */
const BACK = 400;
const BLANK = 32;
/** Alternatives at the start of a pattern beyond which they are kept together. */
const BRANCHES = 8;
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
