/**
 * The process that opens documents: an entry of its own, started by the scanner's pool, killed by it when a document
 * breaks its budget. Text is read and looked at here and never leaves; only findings do.
 */
import { loadCatalogue } from '../catalogue.js';
import { createDetector, type Detector } from '../detect/detector.js';
import { joinedAdditions } from '../detect/recogniser.js';
import { serveTasks } from '../extract/pool-task.js';
import { loadTextModels } from '../text-models.js';
import { type CustomRef, openReferred } from './custom-set.js';
import { gathered } from './gathered.js';
import { look } from './look.js';
import { type PackedFound, packed } from './packed-found.js';
import type { ScanTask } from './task.js';

const catalogue = await loadCatalogue();
const models = await loadTextModels();
const plain = createDetector(catalogue, {}, models.additions);
let last: { readonly manifest: string; readonly detector: Detector } | undefined;

/** Custom infotypes change seldom: the last detector is made again only when they have. */
function detectorWith(custom: CustomRef | undefined): Detector {
  if (!custom) return plain;
  if (last?.manifest !== custom.manifest) {
    const additions = joinedAdditions(openReferred(custom), models.additions);
    last = { manifest: custom.manifest, detector: createDetector(catalogue, {}, additions) };
  }
  return last.detector;
}

serveTasks<ScanTask, readonly PackedFound[]>(async function* (task, bytes) {
  const founds = gathered(look(task, bytes, detectorWith(task.options.custom), models.typer), bytes.length);
  for await (const together of founds) yield together.map(packed);
});
