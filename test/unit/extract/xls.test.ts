import {
  characters,
  double,
  long,
  short,
  textToken,
  u16,
  u32,
  workbookEnd,
  workbookStart,
  workbookStream,
  xlsRecord,
} from '../../fixtures/biff.js';
import { compoundFile } from '../../fixtures/compound.js';
import { outline, partsOf, reasonsOf } from '../../fixtures/parts.js';

const at = (row: number, column: number, style = 0) => u16(row, column, style);
const label = (row: number, column: number, text: string) => xlsRecord(0x204, at(row, column), long(text));
const row = (number: number, isHidden = false) => xlsRecord(0x208, u16(number, 0, 0, 0, 0, 0, isHidden ? 0x20 : 0, 0));
const style = (format: number) => xlsRecord(0xe0, u16(0, format), Buffer.alloc(16));
const object = (kind: number) => xlsRecord(0x5d, u16(0x15, 0x12, kind, 1), Buffer.alloc(14));
const drawnText = (text: string) =>
  Buffer.concat([
    xlsRecord(0x1b6, u16(0, 0, 0, 0, 0, text.length, 0), u32(0)),
    xlsRecord(0x3c, characters(text)),
    xlsRecord(0x3c, u32(0, 0)),
  ]);
const formula = (row: number, column: number, result: Buffer, tokens: Buffer) =>
  xlsRecord(0x06, at(row, column), result, u16(0), u32(0), u16(tokens.length), tokens);
const textResult = Buffer.from([0, 0, 0, 0, 0, 0, 0xff, 0xff]);
const shared = (...texts: readonly Buffer[]) => xlsRecord(0xfc, u32(texts.length, texts.length), ...texts);

const read = (stream: Buffer, more: Readonly<Record<string, Buffer>> = {}) =>
  partsOf(compoundFile({ Workbook: stream, ...more }), 'a.xls');

describe('a workbook of Excel 97', () => {
  it('gives cells of every kind as a workbook of today does', async () => {
    const rich = Buffer.concat(
      [u16(4), [0x08 | 0x04], u16(1), u32(20), Buffer.from('rich'), u32(0)].map((b) => Buffer.from(b as Buffer)),
    );
    const reading = Buffer.concat([u16(1, 10), u32(0), u16(0, 3, 3), Buffer.from('abc', 'utf16le')]);
    const globals = [style(0), style(14), shared(long('shared ü'), Buffer.concat([rich, reading]))];
    const records = [
      row(0),
      xlsRecord(0xfd, at(0, 0), u32(0)),
      xlsRecord(0xfd, at(0, 1), u32(1)),
      xlsRecord(0x203, at(0, 2, 1), double(45292)),
      xlsRecord(0x27e, at(0, 3), u32((12 << 2) | 2)),
      xlsRecord(0x205, at(0, 4), [1, 0]),
      xlsRecord(0x205, at(0, 5), [0x2a, 1]),
      xlsRecord(0xbd, u16(1, 0), u16(0), u32((1250 << 2) | 3), u16(0), u32((7 << 2) | 2), u16(1)),
      formula(1, 2, double(536904399), Buffer.alloc(0)),
      formula(1, 3, textResult, textToken('constant')),
      xlsRecord(0x207, long('result Ω')),
      formula(1, 4, Buffer.from([1, 0, 1, 0, 0, 0, 0xff, 0xff]), Buffer.alloc(0)),
      label(2, 27, 'far _x0041_'),
    ];
    const parts = await read(workbookStream(globals, [{ name: 'S', records }]));
    expect(outline(parts)).toEqual([
      'metadata workbook: S',
      'sheet sheet 1: shared ü\trich abc\t2024-01-01\t12\tTRUE\n12.5\t7\t536904399\tresult Ω\tTRUE\nfar _x0041_',
      'sheet sheet 1, text in formulas: constant',
    ]);
  });

  it('gives every value, each with its kind and place', async () => {
    const name = 'planted-name';
    const globals = [
      shared(long('planted-unused')),
      xlsRecord(0x5c, long('planted-writer'.padEnd(40))),
      xlsRecord(
        0x18,
        u16(0),
        [0, name.length],
        u16(16, 0, 0),
        [0, 0, 0, 0],
        characters(name),
        textToken('planted-text1'),
      ),
      xlsRecord(0x1ae, u16(1), long('\u0001planted-book'), long('planted-far-sheet')),
      xlsRecord(0x5a, [0, 0], u16(0), [2], long('planted-far-cell')),
    ];
    const records = [
      xlsRecord(0x7d, u16(1, 1, 0, 0, 1, 0)),
      xlsRecord(0x14, long('&Lplanted-header')),
      xlsRecord(0x15, long('planted-footer')),
      row(0),
      row(1, true),
      label(0, 0, 'planted-cell'),
      label(0, 1, 'planted-hidden-column'),
      label(1, 0, 'planted-hidden-row'),
      formula(2, 0, textResult, textToken('planted-formula')),
      xlsRecord(0x207, long('planted-result')),
      object(0x19),
      drawnText('planted-comment'),
      object(0x06),
      drawnText('planted-text-box'),
      xlsRecord(0x1c, u16(0, 0, 0, 1), long('planted-author')),
      xlsRecord(0xec, u16(0x13, 0xf00b), u32(6 + 26), u16(0xc381), u32(26), Buffer.from('planted-alt\0\0', 'utf16le')),
      xlsRecord(
        0x1b8,
        u16(0, 0, 0, 0),
        Buffer.alloc(16),
        u32(2, 0x109),
        u32(15),
        Buffer.from('planted-target\0', 'utf16le'),
        u32(14),
        Buffer.from('planted-place\0', 'utf16le'),
      ),
      xlsRecord(0x800, u16(0x800, 0, 0, 0, 0), Buffer.from('planted-tip\0', 'utf16le')),
      xlsRecord(
        0x1be,
        u32(0),
        ...['planted-ask', 'planted-oops', 'planted-prompt', 'planted-error'].map(long),
        u16(17, 0),
        textToken('planted-choice'),
        u16(0, 0),
      ),
      xlsRecord(0xaf, u16(1, 0), [12, 0, 0], characters('planted-plan'), u16(0, 0), long('planted-scenario')),
      workbookStart(0x20),
      xlsRecord(0x100d, u16(0), short('planted-title')),
      xlsRecord(0x204, at(0, 0), long('planted-chart-cell')),
      workbookEnd,
    ];
    const sheets = [
      { name: 'planted-sheet', records },
      { name: 'planted-secret', records: [label(0, 0, 'planted-hidden-sheet')], state: 2 },
      { name: 'c', records: [xlsRecord(0x100d, u16(0), short('planted-chart-sheet'))], kind: 0x20 },
    ];
    const inner = workbookStream([], [{ name: 'planted-inner', records: [label(0, 0, 'planted-inner-cell')] }]);
    const parts = await read(workbookStream(globals, sheets), {
      '_SX_DB_CUR/0001': xlsRecord(0xcd, long('planted-pivot')),
      'MBD0001/Workbook': inner,
      'MBD0002/CONTENTS': Buffer.from('planted-object'),
    });
    const planted = parts.flatMap(({ kind, place, text, hidden }) =>
      [...text.matchAll(/planted-[\w-]+/g)].map(([value]) => `${value}: ${kind}, ${place}${hidden ? ' (hidden)' : ''}`),
    );
    expect(planted).toEqual([
      'planted-writer: metadata, workbook',
      'planted-name: metadata, workbook',
      'planted-text1: metadata, workbook',
      'planted-sheet: metadata, workbook',
      'planted-secret: metadata, workbook',
      'planted-book: metadata, external workbook',
      'planted-far-sheet: metadata, external workbook',
      'planted-far-cell: metadata, external workbook',
      'planted-cell: sheet, sheet 1',
      'planted-result: sheet, sheet 1',
      'planted-hidden-column: sheet, sheet 1, hidden cells (hidden)',
      'planted-hidden-row: sheet, sheet 1, hidden cells (hidden)',
      'planted-formula: sheet, sheet 1, text in formulas (hidden)',
      'planted-header: header, sheet 1, header and footer',
      'planted-footer: header, sheet 1, header and footer',
      'planted-ask: metadata, sheet 1, rules',
      'planted-oops: metadata, sheet 1, rules',
      'planted-prompt: metadata, sheet 1, rules',
      'planted-error: metadata, sheet 1, rules',
      'planted-choice: metadata, sheet 1, rules',
      'planted-plan: metadata, sheet 1, rules',
      'planted-scenario: metadata, sheet 1, rules',
      'planted-target: metadata, sheet 1, texts of links',
      'planted-place: metadata, sheet 1, texts of links',
      'planted-tip: metadata, sheet 1, texts of links',
      'planted-comment: comment, sheet 1, comments',
      'planted-author: comment, sheet 1, comments',
      'planted-text-box: body, sheet 1, drawing',
      'planted-alt: body, sheet 1, drawing',
      'planted-title: body, sheet 1, chart',
      'planted-chart-cell: body, sheet 1, chart',
      'planted-hidden-sheet: sheet, sheet 2 (hidden)',
      'planted-chart-sheet: body, sheet 3, chart',
      'planted-unused: sheet, strings that no cell shows (hidden)',
      'planted-pivot: sheet, pivot data (hidden)',
      'planted-inner: attachment, embedded object 1, workbook',
      'planted-inner-cell: attachment, embedded object 1, sheet 1',
      'planted-object: attachment, embedded object 2, body',
    ]);
    expect(reasonsOf(parts)).toEqual([]);
  });

  it('reads a text that goes on in the next record, in characters of another width', async () => {
    const first = Buffer.concat([u32(1, 1), u16(8), [0], Buffer.from('left')].map((b) => Buffer.from(b as Buffer)));
    const rest = Buffer.concat([Buffer.from([1]), Buffer.from('→Ωλx', 'utf16le')]);
    const globals = [xlsRecord(0xfc, first), xlsRecord(0x3c, rest)];
    const parts = await read(workbookStream(globals, [{ name: 'S', records: [xlsRecord(0xfd, at(0, 0), u32(0))] }]));
    expect(outline(parts)[1]).toBe('sheet sheet 1: left→Ωλx');
  });

  it('says that it is encrypted, and gives no cell for clean', async () => {
    const stream = workbookStream([xlsRecord(0x2f, u16(1, 1, 1))], [{ name: 'S', records: [label(0, 0, 'x')] }]);
    expect(outline(await read(stream))).toEqual(['document document: encrypted']);
  });

  it('reads sheets that the workbook does not name as hidden, and names those that are missing', async () => {
    const sheet = Buffer.concat([workbookStart(0x10), label(0, 0, 'removed'), workbookEnd]);
    const stream = workbookStream([xlsRecord(0x85, u32(9_999), [0, 0], short('gone'))], []);
    expect(outline(await read(Buffer.concat([stream, sheet])))).toEqual([
      'metadata workbook: gone',
      'sheet sheet outside the workbook 1: removed',
      'sheet 1 missing sheets: malformed',
    ]);
  });

  it('reads the sheets behind one that is broken', async () => {
    const broken = Buffer.concat([label(0, 0, 'before'), u16(0x204, 0xffff)]);
    const stream = workbookStream(
      [],
      [
        { name: 'A', records: [broken] },
        { name: 'B', records: [label(0, 0, 'behind')] },
      ],
    );
    expect(outline(await read(stream))).toEqual([
      'metadata workbook: A\nB',
      'sheet sheet 1: before',
      'sheet sheet 1: malformed',
      'sheet sheet 2: behind',
    ]);
  });
});

describe('a workbook of Excel 95', () => {
  it('gives cells, notes and names in its own characters', async () => {
    const old = (text: string) => Buffer.concat([u16(text.length), Buffer.from(text, 'latin1')]);
    const records = [
      xlsRecord(0x204, at(0, 0), old('na\xefve')),
      xlsRecord(0x06, at(0, 1), textResult, u16(0), u32(0), u16(6), [0x17, 4], Buffer.from('text')),
      xlsRecord(0x207, old('result')),
      xlsRecord(0x1c, u16(0, 0, 4), Buffer.from('note')),
    ];
    const stream = workbookStream([xlsRecord(0x42, u16(1251))], [{ name: 'S', records }], 0x0500);
    expect(outline(await partsOf(compoundFile({ Book: stream }), 'a.xls'))).toEqual([
      'metadata workbook: S',
      'sheet sheet 1: naпve\tresult',
      'sheet sheet 1, text in formulas: text',
      'comment sheet 1, comments: note',
    ]);
  });
});
