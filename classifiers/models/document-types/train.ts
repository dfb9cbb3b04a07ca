import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DOCUMENT_BITS, DocumentFeatures } from '../../../src/models/document-type/document-features.js';
import { documentTypes } from '../../../src/models/document-type/document-types.js';
import { likeliestOf } from '../../../src/models/document-type/likeliest.js';
import { calibrated, type Judged, thresholdOfPrecision } from '../../../src/models/text/calibrate.js';
import { type LinearModel, scoresOf } from '../../../src/models/text/linear.js';
import { encodeModel } from '../../../src/models/text/model-file.js';
import { type Example, train } from '../../../src/models/text/train.js';
import { FOLDS, type Fold, WHOLE } from '../texts/chance.js';
import { confusions, figuresOf, type Verdict } from '../texts/measure.js';
import { readProse } from '../texts/prose.js';
import { writeCorpus, writersByType } from './corpus.js';

/** Texts of each type to learn from, and to measure on, in each fold. */
const TEXTS = { train: 240, held: 60 };
const SEEDS = { texts: 6, training: 6 };
/** The answer is "don't know" where fewer than so many of those that were not learnt from are right. */
const PRECISION = 0.9;
/** And in any case below the one, and in none from the other on: nothing was tuned on real texts. */
const LEAST_LIKELY = 0.3;
const MOST_LIKELY = 0.5;
const SETTINGS = {
  bits: DOCUMENT_BITS,
  classes: documentTypes,
  seed: SEEDS.training,
  epochs: 8,
  rate: 0.25,
  decay: 1e-6,
  dropout: 0.3,
  positiveWeight: 3,
};

const types: readonly string[] = documentTypes;

interface Given {
  readonly folder: string;
  readonly arguments: readonly string[];
}

/** Trains on three quarters of templates, words and layouts, measures on the fourth, in turn; then on everything. */
export async function main({ folder, arguments: given }: Given): Promise<void> {
  const { values } = parseArgs({ args: [...given], options: { data: { type: 'string' } } });
  const writers = writersByType(readProse(values.data ?? '../shared/data'));
  const features = new DocumentFeatures();
  const examplesOf = (fold: Fold, count: number, seed: number): Example[] =>
    [...writeCorpus(writers, count, fold, seed)].map(({ type, text }) => ({
      features: features.of(text),
      label: types.indexOf(type),
    }));
  const judged: Judged[][] = documentTypes.map(() => []);
  const held: { readonly fold: number; readonly example: Example; readonly scores: Float64Array }[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const started = process.cpuUsage().user;
    const model = train(examplesOf({ held: fold, side: 'train' }, TEXTS.train, SEEDS.texts), SETTINGS);
    for (const example of examplesOf({ held: fold, side: 'held' }, TEXTS.held, SEEDS.texts + 1 + fold)) {
      const scores = scoresOf(model, example.features);
      held.push({ fold, example, scores });
      for (const [k, score] of scores.entries()) judged[k]?.push({ score, isPositive: k === example.label });
    }
    console.error(`fold ${fold}: ${Math.round((process.cpuUsage().user - started) / 1e6)} s`);
  }
  const raw = train(examplesOf(WHOLE, TEXTS.train, SEEDS.texts), SETTINGS);
  const model = withThresholds(raw, judged, held);
  const verdicts = held.map(({ fold, example, scores }) => ({ fold, ...verdictOf(model, example, scores) }));
  const log = {
    settings: { ...SETTINGS, classes: SETTINGS.classes.length, texts: TEXTS, seeds: SEEDS, precision: PRECISION },
    heldOut: {
      ...figuresOf(verdicts),
      byFold: [0, 1, 2, 3].map((n) => figuresOf(verdicts.filter(({ fold }) => fold === n)).macroF1),
      withoutDoubt: figuresOf(held.map(({ example, scores }) => sureVerdict(model, example, scores))).macroF1,
      unknown: Math.round((1000 * verdicts.filter(({ answer }) => answer === null).length) / verdicts.length) / 1000,
      confusions: confusions(verdicts),
    },
    reliability: reliabilityOf(model, held),
  };
  const file = encodeModel(model);
  writeFileSync(join(folder, 'weights.bin'), file);
  writeFileSync(join(folder, 'training-log.json'), `${JSON.stringify(log, null, 2)}\n`);
  console.log(JSON.stringify(log.heldOut, null, 1), `${Math.round(file.length / 1024)} KiB`);
}

/**
 * Calibrates each class on texts that were not learnt from, and finds from which share of all probabilities on the
 * likeliest is taken.
 */
function withThresholds(
  model: LinearModel,
  judged: readonly (readonly Judged[])[],
  held: readonly { readonly example: Example; readonly scores: Float64Array }[],
): LinearModel {
  const calibratedModel = {
    ...model,
    classes: model.classes.map((one, k) => ({ ...one, calibration: calibrated(judged[k] ?? []) })),
  };
  const decided = held.map(({ example, scores }) => ({ ...likeliest(calibratedModel, scores), label: example.label }));
  const classes = calibratedModel.classes.map((one, n) => {
    const own = decided.filter(({ k }) => k === n).map(({ p, label }) => ({ score: p, isPositive: label === n }));
    const enough = thresholdOfPrecision(own, PRECISION)?.threshold ?? MOST_LIKELY;
    const threshold = Math.min(MOST_LIKELY, Math.max(LEAST_LIKELY, enough));
    return { ...one, threshold: Math.round(threshold * 1000) / 1000 };
  });
  return { ...calibratedModel, classes };
}

/** The likeliest class by scores, and its share of what all are given. */
function likeliest(model: LinearModel, scores: Float64Array): { readonly k: number; readonly p: number } {
  const probabilities = scores.map((score, n) => {
    const { slope = 1, offset = 0 } = model.classes[n]?.calibration ?? {};
    return 1 / (1 + Math.exp(-(slope * score + offset)));
  });
  const { k, share } = likeliestOf(probabilities);
  return { k, p: share };
}

function verdictOf(model: LinearModel, { label }: Example, scores: Float64Array): Verdict {
  const { k, p } = likeliest(model, scores);
  const answer = model.classes[k];
  return {
    truth: documentTypes[label] ?? '',
    answer: answer && p >= answer.threshold ? answer.name : null,
  };
}

function sureVerdict(model: LinearModel, { label }: Example, scores: Float64Array): Verdict {
  return { truth: documentTypes[label] ?? '', answer: model.classes[likeliest(model, scores).k]?.name ?? null };
}

/** How often the likeliest type is right, by how likely it is said to be. */
function reliabilityOf(
  model: LinearModel,
  held: readonly { readonly example: Example; readonly scores: Float64Array }[],
) {
  return Array.from({ length: 10 }, (_, n) => {
    const inStep = held
      .map(({ example, scores }) => ({ ...likeliest(model, scores), label: example.label }))
      .filter(({ p }) => Math.min(9, Math.floor(p * 10)) === n);
    const right = inStep.filter(({ k, label }) => k === label).length;
    return {
      from: n / 10,
      texts: inStep.length,
      right: inStep.length === 0 ? null : Math.round((1000 * right) / inStep.length) / 1000,
    };
  });
}
