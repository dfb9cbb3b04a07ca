import { ContentError } from '../detect/custom/content.js';
import { printOf } from '../detect/custom/fingerprint.js';
import type { DetectOptions, Detector } from '../detect/detector.js';
import type { Finding } from '../detect/finding.js';
import { passagesIn } from '../detect/fingerprint/passages.js';
import type { TextNote } from '../detect/recogniser.js';
import { windowsOf } from '../detect/windows.js';
import { extract } from '../extract/extract.js';
import { carriedLabels, relabel } from '../extract/label/relabel.js';
import { OffsetLocator } from '../extract/offset-map.js';
import { type Part, readPart, type UnreadReason } from '../extract/part.js';
import type { Step } from '../extract/step.js';
import { type TextTyper, TypeReader } from '../models/document-type/type-reader.js';
import { plantedInstruction } from '../models/hazard/hazard-recogniser.js';
import { ModelUnreadError } from '../models/onnx/recogniser.js';
import { FindingCounter } from './counts.js';
import { isNameOfLabel, withFitName } from './label-name.js';
import { lookAtTable, type TableReaders } from './look-at-table.js';
import type { LocatedFinding, PartFeatures } from './result.js';
import { FINDINGS_PER_PART, scanned } from './scanned-part.js';
import type { ScanFound, ScanTask } from './task.js';

/** Findings kept of one document; beyond, they are only counted. */
const FINDINGS_PER_DOCUMENT = 50_000;

/** What is kept of a part for those who train classifiers; null where none of those found anything in it. */
export type FeaturesOfPart = (text: string, findings: readonly Finding[]) => PartFeatures | null;

/** What reads besides the detector. */
export interface Readers extends TableReaders {
  readonly features?: FeaturesOfPart | null;
}

/** Opens what the task brings, looks at every part, and tells what was found, part by part. Runs inside the child. */
export async function* look(
  task: ScanTask,
  bytes: Buffer,
  detector: Detector,
  typer: TextTyper,
  readers: Readers = {},
): AsyncGenerator<ScanFound> {
  const { features = null } = readers;
  if (task.kind === 'table') yield* lookAtTable(task, detector, readers);
  else if (task.kind === 'fingerprint') yield await takePrint(task, bytes);
  else if (task.kind === 'relabel') {
    yield { kind: 'relabelled', relabelled: await relabel(bytes, task.name, task.change, task.budget) };
  } else if (task.kind === 'carried') {
    const { labels, ...carried } = await carriedLabels(bytes, task.name, task.budget);
    yield { kind: 'carried', carried: { ...carried, labels: labels.map((label) => withFitName(label, detector)) } };
  } else if (task.kind === 'text')
    yield* lookAtSteps([readPart('body', 'text', bytes.toString('utf8'))], task, detector, typer, features);
  else {
    const { mediaType, steps } = await extract(bytes, task.name, task.budget, {
      ocr: task.ocr,
      passwords: task.options.passwords,
    });
    yield { kind: 'media-type', mediaType };
    yield* lookAtSteps(steps, task, detector, typer, features, mediaType);
  }
}

/** What a document is known again by. Its text goes nowhere. */
async function takePrint(
  { name, keys, budget, ocr }: Extract<ScanTask, { kind: 'fingerprint' }>,
  bytes: Buffer,
): Promise<ScanFound> {
  const texts: string[] = [];
  let unread: UnreadReason | null = null;
  for await (const { text, status, reason } of (await extract(bytes, name, budget, { ocr })).parts) {
    if (status === 'read') texts.push(text);
    else unread ??= reason ?? 'read-error';
  }
  try {
    return { kind: 'print', hashes: printOf(name, texts.join('\n\n'), keys).hashes, unread };
  } catch (error) {
    if (error instanceof ContentError) return { kind: 'print', hashes: null, unread };
    throw error;
  }
}

async function* lookAtSteps(
  steps: AsyncIterable<Step> | Iterable<Step>,
  task: ScanTask,
  detector: Detector,
  typer: TextTyper,
  featuresOf: FeaturesOfPart | null,
  mediaType?: string,
): AsyncGenerator<ScanFound> {
  const types = [new TypeReader(typer, mediaType)];
  const seams = new Seams(detector, task.options);
  const counters = [new FindingCounter()];
  let room = FINDINGS_PER_DOCUMENT;
  for await (const step of steps) {
    if ('begins' in step) {
      counters.push(new FindingCounter());
      types.push(new TypeReader(typer, step.begins.content?.mediaType));
      seams.forget();
      yield { kind: 'member-begins', member: step.begins };
      continue;
    }
    if ('ends' in step) {
      counters.pop();
      yield* typeIn(types.pop());
      seams.forget();
      yield { kind: 'member-ends' };
      continue;
    }
    const { text, offsets, ...read } = step;
    const part = read.labels ? { ...read, labels: read.labels.map((label) => withFitName(label, detector)) } : read;
    const locator = offsets && new OffsetLocator(offsets, text);
    const kept: LocatedFinding[] = [];
    let found = 0;
    let excluded = 0;
    let unread: UnreadReason | undefined;
    const onUnread = (reason: UnreadReason) => {
      unread ??= reason;
    };
    const notes = new Set<TextNote>();
    const onNote = (note: TextNote) => void notes.add(note);
    const options = { ...task.options, hidden: part.hidden, onUnread, onNote, onExcluded: () => void excluded++ };
    if (part.kind !== 'metadata' && !part.hidden) types.at(-1)?.add(text, '\n');
    for (const { start, text: piece, findings } of windowsOf(detector, text, options)) {
      for (const finding of findings) {
        const inPart = { ...finding, start: finding.start + start, end: finding.end + start };
        if (isNameOfLabel(part, text, inPart)) continue;
        for (const counter of counters) counter.add(finding, piece);
        found += 1;
        if (kept.length < Math.min(FINDINGS_PER_PART, room)) kept.push(located(inPart, locator));
      }
    }
    for (const finding of seams.next(text)) {
      for (const counter of counters) counter.add(finding, text);
      found += 1;
      kept.unshift(located(finding, locator));
    }
    room -= kept.length;
    const counts = found > 0 ? counters.map((counter) => counter.counts()) : null;
    const seen = unread === undefined ? part : { ...part, status: 'skipped' as const, reason: unread };
    const features = featuresOf?.(text, kept) ?? null;
    const whole = {
      ...scanned(seen, text.length, kept, found, excluded),
      ...(notes.size > 0 ? { notes: [...notes] } : {}),
      ...(features ? { features } : {}),
    };
    yield { kind: 'part', part: whole, counts, ...passagesOf(step, task) };
  }
  yield* typeIn(types[0]);
}

function* typeIn(reader: TypeReader | undefined): Generator<ScanFound> {
  try {
    const typed = reader?.result();
    if (typed) yield { kind: 'document-type', documentType: typed.type, confidence: typed.confidence };
  } catch (error) {
    if (!(error instanceof ModelUnreadError)) throw error;
    // Rules may ask for the type: the document is not read whole without it.
    const part = { kind: 'body', place: 'document type', status: 'skipped', reason: error.code } as const;
    yield { kind: 'part', part: scanned(part, 0, [], 0, 0), counts: null };
  }
}

/** UTF-16 code units of two parts that are looked at together. */
const SEAM = 600;

/** Looks where one part ends and the next begins: an instruction may be split over both. */
class Seams {
  #before = '';
  readonly #isAsked: boolean;

  constructor(
    private readonly detector: Detector,
    private readonly options: DetectOptions,
  ) {
    const { id } = plantedInstruction;
    const isKnown = detector.infotypes.some((infotype) => infotype.id === id);
    this.#isAsked = isKnown && (options.infotypes?.has(id) ?? true);
  }

  /** What stands in the part before and in this one together; offsets are those of this one. */
  next(text: string): Finding[] {
    if (!this.#isAsked) return [];
    const before = this.#before;
    this.#before = text.trim() === '' ? before : text.slice(-SEAM);
    if (before === '' || text === '') return [];
    const together = `${before}\n${text.slice(0, SEAM)}`;
    const cut = before.length + 1;
    const only = { ...this.options, infotypes: new Set([plantedInstruction.id]) };
    return this.detector
      .detect(together, only)
      .filter(({ start, end }) => start < before.length && end > cut)
      .map((finding) => ({ ...finding, start: 0, end: finding.end - cut }));
  }

  forget(): void {
    this.#before = '';
  }
}

/** Notes about a document are no passages of it: their author, their program. */
function passagesOf({ kind, text }: Part, { options: { passageKey } }: ScanTask) {
  const passages = passageKey && kind !== 'metadata' ? passagesIn(text, passageKey) : null;
  return passages ? { passages } : {};
}

function located(finding: Finding, locator: OffsetLocator | undefined): LocatedFinding {
  const at = locator?.placeAt(finding.start);
  return at === undefined ? finding : { ...finding, at };
}
