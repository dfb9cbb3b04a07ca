import { bestThreshold, calibrated, qualityAt, thresholdOfPrecision } from '../../../src/models/text/calibrate.js';
import { FeatureBag } from '../../../src/models/text/features.js';
import { hashText } from '../../../src/models/text/hash.js';
import { knownShare, logistic, probabilitiesOf, scoresOf } from '../../../src/models/text/linear.js';
import { decodeModel, encodeModel } from '../../../src/models/text/model-file.js';
import { type Example, train } from '../../../src/models/text/train.js';

const settings = {
  bits: 10,
  classes: ['fruit', 'metal'],
  seed: 1,
  epochs: 20,
  rate: 0.3,
  decay: 0,
  dropout: 0.1,
};
const bag = new FeatureBag(settings.bits);
function featuresOf(text: string) {
  for (const word of text.split(' ')) bag.add(hashText(word));
  bag.endGroup(1);
  return bag.take();
}
const examples: Example[] = [
  ['apple pear plum', 0],
  ['pear cherry sweet', 0],
  ['plum cherry apple sweet', 0],
  ['iron zinc lead', 1],
  ['lead copper heavy', 1],
  ['zinc copper iron heavy', 1],
].map(([text, label]) => ({ features: featuresOf(String(text)), label: Number(label) }));

describe('a linear model', () => {
  const model = train(examples, settings);

  test('learns the words of its classes', () => {
    const [fruit = 0, metal = 0] = scoresOf(model, featuresOf('sweet apple'));
    expect(fruit).toBeGreaterThan(0);
    expect(metal).toBeLessThan(0);
  });

  test('comes out the same, bit for bit, from the same examples and seed, and otherwise from another seed', () => {
    expect(encodeModel(train(examples, settings))).toEqual(encodeModel(model));
    expect(encodeModel(train(examples, { ...settings, seed: 2 }))).not.toEqual(encodeModel(model));
  });

  test('is the same when it is read from its file', () => {
    const features = featuresOf('iron cherry');
    expect([...probabilitiesOf(decodeModel(encodeModel(model)), features)]).toEqual([
      ...probabilitiesOf(model, features),
    ]);
  });

  test('says how much of a text it has never seen', () => {
    expect(knownShare(model, featuresOf('apple pear'))).toBe(1);
    expect(knownShare(model, featuresOf('quux frob'))).toBeLessThan(0.6);
    expect(knownShare(model, { buckets: new Uint32Array(), values: new Float32Array() })).toBe(1);
  });

  const file = encodeModel(model);
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['other bytes', Buffer.from('PK\u0003\u0004')],
    ['a head that is no JSON', Buffer.from('clearmark-linear-1\n{\n')],
    ['a head without a size', Buffer.from('clearmark-linear-1\n{"bits":99,"classes":[]}\n')],
    ['a file that is cut', file.subarray(0, file.length - 20)],
  ])('is not made of %s', (_what, bytes) => {
    expect(() => decodeModel(bytes)).toThrow(expect.objectContaining({ code: 'bad-model' }));
  });
});

describe('calibration', () => {
  const judged = Array.from({ length: 400 }, (_, n) => {
    const score = (n % 20) - 10;
    return { score, isPositive: (n * 7919) % 100 < 100 * logistic(0.8 * score - 1) };
  });

  test('finds the curve that scores follow', () => {
    const { slope, offset } = calibrated(judged);
    expect(slope).toBeGreaterThan(0.5);
    expect(slope).toBeLessThan(1.2);
    expect(offset).toBeLessThan(0);
  });

  test('leaves scores as they are where there is but one class', () => {
    const one = judged.map(({ score }) => ({ score, isPositive: true }));
    expect(calibrated(one)).toEqual({ slope: 1, offset: 0 });
    expect(calibrated([])).toEqual({ slope: 1, offset: 0 });
  });

  test('suggests thresholds by what is wanted', () => {
    const best = bestThreshold(judged);
    const precise = thresholdOfPrecision(judged, 0.95);
    expect(best?.f1).toBeGreaterThan(0.7);
    expect(precise?.precision).toBeGreaterThanOrEqual(0.95);
    expect(precise?.threshold).toBeGreaterThan(best?.threshold ?? 0);
    expect(qualityAt(judged, precise?.threshold ?? 0).precision).toBeCloseTo(precise?.precision ?? 0);
    expect(bestThreshold([])).toBeNull();
  });
});
