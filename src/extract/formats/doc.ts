import iconv from 'iconv-lite';
import { type CompoundEntry, openCompoundFile } from '../compound-file.js';
import { type ExtractContext, reasonOf } from '../format.js';
import { failedPart, type Part, type PartKind, readPart, skippedPart } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import { documentProperties } from './compound.js';
import { objectParts } from './ole-storage.js';
import { readStrings } from './strings.js';
import { macroParts } from './vba.js';

const flags = { at: 0x0a, inPieces: 0x0004, encrypted: 0x0100, secondTable: 0x0200 };
/** Texts follow one another in this order, and how many characters each has stands one behind another (FibRgLw97). */
const texts: readonly (readonly [kind: PartKind, place: string])[] = [
  ['body', 'body'],
  ['body', 'footnotes'],
  ['header', 'headers and footers'],
  ['body', 'macros'],
  ['comment', 'comments'],
  ['body', 'endnotes'],
  ['body', 'text boxes'],
  ['header', 'text boxes of headers'],
];
const LAST_TEXT = 'text boxes of headers';

/** Where a version of Word keeps what tells where text is. */
interface Layout {
  /** Of the piece table in its stream, and its length (FibRgFcLcb97). */
  readonly pieceTable: number;
  /** Of the lengths of {@link texts}. */
  readonly lengths: number;
  /** Word 6 and 95: all text in one byte a character, and in one piece unless it was saved in a hurry. */
  readonly isOld: boolean;
}

/** By the first two bytes. */
const layouts: ReadonlyMap<number, Layout> = new Map([
  [0xa5ec, { pieceTable: 0x01a2, lengths: 0x4c, isOld: false }],
  [0xa5dc, { pieceTable: 0x0160, lengths: 0x34, isOld: true }],
]);
const OLD_TEXT = 0x18;
const HEADER_BYTES = 0x01aa;
const COMPRESSED = 0x40000000;
const pictureMarks = ['\u0001', '\b'];
const fieldMarks = ['\u0013', '\u0014', '\u0015'];

/**
 * A document of Word 6 to 2003 ([MS-DOC]): the body, notes, headers, comments and text boxes, deleted text where it
 * stood, properties, macros and embedded files. Of older ones only the words that stand in them as they are.
 */
export async function* readDoc(bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  const file = openCompoundFile(bytes, context.spending);
  yield* docParts(file.root, context, bytes);
  if (!file.isWhole) yield failedPart('document', 'document', 'malformed');
}

/**
 * The same, of a document that is a part of a compound file.
 * @param whole what is searched for words where the document is of no known version; its main stream unless given
 */
export async function* docParts(root: CompoundEntry, context: ExtractContext, whole?: Buffer): AsyncGenerator<Part> {
  const stream = (name: string) => root.children.find((child) => child.name.toLowerCase() === name)?.read?.();
  const main = stream('worddocument') ?? Buffer.alloc(0);
  const layout = main.length < HEADER_BYTES ? undefined : layouts.get(main.readUInt16LE(0));
  if (!layout) {
    yield* readStrings(whole ?? main, context);
    return;
  }
  const bits = main.readUInt16LE(flags.at);
  if (bits & flags.encrypted) {
    yield failedPart('document', 'document', 'encrypted');
    return;
  }
  const table = layout.isOld ? main : stream(bits & flags.secondTable ? '1table' : '0table');
  yield* textParts(main, table ?? Buffer.alloc(0), layout, context);
  yield* documentProperties(root, context);
  for (const { name, children } of root.children) {
    if (name.toLowerCase() === 'macros') yield* macroParts({ name, children }, 'macros', context);
    else if (name.toLowerCase() === 'objectpool') yield* objectParts(children, context);
  }
}

function* textParts(main: Buffer, table: Buffer, layout: Layout, { spending }: ExtractContext): Generator<Part> {
  const text = new TextBuilder(spending);
  let failure: unknown;
  try {
    const inOne = layout.isOld && (main.readUInt16LE(flags.at) & flags.inPieces) === 0;
    for (const piece of inOne ? wholeText(main) : pieces(main, table, layout)) text.append(piece);
  } catch (error) {
    failure = error;
  }
  const all = text.toString();
  let at = 0;
  for (const [n, [kind, place]] of texts.entries()) {
    // What stands behind the last of them by a mistake in the counts is still text.
    const end = place === LAST_TEXT ? all.length : at + main.readUInt32LE(layout.lengths + n * 4);
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

/** From where it begins to where it ends. */
function* wholeText(main: Buffer): Generator<string> {
  const [start, end] = [main.readUInt32LE(OLD_TEXT), main.readUInt32LE(OLD_TEXT + 4)];
  yield iconv.decode(main.subarray(start, end), 'windows-1252');
  if (end < start || end > main.length) throw new MalformedDoc();
}

/** The pieces that the text is put together of: in one byte a character (Windows-1252) or in two. */
function* pieces(main: Buffer, table: Buffer, { pieceTable, isOld }: Layout): Generator<string> {
  const start = main.readUInt32LE(pieceTable);
  const clx = table.subarray(start, start + main.readUInt32LE(pieceTable + 4));
  let at = 0;
  while (clx[at] === 1) at += 3 + clx.readUInt16LE(at + 1);
  if (clx[at] !== 2) throw new MalformedDoc();
  const plc = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
  const count = Math.floor((plc.length - 4) / 12);
  let characters = 0;
  for (let n = 0; n < count; n++) {
    const length = plc.readUInt32LE((n + 1) * 4) - plc.readUInt32LE(n * 4);
    const where = plc.readUInt32LE((count + 1) * 4 + n * 8 + 2);
    const wide = !isOld && (where & COMPRESSED) === 0;
    const from = wide || isOld ? where : (where & ~COMPRESSED) / 2;
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
