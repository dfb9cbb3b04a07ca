import type { Recognised, UnreadByModel } from '../../../../src/detect/recogniser.js';
import type { Reading } from '../../../../src/models/onnx/model.js';
import { infotypesOf, ModelUnreadError, modelRecogniser, typeRead } from '../../../../src/models/onnx/recogniser.js';
import { parseSettings } from '../../../../src/models/onnx/settings.js';
import { tokenWindows } from '../../../../src/models/onnx/windows.js';
import { peopleAndPlaces } from '../../../onnx-model.js';

function recogniser(reading: Reading, asked: string[] = [], threshold = 0.5) {
  const parsed = parseSettings({ task: peopleAndPlaces.task, ...peopleAndPlaces.settings, threshold });
  if ('problems' in parsed) throw new Error(parsed.problems.join());
  const infotypes = infotypesOf({ settings: parsed.settings, path: '/model' }, new Map());
  return modelRecogniser({ settings: parsed.settings }, infotypes, [...infotypes.values()], (text) => {
    asked.push(text);
    return reading;
  });
}

const anna = { label: 'PER', start: 0, end: 4, confidence: 0.9 };
const unread = (reason: UnreadByModel): Reading => ({ spans: [anna], unread: reason });

function find(given: ReturnType<typeof recogniser>, text = 'Anna', wanted: (id: string) => boolean = () => true) {
  const found: Recognised[] = [];
  const reasons: UnreadByModel[] = [];
  given.find(text, (match) => found.push(match), { wanted, onUnread: (reason) => void reasons.push(reason) });
  return { found: found.map(({ infotype, start, end }) => [infotype.id, start, end]), reasons };
}

test('what a model finds is reported as the infotype that its label stands for', () => {
  expect(find(recogniser({ spans: [anna], unread: null })).found).toEqual([['person/brought-name', 0, 4]]);
});

test('what is less probable than the threshold is not', () => {
  expect(find(recogniser({ spans: [anna], unread: null }, [], 0.95)).found).toEqual([]);
});

test('a model is asked only where something it finds is wanted, and where there are letters', () => {
  const asked: string[] = [];
  const model = recogniser({ spans: [anna], unread: null }, asked);
  find(model, 'Anna', (id) => id === 'finance/iban');
  find(model, '12 34 👍');
  expect(asked).toEqual([]);
  find(model, 'Anna');
  expect(asked).toEqual(['Anna']);
});

test('a model is not asked where what it finds could change nothing', () => {
  const asked: string[] = [];
  const model = recogniser({ spans: [anna], unread: null }, asked);
  const ids: string[] = [];
  const matters = (infotypes: readonly string[]) => {
    ids.push(...infotypes);
    return false;
  };
  model.find('Anna', () => undefined, { wanted: (id) => id !== 'location/brought-place', matters });
  expect([asked, ids]).toEqual([[], ['person/brought-name']]);
});

test('a label may stand for a type of documents: the surest that is sure enough', () => {
  const parsed = parseSettings({
    id: 'kinds',
    task: 'text-classification',
    threshold: 0.6,
    labels: {
      a: { documentType: 'contract' },
      b: { documentType: 'recipe-book', threshold: 0.9 },
      c: 'custom/recipe',
    },
  });
  if ('problems' in parsed) throw new Error(parsed.problems.join());
  const read = (...spans: [string, number][]) =>
    typeRead(
      { settings: parsed.settings },
      { spans: spans.map(([label, confidence]) => ({ label, start: 0, end: 9, confidence })) },
    );
  expect(read(['a', 0.7], ['b', 0.95], ['c', 0.99])).toEqual({ type: 'recipe-book', confidence: 0.95 });
  expect(read(['a', 0.7], ['b', 0.85])).toEqual({ type: 'contract', confidence: 0.7 });
  expect(read(['a', 0.5], ['c', 0.99])).toBeUndefined();
});

test.each([
  [
    'a type of documents for words',
    { PER: { documentType: 'contract' } },
    /labels\.PER\.documentType: only text-classification/,
  ],
  [
    'a type and an infotype',
    { PER: { documentType: 'a', infotype: 'a/b' } },
    /labels\.PER: name either an infotype or a documentType/,
  ],
  ['neither', { PER: { title: 'A' } }, /labels\.PER: name either/],
  ['an infotype that is no id', { PER: 'People' }, /labels\.PER\.infotype: write an id such as person\/name/],
])('a label that stands for %s is refused at its place', (_, labels, message) => {
  const parsed = parseSettings({ id: 'a', task: 'token-classification', labels });
  expect('problems' in parsed ? parsed.problems.join() : '').toMatch(message);
});

test('a text that a model did not see all of is told, with what it found in the rest', () => {
  expect(find(recogniser(unread('model-budget')))).toEqual({
    found: [['person/brought-name', 0, 4]],
    reasons: ['model-budget'],
  });
});

test('where nobody hears of that, it is an error', () => {
  const model = recogniser(unread('model-failed'));
  expect(() => model.find('Anna', () => undefined, { wanted: () => true })).toThrow(ModelUnreadError);
});

test('an infotype that nobody knows and the settings do not describe is refused', () => {
  const parsed = parseSettings({
    id: 'a',
    task: 'token-classification',
    labels: { PER: 'person/unheard-of' },
  });
  if ('problems' in parsed) throw new Error(parsed.problems.join());
  expect(() => infotypesOf({ settings: parsed.settings, path: '/model' }, new Map())).toThrow(
    /labels\.PER: person\/unheard-of is not known; .*write \{infotype, title, categories\}/,
  );
});

test.each([0, 1, 30, 31, 100, 1000])(
  'the windows of %d tokens count each of them once, seen with its neighbours',
  (length) => {
    const size = 30;
    const windows = tokenWindows(length, size);
    const counted = windows.flatMap(({ countFrom, countTo }) =>
      Array.from({ length: countTo - countFrom }, (_, n) => countFrom + n),
    );
    expect(counted).toEqual(Array.from({ length }, (_, n) => n));
    for (const { from, to, countFrom, countTo } of windows) {
      expect(to - from).toBeLessThanOrEqual(size);
      if (from > 0) expect(countFrom - from).toBeGreaterThanOrEqual(3);
      if (to < length) expect(to - countTo).toBeGreaterThanOrEqual(3);
    }
  },
);
