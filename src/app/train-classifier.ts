import { createHash } from 'node:crypto';
import {
  featureKeyOf,
  type GivenTexts,
  packClassifier,
  type Trainer,
  type TrainingProblem,
} from '../scan/classifier-training.js';
import {
  appendClassifierEvent,
  type ClassifierAbout,
  type ClassifierRecord,
  type ClassifierVersion,
  countClassifiers,
  findClassifier,
  insertClassifier,
  insertClassifierVersion,
  insertSamples,
  listClassifierVersions,
  lockClassifier,
  readSamples,
} from '../store/classifiers.js';
import { feedbackSamples } from '../store/feedback.js';
import {
  type ClassifierAnswer,
  type ClassifierDependencies,
  type ClassifierVersionAnswer,
  type ComparisonAnswer,
  inTurn,
  type KeptReport,
  known,
  otherKey,
  toAnswer,
  toVersion,
  trainingOf,
  unknownClassifier,
  unknownVersion,
} from './classifier-record.js';
import { compareClassifierVersions } from './compare-classifiers.js';
import { ServiceError } from './errors.js';

export interface TrainRequest {
  /** Null for none besides what an earlier version learnt from, and feedback. */
  readonly given: GivenTexts | null;
  readonly note?: string | undefined;
}

export interface TrainAgainRequest extends TrainRequest {
  /** The version to go on from: the one in force, else the newest, unless given; `none` begins without its samples. */
  readonly from?: number | 'none' | undefined;
  /** Whether to learn from what reviewers said of its findings; so unless told otherwise. */
  readonly feedback?: boolean | undefined;
}

/** A draft, and how it differs from what is in force. */
export type TrainedAnswer = ClassifierVersionAnswer & { readonly comparison: ComparisonAnswer | null };

const mostClassifiers = 200;
const mostVersions = 100;
/** What reviewers said of so many parts, the last ones, is learnt from. */
const mostFeedback = 5_000;

/**
 * Makes a classifier of samples: its first version, a draft.
 * @throws {ServiceError} `conflict` for a name that is taken, `samples_invalid` with what is wrong with each
 */
export async function createTrained(
  deps: ClassifierDependencies,
  who: string,
  { name, given, note, ...about }: TrainRequest & { readonly name: string } & ClassifierAbout,
): Promise<ClassifierAnswer & { readonly training: ClassifierVersionAnswer }> {
  const { database } = deps;
  if (await findClassifier(database, name)) throw taken();
  if ((await countClassifiers(database)) >= mostClassifiers) {
    throw new ServiceError('conflict', `name: there are at most ${mostClassifiers} classifiers; delete some first`);
  }
  const trained = await train(deps, name, { kept: [], feedback: [], given });
  const version = await database.transaction(async (tx) => {
    const id = await insertClassifier(tx, name, about, who);
    if (id === null) throw taken();
    const samples = await insertSamples(tx, id, { who, keyId: deps.keys.id }, trained.added);
    return keep(tx, deps, { id, name, about }, trained, { samples, note: note ?? null, createdBy: who });
  });
  const training = await shownTraining(deps, name, version);
  return { ...toAnswer(known(await findClassifier(database, name))), training };
}

/**
 * Trains another version, a draft: on what an earlier one learnt from, on what reviewers said of its findings, and on
 * new samples; of a text that is given on the other side now, what is given now holds.
 * @throws {ServiceError} `not_found`, `samples_invalid`, `conflict`
 */
export async function trainAgain(
  deps: ClassifierDependencies,
  who: string,
  name: string,
  { given, note, from, feedback: withFeedback = true }: TrainAgainRequest,
): Promise<TrainedAnswer> {
  const { database, keys } = deps;
  const record = known(await findClassifier(database, name));
  if (record.versions >= mostVersions) {
    throw new ServiceError('conflict', `there are at most ${mostVersions} versions; delete drafts first`);
  }
  const base = from === 'none' ? null : await trainingOf(deps, record, from ?? (await latest(deps, record)));
  const kept = base ? await readSamples(database, base.samples, keys.id) : [];
  if (base && kept.length < base.samples.length) throw otherKey();
  const feedback = withFeedback ? await feedbackSamples(database, `custom/${name}`, keys.id, mostFeedback) : [];
  const trained = await train(deps, name, { kept, feedback, given });
  const version = await database.transaction(async (tx) => {
    if (!(await lockClassifier(tx, name))) throw unknownClassifier();
    const added = await insertSamples(tx, record.id, { who, keyId: keys.id }, trained.added);
    const samples = [...new Set([...trained.keptIds, ...added])];
    return keep(tx, deps, record, trained, { samples, note: note ?? null, createdBy: who });
  });
  const against = record.published?.version;
  const comparison = against === undefined ? null : await comparedIfFree(deps, name, version, against);
  return { ...(await shownTraining(deps, name, version)), comparison };
}

/** The version is kept whether it can be compared now or not; null when others are trained meanwhile. */
async function comparedIfFree(
  deps: ClassifierDependencies,
  name: string,
  version: number,
  against: number,
): Promise<ComparisonAnswer | null> {
  try {
    return await compareClassifierVersions(deps, name, version, { against });
  } catch (error) {
    if (error instanceof ServiceError && error.code !== 'internal') return null;
    throw error;
  }
}

async function shownTraining({ database }: ClassifierDependencies, name: string, version: number) {
  const record = known(await findClassifier(database, name));
  return toVersion(record, await trainingOf({ database }, record, version));
}

async function latest({ database }: ClassifierDependencies, record: ClassifierRecord): Promise<number> {
  if (record.published) return record.published.version;
  const [newest] = await listClassifierVersions(database, record.id);
  if (!newest) throw unknownVersion();
  return newest.version;
}

type TrainedWell = Exclude<Awaited<ReturnType<Trainer['train']>>, { readonly problems: unknown }>;

/** @throws {ServiceError} */
async function train(
  { trainer, keys }: ClassifierDependencies,
  name: string,
  samples: Pick<Parameters<Trainer['train']>[0], 'kept' | 'feedback' | 'given'>,
): Promise<TrainedWell> {
  const trained = await inTurn(() => trainer.train({ name, key: featureKeyOf(keys), ...samples }));
  if ('problems' in trained) throw samplesInvalid(trained.problems);
  return trained;
}

async function keep(
  tx: Parameters<typeof insertClassifierVersion>[0],
  { keys }: ClassifierDependencies,
  { id, name, about }: Pick<ClassifierRecord, 'id' | 'name' | 'about'>,
  { own, report, added }: TrainedWell,
  rest: Pick<ClassifierVersion, 'samples' | 'note' | 'createdBy'>,
): Promise<number> {
  const { title, categories } = about;
  const model = packClassifier({ ...own, keyId: keys.id, key: null, about: { name, title, categories } });
  const modelHash = createHash('sha256').update(model).digest('hex');
  const fromFeedback = added.filter(({ origin }) => origin === 'feedback').length;
  const kept = { ...rest, model, modelHash, keyId: keys.id, report: { ...report, fromFeedback } satisfies KeptReport };
  const plain = { before: null, threshold: null, reason: null };
  const version = await insertClassifierVersion(tx, { id, name }, kept);
  await appendClassifierEvent(tx, name, { ...plain, event: 'trained', version, who: rest.createdBy });
  return version;
}

function taken(): ServiceError {
  const detail = 'there is a classifier of this name; train another version of it, or choose another name';
  return new ServiceError('conflict', `name: ${detail}`, [{ field: 'name', detail }]);
}

function samplesInvalid(problems: readonly TrainingProblem[]): ServiceError {
  const fields = problems.map(({ field, detail }) => ({ field, detail }));
  const said = fields.map(({ field, detail }) => `${field}: ${detail}`).join('; ');
  return new ServiceError('samples_invalid', said, fields);
}
