import { outputCount, tagCount } from './entity-types.js';
import { featureCount } from './features.js';
import { kernelModule } from './kernel-module.js';
import { type Layer, type TaggerWeights, width } from './weights.js';

interface Kernel {
  configure(
    features: number,
    rows: number,
    embeddings: number,
    scale: number,
    values: number,
    pairs: number,
    sums: number,
    logits: number,
  ): void;
  embed(count: number, steps: number, gains: number): void;
  convolve(
    count: number,
    reach: number,
    steps: number,
    to: number,
    weights: number,
    scales: number,
    gains: number,
  ): void;
  classify(count: number, steps: number, outputs: number, tags: number, weights: number, scales: number): void;
}

/** Tokens that a layer of the kernel takes at a time. */
const CHUNK = 32;
/** Tokens of zeros before those that are looked at; no layer reaches further. */
const MARGIN = 16;
const PAGE = 1 << 16;
/** Steps of the kernel's activations that are 1. */
const STEPS = 256;

let compiled: WebAssembly.Module | undefined;

/** Hands out memory from the first byte on, aligned as the lines of the processor's caches are. */
class Room {
  #next = 1024;

  take(bytes: number): number {
    const at = this.#next;
    this.#next = (at + bytes + 63) & ~63;
    return at;
  }

  get size(): number {
    return this.#next;
  }
}

interface PlacedLayer {
  readonly reach: number;
  readonly weights: number;
  readonly scales: number;
  readonly normal: number;
}

/** The tagger's network in WebAssembly: rows of up to `capacity` tokens in, outputs of each out. */
export class Network {
  /** The rows of the tokens, {@link featureCount} each: to be written before {@link run}. */
  readonly rows: Int32Array;
  /** {@link outputCount} outputs of each token, after {@link run}. */
  readonly outputs: Float32Array;
  /** Tokens on either side that what is said of a token depends on. */
  readonly reach: number;
  /** Bytes it holds. */
  readonly residentBytes: number;
  readonly #kernel: Kernel;
  readonly #layers: readonly PlacedLayer[];
  readonly #normal: number;
  readonly #steps: readonly [number, number];
  readonly #out: { readonly weights: number; readonly scales: number };

  constructor(weights: TaggerWeights, capacity: number) {
    const room = new Room();
    const rows = room.take(capacity * featureCount * 4);
    const values = room.take((capacity + CHUNK) * width * 4);
    const takeSteps = () => room.take((MARGIN + capacity + 2 * CHUNK) * width * 2) + MARGIN * width * 2;
    this.#steps = [takeSteps(), takeSteps()];
    const pairs = room.take(CHUNK * 2 * width * 2);
    const sums = room.take(512);
    const outputs = room.take((capacity + 4) * outputCount * 4);
    const embeddings = room.take(weights.embeddings.byteLength);
    this.#normal = room.take(weights.normal.byteLength);
    const placeOf = (layer: Pick<Layer, 'weights' | 'scales'>, kinds: number) => ({
      weights: room.take(width * kinds * layer.scales.length * 2),
      scales: room.take(layer.scales.byteLength * 2),
    });
    this.#layers = weights.layers.map((layer) => ({
      reach: layer.reach,
      ...placeOf(layer, 4),
      normal: room.take(layer.normal.byteLength),
    }));
    this.#out = placeOf(weights.out, 1);
    const memory = new WebAssembly.Memory({ initial: Math.ceil(room.size / PAGE) });
    new Int8Array(memory.buffer).set(weights.embeddings, embeddings);
    const floats = new Float32Array(memory.buffer);
    floats.set(inSteps(weights.normal), this.#normal / 4);
    this.#layers.forEach((at, i) => {
      const layer = weights.layers[i];
      if (!layer) return;
      place(memory, at.weights, pairedWeights(layer.weights), 4 * width);
      // Sums of pairs are twice what they stand for; values are counted in steps.
      floats.set(
        layer.scales.map((scale) => scale / 2),
        at.scales / 4,
      );
      floats.set(inSteps(layer.offsets), at.scales / 4 + layer.scales.length);
      floats.set(inSteps(layer.normal), at.normal / 4);
    });
    place(memory, this.#out.weights, weights.out.weights, width);
    const { scales, offsets } = weights.out;
    floats.set(
      scales.map((scale) => scale / STEPS),
      this.#out.scales / 4,
    );
    floats.set(offsets, this.#out.scales / 4 + scales.length);
    this.rows = new Int32Array(memory.buffer, rows, capacity * featureCount);
    this.outputs = new Float32Array(memory.buffer, outputs, capacity * outputCount);
    this.reach = this.#layers.reduce((sum, { reach }) => sum + reach, 0);
    this.residentBytes = memory.buffer.byteLength;
    compiled ??= new WebAssembly.Module(Buffer.from(kernelModule, 'base64'));
    const instance = new WebAssembly.Instance(compiled, { env: { memory, abort: () => undefined } });
    this.#kernel = instance.exports as Kernel;
    this.#kernel.configure(featureCount, rows, embeddings, weights.embeddingScale, values, pairs, sums, outputs);
  }

  /** Computes the outputs of the first `count` tokens. */
  run(count: number): void {
    if (count === 0) return;
    let [from, to] = this.#steps;
    this.#kernel.embed(count, from, this.#normal);
    for (const { reach, weights, scales, normal } of this.#layers) {
      this.#kernel.convolve(count, reach, from, to, weights, scales, normal);
      [from, to] = [to, from];
    }
    this.#kernel.classify(count, from, outputCount, tagCount, this.#out.weights, this.#out.scales);
  }
}

/** What the kernel adds up with numbers of steps, as many steps. */
function inSteps(numbers: Float32Array): Float32Array {
  return numbers.map((number) => number * STEPS);
}

/** Weights of three taps as those of the four kinds of products that the kernel makes of pairs of tokens. */
function pairedWeights(weights: Int16Array): Int16Array {
  const paired = new Int16Array((weights.length / 3) * 4);
  for (let from = 0, to = 0; from < weights.length; from += 3 * width, to += 4 * width) {
    for (let i = 0; i < width; i++) {
      const [a, b, c] = [0, 1, 2].map((tap) => weights[from + tap * width + i] ?? 0) as [number, number, number];
      [2 * a, a + b + c, a - b + c, 2 * c].forEach((weight, kind) => {
        paired[to + kind * width + i] = weight;
      });
    }
  }
  return paired;
}

/** Outputs that the kernel computes at a time. */
const BLOCK = 8;

/** Writes weights as the kernel reads them: in blocks of outputs, and in each the weights of pairs of inputs together. */
function place(memory: WebAssembly.Memory, at: number, weights: Int16Array, inputs: number): void {
  const placed = new Int16Array(memory.buffer, at, weights.length);
  for (let i = 0; i < weights.length; i++) {
    const [output, input] = [Math.floor(i / inputs), i % inputs];
    const begin = Math.floor(output / BLOCK) * BLOCK * inputs + (output % BLOCK) * 2;
    placed[begin + (input >> 1) * BLOCK * 2 + (input & 1)] = weights[i] ?? 0;
  }
}
