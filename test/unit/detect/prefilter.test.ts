import { loadCatalogue } from '../../../src/catalogue.js';
import { createDetector } from '../../../src/detect/detector.js';
import { searchesOf } from '../../../src/detect/match.js';
import { decodePlan, derivePlan, encodePlan, planKey } from '../../../src/detect/prefilter/plan.js';
import { createPrefilter } from '../../../src/detect/prefilter/prefilter.js';
import { sourcesOf } from '../../../src/detect/prefiltered-scan.js';
import { noAdditions } from '../../../src/detect/recogniser.js';
import { plainScan } from '../../plain-scan.js';

const catalogue = await loadCatalogue();
const quick = createDetector(catalogue, { minConfidence: 0 });
const plain = createDetector(catalogue, { minConfidence: 0 }, noAdditions, plainScan);

/** A generator of numbers from 0 to below 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const pieces = [
  ...catalogue.infotypes.flatMap(({ finds, ignores }) => [...finds, ...ignores].map(({ text }) => text)),
  ...'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ ._-/:;,=@"\'()<>[]{}+\n\t\0éß№身份证ا٣\ud83d\udd11\ud800',
];

const edges = ['', '', ' ', '\n', '-', '.', '1', '1.', '7-', '0.', 'x', 'é', '_', '/', ':', '=', '"', '@', '+', ': '];

/** Examples of the catalogue cut, joined and damaged at random: mostly one, with something before and behind. */
function fuzzed(random: () => number): string {
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  let text = pick(edges);
  for (let parts = random() < 0.8 ? 1 : 2 + random() * 5; parts > 0; parts--) {
    const piece = pick(pieces);
    const from = random() < 0.3 ? Math.floor(random() * piece.length) : 0;
    text += piece.slice(from, random() < 0.3 ? from + Math.floor(random() * 24) : undefined) + pick(edges);
  }
  const at = Math.floor(random() * text.length);
  const damage = random();
  if (damage < 0.4) return text;
  if (damage < 0.7) return text.slice(0, at) + pick(edges) + text.slice(at + 1);
  return text.slice(0, at) + pick(pieces).slice(0, 40) + text.slice(at + (random() < 0.5 ? 1 : 0));
}

/** Texts that are looked at in one: to begin with each of some thousand regexes is what takes time. */
const TOGETHER = 20;
/** How many random texts are tried; a longer run is asked for by name. */
const CASES = Number(process.env.CLEARMARK_FUZZ_CASES ?? 4000);
const SEED = Number(process.env.CLEARMARK_FUZZ_SEED ?? 20261123);

describe('the prefilter', () => {
  test('finds in every example what plain regexes find', () => {
    for (const { id, finds, ignores } of catalogue.infotypes) {
      const texts = [...finds, ...ignores].map(({ text }) => text);
      const text = texts.join('\n\n');
      expect({ id, found: quick.detect(text) }).toEqual({ id, found: plain.detect(text) });
    }
  });

  test('finds in damaged and joined examples what plain regexes find', () => {
    const random = randomFrom(SEED);
    for (let i = 0; i < CASES; i += TOGETHER) {
      const text = Array.from({ length: TOGETHER }, () => fuzzed(random)).join('\n\n\0\n\n');
      expect({ text, found: quick.detect(text) }).toEqual({ text, found: plain.detect(text) });
    }
  });

  test.each([
    ['digits', '1234567890'.repeat(300)],
    ['digits with blanks', '4 1 1 1 '.repeat(300)],
    ['anchors', 'a@a@'.repeat(400)],
    ['points', '1.1.1.1.'.repeat(300)],
    ['base 64', 'Ab3+/x9Z'.repeat(300)],
    ['capitals', 'ABCD EFG '.repeat(200)],
    ['what is not ASCII', '身份证号码：４４０３0786 паспорт ٣٤'.repeat(60)],
    ['nothing', ''],
  ])('finds in %s what plain regexes find', (_, text) => {
    expect(quick.detect(text)).toEqual(plain.detect(text));
  });

  test('finds behind the point of a number what need not stand alone', () => {
    const sources = [/\b\d{4}\/(?<value>\d{3})/, /\b\d{4}\b/].map((regex) => ({
      regex,
      standsAlone: !regex.source.includes('value'),
    }));
    const found: number[] = [];
    createPrefilter(derivePlan(sources)).candidates('v1.1234/567', (_, pattern) => found.push(pattern));
    expect(found).toEqual([0]);
  });

  test('finds a match across the border of two chunks, and each match once', () => {
    const value = catalogue.infotypes.find(({ id }) => id === 'contact/email')?.finds[0];
    for (let before = 65_536 - 40; before < 65_536 + 10; before += 3) {
      const text = `${'x '.repeat(before / 2)}${value?.text}${' y'.repeat(40_000)}`;
      const found = quick.detect(text, { infotypes: new Set(['contact/email']), minConfidence: 0.65 });
      expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([value?.match]);
    }
  });

  test('has a plan from the build that is that of the catalogue', () => {
    expect(catalogue.plan?.key).toBe(planKey(sourcesOf(catalogue.infotypes.flatMap(searchesOf))));
  });

  test('gives the starts of each pattern in order', () => {
    const sources = [/[a-z]{1,20}@[a-z]{2}/, /\b\d{4}\b/].map((regex) => ({ regex, standsAlone: true }));
    const prefilter = createPrefilter(decodePlan(encodePlan(derivePlan(sources))));
    const starts: number[] = [];
    prefilter.candidates('ab.cd@ef 1234 x@yz 99', (start) => starts.push(start));
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(starts).toEqual(expect.arrayContaining([3, 9, 14]));
  });
});
