import { type Calibration, logistic } from './linear.js';

/** A score of a text that was not learnt from, and whether the text is of the class. */
export interface Judged {
  readonly score: number;
  readonly isPositive: boolean;
}

/**
 * Platt's scaling: the logistic curve under which the scores are likeliest, by Newton's method with his smoothed targets
 * (Platt 1999; Lin, Lin and Weng 2007). Where there is but one class of texts it is the identity.
 * @param positiveWeight how many negative texts a positive one counts as: what is common where the classifier is used
 *   may be rare among these
 */
export function calibrated(judged: readonly Judged[], positiveWeight = 1): Calibration {
  const positives = judged.filter(({ isPositive }) => isPositive).length;
  const negatives = judged.length - positives;
  if (positives === 0 || negatives === 0) return { slope: 1, offset: 0 };
  const targets = { high: (positives + 1) / (positives + 2), low: 1 / (negatives + 2) };
  const weighted = judged.map(({ score, isPositive }) => ({
    score,
    target: isPositive ? targets.high : targets.low,
    weight: isPositive ? positiveWeight : 1,
  }));
  let curve: Calibration = { slope: 1, offset: Math.log((positives * positiveWeight + 1) / (negatives + 1)) };
  let loss = lossOf(weighted, curve);
  for (let step = 0; step < 100; step++) {
    const better = improved(weighted, curve, loss);
    if (!better) break;
    const gain = loss - better.loss;
    curve = better.curve;
    loss = better.loss;
    if (gain < 1e-10 * weighted.length) break;
  }
  return { slope: Math.fround(Math.max(0.01, curve.slope)), offset: Math.fround(curve.offset) };
}

interface Weighted {
  readonly score: number;
  readonly target: number;
  readonly weight: number;
}

/** Cross entropy, in the form that does not overflow. */
function lossOf(judged: readonly Weighted[], { slope, offset }: Calibration): number {
  return judged.reduce((sum, { score, target, weight }) => {
    const x = slope * score + offset;
    return sum + weight * (Math.max(x, 0) - x * target + Math.log1p(Math.exp(-Math.abs(x))));
  }, 0);
}

/** A step of Newton's method, halved until it leads downwards; undefined where none does. */
function improved(judged: readonly Weighted[], { slope, offset }: Calibration, before: number) {
  let [a, b, aa, ab, bb] = [0, 0, 1e-9, 0, 1e-9];
  for (const { score, target, weight } of judged) {
    const p = logistic(slope * score + offset);
    const difference = weight * (p - target);
    const curvature = weight * p * (1 - p);
    a += difference * score;
    b += difference;
    aa += curvature * score * score;
    ab += curvature * score;
    bb += curvature;
  }
  const determinant = aa * bb - ab * ab;
  if (!(determinant > 1e-18)) return undefined;
  const bySlope = (bb * a - ab * b) / determinant;
  const byOffset = (aa * b - ab * a) / determinant;
  for (let share = 1; share > 1e-6; share /= 2) {
    const curve = { slope: slope - share * bySlope, offset: offset - share * byOffset };
    const loss = lossOf(judged, curve);
    if (loss < before) return { curve, loss };
  }
  return undefined;
}

/** Precision, recall and F1 when everything from a threshold on is taken for the class. */
export interface Quality {
  readonly threshold: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Quality at each score that tells texts apart, highest first. */
function qualities(judged: readonly Judged[]): Quality[] {
  const sorted = [...judged].sort((a, b) => b.score - a.score);
  const positives = sorted.filter(({ isPositive }) => isPositive).length;
  const found: Quality[] = [];
  let right = 0;
  for (const [n, { score, isPositive }] of sorted.entries()) {
    if (isPositive) right += 1;
    if (sorted[n + 1]?.score === score) continue;
    const precision = right / (n + 1);
    const recall = positives === 0 ? 0 : right / positives;
    const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    // Between this score and the next one, so that neither stands on the edge.
    const next = sorted[n + 1]?.score ?? score;
    found.push({ threshold: (score + next) / 2, precision, recall, f1 });
  }
  return found;
}

/** The threshold with the best F1; of several, the highest. Null when there is nothing to find. */
export function bestThreshold(judged: readonly Judged[]): Quality | null {
  const found = qualities(judged).filter(({ f1 }) => f1 > 0);
  return found.reduce<Quality | null>((best, one) => (best === null || one.f1 > best.f1 ? one : best), null);
}

/** The lowest threshold from which on precision stays at or above `least`; null when none does. */
export function thresholdOfPrecision(judged: readonly Judged[], least: number): Quality | null {
  const enough = qualities(judged).filter(({ precision, recall }) => precision >= least && recall > 0);
  return enough.at(-1) ?? null;
}

/** Quality at a threshold. */
export function qualityAt(judged: readonly Judged[], threshold: number): Quality {
  const found = judged.filter(({ score }) => score >= threshold);
  const right = found.filter(({ isPositive }) => isPositive).length;
  const positives = judged.filter(({ isPositive }) => isPositive).length;
  const precision = found.length === 0 ? 1 : right / found.length;
  const recall = positives === 0 ? 1 : right / positives;
  return { threshold, precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
