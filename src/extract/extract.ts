import { createHash } from 'node:crypto';
import { type Budget, Spending } from './budget.js';
import { type ExtractContext, type Format, reasonOf, type Unpacked } from './format.js';
import { detectMediaType, type MediaType } from './media-type.js';
import { Ocr, type OcrSettings } from './ocr.js';
import { failedPart, type Part, skippedPart } from './part.js';
import { partsOf, placed, type Step } from './step.js';
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

export interface ExtractOptions {
  /** How words in pictures are read; they are not unless given. */
  readonly ocr?: OcrSettings | undefined;
  /** Tried on whatever is encrypted. */
  readonly passwords?: readonly string[] | undefined;
}

export interface ExtractedDocument {
  readonly mediaType: string;
  /** What there is as it becomes known; never throws for what the document holds. */
  readonly steps: AsyncIterable<Step>;
  /** The parts among the steps, as parts of the whole. One of the two can be read. */
  readonly parts: AsyncIterable<Part>;
}

/**
 * Bytes to parts of text. Run it in a process that may be killed: the budget counts what can be counted, but a parser
 * may still run for ever or out of memory.
 * @param name the file's name; decides only between kinds of plain text
 */
export async function extract(
  bytes: Buffer,
  name: string,
  budget: Budget,
  { ocr, passwords = [] }: ExtractOptions = {},
): Promise<ExtractedDocument> {
  const found = await detectMediaType(bytes, name);
  const means = { spending: new Spending(budget), ocr: ocr && new Ocr(ocr, budget), passwords };
  const steps = withUnseenText(readDetected(found, bytes, contextFor(name, means, 0)), means.spending);
  return { mediaType: found.mediaType, steps, parts: partsOf(steps) };
}

/** What a document shares with everything inside it. */
type Means = Pick<ExtractContext, 'spending' | 'ocr' | 'passwords'>;

interface Context extends ExtractContext {
  /** How many documents this one is in. */
  readonly nesting: number;
}

function contextFor(name: string, means: Means, nesting: number): Context {
  return {
    name,
    ...means,
    nesting,
    nested: async function* (bytes, innerName, place) {
      const found = await detectMediaType(bytes, innerName);
      const parts = partsOf(readInside(found, bytes, contextFor(innerName, means, nesting + 1), place));
      for await (const part of parts) yield { ...part, kind: 'attachment' };
    },
    member: (content, innerName, place) => readMember(content, contextFor(innerName, means, nesting + 1), place),
    unwrapped: async function* (bytes, innerName, place) {
      const found = await detectMediaType(bytes, innerName);
      let depth = 0;
      for await (const step of readInside(found, bytes, contextFor(innerName, means, nesting + 1), place)) {
        if ('begins' in step) depth += 1;
        else if ('ends' in step) depth -= 1;
        yield 'kind' in step && depth === 0 ? { ...step, kind: 'attachment' } : step;
      }
    },
    inner: (bytes, mediaType, place) =>
      partsOf(placed(readAs(mediaType, bytes, contextFor('', means, nesting)), place)),
  };
}

async function* readMember(unpacked: Unpacked, context: Context, place: string): AsyncGenerator<Step> {
  const { bytes, failure } = context.nesting > context.spending.budget.nesting ? tooDeep : unpacked;
  const nothing = bytes.length === 0 && failure !== undefined;
  const found = nothing ? null : await detectMediaType(bytes, context.name);
  const content = found && { mediaType: found.mediaType, bytes: bytes.length, hash: hashOf(bytes) };
  const member = { name: context.name || place, place, content };
  yield { begins: member };
  if (found) yield* readInside(found, bytes, context, place);
  if (failure) yield failedPart('document', place, failure);
  yield { ends: member };
}

const tooDeep: Unpacked = { bytes: Buffer.alloc(0), failure: 'too-deep' };

function hashOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

async function* readInside(found: MediaType, bytes: Buffer, context: Context, place: string): AsyncGenerator<Step> {
  if (context.nesting > context.spending.budget.nesting) yield failedPart('document', place, 'too-deep');
  else yield* placed(readDetected(found, bytes, context), place);
}

async function* readDetected(
  { mediaType, encrypted }: MediaType,
  bytes: Buffer,
  context: Context,
): AsyncGenerator<Step> {
  if (encrypted) yield* readEncrypted(bytes, context);
  else yield* readAs(mediaType, bytes, context);
}

/** What a password opens; formats that are encrypted part by part try passwords themselves. */
async function* readEncrypted(bytes: Buffer, context: Context): AsyncGenerator<Step> {
  const { decryptedOffice } = await import('./office-decryption.js');
  const opened = decryptedOffice(bytes, context.passwords, context.spending);
  const found = opened && (await detectMediaType(opened, context.name));
  if (found && !found.encrypted) yield* readAs(found.mediaType, opened, context);
  else yield failedPart('document', 'document', 'encrypted');
}

async function* readAs(mediaType: string, bytes: Buffer, context: Context): AsyncGenerator<Step> {
  const load = formatFor(mediaType);
  if (!load) {
    yield* readUnknown(mediaType, bytes, context);
    return;
  }
  const read = loaded.get(load) ?? (await load());
  loaded.set(load, read);
  try {
    if (context.nesting > 0 && archives.test(mediaType)) context.spending.entries(ARCHIVE_ENTRIES);
    yield* read(bytes, context);
  } catch (error) {
    yield failedPart('document', 'document', reasonOf(error));
  }
}

/** Opening an archive in an archive takes as long as reading so many small members: 8 KB may hold a million archives. */
const ARCHIVE_ENTRIES = 20;
const archives =
  /^application\/(zip|gzip|zstd|(vnd\.ms-cab-compressed|x-(tar|bzip2|xz|7z-compressed|rar-compressed|lzh-compressed|cpio|unix-archive|deb|iso9660-image)))$/;

/** To import what is imported takes a moment each time, and an archive may hold many small files. */
const loaded = new Map<() => Promise<Format>, Format>();

/** Formats in which no words stand as they are: packed, or pictures, sound and letter forms. */
const wordless = /^(image|audio|video|font)\/|^application\/(x-lzip|x-lz4|x-compress|x-arj|x-apple-diskimage)$/;

async function* readUnknown(mediaType: string, bytes: Buffer, context: Context): AsyncGenerator<Part> {
  if (mediaType.startsWith('image/')) yield* (await import('./formats/image.js')).readImage(bytes, context);
  else if (wordless.test(mediaType)) yield skippedPart('document', 'document', 'unsupported-format');
  else yield* (await import('./formats/strings.js')).readStrings(bytes, context);
}

function formatFor(mediaType: string): (() => Promise<Format>) | undefined {
  const known = formats[mediaType];
  if (!known && mediaType.startsWith(OPEN_DOCUMENT)) return readOpenDocument;
  return known ?? (mediaType.endsWith('+xml') ? formats['application/xml'] : undefined);
}
