import { deflateSync } from 'node:zlib';
import { pdfBomb } from '../../fixtures/hostile.js';
import { partsOf, reasonsOf, textOf } from '../../fixtures/parts.js';
import { line, onePage, pdfOf, stream } from '../../fixtures/pdf.js';

const MiB = 1024 * 1024;
const outlines = (object: string) => onePage(line('planted'), { root: '/Outlines 6 0 R', objects: { 6: object } });

/** Documents made to be read for ever, and what is had of them all the same. */
const hostile: readonly (readonly [name: string, make: () => Buffer, reasons: readonly string[]])[] = [
  ['objects nested without end', () => outlines('['.repeat(100_000)), ['too-deep']],
  ['bookmarks that are their own children', () => outlines('<</Title(a)/First 6 0 R/Next 6 0 R>>'), []],
  ['an object that is a reference to itself', () => outlines('6 0 R'), []],
  ['a field that is its own parent', () => ownParent(), []],
  ['a million pages, of which one is there', () => tree('/Kids[3 0 R]/Count 1000000'), []],
  ['pages within themselves', () => tree('/Kids[3 0 R 2 0 R]/Count 2'), ['malformed']],
  ['packed objects that unpack to 300 MB', () => packedBomb(), ['compression-ratio']],
  ['strings that never end', () => behind((n) => `${n + 10} 0 obj ( `, 50_000), ['malformed']],
  ['a length that is a long list, of many streams', () => longLength(), ['malformed']],
  ['rows longer than memory', () => longRows(), []],
  ['more objects than a function takes, and no table', () => manyObjects(), ['malformed']],
  ['streams that never end', () => behind((n) => `${n + 10} 0 obj<</Length 9>>stream\n`, 50_000), ['malformed']],
  ['the ends of a thousand versions', () => Buffer.concat([tree(), Buffer.from('%%EOF\n'.repeat(1000))]), []],
  ['an image of ten thousand million pixels', () => hugeImage(), ['image-without-ocr']],
];

function tree(pages = '/Kids[3 0 R]/Count 1'): Buffer {
  const document = onePage(line('planted')).toString('latin1');
  return Buffer.from(document.replace('/Kids[3 0 R]/Count 1', pages), 'latin1');
}

function ownParent(): Buffer {
  const field = '<</Type/Annot/Subtype/Widget/Rect[0 0 9 9]/FT/Tx/T(a)/Parent 6 0 R>>';
  return onePage(line('planted'), { page: '/Annots[6 0 R]', objects: { 6: field } });
}

function packedBomb(): Buffer {
  const packed = deflateSync(Buffer.concat([Buffer.from('50 0 '), Buffer.alloc(300 * MiB, ' ')]));
  return onePage(line('planted'), { objects: { 6: stream(packed, '/Type/ObjStm/N 1/First 5/Filter/FlateDecode') } });
}

function longLength(): Buffer {
  const list = `9 0 obj [${'1 '.repeat(200_000)}]\n`;
  return Buffer.concat([
    tree(),
    Buffer.from(list),
    behind((n) => `${n + 10} 0 obj<</Length 9 0 R>>stream\nendstream\n`, 10_000).subarray(tree().length),
  ]);
}

function longRows(): Buffer {
  const filters = '/Filter[/FlateDecode/ASCIIHexDecode]/DecodeParms[<</Predictor 12/Columns 9000000000>>null]';
  return onePage(line('planted'), { objects: { 6: stream(deflateSync(Buffer.alloc(9_000, '0')), filters) } });
}

function manyObjects(): Buffer {
  const document = tree();
  const objects = Array.from({ length: 150_000 }, (_, n) => `${n + 10} 0 obj 1\n`).join('');
  return Buffer.concat([document.subarray(0, document.indexOf('xref')), Buffer.from(objects)]);
}

function behind(piece: (n: number) => string, count: number): Buffer {
  return Buffer.concat([tree(), Buffer.from(Array.from({ length: count }, (_, n) => piece(n)).join(''))]);
}

function hugeImage(): Buffer {
  const image = stream(
    'abc',
    '/Type/XObject/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 8/ColorSpace/DeviceRGB',
  );
  return onePage(`${line('planted')} q 99 0 0 99 0 0 cm /I Do Q`, {
    resources: '/XObject<</I 6 0 R>>',
    objects: { 6: image },
  });
}

describe('a hostile pdf', () => {
  it.each(hostile)('is read for all that is in it: %s', async (_, make, reasons) => {
    const parts = await partsOf(make());
    expect(textOf(parts)).toContain('planted');
    expect(reasonsOf(parts)).toEqual(reasons);
  });

  it('whose strings of digits never end is not searched for their ends over and over', async () => {
    const parts = await partsOf(behind((n) => `${n + 10} 0 obj <4 `, 50_000));
    expect(parts.filter(({ status }) => status === 'failed').map(({ place }) => place)).toContain('objects');
  });

  it('is not unpacked beyond its budget', async () => {
    expect(reasonsOf(await partsOf(pdfBomb()))).toEqual(['compression-ratio']);
  });

  it('may write more on a page than is looked at word by word', async () => {
    const content = `%${'long '.repeat(1_000_000)}\n${line('planted')} 1 g ${line('white', 50, 600)}`;
    const parts = await partsOf(onePage(content));
    expect(parts.map(({ text, hidden }) => [text, hidden])).toEqual([['planted\nwhite', undefined]]);
  });

  it('may draw more than is compared', async () => {
    const boxes = '9 9 9 9 re f '.repeat(20_000);
    const parts = await partsOf(onePage(`${boxes} 1 g ${line('planted')}`));
    expect(parts.map(({ text, hidden }) => [text, hidden])).toEqual([['planted', undefined]]);
  });
});

/** Numbers that look like chance and are the same in every run. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

const sample = () =>
  onePage(`${line('first words')} q 1 g ${line('hidden words', 50, 600)} Q`, {
    root: '/Outlines 6 0 R/AcroForm<</Fields[7 0 R]>>/Names<</EmbeddedFiles<</Names[(a)8 0 R]>>>>',
    page: '/Annots[7 0 R]',
    objects: {
      6: '<</First 10 0 R>>',
      7: '<</Type/Annot/Subtype/Widget/Rect[0 0 9 9]/FT/Tx/T(a)/V(value)>>',
      8: '<</Type/Filespec/F(a.txt)/EF<</F 9 0 R>>>>',
      9: stream(deflateSync('attached words'), '/Type/EmbeddedFile/Filter/FlateDecode'),
      10: stream('11 0 <</Title(bookmark)>>', '/Type/ObjStm/N 1/First 5'),
    },
  });

describe('a damaged pdf', () => {
  it.each([10, 20, 30, 40, 50, 60, 70, 80, 90])(
    'is read to some end when only %i %% of it is there',
    async (percent) => {
      const whole = sample();
      const parts = await partsOf(whole.subarray(0, (whole.length * percent) / 100));
      expect(reasonsOf(parts)).toContain('malformed');
      for (const { status, reason } of parts) expect(reason === undefined).toBe(status === 'read');
    },
  );

  it('is read to some end whatever bits are wrong, and mostly to its own', async () => {
    const next = chance(2026);
    let readable = 0;
    for (let round = 0; round < 60; round++) {
      const bytes = sample();
      for (let flips = 0; flips < 5; flips++) {
        const at = next(bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << next(8));
      }
      const parts = await partsOf(bytes);
      expect(parts.length).toBeGreaterThan(0);
      for (const { status, reason } of parts) expect(reason === undefined).toBe(status === 'read');
      if (textOf(parts).includes('first words')) readable += 1;
    }
    expect(readable).toBeGreaterThan(30);
  });
});

describe('a pdf of no object that can be used', () => {
  it.each([
    ['no catalogue', pdfOf(['<</A 1>>'])],
    ['a catalogue that is a number', pdfOf(['1'])],
    ['no page', pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>'])],
  ])('is malformed: %s', async (_, bytes) => {
    expect(reasonsOf(await partsOf(bytes))).toEqual(['malformed']);
  });
});
