import type { ExtractContext } from '../format.js';
import { failedPart, type Part, type PartKind, readPart, skippedPart, type UnreadReason } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import { openZip, readEntry, type ZipEntry } from '../zip.js';
import { bodyParts } from './docx-body.js';
import { inOrder, readWordXml, wordXml } from './word-content.js';

/** Which region a part of the package is, by its path in it; what matches none is an attachment of some sort. */
const regions: readonly (readonly [path: RegExp, kind: PartKind, place: string])[] = [
  [/^word\/document\d*\.xml$/, 'body', 'body'],
  [/^word\/header\d*\.xml$/, 'header', 'header'],
  [/^word\/footer\d*\.xml$/, 'header', 'footer'],
  [/^word\/(footnotes|endnotes)\d*\.xml$/, 'body', 'notes'],
  [/^word\/comments[^/]*\.xml$/, 'comment', 'comments'],
  [/^docProps\/.*\.xml$/, 'metadata', 'properties'],
  [/^docMetadata\/.*\.xml$/, 'metadata', 'label'],
  [/\.rels$/, 'metadata', 'links'],
  [/^customXml\/.*\.xml$/, 'metadata', 'custom data'],
  [/^word\/(charts|diagrams|glossary)\/.*\.xml$/, 'body', 'drawing or building block'],
  [/\.xml$/, 'metadata', 'settings'],
];
const images = /\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|emz|wmz|svg|webp|ico|jfif|wdp)$/i;
/** Fonts and printer settings hold no text of the document's. */
const empty = /(\.odttf|\.ttf|\.fntdata|printerSettings\d*\.bin|\/)$/i;

/**
 * A Word document: the body by mammoth; headers, footers, notes, comments, deleted text, text of drawings, properties
 * and link targets, which mammoth drops, from its XML parts as they stand; embedded documents as attachments. What is
 * not text is counted by reason.
 */
export async function* readDocx(bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  const entries = await openZip(bytes, context.spending);
  if (!entries.some(({ name }) => name === '[Content_Types].xml')) throw new Error('not an office package');
  const counts = new Map<string, number>();
  const skipped = new Map<UnreadReason, number>();
  for (const entry of inReadingOrder(entries)) {
    if (empty.test(entry.name)) continue;
    const [, kind, place] = regions.find(([path]) => path.test(entry.name)) ?? [];
    if (entry.encrypted) yield failedPart(kind ?? 'attachment', place ?? 'embedded file', 'encrypted');
    else if (place === 'body') yield* bodyParts(entry, numbered(counts, place), context);
    else if (kind && place) yield* xmlPart(entry, kind, numbered(counts, place), context);
    else if (images.test(entry.name)) skipped.set('image-without-ocr', (skipped.get('image-without-ocr') ?? 0) + 1);
    else yield* context.nested(await readEntry(entry), entry.name, numbered(counts, 'embedded file'));
  }
  for (const [reason, count] of skipped) yield skippedPart('attachment', `${count} images`, reason);
}

/** The body first, so that it is kept if a later part breaks the budget. */
function inReadingOrder(entries: readonly ZipEntry[]): ZipEntry[] {
  const rank = ({ name }: ZipEntry) => {
    const found = regions.findIndex(([path]) => path.test(name));
    return found < 0 ? regions.length : found;
  };
  return [...entries].sort((a, b) => rank(a) - rank(b));
}

function numbered(counts: Map<string, number>, place: string): string {
  const count = (counts.get(place) ?? 0) + 1;
  counts.set(place, count);
  return count === 1 ? place : `${place} ${count}`;
}

/** One XML part; yields nothing for a part without text. */
async function* xmlPart(
  entry: ZipEntry,
  kind: PartKind,
  place: string,
  { spending }: ExtractContext,
): AsyncGenerator<Part> {
  const text = new TextBuilder(spending);
  const { failure } = await readWordXml(wordXml(entry), inOrder(text), spending);
  if (!text.isBlank) yield readPart(kind, place, text.toString());
  if (failure) yield failedPart(kind, place, failure);
}
