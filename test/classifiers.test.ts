import { stdnum } from 'stdnum';
import { loadCatalogue } from '../src/catalogue.js';
import { createDetector, type DetectOptions } from '../src/detect/detector.js';
import { CONFIDENCE } from '../src/detect/finding.js';
import type { Infotype } from '../src/detect/infotype.js';
import { maxLength, treeOf } from '../src/detect/prefilter/regex-tree.js';

const catalogue = await loadCatalogue();
const detector = createDetector(catalogue);

/** The longest match a pattern may have, in characters. */
const LONGEST_MATCH = 20_000;
/** From this share of random passes on, a validator is a check digit, which a changed digit must break. */
const CHECK_DIGIT = 1 / 9;

function mutations(infotype: Infotype, value: string): string[] {
  const changed: string[] = [];
  for (let at = 0; at < value.length; at++) {
    if (!/\d/.test(value.charAt(at)) || infotype.validator?.unchecked?.(value, at)) continue;
    for (let digit = 0; digit < 10; digit++) {
      if (String(digit) !== value.charAt(at)) changed.push(value.slice(0, at) + digit + value.slice(at + 1));
    }
  }
  return changed;
}

/** The pieces of a text found to be of an infotype, and whether each is as sure as it must be. */
function foundIn(text: string, { id }: Infotype, options: DetectOptions = {}, level: keyof typeof CONFIDENCE = 'low') {
  return detector
    .detect(text, options)
    .filter(({ infotype }) => infotype === id)
    .map(({ start, end, confidence }) => ({ match: text.slice(start, end), sure: confidence >= CONFIDENCE[level] }));
}

describe('the catalogue', () => {
  const { infotypes } = catalogue;
  const ids = infotypes.map((i) => i.id);

  test('holds at least 400 infotypes, with kebab-case ids in order and each once', () => {
    expect(ids.length).toBeGreaterThanOrEqual(400);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort());
    expect(ids.filter((id) => !/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(catalogue.version).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test('covers at least 70 countries', () => {
    expect(new Set(infotypes.flatMap(({ region }) => region)).size).toBeGreaterThanOrEqual(70);
  });

  test('knows at least 220 kinds of credentials', () => {
    expect(ids.filter((id) => id.startsWith('credential/')).length).toBeGreaterThanOrEqual(220);
  });

  test('names only validators that stdnum has', () => {
    const named = infotypes.flatMap(({ aliases }) => [aliases?.stdnum ?? []].flat());
    const known = Object.entries(stdnum).flatMap(([country, validators]) =>
      Object.keys(validators).map((name) => `${country.toLowerCase()}.${name}`),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  test('gives no two infotypes one title', () => {
    const titles = infotypes.map((i) => i.title);
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });

  test('bounds every pattern and refers back in none', () => {
    const patterns = infotypes.flatMap(({ id, patterns }) => patterns.map(({ regex }) => ({ id, regex })));
    // A backreference makes treeOf throw.
    expect(patterns.filter(({ regex }) => !(maxLength(treeOf(regex)) <= LONGEST_MATCH))).toEqual([]);
  });
});

describe.each(catalogue.infotypes.map((infotype) => [infotype.id, infotype] as const))('%s', (_, infotype) => {
  test('says what it is', () => {
    expect(infotype.title).not.toBe('');
    expect(infotype.categories.length).toBeGreaterThan(0);
    expect(infotype.region.filter((code) => !/^[A-Z]{2}$/.test(code))).toEqual([]);
    expect(infotype.patterns.filter(({ prior }) => !(prior > 0 && prior < 1))).toEqual([]);
    expect(infotype.patterns.filter(({ regex }) => /[gy]/.test(regex.flags))).toEqual([]);
    expect(infotype.finds.length).toBeGreaterThanOrEqual(4);
    expect(infotype.ignores.length).toBeGreaterThanOrEqual(4);
    const words = infotype.context ?? [];
    expect(words).toEqual([...new Set(words.map((w) => w.toLowerCase()))]);
  });

  const only = { infotypes: new Set([infotype.id]) };

  test('finds its examples', () => {
    const wanted = infotype.finds.map(({ text, match }) => ({ text, found: [{ match, sure: true }] }));
    expect(infotype.finds.map(({ text, level }) => ({ text, found: foundIn(text, infotype, only, level) }))).toEqual(
      wanted,
    );
    expect(infotype.finds.map(({ text }) => ({ text, found: foundIn(text, infotype) }))).toEqual(wanted);
  });

  test('ignores its near misses', () => {
    expect(infotype.ignores.filter(({ text }) => foundIn(text, infotype, only).length > 0)).toEqual([]);
  });

  const validator = infotype.validator;
  if (validator && validator.chance <= CHECK_DIGIT) {
    test('refuses values in which one covered digit is changed', () => {
      const changed = infotype.finds.flatMap(({ match }) => mutations(infotype, match));
      const accepted = changed.filter((value) => validator.test(value));
      expect(infotype.finds.filter(({ match }) => !validator.test(match))).toEqual([]);
      expect(accepted.length).toBeLessThanOrEqual(changed.length * (validator.undetected ?? 0));
    });
  }

  if (validator) {
    test('has a validator that bears any text', () => {
      for (const text of ['', ' ', '-', '0', 'é', '\ud800', '/'.repeat(300), '9'.repeat(300), '://:@', 'eyJ..']) {
        expect(typeof validator.test(text)).toBe('boolean');
      }
    });
  }
});
