import type { Features } from './features.js';

/** How a score becomes a probability: of `slope * score + offset`, the logistic function. */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

/** One class of a classifier. */
export interface ClassSettings {
  readonly name: string;
  readonly bias: number;
  /** What a step of a quantised weight is worth. */
  readonly scale: number;
  readonly calibration: Calibration;
  /** From this probability on, a text is of the class. */
  readonly threshold: number;
}

/** A linear classifier over hashed features: for each class a logistic regression of its own. */
export interface LinearModel {
  /** 2 to the power of so many buckets. */
  readonly bits: number;
  readonly classes: readonly ClassSettings[];
  /** Of each bucket its weights, one a class: from -127 to 127 in steps of the class's scale. */
  readonly weights: Int8Array;
  /** A bit for each bucket that training saw. */
  readonly known: Uint8Array;
}

export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** The scores of a text, one a class: log odds before calibration. */
export function scoresOf(model: LinearModel, { buckets, values }: Features): Float64Array {
  const { classes, weights } = model;
  const count = classes.length;
  const sums = new Float64Array(count);
  for (let i = 0; i < buckets.length; i++) {
    const value = values[i] ?? 0;
    const row = (buckets[i] ?? 0) * count;
    for (let k = 0; k < count; k++) sums[k] = (sums[k] ?? 0) + value * (weights[row + k] ?? 0);
  }
  for (const [k, { scale, bias }] of classes.entries()) sums[k] = (sums[k] ?? 0) * scale + bias;
  return sums;
}

/** The probabilities of a text, one a class; they need not add up to one. */
export function probabilitiesOf(model: LinearModel, features: Features): Float64Array {
  return scoresOf(model, features).map((score, k) => {
    const { slope = 1, offset = 0 } = model.classes[k]?.calibration ?? {};
    return logistic(slope * score + offset);
  });
}

/** The share, 0 to 1, of what a text says that training has seen anything of; 1 for a text that says nothing. */
export function knownShare({ known }: LinearModel, { buckets, values }: Features): number {
  let all = 0;
  let seen = 0;
  for (let i = 0; i < buckets.length; i++) {
    const bucket = buckets[i] ?? 0;
    const value = values[i] ?? 0;
    all += value;
    if ((known[bucket >> 3] ?? 0) & (1 << (bucket & 7))) seen += value;
  }
  return all === 0 ? 1 : seen / all;
}
