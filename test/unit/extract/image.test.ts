import { deflateSync } from 'node:zlib';
import { outline, partsOf, reasonsOf } from '../../fixtures/parts.js';

type Entry = readonly [tag: number, type: number, value: Buffer];

const ascii = (tag: number, text: string): Entry => [tag, 2, Buffer.from(`${text}\0`)];
const long = (tag: number, value: number): Entry => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return [tag, 4, bytes];
};

/** A directory of TIFF that stands at an offset, its longer values behind it. */
function directory(offset: number, entries: readonly Entry[]): Buffer {
  const head = Buffer.alloc(2 + entries.length * 12 + 4);
  head.writeUInt16LE(entries.length, 0);
  const values: Buffer[] = [];
  let at = offset + head.length;
  entries.forEach(([tag, type, value], n) => {
    const entry = 2 + n * 12;
    head.writeUInt16LE(tag, entry);
    head.writeUInt16LE(type, entry + 2);
    head.writeUInt32LE(type === 4 ? 1 : type === 5 ? value.length / 8 : value.length, entry + 4);
    if (value.length <= 4) value.copy(head, entry + 8);
    else {
      head.writeUInt32LE(at, entry + 8);
      values.push(value);
      at += value.length;
    }
  });
  return Buffer.concat([head, ...values]);
}

function fractions(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 8);
  numbers.forEach((number, n) => {
    bytes.writeUInt32LE(number, n * 8);
    bytes.writeUInt32LE(1, n * 8 + 4);
  });
  return bytes;
}

function tiff(): Buffer {
  const start = Buffer.from('49492a0008000000', 'hex');
  const place = directory(1000, [
    ascii(1, 'N'),
    [2, 5, fractions(52, 30, 0)],
    ascii(3, 'W'),
    [4, 5, fractions(13, 15, 36)],
  ]);
  const detail = directory(2000, [
    ascii(0xa430, 'Owner Ann'),
    [0x9286, 7, Buffer.concat([Buffer.from('UNICODE\0'), Buffer.from('a remärk', 'utf16le')])],
  ]);
  const main = directory(8, [
    ascii(0x010e, 'a description'),
    ascii(0x013b, 'Bob'),
    [0x9c9c, 1, Buffer.from('wide comment', 'utf16le')],
    long(0x8769, 2000),
    long(0x8825, 1000),
  ]);
  const bytes = Buffer.alloc(3000);
  start.copy(bytes);
  main.copy(bytes, 8);
  place.copy(bytes, 1000);
  detail.copy(bytes, 2000);
  return bytes;
}

const noted = [
  'description: a description',
  'artist: Bob',
  'comment: wide comment',
  'GPS location: 52.500000, -13.260000',
  'owner: Owner Ann',
  'comment: a remärk',
];
const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator>Carol</dc:creator></x:xmpmeta>';

function segment(mark: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, mark, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

function jpeg(): Buffer {
  const field = (kind: number, text: string) =>
    Buffer.concat([Buffer.from([0x1c, 2, kind, 0, text.length]), Buffer.from(text)]);
  const iim = Buffer.concat([field(80, 'By Dan'), field(120, 'Caption')]);
  const press = Buffer.concat([Buffer.from('8BIM\x04\x04\0\0\0\0\0', 'latin1'), Buffer.from([iim.length]), iim]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff()])),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmp}`)),
    segment(0xed, press),
    segment(0xfe, Buffer.from('a jpeg comment')),
    Buffer.from([0xff, 0xd9]),
  ]);
}

function png(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.from('00000001000000010806000000', 'hex')),
    chunk('tEXt', Buffer.from('Author\0Erin')),
    chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync('packed words')])),
    chunk('iTXt', Buffer.from('Title\0\0\0de\0Titel\0Über')),
    chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${xmp}`)),
    chunk('eXIf', tiff()),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('a picture', () => {
  it('gives what is noted in a JPEG, and says that the picture is not read', async () => {
    const parts = await partsOf(jpeg());
    expect(parts[0]?.text.trim().split('\n')).toEqual([...noted, 'By Dan', 'Caption', 'a jpeg comment']);
    expect(outline(parts.slice(1))).toEqual([
      'metadata XMP 1, body: dc:creator: Carol',
      'document document: image-without-ocr',
    ]);
  });

  it('gives the texts of a PNG, packed ones too', async () => {
    const parts = await partsOf(png());
    const texts = ['Author: Erin', 'Comment: packed words', 'Title: Über'];
    expect(parts[0]?.text.trim().split('\n')).toEqual([...noted, ...texts]);
    expect(outline(parts.slice(1))).toContain('metadata XMP 1, body: dc:creator: Carol');
  });

  it('gives the notes of a TIFF', async () => {
    expect((await partsOf(tiff()))[0]?.text.trim().split('\n')).toEqual(noted);
  });

  it('whose directories lead back into themselves ends', async () => {
    const bytes = tiff();
    bytes.writeUInt32LE(8, 8 + 2 + 5 * 12);
    expect(reasonsOf(await partsOf(bytes))).toEqual(['image-without-ocr']);
  });
});
