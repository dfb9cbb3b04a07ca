import type { ExtractContext } from '../format.js';
import { failedPart, type Part, readPart } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import { readAttachments } from './pdf-attachments.js';
import type { PdfFile } from './pdf-file.js';
import type { PdfStream } from './pdf-objects.js';
import type { PdfStrings } from './pdf-strings.js';
import { nameOf, type PdfDict, PdfRef, type PdfValue } from './pdf-syntax.js';

type Kind = 'metadata' | 'comment';
type Write = (into: TextBuilder) => Promise<void>;

/**
 * What a document holds besides its pages: properties, bookmarks, scripts, forms, descriptions for those who cannot see,
 * attached files; at last the strings of all objects that nothing of it led to.
 */
export async function* documentParts(
  file: PdfFile,
  strings: PdfStrings,
  context: ExtractContext,
): AsyncGenerator<Part> {
  for (const [kind, place, write] of regions(file, strings)) yield* region(kind, place, write, context);
  const form = formStreams(file);
  yield* formData(file, form, context);
  yield* readXmp(file, context);
  yield* region('metadata', 'other strings', (into) => writeRest(file, strings, into), context);
  yield* readAttachments(file, strings.files, new Set(form), context);
}

/** In this order, since each object is written where it is first reached. */
function regions(file: PdfFile, strings: PdfStrings): (readonly [Kind, string, Write])[] {
  const { root } = file;
  const names = file.dict(root.get('Names')) ?? new Map<string, PdfValue>();
  const write =
    (...values: readonly (PdfValue | undefined)[]): Write =>
    async (into) => {
      for (const value of values) await strings.write(value, into);
    };
  return [
    ['metadata', 'properties', write(file.fromTrailer('Info'))],
    ['metadata', 'bookmarks', write(root.get('Outlines'))],
    ['metadata', 'named destinations', (into) => writeDestinations(file, strings, names.get('Dests'), into)],
    ['metadata', 'page labels', write(root.get('PageLabels'))],
    ['metadata', 'layers', write(root.get('OCProperties'), file.dict(root.get('OCProperties'))?.get('D'))],
    ['metadata', 'names of attachments', write(names.get('EmbeddedFiles'), root.get('Collection'), root.get('AF'))],
    ['metadata', 'article threads', write(root.get('Threads'))],
    ['comment', 'form fields', (into) => strings.write(root.get('AcroForm'), into, '', new Set(['XFA', 'DR']))],
    ['comment', 'alternative texts', write(root.get('StructTreeRoot'))],
    ['metadata', 'scripts', write(names.get('JavaScript'), root.get('OpenAction'), root.get('AA'))],
  ];
}

/** In old documents destinations are named by the keys of a dictionary. */
async function writeDestinations(
  file: PdfFile,
  strings: PdfStrings,
  tree: PdfValue | undefined,
  into: TextBuilder,
): Promise<void> {
  await strings.write(tree, into);
  for (const name of file.dict(file.root.get('Dests'))?.keys() ?? []) into.append(name).newline();
}

async function* region(kind: Kind, place: string, write: Write, context: ExtractContext): AsyncGenerator<Part> {
  const text = new TextBuilder(context.spending);
  try {
    await write(text);
  } finally {
    if (!text.isBlank) yield readPart(kind, place, text.toString());
  }
}

/** XFA: a form written as XML, whole or in named pieces that only together are well-formed. */
function formStreams(file: PdfFile): PdfStream[] {
  const form = file.dict(file.root.get('AcroForm'))?.get('XFA');
  return [form, ...file.list(form)].flatMap((value) => file.stream(value) ?? []);
}

async function* formData(file: PdfFile, streams: readonly PdfStream[], context: ExtractContext): AsyncGenerator<Part> {
  const pieces: Buffer[] = [];
  for (const stream of streams) {
    const { bytes, failure } = await file.content(stream);
    pieces.push(bytes);
    if (failure) yield failedPart('comment', 'form data', failure);
  }
  if (pieces.length > 0) yield* xml(Buffer.concat(pieces), 'comment', 'form data', context);
}

/** Properties as XMP, of the document and of what is in it, photographs among them. Each text once. */
export async function* readXmp(file: PdfFile, context: ExtractContext): AsyncGenerator<Part> {
  const seen = new Set<string>();
  for (const stream of file.streams) {
    if (nameOf(stream.dict.get('Type')) !== 'Metadata' || !file.isCurrent(stream)) continue;
    const { bytes, failure } = await file.content(stream);
    if (failure) yield failedPart('metadata', 'XMP', failure);
    const text = bytes.toString('latin1');
    if (text.trim() === '' || seen.has(text)) continue;
    seen.add(text);
    yield* xml(bytes, 'metadata', seen.size === 1 ? 'XMP' : `XMP ${seen.size}`, context);
  }
}

/** What is not well-formed is read as plain text, and so is not unread. */
async function* xml(bytes: Buffer, kind: Kind, place: string, context: ExtractContext): AsyncGenerator<Part> {
  for await (const part of context.inner(bytes, 'application/xml', place)) {
    if (part.reason !== 'malformed' && part.text.trim() !== '') yield { ...part, kind };
    else if (part.reason && part.reason !== 'malformed') yield part;
  }
}

const unlistedTypes = new Set(['Font', 'FontDescriptor', 'XRef', 'ObjStm', 'Metadata', 'EmbeddedFile', 'Encoding']);
const pageKeys = new Set('Contents Resources Parent Annots Thumb'.split(' '));

async function writeRest(file: PdfFile, strings: PdfStrings, into: TextBuilder): Promise<void> {
  const encryption = file.fromTrailer('Encrypt');
  strings.claim(encryption);
  for (const number of file.numbers) {
    const reference = new PdfRef(number, 0);
    const dict = file.dict(reference);
    if (dict && unlistedTypes.has(nameOf(dict.get('Type')))) continue;
    if (dict && isPage(dict)) await strings.write(dict, into, '', pageKeys);
    else await strings.write(reference, into);
  }
}

const isPage = (dict: PdfDict) => /^Pages?$/.test(nameOf(dict.get('Type')));
