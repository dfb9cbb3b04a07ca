import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type ExtractContext, reasonOf } from '../format.js';
import { failedPart, hiddenPart, type Part, readPart, skippedPart, type UnreadReason } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import { documentParts } from './pdf-document.js';
import { PdfFile, type PdfStream } from './pdf-file.js';
import { type Box, touches } from './pdf-geometry.js';
import { goesSideways, textOfWords } from './pdf-layout.js';
import { isImage, type OpenDocument, openDocument, withoutImages } from './pdf-open.js';
import { PageNotes, pagesOf } from './pdf-pages.js';
import { type DrawnWord, type Painting, paintingOf } from './pdf-painting.js';
import { PdfStrings } from './pdf-strings.js';
import type { PdfDict } from './pdf-syntax.js';
import { pageText } from './pdf-text.js';
import { hiddenWords } from './pdf-visibility.js';

type Layers = Awaited<ReturnType<OpenDocument['document']['getOptionalContentConfig']>>;

/** Of pages whose operators are longer than this, in bytes, only the text is read, not how it is drawn. */
const MAX_DRAWN_BYTES = 4 * 1024 * 1024;
/** In points; what is smaller on the page than this is no picture of a text. */
const LEAST_IMAGE = 20;

/**
 * A PDF page by page, as the page's text becomes known, so that what was read stays if a later page breaks the budget:
 * the text that is seen, that which is not, form values and annotations. Then whatever else the document holds.
 *
 * pdf-parse reads the text of pages, on pdf.js, of which we ask how it is drawn. All else is read from the objects of the
 * file themselves: neither library hands it all out, and they need a file that is whole.
 */
export async function* readPdf(bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  const file = await PdfFile.open(bytes, context.spending, context.passwords ?? []);
  if (file.isLocked) {
    yield failedPart('document', 'document', 'encrypted');
    return;
  }
  if (file.failure) yield failedPart('document', 'objects', file.failure);
  const strings = new PdfStrings(file);
  yield* pages(file, strings, context);
  yield* documentParts(file, strings, context);
}

async function* pages(file: PdfFile, strings: PdfStrings, context: ExtractContext): AsyncGenerator<Part> {
  const bombs = new Map<PdfStream, UnreadReason>();
  for (const stream of file.streams) {
    const reason = isImage(stream) ? undefined : await file.weigh(stream);
    if (reason) bombs.set(stream, reason);
  }
  for (const [index, reason] of [...bombs.values()].entries())
    yield failedPart('document', `stream ${index + 1}`, reason);
  let open: OpenDocument | undefined;
  try {
    open = await openDocument(withoutImages(file, bombs.keys()), file.password);
    yield* openPages(open, file, strings, context);
  } catch (error) {
    yield failedPart('document', 'document', isEncryption(error) ? 'encrypted' : reasonOf(error));
  } finally {
    await open?.parser.destroy();
  }
}

/** A password is needed, or the encryption is one that pdf.js does not know. The text it tells this by is its own. */
function isEncryption(error: unknown): boolean {
  return error instanceof Error && (error.name === 'PasswordException' || /^unknown encryption/i.test(error.message));
}

async function* openPages(
  open: OpenDocument,
  file: PdfFile,
  strings: PdfStrings,
  context: ExtractContext,
): AsyncGenerator<Part> {
  const layers = await open.document.getOptionalContentConfig();
  const dicts = pagesOf(file, open.document.numPages);
  for (let number = 1; number <= open.document.numPages; number++) {
    const dict = dicts.next().value ?? new Map();
    const notes = new PageNotes(file, strings, context);
    const reading = new PageReading(open, number, context);
    try {
      await reading.read(layers, await contentBytes(file, dict));
      await notes.read(dict);
    } catch (error) {
      reading.failure = reasonOf(error);
    }
    yield* reading.parts();
    yield* notes.parts(`page ${number}`);
  }
}

/** How long the operators of a page are, without those of the forms that it draws. */
async function contentBytes(file: PdfFile, page: PdfDict): Promise<number> {
  const contents = page.get('Contents');
  let sum = 0;
  for (const value of [contents, ...file.list(contents)]) {
    const stream = file.stream(value);
    if (stream) sum += (await file.content(stream)).bytes.length;
  }
  return sum;
}

/** What is on a page, and what is hidden on it. */
class PageReading {
  readonly #text: TextBuilder;
  readonly #hidden: TextBuilder;
  readonly #stamps: TextBuilder;
  #images = 0;
  #paints = false;
  failure: UnreadReason | undefined;

  constructor(
    private readonly open: OpenDocument,
    private readonly number: number,
    { spending }: ExtractContext,
  ) {
    this.#text = new TextBuilder(spending);
    this.#hidden = new TextBuilder(spending);
    this.#stamps = new TextBuilder(spending);
  }

  /** @throws {BudgetError}, and what pdf.js throws; what was read before stays */
  async read(layers: Layers, contentBytes: number): Promise<void> {
    const page = await this.open.document.getPage(this.number);
    const painting = contentBytes <= MAX_DRAWN_BYTES ? await paintingOf(this.open.pdfjs, page, layers) : undefined;
    if (painting) await this.#look(painting, page.view as unknown as Box);
    else for await (const piece of pageText(this.open, this.number)) this.#text.append(piece);
    page.cleanup();
  }

  async #look(painting: Painting, view: Box): Promise<void> {
    const hidden = hiddenWords(painting, view);
    const drawn = painting.words.filter(({ isAnnotation }) => !isAnnotation);
    const inView = ({ box }: DrawnWord) => touches(box, view);
    const isOrdinary = !drawn.some((word) => hidden.has(word) && inView(word)) && !goesSideways(drawn);
    if (isOrdinary) for await (const piece of pageText(this.open, this.number)) this.#text.append(piece);
    else this.#text.append(textOfWords(drawn.filter((word) => !hidden.has(word))));
    this.#hidden.append(textOfWords(drawn.filter((word) => hidden.has(word))));
    this.#stamps.append(textOfWords(painting.words.filter(({ isAnnotation }) => isAnnotation)));
    this.#paints = painting.paints;
  }

  *parts(): Generator<Part> {
    const place = `page ${this.number}`;
    if (!this.#text.isBlank || !this.#paints) yield readPart('page', place, this.#text.toString());
    else yield skippedPart('page', place, 'image-without-ocr');
    if (!this.#hidden.isBlank) yield hiddenPart('page', `${place}, hidden text`, this.#hidden.toString());
    if (!this.#stamps.isBlank) yield readPart('comment', `${place}, drawn by annotations`, this.#stamps.toString());
    if (this.failure) yield failedPart('page', place, this.failure);
  }
}
void LEAST_IMAGE;
void ({} as PDFPageProxy);
