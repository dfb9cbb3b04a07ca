import { listsSubject } from '../../../src/app/subject-pattern.js';

const lists = (pattern: string, id: string) => listsSubject([{ type: 'user', id: pattern }], { type: 'user', id });

test.each([
  ['ann@example.com', 'ann@example.com'],
  ['*@example.com', 'ann@example.com'],
  ['*@example.com', '@example.com'],
  ['team-*-bot', 'team-red-bot'],
  ['a*b*c', 'abc'],
  ['a*b*c', 'aXbYbZc'],
  ['*', ''],
  ['**', 'anything'],
])('%s lists %s', (pattern, id) => {
  expect(lists(pattern, id)).toBe(true);
});

test.each([
  ['ann@example.com', 'ann@example.com.evil.org'],
  ['*@example.com', 'ann@example.com.evil.org'],
  ['*@example.com', 'ann@exampleXcom'],
  ['ann*', 'joann'],
  ['aa*aa', 'aaa'],
  ['a*b*c', 'acb'],
  ['a*bb*b', 'abb'],
  ['', 'ann'],
  ['ann.*', 'annX'],
])('%s does not list %s', (pattern, id) => {
  expect(lists(pattern, id)).toBe(false);
});

test('types are told apart', () => {
  expect(listsSubject([{ type: 'group', id: '*' }], { type: 'user', id: 'ann' })).toBe(false);
});

test('a hostile pattern over a long id is answered at once', () => {
  expect(lists(`${'a*'.repeat(120)}b`, 'a'.repeat(100_000))).toBe(false);
});
