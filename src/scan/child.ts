/**
 * The process that opens documents: an entry of its own, started by the scanner's pool, killed by it when a document
 * breaks its budget. Text is read and looked at here and never leaves; only findings do.
 */
import { loadCatalogue } from '../catalogue.js';
import { createDetector, type Detector } from '../detect/detector.js';
import { joinedAdditions, noAdditions } from '../detect/recogniser.js';
import { serveTasks } from '../extract/pool-task.js';
import { loadTextModels } from '../text-models.js';
import { openModels } from './brought-models.js';
import { openReferred } from './custom-set.js';
import { gathered } from './gathered.js';
import { type FeaturesOfPart, look } from './look.js';
import { featuresOfFound } from './own-classifiers.js';
import { type PackedFound, packed } from './packed-found.js';
import type { ScanTask } from './task.js';

const catalogue = await loadCatalogue();
const texts = await loadTextModels();
const plain = createDetector(catalogue, {}, texts.additions);
const made = new Map<string, Detector>();

/** Custom infotypes change seldom: a detector is made again only when they have. */
function detectorFor({ kind, models, options: { custom } }: ScanTask): Detector {
  const isLook = kind === 'document' || kind === 'text' || kind === 'table';
  const brought = isLook ? models : undefined;
  if (!custom && !brought) return plain;
  const place = kind === 'table' ? 'tables' : 'documents';
  const key = JSON.stringify([custom?.manifest, brought && [place, brought.folders]]);
  const known = made.get(key);
  if (known) return known;
  const own = joinedAdditions(custom ? openReferred(custom) : noAdditions, texts.additions);
  const others = [...catalogue.infotypes, ...own.recognisers.flatMap(({ infotypes }) => infotypes)];
  const additions = brought ? joinedAdditions(own, openModels(brought.folders, place, others)) : own;
  // One for documents and one for tables; those of before are not needed again.
  if (made.size >= 2) made.clear();
  made.set(key, createDetector(catalogue, {}, additions));
  return made.get(key) ?? plain;
}

const features = new WeakMap<Detector, FeaturesOfPart | null>();

function featuresFor({ options: { custom, withFeatures } }: ScanTask, detector: Detector): FeaturesOfPart | null {
  if (!custom || !withFeatures) return null;
  const known = features.get(detector);
  if (known !== undefined) return known;
  const made = featuresOfFound(custom.keys, detector);
  features.set(detector, made);
  return made;
}

serveTasks<ScanTask, readonly PackedFound[]>(async function* (task, bytes) {
  const detector = detectorFor(task);
  const founds = gathered(look(task, bytes, detector, texts.typer, featuresFor(task, detector)), bytes.length);
  for await (const together of founds) yield together.map(packed);
});
