import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type EntityType, entityTypes, outputCount } from '../../../src/models/tagger/entity-types.js';
import { featureCount } from '../../../src/models/tagger/features.js';
import { Lexicon } from '../../../src/models/tagger/lexicon.js';
import { Network } from '../../../src/models/tagger/network.js';
import { Tagger } from '../../../src/models/tagger/tagger.js';
import { decodeWeights, encodeWeights, type TaggerWeights } from '../../../src/models/tagger/weights.js';
import { compromiseFinder, dictionaryTagger, winkFinder } from './baselines.js';
import {
  calibrate,
  type Find,
  finderOf,
  type Reliability,
  readTestSets,
  readValidation,
  reliability,
  type SetScores,
  score,
  type TestSet,
  together,
} from './evaluate.js';
import { generate } from './generate.js';
import { packWeights } from './pack.js';
import { falsePeople } from './plain-text.js';
import { trainingTemplates } from './text/templates.js';
import { readVocabulary } from './text/values.js';

/** What is measured of one seed, or of what the tagger is compared with. */
interface Measured {
  readonly name: string;
  readonly scores: readonly SetScores[];
  readonly reliability?: readonly Reliability[];
  /** People of high confidence in 100 KB of source code and logs, where there are none. */
  readonly falsePeople?: number;
  /** The largest difference between the product's arithmetic and that of the training, in outputs. */
  readonly rounding?: number;
}

/** All that is kept from training; mails, letters and forms also as one. */
async function testSets(data: string): Promise<TestSet[]> {
  const sets = await readTestSets(data);
  const isPart = (name: string) => /^generated (?:mail|letter|form)$/.test(name);
  return [...sets, together('generated mails, letters, forms', sets, isPart)];
}

/** Packs and calibrates what each seed left, measures all, and leaves the seed in the middle as the product's. */
async function measure(data: string, folder: string, seeds: readonly string[], target: string): Promise<void> {
  const sets = await testSets(data);
  const words = await readVocabulary(data, true);
  const generated = [...generate(trainingTemplates, words, 1500, 'calibration')].map(({ example }) => example);
  const validation = [...readValidation(data), ...generated];
  const trained: (Measured & { readonly bytes: Uint8Array })[] = [];
  for (const seed of seeds) {
    const raw = packWeights(folder, seed);
    const bytes = encodeWeights({ ...raw, calibration: calibrate(new Tagger(raw), validation) });
    const weights = decodeWeights(bytes);
    const tagger = new Tagger(weights);
    const find = finderOf(tagger);
    console.log(`measuring seed ${seed}`);
    trained.push({
      name: `seed ${seed}`,
      bytes,
      scores: sets.map((set) => score(set, find)),
      reliability: reliability(tagger, sets),
      falsePeople: falsePeople(tagger),
      rounding: roundingOf(weights, folder, seed),
    });
  }
  const { lexicon } = packWeights(folder, seeds[0] ?? '1');
  const compared: [string, Find][] = [
    ['dictionary', dictionaryTagger(new Lexicon(lexicon))],
    ['compromise', compromiseFinder],
    ['wink', winkFinder()],
  ];
  const short = sets.map(({ name, examples }) => ({ name, examples: examples.slice(0, 150) }));
  const baselines = compared.map(([name, find]) => ({ name, scores: short.map((set) => score(set, find)) }));
  console.log('measured all');
  const middle = [...trained].sort((a, b) => personOf(a) - personOf(b))[Math.floor((trained.length - 1) / 2)];
  if (middle) writeFileSync(join(target, 'weights.bin.gz'), gzipSync(middle.bytes, { level: 9 }));
  const figures = { product: middle?.name, seeds: trained.map(({ bytes: _, ...measured }) => measured), baselines };
  writeFileSync(join(target, 'figures.json'), `${JSON.stringify(rounded(figures))}\n`);
  writeFileSync(join(target, 'FIGURES.md'), tablesOf(trained, baselines));
  appendFileSync(join(folder, 'measured.log'), `${seeds.join()} ${trained.map(personOf).join()}\n`);
}

function personOf({ scores }: Measured): number {
  return scores.find(({ name }) => name === 'wikigold')?.types.person?.f1 ?? 0;
}

function rounded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, one) => (typeof one === 'number' ? Math.round(one * 1e4) / 1e4 : one)));
}

/** Runs the texts that train.py ran at its end through the product's network. */
function roundingOf(weights: TaggerWeights, folder: string, seed: string): number {
  const floats = (name: string) => {
    const bytes = readFileSync(join(folder, name));
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  };
  const wanted = new Float32Array(floats(`weights-${seed}.sample`));
  const rows = new Int32Array(floats('check-wikigold.rows'));
  const ends = new Uint32Array(floats('check-wikigold.ends'));
  const network = new Network(weights, 1024);
  let [most, at, text] = [0, 0, 0];
  for (let start = 0; at < wanted.length; text++) {
    const end = ends[text] ?? start;
    network.rows.set(rows.subarray(start * featureCount, end * featureCount));
    network.run(end - start);
    for (let i = 0; i < (end - start) * outputCount; i++, at++) {
      if (i % outputCount === outputCount - 1) continue;
      most = Math.max(most, Math.abs((network.outputs[i] ?? 0) - (wanted[at] ?? 0)));
    }
    start = end;
  }
  return most;
}

const figure = (value: number | undefined) => (value === undefined ? '' : value.toFixed(3).replace(/^0/, ''));

function mean(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...others] = rows;
  return [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...others]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

/** The figures as tables for readers: means of the seeds. */
function tablesOf(trained: readonly Measured[], baselines: readonly Measured[]): string {
  const names = trained[0]?.scores.map(({ name }) => name) ?? [];
  const of = (measured: Measured, name: string) => measured.scores.find((one) => one.name === name);
  const f1 = (all: readonly Measured[], name: string, type: EntityType) =>
    mean(all.map((one) => of(one, name)?.types[type]?.f1));
  const main = ['person', 'place', 'organisation'] as const;
  const byKind = names.map((name) => [
    name,
    String(of(trained[0] ?? { name, scores: [] }, name)?.texts ?? 0),
    ...main.map((type) => figure(f1(trained, name, type))),
    figure(mean(trained.map((one) => of(one, name)?.blind.f2))),
    figure(mean(trained.map((one) => of(one, name)?.blindAt70.f2))),
    ...baselines.map((one) => figure(of(one, name)?.types.person?.f1)),
  ]);
  const generated = names.filter((name) => name.startsWith('generated'));
  const byType = entityTypes.map((type) => [type, ...generated.map((name) => figure(f1(trained, name, type)))]);
  const bins = (trained[0]?.reliability ?? []).map(({ from, findings, said, right }) => [
    `${from.toFixed(2)}–`,
    String(findings),
    figure(said),
    figure(right),
  ]);
  return `# Figures

Written by training. Means of ${trained.length} seeds; F1 by exact spans and type; F2 whatever the type, exact and from 0.7 of overlap.
People of high confidence in 100 KB of source code and logs: ${trained.map((one) => one.falsePeople?.toFixed(2)).join(', ')}.
Largest difference from the training's own arithmetic, in outputs: ${trained.map((one) => one.rounding?.toFixed(3)).join(', ')}.

## By kind of text

The last columns: F1 of people by what the tagger is compared with, on the first 150 texts of each set.

${table([['kind', 'texts', ...main, 'F2', 'F2 at .7', ...baselines.map(({ name }) => name)], ...byKind])}

## By type, in generated texts

${table([['type', ...generated.map((name) => name.replace('generated ', ''))], ...byType])}

## Confidence and what was right

Of the first seed, over all test texts: findings by confidence, what confidence said, and the share that was right.

${table([['confidence', 'findings', 'said', 'right'], ...bins])}
`;
}

const [data, folder, target, ...seeds] = process.argv.slice(2);
if (data && folder && target) await measure(data, folder, seeds, target);
