import type { Spending } from '../budget.js';
import { type ExtractContext, reasonOf } from '../format.js';
import { failedPart, type Part, type PartKind, readPart, skippedPart, type UnreadReason } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import { readXmlStream, type XmlHandler } from '../xml-reader.js';
import { openZip, readEntry, type ZipEntry } from '../zip.js';

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
 * A Word document: the body, headers, footers, notes, comments, deleted and inserted text, text of drawings,
 * properties and link targets, all from its XML parts as they stand; embedded documents as attachments. What is not
 * text is counted by reason.
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

/** One XML part; yields nothing for a part without text, unless it is the body. */
async function* xmlPart(
  entry: ZipEntry,
  kind: PartKind,
  place: string,
  { spending }: ExtractContext,
): AsyncGenerator<Part> {
  const content = new WordContent(spending);
  let failure: UnreadReason | undefined;
  try {
    await readXmlStream(decoded(entry.read()), content, spending.budget.depth);
  } catch (error) {
    failure = reasonOf(error);
  }
  const text = content.toString();
  if (text.trim() !== '' || place === 'body') yield readPart(kind, place, text);
  if (failure) yield failedPart(kind, place, failure);
}

/** Office writes UTF-8; a byte order mark may say UTF-16. */
async function* decoded(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const chunk of chunks) {
    const mark = chunk.length > 1 ? chunk.readUInt16BE(0) : 0;
    decoder ??= new TextDecoder(mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8');
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder?.decode() ?? '';
}

/** Elements (local names) after which a line ends: paragraphs, rows, breaks, properties. */
const lineEnds = new Set(['p', 'tr', 'br', 'cr', 'comment', 'property', 'docVar', 'lpwstr', 'Relationship', 'sdt']);
const tabs = new Set(['tab', 'tc', 'ptab']);
/** Attributes in which people's text stands: alternative texts, document variables, link targets, names of fields. */
const readable = new Set(['descr', 'title', 'alt', 'Target', 'w:val', 'w:author', 'w:tooltip', 'name', 'w:name']);
/** `w:val` and names are texts only on these; everywhere else they are formatting. */
const texted = new Set([
  'docVar',
  'alias',
  'tag',
  'property',
  'placeholder',
  'default',
  'result',
  'listEntry',
  'textpath',
]);

/** Elements that hold running text; none is what stands behind an element that was closed. */
const runs = new Set(['t', 'delText', 'instrText', '']);

class WordContent implements XmlHandler {
  readonly #text: TextBuilder;
  #last = '';

  constructor(spending: Spending) {
    this.#text = new TextBuilder(spending);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const local = localName(name);
    this.#last = local;
    for (const [key, value] of Object.entries(attributes)) {
      if (value === '' || !readable.has(key)) continue;
      if (key === 'Target' ? attributes.TargetMode !== 'External' : isFormatting(key, local)) continue;
      this.#text.append(` ${value} `);
    }
    if (tabs.has(local)) this.#text.append('\t');
    else if (local === 'noBreakHyphen') this.#text.append('-');
  }

  close(name: string): void {
    const local = localName(name);
    if (lineEnds.has(local)) this.#text.newline();
    this.#last = '';
  }

  text(text: string): void {
    if (text.trim() === '' && this.#last !== 't' && this.#last !== 'delText') return;
    // Outside of runs a text is a value of its own, a property or a cell of a chart, and its element names it.
    if (runs.has(this.#last)) this.#text.append(text);
    else this.#text.append(`${this.#last}: ${text}\n`);
  }

  toString(): string {
    return this.#text.toString();
  }
}

function isFormatting(key: string, local: string): boolean {
  // Authors of changes stand in the middle of the changed text; those of comments before it.
  if (key === 'w:author') return local !== 'comment';
  return (key === 'w:val' || key === 'name' || key === 'w:name') && !texted.has(local);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
