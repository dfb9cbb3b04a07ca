import { packed, unpacked } from '../../../src/scan/packed-found.js';
import type { LocatedFinding } from '../../../src/scan/result.js';
import type { ScanFound } from '../../../src/scan/task.js';

const findings: readonly LocatedFinding[] = [
  { infotype: 'a/b', start: 0, end: 2_000_000_000, confidence: 0.1 + 0.2, validated: true, source: 'pattern' },
  { infotype: 'c/d', start: 7, end: 9, confidence: 1, validated: false, source: 'model', at: 'line 3' },
  { infotype: 'a/b', start: 8, end: 9, confidence: 0, validated: false, source: 'pattern' },
];

describe('what a child found', () => {
  test.each([
    ['with findings', findings],
    ['without', []],
  ])('comes out of its packing as it went in, %s', (_, some) => {
    const part = { kind: 'body', place: 'body', status: 'read', characters: 9, findings: some } as const;
    const told: ScanFound[] = [
      { kind: 'part', part, counts: [[]] },
      { kind: 'column', part, counts: [] },
      { kind: 'media-type', mediaType: 'text/plain' },
    ];
    expect(told.map((found) => unpacked(structuredClone(packed(found))))).toEqual(told);
  });
});
