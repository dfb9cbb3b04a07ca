import { stdnum } from 'stdnum';
import { loadCatalogue } from '../src/catalogue.js';
import { createDetector } from '../src/detect/detector.js';
import { CONFIDENCE, type Finding } from '../src/detect/finding.js';
import type { Infotype } from '../src/detect/infotype.js';

const catalogue = await loadCatalogue();
const detector = createDetector(catalogue);
const only = new Map(catalogue.infotypes.map((i) => [i.id, new Set([i.id])]));

function alone(infotype: Infotype, text: string): Finding[] {
  return detector.detect(text, { infotypes: only.get(infotype.id) });
}

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

describe('the catalogue', () => {
  test('holds at least 45 infotypes with kebab-case ids in order', () => {
    const ids = catalogue.infotypes.map((i) => i.id);
    expect(ids.length).toBeGreaterThanOrEqual(45);
    expect(ids).toEqual([...ids].sort());
    expect(ids.filter((id) => !/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(catalogue.version).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test('has the same version when read again', async () => {
    expect((await loadCatalogue()).version).toBe(catalogue.version);
  });

  test('names only validators that stdnum has', () => {
    const named = catalogue.infotypes.flatMap(({ aliases }) => [aliases?.stdnum ?? []].flat());
    const known = Object.entries(stdnum).flatMap(([country, validators]) =>
      Object.keys(validators).map((name) => `${country.toLowerCase()}.${name}`),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  test('gives no two infotypes one title', () => {
    const titles = catalogue.infotypes.map((i) => i.title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe.each(catalogue.infotypes.map((infotype) => [infotype.id, infotype] as const))('%s', (id, infotype) => {
  test('says what it is', () => {
    expect(infotype.title).not.toBe('');
    expect(infotype.categories.length).toBeGreaterThan(0);
    expect(infotype.region.filter((code) => !/^[A-Z]{2}$/.test(code))).toEqual([]);
    expect(infotype.patterns.filter(({ prior }) => !(prior > 0 && prior < 1))).toEqual([]);
    expect(infotype.patterns.filter(({ regex }) => /[gy]/.test(regex.flags))).toEqual([]);
    expect(infotype.finds.length).toBeGreaterThanOrEqual(4);
    expect(infotype.ignores.length).toBeGreaterThanOrEqual(4);
  });

  test('writes its context words in lower case, each once', () => {
    const words = infotype.context ?? [];
    expect(words).toEqual([...new Set(words.map((w) => w.toLowerCase()))]);
  });

  test.each(infotype.finds.map((find) => [find.text, find] as const))('finds %j', (text, find) => {
    const found = alone(infotype, text);
    expect(found.map((f) => text.slice(f.start, f.end))).toEqual([find.match]);
    expect(found[0]?.confidence).toBeGreaterThanOrEqual(CONFIDENCE[find.level ?? 'low']);
    const among = detector.detect(text).filter((f) => f.infotype === id);
    expect(among.map((f) => text.slice(f.start, f.end))).toEqual([find.match]);
  });

  test.each(infotype.ignores.map((ignore) => [ignore.because, ignore.text] as const))('ignores %s: %j', (_, text) => {
    expect(alone(infotype, text)).toEqual([]);
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
