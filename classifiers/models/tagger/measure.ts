import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { outputCount } from '../../../src/models/tagger/entity-types.js';
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
  generateTestSets,
  readTestSets,
  readValidation,
  reliability,
  type SetScores,
  score,
  type TestSet,
  unseenKind,
  type Validation,
} from './evaluate.js';
import { type Measured, tablesOf } from './figures.js';
import { textsForGates, withGates } from './gate.js';
import { packWeights } from './pack.js';
import { falsePeople } from './plain-text.js';
import { templatesWithout, trainingTemplates } from './text/templates.js';
import { readVocabulary } from './text/values.js';

/** In 100 KB of source code and logs, of high confidence. */
const MOST_FALSE_PEOPLE = 1;

interface Places {
  /** The folder of data sets. */
  readonly data: string;
  /** What was trained. */
  readonly folder: string;
  /** What was trained without a kind of texts and without some words. */
  readonly apart: string;
  /** Where weights and figures go. */
  readonly target: string;
}

/** Packs and calibrates what each seed left, measures all, and leaves the product's weights. */
async function measure({ data, folder, apart, target }: Places, seeds: readonly string[]): Promise<void> {
  const sets = await readTestSets(data);
  const words = await readVocabulary(data, true);
  const validation = readValidation(data, words, trainingTemplates);
  const forGates = await textsForGates(data);
  const trained: Trained[] = [];
  for (const seed of seeds) {
    console.log(`measuring seed ${seed}`);
    trained.push(measureSeed(folder, seed, sets, validation, forGates));
  }
  const { lexicon } = packWeights(folder, seeds[0] ?? '1');
  const compared: [string, Find][] = [
    ['dictionary', dictionaryTagger(new Lexicon(lexicon))],
    ['compromise', compromiseFinder],
    ['wink', winkFinder()],
  ];
  const short = sets.map(({ name, examples }) => ({ name, examples: examples.slice(0, 150) }));
  const baselines = compared.map(([name, find]) => ({ name, scores: short.map((set) => score(set, find)) }));
  const unseen = await measureUnseen(data, apart);
  console.log('measured all');
  const product = productOf(trained);
  if (product) writeFileSync(join(target, 'weights.bin.gz'), gzipSync(product.bytes, { level: 9 }));
  const figures = {
    product: product?.name,
    seeds: trained.map(({ bytes: _, ...measured }) => measured),
    baselines,
    unseen,
  };
  writeFileSync(join(target, 'figures.json'), `${JSON.stringify(rounded(figures))}\n`);
  writeFileSync(join(target, 'FIGURES.md'), tablesOf(trained, baselines, unseen));
  appendFileSync(join(folder, 'measured.log'), `${seeds.join()} ${trained.map(personOf).join()}\n`);
}

interface Trained extends Measured {
  readonly bytes: Uint8Array;
}

function measureSeed(
  folder: string,
  seed: string,
  sets: readonly TestSet[],
  validation: Validation,
  forGates: readonly string[],
): Trained {
  const ungated = packWeights(folder, seed);
  const raw = withGates(ungated, forGates);
  const bytes = encodeWeights({ ...raw, calibration: calibrate(new Tagger(raw), validation) });
  const weights = decodeWeights(bytes);
  const tagger = new Tagger(weights);
  const generated = sets.filter(({ name }) => name.startsWith('generated'));
  return {
    name: `seed ${seed}`,
    bytes,
    scores: sets.map((set) => score(set, finderOf(tagger))),
    atHalf: generated.map((set) => score(set, finderOf(tagger, 0.5))),
    reliability: reliability(tagger, sets),
    falsePeople: falsePeople(tagger),
    rounding: roundingOf(ungated, folder, seed),
  };
}

/** The seed in the middle by people in wikigold, of those that take little enough code for people. */
function productOf(trained: readonly Trained[]): Trained | undefined {
  const sound = trained.filter((one) => (one.falsePeople ?? 0) <= MOST_FALSE_PEOPLE);
  const sorted = [...(sound.length > 0 ? sound : trained)].sort((a, b) => personOf(a) - personOf(b));
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

/** How a training fares on generated texts, of a kind and with words that it has nothing of. */
async function measureUnseen(data: string, folder: string): Promise<SetScores[]> {
  const raw = packWeights(folder, '1');
  const words = await readVocabulary(data, true, 'shared');
  const validation = readValidation(data, words, templatesWithout(unseenKind));
  const calibration = calibrate(new Tagger(raw), validation);
  const find = finderOf(new Tagger({ ...raw, calibration }));
  return (await generateTestSets(data, 'apart')).map((set) => score(set, find));
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

const [data, folder, apart, target, ...seeds] = process.argv.slice(2);
if (data && folder && apart && target) await measure({ data, folder, apart, target }, seeds);
