import { Worker } from 'node:worker_threads';
import { decodeClassifier, encodeClassifier, type StoredClassifier } from '../models/own/classifier-file.js';
import type { Comparison } from '../models/own/compare.js';
import type { Trained, TrainingAnswer, TrainingAsked, TrainingJob } from '../models/own/training.js';
import { childEntry } from './child-entry.js';

export { LOOKED_AT } from '../models/document-type/document-features.js';
export type { ComparedVersion, Comparison, SharedSample } from '../models/own/compare.js';
export type { GivenTexts } from '../models/own/given-texts.js';
export type { TrainingReport } from '../models/own/learn.js';
export { featureKeyOf } from '../models/own/samples.js';
export type { TrainingProblem } from '../models/own/training.js';

/** Training, or a comparison, was given up: it took too long, or too much memory. Quotes nothing. */
export class TrainingFailed extends Error {
  override readonly name = 'TrainingFailed';
  readonly code = 'training-failed';
}

/** Learns and compares classifiers, one after the other, in a thread that nothing else waits for. */
export interface Trainer {
  /** @throws {TrainingFailed} {TrainerBusy} */
  train(asked: TrainingAsked): Promise<Trained>;
  /** @throws {TrainingFailed} {TrainerBusy} */
  compare(asked: Omit<Extract<TrainingJob, { kind: 'compare' }>, 'kind'>): Promise<Comparison>;
  /** Gives up what is at work. */
  close(): void;
}

/** So many wait already. */
export class TrainerBusy extends Error {
  override readonly name = 'TrainerBusy';
}

/** Milliseconds: what is taken in is bounded so that it takes some ten seconds at most on a slow machine. */
const LONGEST = 180_000;
const MEMORY_MIB = 1024;
/** Jobs that wait, each with texts of up to some tens of megabytes. */
const MOST_WAITING = 3;

export function createTrainer(): Trainer {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  const closing = new AbortController();
  const run = async (job: TrainingJob): Promise<TrainingAnswer> => {
    if (waiting > MOST_WAITING) throw new TrainerBusy('too many trainings wait');
    waiting += 1;
    const mine = last.then(() => inThread(job, closing.signal));
    last = mine.catch(() => undefined);
    return mine.finally(() => {
      waiting -= 1;
    });
  };
  return {
    train: async (asked) => (await run({ kind: 'train', ...asked })) as Trained,
    compare: async (asked) => (await run({ kind: 'compare', ...asked })) as Comparison,
    close: () => closing.abort(),
  };
}

function inThread(job: TrainingJob, closing: AbortSignal): Promise<TrainingAnswer> {
  if (closing.aborted) return Promise.reject(new TrainingFailed('the service ends'));
  const resourceLimits = { maxOldGenerationSizeMb: MEMORY_MIB };
  const worker = new Worker(childEntry('training-thread'), {
    workerData: job,
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits,
  });
  return new Promise<TrainingAnswer>((resolve, reject) => {
    const giveUp = (why: string) => reject(new TrainingFailed(why));
    const timer = setTimeout(() => giveUp('it took too long'), LONGEST);
    const end = () => giveUp('the service ends');
    closing.addEventListener('abort', end, { once: true });
    worker.once('message', (said: { readonly answer: TrainingAnswer } | { readonly failed: true }) =>
      'answer' in said ? resolve(said.answer) : giveUp('it broke off'),
    );
    worker.once('error', () => giveUp('it broke off'));
    worker.once('exit', () => {
      clearTimeout(timer);
      closing.removeEventListener('abort', end);
      giveUp('it ended');
    });
  }).finally(() => worker.terminate());
}

/** A classifier as bytes. */
export function packClassifier(classifier: StoredClassifier): Buffer {
  return encodeClassifier(classifier);
}

/** @throws {ClassifierFileError} */
export function unpackClassifier(bytes: Buffer): StoredClassifier {
  return decodeClassifier(bytes);
}
