/** A span of a labelled data set: UTF-16 offsets, `type` an infotype id. */
export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** Hits and misses of one infotype. */
export interface Score {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Recall counted twice: a missed value costs more than one too many. */
  readonly f2: number;
}

/**
 * `strict`: type and both ends agree. `overlap`: type agrees and the spans share a character. `iou`: type agrees and
 * the share of what either covers that both do (intersection over union) is what was asked for; absent unless asked.
 */
export interface TypeScore {
  readonly type: string;
  readonly strict: Score;
  readonly overlap: Score;
  readonly iou?: Score;
}

interface Hits {
  /** Expected spans that a finding matches, and findings that match an expected span. */
  covered: number;
  correct: number;
}

const measures = ['strict', 'overlap', 'iou'] as const;

interface Tally extends Readonly<Record<(typeof measures)[number], Hits>> {
  expected: number;
  found: number;
}

/** Compares findings with a labelled data set, text by text. */
export class Evaluation {
  readonly #tallies = new Map<string, Tally>();
  /** The shares of overlap from which a span counts as found. */
  readonly #shares: Readonly<Record<(typeof measures)[number], number>>;

  /** @param iou the share of overlap, 0 to 1, from which a span counts as found, besides exact and any */
  constructor(private readonly iou?: number) {
    this.#shares = { strict: 1, overlap: 0, iou: iou ?? Number.POSITIVE_INFINITY };
  }

  /**
   * Takes in one text: what should be found in it and what was, none empty. Takes time for the spans and for those that
   * overlap, not for all pairs.
   */
  add(expected: readonly LabelledSpan[], found: readonly LabelledSpan[]): void {
    const byType = new Map<string, Sided[]>();
    const pairsOf = (type: string) => {
      const pairs = byType.get(type) ?? [];
      byType.set(type, pairs);
      return pairs;
    };
    for (const { start, end, type } of expected) pairsOf(type).push({ start, end, isExpected: true, best: NONE });
    for (const { start, end, type } of found) pairsOf(type).push({ start, end, isExpected: false, best: NONE });
    for (const [type, spans] of byType) {
      compare(spans);
      this.#count(this.#tally(type), spans);
    }
  }

  /** Scores by infotype, sorted by its id, and over all findings together (micro-average). */
  result(): { readonly types: readonly TypeScore[]; readonly total: TypeScore } {
    const all = newTally();
    const types = [...this.#tallies].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [, tally] of types) {
      all.expected += tally.expected;
      all.found += tally.found;
      for (const measure of measures) {
        all[measure].covered += tally[measure].covered;
        all[measure].correct += tally[measure].correct;
      }
    }
    return { types: types.map(([type, tally]) => this.#toScore(type, tally)), total: this.#toScore('all', all) };
  }

  #count(tally: Tally, spans: readonly Sided[]): void {
    for (const { isExpected, best } of spans) {
      tally[isExpected ? 'expected' : 'found']++;
      for (const measure of measures) {
        if (best >= this.#shares[measure]) tally[measure][isExpected ? 'covered' : 'correct']++;
      }
    }
  }

  #tally(type: string): Tally {
    const known = this.#tallies.get(type);
    if (known) return known;
    const tally = newTally();
    this.#tallies.set(type, tally);
    return tally;
  }

  #toScore(type: string, { expected, found, ...hits }: Tally): TypeScore {
    const scoreOf = ({ covered, correct }: Hits) => score(correct, found - correct, expected - covered, covered);
    const scores = { type, strict: scoreOf(hits.strict), overlap: scoreOf(hits.overlap) };
    return this.iou === undefined ? scores : { ...scores, iou: scoreOf(hits.iou) };
  }
}

function newTally(): Tally {
  const none = () => ({ covered: 0, correct: 0 });
  return { expected: 0, found: 0, strict: none(), overlap: none(), iou: none() };
}

/** A span of one type, and the largest share of overlap with one of the other side; {@link NONE} where there is none. */
interface Sided {
  readonly start: number;
  readonly end: number;
  readonly isExpected: boolean;
  best: number;
}

const NONE = -1;

/** Gives each span its best share of overlap, in a sweep from the first start to the last. */
function compare(spans: Sided[]): void {
  let [expected, found]: [Sided[], Sided[]] = [[], []];
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    // The other side's spans that are still open where this one starts: each overlaps it.
    const open = (span.isExpected ? found : expected).filter(({ end }) => end > span.start);
    for (const other of open) {
      const share = overlapOf(span, other);
      span.best = Math.max(span.best, share);
      other.best = Math.max(other.best, share);
    }
    if (span.isExpected) found = open;
    else expected = open;
    (span.isExpected ? expected : found).push(span);
  }
}

/** The share of what two overlapping spans cover together that both cover. */
function overlapOf(a: Sided, b: Sided): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** With nothing found precision is 1, with nothing expected recall is 1: nothing was claimed, nothing missed. */
function score(correct: number, wrong: number, missed: number, covered: number): Score {
  const precision = correct + wrong === 0 ? 1 : correct / (correct + wrong);
  const recall = covered + missed === 0 ? 1 : covered / (covered + missed);
  const f = (beta: number) => {
    const weight = beta * beta;
    const divisor = weight * precision + recall;
    return divisor === 0 ? 0 : ((1 + weight) * precision * recall) / divisor;
  };
  return {
    truePositives: covered,
    falsePositives: wrong,
    falseNegatives: missed,
    precision,
    recall,
    f1: f(1),
    f2: f(2),
  };
}
