import { Spending } from '../budget.js';
import { type ExtractContext, reasonOf } from '../format.js';
import { failedPart, hiddenPart, type Part, readPart, skippedPart, type UnreadReason } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import type { DrawnWord, Painting } from './pdf-drawn.js';
import type { PdfFile } from './pdf-file.js';
import { type Box, touches } from './pdf-geometry.js';
import { goesSideways, textOfWords, withAccents } from './pdf-layout.js';
import type { PdfStream } from './pdf-objects.js';
import type { OpenDocument } from './pdf-open.js';
import { PageNotes } from './pdf-pages.js';
import { type Layers, paintingOf } from './pdf-painting.js';
import { type PdfStrings, writeString } from './pdf-strings.js';
import { nameOf, type PdfDict, PdfReader, PdfRef, pdfText } from './pdf-syntax.js';
import { pageText } from './pdf-text.js';
import { hiddenWords, unreadImages } from './pdf-visibility.js';

/** Of pages whose operators are longer than this, in bytes, only the text is read, not how it is drawn. */
const MAX_DRAWN_BYTES = 4 * 1024 * 1024;
/** Marks of what is ticked, and the like. */
const noText = /^[^\p{L}\p{N}]*(?:[\p{L}\p{N}](?![\p{L}\p{N}])[^\p{L}\p{N}]*)*$/u;

/** A page as both libraries and the objects of the file have it. */
export interface PdfPage {
  readonly open: OpenDocument;
  readonly layers: Layers;
  readonly file: PdfFile;
  readonly strings: PdfStrings;
  readonly number: number;
  readonly dict: PdfDict;
  /** Streams that are not unpacked, and why. */
  readonly bombs: ReadonlyMap<PdfStream, UnreadReason>;
}

/** The parts of one page: what is seen, what is not, what is noted on it. What was read before it failed stays. */
export async function* readPage(page: PdfPage, context: ExtractContext): AsyncGenerator<Part> {
  const reading = new PageReading(page, context);
  const notes = new PageNotes(page.file, page.strings, context);
  try {
    await reading.read();
    await notes.read(page.dict);
  } catch (error) {
    reading.failure = reasonOf(error);
  }
  yield* reading.parts(notes.text);
  yield* notes.parts(`page ${page.number}`);
}

class PageReading {
  readonly #text: TextBuilder;
  readonly #hidden: TextBuilder;
  readonly #alternatives: TextBuilder;
  #stamps = '';
  #images = 0;
  #paints = false;
  failure: UnreadReason | undefined;

  constructor(
    private readonly page: PdfPage,
    private readonly context: ExtractContext,
  ) {
    const { spending } = context;
    this.#text = new TextBuilder(spending);
    this.#hidden = new TextBuilder(spending);
    this.#alternatives = new TextBuilder(spending);
  }

  /** @throws {BudgetError}, and what pdf.js throws; what was read before stays */
  async read(): Promise<void> {
    const { open, layers, number, file, strings, dict } = this.page;
    const { content, failure } = await contentOf(this.page, new Spending(this.context.spending.budget));
    this.failure = failure;
    const page = await open.document.getPage(number);
    const isLong = content.length > MAX_DRAWN_BYTES;
    // How a page is drawn may break where its text does not.
    const painting = isLong ? undefined : await paintingOf(open.pdfjs, page, layers).catch(() => undefined);
    if (painting) await this.#look(painting, page.view as unknown as Box);
    else await this.#readText();
    page.cleanup();
    writeAlternatives(content, this.context.spending.budget.depth, this.#alternatives);
    for (const properties of file.dict(file.dict(dict.get('Resources'))?.get('Properties'))?.values() ?? []) {
      if (!isLayer(file.dict(properties))) await strings.write(properties, this.#alternatives);
    }
  }

  async #readText(): Promise<void> {
    for await (const piece of pageText(this.page.open, this.page.number)) {
      this.#text.append(withAccents(piece));
    }
  }

  /** pdf-parse reads what is in view, seen or not; where some of that is not seen, we lay out what is by ourselves. */
  async #look(painting: Painting, view: Box): Promise<void> {
    const hidden = hiddenWords(painting, view);
    const drawn = painting.words.filter(({ isAnnotation }) => !isAnnotation);
    const isHiddenInView = (word: DrawnWord) => hidden.has(word) && touches(word.box, view);
    if (drawn.some(isHiddenInView) || goesSideways(drawn)) {
      this.#text.append(withAccents(textOfWords(drawn.filter((word) => !hidden.has(word)))));
    } else if (drawn.length > 0) await this.#readText();
    this.#hidden.append(textOfWords(drawn.filter((word) => hidden.has(word))));
    this.#stamps = textOfWords(painting.words.filter(({ isAnnotation }) => isAnnotation));
    this.#images = unreadImages(painting, hidden);
    this.#paints = painting.paints;
  }

  /** @param noted what annotations and form fields say, which is mostly also what they show */
  *parts(noted: string): Generator<Part> {
    const place = `page ${this.page.number}`;
    const isPicture = this.#text.isBlank && this.#paints;
    if (isPicture) yield skippedPart('page', place, 'image-without-ocr');
    else if (!this.#text.isBlank || !this.failure) yield readPart('page', place, this.#text.toString());
    if (!isPicture && this.#images > 0) {
      yield skippedPart('page', `${place}, ${this.#images} images`, 'image-without-ocr');
    }
    if (!this.#hidden.isBlank) yield hiddenPart('page', `${place}, hidden text`, this.#hidden.toString());
    if (!this.#alternatives.isBlank) {
      yield readPart('comment', `${place}, alternative texts`, this.#alternatives.toString());
    }
    yield* this.#stampParts(place, noted);
    if (this.failure) yield failedPart('page', place, this.failure);
  }

  *#stampParts(place: string, noted: string): Generator<Part> {
    const known = squashed(noted);
    const lines = this.#stamps.split('\n').filter((line) => !noText.test(line) && !known.includes(squashed(line)));
    const text = new TextBuilder(this.context.spending);
    if (lines.length > 0) text.append(lines.join('\n'));
    if (!text.isBlank) yield readPart('comment', `${place}, drawn by annotations`, text.toString());
  }
}

const isLayer = (dict: PdfDict | undefined) => /^OC(G|MD)$/.test(nameOf(dict?.get('Type')));
const squashed = (text: string) => text.replace(/\s+/g, '');

interface Content {
  readonly content: Buffer;
  readonly failure: UnreadReason | undefined;
}

/**
 * The operators of a page, without those of the forms that it draws, as far as they are there. They are kept no longer
 * than the page is read, so each page has a budget of its own for them.
 */
async function contentOf({ file, dict, bombs }: PdfPage, spending: Spending): Promise<Content> {
  const pieces: Buffer[] = [];
  let failure: UnreadReason | undefined = lacksFont(file, dict) ? 'malformed' : undefined;
  for (const value of contentsOf(file, dict)) {
    const stream = file.stream(value);
    // pdf.js takes what is not there for empty, and what is cut off for whole.
    if (!stream || stream.end === file.bytes.length) failure ??= 'malformed';
    if (!stream) continue;
    failure ??= bombs.get(stream);
    if (!bombs.has(stream)) pieces.push((await file.content(stream, spending)).bytes, Buffer.from('\n'));
  }
  return { content: Buffer.concat(pieces), failure };
}

/** Whether a font that the page uses is not there: pdf.js leaves out all that is set in it. */
function lacksFont(file: PdfFile, page: PdfDict): boolean {
  const fonts = file.dict(file.dict(page.get('Resources'))?.get('Font')) ?? new Map();
  return [...fonts.values()].some((font) => font instanceof PdfRef && file.resolve(font) === null);
}

/** References to the streams that a page is drawn by. */
export function contentsOf(file: PdfFile, page: PdfDict): PdfRef[] {
  const contents = page.get('Contents');
  const isList = Array.isArray(file.resolve(contents));
  return (isList ? file.list(contents) : [contents]).filter((value) => value instanceof PdfRef);
}

/** What stands in the operators for those who cannot see what they draw: replacements, descriptions, expansions. */
function writeAlternatives(content: Buffer, maxDepth: number, into: TextBuilder): void {
  const keys = /\/(ActualText|Alt|E)\s{0,8}(?=[(<])/g;
  const text = content.toString('latin1');
  for (let found = keys.exec(text); found; found = keys.exec(text)) {
    const reader = new PdfReader(content, keys.lastIndex, maxDepth);
    try {
      const value = reader.value();
      if (Buffer.isBuffer(value)) writeString(found[1] ?? '', pdfText(value), into);
    } catch (error) {
      // A string without an end: there is none in all the rest.
      if (reasonOf(error) !== 'malformed') throw error;
      return;
    }
    keys.lastIndex = reader.at;
  }
}
