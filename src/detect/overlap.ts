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
  /** Whether a model read it as a whole, of which patterns may know a piece: an address, and its street. */
  readonly isWhole?: boolean | undefined;
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

/** What an infotype is about: `location` of `location/uk-postcode`. */
function kindOf({ id }: Contender): string {
  return id.slice(0, id.indexOf('/') + 1);
}

/**
 * A whole of medium confidence is as sure as the surest of its own kind that stands all within it: an address as its
 * street. Being longer it then goes before them, and where something else goes before it they are still there.
 * @param cluster sorted by start
 */
function asSureAsWithin<T extends Contender>(whole: T, at: number, cluster: readonly T[]): T {
  if (!whole.isWhole || whole.yields || whole.confidence < CONFIDENCE.medium) return whole;
  let first = at;
  while (first > 0 && cluster[first - 1]?.start === whole.start) first--;
  let sure = whole.confidence;
  for (let i = first; (cluster[i]?.start ?? whole.end) < whole.end; i++) {
    const within = cluster[i];
    if (!within || within.isWhole || within.end > whole.end || kindOf(within) !== kindOf(whole)) continue;
    sure = Math.max(sure, within.confidence);
  }
  return sure > whole.confidence ? Object.assign({}, whole, { confidence: sure }) : whole;
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
  for (const contender of cluster.map(asSureAsWithin).sort(compareContenders)) {
    const span = taken.subarray(contender.start - origin, contender.end - origin);
    if (span.includes(1)) continue;
    span.fill(1);
    best.push(contender);
  }
  kept.push(...best.sort((a, b) => a.start - b.start));
}
