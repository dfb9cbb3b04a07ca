import type { DefinitionOf } from '../../../../src/detect/custom/definition.js';
import { printOf } from '../../../../src/detect/custom/fingerprint.js';
import { finder, printsOf, testKeys } from '../../../custom.js';

const definition = {
  id: 'custom/contract',
  kind: 'document-fingerprint',
  title: 'Supply contract',
} as const satisfies DefinitionOf<'document-fingerprint'>;

/** Prose of different words, the same for the same seed. */
function prose(seed: number, words: number): string {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state;
  };
  const word = () =>
    Array.from({ length: 3 }, () => 'bdfgklmnprst'.charAt(next() % 12) + 'aeiou'.charAt(next() % 5)).join('');
  return Array.from({ length: words }, (_, n) => `${word()}${n % 11 === 10 ? '.\n' : ''}`).join(' ');
}

const contract = prose(1, 400);
const form = `Application for leave. Please complete all of the fields below and hand this form to your line manager.
Name of the applicant: {name}
Social security number: {ssn}
I hereby apply for leave of absence for the period stated above, and declare that all of the information given is true.
Reason for the absence and the name of whoever stands in for me: {reason}
This form has to be kept for ten years in accordance with the retention schedule of the human resources department.`;
const bytes = printsOf({ contract, form: form.replace(/\{\w+\}/g, '______') });
const { custom, find, detector } = finder([[definition, bytes]]);

test('a whole copy is found from its first word to its last', () => {
  expect(custom(`Intro here.\n\n${contract}\n\nOutro.`)).toEqual([contract.trim()]);
});

test('a copy in other letters, spaced and wrapped otherwise, is found', () => {
  const copy = contract.toUpperCase().replace(/\s+/g, '\n  ');
  expect(custom(copy).join('').length).toBeGreaterThan(copy.length * 0.95);
});

test('a passage that was copied is found where it stands', () => {
  const words = contract.split(' ');
  const passage = words.slice(100, 220).join(' ');
  const text = `${prose(2, 300)}\n\n${passage}\n\n${prose(3, 300)}`;
  const [piece = '', ...others] = custom(text);
  expect(others).toEqual([]);
  expect(passage).toContain(piece.slice(0, 200));
  expect(piece.length).toBeGreaterThan(passage.length * 0.9);
});

test('a passage that is less of the document than the threshold is not', () => {
  const passage = contract.split(' ').slice(100, 150).join(' ');
  expect(custom(`${prose(2, 300)} ${passage} ${prose(3, 300)}`)).toEqual([]);
  expect(finder([[{ ...definition, threshold: 0.05 }, bytes]]).custom(`${prose(2, 300)} ${passage}`)).toHaveLength(1);
});

test('a form that was filled in is found, and what was filled in as what it is', () => {
  const filled = form
    .replace('{name}', 'Jane Mary Doe of Portland')
    .replace('{ssn}', '536-90-4399')
    .replace('{reason}', 'a wedding in the family; John Smith');
  const findings = find(filled);
  expect(findings).toContainEqual(['identity/us-ssn', '536-90-4399']);
  const covered = findings.reduce((sum, [, piece]) => sum + piece.length, 0);
  expect(covered).toBeGreaterThan(filled.length * 0.8);
  const spans = detector.detect(filled);
  for (const [n, { start }] of spans.entries()) expect(start).toBeGreaterThanOrEqual(spans[n - 1]?.end ?? 0);
});

test('other documents of the same words in another order are not found', () => {
  expect(custom(contract.split(' ').reverse().join(' '))).toEqual([]);
  expect(custom(prose(7, 2_000))).toEqual([]);
});

test('the more of a document a text holds, the surer it is', () => {
  const confidence = (words: number) =>
    detector.detect(contract.split(' ').slice(0, words).join(' '))[0]?.confidence ?? 0;
  expect(confidence(150)).toBeGreaterThanOrEqual(0.85);
  expect(confidence(400)).toBeGreaterThan(confidence(150));
});

test('a text too short to be known by is refused', () => {
  expect(() => printOf('x', 'only a few words', testKeys())).toThrow('document: it has fewer than 10 words');
});

test('what is kept holds no words of the document, and is other bytes under another key', () => {
  const text = bytes.toString('latin1').toLowerCase();
  for (const word of contract.split(' ').slice(0, 50)) expect(text).not.toContain(word.toLowerCase().trim());
  expect(printsOf({ contract }, testKeys(2)).equals(printsOf({ contract }))).toBe(false);
});
