import { insertArtefact } from '../store/artefacts.js';
import {
  appendClassifierEvent,
  type ClassifierEvent,
  type ClassifierVersion,
  classifierBefore,
  findClassifier,
  lockClassifier,
  markPublished,
} from '../store/classifiers.js';
import { deleteCustom, findCustom, lockCustom, writeCustom } from '../store/custom-infotypes.js';
import {
  type ClassifierAnswer,
  type ClassifierDependencies,
  type ClassifierVersionAnswer,
  known,
  otherKey,
  toAnswer,
  toVersion,
  trainingOf,
  unknownClassifier,
} from './classifier-record.js';
import { ServiceError } from './errors.js';

export interface PublishRequest {
  /** From which probability on a text is found; the suggested one unless given. */
  readonly threshold?: number | undefined;
  readonly reason?: string | undefined;
}

/**
 * Puts a version in force: its infotype is looked for from now on, here and by all workers, and what was labelled without
 * it is outdated, as with any change of what is looked for.
 * @throws {ServiceError} `not_found`, `key_mismatch`, `conflict` when something else has its infotype
 */
export async function publishTraining(
  deps: ClassifierDependencies,
  who: string,
  name: string,
  version: number,
  request: PublishRequest = {},
): Promise<ClassifierVersionAnswer> {
  return putInForce(deps, who, name, version, 'published', request);
}

/**
 * Goes back: from the version in force to the one before it, or to one that was in force earlier.
 * @throws {ServiceError} as `publishTraining`, and `conflict` when there is none to go back to
 */
export async function rollBackTraining(
  deps: ClassifierDependencies,
  who: string,
  name: string,
  version: number,
  { reason }: Pick<PublishRequest, 'reason'> = {},
): Promise<ClassifierVersionAnswer> {
  const { database } = deps;
  const record = known(await findClassifier(database, name));
  const named = await trainingOf(deps, record, version);
  const isInForce = record.published?.version === version;
  const target = isInForce ? await classifierBefore(database, name, version) : named.publishedAt && version;
  if (!target) throw new ServiceError('conflict', 'version: none was in force before it; publish one');
  const from = record.published?.version;
  const why = reason ?? (from === undefined ? undefined : `rolled back from version ${from}`);
  return putInForce(deps, who, name, target, 'rolled-back', { reason: why });
}

/** Takes a classifier back: nothing looks for it any more; its versions stay. @throws {ServiceError} `not_found`, `conflict` */
export async function retireTrained(
  deps: ClassifierDependencies,
  who: string,
  name: string,
  { reason }: Pick<PublishRequest, 'reason'> = {},
): Promise<ClassifierAnswer> {
  const { database } = deps;
  await database.transaction(async (tx) => {
    if (!(await lockClassifier(tx, name))) throw unknownClassifier();
    const { published } = known(await findClassifier(tx, name));
    if (!published) throw new ServiceError('conflict', 'name: no version of it is in force');
    await lockCustom(tx);
    await deleteCustom(tx, `custom/${name}`, who);
    const event = { event: 'retired', version: published.version, before: published.version } as const;
    await appendClassifierEvent(tx, name, { ...event, threshold: null, reason: reason ?? null, who });
  });
  await deps.catalogue.refresh();
  return toAnswer(known(await findClassifier(database, name)));
}

async function putInForce(
  deps: ClassifierDependencies,
  who: string,
  name: string,
  version: number,
  event: Extract<ClassifierEvent['event'], 'published' | 'rolled-back'>,
  { threshold, reason }: PublishRequest,
): Promise<ClassifierVersionAnswer> {
  const { database, folder, keys } = deps;
  const id = `custom/${name}`;
  await database.transaction(async (tx) => {
    if (!(await lockClassifier(tx, name))) throw unknownClassifier();
    const record = known(await findClassifier(tx, name));
    const training = await trainingOf({ database }, record, version);
    if (training.keyId !== keys.id) throw otherKey();
    const { hash, size } = await folder.write([training.model]);
    const artefact = { hash, size, kind: 'classifier', keyId: keys.id, info: infoOf(training) };
    await insertArtefact(tx, artefact, folder.read(hash));
    await lockCustom(tx);
    const other = await findCustom(tx, id);
    if (other && other.definition.kind !== 'trained-classifier') throw elsewhere(id);
    const from = threshold ?? toVersion(record, training).suggestedThreshold;
    const { about, published } = record;
    const definition = { id, kind: 'trained-classifier' as const, ...shown(about), trained: version, threshold: from };
    await writeCustom(tx, definition, hash, { change: 'published', who });
    await markPublished(tx, record.id, version);
    const before = published?.version ?? null;
    await appendClassifierEvent(tx, name, { event, version, before, threshold: from, reason: reason ?? null, who });
  });
  await deps.catalogue.refresh();
  const record = known(await findClassifier(database, name));
  return toVersion(record, await trainingOf(deps, record, version));
}

function shown({ title, region, categories, regulations }: ClassifierAnswerAbout) {
  return { title, region: [...region], categories: [...categories], regulations: [...regulations] };
}

type ClassifierAnswerAbout = Pick<ClassifierAnswer, 'title' | 'region' | 'categories' | 'regulations'>;

function infoOf({ samples }: ClassifierVersion) {
  return { entries: samples.length, notes: [] };
}

function elsewhere(id: string): ServiceError {
  const detail = `${id} is a custom infotype of another kind; delete that, or train under another name`;
  return new ServiceError('conflict', `name: ${detail}`, [{ field: 'name', detail }]);
}
