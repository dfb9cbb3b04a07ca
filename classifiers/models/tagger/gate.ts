import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { outputCount } from '../../../src/models/tagger/entity-types.js';
import { FeatureWriter } from '../../../src/models/tagger/features.js';
import { Lexicon } from '../../../src/models/tagger/lexicon.js';
import { Network, stepsOfOne } from '../../../src/models/tagger/network.js';
import { longestPiece, Tokens } from '../../../src/models/tagger/tokens.js';
import {
  decodeWeights,
  encodeWeights,
  type Gate,
  gateSums,
  type TaggerWeights,
  width,
} from '../../../src/models/tagger/weights.js';
import { readCorpora } from './corpora.js';
import { Chance } from './example.js';
import { generate } from './generate.js';
import { readProse } from './lists.js';
import { codePieces } from './plain-text.js';
import { trainingTemplates } from './text/templates.js';
import { readVocabulary } from './text/values.js';

/*
 * Gates: glances at what the first layers leave of a token that tell which tokens are nothing, so that the others alone
 * are computed further. They learn from what the network itself says of training texts, no labels needed, the same from
 * the same weights.
 */

/** The share of tokens of entities that a gate may stop, by the number of the layer it stands behind. */
const mayStop: readonly (number | undefined)[] = [0.001, 0.0005];

/** By the lead of the best tag over that of no entity: tokens that have to pass, and tokens that need not. */
const SOMETHING = -1;
const NOTHING = -3;
/** How much more one counts that has to pass. */
const WEIGHT = 10;
/** The largest weight: as those of the layers, 11 bits. */
const MOST = 1023;
const WINDOW = 1024;
/** Every so many texts one is kept to find thresholds with. */
const KEPT = 4;

/** Tokens by what a layer leaves of them, and the lead that they get in the end. */
class Glances {
  length = 0;
  readonly #steps: Int16Array;
  readonly #leads: Float32Array;

  constructor(readonly most: number) {
    this.#steps = new Int16Array(most * width);
    this.#leads = new Float32Array(most);
  }

  add(steps: Int16Array, lead: number): void {
    if (this.length === this.most) return;
    this.#steps.set(steps, this.length * width);
    this.#leads[this.length++] = lead;
  }

  steps(token: number): Int16Array {
    return this.#steps.subarray(token * width, (token + 1) * width);
  }

  lead(token: number): number {
    return this.#leads[token] ?? 0;
  }
}

/** Texts of all kinds that training reads. */
export async function textsForGates(data: string): Promise<string[]> {
  const texts: string[] = [];
  const chance = new Chance('gates');
  for (const { split, form, example } of readCorpora(data)) {
    if (split === 'train' && form === 'running' && chance.is(0.5)) texts.push(example.text);
  }
  const words = await readVocabulary(data, false);
  for (const { example } of generate(trainingTemplates, words, 3_000, 'gates')) texts.push(example.text);
  for (const text of readProse(data)) {
    for (const paragraph of text.split(/\n\s*\n/)) if (chance.is(0.02)) texts.push(paragraph.slice(0, 1200));
  }
  for (const text of codePieces()) if (chance.is(0.5)) texts.push(text);
  // In an order of chance: what is too much is left away at the end.
  const keyed = texts.map((text) => ({ text, key: chance.next() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ text }) => text);
}

/** The same weights with gates behind their first layers. */
export function withGates(weights: TaggerWeights, texts: readonly string[]): TaggerWeights {
  let gated: TaggerWeights = {
    ...weights,
    layers: weights.layers.map(({ gate: _, ...layer }) => layer),
  };
  const last = gated.layers.length - 1;
  mayStop.forEach((share, layer) => {
    if (share === undefined || layer >= last) return;
    const isKept = (_: string, i: number) => i % KEPT === 0;
    const others = texts.filter((text, i) => !isKept(text, i));
    const fitted = learn(glancesAt(gated, layer, others));
    const gate = quantised(fitted, glancesAt(gated, layer, texts.filter(isKept)), share);
    gated = { ...gated, layers: gated.layers.map((one, i) => (i === layer ? { ...one, gate } : one)) };
  });
  const version = createHash('sha256').update(weights.version);
  for (const { gate } of gated.layers) if (gate) version.update(gate.weights).update(gate.thresholds);
  return { ...gated, version: `sha256:${version.digest('hex')}` };
}

const MOST_TOKENS = 600_000;

/** What a layer leaves of the tokens of texts that pass the gates there are. */
function glancesAt(weights: TaggerWeights, layer: number, texts: readonly string[]): Glances {
  const glances = new Glances(MOST_TOKENS);
  const network = new Network(weights, WINDOW + longestPiece);
  const features = new FeatureWriter(new Lexicon(weights.lexicon));
  const tokens = new Tokens(WINDOW + longestPiece);
  for (const text of texts) {
    tokens.clear();
    features.clear();
    for (let at = 0; at < text.length && tokens.length < WINDOW; ) {
      const from = tokens.length;
      at = tokens.addPiece(text, at);
      features.write(text, tokens, from, tokens.caseOf(text, from), network.rows, 0);
    }
    network.run(tokens.length);
    const left = network.left(layer, tokens.length);
    for (let token = 0; token < tokens.length; token++) {
      const lead = network.outputs[(token + 1) * outputCount - 1] ?? 0;
      if (lead !== Number.NEGATIVE_INFINITY) glances.add(left.subarray(token * width, (token + 1) * width), lead);
    }
  }
  return glances;
}

/** By sum {@link width} weights of what a token is (not its steps), then {@link gateSums} offsets. */
type Fitted = Float64Array;

const offsetsAt = gateSums * width;
const ROUNDS = 4_000;
const BATCH = 512;

/** Logistic regression of the smooth maximum of some sums, by Adam. */
function learn(glances: Glances): Fitted {
  const chance = new Chance('gate');
  const weights = new Float64Array(offsetsAt + gateSums).map((_, i) => (i < offsetsAt ? (chance.next() - 0.5) / 4 : 0));
  const [gradient, first, second] = [0, 1, 2].map(() => new Float64Array(weights.length)) as [Fitted, Fitted, Fitted];
  for (let round = 1; round <= ROUNDS; round++) {
    gradient.fill(0);
    for (let i = 0; i < BATCH; i++) addGradient(gradient, weights, glances, chance.below(glances.length));
    const rate = 0.01 * Math.min(1, (3 * (ROUNDS - round)) / ROUNDS + 0.02);
    for (let i = 0; i < weights.length; i++) {
      const g = (gradient[i] ?? 0) / BATCH;
      const m = 0.9 * (first[i] ?? 0) + 0.1 * g;
      const v = 0.999 * (second[i] ?? 0) + 0.001 * g * g;
      [first[i], second[i]] = [m, v];
      const step = (rate * (m / (1 - 0.9 ** round))) / (Math.sqrt(v / (1 - 0.999 ** round)) + 1e-8);
      weights[i] = (weights[i] ?? 0) - step;
    }
  }
  return weights;
}

const sums = new Float64Array(gateSums);

function addGradient(gradient: Fitted, weights: Fitted, glances: Glances, token: number): void {
  const lead = glances.lead(token);
  if (lead > NOTHING && lead <= SOMETHING) return;
  const steps = glances.steps(token);
  let [all, top] = [0, Number.NEGATIVE_INFINITY];
  for (let sum = 0; sum < gateSums; sum++) {
    sums[sum] = 2 * sumOf(weights, sum, steps);
    top = Math.max(top, sums[sum] ?? 0);
  }
  for (let sum = 0; sum < gateSums; sum++) {
    sums[sum] = Math.exp((sums[sum] ?? 0) - top);
    all += sums[sum] ?? 0;
  }
  const said = 1 / (1 + Math.exp(-(top + Math.log(all)) / 2));
  const error = lead > SOMETHING ? WEIGHT * (said - 1) : said;
  for (let sum = 0; sum < gateSums; sum++) {
    const own = (error * (sums[sum] ?? 0)) / all;
    const at = sum * width;
    for (let i = 0; i < width; i++) gradient[at + i] = (gradient[at + i] ?? 0) + (own * (steps[i] ?? 0)) / stepsOfOne;
    gradient[offsetsAt + sum] = (gradient[offsetsAt + sum] ?? 0) + own;
  }
}

function sumOf(weights: Fitted, sum: number, steps: Int16Array): number {
  let total = 0;
  for (let i = 0; i < width; i++) total += (weights[sum * width + i] ?? 0) * (steps[i] ?? 0);
  return total / stepsOfOne + (weights[offsetsAt + sum] ?? 0);
}

/** The gate as the kernel computes it, with the threshold at which it stops a share of the tokens of entities. */
function quantised(fitted: Fitted, kept: Glances, share: number): Gate {
  const highest: number[] = [];
  for (let token = 0; token < kept.length; token++) {
    if (kept.lead(token) <= 0) continue;
    highest.push(Math.max(...Array.from({ length: gateSums }, (_, sum) => sumOf(fitted, sum, kept.steps(token)))));
  }
  highest.sort((a, b) => a - b);
  const threshold = highest[Math.floor(highest.length * share)] ?? Number.NEGATIVE_INFINITY;
  const weights = new Int16Array(gateSums * width);
  const thresholds = new Int32Array(gateSums);
  for (let sum = 0; sum < gateSums; sum++) {
    const row = fitted.subarray(sum * width, (sum + 1) * width);
    const scale = Math.max(1e-9, ...row.map(Math.abs)) / MOST;
    row.forEach((weight, i) => {
      weights[sum * width + i] = Math.round(weight / scale);
    });
    const least = ((threshold - (fitted[offsetsAt + sum] ?? 0)) * stepsOfOne) / scale;
    thresholds[sum] = Math.max(-0x7fffffff, Math.min(0x7fffffff, Math.round(least)));
  }
  return { weights, thresholds };
}

// By itself it gives the weights of a file other gates: node .training/js/classifiers/models/tagger/gate.js DATA FILE
const [, program, data, file] = process.argv;
if (program?.endsWith('gate.js') && data && file) {
  const weights = decodeWeights(gunzipSync(readFileSync(file)));
  writeFileSync(file, gzipSync(encodeWeights(withGates(weights, await textsForGates(data))), { level: 9 }));
}
