import { type Budget, Spending } from './budget.js';
import { type ExtractContext, type Format, reasonOf } from './format.js';
import { readCsv } from './formats/csv.js';
import { readDocx } from './formats/docx.js';
import { readEml } from './formats/eml.js';
import { readHtml } from './formats/html.js';
import { readJson } from './formats/json.js';
import { readPdf } from './formats/pdf.js';
import { readText } from './formats/text.js';
import { readXml } from './formats/xml.js';
import { detectMediaType, type MediaType } from './media-type.js';
import { failedPart, type Part, skippedPart } from './part.js';

/** What can be read. Adding a format is its file and its line here. */
const formats: Readonly<Record<string, Format>> = {
  'text/plain': readText,
  'text/markdown': readText,
  'text/html': readHtml,
  'text/csv': readCsv,
  'application/json': readJson,
  'application/xml': readXml,
  'message/rfc822': readEml,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': readDocx,
  'application/pdf': readPdf,
};

export interface ExtractedDocument {
  readonly mediaType: string;
  /** Parts as they become known; never throws for what the document holds. */
  readonly parts: AsyncIterable<Part>;
}

/**
 * Bytes to parts of text. Run it in a process that may be killed: the budget counts what can be counted, but a parser
 * may still run for ever or out of memory.
 * @param name the file's name; decides only between kinds of plain text
 */
export async function extract(bytes: Buffer, name: string, budget: Budget): Promise<ExtractedDocument> {
  const found = await detectMediaType(bytes, name);
  return { mediaType: found.mediaType, parts: readDetected(found, bytes, contextFor(name, new Spending(budget), 0)) };
}

function contextFor(name: string, spending: Spending, nesting: number): ExtractContext {
  return {
    name,
    spending,
    nested: (bytes, innerName, place) => readNested(bytes, innerName, place, spending, nesting + 1),
    inner: async function* (bytes, mediaType, place) {
      for await (const part of readAs(mediaType, bytes, contextFor('', spending, nesting))) {
        yield { ...part, place: `${place}, ${part.place}` };
      }
    },
  };
}

async function* readNested(
  bytes: Buffer,
  name: string,
  place: string,
  spending: Spending,
  nesting: number,
): AsyncGenerator<Part> {
  if (nesting > spending.budget.nesting) {
    yield failedPart('attachment', place, 'too-deep');
    return;
  }
  const parts = readDetected(await detectMediaType(bytes, name), bytes, contextFor(name, spending, nesting));
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
  const format = formatFor(mediaType);
  if (!format) {
    yield skippedPart(
      'document',
      'document',
      mediaType.startsWith('image/') ? 'image-without-ocr' : 'unsupported-format',
    );
    return;
  }
  try {
    yield* format(bytes, context);
  } catch (error) {
    yield failedPart('document', 'document', reasonOf(error));
  }
}

function formatFor(mediaType: string): Format | undefined {
  return formats[mediaType] ?? (mediaType.endsWith('+xml') ? formats['application/xml'] : undefined);
}
