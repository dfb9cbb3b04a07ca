import { loadCatalogue } from '../../../../src/catalogue.js';
import { createDetector } from '../../../../src/detect/detector.js';
import { noAdditions } from '../../../../src/detect/recogniser.js';
import { windowsOf } from '../../../../src/detect/windows.js';
import { decodeClassifier, encodeClassifier } from '../../../../src/models/own/classifier-file.js';
import { compare } from '../../../../src/models/own/compare.js';
import { type OwnModel } from '../../../../src/models/own/learn.js';
import { ownRecogniser } from '../../../../src/models/own/recogniser.js';
import { featureKeyOf, keyedFeatures, packFeatures } from '../../../../src/models/own/samples.js';
import { runTraining } from '../../../../src/models/own/training.js';
import { testKeys } from '../../../custom.js';
import { gauges, menus, type Sided } from '../../../own-samples.js';

const key = featureKeyOf(testKeys());
const featuresOf = keyedFeatures(key);
const id = 'custom/gauges';
const infotype = { id, title: 'Gauges', region: [], categories: [], regulations: [] };

function trainedOn(samples: readonly Sided[]): OwnModel {
  const texts = (side: boolean) => samples.filter(({ isPositive }) => isPositive === side).map(({ text }) => text);
  const given = { kind: 'sides', positive: texts(true), negative: texts(false) } as const;
  const trained = runTraining({ kind: 'train', name: 'gauges', key, kept: [], feedback: [], given });
  if (!('own' in trained)) throw new Error(JSON.stringify(trained));
  return trained.own;
}

const own = trainedOn([...gauges, ...menus]);
const catalogue = await loadCatalogue();
const detectorWith = (threshold?: number) =>
  createDetector(catalogue, {}, { ...noAdditions, recognisers: [ownRecogniser([{ infotype, own, key, threshold }])] });
const detector = detectorWith();
const gauge = 'Gauge report of the Thames\nWater level: 310 cm, falling\nFlood warning stage 2 at station 9';
const menu = 'Lunch at the Thames inn\nSoup of the day, bread and salad\nPrice 7.50, coffee included';

describe('a trained classifier in a detector', () => {
  test('finds a text as a whole, by a model, as sure as policies count', () => {
    const [found, ...others] = detector.detect(gauge);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ infotype: id, start: 0, end: gauge.length, source: 'model', validated: false });
    expect(found?.confidence).toBeGreaterThanOrEqual(0.75);
    expect(detector.detect(menu)).toEqual([]);
  });

  test('leaves to others what they find in the text', () => {
    const mail = 'ann.miller@example.com';
    const findings = detector.detect(`${gauge}\n${mail}\nFlood warning for the Rhine`, {});
    expect(findings.map(({ infotype }) => infotype)).toEqual([id, 'contact/email', id]);
  });

  test('says how unsure it is, to who asks for what is unsure, and below its threshold only to them', () => {
    const [unsure] = detector.detect(menu, { minConfidence: 0 }).filter(({ infotype }) => infotype === id);
    expect(unsure?.confidence).toBeLessThan(0.65);
    expect(detectorWith(0.999).detect(gauge)).toEqual([]);
  });

  test('finds a very long text once, by its beginning', () => {
    const long = `${gauge}\n${'Flood warning at the station, water level rising. '.repeat(60_000)}`;
    const windows = [...windowsOf(detector, long)];
    expect(windows.length).toBeGreaterThan(1);
    const findings = windows.flatMap(({ findings }) => findings.filter(({ infotype }) => infotype === id));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.end).toBeLessThanOrEqual(1_000_000);
  });

  test.each([
    ['nothing', ''],
    ['blanks', ' \n\t '],
    ['digits', '1 2 3 4 5 6 7 8 9 '.repeat(50)],
    ['only emoji', '😀'.repeat(500)],
    ['one long word', 'a'.repeat(200_000)],
    ['halves of surrogate pairs', '\ud800\udc00\udfff '.repeat(100)],
  ])('finds nothing in %s', (_, text) => {
    expect(detector.detect(text, { infotypes: new Set([id]) })).toEqual([]);
  });
});

describe('a classifier in a file', () => {
  const stored = { ...own, keyId: key.id, key, about: { name: 'gauges', title: 'Gauges', categories: ['legal'] } };

  test('is read back as it was', () => {
    const back = decodeClassifier(encodeClassifier(stored));
    expect(back).toEqual(stored);
  });

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 100)],
    ['of something else', () => Buffer.from('%PDF-1.7\nsecret')],
    [
      'with another head',
      (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace('"leastKnown"', '"other"'), 'latin1'),
    ],
    ['empty', () => Buffer.alloc(0)],
  ])('is refused when it is %s, and nothing of it is quoted', (_, broken) => {
    expect(() => decodeClassifier(broken(encodeClassifier(stored)))).toThrow(/classifier/);
    expect(() => decodeClassifier(broken(encodeClassifier(stored)))).not.toThrow(/secret/);
  });
});

test('versions are compared on the same folds, on stored features, and on texts', () => {
  const packed = (text: string) => packFeatures(featuresOf(text));
  const later = menus.slice(0, 9).map(({ text }) => ({ text: `${text}\nflood warning tea`, isPositive: true }));
  const after = trainedOn([...gauges, ...menus, ...later]);
  const sample = (one: Sided, inBefore: boolean) => {
    return { packed: packed(one.text), isPositive: one.isPositive, inBefore, inAfter: true };
  };
  const samples = [...[...gauges, ...menus].map((one) => sample(one, true)), ...later.map((one) => sample(one, false))];
  const versions = { before: { own, threshold: 0.5 }, after: { own: after, threshold: 0.5 } };
  const texts = [gauge, menu, later[0]?.text ?? ''];
  const found = compare({ ...versions, key, samples, texts, stored: [packed(gauge)] });
  expect(found.samples.of).toBe(33);
  expect(found.samples.gained).toBeGreaterThan(0);
  expect(found.after.recall).toBeGreaterThan(found.before.recall);
  expect(found.stored).toEqual({ of: 1, gained: 0, lost: 0 });
  expect(found.texts.map(({ changes }) => changes)).toEqual([false, false, true]);
  const same = compare({ before: versions.after, after: versions.after, key, samples, texts, stored: [] });
  expect(same.samples).toEqual({ of: 33, gained: 0, lost: 0 });
});
