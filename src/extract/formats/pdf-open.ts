import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFParse } from 'pdf-parse';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfFile } from './pdf-file.js';
import type { PdfStream } from './pdf-objects.js';
import { nameOf } from './pdf-syntax.js';

export type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** A document as both libraries have it. */
export interface OpenDocument {
  readonly pdfjs: Pdfjs;
  readonly document: PDFDocumentProxy;
  readonly parser: PDFParse;
}

/** pdf.js loads it by itself when it is first used, from where it expects it; it comes without types. */
const WORKER: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs';
/** No image in the file is wider than it says here once {@link withoutImages} is through; in pixels. */
const MAX_IMAGE_PIXELS = 1 << 20;

/**
 * Opens a document once, for pdf-parse, which reads the text, and for what it does not read through pdf.js, on which it
 * is built.
 * @param bytes taken over
 * @param password empty where none is needed
 * @throws pdf.js's error
 */
export async function openDocument(bytes: Uint8Array, password: string): Promise<OpenDocument> {
  const { pdfjs, PDFParse } = await loadParsers();
  const parser = new PDFParse({ ...loadOptions(), data: bytes, ...(password ? { password } : {}) });
  // There is no page 0: the document is opened, and that is all.
  await parser.getText({ partial: [0] });
  return { pdfjs, parser, document: documentOf(parser) };
}

/** pdf-parse keeps what it opened to itself; opening a second time took as long as reading small files. */
function documentOf(parser: PDFParse): PDFDocumentProxy {
  return (parser as unknown as { readonly doc: PDFDocumentProxy }).doc;
}

/**
 * Loaded when the first PDF comes: half of what this process needs to start. pdf.js makes matrices as it loads, for
 * drawing, and so asks for a class that only browsers and a native canvas have; reading text never uses them. It also
 * replaces what it takes for missing or wrong in the language, for everyone: the slow `push` cost a tenth of all time.
 */
async function loadParsers() {
  if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: class DOMMatrix {} });
  const { push } = Array.prototype;
  const pdfjs: Pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  await import(WORKER);
  const { PDFParse } = await import('pdf-parse');
  Object.defineProperty(Array.prototype, 'push', { value: push });
  return { pdfjs, PDFParse };
}

/** Character maps, without which much Chinese, Japanese and Korean text is lost, come with the package. */
function loadOptions() {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return {
    cMapUrl: join(root, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(root, 'standard_fonts') + sep,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    maxImageSize: MAX_IMAGE_PIXELS,
    verbosity: 0,
  };
}

/**
 * A copy in which every image is one pixel, whatever it says and holds: where images stand is needed, what they show is
 * not, and unpacking them took most of the time and memory. Same length, so that everything stays where it was.
 */
export function withoutImages(file: PdfFile, emptied: Iterable<PdfStream>): Uint8Array {
  const copy = Buffer.from(new Uint8Array(file.bytes).buffer);
  for (const stream of file.streams) if (isImage(stream)) shrink(copy, stream);
  for (const stream of emptied) empty(copy, stream);
  return new Uint8Array(copy.buffer, copy.byteOffset, copy.byteLength);
}

export function isImage({ dict }: PdfStream): boolean {
  return nameOf(dict.get('Subtype')) === 'Image';
}

/** Without a filter, what is packed is taken for the pixel. */
function shrink(copy: Buffer, stream: PdfStream): void {
  rewrite(copy, stream, (dict) =>
    dict
      .replace(/(\/(?:Width|Height)\s{1,8})(\d{1,10})(?!\d|\s{1,8}\d{1,5}\s{1,8}R)/g, (_, key: string, size: string) =>
        key.concat('1'.padStart(size.length, '0')),
      )
      .replaceAll('/Filter', '/Fi1ter'),
  );
}

/** Nothing but blanks is left of it. */
function empty(copy: Buffer, stream: PdfStream): void {
  rewrite(copy, stream, (dict) => dict.replaceAll('/Filter', '/Fi1ter'));
  copy.fill(' ', stream.start, stream.end);
}

function rewrite(copy: Buffer, { dictStart, start }: PdfStream, change: (dict: string) => string): void {
  copy.write(change(copy.toString('latin1', dictStart, start)), dictStart, 'latin1');
}
