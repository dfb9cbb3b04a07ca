import { randomBytes } from 'node:crypto';
import { verdictOf } from '../../../../src/models/own/judge.js';
import { type Learnt, learn, wilson } from '../../../../src/models/own/learn.js';
import type { GivenSample } from '../../../../src/models/own/sample-set.js';
import { featureKeyOf, keyedFeatures, packFeatures, unpackFeatures } from '../../../../src/models/own/samples.js';
import { testKeys } from '../../../custom.js';
import { gauges, menus, type Sided } from '../../../own-samples.js';

const key = featureKeyOf(testKeys());
const featuresOf = keyedFeatures(key);

function samplesOf(texts: readonly Sided[]): GivenSample[] {
  return texts.map(({ text, isPositive }, n) => ({
    packed: packFeatures(featuresOf(text)),
    isPositive,
    place: `samples.${n}`,
  }));
}

function learnt(texts: readonly Sided[]): Learnt {
  const result = learn('gauges', samplesOf(texts));
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result;
}

const isFound = (by: Learnt, text: string) => verdictOf(by.own, featuresOf(text)).isFound;

describe('a classifier of one’s own', () => {
  test('is learnt from samples, and says how well it does on those it has not seen', () => {
    const { own, report } = learnt([...gauges, ...menus]);
    expect(report.samples).toEqual({ positives: 12, negatives: 12, duplicates: 0, contradictory: 0 });
    expect(report.crossValidated.precision).toBeGreaterThan(0.9);
    expect(report.crossValidated.recall).toBeGreaterThan(0.9);
    expect(report.curve.map(({ threshold }) => threshold)).toEqual([0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]);
    expect(isFound({ own, report }, 'Gauge report of the Thames\nWater level: 310 cm, falling, no flood warning')).toBe(
      true,
    );
    expect(isFound({ own, report }, 'Lunch at the Thames inn\nSoup, salad and coffee, price 7.50')).toBe(false);
  });

  test('says how sure its figures are, and warns where they hang on a few texts', () => {
    const { report } = learnt([...gauges, ...menus]);
    const [low, high] = report.crossValidated.precisionBounds;
    expect(low).toBeLessThan(report.crossValidated.precision);
    expect(high).toBeGreaterThanOrEqual(report.crossValidated.precision);
    expect(report.warnings.map(({ code }) => code)).toEqual(['few']);
    const judged = report.reliability.bins.reduce((sum, { samples }) => sum + samples, 0);
    expect(judged).toBe(24);
    expect(report.reliability.error).toBeGreaterThanOrEqual(0);
  });

  test('comes out the same from the same samples, in whatever order', () => {
    expect(learnt([...gauges, ...menus])).toEqual(learnt([...menus, ...gauges].reverse()));
  });

  test('counts a text once that stands there often, and says so', () => {
    const { report } = learnt([...gauges, ...menus, ...menus]);
    expect(report.samples).toMatchObject({ negatives: 12, duplicates: 12 });
    expect(report.warnings.map(({ code }) => code)).toContain('duplicates');
  });

  test('does not learn from a text that stands on both sides, and says so', () => {
    const both = gauges.slice(0, 2).map((sample) => ({ ...sample, isPositive: false }));
    const { report } = learnt([...gauges, ...menus, ...both]);
    expect(report.samples).toMatchObject({ positives: 10, contradictory: 4 });
    expect(report.warnings.map(({ code }) => code)).toContain('contradictory');
  });

  test('warns where nearly all samples are of one side', () => {
    const many = Array.from({ length: 400 }, (_, n) => ({ text: `Menu ${'abcdefghij'[n % 10]} soup ${n} bread`, n }));
    const others = many.map(({ text, n }) => ({
      text: `${text} ${String.fromCharCode(97 + (n % 26))}x${n}`,
      isPositive: false,
    }));
    const words = others.map(({ text }, n) => ({
      text: `${text} w${'abcdefghijklmnopqrstuvwxyz'[n % 26]}${'aeiou'[n % 5]}${'bcdfghjk'[n % 8]}`,
      isPositive: false,
    }));
    const { report } = learnt([...gauges, ...words]);
    expect(report.warnings.map(({ code }) => code)).toContain('imbalanced');
  });

  test('warns where the sides cannot be told apart', () => {
    const mixed = [...gauges, ...menus].map(({ text }, n) => ({ text, isPositive: (n * 7 + 3) % 5 < 2 }));
    expect(learnt(mixed).report.warnings.map(({ code }) => code)).toContain('no-better-than-chance');
  });

  test.each<[string, string, Sided[]]>([
    ['one-class', 'negative', [...gauges]],
    ['too-few', 'positive', [...gauges.slice(0, 7), ...menus]],
    ['too-few', 'positive', [...Array.from({ length: 30 }, () => gauges[0] as Sided), ...menus]],
    ['contradictory', 'samples', [...gauges, ...menus, ...gauges.map(({ text }) => ({ text, isPositive: false }))]],
    ['one-class', 'positive', []],
  ])('is refused as %s, naming %s', (code, field, samples) => {
    const result = learn('gauges', samplesOf(samples));
    expect('problems' in result && result.problems[0]).toMatchObject({ code, field });
  });

  test('names contradictory samples by their places, and quotes nothing', () => {
    const result = learn('g', samplesOf([...gauges, ...gauges.map(({ text }) => ({ text, isPositive: false }))]));
    const said = JSON.stringify(result);
    expect(said).toMatch(/samples\.\d+ = samples\.\d+/);
    expect(said).not.toContain('Rhine');
  });

  test('does not judge what says too little, or nothing that it has seen anything of', () => {
    const own = learnt([...gauges, ...menus]).own;
    expect(verdictOf(own, featuresOf('Gauge'))).toEqual({ probability: null, isFound: false });
    const foreign = 'Жили-были дед и баба, и была у них курочка ряба; снесла курочка яичко, не простое, а золотое.';
    expect(verdictOf(own, featuresOf(foreign)).probability).toBeNull();
  });
});

describe('hashed features', () => {
  test('are others under another key, and the same under the same', () => {
    const text = gauges[0]?.text ?? '';
    const other = keyedFeatures(featureKeyOf(testKeys(2)));
    expect(featuresOf(text).buckets).toEqual(keyedFeatures(key)(text).buckets);
    const [mine, theirs] = [featuresOf(text).buckets, other(text).buckets];
    const shared = [...mine].filter((bucket) => theirs.includes(bucket));
    expect(shared.length).toBeLessThan(mine.length / 10);
  });

  test('are kept in four bytes each, and read back as they were', () => {
    const features = featuresOf(gauges[0]?.text ?? '');
    const packed = packFeatures(features);
    expect(packed).toHaveLength(4 * features.buckets.length);
    const back = unpackFeatures(packed);
    expect(back.buckets).toEqual(features.buckets);
    for (const [n, value] of features.values.entries()) expect(back.values[n]).toBeCloseTo(value, 4);
  });

  test('are read from any bytes without failing', () => {
    expect(unpackFeatures(new Uint8Array(randomBytes(41))).buckets).toHaveLength(10);
  });
});

test('bounds of a share are those of Wilson', () => {
  const [low, high] = wilson(8, 10);
  expect(low).toBeCloseTo(0.49, 2);
  expect(high).toBeCloseTo(0.943, 2);
  expect(wilson(0, 0)).toEqual([0, 1]);
});
