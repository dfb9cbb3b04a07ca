import {
  bottom,
  defaultTaxonomy,
  isWithin,
  join,
  type Label,
  makeLabel,
  meet,
  sameLabel,
  top,
} from '../../../src/label/label.js';

const categories = ['financial', 'health', 'pii'];
/** Every label over the four levels and three categories. */
const labels: Label[] = defaultTaxonomy.levels.flatMap((level) =>
  Array.from({ length: 2 ** categories.length }, (_, bits) =>
    makeLabel(
      defaultTaxonomy,
      level.id,
      categories.filter((_c, i) => bits & (1 << i)),
    ),
  ),
);

describe('labels are a lattice', () => {
  test('join and meet are commutative, idempotent and absorb each other', () => {
    for (const a of labels) {
      expect(join(a, a)).toEqual(a);
      expect(meet(a, a)).toEqual(a);
      for (const b of labels) {
        expect(join(a, b)).toEqual(join(b, a));
        expect(meet(a, b)).toEqual(meet(b, a));
        expect(join(a, meet(a, b))).toEqual(a);
        expect(meet(a, join(a, b))).toEqual(a);
      }
    }
  });

  test('join and meet are associative', () => {
    for (const a of labels)
      for (const b of labels)
        for (const c of labels) {
          if (!sameLabel(join(join(a, b), c), join(a, join(b, c)))) throw new Error('join is not associative');
          if (!sameLabel(meet(meet(a, b), c), meet(a, meet(b, c)))) throw new Error('meet is not associative');
        }
  });

  test('the order agrees with join and meet', () => {
    for (const a of labels)
      for (const b of labels) {
        expect(isWithin(a, b)).toBe(sameLabel(join(a, b), b));
        expect(isWithin(a, b)).toBe(sameLabel(meet(a, b), a));
      }
  });

  test('bottom is within every label and every label is within top', () => {
    for (const a of labels) {
      expect(isWithin(bottom(defaultTaxonomy), a)).toBe(true);
      expect(isWithin(a, top(defaultTaxonomy))).toBe(true);
    }
  });
});

describe('a label that a person wrote', () => {
  test('has its categories sorted and without repeats', () => {
    expect(makeLabel(defaultTaxonomy, 'internal', ['pii', 'financial', 'pii']).categories).toEqual([
      'financial',
      'pii',
    ]);
  });

  test('is refused when its level is not in the taxonomy, naming the field and the choices', () => {
    expect(() => makeLabel(defaultTaxonomy, 'secret')).toThrow(
      'level: "secret" is not in the taxonomy; use one of public, internal, confidential, restricted',
    );
  });

  test('is refused when a category is not in the taxonomy', () => {
    expect(() => makeLabel(defaultTaxonomy, 'public', ['spice'])).toThrow(
      /^categories: "spice" is not in the taxonomy/,
    );
  });
});
