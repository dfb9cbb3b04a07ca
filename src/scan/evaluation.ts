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

/** `strict`: type and both ends agree. `overlap`: type agrees and the spans share a character. */
export interface TypeScore {
  readonly type: string;
  readonly strict: Score;
  readonly overlap: Score;
}

interface Tally {
  expected: number;
  found: number;
  strict: number;
  /** Expected spans touched by a finding, and findings that touch an expected span. */
  covered: number;
  correct: number;
}

/** Compares findings with a labelled data set, text by text. */
export class Evaluation {
  readonly #tallies = new Map<string, Tally>();

  /** Takes in one text: what should be found in it and what was. */
  add(expected: readonly LabelledSpan[], found: readonly LabelledSpan[]): void {
    for (const span of expected) {
      const tally = this.#tally(span.type);
      tally.expected++;
      const same = found.filter((other) => other.type === span.type);
      if (same.some((other) => other.start === span.start && other.end === span.end)) tally.strict++;
      if (same.some((other) => overlaps(span, other))) tally.covered++;
    }
    for (const span of found) {
      const tally = this.#tally(span.type);
      tally.found++;
      if (expected.some((other) => other.type === span.type && overlaps(span, other))) tally.correct++;
    }
  }

  /** Scores by infotype, sorted by its id, and over all findings together (micro-average). */
  result(): { readonly types: readonly TypeScore[]; readonly total: TypeScore } {
    const all: Tally = { expected: 0, found: 0, strict: 0, covered: 0, correct: 0 };
    const types = [...this.#tallies].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [, tally] of types) {
      all.expected += tally.expected;
      all.found += tally.found;
      all.strict += tally.strict;
      all.covered += tally.covered;
      all.correct += tally.correct;
    }
    return { types: types.map(([type, tally]) => toScore(type, tally)), total: toScore('all', all) };
  }

  #tally(type: string): Tally {
    const known = this.#tallies.get(type);
    if (known) return known;
    const tally: Tally = { expected: 0, found: 0, strict: 0, covered: 0, correct: 0 };
    this.#tallies.set(type, tally);
    return tally;
  }
}

function overlaps(a: LabelledSpan, b: LabelledSpan): boolean {
  return a.start < b.end && b.start < a.end;
}

function toScore(type: string, { expected, found, strict, covered, correct }: Tally): TypeScore {
  return {
    type,
    strict: score(strict, found - strict, expected - strict, strict),
    overlap: score(correct, found - correct, expected - covered, covered),
  };
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
