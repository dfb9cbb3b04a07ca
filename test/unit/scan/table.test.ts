import { cellText } from '../../../src/scan/cell.js';
import { FindingCounter } from '../../../src/scan/counts.js';
import { type TableInput, tableResult, upperBound95 } from '../../../src/scan/table.js';

describe('the bound on what a sample may have missed', () => {
  it.each([
    [50, 0.05816],
    [100, 0.02951],
    [300, 0.00994],
    [3000, 0.000998],
  ])('is exact for %i rows', (rows, bound) => {
    expect(upperBound95(rows)).toBeCloseTo(bound, 4);
  });

  it('is one when no row was read', () => {
    expect(upperBound95(0)).toBe(1);
  });
});

describe('a table', () => {
  const table = (rows: unknown[][], complete = true): TableInput => ({
    columns: ['a', 'b'].map((name) => ({ name, type: 'text' })),
    rows,
    totalRows: rows.length,
    complete,
  });
  const parts = ['a', 'b'].map((place) => ({
    part: { kind: 'column' as const, place, status: 'read' as const, characters: 1, findings: [] },
    counts: [],
  }));
  const hash = (rows: unknown[][]) => tableResult(table(rows), parts, []).contentHash;

  it('has one hash for the same rows, in whatever order the keys of an object come', () => {
    expect(hash([[1n, { x: 1, y: 2 }]])).toBe(hash([['1', { y: 2, x: 1 }]]));
    expect(hash([[1, 2]])).not.toBe(hash([[2, 1]]));
    expect(hash([['a'], ['b']])).not.toBe(hash([['a', 'b']]));
  });

  it('missed nothing only when all rows were read', () => {
    expect(tableResult(table([[1, 2]]), parts, []).sample?.upperBound95).toBe(0);
    expect(tableResult(table([[1, 2]], false), parts, []).sample?.upperBound95).toBeCloseTo(0.95);
  });

  it('has its columns as resources whose hash moves with their own values only', () => {
    const [before, after] = [[[1, 2]], [[1, 3]]].map((rows) => tableResult(table(rows), parts, []).members ?? []);
    expect(before?.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(after?.[0]?.contentHash).toBe(before?.[0]?.contentHash);
    expect(after?.[1]?.contentHash).not.toBe(before?.[1]?.contentHash);
  });
});

describe('the text of a cell', () => {
  it.each<[unknown, string | undefined]>([
    [null, ''],
    ['x', 'x'],
    [12n, '12'],
    [true, 'true'],
    [new Date('2026-01-02T03:04:05Z'), '2026-01-02T03:04:05.000Z'],
    [{ ssn: '1', list: ['a', { b: 2 }], none: null }, 'ssn: 1\nlist: a\nb: 2\nnone: \n'],
    [Buffer.from('text'), 'text'],
    [Buffer.from([0, 1, 2]), undefined],
    [Buffer.from([0xff, 0xfe]), undefined],
  ])('of %p', (value, text) => {
    expect(cellText(value)).toBe(text);
  });
});

describe('counting findings', () => {
  it('counts by confidence, and different values whatever their dashes, spaces and case', () => {
    const counter = new FindingCounter();
    const text = 'AB-12 ab 12 CD-34 ef-56';
    const at = (start: number, end: number, confidence: number) =>
      ({ infotype: 'x/y', start, end, confidence, validated: true, source: 'pattern' }) as const;
    for (const finding of [at(0, 5, 0.9), at(6, 11, 0.8), at(12, 17, 0.9), at(18, 23, 0.7)]) counter.add(finding, text);
    expect(counter.counts()).toEqual([
      { infotype: 'x/y', count: 4, mediumCount: 3, highCount: 2, distinct: 2, maxConfidence: 0.9 },
    ]);
  });
});
