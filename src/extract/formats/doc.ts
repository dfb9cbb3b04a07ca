import iconv from 'iconv-lite';
import { type CompoundEntry, openCompoundFile } from '../compound-file.js';
import { type ExtractContext, reasonOf } from '../format.js';
import { failedPart, type Part, type PartKind, readPart, skippedPart } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import { documentProperties } from './compound.js';
import { objectParts } from './ole-storage.js';
import { readStrings } from './strings.js';
import { macroParts } from './vba.js';

const WORD_97 = 0xa5ec;
const flags = { at: 0x0a, encrypted: 0x0100, secondTable: 0x0200 };
/** Where the piece table stands in the table stream, and its length (FibRgFcLcb97). */
const PIECE_TABLE = 0x01a2;
/** Texts follow one another in this order; how many characters each has stands here (FibRgLw97). */
const texts: readonly (readonly [at: number, kind: PartKind, place: string])[] = [
  [0x4c, 'body', 'body'],
  [0x50, 'body', 'footnotes'],
  [0x54, 'header', 'headers and footers'],
  [0x58, 'body', 'macros'],
  [0x5c, 'comment', 'comments'],
  [0x60, 'body', 'endnotes'],
  [0x64, 'body', 'text boxes'],
  [0x68, 'header', 'text boxes of headers'],
];
const COMPRESSED = 0x40000000;
const pictureMarks = ['\u0001', '\b'];
const fieldMarks = ['\u0013', '\u0014', '\u0015'];

/**
 * A document of Word 97 to 2003 ([MS-DOC]): the body, notes, headers, comments and text boxes, deleted text where it
 * stood, properties, and embedded files. Of older ones only the words that stand in them as they are.
 */
export async function* readDoc(bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  const file = openCompoundFile(bytes, context.spending);
  yield* docParts(file.root, context);
  if (!file.isWhole) yield failedPart('document', 'document', 'malformed');
}

/** The same, of a document that is a part of a compound file. */
export async function* docParts(root: CompoundEntry, context: ExtractContext): AsyncGenerator<Part> {
  const stream = (name: string) => root.children.find((child) => child.name.toLowerCase() === name)?.read?.();
  const main = stream('worddocument') ?? Buffer.alloc(0);
  if (main.length < PIECE_TABLE + 8 || main.readUInt16LE(0) !== WORD_97) {
    yield* readStrings(main, context);
    return;
  }
  const bits = main.readUInt16LE(flags.at);
  if (bits & flags.encrypted) {
    yield failedPart('document', 'document', 'encrypted');
    return;
  }
  yield* textParts(main, stream(bits & flags.secondTable ? '1table' : '0table') ?? Buffer.alloc(0), context);
  yield* documentProperties(root, context);
  for (const { name, children } of root.children) {
    if (name.toLowerCase() === 'macros') yield* macroParts({ name, children }, 'macros', context);
    else if (name.toLowerCase() === 'objectpool') yield* objectParts(children, context);
  }
}

function* textParts(main: Buffer, table: Buffer, { spending }: ExtractContext): Generator<Part> {
  const text = new TextBuilder(spending);
  let failure: unknown;
  try {
    for (const piece of pieces(main, table)) text.append(piece);
  } catch (error) {
    failure = error;
  }
  const all = text.toString();
  let at = 0;
  for (const [lengthAt, kind, place] of texts) {
    // What stands behind the last of them by a mistake in the counts is still text.
    const end = place === 'text boxes of headers' ? all.length : at + main.readUInt32LE(lengthAt);
    const region = all.slice(at, end);
    at = end;
    if (kind === 'body' ? place === 'body' || region.trim() !== '' : region.trim() !== '') {
      yield readPart(kind, place, readable(region));
    }
  }
  const pictures = pictureMarks.reduce((sum, mark) => sum + all.split(mark).length - 1, 0);
  if (pictures > 0) yield skippedPart('attachment', `${pictures} images or drawings`, 'image-without-ocr');
  if (failure) yield failedPart('body', 'body', reasonOf(failure));
}

/** Says nothing of where or on what. */
class MalformedDoc extends Error {
  override readonly name = 'MalformedDoc';
}

/** The pieces that the text is put together of: in one byte a character (Windows-1252) or in two. */
function* pieces(main: Buffer, table: Buffer): Generator<string> {
  const start = main.readUInt32LE(PIECE_TABLE);
  const clx = table.subarray(start, start + main.readUInt32LE(PIECE_TABLE + 4));
  let at = 0;
  while (clx[at] === 1) at += 3 + clx.readUInt16LE(at + 1);
  if (clx[at] !== 2) throw new MalformedDoc();
  const plc = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
  const count = Math.floor((plc.length - 4) / 12);
  let characters = 0;
  for (let n = 0; n < count; n++) {
    const length = plc.readUInt32LE((n + 1) * 4) - plc.readUInt32LE(n * 4);
    const where = plc.readUInt32LE((count + 1) * 4 + n * 8 + 2);
    const wide = (where & COMPRESSED) === 0;
    const from = wide ? where : (where & ~COMPRESSED) / 2;
    const bytes = main.subarray(from, from + length * (wide ? 2 : 1));
    characters += length;
    // Pieces do not overlap, so no more characters than bytes: else it is a bomb.
    if (length < 0 || characters > main.length) throw new MalformedDoc();
    yield wide ? bytes.toString('utf16le') : iconv.decode(bytes, 'windows-1252');
    if (bytes.length < length * (wide ? 2 : 1)) throw new MalformedDoc();
  }
}

/** Marks of paragraphs, cells and fields as what they look like. */
function readable(text: string): string {
  let written = text
    .replace(/[\r\v\f]/g, '\n')
    .replaceAll('\u0007', '\t')
    .replaceAll('\u001e', '-')
    .replaceAll('\u001f', '');
  for (const mark of pictureMarks) written = written.replaceAll(mark, '');
  for (const mark of fieldMarks) written = written.replaceAll(mark, ' ');
  return written;
}
