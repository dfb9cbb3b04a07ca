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
import { Chance, FOLDS, type Fold, WHOLE } from '../texts/chance.js';
import { readProse } from '../texts/prose.js';
import { attack, type Kind, kinds } from './attacks.js';
import { honestText } from './benign.js';
import { realDocuments } from './documents.js';
import { readHardNegatives, writeHardNegatives } from './hard-negatives.js';

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
const ROUNDS = 3;
/** Passages of real documents that are gathered, in rounds, from a score on; and those that the threshold is set by. */
const MINING = { rounds: 3, most: 2000, least: -1, quiet: 600 };
/** Documents of a quarter of some 6,500 that may be wrong: half of what is allowed. */
const ALARMS_KEPT = 4;

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
  for (const { text } of writeCorpus(writers, Math.ceil(TEXTS.documents * share), fold, seed))
    found.push(...passageFeatures(text));
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
        : [...passages].sort((a, b) => b.buckets.length - a.buckets.length).slice(Math.floor(passages.length / 4));
      return sorted.slice(0, 1).map((one) => ({ features: one, label: 0, weight: 4 }));
    });
    model = train([...positives, ...negatives], SETTINGS);
  }
  if (!model) throw new Error('nothing was learnt');
  return model;
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 1000);

/** Trains with one kind left out after the other, then on all; writes weights and log. */
export async function main({ folder, arguments: given }: Given): Promise<void> {
  const options = { data: { type: 'string' }, documents: { type: 'string', multiple: true } } as const;
  const { values } = parseArgs({ args: [...given], options });
  const writers = writersByType(readProse(values.data ?? '../shared/data'));
  const written = attacksOnAll(WHOLE, TEXTS.attacks, SEEDS.texts);
  const honest = honestPassages(writers, WHOLE, SEEDS.texts);
  const documents = values.documents ? gather(values.documents) : undefined;
  if (documents) mine(folder, documents, (hard) => learn(written, [...honest, ...hard]));
  const hard = readHard(folder, 'mined.bin');
  const quiet = readHard(folder, 'quiet.bin');
  const judged: Judged[] = [];
  const rotations = kinds.map((left, n) => {
    const fold = n % FOLDS;
    const base = [...honestPassages(writers, { held: fold, side: 'train' }, SEEDS.texts), ...hard];
    const seen = kinds.filter((kind) => kind !== left);
    const attacks = seen.flatMap((kind) => attacksOf(kind, { held: fold, side: 'train' }, TEXTS.attacks, SEEDS.texts));
    const rotation = rotate(learn(attacks, base), left, fold, quiet, judged);
    console.error(JSON.stringify(rotation));
    return rotation;
  });
  const raw = learn(written, [...honest, ...hard]);
  const threshold = thresholdFor(raw, quiet);
  const model = withThreshold(raw, threshold, judged);
  const bytes = encodeModel(model);
  writeFileSync(join(folder, 'weights.bin'), bytes);
  const measured = documents ? falseAlarms(raw, threshold, documents) : undefined;
  const log = {
    settings: { ...SETTINGS, texts: TEXTS, seeds: SEEDS, mined: hard.length, quiet: quiet.length },
    rotations,
    mean: {
      unseen: share(
        rotations.reduce((sum, { unseen }) => sum + unseen, 0),
        rotations.length,
      ),
      seen: share(
        rotations.reduce((sum, { seen }) => sum + seen, 0),
        rotations.length,
      ),
    },
    threshold,
    ...(measured ? { falseAlarms: measured } : {}),
  };
  writeFileSync(join(folder, 'training-log.json'), `${JSON.stringify(log, null, 2)}\n`);
  console.log(JSON.stringify({ ...log.mean, threshold, bytes: bytes.length, measured }, null, 1));
}

const attacksOnAll = (fold: Fold, count: number, seed: number) =>
  kinds.flatMap((kind) => attacksOf(kind, fold, count, seed));

function readHard(folder: string, name: string): Features[] {
  const file = join(folder, name);
  return existsSync(file) ? readHardNegatives(readFileSync(file)) : [];
}

/** Recall of a model that did not learn from one kind: on that kind, and on the others in forms it has not seen. */
function rotate(model: LinearModel, left: Kind, fold: number, quiet: readonly Features[], judged: Judged[]) {
  const threshold = thresholdFor(model, quiet);
  const recalls = kinds.map((kind) => {
    const held = attacksOf(kind, { held: fold, side: 'held' }, TEXTS.heldAttacks, SEEDS.texts + 2);
    const scores = held.map((one) => bestScore(model, one));
    for (const score of scores) judged.push({ score: Math.max(-12, score - threshold), isPositive: true });
    return [kind, share(scores.filter((score) => score >= threshold).length, scores.length)] as const;
  });
  for (const one of quiet) judged.push({ score: (scoresOf(model, one)[0] ?? 0) - threshold, isPositive: false });
  const unseen = recalls.find(([kind]) => kind === left)?.[1] ?? 0;
  const others = recalls.filter(([kind]) => kind !== left);
  const seen = share(
    others.reduce((sum, [, recall]) => sum + recall, 0),
    others.length,
  );
  return {
    leftOut: left,
    unseen,
    seen,
    threshold: Math.round(threshold * 100) / 100,
    recalls: Object.fromEntries(recalls),
  };
}

/** The passages of real documents, by their quarter. */
interface Gathered {
  readonly path: string;
  readonly quarter: number;
  readonly passages: readonly Features[];
}

function gather(folders: readonly string[]): Gathered[] {
  const chosen = (path: string) => !path.includes('node_modules') || /readme|changelog|licen[cs]e|\.md$/i.test(path);
  return [...realDocuments(folders, chosen)].map(({ path, quarter, text }) => ({
    path,
    quarter,
    passages: passageFeatures(text),
  }));
}

/** Gathers, in rounds, what of real documents is taken for an attack by what was learnt so far. */
function mine(
  folder: string,
  documents: readonly Gathered[],
  learnWith: (hard: readonly Features[]) => LinearModel,
): void {
  const hard: Features[] = [];
  const taken = new Set<Features>();
  let model = learnWith(hard);
  for (const _ of Array.from({ length: MINING.rounds })) {
    const scored = documents
      .filter(({ quarter }) => quarter < 2)
      .flatMap(({ passages }) => highest(model, passages, 3))
      .filter(({ one, score }) => score > MINING.least && !taken.has(one))
      .sort((a, b) => b.score - a.score)
      .slice(0, MINING.most);
    for (const { one } of scored) {
      taken.add(one);
      hard.push(one);
    }
    console.error(`mined ${scored.length}, highest ${scored[0]?.score.toFixed(1)}`);
    model = learnWith(hard);
  }
  writeFileSync(join(folder, 'mined.bin'), writeHardNegatives(hard));
  const quiet = documents.filter(({ quarter }) => quarter === 2);
  const top = quiet.flatMap(({ passages }) => highest(model, passages, 1)).sort((a, b) => b.score - a.score);
  writeFileSync(join(folder, 'quiet.bin'), writeHardNegatives(top.slice(0, MINING.quiet).map(({ one }) => one)));
  writeFileSync(join(folder, 'quiet.json'), `${JSON.stringify({ documents: quiet.length })}\n`);
}

function highest(model: LinearModel, passages: readonly Features[], most: number) {
  return passages
    .map((one) => ({ one, score: scoresOf(model, one)[0] ?? 0 }))
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
}

/** The score that {@link ALARMS_KEPT} documents are above, of those kept for it; each stands by one passage. */
function thresholdFor(model: LinearModel, quiet: readonly Features[]): number {
  const scores = quiet.map((one) => scoresOf(model, one)[0] ?? 0).sort((a, b) => b - a);
  return Math.max(0, (scores[ALARMS_KEPT] ?? 0) + 0.01);
}

function falseAlarms(model: LinearModel, threshold: number, documents: readonly Gathered[]) {
  return [2, 3].map((wanted) => {
    const own = documents.filter(({ quarter }) => quarter === wanted);
    const wrong = own.filter(({ passages }) => bestScore(model, passages) >= threshold).map(({ path }) => path);
    return {
      quarter: wanted,
      documents: own.length,
      wrong: wrong.length,
      share: wrong.length / own.length,
      paths: wrong.map((path) => path.split('/').slice(-2).join('/')),
    };
  });
}

/** Calibrates around the threshold, which is to be where findings begin to count for much: 0.85. */
function withThreshold(model: LinearModel, threshold: number, judged: readonly Judged[]): LinearModel {
  const { slope } = calibrated(judged);
  const offset = Math.log(0.85 / 0.15) - slope * threshold;
  return {
    ...model,
    classes: model.classes.map((one) => ({ ...one, calibration: { slope, offset }, threshold: 0.85 })),
  };
}
