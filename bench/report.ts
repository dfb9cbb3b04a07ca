import type { BenchReport } from '../src/cli/bench.js';

export type { BenchReport };

/** A figure with what it should be. */
export interface Goal {
  readonly goal: string;
  readonly wanted: string;
  readonly figure: number;
  readonly reached: boolean;
}

export function atLeast(goal: string, least: number, figure: number): Goal {
  return { goal, wanted: `>= ${least}`, figure, reached: figure >= least };
}

export function atMost(goal: string, most: number, figure: number): Goal {
  return { goal, wanted: `<= ${most}`, figure, reached: figure <= most };
}

/** The table of goals. */
export function goalTable(goals: readonly Goal[]): BenchReport['tables'][number] {
  const rows = goals.map(({ goal, wanted, figure, reached }) => [goal, wanted, shown(figure), reached ? 'yes' : 'no']);
  return { rows: [['goal', 'wanted', 'figure', 'reached'], ...rows] };
}

/** A figure as people read it: three digits that count. */
export function shown(figure: number | null | undefined): string {
  if (figure === null || figure === undefined) return '-';
  if (figure >= 100) return String(Math.round(figure));
  return String(Number(figure.toPrecision(3)));
}
