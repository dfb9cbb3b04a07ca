import type { CustomDefinition } from '../../../../src/detect/custom/definition.js';
import { dictionaryOf, finder } from '../../../custom.js';

const definition = {
  id: 'custom/code-names',
  kind: 'dictionary',
  title: 'Code names',
} as const satisfies CustomDefinition;

function found(terms: readonly string[], text: string, options: Partial<typeof definition> & object = {}): string[] {
  const { caseSensitive = false, accentSensitive = false } = options as Record<string, boolean>;
  const { bytes } = dictionaryOf(terms, { keepCase: caseSensitive, keepAccents: accentSensitive });
  return finder([[{ ...definition, ...options }, bytes]]).custom(text);
}

describe('a term is found', () => {
  test.each([
    ['as it is written', 'Blue Heron', 'the Blue Heron project', 'Blue Heron'],
    ['in other letters', 'Blue Heron', 'the BLUE heron project', 'BLUE heron'],
    ['without its accents', 'Café Société', 'le cafe societe.', 'cafe societe'],
    ['with accents that it lacks', 'Zoe', 'Zoë came', 'Zoë'],
    ['with accents as characters of their own', 'café', 'a cafe\u0301 here', 'cafe\u0301'],
    ['with a hyphen, a line end and more spaces', 'blue heron nine', 'blue-heron\n    nine!', 'blue-heron\n    nine'],
    ['with a soft hyphen inside', 'chrysanthemum', 'chrysan\u00admum chrysan\u00adthemum', 'chrysan\u00adthemum'],
    ['where ß is written ss', 'Straße', 'STRASSE', 'STRASSE'],
    ['in full-width letters', 'acme', 'ＡＣＭＥ', 'ＡＣＭＥ'],
    ['with digits of another script', 'unit 51', 'unit ٥١', 'unit ٥١'],
    ['among ideographs, which have no spaces', '東京都', '私は東京都に', '東京都'],
    ['with the signs of its name', 'C++', 'in C++ and C', 'C++'],
    ['with a sign between', 'AT&T', 'from AT&T now', 'AT&T'],
    ['beyond the basic plane', '𝐀cme', 'an acme', 'acme'],
    ['the longest one, where one begins another', 'blue', 'blue heron', 'blue'],
  ])('%s', (_what, term, text, expected) => {
    expect(found([term, 'unrelated'], text)).toEqual([expected]);
  });

  test('the longer one goes before the shorter that begins it', () => {
    expect(found(['blue', 'blue heron nine'], 'blue heron nine, blue heron')).toEqual(['blue heron nine', 'blue']);
  });
});

describe('a term is not found', () => {
  test.each([
    ['inside a longer word', 'heron', 'herons and heronry'],
    ['across a blank line', 'blue heron', 'blue\n\nheron'],
    ['across a sentence of punctuation', 'blue heron', 'blue ... ,, heron'],
    ['with another word between', 'blue heron', 'blue grey heron'],
    ['with a sign that it lacks', 'C++', 'C +'],
  ])('%s', (_what, term, text) => {
    expect(found([term], text)).toEqual([]);
  });

  test('in other letters, where case counts', () => {
    expect(found(['Apple'], 'an apple from Apple', { caseSensitive: true } as object)).toEqual(['Apple']);
  });

  test('without its accents, where they count', () => {
    expect(found(['résumé'], 'resume the RÉSUMÉ', { accentSensitive: true } as object)).toEqual(['RÉSUMÉ']);
  });
});

test('an empty line is passed over and counted, and finds nothing', () => {
  const { summary, bytes } = dictionaryOf(['', 'heron', '   ', 'HERON', '\t']);
  expect(summary).toEqual({ entries: 1, notes: ['3 blank lines were passed over', '1 terms came again'] });
  expect(finder([[definition, bytes]]).custom('a heron , , and nothing')).toEqual(['heron']);
});

test.each([
  ['nothing that can be found', '...', /terms, line 2: .*no letter/],
  ['too many words', 'a '.repeat(17), /terms, line 2: .*at most 16 words/],
  ['too many characters', 'a'.repeat(1001), /terms, line 2: .*at most 1000 characters/],
])('a term of %s is refused by the number of its line, and not quoted', (_what, term, message) => {
  expect(() => dictionaryOf(['heron', term])).toThrow(message);
});

test('a dictionary of blank lines is refused', () => {
  expect(() => dictionaryOf(['', ''])).toThrow('terms: there is no term in it');
});

test('of a million terms each is found, and what is none is not', () => {
  const term = (n: number) => `k${n.toString(36)} ${(n * 7).toString(36)}x`;
  const { summary, bytes } = dictionaryOf(Array.from({ length: 1_000_000 }, (_, n) => term(n)));
  expect(summary.entries).toBe(1_000_000);
  expect(bytes.length).toBeLessThan(20_000_000);
  const { custom } = finder([[definition, bytes]]);
  const sample = Array.from({ length: 2_000 }, (_, n) => n * 499);
  expect(custom(sample.map(term).join('; '))).toEqual(sample.map(term));
  expect(custom(sample.map((n) => term(n + 1_000_000)).join('; '))).toEqual([]);
});

test('terms that begin with the same words over and over take linear time', () => {
  const { bytes } = dictionaryOf([`${'a '.repeat(15)}b`, 'a a']);
  const { custom } = finder([[definition, bytes]]);
  expect(custom('a '.repeat(200_001)).length).toBe(100_000);
});
