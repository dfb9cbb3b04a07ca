import { thinned, thinningAt } from '../../../src/store/fingerprints.js';

const passages = {
  keyId: 'k',
  hashes: BigInt64Array.from({ length: 4_096 }, (_, n) => BigInt(n) * 0x9e3779b97f4a7c15n),
  blocks: Int32Array.from({ length: 4_096 }, (_, n) => n),
};

describe('an index that has grown large', () => {
  test('keeps all of a document up to four hundred million rows, then half of it for each doubling', () => {
    expect([0, -1, 1e6, 399_999_999, 4e8, 7.9e8, 8e8, 1.7e9].map(thinningAt)).toEqual([0, 0, 0, 0, 1, 1, 2, 3]);
  });

  test('keeps of a thinner document what it keeps of a fuller one', () => {
    const kept = [0, 1, 2, 3].map((thinning) => thinned(passages, thinning));
    expect(kept[0]).toEqual(passages);
    for (const [n, { hashes, blocks }] of kept.entries()) {
      expect(hashes.length / 4_096).toBeCloseTo(1 / 2 ** n, 1);
      const fuller = new Set((kept[n - 1] ?? passages).hashes);
      for (const [at, hash] of hashes.entries()) {
        expect(fuller.has(hash)).toBe(true);
        expect(passages.hashes[blocks[at] ?? -1]).toBe(hash);
      }
    }
  });
});
