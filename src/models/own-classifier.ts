import { DOCUMENT_BITS, DocumentFeatures } from './document-type/document-features.js';
import { bestThreshold, calibrated, type Judged, type Quality, qualityAt } from './text/calibrate.js';
import type { Features } from './text/features.js';
import { type LinearModel, logistic, scoresOf } from './text/linear.js';
import { seededRandom, shuffled } from './text/random.js';
import { type Example, train } from './text/train.js';

/** A text that somebody gave as an example of a class, or of what is none of it. */
export interface Sample {
  readonly text: string;
  readonly isPositive: boolean;
}

/** A sample as it is kept: how it reads cannot be had from it. */
export interface HashedSample {
  readonly features: Features;
  readonly isPositive: boolean;
}

/** Why samples cannot be learnt from. */
export type SampleProblem = 'too-few-positives' | 'too-few-negatives' | 'contradictory';

/** What is to be known of samples before anybody trusts a classifier made of them. */
export interface SampleReport {
  /** Different texts of each side that were learnt from. */
  readonly positives: number;
  readonly negatives: number;
  /** Texts that stood there more than once on one side; each counts once. */
  readonly duplicates: number;
  /** Texts that stood on both sides; none of them counts. */
  readonly contradictory: number;
}

/** A classifier that was learnt, with how well it did on samples that it had not learnt from. */
export interface OwnClassifier {
  readonly model: LinearModel;
  readonly samples: SampleReport;
  /** At the suggested threshold, which the model has; over all samples, each judged by a model that did not see it. */
  readonly crossValidated: Quality;
  /** The same at other thresholds: what a stricter or laxer one would give. */
  readonly curve: readonly Quality[];
}

/** Different texts that each side needs: of fewer, nothing can be said of how well they are told apart. */
const fewestSamples = 8;
const FOLDS = 5;
const SEED = 1;
/** The share of samples on both sides from which on they contradict themselves as a whole. */
const MOST_CONTRADICTORY = 0.2;
const CURVE = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/** Texts as they are kept. */
export function hashedSamples(samples: readonly Sample[]): HashedSample[] {
  const features = new DocumentFeatures();
  return samples.map(({ text, isPositive }) => ({ features: features.of(text), isPositive }));
}

/**
 * Learns to tell one class of texts from others, in seconds: the same samples give the same model.
 * @returns the classifier, or why there can be none
 */
export function learnOwnClassifier(
  name: string,
  samples: readonly HashedSample[],
): OwnClassifier | { readonly problem: SampleProblem; readonly samples: SampleReport } {
  const { kept, report } = sorted(samples);
  const all = samples.length - report.duplicates;
  if (report.contradictory > MOST_CONTRADICTORY * all) return { problem: 'contradictory', samples: report };
  if (report.positives < fewestSamples) return { problem: 'too-few-positives', samples: report };
  if (report.negatives < fewestSamples) return { problem: 'too-few-negatives', samples: report };
  const judged = judgedByOthers(name, kept);
  const calibration = calibrated(judged);
  const likely = judged.map(({ score, isPositive }) => ({
    score: logistic(calibration.slope * score + calibration.offset),
    isPositive,
  }));
  const best = bestThreshold(likely) ?? qualityAt(likely, 0.5);
  const model = learn(name, kept);
  return {
    model: { ...model, classes: model.classes.map((one) => ({ ...one, calibration, threshold: best.threshold })) },
    samples: report,
    crossValidated: best,
    curve: CURVE.map((threshold) => qualityAt(likely, threshold)),
  };
}

function keyOf({ buckets, values }: Features): string {
  return `${buckets.join()} ${values.join()}`;
}

/** Samples that say one thing, each once. */
function sorted(samples: readonly HashedSample[]): { kept: HashedSample[]; report: SampleReport } {
  const sides = new Map<string, { sample: HashedSample; isBoth: boolean }>();
  let duplicates = 0;
  for (const sample of samples) {
    const key = keyOf(sample.features);
    const known = sides.get(key);
    if (!known) sides.set(key, { sample, isBoth: false });
    else if (known.sample.isPositive !== sample.isPositive) known.isBoth = true;
    else duplicates += 1;
  }
  const both = [...sides.values()].filter(({ isBoth }) => isBoth);
  const kept = [...sides.values()].filter(({ isBoth }) => !isBoth).map(({ sample }) => sample);
  const positives = kept.filter(({ isPositive }) => isPositive).length;
  const negatives = kept.length - positives;
  return { kept, report: { positives, negatives, duplicates, contradictory: 2 * both.length } };
}

/** Scores of all samples, each by a model that learnt from four fifths it is not in; both sides are spread evenly. */
function judgedByOthers(name: string, samples: readonly HashedSample[]): Judged[] {
  const random = seededRandom(SEED);
  const mixed = [true, false].flatMap((side) =>
    shuffled(
      samples.filter(({ isPositive }) => isPositive === side),
      random,
    ).map((sample, n) => ({ sample, fold: n % FOLDS })),
  );
  return Array.from({ length: FOLDS }, (_, held) => {
    const model = learn(
      name,
      mixed.filter(({ fold }) => fold !== held).map(({ sample }) => sample),
    );
    return mixed
      .filter(({ fold }) => fold === held)
      .map(({ sample }) => ({ score: scoresOf(model, sample.features)[0] ?? 0, isPositive: sample.isPositive }));
  }).flat();
}

function learn(name: string, samples: readonly HashedSample[]): LinearModel {
  const examples = samples.map(({ features, isPositive }): Example => ({ features, label: isPositive ? 0 : -1 }));
  const positives = samples.filter(({ isPositive }) => isPositive).length;
  return train(examples, {
    bits: DOCUMENT_BITS,
    classes: [name],
    seed: SEED,
    epochs: 20,
    rate: 0.2,
    decay: 1e-6,
    dropout: 0.2,
    positiveWeight: Math.max(1, (samples.length - positives) / positives),
  });
}

/** What a version of a classifier says of a text that another does not. */
export interface Difference {
  /** Samples that each says are of the class. */
  readonly before: number;
  readonly after: number;
  /** Those that only one of them does. */
  readonly gained: number;
  readonly lost: number;
}

/** Compares two versions of a classifier, or what feedback would change, over samples whichever side they are of. */
export function compareClassifiers(
  before: LinearModel,
  after: LinearModel,
  samples: readonly HashedSample[],
): Difference {
  const answers = samples.map(({ features }) => [isOfClass(before, features), isOfClass(after, features)] as const);
  const count = (test: (was: boolean, is: boolean) => boolean) => answers.filter(([was, is]) => test(was, is)).length;
  return {
    before: count((was) => was),
    after: count((_, is) => is),
    gained: count((was, is) => !was && is),
    lost: count((was, is) => was && !is),
  };
}

/** Whether a text is of the one class of a classifier. */
export function isOfClass(model: LinearModel, features: Features): boolean {
  const [own] = model.classes;
  if (!own) return false;
  const { slope, offset } = own.calibration;
  return logistic(slope * (scoresOf(model, features)[0] ?? 0) + offset) >= own.threshold;
}
