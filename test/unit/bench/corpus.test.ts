import { adversarialNames, adversarialText } from '../../../bench/adversarial.js';
import { mixedCorpus, sampleOf } from '../../../bench/corpus.js';
import { denseCorpus } from '../../../bench/dense.js';
import { foundingCatalogue, grownCatalogue } from '../../../bench/founding.js';
import { loadCatalogue } from '../../../src/catalogue.js';

const catalogue = await loadCatalogue();

test('a mixed corpus has about the size and the density asked for', () => {
  const corpus = mixedCorpus(catalogue, 1_000_000, 2_000);
  expect(corpus.bytes).toBeGreaterThan(1_000_000);
  expect(corpus.bytes).toBeLessThan(2_500_000);
  const density = corpus.bytes / corpus.planted;
  expect(density).toBeGreaterThan(1_000);
  expect(density).toBeLessThan(4_000);
  expect(sampleOf(corpus, 100_000).bytes).toBeGreaterThanOrEqual(100_000);
});

test('a dense corpus is the same each time', () => {
  const { documents, bytes } = denseCorpus(20_000);
  expect(denseCorpus(20_000).documents).toEqual(documents);
  expect(bytes).toBeGreaterThanOrEqual(20_000);
});

test('a catalogue grows from its founding infotypes', () => {
  const founding = foundingCatalogue(catalogue).infotypes.map(({ id }) => id);
  expect(founding.length).toBeGreaterThanOrEqual(45);
  const grown = grownCatalogue(catalogue, 100).infotypes.map(({ id }) => id);
  expect(grown).toHaveLength(100);
  expect(grown).toEqual(expect.arrayContaining(founding));
});

test.each(adversarialNames)('adversarial text "%s" has its size', (name) => {
  expect(adversarialText(name, 5_000)).toHaveLength(5_000);
});
