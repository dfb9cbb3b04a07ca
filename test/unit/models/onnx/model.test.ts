import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readModelFolder } from '../../../../src/models/onnx/folder.js';
import { OnnxModel, type Reading } from '../../../../src/models/onnx/model.js';
import { loadRuntime } from '../../../../src/models/onnx/runtime.js';
import { lookupModel, peopleAndPlaces, recipes, type TinyModel, writeTinyModel } from '../../../onnx-model.js';

const MINUTE = 60_000;
const made: string[] = [];

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

function folderOf(model: TinyModel): string {
  const folder = writeTinyModel(model);
  made.push(folder);
  return folder;
}

async function open(folder: string): Promise<OnnxModel> {
  const described = readModelFolder(folder);
  return OnnxModel.open(described, await loadRuntime(described));
}

async function read(model: OnnxModel, text: string, milliseconds = MINUTE): Promise<Reading> {
  const [reading] = await model.readAll([text], milliseconds);
  if (!reading) throw new Error('a text gets a reading');
  return reading;
}

async function found(folder: string, text: string) {
  const { spans, unread } = await read(await open(folder), text);
  expect(unread).toBeNull();
  return spans.map(({ label, start, end }) => [label, text.slice(start, end)]);
}

test('names are found where they stand, with signs around them left out', async () => {
  const text = 'Yesterday “Anna Schmidt”, of Berlin, met ANNA MÜLLER.';
  expect(await found(folderOf(peopleAndPlaces), text)).toEqual([
    ['PER', 'Anna Schmidt'],
    ['LOC', 'Berlin'],
    ['PER', 'ANNA MÜLLER'],
  ]);
});

test('a name behind signs of more than one code unit stands where it stands', async () => {
  expect(await found(folderOf(peopleAndPlaces), '👩🏽‍💼👍 日本 Anna Mu\u0308ller 👍')).toEqual([
    ['PER', 'Anna Mu\u0308ller'],
  ]);
});

test('a first name behind another begins a name of its own', async () => {
  expect(await found(folderOf(peopleAndPlaces), 'Anna Anna Schmidt')).toEqual([
    ['PER', 'Anna'],
    ['PER', 'Anna Schmidt'],
  ]);
});

test('a confidence is the probability that the model gives', async () => {
  const { spans } = await read(await open(folderOf(peopleAndPlaces)), 'Anna');
  // Of five labels one has 6 and four have 0; the other label of its kind counts too.
  expect(spans[0]?.confidence).toBeCloseTo((Math.exp(6) + 1) / (Math.exp(6) + 4), 5);
});

test('in a text of many windows every name is found once, also where windows meet', async () => {
  const text = Array.from({ length: 400 }, (_, n) => `${'x '.repeat(n % 7)}Anna Schmidt`).join(' ');
  const names = (await found(folderOf(peopleAndPlaces), text)).map(([, name]) => name);
  expect(names).toEqual(Array.from({ length: 400 }, () => 'Anna Schmidt'));
});

test('a text is of a kind where its windows are, and windows that meet are one', async () => {
  const text = `${'no '.repeat(100)}${'flour butter '.repeat(30)}${'no '.repeat(100)}`;
  const model = await open(folderOf(recipes));
  const { spans } = await read(model, text);
  expect(spans).toHaveLength(1);
  const [{ start = 0, end = 0, label } = {}] = spans;
  expect(label).toBe('recipe');
  expect(start).toBeGreaterThan(0);
  expect(start).toBeLessThanOrEqual(text.indexOf('flour'));
  expect(end).toBeGreaterThanOrEqual(text.lastIndexOf('butter') + 6);
  expect(end).toBeLessThan(text.length);
});

test.each([
  ['empty', ''],
  ['spaces', ' \n\t'],
  ['emoji', '👍🏽👨‍👩‍👧'],
  ['marks alone', '\u0301\u0327'],
])('nothing is found in a text of nothing: %s', async (_, text) => {
  expect(await found(folderOf(peopleAndPlaces), text)).toEqual([]);
});

test('what a model does not get to in its time is said, and what it found stays', async () => {
  const model = await open(folderOf(peopleAndPlaces));
  const { unread } = await read(model, 'Anna '.repeat(20_000), 0);
  expect(unread).toBe('model-budget');
});

test.each<[string, Partial<TinyModel>, RegExp]>([
  [
    'a label that is neither mapped nor ignored',
    { settings: { id: 'a', labels: { PER: { infotype: 'a/b', title: 'A' } } } },
    /clearmark\.yaml: say under "labels:" which infotypes LOC stand for/,
  ],
  [
    'a label that the model does not have',
    { settings: { ...peopleAndPlaces.settings, ignore: ['MISC'] } },
    /the model has no label MISC; config\.json names O, PER, LOC/,
  ],
  ['a setting that is none', { settings: { ...peopleAndPlaces.settings, batch: 3 } }, /clearmark\.yaml: .*batch/],
])('%s is refused with the file and the remedy', (_, changes, message) => {
  const folder = folderOf({ ...peopleAndPlaces, ...changes });
  expect(() => readModelFolder(folder)).toThrow(message);
});

test.each([
  ['clearmark.yaml', /clearmark\.yaml: cannot be read; say there which infotypes/],
  ['config.json', /config\.json: cannot be read; copy the file/],
  ['onnx/model.onnx', /neither model\.onnx nor onnx\/model\.onnx; export the model/],
])('a folder without %s is refused with the remedy', (file, message) => {
  const folder = folderOf(peopleAndPlaces);
  rmSync(join(folder, file));
  expect(() => readModelFolder(folder)).toThrow(message);
});

test('a tokenizer that is missing, or none, is named', async () => {
  const folder = folderOf(peopleAndPlaces);
  writeFileSync(join(folder, 'tokenizer.json'), '[');
  await expect(open(folder)).rejects.toThrow(/tokenizer\.json: this is no JSON object/);
  rmSync(join(folder, 'tokenizer.json'));
  await expect(open(folder)).rejects.toThrow(/tokenizer\.json: cannot be read/);
});

test('a file that is no model is named', async () => {
  const folder = folderOf(peopleAndPlaces);
  writeFileSync(join(folder, 'onnx/model.onnx'), 'not a model');
  await expect(open(folder)).rejects.toThrow(/model\.onnx: this is no ONNX model that the installed runtime can load/);
});

test('a model whose answers do not fit its labels is refused at once', async () => {
  const folder = folderOf(peopleAndPlaces);
  const rows = Array.from({ length: 200 }, () => [0, 1, 2]);
  writeFileSync(join(folder, 'onnx/model.onnx'), lookupModel(rows, false));
  await expect(open(folder)).rejects.toThrow(/gives float32 2x32x3, and token-classification with the 5 labels/);
});

test('a model of texts that is given out for one of tokens is refused at once', async () => {
  const folder = folderOf(peopleAndPlaces);
  writeFileSync(
    join(folder, 'onnx/model.onnx'),
    lookupModel(
      Array.from({ length: 200 }, () => [0, 1, 2, 3, 4]),
      true,
    ),
  );
  await expect(open(folder)).rejects.toThrow(/gives float32 2x5, and token-classification/);
});

test('a model that knows fewer tokens than its tokenizer is refused at once', async () => {
  const folder = folderOf(peopleAndPlaces);
  writeFileSync(join(folder, 'onnx/model.onnx'), lookupModel([[0, 1, 2, 3, 4]], false));
  await expect(open(folder)).rejects.toThrow(/does not run on 2 texts .*tokenizer\.json is its own/);
});
