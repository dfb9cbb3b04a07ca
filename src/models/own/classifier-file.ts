import { decodeModel, encodeModel } from '../text/model-file.js';
import type { OwnModel } from './learn.js';
import type { FeatureKey } from './samples.js';

/** The bytes hold no classifier that this version can use. Quotes nothing of them. */
export class ClassifierFileError extends Error {
  override readonly name = 'ClassifierFileError';
  readonly code = 'bad-classifier';
}

/** A classifier as it is kept and passed to children. */
export interface StoredClassifier extends OwnModel {
  readonly keyId: string;
  /** Of a file that serves by itself; whoever has that can try words on it. Null where the deployment has the key. */
  readonly key: FeatureKey | null;
  readonly about: ClassifierAbout;
}

/** What a file that serves by itself says of its infotype. */
export interface ClassifierAbout {
  /** Such as `board-minutes`; its infotype is `custom/board-minutes`. */
  readonly name: string;
  readonly title: string;
  readonly categories: readonly string[];
}

const MAGIC = 'clearmark-classifier-1\n';
const longestHead = 64 * 1024;
/** No classifier is larger. Bytes. */
const largestClassifier = 1024 * 1024;

export function encodeClassifier({ model, key, ...head }: StoredClassifier): Buffer {
  const bytes = key && Buffer.from(key.hash).toString('base64');
  return Buffer.concat([Buffer.from(`${MAGIC}${JSON.stringify({ ...head, key: bytes })}\n`), encodeModel(model)]);
}

/** @throws {ClassifierFileError} */
export function decodeClassifier(bytes: Buffer): StoredClassifier {
  const end = bytes.subarray(0, longestHead).indexOf(10, MAGIC.length);
  if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC || end < 0 || bytes.length > largestClassifier) {
    throw new ClassifierFileError('this is no classifier; train one with "clearmark classifiers train"');
  }
  try {
    const { keyId, key, about, ...head } = JSON.parse(bytes.toString('utf8', MAGIC.length, end));
    const { leastFeatures, leastKnown } = head;
    const isNumbers = typeof leastFeatures === 'number' && typeof leastKnown === 'number';
    if (!isNumbers || typeof keyId !== 'string' || !isAbout(about)) throw new Error('its head');
    const hash = typeof key === 'string' ? new Uint8Array(Buffer.from(key, 'base64')) : null;
    if (hash && hash.length !== 16) throw new Error('its key');
    const model = decodeModel(bytes.subarray(end + 1));
    return { keyId, key: hash && { id: keyId, hash }, about, leastFeatures, leastKnown, model };
  } catch {
    throw new ClassifierFileError('the classifier is damaged, or of another version; train it again');
  }
}

function isAbout(about: unknown): about is ClassifierAbout {
  if (typeof about !== 'object' || about === null) return false;
  const { name, title, categories } = about as Record<string, unknown>;
  const isNames = Array.isArray(categories) && categories.every((one) => typeof one === 'string');
  return typeof name === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && typeof title === 'string' && isNames;
}
