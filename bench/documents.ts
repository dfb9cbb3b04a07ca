import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import JSZip from 'jszip';
import { type FoundText, machineText } from './machine-text.js';

/** A document to be read. */
export interface BenchDocument {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Documents of one format, by the ending of their names. */
export type DocumentsByFormat = ReadonlyMap<string, readonly BenchDocument[]>;

/** UTF-16 code units of text in a document: some ten pages. */
const TEXT_LENGTH = 30_000;
const LARGEST = 20_000_000;
/** Files of one format, and entries of a folder, that are measured at most. */
const MOST_FILES = 200;
const MOST_ENTRIES = 200_000;

const namespaces = {
  word: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  sheet: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
};

/** How a text is written in each format. */
const writers: Readonly<Record<string, (text: string) => string | Buffer | Promise<Buffer>>> = {
  txt: (text) => text,
  html: (text) =>
    `<!doctype html><title>t</title>${lines(text)
      .map((line) => `<p class="x">${escaped(line)}</p>`)
      .join('\n')}`,
  xml: (text) =>
    `<?xml version="1.0"?><a>${lines(text)
      .map((line) => `<b c="d">${escaped(line)}</b>`)
      .join('\n')}</a>`,
  json: (text) => JSON.stringify(lines(text).map((line, n) => ({ n, line }))),
  csv: (text) =>
    `n,line\n${lines(text)
      .map((line, n) => `${n},"${line.replaceAll('"', '""')}"`)
      .join('\n')}\n`,
  eml: (text) =>
    `From: a@example.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\n')}\n`,
  rtf: (text) =>
    `{\\rtf1\\ansi ${lines(text)
      .map((line) => line.replace(/[\\{}]/g, '\\$&').replace(/[^ -~]/g, '?'))
      .join('\\par\n')}}`,
  docx: (text) =>
    zipped({
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': `<w:document xmlns:w="${namespaces.word}"><w:body>${lines(text)
        .map((line) => `<w:p><w:r><w:rPr><w:sz w:val="22"/></w:rPr><w:t>${escaped(line)}</w:t></w:r></w:p>`)
        .join('')}</w:body></w:document>`,
    }),
  xlsx: (text) =>
    zipped({
      '[Content_Types].xml': '<Types/>',
      'xl/workbook.xml': `<workbook xmlns="${namespaces.sheet}"><sheets/></workbook>`,
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${namespaces.sheet}"><sheetData>${lines(text)
        .map(
          (line, n) =>
            `<row r="${n + 1}"><c><v>${n}</v></c><c t="inlineStr"><is><t>${escaped(line)}</t></is></c></row>`,
        )
        .join('')}</sheetData></worksheet>`,
    }),
  odt: (text) =>
    zipped({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<office:document-content xmlns:office="${namespaces.office}" xmlns:text="${namespaces.text}"><office:body><office:text>${lines(
        text,
      )
        .map((line) => `<text:p>${escaped(line)}</text:p>`)
        .join('')}</office:text></office:body></office:document-content>`,
    }),
  pdf,
  zip: (text) => zipped({ 'a.txt': text }),
  gz: (text) => gzipSync(text),
};

/** The text of this machine in every format that can be written here, so many bytes of text in each. */
export async function writtenDocuments(bytes: number): Promise<DocumentsByFormat> {
  const texts = pieces(machineText(bytes), bytes);
  const formats = new Map<string, BenchDocument[]>();
  for (const [format, write] of Object.entries(writers)) {
    const documents: BenchDocument[] = [];
    for (const [n, text] of texts.entries())
      documents.push({ name: `${n}.${format}`, bytes: Buffer.from(await write(text)) });
    formats.set(format, documents);
  }
  return formats;
}

/** Files below a folder by their endings, those that hold something and fit into memory. */
export function documentsBelow(folder: string): DocumentsByFormat {
  const formats = new Map<string, BenchDocument[]>();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).slice(0, MOST_ENTRIES);
  for (const path of entries
    .filter((entry) => entry.isFile())
    .map(pathOf)
    .sort()) {
    const format = extname(path).slice(1).toLowerCase();
    const documents = formats.get(format) ?? [];
    const { size } = statSync(path);
    if (format === '' || size === 0 || size > LARGEST || documents.length >= MOST_FILES) continue;
    documents.push({ name: basename(path), bytes: readFileSync(path) });
    formats.set(format, documents);
  }
  return formats;
}

function pathOf(entry: Dirent): string {
  return join(entry.parentPath, entry.name);
}

function pieces(found: readonly FoundText[], bytes: number): string[] {
  const text = found
    .flatMap(({ documents }) => documents)
    .join('\n')
    .slice(0, bytes);
  return Array.from({ length: Math.ceil(text.length / TEXT_LENGTH) }, (_, n) =>
    text.slice(n * TEXT_LENGTH, (n + 1) * TEXT_LENGTH),
  );
}

/** Lines without control characters and halves of characters, which XML does not allow. */
function lines(text: string): string[] {
  return text.replace(/[\p{Cs}\ufffe\uffff]|(?![\t\n])\p{Cc}/gu, '').split('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

async function zipped(entries: Readonly<Record<string, string>>): Promise<Buffer> {
  const archive = new JSZip();
  for (const [name, data] of Object.entries(entries)) archive.file(name, data);
  return archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

const LINES_PER_PAGE = 60;

/** Pages of lines in Helvetica, as PDF 1.4 writes them. */
function pdf(text: string): Buffer {
  const all = lines(text).map((line) =>
    line
      .slice(0, 120)
      .replace(/[\\()]/g, '\\$&')
      .replace(/[^ -~]/g, '?'),
  );
  const pages = Array.from({ length: Math.ceil(all.length / LINES_PER_PAGE) }, (_, n) =>
    all.slice(n * LINES_PER_PAGE, (n + 1) * LINES_PER_PAGE),
  );
  const kids = pages.map((_, n) => `${4 + n * 2} 0 R`).join(' ');
  const objects: (string | Buffer)[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  for (const [n, page] of pages.entries()) {
    const drawn = deflateSync(`BT /F 9 Tf 12 TL 40 800 Td ${page.map((line) => `(${line}) Tj T*`).join('\n')} ET`);
    const resources = `/MediaBox[0 0 600 850]/Resources<</Font<</F 3 0 R>>>>`;
    objects.push(`<</Type/Page/Parent 2 0 R/Contents ${5 + n * 2} 0 R${resources}>>`);
    objects.push(
      Buffer.concat([
        Buffer.from(`<</Length ${drawn.length}/Filter/FlateDecode>>\nstream\n`),
        drawn,
        Buffer.from('\nendstream'),
      ]),
    );
  }
  return withCrossReferences(objects);
}

function withCrossReferences(objects: readonly (string | Buffer)[]): Buffer {
  const written = [Buffer.from('%PDF-1.4\n')];
  const offsets: string[] = [];
  let length = 9;
  for (const [n, object] of objects.entries()) {
    offsets.push(`${String(length).padStart(10, '0')} 00000 n \n`);
    const whole = Buffer.concat([
      Buffer.from(`${n + 1} 0 obj\n`),
      Buffer.from(object as Buffer),
      Buffer.from('\nendobj\n'),
    ]);
    written.push(whole);
    length += whole.length;
  }
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...written, Buffer.from(end)]);
}
