import { type Contender, resolveOverlaps } from './overlap.js';
import { wholeCharacter } from './rewriting.js';
import type { Match } from './rewritten-search.js';

/** What of a window is decided, whatever the text goes on with. */
export interface Settled<T> {
  readonly contenders: readonly T[];
  /** The window is decided up to here; the next begins there. UTF-16 code units. */
  readonly next: number;
}

/** A piece of a longer text: matches that begin before `from` were dealt with; those behind `limit` may still change. */
export interface Part {
  readonly from: number;
  readonly limit: number;
  /** Whether the text ends with it. */
  readonly isLast: boolean;
  /** Whether it has to be decided even where that cuts through matches. */
  readonly isForced: boolean;
}

/** What is decided of a part of a text whose matches are `contenders`, sorted by start. */
export function settlePart<T extends Match & Contender>(
  text: string,
  contenders: readonly T[],
  { from, limit, isLast, isForced }: Part,
): Settled<T> {
  if (isLast) return { contenders, next: text.length };
  const settled = settle(text, contenders, from, limit);
  return settled.next > from || !isForced ? settled : settleByForce(contenders, limit);
}

/** How far back from the last place where a text may be cut a line end or blank is looked for. */
const NICER = 4096;

/**
 * Decides where the text of a window may be cut: at a place between `from` and `limit` that no match spans, so that both
 * sides are as they are in the whole. `next` is `from` when there is none.
 * @param contenders sorted by start
 */
function settle<T extends Match>(text: string, contenders: readonly T[], from: number, limit: number): Settled<T> {
  let covered = from;
  let low = from;
  let high = from;
  for (const { at, start, end } of [...contenders].sort((a, b) => Math.min(a.at, a.start) - Math.min(b.at, b.start))) {
    const begin = Math.min(at, start);
    if (begin > limit) break;
    if (begin >= covered) [low, high] = [covered, begin];
    covered = Math.max(covered, end);
  }
  if (covered <= limit) [low, high] = [covered, limit];
  const next = cutBetween(text, low, high, from);
  return { next, contenders: contenders.filter(({ at }) => at < next) };
}

/** Behind the last line end or blank from `low` to `high`, not far from `high`; else at `high`. */
function cutBetween(text: string, low: number, high: number, from: number): number {
  const begin = Math.max(low, high - NICER);
  const near = text.slice(begin, high);
  const nice = begin + (near.lastIndexOf('\n') + 1 || near.lastIndexOf(' ') + 1);
  if (nice > begin && nice > from) return nice;
  const plain = wholeCharacter(text, high);
  return plain >= low && plain > from ? plain : from;
}

/**
 * Decides a window that offers no place to cut: what is best among all its matches and begins before `limit` is kept,
 * and the text goes on behind it. So a match is found once even then; only a chain of matches that overlap each
 * other, longer than a window, may be resolved otherwise than in the whole.
 */
function settleByForce<T extends Match & Contender>(contenders: readonly T[], limit: number): Settled<T> {
  const kept = resolveOverlaps(contenders).filter(({ start }) => start < limit);
  return { contenders: kept, next: Math.max(limit, ...kept.slice(-1).map(({ end }) => end)) };
}
