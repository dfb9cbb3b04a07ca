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
