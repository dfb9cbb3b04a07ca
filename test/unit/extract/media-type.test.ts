import iconv from 'iconv-lite';
import { detectMediaType } from '../../../src/extract/media-type.js';
import { docx, pdf } from '../../fixtures/documents.js';
import { zip } from '../../fixtures/zip.js';

const typeOf = async (content: string | Buffer, name = 'file') =>
  (await detectMediaType(Buffer.from(content), name)).mediaType;

describe('media types', () => {
  it.each([
    ['<!doctype html><p>x', 'text/html'],
    ['  <!-- c -->\n<HTML><body>', 'text/html'],
    ['<?xml version="1.0"?><note/>', 'application/xml'],
    ['<note date="1">x</note>', 'application/xml'],
    ['{"a": 1}', 'application/json'],
    ['{"a": 1,,', 'application/json'],
    ['[{"a":1}]', 'application/json'],
    ['From: a@b.c\r\nTo: d@e.f\r\nSubject: x\r\n\r\nhello', 'message/rfc822'],
    ['a,b,c\n1,2,3\n4,5,6\n', 'text/csv'],
    ['# Title\n\nText', 'text/plain'],
    ['[section]\nkey=1', 'text/plain'],
    ['[1] A footnote, and more.', 'text/plain'],
    ['Dear Ann, dear Bob,\nplease, see below.\nBest', 'text/plain'],
    ['{\\rtf1 x}', 'application/rtf'],
    ['', 'text/plain'],
    ['x', 'text/plain'],
    ['\n', 'text/plain'],
  ])('tells %j by its content', async (content, mediaType) => {
    expect(await typeOf(content)).toBe(mediaType);
  });

  it('lets the name choose between kinds of plain text only', async () => {
    expect(await typeOf('# Title', 'a.md')).toBe('text/markdown');
    expect(await typeOf('a;b\n1;2', 'a.csv')).toBe('text/csv');
    expect(await typeOf('a,b,c\n1,2,3\n4,5,6', 'a.txt')).toBe('text/plain');
    expect(await typeOf('{"a":1}', 'a.pdf')).toBe('application/json');
    expect(await typeOf('BMW and other cars', 'a.pdf')).toBe('text/plain');
  });

  it('is not misled by an ending', async () => {
    expect(await typeOf(await pdf(['x']), 'a.txt')).toBe('application/pdf');
    expect(await typeOf(await docx(['x']), 'a.pdf')).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    );
  });

  it('finds text in UTF-16 without a mark', async () => {
    expect(await typeOf(iconv.encode('{"name": "x"}', 'utf-16le'))).toBe('application/json');
  });

  it('tells binary data from text', async () => {
    const bytes = Buffer.from(Array.from({ length: 4096 }, (_, n) => (n * n * 31 + 7 * n) & 0xff));
    expect(await typeOf(bytes)).toBe('application/octet-stream');
  });

  it('tells archives and other office documents from Word documents', async () => {
    expect(await typeOf(zip([{ name: 'a.txt', data: 'x' }]))).toBe('application/zip');
    expect(await typeOf(zip([{ name: 'word/a.txt', data: 'x' }]))).toBe('application/zip');
    const sheet = [
      { name: '[Content_Types].xml', data: 'x' },
      { name: 'xl/workbook.xml', data: 'x' },
    ];
    expect(await typeOf(zip(sheet))).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  });

  it('takes names in an office document in any case, with slashes turned around', async () => {
    const names = ['[CONTENT_TYPES].XML', 'PPT\\presentation.xml'];
    expect(await typeOf(zip(names.map((name) => ({ name, data: 'x' }))))).toBe(
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    );
  });

  it('tells OpenDocument by its first entry, or by its parts', async () => {
    const mimetype = { name: 'mimetype', data: 'application/vnd.oasis.opendocument.graphics', method: 0 };
    const parts = ['META-INF/manifest.xml', 'content.xml'].map((name) => ({ name, data: 'x' }));
    expect(await typeOf(zip([mimetype, ...parts]))).toBe('application/vnd.oasis.opendocument.graphics');
    expect(await typeOf(zip(parts))).toBe('application/vnd.oasis.opendocument.text');
    expect(await typeOf('<?xml version="1.0"?><office:document xmlns:office="o">')).toBe(
      'application/vnd.oasis.opendocument.text-flat-xml',
    );
  });

  it('sees an encrypted office document in its compound file', async () => {
    expect(await detectMediaType(compoundFile('EncryptedPackage'), 'a.docx')).toEqual({
      mediaType: 'application/x-cfb',
      encrypted: true,
    });
    expect((await detectMediaType(compoundFile('ENCRYPTEDPACKAGE'), 'a.docx')).encrypted).toBe(true);
    expect(await detectMediaType(compoundFile('WordDocument'), 'a.doc')).toEqual({
      mediaType: 'application/msword',
      encrypted: false,
    });
  });
});

/** A compound file with a root and one stream: header sector, allocation table, directory ([MS-CFB] 2.2 to 2.6). */
function compoundFile(stream: string): Buffer {
  const bytes = Buffer.alloc(512 * 3);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(0, 76);
  bytes.writeUInt32LE(0xfffffffd, 512);
  bytes.writeUInt32LE(0xfffffffe, 516);
  ['Root Entry', stream].forEach((name, index) => {
    const at = 1024 + index * 128;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE(name.length * 2 + 2, at + 64);
  });
  return bytes;
}
