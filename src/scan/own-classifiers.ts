import { readFileSync } from 'node:fs';
import { ArtefactError } from '../detect/custom/artefact.js';
import { infoOf } from '../detect/custom/compile.js';
import type { MatchKeys } from '../detect/custom/exact-table.js';
import type { Additions } from '../detect/recogniser.js';
import { ClassifierFileError, decodeClassifier } from '../models/own/classifier-file.js';
import { type OwnInForce, ownRecogniser } from '../models/own/recogniser.js';
import { featureKeyOf } from '../models/own/samples.js';
import type { CustomItem } from './custom-set.js';

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

function classifierIn(path: string) {
  try {
    return decodeClassifier(readFileSync(path));
  } catch (error) {
    if (error instanceof ClassifierFileError) throw new ArtefactError(error.message);
    throw new ArtefactError('the file of the classifier is missing');
  }
}
