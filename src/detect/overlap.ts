import { CONFIDENCE } from './finding.js';

/** What decides between overlapping matches. Offsets are UTF-16 code units. */
export interface Contender {
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  /** The validator's `chance`; 1 without a validator. */
  readonly chance: number;
  readonly id: string;
  /** Whether it gives way to whatever is of medium confidence, however sure it is itself. */
  readonly yields?: boolean | undefined;
}

function rank({ confidence, yields }: Contender): number {
  return yields && confidence >= CONFIDENCE.medium ? CONFIDENCE.medium - Number.EPSILON : confidence;
}

/** Negative when `a` is to be kept rather than `b`: surer, then longer, then better validated, then by id. */
function compareContenders(a: Contender, b: Contender): number {
  return (
    rank(b) - rank(a) ||
    b.end - b.start - (a.end - a.start) ||
    a.chance - b.chance ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : a.start - b.start)
  );
}

/**
 * The best contenders that do not overlap, in order of their starts. `contenders` must be sorted by start.
 * Works cluster by cluster, marking the units taken, so the cost is the sum of the spans and not of their pairs.
 */
export function resolveOverlaps<T extends Contender>(contenders: readonly T[]): T[] {
  const kept: T[] = [];
  let cluster: T[] = [];
  let end = 0;
  for (const contender of contenders) {
    if (contender.start >= end) {
      keepBest(cluster, kept);
      cluster = [];
    }
    cluster.push(contender);
    end = Math.max(end, contender.end);
  }
  keepBest(cluster, kept);
  return kept;
}

function keepBest<T extends Contender>(cluster: T[], kept: T[]): void {
  const [first] = cluster;
  if (!first) return;
  if (cluster.length === 1) {
    kept.push(first);
    return;
  }
  const origin = first.start;
  const taken = new Uint8Array(cluster.reduce((end, c) => Math.max(end, c.end), 0) - origin);
  const best: T[] = [];
  for (const contender of [...cluster].sort(compareContenders)) {
    const span = taken.subarray(contender.start - origin, contender.end - origin);
    if (span.includes(1)) continue;
    span.fill(1);
    best.push(contender);
  }
  kept.push(...best.sort((a, b) => a.start - b.start));
}
