import type { MatchKeys } from '../detect/custom/exact-table.js';
import {
  type Comparison,
  type Trainer,
  TrainerBusy,
  TrainingFailed,
  type TrainingReport,
} from '../scan/classifier-training.js';
import {
  type ClassifierAbout,
  type ClassifierRecord,
  type ClassifierVersion,
  readClassifierVersion,
} from '../store/classifiers.js';
import type { Database } from '../store/database.js';
import type { ArtefactFolder } from './artefact-folder.js';
import type { CatalogueInForce } from './catalogue-in-force.js';
import { ServiceError } from './errors.js';

/** What use cases around trained classifiers work on. */
export interface ClassifierDependencies {
  readonly database: Database;
  readonly catalogue: Pick<CatalogueInForce, 'refresh'>;
  readonly keys: MatchKeys;
  readonly folder: ArtefactFolder;
  readonly trainer: Trainer;
}

/** A classifier as it is shown. Moments are ISO 8601. */
export interface ClassifierAnswer extends ClassifierAbout {
  readonly name: string;
  readonly infotype: string;
  /** The version in force and from which probability on it finds a text; null for none. */
  readonly published: { readonly version: number; readonly threshold: number } | null;
  readonly versions: number;
  readonly createdBy: string;
  readonly createdAt: string;
}

/** A training as it is shown. */
export interface ClassifierVersionAnswer extends TrainingReport {
  readonly version: number;
  readonly state: 'published' | 'retired' | 'draft';
  /** Of the samples so many are what reviewers said. */
  readonly fromFeedback: number;
  readonly suggestedThreshold: number;
  readonly note: string | null;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly publishedAt: string | null;
}

export interface ComparisonAnswer extends Comparison {
  readonly version: number;
  /** The version that it is compared with. */
  readonly against: number;
}

/** What training leaves besides the model. */
export type KeptReport = TrainingReport & { readonly fromFeedback: number };

export function toAnswer({
  name,
  about,
  published,
  versions,
  createdBy,
  createdAt,
}: ClassifierRecord): ClassifierAnswer {
  const shown = { published, versions, createdBy, createdAt: createdAt.toISOString() };
  return { name, infotype: `custom/${name}`, ...about, ...shown };
}

export function toVersion(
  { published }: Pick<ClassifierRecord, 'published'>,
  { version, report, note, createdBy, createdAt, publishedAt }: Omit<ClassifierVersion, 'model' | 'samples'>,
): ClassifierVersionAnswer {
  const kept = report as KeptReport;
  return {
    version,
    state: published?.version === version ? 'published' : publishedAt ? 'retired' : 'draft',
    ...kept,
    suggestedThreshold: kept.crossValidated.threshold,
    note,
    createdBy,
    createdAt: createdAt.toISOString(),
    publishedAt: publishedAt?.toISOString() ?? null,
  };
}

/** @throws {ServiceError} `not_found` */
export async function trainingOf(
  { database }: Pick<ClassifierDependencies, 'database'>,
  { id }: Pick<ClassifierRecord, 'id'>,
  version: number,
): Promise<ClassifierVersion> {
  const found = await readClassifierVersion(database, id, version);
  if (!found) throw unknownVersion();
  return found;
}

/** @throws {ServiceError} `not_found` */
export function known(record: ClassifierRecord | null): ClassifierRecord {
  if (!record) throw unknownClassifier();
  return record;
}

export function unknownClassifier(): ServiceError {
  return new ServiceError('not_found', 'name: there is no classifier of this name; "GET /v1/classifiers" lists them');
}

export function unknownVersion(): ServiceError {
  return new ServiceError('not_found', 'version: the classifier has none of this number');
}

export function otherKey(): ServiceError {
  const remedy = 'set that key, or train anew with "from": "none"';
  return new ServiceError('key_mismatch', `its samples were hashed with another CLEARMARK_SECRET_KEY; ${remedy}`);
}

/** Runs what a thread does. @throws {ServiceError} `unavailable` when it cannot now */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TrainerBusy) throw new ServiceError('unavailable', `${error.message}; try again in a minute`);
    if (!(error instanceof TrainingFailed)) throw error;
    throw new ServiceError('unavailable', `the training was given up: ${error.message}; give fewer or shorter samples`);
  }
}
