import { type CompiledDefinition, parseDefinition } from '../../../../src/detect/custom/definition.js';
import { compileRegex } from '../../../../src/detect/custom/regex.js';
import { finder } from '../../../custom.js';

const base = { id: 'custom/badge', kind: 'regex', title: 'Badge' } as const;

function custom(but: object, text: string): string[] {
  const definition = parseDefinition({ ...base, ...but });
  if ('problems' in definition) throw new Error(JSON.stringify(definition.problems));
  return finder([[definition as CompiledDefinition]]).custom(text);
}

test('finds what a pattern describes, and of it the part that is named value', () => {
  expect(custom({ pattern: 'B-\\d{4}' }, 'badge B-1234, B-12345, xB-1234')).toEqual(['B-1234']);
  expect(custom({ pattern: 'badge (?P<value>\\d{4})' }, 'badge 1234')).toEqual(['1234']);
  expect(custom({ pattern: 'badge (?<value>\\d{4})', ignoreCase: true }, 'BADGE 1234')).toEqual(['1234']);
});

test('a match that fails its validator is left out, and one that begins inside it is found', () => {
  expect(custom({ pattern: '\\d{4}', validator: 'luhn' }, '1234 and 1230')).toEqual(['1230']);
  expect(custom({ pattern: '(?:9 )?\\d{4}', validator: 'luhn' }, '9 1230')).toEqual(['1230']);
});

test('context words make a weak pattern sure', () => {
  const definition = { pattern: '[A-Z]{2}\\d{3}', confidence: 0.3, context: ['Personalnummer'] };
  expect(custom(definition, 'the AB123 here')).toEqual([]);
  expect(custom(definition, 'personalnummer: AB123')).toEqual(['AB123']);
});

test.each([
  ['a reference back', '(a+)\\1', /cannot refer back/],
  ['looking ahead', 'a(?=b)', /cannot look ahead or behind/],
  ['looking behind', '(?<!a)b', /cannot look ahead or behind/],
  ['possessive quantifiers', 'a++b', /no possessive quantifiers/],
  ['a bracket that is not closed', '[ab', /not a regular expression/],
  ['a pattern that matches the empty text', 'a*', /empty text/],
  ['counts that multiply', '(?:[a-z]{900}|[0-9]{900}|x{900}){1}', /too large/],
])('%s is refused with the reason', (_what, pattern, message) => {
  const definition = parseDefinition({ ...base, pattern });
  expect('problems' in definition && definition.problems).toEqual([
    { field: 'pattern', detail: expect.stringMatching(message) },
  ]);
});

// Each would take a backtracking engine longer than the universe has, or time that grows with the square of the text.
test.each(['(a+)+$', '(a|aa)+$', '(a*)*b', '([a-z]+)*\\d', '(?:a?){50}a{50}$', '(x+x+)+y|a'])(
  '%s finishes on 100 KB that it was made to fail on',
  (pattern) => {
    let matches = 0;
    compileRegex(pattern).each(`${'a'.repeat(100_000)}!`, () => {
      matches++;
      return true;
    });
    expect(matches).toBeLessThanOrEqual(100_000);
  },
);

test.each([
  ['that are given up far behind them', 'a.*b|a', 'a'],
  ['that are refused', '\\d+', '1'],
])('many matches %s are searched a little at a time', (_what, pattern, character) => {
  expect(custom({ pattern }, `x${character.repeat(4_000)}x`)).toEqual([]);
});

test('finds the same however far into a text it stands', () => {
  const filler = 'lorem ipsum '.repeat(5_461);
  for (let shift = 0; shift < 24; shift++) {
    const text = `${filler}${'x '.repeat(shift)}badge 1234 ${filler}`;
    expect(custom({ pattern: '\\bbadge\\s(?P<value>\\d{4})\\b' }, text)).toEqual(['1234']);
  }
});

test('finds every one of many matches once, where windows meet too', () => {
  const text = Array.from({ length: 20_000 }, (_, n) => `B-${String(n).padStart(5, '0')}`).join(' ');
  expect(custom({ pattern: 'B-\\d{5}' }, text).length).toBe(20_000);
});
