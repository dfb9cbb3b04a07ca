import { createInflate } from 'node:zlib';
import type { Spending } from '../budget.js';
import { decodeText } from '../charset.js';
import { exifTexts } from '../exif.js';
import { type ExtractContext, reasonOf } from '../format.js';
import { failedPart, type Part, readPart, skippedPart, type UnreadReason } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import { charged, inflated } from '../unpacked.js';
import { SHOWN } from './pictures.js';

const EXIF = Buffer.from('Exif\0\0', 'latin1');
const XMP = Buffer.from('<x:xmpmeta', 'latin1');
const XMP_END = Buffer.from('</x:xmpmeta>', 'latin1');
/** A resource of Photoshop that holds notes in the form of the press (IPTC-IIM). */
const IPTC = Buffer.from('8BIM\x04\x04', 'latin1');
/** Packets in one picture; one that is put together of others has some. */
const MAX_PACKETS = 50;

/**
 * What is noted in a picture: EXIF with the place where it was taken, XMP, notes of the press, and the comments of its
 * format; and the words it shows, where that is switched on.
 */
export async function* readImage(bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  const notes = new TextBuilder(context.spending);
  for (const tiff of tiffsIn(bytes)) for (const text of exifTexts(tiff)) notes.append(text).newline();
  for (const text of [...pressNotes(bytes), ...jpegComments(bytes), ...gifComments(bytes)]) {
    notes.append(text).newline();
  }
  const failure = await readPngTexts(bytes, notes, context.spending);
  if (!notes.isBlank) yield readPart('metadata', 'picture notes', notes.toString());
  if (failure) yield failedPart('metadata', 'picture notes', failure);
  for (const [index, packet] of packets(bytes).entries()) {
    for await (const part of context.inner(packet, 'application/xml', `XMP ${index + 1}`)) {
      yield part.kind === 'body' ? { ...part, kind: 'metadata' } : part;
    }
  }
  yield* shownWords(bytes, context);
}

async function* shownWords(bytes: Buffer, { ocr, spending }: ExtractContext): AsyncGenerator<Part> {
  const result = ocr ? await ocr.read(bytes, spending.charactersLeft) : ({ reason: 'image-without-ocr' } as const);
  if ('text' in result) yield readPart('body', SHOWN, new TextBuilder(spending).append(result.text).toString());
  else if (result.reason === 'image-without-ocr') yield skippedPart('document', 'document', result.reason);
  else yield failedPart('document', SHOWN, result.reason);
}

/** The picture itself, or what stands behind every mark of EXIF (JPEG, WebP), or in the chunk for it (PNG). */
function* tiffsIn(bytes: Buffer): Generator<Buffer> {
  yield bytes;
  let count = 0;
  for (let at = bytes.indexOf(EXIF); at >= 0 && count < MAX_PACKETS; at = bytes.indexOf(EXIF, at + EXIF.length)) {
    count += 1;
    yield bytes.subarray(at + EXIF.length);
  }
  for (const { type, data } of pngChunks(bytes)) if (type === 'eXIf') yield data;
  const webp = bytes.toString('latin1', 8, 12) === 'WEBP' ? bytes.indexOf('EXIF') : -1;
  if (webp >= 0) yield bytes.subarray(webp + 8);
}

function packets(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = bytes.indexOf(XMP); at >= 0 && found.length < MAX_PACKETS; at = bytes.indexOf(XMP, at + 1)) {
    const end = bytes.indexOf(XMP_END, at);
    if (end < 0) break;
    found.push(bytes.subarray(at, end + XMP_END.length));
    at = end;
  }
  return found;
}

/** Records of IPTC-IIM: a mark, record, kind, length and text each. */
function* pressNotes(bytes: Buffer): Generator<string> {
  const start = bytes.indexOf(IPTC);
  if (start < 0) return;
  const nameLength = bytes[start + 6] ?? 0;
  let at = start + 6 + nameLength + 1 + ((nameLength + 1) % 2) + 4;
  while (bytes[at] === 0x1c && at + 5 <= bytes.length) {
    const length = bytes.readUInt16BE(at + 3);
    // Record 2 holds what people wrote; the first field of it is only its version.
    if (bytes[at + 1] === 2 && bytes[at + 2] !== 0 && length < 0x8000) {
      yield decodeText(bytes.subarray(at + 5, at + 5 + length)).text;
    }
    at += 5 + length;
  }
}

function* pngChunks(bytes: Buffer): Generator<{ type: string; data: Buffer }> {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') return;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    yield { type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) };
    at += 12 + length;
  }
}

/**
 * Texts of PNG: a keyword, then the text, as it is or packed.
 * @returns why one of them is not wholly read, the first such reason
 */
async function readPngTexts(bytes: Buffer, notes: TextBuilder, spending: Spending): Promise<UnreadReason | undefined> {
  let failure: UnreadReason | undefined;
  for (const { type, data } of pngChunks(bytes)) {
    const end = data.indexOf(0);
    const text = end < 0 ? undefined : pngText(type, data, end);
    if (!text) continue;
    notes.append(`${data.toString('latin1', 0, end)}: `);
    try {
      const unpacked = text.isPacked ? inflated(createInflate(), text.data) : [text.data];
      const pieces: Buffer[] = [];
      for await (const piece of charged(unpacked, text.data.length, spending)) pieces.push(piece);
      notes.append(Buffer.concat(pieces).toString(text.encoding));
    } catch (error) {
      failure ??= reasonOf(error);
    }
    notes.newline();
  }
  return failure;
}

interface PngText {
  readonly data: Buffer;
  readonly isPacked: boolean;
  readonly encoding: 'latin1' | 'utf8';
}

/** @param end of the keyword */
function pngText(type: string, data: Buffer, end: number): PngText | undefined {
  if (type === 'tEXt') return { data: data.subarray(end + 1), isPacked: false, encoding: 'latin1' };
  if (type === 'zTXt') return { data: data.subarray(end + 2), isPacked: true, encoding: 'latin1' };
  if (type !== 'iTXt' || data.toString('latin1', 0, 4) === 'XML:') return undefined;
  // Whether it is packed, how, its language and the translated keyword stand before the text.
  const languageEnd = data.indexOf(0, end + 3);
  const translatedEnd = data.indexOf(0, languageEnd + 1);
  if (languageEnd < 0 || translatedEnd < 0) return undefined;
  return { data: data.subarray(translatedEnd + 1), isPacked: data[end + 1] === 1, encoding: 'utf8' };
}

/** Segments before the picture begins: a mark, and the length of what follows. */
function* jpegComments(bytes: Buffer): Generator<string> {
  for (let at = 2; bytes.readUInt16BE(0) === 0xffd8 && at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const mark = bytes[at + 1];
    if (mark === 0xda || mark === 0xd9) return;
    const length = bytes.readUInt16BE(at + 2);
    if (mark === 0xfe) yield decodeText(bytes.subarray(at + 4, at + 2 + length)).text;
    at += 2 + length;
  }
}

/** A mark, and pieces with their length before each, ended by an empty one. */
function* gifComments(bytes: Buffer): Generator<string> {
  if (bytes.toString('latin1', 0, 3) !== 'GIF') return;
  const mark = Buffer.from([0x21, 0xfe]);
  for (let start = bytes.indexOf(mark); start >= 0; start = bytes.indexOf(mark, start + 2)) {
    const pieces: Buffer[] = [];
    let at = start + 2;
    for (let length = bytes[at] ?? 0; length > 0 && pieces.length < MAX_PACKETS; length = bytes[at] ?? 0) {
      pieces.push(bytes.subarray(at + 1, at + 1 + length));
      at += 1 + length;
    }
    yield decodeText(Buffer.concat(pieces)).text;
  }
}
