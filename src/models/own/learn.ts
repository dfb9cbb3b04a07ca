import { DOCUMENT_BITS } from '../document-type/document-features.js';
import { bestThreshold, calibrated, type Judged, type Quality, qualityAt } from '../text/calibrate.js';
import type { Features } from '../text/features.js';
import { type Calibration, knownShare, type LinearModel, logistic, scoresOf } from '../text/linear.js';
import { seededRandom, shuffled } from '../text/random.js';
import { type Example, train } from '../text/train.js';
import {
  type GivenSample,
  refusals,
  type SampleCounts,
  type SampleProblem,
  type SampleSet,
  sampleSet,
  warnings,
} from './sample-set.js';
import { type HashedSample, unpackFeatures } from './samples.js';

/** What tells one class of texts from others. */
export interface OwnModel {
  /** Of one class, with its calibration and the suggested threshold. */
  readonly model: LinearModel;
  /** Fewer features than this say too little to be judged. */
  readonly leastFeatures: number;
  /** A text of which training saw less than this share is of a kind that it knows nothing of. 0..1 */
  readonly leastKnown: number;
}

/** How well a classifier does on samples that it had not learnt from: each was judged by a model that did not see it. */
export interface TrainingReport {
  readonly samples: SampleCounts;
  /** At the suggested threshold. */
  readonly crossValidated: BoundedQuality;
  /** The same at other thresholds: what a stricter or laxer one would give. */
  readonly curve: readonly Quality[];
  readonly reliability: Reliability;
  readonly warnings: readonly SampleProblem[];
}

/** Quality with its 95 % bounds (Wilson's score interval): few samples say little. */
export interface BoundedQuality extends Quality {
  readonly precisionBounds: readonly [number, number];
  readonly recallBounds: readonly [number, number];
}

/** Whether of what is said to be likely so much is right. The curve was fitted to the same scores: a little flattering. */
export interface Reliability {
  readonly bins: readonly {
    readonly from: number;
    readonly to: number;
    readonly samples: number;
    /** The mean probability in it, and the share that was right. */
    readonly said: number;
    readonly right: number;
  }[];
  /** How far the two are apart, on average over samples. */
  readonly error: number;
}

export interface Learnt {
  readonly own: OwnModel;
  readonly report: TrainingReport;
}

const FOLDS = 5;
const SEED = 1;
const CURVE = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
const BINS = 5;
/** A text of less than some ten words is not judged. */
const MOST_LEAST_FEATURES = 40;
/** Features that one training looks at, each time: some four seconds for all six of them. */
const FEATURES_LOOKED_AT = 16_000_000;
/** How much better than taking every text for one of the class, of what there is to gain. */
const LEAST_GAIN = 0.4;

/**
 * Learns to tell one class of texts from others, in seconds: the same samples give the same model.
 * @returns the classifier, or why there can be none
 */
export function learn(
  name: string,
  samples: readonly GivenSample[],
): Learnt | { readonly problems: readonly SampleProblem[] } {
  const set = sampleSet(samples);
  const problems = refusals(set);
  if (problems.length > 0) return { problems };
  const examples = set.kept.map(exampleOf);
  const judged = foldsOf(examples).flatMap(({ learnt, held }) => {
    const model = trained(name, learnt);
    return held.map((example) => judge(model, example));
  });
  const calibration = calibrated(judged);
  const likely = judged.map(({ score, isPositive }) => ({ score: probability(calibration, score), isPositive }));
  const best = bestThreshold(likely) ?? qualityAt(likely, 0.5);
  const model = trained(name, examples);
  const classes = model.classes.map((one) => ({ ...one, calibration, threshold: best.threshold }));
  const positives = examples.filter(({ label }) => label === 0);
  return {
    own: {
      model: { ...model, classes },
      leastFeatures: Math.min(MOST_LEAST_FEATURES, Math.ceil(low(positives.map(lengthOf)) / 2)),
      leastKnown: Math.min(0.6, 0.7 * low(judged.filter(({ isPositive }) => isPositive).map(({ known }) => known))),
    },
    report: reportOf(set, likely, best),
  };
}

function reportOf(set: SampleSet, likely: readonly Judged[], best: Quality): TrainingReport {
  const poor: SampleProblem = {
    code: 'no-better-than-chance',
    field: 'samples',
    detail: 'the two sides are hardly told apart; see that each text is on its side, and give more of both',
  };
  return {
    samples: set.counts,
    crossValidated: bounded(best, likely),
    curve: CURVE.map((threshold) => qualityAt(likely, threshold)),
    reliability: reliabilityOf(likely),
    warnings: [...warnings(set), ...(isPoor(best, likely) ? [poor] : [])],
  };
}

/** Whoever takes every text for one of the class is right as often as there are such, and misses none. */
function isPoor({ f1 }: Quality, likely: readonly Judged[]): boolean {
  const share = likely.filter(({ isPositive }) => isPositive).length / Math.max(1, likely.length);
  const blind = (2 * share) / (1 + share);
  return f1 < blind + LEAST_GAIN * (1 - blind);
}

export function exampleOf({ packed, isPositive }: HashedSample): Example {
  return { features: unpackFeatures(packed), label: isPositive ? 0 : -1 };
}

/** Five times four fifths to learn from, and a fifth to judge by; both sides are spread evenly. */
export function foldsOf(examples: readonly Example[]) {
  const random = seededRandom(SEED);
  const sides = [0, -1].map((side) =>
    shuffled(
      examples.filter(({ label }) => label === side),
      random,
    ).map((example, n) => ({ example, fold: n % FOLDS })),
  );
  const mixed = sides.flat();
  return Array.from({ length: FOLDS }, (_, held) => ({
    learnt: mixed.filter(({ fold }) => fold !== held).map(({ example }) => example),
    held: mixed.filter(({ fold }) => fold === held).map(({ example }) => example),
  }));
}

export function trained(name: string, examples: readonly Example[]): LinearModel {
  const positives = examples.filter(({ label }) => label === 0).length;
  const size = examples.reduce((sum, example) => sum + lengthOf(example), 0);
  return train(examples, {
    bits: DOCUMENT_BITS,
    classes: [name],
    seed: SEED,
    epochs: Math.max(2, Math.min(20, Math.round(FEATURES_LOOKED_AT / Math.max(1, size)))),
    rate: 0.2,
    decay: 1e-6,
    dropout: 0.2,
    positiveWeight: Math.max(1, (examples.length - positives) / Math.max(1, positives)),
  });
}

export function judge(model: LinearModel, { features, label }: Example): Judged & { readonly known: number } {
  const score = scoresOf(model, features)[0] ?? 0;
  return { score, isPositive: label === 0, known: knownShare(model, features) };
}

function lengthOf({ features }: { readonly features: Features }): number {
  return features.buckets.length;
}

export function probability({ slope, offset }: Calibration, score: number): number {
  return logistic(slope * score + offset);
}

/** What all but a twentieth reach. */
function low(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 20)] ?? 0;
}

export function bounded(quality: Quality, likely: readonly Judged[]): BoundedQuality {
  const found = likely.filter(({ score }) => score >= quality.threshold);
  const right = found.filter(({ isPositive }) => isPositive).length;
  const positives = likely.filter(({ isPositive }) => isPositive).length;
  return {
    ...quality,
    precisionBounds: wilson(right, found.length),
    recallBounds: wilson(right, positives),
  };
}

/** The 95 % bounds of a share (Wilson 1927), which hold for small numbers too. */
export function wilson(right: number, all: number): readonly [number, number] {
  if (all === 0) return [0, 1];
  const z = 1.96;
  const share = right / all;
  const spread = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * all)) / all);
  const whole = 1 + (z * z) / all;
  const middle = share + (z * z) / (2 * all);
  // Rounding must not put a share of 0 or 1 outside.
  return [
    Math.max(0, Math.min(share, (middle - spread) / whole)),
    Math.min(1, Math.max(share, (middle + spread) / whole)),
  ];
}

function reliabilityOf(likely: readonly Judged[]): Reliability {
  const bins = Array.from({ length: BINS }, (_, n) => {
    const [from, to] = [n / BINS, (n + 1) / BINS];
    const inside = likely.filter(({ score }) => score >= from && (score < to || n === BINS - 1));
    const said = inside.reduce((sum, { score }) => sum + score, 0);
    const right = inside.filter(({ isPositive }) => isPositive).length;
    const of = Math.max(1, inside.length);
    return { from, to, samples: inside.length, said: said / of, right: right / of };
  }).filter(({ samples }) => samples > 0);
  const apart = bins.reduce((sum, { samples, said, right }) => sum + samples * Math.abs(said - right), 0);
  return { bins, error: apart / Math.max(1, likely.length) };
}
