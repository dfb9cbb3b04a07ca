import { type Judged, qualityAt } from '../text/calibrate.js';
import type { LinearModel } from '../text/linear.js';
import type { Example } from '../text/train.js';
import { verdictOf } from './judge.js';
import {
  type BoundedQuality,
  bounded,
  exampleOf,
  foldsOf,
  judge,
  type OwnModel,
  probability,
  trained,
} from './learn.js';
import { type FeatureKey, type HashedSample, keyedFeatures, unpackFeatures } from './samples.js';

/** A version of a classifier, as it is compared. */
export interface ComparedVersion {
  readonly own: OwnModel;
  readonly threshold: number;
}

/** A sample of one version or of both. */
export interface SharedSample extends HashedSample {
  readonly inBefore: boolean;
  readonly inAfter: boolean;
}

export interface ComparisonAsked {
  readonly before: ComparedVersion;
  readonly after: ComparedVersion;
  readonly samples: readonly SharedSample[];
  /** Texts to be judged by both. */
  readonly texts: readonly string[];
  readonly key: FeatureKey;
  /** Features of parts that the version in force found: what would become of them. */
  readonly stored: readonly Uint8Array[];
}

/** How two versions differ. */
export interface Comparison {
  /** On all samples of both, each judged by a model that learnt as the version did, but for a fifth that it is in. */
  readonly before: BoundedQuality;
  readonly after: BoundedQuality;
  readonly samples: { readonly of: number } & Flips;
  readonly stored: { readonly of: number } & Flips;
  readonly texts: readonly {
    readonly before: TextVerdict;
    readonly after: TextVerdict;
    readonly changes: boolean;
  }[];
}

/** Texts that only one of the two finds. */
export interface Flips {
  readonly gained: number;
  readonly lost: number;
}

interface TextVerdict {
  readonly found: boolean;
  /** 0..1; null where the text says too little, or nothing that training knew. */
  readonly probability: number | null;
}

/** Compares two versions of a classifier on the same folds of the samples of both. */
export function compare({ before, after, samples, texts, key, stored }: ComparisonAsked): Comparison {
  const featuresOf = keyedFeatures(key);
  const examples = samples.map((sample) => ({ ...exampleOf(sample), ...sample }));
  const judgedText = (version: ComparedVersion, text: string): TextVerdict => {
    const { isFound, probability: sure } = verdictOf(version.own, featuresOf(text), version.threshold);
    return { found: isFound, probability: sure === null ? null : Math.round(sure * 1000) / 1000 };
  };
  return {
    before: onFolds(before, examples, ({ inBefore }) => inBefore),
    after: onFolds(after, examples, ({ inAfter }) => inAfter),
    samples: { of: samples.length, ...flips(before, after, samples.map(packedOf)) },
    stored: { of: stored.length, ...flips(before, after, stored) },
    texts: texts.map((text) => {
      const [was, is] = [judgedText(before, text), judgedText(after, text)];
      return { before: was, after: is, changes: was.found !== is.found };
    }),
  };
}

const packedOf = ({ packed }: HashedSample) => packed;

type SharedExample = Example & SharedSample;

function onFolds(
  { own, threshold }: ComparedVersion,
  examples: readonly SharedExample[],
  isIn: (sample: SharedSample) => boolean,
): BoundedQuality {
  const [settings] = own.model.classes;
  if (!settings) return bounded(qualityAt([], threshold), []);
  const asShared = new Map<Example, SharedSample>(examples.map((example) => [example, example]));
  const likely = foldsOf(examples).flatMap(({ learnt, held }): Judged[] => {
    const samples = learnt.filter((example) => isIn(asShared.get(example) ?? neither));
    const model: LinearModel = trained(settings.name, samples);
    return held.map((example) => {
      const { score, isPositive } = judge(model, example);
      return { score: probability(settings.calibration, score), isPositive };
    });
  });
  return bounded(qualityAt(likely, threshold), likely);
}

const neither: SharedSample = { packed: new Uint8Array(), isPositive: false, inBefore: false, inAfter: false };

function flips(before: ComparedVersion, after: ComparedVersion, all: readonly Uint8Array[]): Flips {
  let [gained, lost] = [0, 0];
  for (const packed of all) {
    const features = unpackFeatures(packed);
    const was = verdictOf(before.own, features, before.threshold).isFound;
    const is = verdictOf(after.own, features, after.threshold).isFound;
    if (is && !was) gained += 1;
    if (was && !is) lost += 1;
  }
  return { gained, lost };
}
