import { type ExtractContext, reasonOf } from '../format.js';
import { pdfLabels } from '../label/pdf-labels.js';
import { failedPart, type Part, type UnreadReason } from '../part.js';
import { documentParts, readXmp } from './pdf-document.js';
import { PdfFile } from './pdf-file.js';
import type { PdfStream } from './pdf-objects.js';
import { isImage, type OpenDocument, openDocument, withoutImages } from './pdf-open.js';
import { contentsOf, readPage } from './pdf-page.js';
import { everyPage, type PageObject, pagePrint, pagesOf } from './pdf-pages.js';
import { repaired } from './pdf-repair.js';
import { PdfStrings } from './pdf-strings.js';
import { nameOf } from './pdf-syntax.js';
import { KnownTexts, readEarlierVersions } from './pdf-versions.js';

/** A file of 50 MB holds hardly more; the notes on further pages count as strings of the document. */
const MAX_KNOWN_PAGES = 100_000;

/**
 * A PDF page by page, as the page's text becomes known, so that what was read stays if a later page breaks the budget:
 * the text that is seen, that which is not, form values and annotations. Then whatever else the document holds, and what
 * earlier versions of it held.
 *
 * pdf-parse reads the text of pages, on pdf.js, of which we ask how it is drawn. All else is read from the objects of the
 * file themselves: neither library hands it all out, and they need a file that is whole.
 */
export async function* readPdf(bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  const known = new KnownTexts();
  const prints = new Set<string>();
  yield* known.remember(readVersion(bytes, context, prints));
  yield* readEarlierVersions(bytes, known, (earlier) => readVersion(earlier, context, prints), context);
}

/** @param prints of pages that need not be read again; those that are read now are added */
async function* readVersion(bytes: Buffer, context: ExtractContext, prints: Set<string>): AsyncGenerator<Part> {
  const file = await PdfFile.open(bytes, context.spending, context.passwords);
  if (file.isLocked) {
    yield failedPart('document', 'document', 'encrypted');
    if (file.showsProperties) yield* readXmp(file, context);
    return;
  }
  if (file.failure) yield failedPart('document', 'objects', file.failure);
  if (file.isCut) yield failedPart('document', 'end of the document', 'malformed');
  const strings = new PdfStrings(file);
  yield* readPages(file, strings, context, prints);
  yield* documentParts(file, strings, context);
}

async function* readPages(
  file: PdfFile,
  strings: PdfStrings,
  context: ExtractContext,
  prints: Set<string>,
): AsyncGenerator<Part> {
  const isNew = (page: PageObject) => !prints.has(pagePrint(file, page));
  const known = [...pagesOf(file, MAX_KNOWN_PAGES)];
  if (prints.size > 0 && !known.some(isNew)) return;
  const bombs = await findBombs(file);
  yield* untold(file, bombs, known);
  let open: OpenDocument | undefined;
  try {
    const found = await openOrRepair(file, [...bombs.keys()]);
    open = found.open;
    if (found.isRepaired && !file.isCut) yield failedPart('document', 'table of objects', 'malformed');
    yield* pdfLabels(open.document, context.spending.budget.depth);
    const layers = await open.document.getOptionalContentConfig();
    if (open.document.numPages === 0) yield failedPart('document', 'pages', 'malformed');
    const pages = found.isRepaired ? everyPage(file) : known;
    for (let number = 1; number <= open.document.numPages; number++) {
      const page = pages[number - 1] ?? { reference: null, dict: new Map() };
      if (isNew(page)) yield* readPage({ open, layers, file, strings, number, dict: page.dict, bombs }, context);
    }
  } catch (error) {
    yield failedPart('document', 'document', isEncryption(error) ? 'encrypted' : reasonOf(error));
  } finally {
    await open?.parser.destroy();
    for (const page of known) prints.add(pagePrint(file, page));
  }
}

/** @throws pdf.js's error */
async function openOrRepair(
  file: PdfFile,
  emptied: readonly PdfStream[],
): Promise<{ readonly open: OpenDocument; readonly isRepaired: boolean }> {
  try {
    return { open: await openDocument(withoutImages(file, emptied), file.password), isRepaired: false };
  } catch (error) {
    const bytes = repaired(file, withoutImages(file, emptied));
    if (!bytes) throw error;
    return { open: await openDocument(bytes, ''), isRepaired: true };
  }
}

/** Why streams are not unpacked, where neither a page says it nor that objects are missing. */
function* untold(
  file: PdfFile,
  bombs: ReadonlyMap<PdfStream, UnreadReason>,
  pages: readonly PageObject[],
): Generator<Part> {
  if (bombs.size === 0) return;
  const told = new Set(pages.flatMap(({ dict }) => contentsOf(file, dict).map((value) => file.stream(value))));
  for (const [stream, reason] of bombs) {
    const holdsObjects = nameOf(stream.dict.get('Type')) === 'ObjStm';
    if (!holdsObjects && !told.has(stream)) yield failedPart('document', `stream ${stream.number}`, reason);
  }
}

/** Streams that would unpack to more than the budget allows; images are never unpacked. */
async function findBombs(file: PdfFile): Promise<Map<PdfStream, UnreadReason>> {
  const bombs = new Map<PdfStream, UnreadReason>();
  for (const stream of file.streams) {
    const reason = isImage(stream) ? undefined : await file.weigh(stream);
    if (reason) bombs.set(stream, reason);
  }
  return bombs;
}

/** A password is needed, or the encryption is one that pdf.js does not know. The text it tells this by is its own. */
function isEncryption(error: unknown): boolean {
  return error instanceof Error && (error.name === 'PasswordException' || /^unknown encryption/i.test(error.message));
}
