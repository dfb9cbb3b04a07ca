import {
  compareClassifiers,
  hashedSamples,
  isOfClass,
  learnOwnClassifier,
  type OwnClassifier,
  type Sample,
} from '../../../src/models/own-classifier.js';

const rivers = ['Rhine', 'Danube', 'Loire', 'Tagus', 'Volga', 'Elbe', 'Seine', 'Po', 'Ebro', 'Oder', 'Main', 'Inn'];
const gauges: Sample[] = rivers.map((river, n) => ({
  text: `Gauge report of the ${river}\nWater level: ${200 + n} cm, rising\nFlood warning stage ${n % 3} at station ${n}`,
  isPositive: true,
}));
const menus: Sample[] = rivers.map((river, n) => ({
  text: `Lunch at the ${river} inn\nSoup of the day, bread and salad\nPrice ${5 + n}.50, coffee included, week ${n}`,
  isPositive: false,
}));

function learnt(samples: readonly Sample[]): OwnClassifier {
  const result = learnOwnClassifier('gauges', hashedSamples(samples));
  if ('problem' in result) throw new Error(result.problem);
  return result;
}

describe('a classifier of one’s own', () => {
  test('is learnt from samples, and says how well it does on those it has not seen', () => {
    const { model, crossValidated, samples, curve } = learnt([...gauges, ...menus]);
    expect(samples).toEqual({ positives: 12, negatives: 12, duplicates: 0, contradictory: 0 });
    expect(crossValidated.precision).toBeGreaterThan(0.9);
    expect(crossValidated.recall).toBeGreaterThan(0.9);
    expect(curve.map(({ threshold }) => threshold)).toEqual([0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]);
    const [gauge, menu] = hashedSamples([
      { text: 'Gauge report of the Thames\nWater level: 310 cm, falling, no flood warning', isPositive: true },
      { text: 'Lunch at the Thames inn\nSoup, salad and coffee, price 7.50', isPositive: false },
    ]);
    expect(gauge && isOfClass(model, gauge.features)).toBe(true);
    expect(menu && isOfClass(model, menu.features)).toBe(false);
  });

  test('comes out the same from the same samples', () => {
    expect(learnt([...gauges, ...menus])).toEqual(learnt([...gauges, ...menus]));
  });

  test('counts a text once that stands there often', () => {
    const { samples } = learnt([...gauges, ...menus, ...menus]);
    expect(samples).toMatchObject({ negatives: 12, duplicates: 12 });
  });

  test('does not learn from a text that stands on both sides', () => {
    const both = gauges.slice(0, 2).map((sample) => ({ ...sample, isPositive: false }));
    const { samples } = learnt([...gauges, ...menus, ...both]);
    expect(samples).toMatchObject({ positives: 10, contradictory: 4 });
  });

  test.each<[string, Sample[]]>([
    ['too-few-negatives', gauges],
    ['too-few-positives', [...gauges.slice(0, 7), ...menus]],
    ['too-few-positives', [...Array.from({ length: 30 }, () => gauges[0] as Sample), ...menus]],
    ['contradictory', [...gauges, ...menus, ...gauges.map((sample) => ({ ...sample, isPositive: false }))]],
    ['too-few-positives', []],
  ])('is refused as %s', (problem, samples) => {
    expect(learnOwnClassifier('gauges', hashedSamples(samples))).toMatchObject({ problem });
  });

  test('shows what feedback would change before it is put in force', () => {
    const before = learnt([...gauges, ...menus]);
    const feedback: Sample[] = rivers.map((river, n) => ({
      text: `Lunch menu of the flood warning station at the ${river}: soup, water level tea, gauge pie ${n}`,
      isPositive: true,
    }));
    const after = learnt([...gauges, ...menus, ...feedback]);
    const difference = compareClassifiers(before.model, after.model, hashedSamples([...gauges, ...menus, ...feedback]));
    expect(difference.after).toBeGreaterThanOrEqual(24);
    expect(difference.after - difference.before).toBe(difference.gained - difference.lost);
    expect(compareClassifiers(after.model, after.model, hashedSamples(menus))).toMatchObject({ gained: 0, lost: 0 });
  });
});
