/** Precision, recall and F1 of one class. */
export interface ClassFigures {
  readonly name: string;
  readonly texts: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** What a text is, and what it was taken for; null for "don't know". */
export interface Verdict {
  readonly truth: string;
  readonly answer: string | null;
}

const rounded = (n: number) => Math.round(n * 1000) / 1000;

/** Figures of each class that stands among the truths, and the mean of their F1. "Don't know" is a miss. */
export function figuresOf(verdicts: readonly Verdict[]): {
  readonly macroF1: number;
  readonly classes: ClassFigures[];
} {
  const names = [...new Set(verdicts.map(({ truth }) => truth))].sort();
  const classes = names.map((name) => {
    const right = verdicts.filter(({ truth, answer }) => truth === name && answer === name).length;
    const answered = verdicts.filter(({ answer }) => answer === name).length;
    const texts = verdicts.filter(({ truth }) => truth === name).length;
    const precision = answered === 0 ? 0 : right / answered;
    const recall = right / texts;
    const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    return { name, texts, precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) };
  });
  return { macroF1: rounded(classes.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, classes.length)), classes };
}

/** The pairs that are mistaken for each other most. */
export function confusions(verdicts: readonly Verdict[], most = 15): string[] {
  const counts = new Map<string, number>();
  for (const { truth, answer } of verdicts) {
    if (answer !== truth && answer !== null)
      counts.set(`${truth} as ${answer}`, (counts.get(`${truth} as ${answer}`) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([pair, count]) => `${pair}: ${count}`);
}
