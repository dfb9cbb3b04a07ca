import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { candidatesIn } from '../../../src/models/hazard/hazards.js';
import { HAZARD_BITS, PassageFeatures } from '../../../src/models/hazard/passage.js';
import { calibrated, type Judged } from '../../../src/models/text/calibrate.js';
import type { Features } from '../../../src/models/text/features.js';
import { type LinearModel, scoresOf } from '../../../src/models/text/linear.js';
import { encodeModel } from '../../../src/models/text/model-file.js';
import { type Example, train } from '../../../src/models/text/train.js';
import { writeCorpus, writersByType } from '../document-types/corpus.js';
import { Chance, type Fold, FOLDS, WHOLE } from '../texts/chance.js';
import { readProse } from '../texts/prose.js';
import { attack, type Kind, kinds } from './attacks.js';
import { honestText } from './benign.js';
import { readHardNegatives } from './hard-negatives.js';

const TEXTS = { attacks: 300, heldAttacks: 150, documents: 60, honest: 1500 };
const SEEDS = { texts: 7, training: 7 };
const SETTINGS = {
  bits: HAZARD_BITS,
  classes: ['hazard'],
  seed: SEEDS.training,
  epochs: 6,
  rate: 0.2,
  decay: 1e-6,
  dropout: 0.2,
};
/** Rounds in which the passage of an attack that says most is found with what was learnt before. */
const ROUNDS = 2;
/** From this share of passages of honest texts on, in the log odds, nothing is reported. */
const QUIET = 0.00002;

interface Given {
  readonly folder: string;
  readonly arguments: readonly string[];
}

const features = new PassageFeatures();
const passageFeatures = (text: string): Features[] =>
  [...candidatesIn(text)].map(({ hits, passage }) => features.of(hits, passage));
const bestScore = (model: LinearModel, found: readonly Features[]) =>
  found.reduce((best, one) => Math.max(best, scoresOf(model, one)[0] ?? 0), Number.NEGATIVE_INFINITY);

/** Attacks of one kind, each as the features of its passages. */
function attacksOf(kind: Kind, fold: Fold, count: number, seed: number): Features[][] {
  return Array.from({ length: count }, (_, n) => {
    const chance = new Chance(seed * 1_000_003 + kinds.indexOf(kind) * 10_007 + n, fold);
    return passageFeatures(attack(kind, chance));
  });
}

/** Passages of honest texts. */
function honestPassages(writers: ReturnType<typeof writersByType>, fold: Fold, seed: number, share = 1): Features[] {
  const found: Features[] = [];
  for (const { text } of writeCorpus(writers, Math.ceil(TEXTS.documents * share), fold, seed)) found.push(...passageFeatures(text));
  for (let n = 0; n < TEXTS.honest * share; n++) {
    found.push(...passageFeatures(honestText(new Chance(seed * 2_000_003 + n, fold))));
  }
  return found;
}

/** Learns in rounds: of each attack the passage counts that says most. */
function learn(attacks: readonly (readonly Features[])[], honest: readonly Features[]): LinearModel {
  const negatives: Example[] = honest.map((one) => ({ features: one, label: -1 }));
  let model: LinearModel | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    const before = model;
    const positives = attacks.flatMap((passages): Example[] => {
      const sorted = before
        ? [...passages].sort((a, b) => (scoresOf(before, b)[0] ?? 0) - (scoresOf(before, a)[0] ?? 0))
        : [...passages].sort((a, b) => b.buckets.length - a.buckets.length);
      return sorted.slice(0, 1).map((one) => ({ features: one, label: 0, weight: 3 }));
    });
    model = train([...positives, ...negatives], SETTINGS);
  }
  if (!model) throw new Error('nothing was learnt');
  return model;
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 1000);

/** Trains with one kind left out after the other, then on all; writes weights and log. */
export async function main({ folder, arguments: given }: Given): Promise<void> {
  const { values } = parseArgs({ args: [...given], options: { data: { type: 'string' } } });
  const writers = writersByType(readProse(values.data ?? '../shared/data'));
  const file = join(folder, 'hard-negatives.bin');
  const hard = existsSync(file) ? readHardNegatives(readFileSync(file)) : [];
  const rotations = [];
  const judged: Judged[] = [];
  for (const [n, left] of kinds.entries()) {
    const held = n % FOLDS;
    const honest = [...honestPassages(writers, { held, side: 'train' }, SEEDS.texts), ...hard];
    const seen = kinds.filter((kind) => kind !== left);
    const attacks = seen.flatMap((kind) => attacksOf(kind, { held, side: 'train' }, TEXTS.attacks, SEEDS.texts));
    const model = learn(attacks, honest);
    const quiet = honestPassages(writers, { held, side: 'held' }, SEEDS.texts + 1, 0.5).map((one) => bestScore(model, [one]));
    const threshold = thresholdFor([...quiet, ...hard.map((one) => bestScore(model, [one]))]);
    const recalls = kinds.map((kind) => {
      const scores = attacksOf(kind, { held, side: 'held' }, TEXTS.heldAttacks, SEEDS.texts + 2).map((one) => bestScore(model, one));
      if (kind === left) for (const score of scores) judged.push({ score: Math.max(-12, score - threshold), isPositive: true });
      return [kind, share(scores.filter((score) => score >= threshold).length, scores.length)] as const;
    });
    for (const score of quiet) judged.push({ score: score - threshold, isPositive: false });
    const unseen = recalls.find(([kind]) => kind === left)?.[1] ?? 0;
    const others = recalls.filter(([kind]) => kind !== left);
    const mean = share(others.reduce((sum, [, recall]) => sum + recall, 0), others.length);
    const least = others.reduce((least, one) => (one[1] < least[1] ? one : least));
    rotations.push({ leftOut: left, unseen, seen: mean, leastSeen: least, threshold: Math.round(threshold * 100) / 100 });
    console.error(rotations.at(-1));
  }
  const attacks = kinds.flatMap((kind) => attacksOf(kind, WHOLE, TEXTS.attacks, SEEDS.texts));
  const honest = [...honestPassages(writers, WHOLE, SEEDS.texts), ...hard];
  const raw = learn(attacks, honest);
  const threshold = thresholdFor(honest.map((one) => bestScore(raw, [one])));
  const model = withThreshold(raw, threshold, judged);
  const bytes = encodeModel(model);
  writeFileSync(join(folder, 'weights.bin'), bytes);
  const log = { settings: { ...SETTINGS, texts: TEXTS, seeds: SEEDS, hardNegatives: hard.length }, rotations, threshold };
  writeFileSync(join(folder, 'training-log.json'), `${JSON.stringify(log, null, 2)}\n`);
  console.log(`threshold ${threshold.toFixed(2)}, ${bytes.length} bytes, ${honest.length} honest passages`);
}

/** The score that hardly a passage of honest texts reaches. */
function thresholdFor(scores: readonly number[]): number {
  const sorted = [...scores].filter(Number.isFinite).sort((a, b) => b - a);
  return Math.max(0, sorted[Math.floor(sorted.length * QUIET)] ?? 0);
}

/** Calibrates around the threshold, which is to be where findings begin to count for much: 0.85. */
function withThreshold(model: LinearModel, threshold: number, judged: readonly Judged[]): LinearModel {
  const { slope } = calibrated(judged);
  const offset = Math.log(0.85 / 0.15) - slope * threshold;
  return { ...model, classes: model.classes.map((one) => ({ ...one, calibration: { slope, offset }, threshold: 0.85 })) };
}
