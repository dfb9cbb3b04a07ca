import { createInflate } from 'node:zlib';
import { BudgetError, type Spending } from '../budget.js';
import { type CompoundEntry, openCompoundFile } from '../compound-file.js';
import { type ExtractContext, reasonOf } from '../format.js';
import { readContent } from '../members.js';
import { failedPart, type Part, type PartKind, readPart } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import { charged, inflated } from '../unpacked.js';
import { artPictures, shapeTexts, shapeTypes } from './art.js';
import { documentProperties } from './compound.js';
import { pictureParts } from './pictures.js';
import { readStrings } from './strings.js';

/** Types of records of [MS-PPT] 2.13.24. */
const types = { chars: 0x0fa0, bytes: 0x0fa8, string: 0x0fba, object: 0x1011 };
const containers: Readonly<Record<number, readonly [kind: PartKind, place: string]>> = {
  1000: ['body', 'outline'],
  1006: ['page', 'slide'],
  1008: ['body', 'notes'],
  1016: ['body', 'master'],
  12000: ['comment', 'comment'],
};
const HEADER_BYTES = 8;
/** What every container has for its version. */
const CONTAINER = 0xf;

interface Found {
  readonly kind: PartKind;
  readonly place: string;
  readonly text: TextBuilder;
}

/**
 * Slides of PowerPoint 97 to 2003 ([MS-PPT]): slides, notes, masters, comments and the outline, as they stand in the
 * file, so also those of earlier savings; what is said of shapes, properties, pictures and embedded objects.
 */
export async function* readPpt(bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  const file = openCompoundFile(bytes, context.spending);
  yield* pptParts(file.root, context, bytes);
  if (!file.isWhole) yield failedPart('document', 'document', 'malformed');
}

/**
 * The same, of a presentation that is a part of a compound file.
 * @param whole what is searched for words where there are no slides to be found; nothing unless given
 */
export async function* pptParts(root: CompoundEntry, context: ExtractContext, whole?: Buffer): AsyncGenerator<Part> {
  const stream = (name: string) => root.children.find((child) => child.name.toLowerCase() === name)?.read?.();
  const main = stream('powerpoint document') ?? Buffer.alloc(0);
  if (main.length === 0) {
    yield* readStrings(whole ?? main, context);
    return;
  }
  if (stream('encryptedsummary')) {
    yield failedPart('document', 'document', 'encrypted');
    return;
  }
  const slides = new Slides(main, context);
  let failure: unknown;
  try {
    slides.read();
  } catch (error) {
    failure = error;
  }
  const found = [...slides.parts()];
  yield* found;
  yield* documentProperties(root, context);
  for (const [index, object] of slides.objects.entries()) {
    context.spending.entries(1);
    const unpacked = unpackedObject(object, context.spending);
    yield* readContent(unpacked, '', `embedded object ${index + 1}`, context, context.nested);
  }
  yield* pictureParts(artPictures(stream('pictures') ?? Buffer.alloc(0)), '', context);
  // Every presentation has words, if only those of its master.
  if (found.length + slides.objects.length === 0) failure ??= new MalformedPpt();
  if (failure) yield failedPart('document', 'document', reasonOf(failure));
}

/** Says nothing of where or on what. */
class MalformedPpt extends Error {
  override readonly name = 'MalformedPpt';
}

/** The length of what it unpacks to stands before it; the checksum behind it is missing in what some versions wrote. */
async function* unpackedObject(object: Buffer, spending: Spending): AsyncGenerator<Buffer> {
  let left = object.length < 4 ? 0 : object.readUInt32LE();
  try {
    for await (const piece of charged(inflated(createInflate(), object.subarray(4)), object.length, spending)) {
      left -= piece.length;
      yield piece;
    }
  } catch (error) {
    if (left !== 0 || error instanceof BudgetError) throw error;
  }
}

class Slides {
  readonly #found: Found[] = [];
  readonly #counts = new Map<string, number>();
  readonly objects: Buffer[] = [];

  constructor(
    private readonly main: Buffer,
    private readonly context: ExtractContext,
  ) {}

  /** Containers are entered, so that records come one behind another; where each region ends is remembered. */
  read(): void {
    const open: { readonly end: number; readonly found: Found }[] = [];
    let at = 0;
    while (at + HEADER_BYTES <= this.main.length) {
      while (open.length > 0 && at >= (open.at(-1)?.end ?? 0)) open.pop();
      const version = this.main.readUInt16LE(at);
      const type = this.main.readUInt16LE(at + 2);
      const start = at + HEADER_BYTES;
      const end = start + this.main.readUInt32LE(at + 4);
      if (end > this.main.length) throw new MalformedPpt();
      const region = containers[type];
      const isContainer = (version & 0xf) === CONTAINER;
      if (isContainer && region) open.push({ end, found: this.#begin(...region) });
      else if (!isContainer) this.#atom(type, version >> 4, this.main.subarray(start, end), open.at(-1)?.found);
      at = isContainer ? start : end;
    }
  }

  *parts(): Generator<Part> {
    for (const { kind, place, text } of this.#found) {
      if (!text.isBlank || kind === 'page') yield readPart(kind, place, text.toString());
    }
  }

  #begin(kind: PartKind, place: string): Found {
    const count = (this.#counts.get(place) ?? 0) + 1;
    this.#counts.set(place, count);
    const found = { kind, place: `${place} ${count}`, text: new TextBuilder(this.context.spending) };
    this.#found.push(found);
    return found;
  }

  #atom(type: number, instance: number, content: Buffer, found: Found | undefined): void {
    // An object that is not packed has no length before it, and is seldom.
    if (type === types.object && instance === 1) this.objects.push(content);
    const said = shapeTypes.has(type) ? [...shapeTexts(content, instance)] : [];
    const text =
      type === types.chars || type === types.string
        ? content.toString('utf16le')
        : type === types.bytes
          ? content.toString('latin1')
          : said.join('\n');
    if (text !== '') (found ?? this.#begin('body', 'other text')).text.append(text.replace(/[\r\v]/g, '\n')).newline();
  }
}
