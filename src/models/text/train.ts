import type { Features } from './features.js';
import { type LinearModel, logistic } from './linear.js';
import { type Random, seededRandom, shuffled } from './random.js';

/** A text to learn from. */
export interface Example {
  readonly features: Features;
  /** The number of its class; -1 for one of none. */
  readonly label: number;
  /** How much it counts; 1 unless given. */
  readonly weight?: number;
}

export interface TrainingSettings {
  readonly bits: number;
  readonly classes: readonly string[];
  readonly seed: number;
  readonly epochs: number;
  /** The first step, for AdaGrad. */
  readonly rate: number;
  /** How strongly weights are drawn to zero. */
  readonly decay: number;
  /** The share of features left out at each look, so that no single word decides. */
  readonly dropout: number;
  /** How much more a positive example counts than a negative one. */
  readonly positiveWeight?: number;
}

const LEAST = 1e-8;

/** What is learnt, before it is made small. */
class Learner {
  readonly weights: Float32Array;
  readonly #squares: Float32Array;
  readonly biases: Float64Array;
  readonly #biasSquares: Float64Array;
  readonly known: Uint8Array;
  readonly #count: number;
  readonly #sums: Float64Array;

  constructor(private readonly settings: TrainingSettings) {
    this.#count = settings.classes.length;
    const buckets = 2 ** settings.bits;
    this.weights = new Float32Array(buckets * this.#count);
    this.#squares = new Float32Array(buckets * this.#count);
    this.biases = new Float64Array(this.#count);
    this.#biasSquares = new Float64Array(this.#count);
    this.#sums = new Float64Array(this.#count);
    this.known = new Uint8Array(Math.max(1, buckets >> 3));
  }

  learn({ features, label, weight = 1 }: Example, random: Random): void {
    const { dropout, positiveWeight = 1 } = this.settings;
    const kept: number[] = [];
    for (let i = 0; i < features.buckets.length; i++) if (random() >= dropout) kept.push(i);
    const boost = kept.length > 0 ? Math.sqrt(features.buckets.length / kept.length) : 1;
    const gradients = this.#gradients(features, kept, boost, label);
    for (let k = 0; k < this.#count; k++) {
      const gradient = (gradients[k] ?? 0) * weight * (k === label ? positiveWeight : 1);
      gradients[k] = gradient;
      const square = (this.#biasSquares[k] ?? 0) + gradient * gradient;
      this.#biasSquares[k] = square;
      this.biases[k] = (this.biases[k] ?? 0) - (0.1 * this.settings.rate * gradient) / Math.sqrt(square + LEAST);
    }
    for (const i of kept) this.#update(features.buckets[i] ?? 0, (features.values[i] ?? 0) * boost, gradients);
  }

  #gradients({ buckets, values }: Features, kept: readonly number[], boost: number, label: number): Float64Array {
    const sums = this.#sums;
    sums.set(this.biases);
    for (const i of kept) {
      const row = (buckets[i] ?? 0) * this.#count;
      const value = (values[i] ?? 0) * boost;
      for (let k = 0; k < this.#count; k++) sums[k] = (sums[k] ?? 0) + value * (this.weights[row + k] ?? 0);
    }
    for (let k = 0; k < this.#count; k++) sums[k] = logistic(sums[k] ?? 0) - (k === label ? 1 : 0);
    return sums;
  }

  #update(bucket: number, value: number, gradients: Float64Array): void {
    const { rate, decay } = this.settings;
    const row = bucket * this.#count;
    this.known[bucket >> 3] = (this.known[bucket >> 3] ?? 0) | (1 << (bucket & 7));
    for (let k = 0; k < this.#count; k++) {
      const at = row + k;
      const weight = this.weights[at] ?? 0;
      const slope = value * (gradients[k] ?? 0) + decay * weight;
      const square = (this.#squares[at] ?? 0) + slope * slope;
      this.#squares[at] = square;
      this.weights[at] = weight - (rate * slope) / Math.sqrt(square + LEAST);
    }
  }
}

/**
 * Learns from examples: for each class a logistic regression against all others, by AdaGrad. The same examples in the
 * same order and the same settings give the same model, bit for bit. Not calibrated yet.
 */
export function train(examples: readonly Example[], settings: TrainingSettings): LinearModel {
  const random = seededRandom(settings.seed);
  const learner = new Learner(settings);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (const example of shuffled(examples, random)) learner.learn(example, random);
  }
  return quantised(learner, settings);
}

/** Weights in eight bits, each class with a scale of its own. */
function quantised({ weights, biases, known }: Learner, { bits, classes }: TrainingSettings): LinearModel {
  const count = classes.length;
  const scales = classes.map((_, k) => {
    let most = 0;
    for (let at = k; at < weights.length; at += count) most = Math.max(most, Math.abs(weights[at] ?? 0));
    return most > 0 ? Math.fround(most / 127) : 1;
  });
  const small = new Int8Array(weights.length);
  for (let at = 0; at < weights.length; at++) small[at] = Math.round((weights[at] ?? 0) / (scales[at % count] ?? 1));
  return {
    bits,
    weights: small,
    known,
    classes: classes.map((name, k) => ({
      name,
      bias: Math.fround(biases[k] ?? 0),
      scale: scales[k] ?? 1,
      calibration: { slope: 1, offset: 0 },
      threshold: 0.5,
    })),
  };
}
