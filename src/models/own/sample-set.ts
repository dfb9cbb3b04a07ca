import { digestOf, type HashedSample } from './samples.js';

/** A sample on its way into a classifier. */
export interface GivenSample extends HashedSample {
  /** Where it stood in what was given, such as `positive.3` or `line 12`; null for one that was kept before. */
  readonly place: string | null;
}

/** Samples that say one thing, each once, in an order that does not depend on how they were given. */
export interface SampleSet {
  readonly kept: readonly HashedSample[];
  readonly counts: SampleCounts;
  /** Places of samples that stand on both sides, in pairs. */
  readonly contradictions: readonly (readonly [string, string])[];
}

/** What is to be known of samples before anybody trusts a classifier made of them. */
export interface SampleCounts {
  /** Different texts of each side that were learnt from. */
  readonly positives: number;
  readonly negatives: number;
  /** Texts that stood there more than once on one side, but for their numbers; each counts once. */
  readonly duplicates: number;
  /** Texts that stood on both sides; none of them counts. */
  readonly contradictory: number;
}

/** Something that is wrong with samples: the field it is about, and what to do. Quotes nothing of them. */
export interface SampleProblem {
  readonly code:
    | 'one-class'
    | 'too-few'
    | 'contradictory'
    | 'duplicates'
    | 'imbalanced'
    | 'few'
    | 'no-better-than-chance'
    | 'cut-short';
  readonly field: string;
  readonly detail: string;
}

/** Different texts that each side needs: of fewer, nothing can be said of how well they are told apart. */
const fewestSamples = 8;
/** From here on on each side, figures do not hang on a few texts. */
const enoughSamples = 30;
/** The share of samples on both sides from which on they contradict themselves as a whole. */
const MOST_CONTRADICTORY = 0.2;
const MOST_DUPLICATES = 0.1;
/** The share of the smaller side below which the larger one decides nearly alone. */
const LEAST_SHARE = 0.05;
const NAMED = 10;

/** Sorts out what stands there twice, or on both sides. */
export function sampleSet(samples: readonly GivenSample[]): SampleSet {
  const known = new Map<string, { sample: GivenSample; against: GivenSample | null }>();
  let duplicates = 0;
  for (const sample of samples) {
    const digest = digestOf(sample.packed);
    const same = known.get(digest);
    if (!same) known.set(digest, { sample, against: null });
    else if (same.sample.isPositive !== sample.isPositive) same.against ??= sample;
    else duplicates += 1;
  }
  const inOrder = [...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
  const kept = inOrder.filter(({ against }) => against === null).map(({ sample }) => sample);
  const both = inOrder.filter(({ against }) => against !== null);
  const positives = kept.filter(({ isPositive }) => isPositive).length;
  return {
    kept,
    counts: { positives, negatives: kept.length - positives, duplicates, contradictory: 2 * both.length },
    contradictions: both.map(({ sample, against }) => [placeOf(sample), placeOf(against ?? sample)] as const),
  };
}

function placeOf({ place, isPositive }: GivenSample): string {
  return place ?? `an earlier ${isPositive ? 'positive' : 'negative'} sample`;
}

/** Why nothing can be learnt from samples; nothing for none. */
export function refusals({ counts, contradictions }: SampleSet): SampleProblem[] {
  const { positives, negatives, contradictory } = counts;
  if (contradictory > MOST_CONTRADICTORY * (positives + negatives + contradictory)) {
    const named = contradictions.slice(0, NAMED).map((pair) => pair.join(' = '));
    const more = contradictions.length > NAMED ? ` and ${contradictions.length - NAMED} more` : '';
    const detail = `${contradictory / 2} texts stand on both sides (${named.join(', ')}${more}); decide for each of them`;
    return [{ code: 'contradictory', field: 'samples', detail }];
  }
  const sides = [
    ['positive', positives, 'texts of what is to be found'],
    ['negative', negatives, 'texts as they stand beside it where it is looked for, and are not to be found'],
  ] as const;
  return sides
    .filter(([, count]) => count < fewestSamples)
    .map(([field, count, which]) =>
      count === 0
        ? { code: 'one-class' as const, field, detail: `there are none; give at least ${fewestSamples} ${which}` }
        : {
            code: 'too-few' as const,
            field,
            detail: `there are ${count} that differ in more than numbers; give at least ${fewestSamples}, better ${enoughSamples}: ${which}`,
          },
    );
}

/** What is wrong with samples that were learnt from all the same. */
export function warnings({ counts }: SampleSet): SampleProblem[] {
  const { positives, negatives, duplicates, contradictory } = counts;
  const all = positives + negatives;
  const [side, count] = positives < negatives ? ['positive', positives] : ['negative', negatives];
  const found: (SampleProblem | false)[] = [
    contradictory > 0 && {
      code: 'contradictory',
      field: 'samples',
      detail: `${contradictory / 2} texts stood on both sides and were left out; decide for each of them`,
    },
    duplicates > MOST_DUPLICATES * all && {
      code: 'duplicates',
      field: 'samples',
      detail: `${duplicates} texts say the same as others but for numbers, and count once; give different ones in their place`,
    },
    count < LEAST_SHARE * all && {
      code: 'imbalanced',
      field: String(side),
      detail: `they are ${((100 * Number(count)) / all).toFixed(1)} % of all; give more of them, or fewer of the others`,
    },
    count < enoughSamples && {
      code: 'few',
      field: String(side),
      detail: `with ${count} of them the figures may be far off, as their bounds say; give ${enoughSamples} or more`,
    },
  ];
  return found.filter((one) => one !== false);
}
