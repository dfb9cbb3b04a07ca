import { ContentError } from '../../detect/custom/content.js';
import { type Comparison, type ComparisonAsked, compare } from './compare.js';
import { type GivenTexts, readGiven } from './given-texts.js';
import { type Learnt, learn } from './learn.js';
import type { GivenSample, SampleProblem } from './sample-set.js';
import { digestOf, type FeatureKey, type HashedSample, keyedFeatures, packFeatures } from './samples.js';

/** Samples that are kept already, by what they are known by where they are kept. */
export interface KeptSample extends HashedSample {
  readonly id: number;
}

export interface TrainingAsked {
  readonly name: string;
  readonly key: FeatureKey;
  /** Of an earlier version. */
  readonly kept: readonly KeptSample[];
  /** What reviewers said since: it goes before what was kept. */
  readonly feedback: readonly HashedSample[];
  /** New ones; they go before what was kept, too. Null for none. */
  readonly given: GivenTexts | null;
}

/** A sample that was not kept yet. */
export interface NewSample extends HashedSample {
  /** See `digestOf`. */
  readonly digest: string;
  readonly origin: 'given' | 'feedback';
}

export type Trained =
  | (Learnt & {
      /** Those of the kept ones that it learnt from, or that contradict each other. */
      readonly keptIds: readonly number[];
      readonly added: readonly NewSample[];
    })
  | { readonly problems: readonly TrainingProblem[] };

/** A {@link SampleProblem}, or one of what was given. */
export type TrainingProblem = Pick<SampleProblem, 'field' | 'detail'> & {
  readonly code: SampleProblem['code'] | 'unreadable' | 'no-text' | 'too-much';
};

/** What is done in a thread, so that nothing else waits for it. */
export type TrainingJob =
  | ({ readonly kind: 'train' } & TrainingAsked)
  | ({ readonly kind: 'compare' } & ComparisonAsked);
export type TrainingAnswer = Trained | Comparison;

export function runTraining(job: TrainingJob): TrainingAnswer {
  return job.kind === 'train' ? trainOn(job) : compare(job);
}

/** Features of all samples together: 80 MB while they are learnt from. */
const MOST_FEATURES = 10_000_000;
/** Texts without anything to learn from that are named. */
const NAMED = 20;

/** Learns from samples that were kept, and new ones. */
function trainOn({ name, key, kept, feedback, given }: TrainingAsked): Trained {
  const read = hashed(given, key);
  if ('problems' in read) return read;
  const said = feedback.map(
    (sample): NewSample => ({ ...sample, digest: digestOf(sample.packed), origin: 'feedback' }),
  );
  const added = [...said, ...read.samples];
  const news = new Map(added.map(({ digest, isPositive }) => [digest, isPositive]));
  const still = kept.filter(({ packed, isPositive }) => (news.get(digestOf(packed)) ?? isPositive) === isPositive);
  const size = [...still, ...added].reduce((sum, { packed }) => sum + packed.length / 4, 0);
  if (size > MOST_FEATURES) {
    const detail = `they are ${Math.ceil(size / MOST_FEATURES)} times as much text as one classifier takes; give fewer`;
    return { problems: [{ code: 'too-much', field: 'samples', detail }] };
  }
  const learnt = learn(name, [
    ...still.map((sample): GivenSample => ({ ...sample, place: null })),
    ...said.map((sample): GivenSample => ({ ...sample, place: 'feedback' })),
    ...read.samples,
  ]);
  if ('problems' in learnt) return learnt;
  return { ...learnt, keptIds: still.map(({ id }) => id), added: added.map(withoutPlace) };
}

const withoutPlace = ({ packed, isPositive, digest, origin }: NewSample): NewSample => ({
  ...{ packed, isPositive, digest, origin },
});

function hashed(
  given: GivenTexts | null,
  key: FeatureKey,
): { readonly samples: readonly (NewSample & GivenSample)[] } | { readonly problems: readonly TrainingProblem[] } {
  if (given === null) return { samples: [] };
  try {
    const featuresOf = keyedFeatures(key);
    const problems: TrainingProblem[] = [];
    const samples = readGiven(given).flatMap(({ text, isPositive, place }) => {
      if (!/[\p{L}\p{N}]/u.test(text)) {
        problems.push({ code: 'no-text', field: place, detail: 'there is no word in it; leave it out' });
        return [];
      }
      const packed = packFeatures(featuresOf(text));
      return [{ packed, isPositive, place, digest: digestOf(packed), origin: 'given' as const }];
    });
    return problems.length > 0 ? { problems: problems.slice(0, NAMED) } : { samples };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { problems: [{ code: 'unreadable', field: error.field, detail: error.detail }] };
  }
}
