import type { InfotypeInfo, Recogniser } from '../../detect/recogniser.js';
import { verdictOf } from './judge.js';
import type { OwnModel } from './learn.js';
import { type FeatureKey, keyedFeatures } from './samples.js';

/** The infotype of a classifier that users trained, as a detector has it. */
interface TrainedInfotype extends InfotypeInfo {
  readonly isTrained: true;
}

export function isTrained(infotype: InfotypeInfo): infotype is TrainedInfotype {
  return 'isTrained' in infotype;
}

/** A classifier that is looked for. */
export interface OwnInForce {
  readonly infotype: InfotypeInfo;
  readonly own: OwnModel;
  readonly key: FeatureKey;
  /** In place of the suggested one. */
  readonly threshold?: number | undefined;
}

/**
 * UTF-16 code units that a finding covers at most: less than a window of a long text, which would be made ever longer
 * otherwise, so as not to cut through it.
 */
const LONGEST = 1_000_000;
/** At the threshold a finding is as sure as policies count. */
const AT_THRESHOLD = 0.75;
/** Below it nothing is reported, unless what is unsure is asked for. */
const BELOW = 0.64;
const SUREST = 0.99;

/**
 * Classifiers of one's own as a recogniser: each finding covers all of the text, except what else is found in it. What a
 * text is it says at its beginning: that is what is looked at.
 */
export function ownRecogniser(classifiers: readonly OwnInForce[]): Recogniser {
  const byKey = new Map<string, ReturnType<typeof keyedFeatures>>();
  for (const { key } of classifiers) if (!byKey.has(key.id)) byKey.set(key.id, keyedFeatures(key));
  return {
    infotypes: classifiers.map(({ infotype }): TrainedInfotype => ({ ...infotype, isTrained: true })),
    find(text, emit, { wanted }) {
      const asked = classifiers.filter(({ infotype }) => wanted(infotype.id));
      if (asked.length === 0 || !/\p{L}/u.test(text)) return;
      for (const [id, featuresOf] of byKey) {
        const features = featuresOf(text);
        for (const { infotype, own, threshold } of asked.filter(({ key }) => key.id === id)) {
          const prior = sureness(verdictOf(own, features).probability, threshold ?? thresholdOf(own));
          if (prior === null) continue;
          const end = Math.min(text.length, LONGEST);
          emit({ infotype, pattern: { prior }, start: 0, end, passage: true, byModel: true });
        }
      }
    },
  };
}

function thresholdOf({ model }: OwnModel): number {
  return model.classes[0]?.threshold ?? 1;
}

/** A probability as the confidence of a finding: who publishes a threshold decides from where on it counts. */
function sureness(probability: number | null, threshold: number): number | null {
  if (probability === null) return null;
  if (probability < threshold) return (BELOW * probability) / threshold;
  const above = threshold < 1 ? (probability - threshold) / (1 - threshold) : 1;
  return Math.min(SUREST, Math.max(AT_THRESHOLD + (SUREST - AT_THRESHOLD) * above, probability));
}
