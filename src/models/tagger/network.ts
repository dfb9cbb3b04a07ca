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
    inputs: number,
    sums: number,
    logits: number,
    list: number,
  ): void;
  embed(count: number, steps: number, gains: number): void;
  meanAll(count: number, mask: number): void;
  lacking(count: number, wanted: number, levels: number, layer: number, to: number): number;
  around(count: number, mask: number, reach: number, to: number): void;
  convolve(
    count: number,
    mask: number,
    reach: number,
    steps: number,
    to: number,
    weights: number,
    scales: number,
    gains: number,
    levels: number,
    layer: number,
  ): void;
  judge(count: number, mask: number, steps: number, weights: number, thresholds: number): void;
  classify(
    count: number,
    mask: number,
    steps: number,
    outputs: number,
    tags: number,
    weights: number,
    scales: number,
  ): void;
}

/** Pairs of tokens that a layer of the kernel takes at a time. */
const CHUNK = 16;
/** Tokens of zeros before those that are looked at; no layer reaches further. */
const MARGIN = 16;
/** Tokens behind the last for which there is room: twice what a layer may reach, and one that stands for none. */
const BEHIND = 2 * MARGIN + 1;
const PAGE = 1 << 16;
/** Steps of the kernel's activations that are 1. */
export const stepsOfOne = 256;

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
  /** Where what it leaves of each token goes. */
  readonly steps: number;
  /** Masks of the tokens that it computes, and of those that it looks at. */
  readonly computed: number;
  readonly seen: number;
  readonly gate: { readonly weights: number; readonly thresholds: number } | undefined;
}

/**
 * The tagger's network in WebAssembly: rows of up to `capacity` tokens in, outputs of each out.
 *
 * Most tokens are nothing, and a glance at what the first layers leave of them tells so (a gate). The layers behind a
 * gate compute the tokens that it lets pass, and layers before it whatever else these have to look at: what is said of
 * a token that passes is the same as without gates. A token that does not is outside of any entity. Whether one passes
 * depends on the tokens around it alone.
 */
export class Network {
  /** The rows of the tokens, {@link featureCount} each: to be written before {@link run}. */
  readonly rows: Int32Array;
  /** {@link outputCount} outputs of each token, after {@link run}; only the last of a token that did not pass. */
  readonly outputs: Float32Array;
  /** Tokens on either side that what is said of a token depends on. */
  readonly reach: number;
  /** Bytes it holds. */
  readonly residentBytes: number;
  readonly #kernel: Kernel;
  readonly #layers: readonly PlacedLayer[];
  readonly #normal: number;
  /** Where the steps of tokens go that no layer has computed. */
  readonly #embedded: number;
  /** Room for masks of the tokens that passed. */
  readonly #passed: readonly [number, number];
  /** Of each token the number of the last layer that computed it, from 1; 0 for none. */
  readonly #levels: Uint8Array;
  readonly #out: { readonly weights: number; readonly scales: number };

  constructor(weights: TaggerWeights, capacity: number) {
    const room = new Room();
    const rows = room.take(capacity * featureCount * 4);
    const values = room.take((capacity + BEHIND) * width * 4);
    const takeSteps = () => room.take((MARGIN + capacity + BEHIND) * width * 2) + MARGIN * width * 2;
    const takeMask = () => room.take(64 + capacity + BEHIND) + 64;
    this.#embedded = takeSteps();
    this.#passed = [takeMask(), takeMask()];
    const levels = takeMask();
    const inputs = room.take(CHUNK * 4 * width * 2);
    const sums = room.take(512);
    const list = room.take((capacity + CHUNK) * 8);
    const outputs = room.take((capacity + 1) * outputCount * 4);
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
      steps: takeSteps(),
      computed: takeMask(),
      seen: takeMask(),
      gate: layer.gate && {
        weights: room.take(layer.gate.weights.byteLength),
        thresholds: room.take(layer.gate.thresholds.byteLength),
      },
    }));
    this.#out = placeOf(weights.out, 1);
    const memory = new WebAssembly.Memory({ initial: Math.ceil(room.size / PAGE) });
    new Int8Array(memory.buffer).set(weights.embeddings, embeddings);
    const floats = new Float32Array(memory.buffer);
    floats.set(inSteps(weights.normal), this.#normal / 4);
    this.#layers.forEach((at, i) => {
      const layer = weights.layers[i];
      if (layer) placeLayer(memory, layer, at);
    });
    place(memory, this.#out.weights, weights.out.weights, width);
    const { scales, offsets } = weights.out;
    floats.set(
      scales.map((scale) => scale / stepsOfOne),
      this.#out.scales / 4,
    );
    floats.set(offsets, this.#out.scales / 4 + scales.length);
    this.rows = new Int32Array(memory.buffer, rows, capacity * featureCount);
    this.outputs = new Float32Array(memory.buffer, outputs, capacity * outputCount);
    this.#levels = new Uint8Array(memory.buffer, levels, capacity);
    this.reach = reachOf(weights.layers);
    this.residentBytes = memory.buffer.byteLength;
    compiled ??= new WebAssembly.Module(Buffer.from(kernelModule, 'base64'));
    const instance = new WebAssembly.Instance(compiled, { env: { memory, abort: () => undefined } });
    this.#kernel = instance.exports as Kernel;
    this.#kernel.configure(featureCount, rows, embeddings, weights.embeddingScale, values, inputs, sums, outputs, list);
  }

  /** Computes the outputs of the first `count` tokens. */
  run(count: number): void {
    if (count === 0) return;
    const kernel = this.#kernel;
    let [passed, widened] = this.#passed;
    kernel.embed(count, this.#embedded, this.#normal);
    this.#levels.fill(0, 0, count);
    kernel.meanAll(count, passed);
    // A layer without a gate computes what the next one looks at when that is known.
    this.#layers.forEach(({ gate, steps }, i) => {
      if (!gate) return;
      this.#compute(i, count, passed);
      kernel.judge(count, passed, steps, gate.weights, gate.thresholds);
      // Words at the ends of an entity, or in its middle, are the least clear: those beside one that passes pass too.
      kernel.around(count, passed, 1, widened);
      [passed, widened] = [widened, passed];
    });
    this.#compute(this.#layers.length - 1, count, passed);
    const steps = this.#layers.at(-1)?.steps ?? this.#embedded;
    kernel.classify(count, passed, steps, outputCount, tagCount, this.#out.weights, this.#out.scales);
  }

  /** What a layer left of the first `count` tokens, in {@link stepsOfOne} to 1: of those alone that it computed. */
  left(layer: number, count: number): Int16Array {
    return new Int16Array(this.rows.buffer, this.#layers[layer]?.steps ?? this.#embedded, count * width);
  }

  /** Computes a layer for those of the tokens that are wanted of which it did not, after the layers before it. */
  #compute(index: number, count: number, wanted: number): void {
    const layer = this.#layers[index];
    if (!layer) return;
    const levels = this.#levels.byteOffset;
    const { reach, computed, seen } = layer;
    if (!this.#kernel.lacking(count, wanted, levels, index + 1, computed)) return;
    this.#kernel.around(count, computed, reach, seen);
    this.#compute(index - 1, count, seen);
    const from = this.#layers[index - 1]?.steps ?? this.#embedded;
    const { weights, scales, normal, steps } = layer;
    this.#kernel.convolve(count, computed, reach, from, steps, weights, scales, normal, levels, index + 1);
  }
}

/** How far layers look; each gate, which looks at what its layer leaves, lets one token more to each side pass. */
function reachOf(layers: readonly Layer[]): number {
  let [layersReach, gates, most] = [0, 0, 0];
  for (const { reach, gate } of layers) {
    layersReach += reach;
    if (gate) gates++;
    most = Math.max(most, layersReach, gate ? layersReach + gates : 0);
  }
  return most;
}

/** Writes a layer where the kernel looks for it. */
function placeLayer(memory: WebAssembly.Memory, layer: Layer, at: PlacedLayer): void {
  const floats = new Float32Array(memory.buffer);
  place(memory, at.weights, pairedWeights(layer.weights), 4 * width);
  // Sums of pairs are twice what they stand for; values are counted in steps.
  floats.set(
    layer.scales.map((scale) => scale / 2),
    at.scales / 4,
  );
  floats.set(inSteps(layer.offsets), at.scales / 4 + layer.scales.length);
  floats.set(inSteps(layer.normal), at.normal / 4);
  if (!layer.gate || !at.gate) return;
  place(memory, at.gate.weights, layer.gate.weights, width);
  new Int32Array(memory.buffer).set(layer.gate.thresholds, at.gate.thresholds / 4);
}

/** What the kernel adds up with numbers of steps, as many steps. */
function inSteps(numbers: Float32Array): Float32Array {
  return numbers.map((number) => number * stepsOfOne);
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
