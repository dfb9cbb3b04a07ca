import { defaultBudget } from '../../../src/extract/budget.js';
import { extract } from '../../../src/extract/extract.js';
import type { Part } from '../../../src/extract/part.js';
import { biffNumbers, biffRecord, biffString, officePackage, relationships } from '../../fixtures/office.js';

const bytes = (...values: readonly number[]) => Buffer.from(values);
const double = (value: number) => Buffer.from(Float64Array.of(value).buffer);
const at = (column: number, style = 0) => biffNumbers(column, style);
const row = (number: number, isHidden = false) =>
  biffRecord(0, biffNumbers(number, 0), bytes(0, 0, 0, isHidden ? 0x10 : 0));
const sheetRecord = (state: number, id: string, name: string) =>
  biffRecord(156, biffNumbers(state, 1), biffString(id), biffString(name));

async function read(parts: Readonly<Record<string, Buffer>>): Promise<Part[]> {
  const file = officePackage({
    '_rels/.rels': relationships(['officeDocument', 'xl/workbook.bin']),
    'xl/_rels/workbook.bin.rels': relationships(
      ['worksheet', 'worksheets/sheet1.bin'],
      ['sharedStrings', 'sharedStrings.bin'],
      ['styles', 'styles.bin'],
    ),
    'xl/workbook.bin': sheetRecord(0, 'r1', 'planted-sheet-name'),
    ...parts,
  });
  const found: Part[] = [];
  for await (const part of (await extract(file, 'file.xlsb', defaultBudget)).parts) found.push(part);
  return found;
}

const sheet1 = 'xl/worksheets/sheet1.bin';

describe('a binary workbook', () => {
  it('gives cells of every kind as an XML workbook does', async () => {
    const found = await read({
      'xl/styles.bin': Buffer.concat([
        biffRecord(617),
        biffRecord(47, bytes(0, 0, 0, 0)),
        biffRecord(47, bytes(0, 0, 14, 0)),
        biffRecord(618),
      ]),
      'xl/sharedStrings.bin': biffRecord(19, bytes(0), biffString('shared')),
      [sheet1]: Buffer.concat([
        row(0),
        biffRecord(7, at(0), biffNumbers(0)),
        biffRecord(2, at(1), biffNumbers((12 << 2) | 2)),
        biffRecord(2, at(2), biffNumbers(((1250 << 2) | 3) >>> 0)),
        biffRecord(5, at(3, 1), double(45292)),
        biffRecord(4, at(4), bytes(1)),
        row(1),
        biffRecord(6, at(0), biffString('inline ü')),
        biffRecord(9, at(27), double(536904399)),
        biffRecord(146),
      ]),
    });
    expect(found.find(({ place }) => place === 'sheet 1')?.text).toBe(
      'shared\t12\t12.5\t2024-01-01\tTRUE\ninline ü\t536904399\n',
    );
  });

  it('gives every value, each with its kind and place', async () => {
    const found = await read({
      'xl/sharedStrings.bin': biffRecord(19, bytes(1), biffString('planted-unused'), biffNumbers(1, 0)),
      [sheet1]: Buffer.concat([
        biffRecord(60, biffNumbers(1, 1, 0, 0), bytes(1, 0)),
        row(0),
        biffRecord(6, at(0), biffString('planted-cell')),
        biffRecord(6, at(1), biffString('planted-hidden-column')),
        row(1, true),
        biffRecord(6, at(0), biffString('planted-hidden-row')),
        row(2),
        biffRecord(8, at(0), biffString('planted-result'), bytes(0, 0), biffString('planted-formula')),
        biffRecord(146),
        biffRecord(479, bytes(0, 0), biffString('&Lplanted-header'), ...Array(5).fill(biffNumbers(0xffffffff))),
        biffRecord(494, biffNumbers(0, 0, 0, 0), ...['r9', '', '', 'planted-link-text'].map(biffString)),
        biffRecord(64, biffString('planted-choice')),
      ]),
      'xl/comments1.bin': Buffer.concat([
        biffRecord(632, biffString('planted-author')),
        biffRecord(637, bytes(0), biffString('planted-comment')),
      ]),
      'xl/worksheets/binaryIndex1.bin': bytes(1, 2, 3),
    });
    const planted = found.flatMap(({ kind, place, text, hidden }) =>
      [...text.matchAll(/planted-[\w-]+/g)].map(([value]) => `${value}: ${kind}, ${place}${hidden ? ' (hidden)' : ''}`),
    );
    expect(planted).toEqual([
      'planted-sheet-name: metadata, workbook',
      'planted-cell: sheet, sheet 1',
      'planted-result: sheet, sheet 1',
      'planted-hidden-column: sheet, sheet 1, hidden rows and columns (hidden)',
      'planted-hidden-row: sheet, sheet 1, hidden rows and columns (hidden)',
      'planted-formula: sheet, sheet 1, text in formulas (hidden)',
      'planted-header: header, sheet 1, header and footer',
      'planted-choice: metadata, sheet 1, rules',
      'planted-link-text: metadata, sheet 1, texts of links',
      'planted-unused: sheet, strings that no cell shows (hidden)',
      'planted-author: comment, comments',
      'planted-comment: comment, comments',
    ]);
    expect(found.every(({ status }) => status === 'read')).toBe(true);
  });

  it('is read on behind a record that is too short, up to where it is cut', async () => {
    const kept = Buffer.concat([row(0), biffRecord(7, bytes(1)), biffRecord(6, at(0), biffString('kept'))]);
    for (const broken of [kept, Buffer.concat([kept, bytes(6, 0xff, 0x7f)])]) {
      const found = await read({ [sheet1]: broken });
      expect(found.slice(1).map(({ text, reason }) => reason ?? text.trim())).toEqual(['kept', 'malformed']);
    }
  });
});
