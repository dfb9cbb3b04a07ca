import { OffsetLocator, OffsetMapBuilder } from '../../../src/extract/offset-map.js';
import { docxOfBody } from '../../fixtures/documents.js';
import { xlsxOf } from '../../fixtures/office.js';
import { partsOf } from '../../fixtures/parts.js';

/** Where each `planted` value stood. */
async function placesIn(document: string | Buffer, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const { place, text, offsets } of await partsOf(document, name)) {
    if (!offsets) continue;
    const locator = new OffsetLocator(offsets, text);
    for (const { index, 0: value } of text.matchAll(/planted\d/g)) {
      found.push(`${value}: ${place}, ${locator.placeAt(index)}`);
    }
  }
  return found;
}

describe('the way back from a text to its document', () => {
  test('leads to the line of a plain text', async () => {
    expect(await placesIn('planted1\r\n\r\nx planted2 planted3\nplanted4', 'a.txt')).toEqual([
      'planted1: body, line 1',
      'planted2: body, line 3',
      'planted3: body, line 3',
      'planted4: body, line 4',
    ]);
  });

  test('leads to the cell of a table, under names or without', async () => {
    expect(await placesIn('name,note\nAnn,planted1\n,"two\nplanted2"\nplanted3,\n', 'a.csv')).toEqual([
      'planted1: body, row 2, column 2',
      'planted2: body, row 3, column 2',
      'planted3: body, row 4, column 1',
    ]);
    expect(await placesIn('1,planted1\n2,planted2\n', 'a.csv')).toEqual([
      'planted1: body, row 1, column 2',
      'planted2: body, row 2, column 2',
    ]);
  });

  test('leads to the cell of a sheet, hidden ones too', async () => {
    const cell = (reference: string, text: string) => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = `<row r="2">${cell('B2', 'planted1')}${cell('AB2', 'planted2')}</row><row r="70" hidden="1">${cell('C70', 'planted3')}</row>`;
    const column = '<cols><col min="28" max="28" hidden="1"/></cols>';
    expect(await placesIn(xlsxOf([{ xml: `${column}<sheetData>${rows}</sheetData>` }]), 'a.xlsx')).toEqual([
      'planted1: sheet 1, B2',
      'planted2: sheet 1, hidden cells, AB2',
      'planted3: sheet 1, hidden cells, C70',
    ]);
  });

  test('leads to the paragraph of a Word document', async () => {
    const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const body = [
      paragraph('one'),
      `<w:tbl><w:tr><w:tc>${paragraph('planted1')}</w:tc></w:tr></w:tbl>`,
      paragraph('planted2'),
    ];
    expect(await placesIn(docxOfBody(body.join('')), 'a.docx')).toEqual([
      'planted1: body, paragraph 2',
      'planted2: body, paragraph 3',
    ]);
  });

  test('is bounded: beyond a million marks only the offset is known', () => {
    const builder = new OffsetMapBuilder('row');
    for (let n = 0; n < 1_000_010; n++) builder.mark(n, n + 1, 1);
    const locator = new OffsetLocator(builder.map(), '');
    expect(locator.placeAt(999_998)).toBe('row 999999, column 1');
    expect(locator.placeAt(1_000_005)).toBeUndefined();
  });

  test('is taken back and forth', () => {
    const locator = new OffsetLocator({ unit: 'line' }, 'a\nb\nc');
    expect([4, 0, 2, 3].map((offset) => locator.placeAt(offset))).toEqual(['line 3', 'line 1', 'line 2', 'line 2']);
  });
});
