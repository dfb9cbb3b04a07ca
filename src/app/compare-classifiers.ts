import {
  type ComparedVersion,
  featureKeyOf,
  type SharedSample,
  unpackClassifier,
} from '../scan/classifier-training.js';
import { type ClassifierRecord, type ClassifierVersion, findClassifier, readSamples } from '../store/classifiers.js';
import { featuresOfFound } from '../store/part-features.js';
import {
  type ClassifierDependencies,
  type ComparisonAnswer,
  inTurn,
  known,
  otherKey,
  trainingOf,
} from './classifier-record.js';
import { ServiceError } from './errors.js';

export interface ComparisonRequest {
  /** The version to compare with: the one in force, else the one before, unless given. */
  readonly against?: number | undefined;
  /** Texts to be judged by both; nothing of them is kept. */
  readonly texts?: readonly string[] | undefined;
}

/** Parts that were found, whose features both versions are asked about. */
const mostStored = 5_000;

/**
 * How a version differs from another: figures on the same folds of all samples of both, which samples, texts and stored
 * findings only one of them finds. Each at its threshold: that which is in force, or the suggested one.
 * @throws {ServiceError} `not_found`, `conflict` where there is none to compare with, `key_mismatch`
 */
export async function compareClassifierVersions(
  deps: ClassifierDependencies,
  name: string,
  version: number,
  { against, texts = [] }: ComparisonRequest,
): Promise<ComparisonAnswer> {
  const { database, keys, trainer } = deps;
  const record = known(await findClassifier(database, name));
  const other = against ?? otherThan(record, version);
  const [before, after] = [await trainingOf(deps, record, other), await trainingOf(deps, record, version)];
  if (before.keyId !== keys.id || after.keyId !== keys.id) throw otherKey();
  const samples = await sharedSamples(deps, before, after);
  const stored = await featuresOfFound(database, `custom/${name}`, keys.id, mostStored);
  const asked = { before: compared(record, before), after: compared(record, after), samples, texts, stored };
  const comparison = await inTurn(() => trainer.compare({ ...asked, key: featureKeyOf(keys) }));
  return { version, against: other, ...comparison };
}

function otherThan({ published }: ClassifierRecord, version: number): number {
  if (published && published.version !== version) return published.version;
  if (version > 1) return version - 1;
  throw new ServiceError('conflict', 'against: there is no other version to compare with; train one');
}

function compared({ published }: ClassifierRecord, { version, model }: ClassifierVersion): ComparedVersion {
  const own = unpackClassifier(model);
  const suggested = own.model.classes[0]?.threshold ?? 1;
  return { own, threshold: published?.version === version ? published.threshold : suggested };
}

async function sharedSamples(
  { database, keys }: ClassifierDependencies,
  before: ClassifierVersion,
  after: ClassifierVersion,
): Promise<SharedSample[]> {
  const [inBefore, inAfter] = [new Set(before.samples), new Set(after.samples)];
  const rows = await readSamples(database, [...new Set([...inBefore, ...inAfter])], keys.id);
  const all = rows.map(({ id, ...sample }) => ({ ...sample, inBefore: inBefore.has(id), inAfter: inAfter.has(id) }));
  return rightSided(all);
}

/** A text that one version has on the other side was corrected: both are judged by what holds now. */
function rightSided(samples: readonly SharedSample[]): SharedSample[] {
  const now = new Map<string, SharedSample>();
  for (const sample of samples) {
    const key = Buffer.from(sample.packed).toString('latin1');
    const other = now.get(key);
    if (!other || (sample.inAfter && !other.inAfter)) now.set(key, sample);
  }
  return [...now.values()];
}
