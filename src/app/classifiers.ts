import {
  appendClassifierEvent,
  classifierEvents,
  deleteClassifier,
  deleteClassifierVersion,
  findClassifier,
  listClassifiers,
  listClassifierVersions,
  lockClassifier,
  readClassifierVersion,
} from '../store/classifiers.js';
import {
  type ClassifierAnswer,
  type ClassifierDependencies,
  type ClassifierVersionAnswer,
  known,
  toAnswer,
  toVersion,
  trainingOf,
  unknownClassifier,
  unknownVersion,
} from './classifier-record.js';
import { ServiceError } from './errors.js';
import { type Page, type PageRequest, pageOf, readCursor, writeCursor } from './page.js';

const shownEvents = 100;

export async function listTrained(
  { database }: ClassifierDependencies,
  request: PageRequest,
): Promise<Page<ClassifierAnswer>> {
  const [after] = readCursor('classifiers', 1, request.cursor) ?? [];
  const rows = await listClassifiers(database, after ?? null, request.limit + 1);
  return pageOf(rows, request.limit, toAnswer, ({ name }) => writeCursor('classifiers', name));
}

/** One with its versions and what happened to it, newest first. @throws {ServiceError} `not_found` */
export async function getTrained({ database }: ClassifierDependencies, name: string) {
  const record = known(await findClassifier(database, name));
  const versions = await listClassifierVersions(database, record.id);
  const events = await classifierEvents(database, name, shownEvents);
  return {
    ...toAnswer(record),
    trainings: versions.map((version) => toVersion(record, version)),
    history: events.map((event) => ({ ...event, at: event.at.toISOString() })),
  };
}

/** One training. @throws {ServiceError} `not_found` */
export async function getTraining(
  { database }: ClassifierDependencies,
  name: string,
  version: number,
): Promise<ClassifierVersionAnswer> {
  const record = known(await findClassifier(database, name));
  return toVersion(record, await trainingOf({ database }, record, version));
}

/** Deletes a version that is not in force, and what only it learnt from. @throws {ServiceError} `not_found`, `conflict` */
export async function deleteTraining(
  { database }: ClassifierDependencies,
  who: string,
  name: string,
  version: number,
): Promise<void> {
  await database.transaction(async (tx) => {
    if (!(await lockClassifier(tx, name))) throw unknownClassifier();
    const record = known(await findClassifier(tx, name));
    if (record.published?.version === version) throw inForce();
    if (!(await readClassifierVersion(tx, record.id, version))) throw unknownVersion();
    await deleteClassifierVersion(tx, record.id, version);
    await appendClassifierEvent(tx, name, { ...nothing, event: 'deleted', version, who });
  });
}

/** Deletes a classifier that is not in force: versions and samples. @throws {ServiceError} `not_found`, `conflict` */
export async function deleteTrained({ database }: ClassifierDependencies, who: string, name: string): Promise<void> {
  await database.transaction(async (tx) => {
    if (!(await lockClassifier(tx, name))) throw unknownClassifier();
    const record = known(await findClassifier(tx, name));
    if (record.published) throw inForce();
    await deleteClassifier(tx, record.id);
    await appendClassifierEvent(tx, name, { ...nothing, event: 'deleted', version: null, who });
  });
}

const nothing = { before: null, threshold: null, reason: null } as const;

function inForce(): ServiceError {
  return new ServiceError('conflict', 'it is in force; retire it, or publish another version, first');
}
