import type { Features } from '../text/features.js';
import { knownShare, scoresOf } from '../text/linear.js';
import { type OwnModel, probability } from './learn.js';

/** What a classifier says of a text. */
export interface Verdict {
  /** That it is of the class, 0..1; null for a text that says too little, or is of a kind training knew nothing of. */
  readonly probability: number | null;
  readonly isFound: boolean;
}

const unknown: Verdict = { probability: null, isFound: false };

/** @param threshold in place of the suggested one */
export function verdictOf(
  { model, leastFeatures, leastKnown }: OwnModel,
  features: Features,
  threshold?: number,
): Verdict {
  const [own] = model.classes;
  if (!own || features.buckets.length < leastFeatures || knownShare(model, features) < leastKnown) return unknown;
  const sure = probability(own.calibration, scoresOf(model, features)[0] ?? 0);
  return { probability: sure, isFound: sure >= (threshold ?? own.threshold) };
}
