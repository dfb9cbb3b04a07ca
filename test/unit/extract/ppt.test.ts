import { deflateSync } from 'node:zlib';
import { powerPoint97 as ppt, slideRecord as record } from '../../fixtures/compound.js';
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
