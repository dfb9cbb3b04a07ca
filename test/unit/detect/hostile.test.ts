import { loadCatalogue } from '../../../src/catalogue.js';
import { createDetector } from '../../../src/detect/detector.js';
import type { Infotype } from '../../../src/detect/infotype.js';

const catalogue = await loadCatalogue();

let asked = 0;

/** Of the catalogue, with every validator counting how often it is asked: candidates are what costs. */
const counting = createDetector({
  ...catalogue,
  infotypes: catalogue.infotypes.map((infotype): Infotype => {
    const { validator } = infotype;
    if (!validator) return infotype;
    const counted = (candidate: string) => {
      asked++;
      return validator.test(candidate);
    };
    return { ...infotype, validator: { ...validator, test: counted } };
  }),
});

function candidatesIn(text: string): number {
  asked = 0;
  counting.detect(text);
  return asked;
}

const pieces: readonly string[] = [
  'a',
  '1',
  '1 ',
  '1-',
  '0.',
  ' ',
  '\n',
  'a@',
  'a.',
  '@a.',
  'eyJ',
  'eyJa.',
  'eyJhbGciOiJIUzI1NiJ9.',
  '-----BEGIN ',
  '-----BEGIN PRIVATE KEY-----',
  '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ\n',
  'password=',
  'password: "',
  'secret_key ',
  'Server=a;',
  'https://a:',
  'postgres://a:b',
  '::',
  'a:',
  '00:',
  '+1',
  '+1 ',
  '(',
  '1.1.1.',
  'DE89 ',
  'DE893704',
  'sk-',
  'xoxb-',
  'bc1',
  '0x',
  '\u00e9',
  '\ud83d\ude00',
  '\ud800',
];

describe('hostile text', () => {
  test.each(pieces)('of %j over and over makes no more candidates than it has characters', (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    expect(candidatesIn(text)).toBeLessThan(text.length * 4);
  });

  test.each(pieces)('of %j makes candidates in proportion to its length', (piece) => {
    const few = candidatesIn(piece.repeat(2_000));
    expect(candidatesIn(piece.repeat(8_000))).toBeLessThanOrEqual(few * 4 + 400);
  });

  test('of a million findings comes out in order', () => {
    const text = 'SSN 536-90-4399 '.repeat(60_000);
    const findings = createDetector(catalogue).detect(text);
    expect(findings.length).toBe(60_000);
    expect(findings.every((f, i) => f.start === 16 * i + 4 && f.end === 16 * i + 15)).toBe(true);
  });
});

describe('any text', () => {
  test('put together from fragments of examples gives spans inside it, sorted and disjoint, that look as they should', () => {
    const fragments = catalogue.infotypes.flatMap((i) => [
      ...i.finds.map((f) => f.text),
      ...i.ignores.map((f) => f.text),
    ]);
    const detector = createDetector(catalogue);
    const byId = new Map(catalogue.infotypes.map((i) => [i.id, i]));
    let seed = 42;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    const glue = [' ', '', '\n', ', ', '"', '😀', '\n\n', '-', '.', 'x', '_'];
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: 6 }, () => {
        const fragment = fragments[random(fragments.length)] ?? '';
        return fragment.slice(random(4), fragment.length - random(4)) + (glue[random(glue.length)] ?? '');
      }).join('');
      let last = 0;
      for (const { infotype, start, end } of detector.detect(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
        const definition = byId.get(infotype);
        const value = text.slice(start, end);
        expect(definition?.validator?.test(value) ?? true).toBe(true);
        expect(value.trim()).toBe(value);
      }
    }
  });
});
