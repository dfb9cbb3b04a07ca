import { deflateSync } from 'node:zlib';
import { compoundFile, powerPoint97 as ppt, slideRecord as record } from '../../fixtures/compound.js';
import { outline, partsOf, reasonsOf, textOf } from '../../fixtures/parts.js';

const wide = (text: string) => record(0x0fa0, Buffer.from(text, 'utf16le'));
const narrow = (text: string) => record(0x0fa8, Buffer.from(text, 'latin1'));
const string = (text: string) => record(0x0fba, Buffer.from(text, 'utf16le'));

const slides = [
  record(1000, [record(4080, [narrow('outlined')])]),
  record(1016, [wide('on every slide')]),
  record(1006, [
    record(1036, [wide('first slide\rsecond line'), narrow('grüße')]),
    record(12000, [string('Ann'), string('a remark')]),
  ]),
  record(1006, [wide('second slide')]),
  record(1008, [wide('a note')]),
  record(0x1011, Buffer.concat([Buffer.alloc(4), deflateSync('words of an object')]), 1),
];

describe('slides of PowerPoint 97', () => {
  it('give objects whose checksum was never written, and macros as what they are', async () => {
    const size = (bytes: Buffer) => Buffer.from(Uint32Array.of(bytes.length).buffer);
    const object = (bytes: Buffer, cut: number) =>
      record(0x1011, Buffer.concat([size(bytes), deflateSync(bytes).subarray(0, -cut || undefined)]), 1);
    const words = Buffer.from('words of an object '.repeat(20));
    const macros = compoundFile({
      'VBA/dir': 'x',
      'VBA/Module1': Buffer.from('\x01\x11\xb0\0Attribut\0e plante', 'latin1'),
    });
    const parts = await partsOf(ppt(object(words, 4), object(words, 12), object(macros, 0)));
    expect(outline(parts).map((line) => line.replace(/(words of an object ?)+/, 'words'))).toEqual([
      'attachment embedded object 1, body: words',
      expect.stringMatching(/^attachment embedded object 2, body: words/),
      'attachment embedded object 2: malformed',
      'attachment embedded object 3, macros: Attribute plante',
    ]);
  });

  it('give slides, notes, masters, comments, outline and embedded objects', async () => {
    expect(outline(await partsOf(ppt(...slides)))).toEqual([
      'body outline 1: outlined',
      'body master 1: on every slide',
      'page slide 1: first slide\nsecond line\ngrüße',
      'comment comment 1: Ann\na remark',
      'page slide 2: second slide',
      'body notes 1: a note',
      'attachment embedded object 1, body: words of an object',
    ]);
  });

  it('with a length that goes beyond the end keep what stands before it', async () => {
    const broken = record(1006, [wide('never')]);
    broken.writeUInt32LE(0x7fffffff, 4);
    const parts = await partsOf(ppt(...slides, broken));
    expect(textOf(parts)).toContain('second slide');
    expect(reasonsOf(parts)).toEqual(['malformed']);
  });
});
