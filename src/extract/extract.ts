import { type Budget, Spending } from './budget.js';
import { type ExtractContext, type Format, reasonOf } from './format.js';
import { detectMediaType, type MediaType } from './media-type.js';
import { Ocr, type OcrSettings } from './ocr.js';
import { failedPart, type Part, skippedPart } from './part.js';
import { withUnseenText } from './unseen-characters.js';

const readText = async () => (await import('./formats/text.js')).readText;
const readPackedArchive = async () => (await import('./formats/packed-archive.js')).readPackedArchive;
/** Kinds of archives that one library reads. */
const packedArchives = [
  'application/x-7z-compressed',
  'application/x-rar-compressed',
  'application/vnd.ms-cab-compressed',
  'application/x-lzh-compressed',
  'application/x-cpio',
  'application/x-unix-archive',
  'application/x-deb',
  'application/x-iso9660-image',
];
/** What can be read, loaded when it first comes. Adding a format is its file and its line here. */
const formats: Readonly<Record<string, () => Promise<Format>>> = {
  'text/plain': readText,
  'text/markdown': readText,
  'text/html': async () => (await import('./formats/html.js')).readHtml,
  'text/csv': async () => (await import('./formats/csv.js')).readCsv,
  'application/json': async () => (await import('./formats/json.js')).readJson,
  'application/xml': async () => (await import('./formats/xml.js')).readXml,
  'message/rfc822': async () => (await import('./formats/eml.js')).readEml,
  'application/vnd.ms-outlook': async () => (await import('./formats/msg.js')).readMsg,
  'application/ms-tnef': async () => (await import('./formats/tnef.js')).readTnef,
  'application/msword': async () => (await import('./formats/doc.js')).readDoc,
  'application/vnd.ms-excel': async () => (await import('./formats/xls.js')).readXls,
  'application/vnd.ms-powerpoint': async () => (await import('./formats/ppt.js')).readPpt,
  'application/x-cfb': async () => (await import('./formats/compound.js')).readCompound,
  'application/mbox': async () => (await import('./formats/mbox.js')).readMbox,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': async () =>
    (await import('./formats/docx.js')).readDocx,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': async () =>
    (await import('./formats/xlsx.js')).readXlsx,
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': async () =>
    (await import('./formats/pptx.js')).readPptx,
  'application/vnd.oasis.opendocument.text-flat-xml': async () => (await import('./formats/odf.js')).readFlatOdf,
  'application/zip': async () => (await import('./formats/zip.js')).readZip,
  'application/x-tar': async () => (await import('./formats/tar.js')).readTar,
  ...Object.fromEntries(packedArchives.map((type) => [type, readPackedArchive])),
  'application/gzip': async () => (await import('./formats/compressed.js')).readGzip,
  'application/x-bzip2': async () => (await import('./formats/compressed.js')).readBzip2,
  'application/x-xz': async () => (await import('./formats/compressed.js')).readXz,
  'application/zstd': async () => (await import('./formats/compressed.js')).readZstandard,
  'application/vnd.sqlite3': async () => (await import('./formats/sqlite.js')).readSqlite,
  'application/vnd.apache.parquet': async () => (await import('./formats/parquet.js')).readParquet,
  'application/avro': async () => (await import('./formats/avro.js')).readAvro,
  'application/yaml': readText,
  'application/toml': readText,
  'application/x-ipynb+json': async () => (await import('./formats/ipynb.js')).readNotebook,
  'text/calendar': async () => (await import('./formats/content-lines.js')).readContentLines,
  'text/vcard': async () => (await import('./formats/content-lines.js')).readContentLines,
  'application/epub+zip': async () => (await import('./formats/epub.js')).readEpub,
  'application/rtf': async () => (await import('./formats/rtf.js')).readRtf,
  'application/pdf': async () => (await import('./formats/pdf.js')).readPdf,
};

/** Texts, spreadsheets, presentations, drawings, and templates of them. */
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';
const readOpenDocument = async () => (await import('./formats/odf.js')).readOdf;

export interface ExtractedDocument {
  readonly mediaType: string;
  /** Parts as they become known; never throws for what the document holds. */
  readonly parts: AsyncIterable<Part>;
}

/**
 * Bytes to parts of text. Run it in a process that may be killed: the budget counts what can be counted, but a parser
 * may still run for ever or out of memory.
 * @param name the file's name; decides only between kinds of plain text
 * @param ocr how words in pictures are read; they are not unless given
 */
export async function extract(
  bytes: Buffer,
  name: string,
  budget: Budget,
  ocr?: OcrSettings,
): Promise<ExtractedDocument> {
  const found = await detectMediaType(bytes, name);
  const means = { spending: new Spending(budget), ocr: ocr && new Ocr(ocr, budget) };
  const parts = readDetected(found, bytes, contextFor(name, means, 0));
  return { mediaType: found.mediaType, parts: withUnseenText(parts, means.spending) };
}

/** What a document shares with everything inside it. */
type Means = Pick<ExtractContext, 'spending' | 'ocr'>;

function contextFor(name: string, means: Means, nesting: number): ExtractContext {
  return {
    name,
    ...means,
    nested: (bytes, innerName, place) => readNested(bytes, innerName, place, means, nesting + 1),
    inner: async function* (bytes, mediaType, place) {
      for await (const part of readAs(mediaType, bytes, contextFor('', means, nesting))) {
        yield { ...part, place: `${place}, ${part.place}` };
      }
    },
  };
}

async function* readNested(
  bytes: Buffer,
  name: string,
  place: string,
  means: Means,
  nesting: number,
): AsyncGenerator<Part> {
  if (nesting > means.spending.budget.nesting) {
    yield failedPart('attachment', place, 'too-deep');
    return;
  }
  const parts = readDetected(await detectMediaType(bytes, name), bytes, contextFor(name, means, nesting));
  for await (const part of parts) yield { ...part, kind: 'attachment', place: `${place}, ${part.place}` };
}

async function* readDetected(
  { mediaType, encrypted }: MediaType,
  bytes: Buffer,
  context: ExtractContext,
): AsyncGenerator<Part> {
  if (encrypted) yield failedPart('document', 'document', 'encrypted');
  else yield* readAs(mediaType, bytes, context);
}

async function* readAs(mediaType: string, bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  const load = formatFor(mediaType);
  if (!load) {
    yield* readUnknown(mediaType, bytes, context);
    return;
  }
  const read = await load();
  try {
    yield* read(bytes, context);
  } catch (error) {
    yield failedPart('document', 'document', reasonOf(error));
  }
}

/** Formats in which no words stand as they are: packed, or pictures, sound and letter forms. */
const wordless = /^(image|audio|video|font)\/|^application\/(x-lzip|x-lz4|x-compress|x-arj|x-apple-diskimage)$/;

async function* readUnknown(mediaType: string, bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  if (mediaType.startsWith('image/')) yield* (await import('./formats/image.js')).readImage(bytes, context);
  else if (wordless.test(mediaType)) yield skippedPart('document', 'document', 'unsupported-format');
  else yield* (await import('./formats/strings.js')).readStrings(bytes, context);
}

function formatFor(mediaType: string): (() => Promise<Format>) | undefined {
  const known = formats[mediaType];
  if (!known && mediaType.startsWith(OPEN_DOCUMENT)) return readOpenDocument;
  return known ?? (mediaType.endsWith('+xml') ? formats['application/xml'] : undefined);
}
