/**
 * The process that opens documents: an entry of its own, started by the scanner's pool, killed by it when a document
 * breaks its budget. Text is read and looked at here and never leaves; only findings do.
 */
import { loadCatalogue } from '../catalogue.js';
import { createDetector, type Detector } from '../detect/detector.js';
import { joinedAdditions, noAdditions } from '../detect/recogniser.js';
import { serveTasks } from '../extract/pool-task.js';
import { taggerWeights } from '../tagger-weights.js';
import { loadTextModels } from '../text-models.js';
import { openModels } from './brought-models.js';
import { openReferred } from './custom-set.js';
import { gathered } from './gathered.js';
import { look } from './look.js';
import { type PackedFound, packed } from './packed-found.js';
import type { ScanTask } from './task.js';
import { columnReader, taggerAdditions, taggerFinds } from './with-tagger.js';

const catalogue = await loadCatalogue();
const texts = await loadTextModels();
const made = new Map<string, Detector>();

/** What is looked for changes seldom: a detector is made again only when it has. */
function detectorFor({ kind, models, options: { custom, tagger } }: ScanTask): Detector {
  const isTable = kind === 'table';
  const isLook = kind === 'document' || kind === 'text' || isTable;
  const brought = isLook ? models : undefined;
  const use = isLook ? tagger : undefined;
  const place = isTable ? 'tables' : 'documents';
  const key = JSON.stringify([custom?.manifest, use && [place, use], brought && [place, brought.folders]]);
  const known = made.get(key);
  if (known) return known;
  const own = joinedAdditions(custom ? openReferred(custom) : noAdditions, texts.additions);
  // Of a table whole columns are read.
  const tagged = use ? taggerAdditions(catalogue.infotypes, taggerWeights, isTable ? null : use) : noAdditions;
  const ours = joinedAdditions(own, tagged);
  const others = [...catalogue.infotypes, ...ours.recognisers.flatMap(({ infotypes }) => infotypes)];
  const additions = brought ? joinedAdditions(ours, openModels(brought.folders, place, others)) : ours;
  // One for documents, one for tables and one for what is not looked at; those of before are not needed again.
  if (made.size >= 3) made.clear();
  const detector = createDetector(catalogue, {}, additions);
  made.set(key, detector);
  return detector;
}

function asksTagger({ options: { tagger, infotypes } }: ScanTask): boolean {
  return tagger !== undefined && (!infotypes || taggerFinds.some((id) => infotypes.has(id)));
}

serveTasks<ScanTask, readonly PackedFound[]>(async function* (task, bytes) {
  const readColumn = asksTagger(task) ? columnReader(taggerWeights, task.options.infotypes) : undefined;
  const founds = gathered(look(task, bytes, detectorFor(task), texts.typer, readColumn), bytes.length);
  for await (const together of founds) yield together.map(packed);
});
