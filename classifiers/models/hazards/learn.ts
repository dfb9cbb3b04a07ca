import { HazardFinder } from '../../../src/models/hazard/hazards.js';
import { GLANCE, HAZARD_BITS } from '../../../src/models/hazard/passage.js';
import type { LinearModel } from '../../../src/models/text/linear.js';
import { type Example, train } from '../../../src/models/text/train.js';
import { featuresOf, type Piece } from './pieces.js';

export const SETTINGS = {
  bits: HAZARD_BITS,
  classes: ['hazard'],
  seed: 7,
  epochs: 6,
  rate: 0.2,
  decay: 1e-6,
  dropout: 0.2,
};
/** Rounds in which the passage of an attack that says most is found with what was learnt before. */
const ROUNDS = 3;
/** How much an attack counts more than a passage of an honest text. */
const ATTACK_WEIGHT = 2;
/** The share of attacks that a glance may miss. */
const MISSED_AT_A_GLANCE = 0.003;

/** Log odds of a piece, with what it gains by how it stands. */
export type Score = (piece: Piece) => number;

export function scorerOf(model: LinearModel): Score {
  const finder = new HazardFinder(model);
  return ({ hits, first, last, adds }) => finder.scoreOf(hits, first, last) + adds;
}

/** Learns in rounds: of each attack the passage counts that says most. */
export function learn(attacks: readonly (readonly Piece[])[], honest: readonly Piece[]): LinearModel {
  const negatives: Example[] = honest.map((one) => ({ features: featuresOf(one), label: -1 }));
  let positives = attacks.flatMap((pieces) => exampleOf(pieces, undefined));
  let model = train([...positives, ...negatives], SETTINGS);
  for (let round = 1; round < ROUNDS; round++) {
    const score = scorerOf(model);
    positives = attacks.flatMap((pieces) => exampleOf(pieces, score));
    model = train([...positives, ...negatives], SETTINGS);
  }
  return withGlance(model, positives, negatives);
}

/** The passage of an attack that says most; at first, one of those with many ideas. */
function exampleOf(pieces: readonly Piece[], score: Score | undefined): Example[] {
  const sorted = pieces
    .map((one) => ({ one, by: score ? score(one) : one.last - one.first }))
    .sort((a, b) => b.by - a.by);
  const best = sorted[score ? 0 : Math.floor(pieces.length / 4)];
  return best ? [{ features: featuresOf(best.one), label: 0, weight: ATTACK_WEIGHT }] : [];
}

/** The model with a second class: what a glance at a passage says, from 0 on where nearly all attacks are. */
function withGlance(full: LinearModel, positives: readonly Example[], negatives: readonly Example[]): LinearModel {
  const glance = train([...positives, ...negatives].map(glanced), { ...SETTINGS, classes: ['glance'] });
  const [first, second] = [full.classes[0], glance.classes[0]];
  if (!first || !second) throw new Error('nothing was learnt');
  const scores = positives.map((one) => glanceScore(glance, glanced(one))).sort((a, b) => a - b);
  const least = scores[Math.floor(scores.length * MISSED_AT_A_GLANCE)] ?? 0;
  const weights = new Int8Array(2 * full.weights.length);
  for (let bucket = 0; bucket < full.weights.length; bucket++) {
    weights[2 * bucket] = full.weights[bucket] ?? 0;
    weights[2 * bucket + 1] = glance.weights[bucket] ?? 0;
  }
  return { ...full, weights, classes: [first, { ...second, bias: Math.fround(second.bias - least - 1e-3) }] };
}

function glanced(example: Example): Example {
  const count = example.features.buckets.findIndex((bucket) => bucket >= GLANCE);
  if (count < 0) return example;
  const { buckets, values } = example.features;
  return { ...example, features: { buckets: buckets.slice(0, count), values: values.slice(0, count) } };
}

function glanceScore({ weights, classes }: LinearModel, { features: { buckets, values } }: Example): number {
  const { scale = 1, bias = 0 } = classes[0] ?? {};
  let sum = bias;
  for (const [n, bucket] of buckets.entries()) sum += (values[n] ?? 0) * (weights[bucket] ?? 0) * scale;
  return sum;
}
