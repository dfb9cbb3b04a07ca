/**
 * The process that opens documents: an entry of its own, started by the scanner's pool, killed by it when a document
 * breaks its budget. Text is read and looked at here and never leaves; only findings do.
 */
import { loadCatalogue } from '../catalogue.js';
import { createDetector, type Detector } from '../detect/detector.js';
import { joinedAdditions, noAdditions } from '../detect/recogniser.js';
import { serveTasks } from '../extract/pool-task.js';
import type { TextTyper } from '../models/document-type/type-reader.js';
import { loadTextModels } from '../text-models.js';
import { type BroughtModels, openModels } from './brought-models.js';
import { openReferred } from './custom-set.js';
import { gathered } from './gathered.js';
import { look } from './look.js';
import { type PackedFound, packed } from './packed-found.js';
import type { ScanTask } from './task.js';

const catalogue = await loadCatalogue();
const texts = await loadTextModels();
/** What looks at texts. */
interface Sight {
  readonly detector: Detector;
  readonly typer: TextTyper;
  readonly brought: BroughtModels | null;
}

const plain: Sight = { detector: createDetector(catalogue, {}, texts.additions), typer: texts.typer, brought: null };
const made = new Map<string, Sight>();

/** Custom infotypes change seldom: a detector is made again only when they have. */
function sightFor({ kind, models, options: { custom } }: ScanTask): Sight {
  const isLook = kind === 'document' || kind === 'text' || kind === 'table';
  const brought = isLook ? models : undefined;
  if (!custom && !brought) return plain;
  const place = kind === 'table' ? 'tables' : 'documents';
  const key = JSON.stringify([custom?.manifest, brought && [place, brought.folders]]);
  const known = made.get(key);
  if (known) return known;
  const own = joinedAdditions(custom ? openReferred(custom) : noAdditions, texts.additions);
  const others = [...catalogue.infotypes, ...own.recognisers.flatMap(({ infotypes }) => infotypes)];
  const opened = brought ? openModels(brought.folders, place, others) : null;
  const additions = opened ? joinedAdditions(own, opened.additions) : own;
  // One for documents and one for tables; those of before are not needed again.
  if (made.size >= 2) made.clear();
  const typer = opened?.typer(texts.typer) ?? texts.typer;
  const sight = { detector: createDetector(catalogue, {}, additions), typer, brought: opened };
  made.set(key, sight);
  return sight;
}

serveTasks<ScanTask, readonly PackedFound[]>(async function* (task, bytes) {
  const { detector, typer, brought } = sightFor(task);
  brought?.begin(task.budget);
  const founds = gathered(look(task, bytes, detector, typer, brought ?? undefined), bytes.length);
  for await (const together of founds) yield together.map(packed);
});
