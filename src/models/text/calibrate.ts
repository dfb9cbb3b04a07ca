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
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (negatives + 2);
  let slope = 1;
  let offset = 0;
  for (let step = 0; step < 60; step++) {
    let [a, b, aa, ab, bb] = [0, 0, 1e-6, 0, 1e-6];
    for (const { score, isPositive } of judged) {
      const p = logistic(slope * score + offset);
      const counts = isPositive ? positiveWeight : 1;
      const difference = counts * (p - (isPositive ? high : low));
      const weight = counts * p * (1 - p);
      a += difference * score;
      b += difference;
      aa += weight * score * score;
      ab += weight * score;
      bb += weight;
    }
    const determinant = aa * bb - ab * ab;
    if (Math.abs(determinant) < 1e-12) break;
    const bySlope = (bb * a - ab * b) / determinant;
    const byOffset = (aa * b - ab * a) / determinant;
    // Newton's step, kept from leaping where the curve is flat.
    slope = Math.min(10, Math.max(0.05, slope - Math.max(-1, Math.min(1, bySlope))));
    offset -= Math.max(-2, Math.min(2, byOffset));
    if (Math.abs(bySlope) + Math.abs(byOffset) < 1e-9) break;
  }
  return { slope: Math.fround(slope), offset: Math.fround(offset) };
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
