import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ArtefactError } from '../detect/custom/artefact.js';
import { infoOf } from '../detect/custom/compile.js';
import type { MatchKeys } from '../detect/custom/exact-table.js';
import type { Detector } from '../detect/detector.js';
import type { Additions } from '../detect/recogniser.js';
import { ClassifierFileError, decodeClassifier } from '../models/own/classifier-file.js';
import { isTrained, type OwnInForce, ownRecogniser } from '../models/own/recogniser.js';
import { featureKeyOf, keyedFeatures, packFeatures } from '../models/own/samples.js';
import type { CustomItem } from './custom-set.js';
import type { FeaturesOfPart } from './look.js';

/** Weights and known buckets of one classifier, and where features are counted. Bytes. */
const RESIDENT = 512 * 1024;

/** Opens those of custom infotypes that are trained classifiers. @throws {ArtefactError} */
export function openClassifiers(
  items: readonly CustomItem[],
  keys: MatchKeys,
): Pick<Additions, 'recognisers' | 'residentBytes'> {
  const opened = items.flatMap(({ definition, artefact }): OwnInForce[] => {
    if (definition.kind !== 'trained-classifier' || !artefact) return [];
    const { key, keyId, ...own } = classifierIn(artefact.path);
    if (!key && keyId !== keys.id) throw new ArtefactError('its samples were hashed with another key; train it again');
    const { threshold } = definition;
    return [{ infotype: infoOf(definition), own, key: key ?? featureKeyOf(keys), threshold }];
  });
  return { recognisers: opened.length > 0 ? [ownRecogniser(opened)] : [], residentBytes: opened.length * RESIDENT };
}

/**
 * A file that "clearmark classifiers train --out" wrote, as a custom infotype of its own.
 * @throws {ArtefactError} when it is none
 */
export function classifierFile(path: string): CustomItem {
  const { key, about, model } = classifierIn(path);
  if (!key) throw new ArtefactError('it belongs to a service, and holds no key of its own; train one with --out');
  const { name, title, categories } = about;
  const shown = { id: `custom/${name}`, title, categories: [...categories] };
  const threshold = model.classes[0]?.threshold ?? 1;
  const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
  return { definition: { ...shown, kind: 'trained-classifier', trained: 1, threshold }, artefact: { path, hash } };
}

function classifierIn(path: string) {
  try {
    return decodeClassifier(readFileSync(path));
  } catch (error) {
    if (error instanceof ClassifierFileError) throw new ArtefactError(error.message);
    throw new ArtefactError('the file of the classifier cannot be read');
  }
}

/** What is kept of parts in which a trained classifier of a detector found something; null where it has none. */
export function featuresOfFound(keys: MatchKeys, { infotypes }: Pick<Detector, 'infotypes'>): FeaturesOfPart | null {
  const trained = new Set(infotypes.filter(isTrained).map(({ id }) => id));
  if (trained.size === 0) return null;
  const featuresOf = keyedFeatures(featureKeyOf(keys));
  return (text, findings) => {
    if (!findings.some(({ infotype }) => trained.has(infotype))) return null;
    return { keyId: keys.id, packed: packFeatures(featuresOf(text)) };
  };
}
