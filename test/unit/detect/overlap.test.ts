import { type Contender, resolveOverlaps } from '../../../src/detect/overlap.js';

const contender = (start: number, end: number, confidence: number, id = 'a', chance = 1): Contender => ({
  start,
  end,
  confidence,
  id,
  chance,
});
const spans = (kept: readonly Contender[]) => kept.map(({ start, end, id }) => [start, end, id]);

describe('overlapping matches', () => {
  test('that only touch are both kept', () => {
    expect(spans(resolveOverlaps([contender(0, 3, 0.7), contender(3, 6, 0.9, 'b')]))).toEqual([
      [0, 3, 'a'],
      [3, 6, 'b'],
    ]);
  });

  test('leave the surer one', () => {
    expect(spans(resolveOverlaps([contender(0, 9, 0.7), contender(2, 5, 0.9, 'b')]))).toEqual([[2, 5, 'b']]);
  });

  test('as sure as each other leave the longer one', () => {
    expect(spans(resolveOverlaps([contender(0, 9, 0.7), contender(2, 5, 0.7, 'b')]))).toEqual([[0, 9, 'a']]);
  });

  test('as sure and long leave the one with the more selective validator, then the first id', () => {
    const pair = [contender(0, 9, 0.7, 'a', 0.5), contender(0, 9, 0.7, 'b', 0.01)];
    expect(spans(resolveOverlaps(pair))).toEqual([[0, 9, 'b']]);
    expect(spans(resolveOverlaps([contender(0, 9, 0.7, 'b'), contender(0, 9, 0.7, 'a')]))).toEqual([[0, 9, 'a']]);
  });

  test('give way to a winner without taking others with them', () => {
    const chain = [
      contender(0, 4, 0.7, 'a'),
      contender(3, 8, 0.9, 'b'),
      contender(7, 12, 0.8, 'c'),
      contender(12, 14, 0.7, 'd'),
    ];
    expect(spans(resolveOverlaps(chain))).toEqual([
      [3, 8, 'b'],
      [12, 14, 'd'],
    ]);
  });

  describe('of a whole that a model read and a piece of its kind that a pattern knows', () => {
    const address = (confidence: number, start = 0) => ({
      ...contender(start, 20, confidence, 'location/postal-address'),
      isWhole: true,
    });
    const street = contender(0, 12, 0.98, 'location/us-street-address');

    test('leave the whole, as sure as the piece', () => {
      expect(resolveOverlaps([street, address(0.8)])).toEqual([address(0.98)]);
      expect(resolveOverlaps([address(0.8), street])).toEqual([address(0.98)]);
    });

    test('leave the piece where the whole is unsure, or does not hold all of it', () => {
      expect(resolveOverlaps([street, address(0.7)])).toEqual([street]);
      expect(resolveOverlaps([street, address(0.8, 3)])).toEqual([street]);
    });

    test('leave a piece of another kind where that is surer', () => {
      const mail = contender(5, 12, 0.98, 'contact/email');
      expect(resolveOverlaps([address(0.8), mail])).toEqual([mail]);
    });

    test('leave the piece where the whole gives way to something else', () => {
      const other = contender(13, 25, 0.99, 'finance/iban');
      expect(resolveOverlaps([street, address(0.8), other])).toEqual([street, other]);
    });
  });

  test('of any kind come out sorted, disjoint, and with nothing left out that still fits', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (let round = 0; round < 200; round++) {
      const all = Array.from({ length: 12 }, () => {
        const start = random(60);
        return contender(start, start + 1 + random(10), random(5) / 5, `id${random(4)}`, random(3) / 3);
      }).sort((a, b) => a.start - b.start);
      const kept = resolveOverlaps(all);
      const overlaps = (a: Contender, b: Contender) => a.start < b.end && b.start < a.end;
      expect(kept.every((k, i) => i === 0 || (kept[i - 1]?.end ?? 0) <= k.start)).toBe(true);
      expect(all.every((a) => kept.some((k) => k === a || overlaps(k, a)))).toBe(true);
    }
  });
});
