import { Evaluation } from '../../../src/scan/evaluation.js';

const span = (start: number, end: number, type = 'a') => ({ start, end, type });

describe('an evaluation', () => {
  test('counts exact spans strictly and touched ones by overlap', () => {
    const evaluation = new Evaluation();
    evaluation.add([span(0, 5), span(10, 15), span(20, 25)], [span(0, 5), span(11, 15), span(30, 35)]);
    const { strict, overlap } = evaluation.result().total;
    expect(strict).toMatchObject({ truePositives: 1, falsePositives: 2, falseNegatives: 2 });
    expect(overlap).toMatchObject({ truePositives: 2, falsePositives: 1, falseNegatives: 1 });
    expect(overlap.precision).toBeCloseTo(2 / 3);
  });

  test('counts spans that overlap by the share asked for, of what both cover together', () => {
    const evaluation = new Evaluation(0.5);
    // 8 of 10, 4 of 8 and 3 of 10.
    evaluation.add([span(0, 10), span(20, 26), span(40, 50)], [span(0, 8), span(22, 28), span(40, 43)]);
    const { strict, overlap, iou } = evaluation.result().total;
    expect([strict.truePositives, overlap.truePositives, iou?.truePositives]).toEqual([0, 3, 2]);
    expect(iou).toMatchObject({ falsePositives: 1, falseNegatives: 1 });
  });

  test('takes the best of several findings, and of several spans within each other', () => {
    const evaluation = new Evaluation(0.5);
    evaluation.add([span(0, 100), span(0, 4), span(60, 100)], [span(0, 3), span(5, 8), span(10, 100)]);
    const { overlap, iou } = evaluation.result().total;
    expect(overlap).toMatchObject({ truePositives: 3, falsePositives: 0, falseNegatives: 0 });
    expect(iou).toMatchObject({ truePositives: 2, falsePositives: 1, falseNegatives: 1 });
  });

  test('agrees with a comparison of all pairs', () => {
    let seed = 1;
    const below = (limit: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % limit;
    };
    const some = () =>
      Array.from({ length: 40 }, () => {
        const start = below(200);
        return span(start, start + 1 + below(20), below(3) === 0 ? 'b' : 'a');
      });
    const shareOf = (a: ReturnType<typeof span>, b: ReturnType<typeof span>) => {
      const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
      if (a.type !== b.type || shared <= 0) return -1;
      return shared / (a.end - a.start + b.end - b.start - shared);
    };
    for (let round = 0; round < 50; round++) {
      const [expected, found] = [some(), some()];
      const evaluation = new Evaluation(0.3);
      evaluation.add(expected, found);
      const hits = (share: number) => ({
        truePositives: expected.filter((one) => found.some((other) => shareOf(one, other) >= share)).length,
        falsePositives: found.filter((one) => expected.every((other) => shareOf(one, other) < share)).length,
      });
      expect(evaluation.result().total).toMatchObject({ strict: hits(1), overlap: hits(0), iou: hits(0.3) });
    }
  });

  test('does not take one type for another', () => {
    const evaluation = new Evaluation();
    evaluation.add([span(0, 5, 'a')], [span(0, 5, 'b')]);
    expect(evaluation.result().types.map((t) => [t.type, t.strict.f1])).toEqual([
      ['a', 0],
      ['b', 0],
    ]);
  });

  test('weighs recall more in F2 than in F1', () => {
    const evaluation = new Evaluation();
    evaluation.add([span(0, 1), span(2, 3)], [span(0, 1)]);
    const { precision, recall, f1, f2 } = evaluation.result().total.strict;
    expect([precision, recall]).toEqual([1, 0.5]);
    expect(f1).toBeCloseTo(2 / 3);
    expect(f2).toBeCloseTo(5 / 9);
  });
});
