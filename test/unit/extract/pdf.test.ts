import { defaultBudget, Spending } from '../../../src/extract/budget.js';
import { extract } from '../../../src/extract/extract.js';
import { readPdf } from '../../../src/extract/formats/pdf.js';
import type { Part } from '../../../src/extract/part.js';
import { pdf } from '../../fixtures/documents.js';
import { partsOf, textOf } from '../../fixtures/parts.js';
import { line, onePage, pdfOf, stream, updated } from '../../fixtures/pdf.js';

async function read(bytes: Buffer, characters = defaultBudget.characters) {
  const { parts } = await extract(bytes, 'file.pdf', { ...defaultBudget, characters });
  const pages = [];
  for await (const { kind, place, text, reason } of parts) if (kind !== 'metadata') pages.push([place, reason ?? text]);
  return pages;
}

/** Reads with passwords, which come with a source. */
async function readWith(passwords: readonly string[], bytes: Buffer): Promise<Part[]> {
  const parts: Part[] = [];
  const nothing = async function* () {};
  const context = {
    name: 'file.pdf',
    spending: new Spending(defaultBudget),
    nested: nothing,
    inner: nothing,
    member: nothing,
    unwrapped: nothing,
    passwords,
  };
  for await (const part of readPdf(bytes, context)) parts.push(part);
  return parts;
}

describe('pdf', () => {
  it('gives the text of each page and nothing besides', async () => {
    expect(await read(await pdf(['First\nline', 'Second']))).toEqual([
      ['page 1', 'First\nline'],
      ['page 2', 'Second'],
    ]);
  });

  it('keeps the pages it read when the budget ends on a later one', async () => {
    expect(await read(await pdf(['0123456789', '0123456789']), 15)).toEqual([
      ['page 1', '0123456789'],
      ['page 2', '01234'],
      ['page 2', 'too-many-characters'],
      ['document', 'too-many-characters'],
    ]);
  });

  it('puts letters together that are set downwards, side by side', async () => {
    const wide = '<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/UniJIS-UTF16-V/DescendantFonts[7 0 R]>>';
    const descendant =
      '<</Type/Font/Subtype/CIDFontType0/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>/FontDescriptor 8 0 R>>';
    const descriptor =
      '<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 880/Descent -120/StemV 80>>';
    const letters = ['0041', '0042', '0043'].map((code, n) => `1 0 0 1 ${100 + n * 8} 700 Tm <${code}> Tj`).join(' ');
    const document = onePage(`BT /W 12 Tf ${letters} ET`, {
      resources: '',
      objects: { 6: wide, 7: descendant, 8: descriptor },
      page: '/X 0',
    });
    const withFont = Buffer.from(document.toString('latin1').replace('/F 5 0 R', '/W 6 0 R'), 'latin1');
    expect(await read(withFont)).toEqual([['page 1', 'ABC']]);
  });

  it('puts accents that are drawn by themselves on their letters', async () => {
    expect(await read(onePage(line('C\\302esar')))).toEqual([['page 1', 'César']]);
  });

  it.each([
    ['40 bits', '1.3'],
    ['128 bits', '1.4'],
    ['AES with 128 bits', '1.6'],
    ['AES with 256 bits', '1.7ext3'],
  ] as const)('reads what is encrypted with %s and opens for everyone, to its strings', async (_, pdfVersion) => {
    const info = { Title: 'Planted title' };
    const bytes = await pdf(['Planted page'], { pdfVersion, ownerPassword: 'owner', info });
    expect(bytes.includes('/Encrypt')).toBe(true);
    const text = textOf(await partsOf(bytes));
    expect(text).toContain('Planted page');
    expect(text).toContain('Planted title');
  });

  it.each(['1.3', '1.4', '1.6', '1.7ext3'] as const)(
    'reads what needs a password only where one of those given opens it, version %s',
    async (pdfVersion) => {
      const info = { Title: 'Planted title' };
      const bytes = await pdf(['Planted page'], { pdfVersion, userPassword: 'user', ownerPassword: 'owner', info });
      expect(await partsOf(bytes)).toEqual([
        { kind: 'document', place: 'document', status: 'failed', reason: 'encrypted', text: '' },
      ]);
      for (const passwords of [['wrong', 'user'], ['owner']]) {
        const text = textOf(await readWith(passwords, bytes));
        expect(text).toContain('Planted page');
        expect(text).toContain('Planted title');
      }
      expect((await readWith(['wrong'], bytes)).map(({ reason }) => reason)).toEqual(['encrypted']);
    },
  );

  it('reads the properties that an encrypted document shows to everyone', async () => {
    const bytes = onePage(line('Planted'), {
      trailer: '/Encrypt 6 0 R',
      objects: {
        6: '<</Filter/Standard/V 4/R 4/EncryptMetadata false/O(x)/U(x)/P 0>>',
        7: stream('<x>Planted properties</x>', '/Type/Metadata/Subtype/XML'),
      },
    });
    expect((await partsOf(bytes)).map(({ place, reason, text }) => [place, reason ?? text])).toEqual([
      ['document', 'encrypted'],
      ['XMP, body', 'x: Planted properties\n'],
    ]);
  });

  it('names encryption by certificates as encrypted, whatever passwords there are', async () => {
    const bytes = onePage(line('Planted'), {
      trailer: '/Encrypt 6 0 R',
      objects: { 6: '<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s5/V 4/R 4>>' },
    });
    expect((await readWith(['user'], bytes)).map(({ reason }) => reason)).toEqual(['encrypted']);
  });

  it('reads what an earlier version said, as hidden, and says nothing twice', async () => {
    const first = onePage(line('Planted in version one'));
    const second = updated(first, { 4: stream(line('Nothing here any more')).toString('latin1') });
    expect(await partsOf(second)).toEqual([
      { kind: 'page', place: 'page 1', status: 'read', text: 'Nothing here any more' },
      {
        kind: 'page',
        place: 'earlier version 1, page 1',
        status: 'read',
        text: 'Planted in version one',
        hidden: true,
      },
    ]);
    expect(await read(updated(first, { 9: '<</Nothing/New>>' }))).toEqual([['page 1', 'Planted in version one']]);
  });

  it('reads objects that are packed together, and their strings', async () => {
    const packed = '7 0 <</Title(Planted bookmark)>>';
    const bytes = onePage(line('Text'), {
      root: '/Outlines 7 0 R',
      objects: { 6: stream(packed, '/Type/ObjStm/N 1/First 4') },
    });
    const parts = await partsOf(bytes);
    expect(parts.find(({ place }) => place === 'bookmarks')?.text).toBe('Title: Planted bookmark\n');
  });

  it('says of a page that only paints that it was not read, and counts images beside text', async () => {
    const image = stream('abc', '/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceRGB');
    const draw = 'q 600 0 0 800 0 0 cm /I Do Q\n';
    const options = { resources: '/XObject<</I 6 0 R>>', objects: { 6: image } };
    expect(await read(onePage(draw, options))).toEqual([['page 1', 'image-without-ocr']]);
    expect(await read(onePage(draw + line('Caption'), options))).toEqual([
      ['page 1', 'Caption'],
      ['page 1, 1 images', 'image-without-ocr'],
    ]);
    const recognised = `BT 3 Tr /F 12 Tf 150 300 Td (Recognised) Tj ET`;
    expect(await read(onePage(draw + recognised, options))).toEqual([['page 1', 'Recognised']]);
  });

  it('reads pages whose catalogue and tables are lost, and says that the end is missing', async () => {
    const whole = onePage(line('Planted')).toString('latin1');
    const noEnd = whole.slice(0, whole.indexOf('xref\n')).replace('/Type/Catalog/Pages', '/Type/Lost/Nothing');
    expect(await read(Buffer.from(noEnd, 'latin1'))).toEqual([
      ['end of the document', 'malformed'],
      ['page 1', 'Planted'],
    ]);
  });

  it('reads a document without any object to its end, and says so', async () => {
    expect(await read(Buffer.from('%PDF-1.4\nnothing'))).toEqual([['document', 'malformed']]);
    expect(await read(pdfOf(['<</Type/Catalog>>']))).toEqual([['document', 'malformed']]);
  });
});
