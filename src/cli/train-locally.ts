import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { createTrainer, type GivenTexts, packClassifier, type TrainingReport } from '../scan/classifier-training.js';
import { UsageError } from './context.js';

export interface LocalTraining {
  readonly name: string;
  readonly title: string;
  readonly categories: readonly string[];
  readonly given: GivenTexts;
}

/**
 * Trains a classifier into a file, with no service. The file holds the key that its words are hashed under: whoever has it
 * can try words on it, so none but its owner reads it.
 * @throws {UsageError} with what is wrong with the samples
 */
export async function trainLocally(file: string, { name, title, categories, given }: LocalTraining) {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    throw new UsageError('name: use lower-case letters, digits and dashes, such as board-minutes');
  }
  const key = { id: randomBytes(8).toString('hex'), hash: new Uint8Array(randomBytes(16)) };
  const trained = await createTrainer().train({ name, key, kept: [], feedback: [], given });
  if ('problems' in trained) {
    throw new UsageError(trained.problems.map(({ field, detail }) => `${field}: ${detail}`).join('; '));
  }
  const about = { name, title, categories };
  const bytes = packClassifier({ ...trained.own, keyId: key.id, key, about });
  await writeFile(file, bytes, { flag: 'wx', mode: 0o600 }).catch(() => {
    throw new UsageError('--out: the file is there already, or cannot be made');
  });
  return { infotype: `custom/${name}`, file, ...trained.report } satisfies TrainingReport & {
    infotype: string;
    file: string;
  };
}
