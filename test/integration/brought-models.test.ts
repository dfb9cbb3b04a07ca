import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalogue } from '../../src/catalogue.js';
import { createDetector } from '../../src/detect/detector.js';
import type { Reading } from '../../src/models/onnx/model.js';
import { ModelThread } from '../../src/models/onnx/thread.js';
import { checkModels, openModels, withModels } from '../../src/scan/brought-models.js';
import { childEntry } from '../../src/scan/child-entry.js';
import { createScanner, type Scanner } from '../../src/scan/scanner.js';
import { withTagger } from '../../src/scan/with-tagger.js';
import { taggerWeights } from '../../src/tagger-weights.js';
import { run } from '../command-line.js';
import { peopleAndPlaces, recipes, writeTinyModel } from '../onnx-model.js';

const people = writeTinyModel(peopleAndPlaces);
const kinds = writeTinyModel(recipes);
const onlyTables = writeTinyModel({
  ...peopleAndPlaces,
  settings: { ...peopleAndPlaces.settings, id: 'tables', appliesTo: ['tables'] },
});
const text = 'Anna Schmidt of Berlin mixed flour and butter. Mail anna@example.com.';
const { infotypes } = await loadCatalogue();

afterAll(() => {
  for (const folder of [people, kinds, onlyTables]) rmSync(folder, { recursive: true });
});

async function withScanner<T>(folders: readonly string[], use: (scanner: Scanner) => Promise<T>): Promise<T> {
  const scanner = createScanner({ jobs: 1, models: (await checkModels(folders, infotypes)).ref });
  try {
    return await use(scanner);
  } finally {
    await scanner.close();
  }
}

test('several models look at documents beside the catalogue, in the process that reads them', async () => {
  const { parts, counts } = await withScanner([people, kinds], (scanner) =>
    scanner.scanDocument({ name: 'letter.txt', bytes: Buffer.from(text) }),
  );
  expect(parts.map(({ status }) => status)).toEqual(['read']);
  expect(counts.map(({ infotype }) => infotype).sort()).toEqual(
    expect.arrayContaining(['contact/email', 'custom/recipe', 'location/brought-place', 'person/brought-name']),
  );
});

test('a model looks at the cells of tables, and nowhere else where its settings say so', async () => {
  const [table, document] = await withScanner([onlyTables], async (scanner) => [
    await scanner.scanTable({
      columns: [{ name: 'who', type: 'text' }],
      rows: [['Anna Schmidt'], [null], ['Berlin']],
      sample: { rows: 3, ofRows: 3, upperBound95: 0 },
    } as never),
    await scanner.scanText(text),
  ]);
  expect(table.counts.map(({ infotype }) => infotype).sort()).toEqual([
    'location/brought-place',
    'person/brought-name',
  ]);
  expect(document.counts.map(({ infotype }) => infotype)).not.toContain('person/brought-name');
});

test('a detector with a model finds what patterns find and what the model does', async () => {
  const { additions } = await withModels([people], infotypes);
  const found = createDetector(await loadCatalogue(), {}, additions).detect(text);
  expect(found.map(({ infotype, source }) => `${infotype} ${source}`)).toEqual(
    expect.arrayContaining(['person/brought-name model', 'location/brought-place model', 'contact/email pattern']),
  );
});

test('the cells of a column go through a model together, with what stands beside each', async () => {
  const opened = openModels([people], 'tables', infotypes);
  const cells = ['Anna Schmidt', 'nobody', '', 'Berlin'];
  const forget = opened.readAhead(cells, { hints: ['who'] });
  const detector = createDetector(await loadCatalogue(), {}, opened.additions);
  // What was read ahead is there also where there is no time left.
  opened.begin({ milliseconds: 0 });
  const found = cells.map((cell) => detector.detect(cell, { hints: ['who'] }).map(({ infotype }) => infotype));
  expect(found).toEqual([['person/brought-name'], [], [], ['location/brought-place']]);
  forget();
  expect(() => detector.detect('Anna Schmidt', {})).toThrow(/takes longer than it may/);
  opened.begin({ milliseconds: 300_000 });
});

test('a label may stand for what the tagger finds, which is one infotype for both', async () => {
  const tagged = writeTinyModel({
    ...peopleAndPlaces,
    settings: { id: 'tagged', labels: { PER: 'person/name', LOC: 'location/place' } },
  });
  const { additions } = await withModels([tagged], infotypes);
  const known = (await loadCatalogue()).infotypes;
  for (const all of [additions, withTagger(additions, known, taggerWeights, 'cascade')]) {
    const { infotypes: described, detect } = createDetector(await loadCatalogue(), {}, all);
    expect(described.filter(({ id }) => id === 'person/name')).toHaveLength(1);
    expect(detect('Anna Schmidt').map(({ infotype }) => infotype)).toContain('person/name');
  }
  rmSync(tagged, { recursive: true });
});

test('commands list, find and measure with a model', async () => {
  const listed = JSON.parse((await run(['infotypes', '--json', '--model', people])).out) as {
    id: string;
    kind: string;
  }[];
  expect(listed.filter(({ kind }) => kind === 'model').map(({ id }) => id)).toEqual([
    'person/brought-name',
    'location/brought-place',
  ]);
  const labelled = JSON.stringify({
    text: 'Anna Schmidt',
    spans: [{ start: 0, end: 12, type: 'person/brought-name' }],
  });
  const { total } = JSON.parse((await run(['eval', '-', '--json', '--model', people], labelled)).out);
  expect(total.strict.f1).toBe(1);
});

test('what decides what a model finds decides the version of what is looked for', async () => {
  const before = (await checkModels([kinds], infotypes)).version;
  writeFileSync(
    join(kinds, 'clearmark.yaml'),
    JSON.stringify({ task: recipes.task, ...recipes.settings, threshold: 0.8 }),
  );
  expect((await checkModels([kinds], infotypes)).version).not.toBe(before);
});

test('two models of one id are refused', async () => {
  await expect(checkModels([people, people], infotypes)).rejects.toThrow(/the id people is used twice/);
});

test('a thread whose model is gone says that it failed, and comes back with it', async () => {
  const thread = new ModelThread(childEntry('model-thread'), join(people, 'nowhere'));
  expect(() => thread.open()).toThrow(/there is no such folder/);
  const failed = [{ spans: [], unread: 'model-failed' }];
  expect(thread.read(['Anna'], 1_000)).toEqual(failed);
  expect(await thread.ask(['Anna'], 1_000)).toEqual(failed);
  const other = new ModelThread(childEntry('model-thread'), people);
  const namesIn = (readings: readonly Reading[]) => readings.map(({ spans }) => spans.length);
  expect(namesIn(other.read(['Anna'], 1_000))).toEqual([1]);
  other.close();
  expect(namesIn(other.read(['Anna', 'nobody'], 1_000))).toEqual([1, 0]);
  other.close();
  expect(namesIn(await other.ask(['nobody', 'Anna'], 1_000))).toEqual([0, 1]);
  other.close();
});

test('who waits for a thread gets his own answer while others are under way', async () => {
  const thread = new ModelThread(childEntry('model-thread'), people);
  const namesIn = (readings: readonly Reading[]) => readings.map(({ spans }) => spans.length);
  const others = [thread.ask(['Anna'], 1_000), thread.ask(['Anna Anna', ''], 1_000)];
  await others[0];
  expect(namesIn(thread.read(['nobody'], 1_000))).toEqual([0]);
  expect((await Promise.all(others)).map(namesIn)).toEqual([[1], [2, 0]]);
  thread.close();
});

test('who asks a thread that is closed meanwhile is told that it failed', async () => {
  const thread = new ModelThread(childEntry('model-thread'), people);
  const asked = thread.ask(['Anna'], 1_000);
  await Promise.resolve();
  thread.close();
  expect(await asked).toEqual([{ spans: [], unread: 'model-failed' }]);
});
