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
    steps: number,
    logits: number,
  ): void;
  embed(count: number, gains: number): void;
  convolve(count: number, reach: number, weights: number, scales: number, gains: number): void;
  classify(count: number, outputs: number, tags: number, weights: number, scales: number): void;
}

/** Tokens of zeros around those that are looked at; no layer reaches further, and the kernel takes four at a time. */
const MARGIN = 8;
const PAGE = 1 << 16;
/** What a step of the kernel's activations is worth. */
const STEP = 1 / 256;

let compiled: WebAssembly.Module | undefined;

/** Hands out memory, 16 bytes aligned, from the first byte on. */
class Room {
  #next = 1024;

  take(bytes: number): number {
    const at = this.#next;
    this.#next = (at + bytes + 15) & ~15;
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
  readonly #out: { readonly weights: number; readonly scales: number };

  constructor(weights: TaggerWeights, capacity: number) {
    const room = new Room();
    const rows = room.take(capacity * featureCount * 4);
    const values = room.take((capacity + MARGIN) * width * 4);
    const steps = room.take((capacity + 2 * MARGIN) * width * 2) + MARGIN * width * 2;
    const outputs = room.take(capacity * outputCount * 4);
    const embeddings = room.take(weights.embeddings.byteLength);
    this.#normal = room.take(weights.normal.byteLength);
    const placeOf = (layer: Pick<Layer, 'weights' | 'scales'>) => ({
      weights: room.take(layer.weights.byteLength),
      scales: room.take(layer.scales.byteLength * 2),
    });
    this.#layers = weights.layers.map((layer) => ({
      reach: layer.reach,
      ...placeOf(layer),
      normal: room.take(layer.normal.byteLength),
    }));
    this.#out = placeOf(weights.out);
    const memory = new WebAssembly.Memory({ initial: Math.ceil(room.size / PAGE) });
    new Int8Array(memory.buffer).set(weights.embeddings, embeddings);
    const floats = new Float32Array(memory.buffer);
    floats.set(weights.normal, this.#normal / 4);
    this.#layers.forEach((at, i) => {
      const layer = weights.layers[i];
      if (!layer) return;
      place(memory, at, layer, 8);
      floats.set(layer.normal, at.normal / 4);
    });
    place(memory, this.#out, weights.out, 4);
    this.rows = new Int32Array(memory.buffer, rows, capacity * featureCount);
    this.outputs = new Float32Array(memory.buffer, outputs, capacity * outputCount);
    this.reach = this.#layers.reduce((sum, { reach }) => sum + reach, 0);
    this.residentBytes = memory.buffer.byteLength;
    compiled ??= new WebAssembly.Module(Buffer.from(kernelModule, 'base64'));
    const instance = new WebAssembly.Instance(compiled, { env: { memory, abort: () => undefined } });
    this.#kernel = instance.exports as Kernel;
    this.#kernel.configure(featureCount, rows, embeddings, weights.embeddingScale, values, steps, outputs);
  }

  /** Computes the outputs of the first `count` tokens. */
  run(count: number): void {
    if (count === 0) return;
    this.#kernel.embed(count, this.#normal);
    for (const { reach, weights, scales, normal } of this.#layers) {
      this.#kernel.convolve(count, reach, weights, scales, normal);
    }
    this.#kernel.classify(count, outputCount, tagCount, this.#out.weights, this.#out.scales);
  }
}

/** Writes a layer as the kernel reads it: in blocks of outputs, and in each the weights of pairs of inputs together. */
function place(
  memory: WebAssembly.Memory,
  at: { readonly weights: number; readonly scales: number },
  { weights, scales, offsets }: Pick<Layer, 'weights' | 'scales' | 'offsets'>,
  block: number,
): void {
  const inputs = weights.length / scales.length;
  const placed = new Int16Array(memory.buffer, at.weights, weights.length);
  for (let output = 0; output < scales.length; output++) {
    const begin = Math.floor(output / block) * block * inputs + (output % block) * 2;
    for (let input = 0; input < inputs; input++) {
      placed[begin + (input >> 1) * block * 2 + (input & 1)] = weights[output * inputs + input] ?? 0;
    }
  }
  const floats = new Float32Array(memory.buffer, at.scales, scales.length * 2);
  scales.forEach((scale, i) => {
    floats[i] = scale * STEP;
  });
  floats.set(offsets, scales.length);
}
