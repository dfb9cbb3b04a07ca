import { type DefinitionOf, parseDefinition } from '../../../../src/detect/custom/definition.js';
import { withoutSensitiveValues } from '../../../../src/detect/custom/exclusion.js';
import { finder, testKeys } from '../../../custom.js';

const base = { id: 'custom/known', kind: 'exclusion', title: 'Known values' } as const;
const text = 'Write to ann@example.org or bob@example.org; SSN 536-90-4399.';
const infotypes = (but: Partial<DefinitionOf<'exclusion'>>, path?: string) =>
  finder([[{ ...base, ...but }]])
    .find(text, { path })
    .map(([, piece]) => piece);

test('a value on the list is not reported, however it is written', () => {
  expect(infotypes({ values: ['ANN@Example.org', '536904399'] })).toEqual(['bob@example.org']);
});

test('what a pattern describes as a whole is not reported', () => {
  expect(infotypes({ patterns: ['.*@example\\.org'] })).toEqual(['536-90-4399']);
  expect(infotypes({ patterns: ['example'] })).toHaveLength(3);
});

test('holds for the infotypes it names', () => {
  const values = ['ann@example.org', '536-90-4399'];
  expect(infotypes({ values, infotypes: ['identity/*'] })).toEqual(['ann@example.org', 'bob@example.org']);
});

test('holds for the paths it names, and for no text whose path is not known', () => {
  expect(infotypes({ paths: ['tests/**'] }, 'tests/unit/a.txt')).toEqual([]);
  expect(infotypes({ paths: ['tests/**'] }, 'src/a.txt')).toHaveLength(3);
  expect(infotypes({ paths: ['**'] })).toHaveLength(3);
  expect(infotypes({ paths: ['tests/**'], values: ['536-90-4399'] }, 'tests/a')).toHaveLength(2);
});

test('values marked sensitive are kept as keyed hashes, and still hold', () => {
  const definition = { ...base, values: ['ann@example.org'], sensitive: true };
  const stored = withoutSensitiveValues(definition, testKeys());
  expect(JSON.stringify(stored)).not.toContain('ann');
  expect(infotypes(stored)).toEqual(['bob@example.org', '536-90-4399']);
  expect(finder([[stored]], testKeys(2)).find(text)).toHaveLength(3);
});

test('each match that is dropped is told', () => {
  const dropped: string[] = [];
  finder([[{ ...base, values: ['ann@example.org'] }]]).find(text, { onExcluded: (id) => dropped.push(id) });
  expect(dropped).toEqual(['contact/email']);
});

test('one that names nothing is refused: it would drop everything', () => {
  expect(parseDefinition(base)).toEqual({
    problems: [{ field: 'values', detail: expect.stringContaining('drop everything') }],
  });
});
