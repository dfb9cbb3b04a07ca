import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { calibrated, type Judged } from '../../../src/models/text/calibrate.js';
import type { LinearModel } from '../../../src/models/text/linear.js';
import { encodeModel } from '../../../src/models/text/model-file.js';
import { writeCorpus, writersByType } from '../document-types/corpus.js';
import { Chance, FOLDS, type Fold, WHOLE } from '../texts/chance.js';
import { readProse } from '../texts/prose.js';
import { attack, type Kind, kinds } from './attacks.js';
import { honestText } from './benign.js';
import { realDocuments } from './documents.js';
import { learn, type Score, SETTINGS, scorerOf } from './learn.js';
import { alone, eachPieceOf, type Ideas, ideasOf, type Piece, piecesOf, readPieces, writePieces } from './pieces.js';
import { trialsOf } from './trials.js';

const TEXTS = { attacks: 600, heldAttacks: 150, documents: 60, honest: 1500 };
const SEEDS = { texts: 7 };
/** Passages of real documents that are gathered, in rounds, from a score on; and those that the threshold is set by. */
const MINING = { rounds: 3, most: 5000, least: -2, quiet: 2000 };
/** Documents of a quarter of some 6,500 that may be wrong: half of what is allowed. */
const ALARMS_KEPT = 4;

interface Given {
  readonly folder: string;
  readonly arguments: readonly string[];
}

const bestScore = (score: Score, found: readonly Piece[]) =>
  found.reduce((best, one) => Math.max(best, score(one)), Number.NEGATIVE_INFINITY);

/** Attacks of one kind, each as its passages. `without` is a kind that is not to show through in others. */
function attacksOf(kind: Kind, fold: Fold, count: number, seed: number, without?: Kind): Piece[][] {
  return Array.from({ length: count }, (_, n) => {
    const chance = new Chance(seed * 1_000_003 + kinds.indexOf(kind) * 10_007 + n, fold);
    return piecesOf(attack(kind, chance, without));
  });
}

/** Passages of honest texts. */
function honestPassages(writers: ReturnType<typeof writersByType>, fold: Fold, seed: number): Piece[] {
  const found: Piece[] = [];
  for (const { text } of writeCorpus(writers, TEXTS.documents, fold, seed)) found.push(...piecesOf(text).map(alone));
  for (let n = 0; n < TEXTS.honest; n++) {
    found.push(...piecesOf(honestText(new Chance(seed * 2_000_003 + n, fold))));
  }
  return found;
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 1000);

/** Trains with one kind left out after the other, then on all; writes weights and log. */
export async function main({ folder, arguments: given }: Given): Promise<void> {
  const options = {
    data: { type: 'string' },
    documents: { type: 'string', multiple: true },
    mine: { type: 'boolean' },
  } as const;
  const { values } = parseArgs({ args: [...given], options });
  const writers = writersByType(readProse(values.data ?? '../shared/data'));
  const written = attacksOnAll(WHOLE, TEXTS.attacks, SEEDS.texts);
  const honest = honestPassages(writers, WHOLE, SEEDS.texts);
  const documents = values.documents ? gather(values.documents) : undefined;
  if (documents && values.mine) mine(folder, documents, (hard) => learn(written, [...honest, ...hard]));
  const hard = readHard(folder, 'mined.bin');
  const quiet = readHard(folder, 'quiet.bin');
  const judged: Judged[] = [];
  const rotations = kinds.map((left, n) => {
    const fold = n % FOLDS;
    const base = [...honestPassages(writers, { held: fold, side: 'train' }, SEEDS.texts), ...hard];
    const seen = kinds.filter((kind) => kind !== left);
    const attacks = seen.flatMap((kind) =>
      attacksOf(kind, { held: fold, side: 'train' }, TEXTS.attacks, SEEDS.texts, left),
    );
    const rotation = rotate(learn(attacks, base), left, fold, quiet, judged);
    console.error(JSON.stringify(rotation));
    return rotation;
  });
  const raw = learn(written, [...honest, ...hard]);
  const threshold = thresholdFor(scorerOf(raw), quiet);
  const model = withThreshold(raw, threshold, judged);
  const bytes = encodeModel(model);
  writeFileSync(join(folder, 'weights.bin'), bytes);
  const measured = documents ? falseAlarms(scorerOf(raw), threshold, documents) : undefined;
  const log = {
    settings: { ...SETTINGS, texts: TEXTS, seeds: SEEDS, mined: hard.length, quiet: quiet.length },
    rotations,
    mean: {
      unseen: meanOf(rotations.map(({ unseen }) => unseen)),
      seen: meanOf(rotations.map(({ seen }) => seen)),
      trialsUnseen: meanOf(rotations.map(({ trialsUnseen }) => trialsUnseen)),
      trialsSeen: meanOf(rotations.map(({ trialsSeen }) => trialsSeen)),
    },
    threshold,
    ...(measured ? { falseAlarms: measured } : {}),
  };
  writeFileSync(join(folder, 'training-log.json'), `${JSON.stringify(log, null, 2)}\n`);
  console.log(JSON.stringify({ ...log.mean, threshold, bytes: bytes.length, measured }, null, 1));
}

const meanOf = (figures: readonly number[]) =>
  share(
    figures.reduce((sum, one) => sum + one, 0),
    figures.length,
  );
const attacksOnAll = (fold: Fold, count: number, seed: number) =>
  kinds.flatMap((kind) => attacksOf(kind, fold, count, seed));

function readHard(folder: string, name: string): Piece[] {
  const file = join(folder, name);
  return existsSync(file) ? readPieces(readFileSync(file)) : [];
}

/** Recall of a model that did not learn from one kind: on that kind, and on the others in forms it has not seen. */
function rotate(model: LinearModel, left: Kind, fold: number, quiet: readonly Piece[], judged: Judged[]) {
  const score = scorerOf(model);
  const threshold = thresholdFor(score, quiet);
  const recalls: Record<string, number> = {};
  const trials: Record<string, number> = {};
  for (const kind of kinds) {
    const held = attacksOf(kind, { held: fold, side: 'held' }, TEXTS.heldAttacks, SEEDS.texts + 2);
    const scores = held.map((one) => bestScore(score, one));
    for (const one of scores) judged.push({ score: Math.max(-12, one - threshold), isPositive: true });
    recalls[kind] = share(scores.filter((one) => one >= threshold).length, scores.length);
    const tried = trialsOf(kind).map((text) => bestScore(score, piecesOf(text)));
    trials[kind] = share(tried.filter((one) => one >= threshold).length, tried.length);
  }
  for (const one of quiet) judged.push({ score: score(one) - threshold, isPositive: false });
  return {
    leftOut: left,
    unseen: recalls[left] ?? 0,
    seen: meanWithout(recalls, left),
    trialsUnseen: trials[left] ?? 0,
    trialsSeen: meanWithout(trials, left),
    threshold: Math.round(threshold * 100) / 100,
    recalls,
    trials,
  };
}

function meanWithout(recalls: Readonly<Record<string, number>>, left: Kind): number {
  const others = Object.entries(recalls).filter(([kind]) => kind !== left);
  return share(
    others.reduce((sum, [, recall]) => sum + recall, 0),
    others.length,
  );
}

/** The ideas of real documents, by their quarter. */
interface Gathered {
  readonly path: string;
  readonly quarter: number;
  readonly ideas: readonly Ideas[];
}

function gather(folders: readonly string[]): Gathered[] {
  const chosen = (path: string) => !path.includes('node_modules') || /readme|changelog|licen[cs]e|\.md$/i.test(path);
  const found: Gathered[] = [];
  for (const { path, quarter, text } of realDocuments(folders, chosen))
    found.push({ path, quarter, ideas: ideasOf(text) });
  return found;
}

/** Gathers, in rounds, what of real documents is taken for an attack by what was learnt so far. */
function mine(
  folder: string,
  documents: readonly Gathered[],
  learnWith: (hard: readonly Piece[]) => LinearModel,
): void {
  const hard: Piece[] = [];
  const taken = new Set<string>();
  let score = scorerOf(learnWith(hard));
  for (let round = 0; round < MINING.rounds; round++) {
    const scored = documents
      .filter(({ quarter }) => quarter < 2)
      .flatMap(({ path, ideas }) =>
        highest(score, ideas, 4).map((one) => ({ ...one, name: `${path} ${one.piece.first}` })),
      )
      .filter(({ by, name }) => by > MINING.least && !taken.has(name))
      .sort((a, b) => b.by - a.by)
      .slice(0, MINING.most);
    for (const { piece, name } of scored) {
      taken.add(name);
      hard.push(alone(piece));
    }
    console.error(
      `mined ${scored.length}, highest ${scored[0]?.by.toFixed(1)}, lowest ${scored.at(-1)?.by.toFixed(1)}`,
    );
    score = scorerOf(learnWith(hard));
  }
  writeFileSync(join(folder, 'mined.bin'), writePieces(hard));
  const quiet = documents.filter(({ quarter }) => quarter === 2);
  const top = quiet.flatMap(({ ideas }) => highest(score, ideas, 1)).sort((a, b) => b.by - a.by);
  writeFileSync(join(folder, 'quiet.bin'), writePieces(top.slice(0, MINING.quiet).map(({ piece }) => alone(piece))));
  writeFileSync(join(folder, 'quiet.json'), `${JSON.stringify({ documents: quiet.length })}\n`);
}

/** The pieces of a document that score highest, no two from the same idea on. */
function highest(score: Score, ideas: readonly Ideas[], most: number): { piece: Piece; by: number }[] {
  let best: { piece: Piece; by: number }[] = [];
  eachPieceOf(ideas, (piece) => {
    const by = score(piece);
    if (best.length >= most && by <= (best.at(-1)?.by ?? 0)) return;
    const same = best.find((one) => one.piece.hits === piece.hits && one.piece.first === piece.first);
    if (same && same.by >= by) return;
    best = [...best.filter((one) => one !== same), { piece, by }].sort((a, b) => b.by - a.by).slice(0, most);
  });
  return best;
}

/** The score that {@link ALARMS_KEPT} documents are above, of those kept for it; each stands by one passage. */
function thresholdFor(score: Score, quiet: readonly Piece[]): number {
  const scores = quiet.map(score).sort((a, b) => b - a);
  return (scores[ALARMS_KEPT] ?? 0) + 0.01;
}

function falseAlarms(score: Score, threshold: number, documents: readonly Gathered[]) {
  return [2, 3].map((wanted) => {
    const own = documents.filter(({ quarter }) => quarter === wanted);
    const wrong = own
      .filter(({ ideas }) => (highest(score, ideas, 1)[0]?.by ?? -99) >= threshold)
      .map(({ path }) => path);
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
