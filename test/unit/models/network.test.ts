import { outputCount, tagCount } from '../../../src/models/tagger/entity-types.js';
import { featureCount } from '../../../src/models/tagger/features.js';
import { Network } from '../../../src/models/tagger/network.js';
import {
  decodeWeights,
  encodeWeights,
  gateSums,
  type Layer,
  type TaggerWeights,
  width,
} from '../../../src/models/tagger/weights.js';

const ROWS = 50;
const CAPACITY = 96;

/** Numbers from -1 to 1, the same each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state / 0x3fffffff - 1) * 0.999;
  };
}

function randomWeights(reaches: readonly number[] = [1, 2, 4]): TaggerWeights {
  const next = numbers(7);
  const floats = (length: number, scale: number, around = 0) =>
    Float32Array.from({ length }, () => around + scale * next());
  const layer = (outputs: number, inputs: number) => ({
    weights: Int16Array.from({ length: outputs * inputs }, () => Math.round(910 * next())),
    scales: floats(outputs, 0.0001, 0.0002),
    offsets: floats(outputs, 0.5),
  });
  const normal = () => Float32Array.from([...floats(width, 0.2, 1), ...floats(width, 0.2)]);
  return {
    version: 'random',
    embeddings: Int8Array.from({ length: ROWS * width }, (_, i) => (i < width ? 0 : Math.round(127 * next()))),
    embeddingScale: 0.01,
    normal: normal(),
    layers: reaches.map((reach): Layer => ({ reach, ...layer(width, 3 * width), normal: normal() })),
    out: layer(outputCount, width),
    lexicon: { hashes: Uint32Array.of(3, 9), values: Uint32Array.of(1, 2), vectors: Uint16Array.of(0, 7) },
    calibration: { person: { scores: [0.5, 1], shares: [0.4, 0.9] } },
  };
}

function normalised(values: readonly number[], normal: Float32Array): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / width;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / width;
  return values.map(
    (value, i) => ((value - mean) / Math.sqrt(variance + 1e-5)) * (normal[i] ?? 0) + (normal[width + i] ?? 0),
  );
}

/** What a layer makes of the inputs of one token, in plain numbers. */
function weighted(
  { weights, scales, offsets }: Pick<Layer, 'weights' | 'scales' | 'offsets'>,
  inputs: readonly number[],
): number[] {
  return Array.from(scales, (scale, output) => {
    const sum = inputs.reduce((total, input, i) => total + input * (weights[output * inputs.length + i] ?? 0), 0);
    return sum * scale + (offsets[output] ?? 0);
  });
}

/** The outputs of all tokens, computed as slowly and plainly as can be. */
function plainOutputs(weights: TaggerWeights, rows: readonly (readonly number[])[]): number[][] {
  let tokens = rows.map((own) => {
    const sums = Array.from({ length: width }, (_, i) =>
      own.reduce((sum, row) => sum + (weights.embeddings[row * width + i] ?? 0) * weights.embeddingScale, 0),
    );
    return normalised(sums, weights.normal);
  });
  const nothing = new Array<number>(width).fill(0);
  const most = 4095 / 256;
  for (const layer of weights.layers) {
    tokens = tokens.map((values, t) => {
      const around = [-layer.reach, 0, layer.reach].flatMap((step) => tokens[t + step] ?? nothing);
      const more = weighted(
        layer,
        around.map((value) => Math.max(-most, Math.min(most, value))),
      );
      return normalised(
        values.map((value, i) => value + Math.max(0, more[i] ?? 0)),
        layer.normal,
      );
    });
  }
  return tokens.map((values) => weighted(weights.out, values));
}

describe('the network of the tagger', () => {
  const weights = randomWeights();
  const next = numbers(3);
  const rowsOf = (count: number) =>
    Array.from({ length: count }, () =>
      Array.from({ length: featureCount }, () => Math.floor(((next() + 1) / 2) * ROWS)),
    );

  /** The largest difference between the network's outputs and those of plain arithmetic. */
  function difference(given: TaggerWeights, count: number): number {
    const network = new Network(given, CAPACITY);
    // What was there before plays no part.
    network.rows.set(rowsOf(CAPACITY).flat());
    network.run(CAPACITY);
    const rows = rowsOf(count);
    network.rows.set(rows.flat());
    network.run(count);
    const differences = plainOutputs(given, rows).flatMap((outputs, t) =>
      outputs
        .slice(0, outputCount - 1)
        .map((output, i) => Math.abs(output - (network.outputs[t * outputCount + i] ?? 0))),
    );
    return Math.max(...differences);
  }

  it.each([1, 2, 3, 4, 5, 29, 32, 33, 61, 96])('says of %i tokens what plain arithmetic says, to rounding', (count) => {
    expect(difference(weights, count)).toBeLessThan(0.02);
  });

  it.each([[[1]], [[2, 1]], [[4, 4, 4]], [[1, 8]], [[16, 2]]])('may have layers that reach %j', (reaches) => {
    expect(difference(randomWeights(reaches), 75)).toBeLessThan(0.02);
  });

  it('adds up weights and inputs as large as there can be', () => {
    const largest = {
      ...weights,
      normal: weights.normal.map((gain, i) => (i < width ? gain * 40 : gain)),
      layers: weights.layers.map((layer) => ({
        ...layer,
        weights: layer.weights.map((weight) => (weight < 0 ? -1023 : 1023)),
        scales: layer.scales.map((scale) => scale / 40),
      })),
    };
    expect(difference(largest, 75)).toBeLessThan(0.02);
  });

  it('tells how far the best tag is above that of no entity', () => {
    const network = new Network(weights, 8);
    network.rows.set(rowsOf(2).flat());
    network.run(2);
    const [first = 0, ...others] = network.outputs.subarray(outputCount, outputCount + tagCount);
    expect(network.outputs[2 * outputCount - 1]).toBeCloseTo(Math.max(...others) - first, 5);
  });

  it('knows how many tokens around one decide about it', () => {
    expect(new Network(weights, 8).reach).toBe(7);
    expect(new Network(gated(), 8).reach).toBe(7);
  });

  /** The same weights with gates behind the first two layers that let some tokens pass. */
  function gated(): TaggerWeights {
    const some = numbers(11);
    return {
      ...weights,
      layers: weights.layers.map((layer, i) => {
        if (i === 2) return layer;
        const gate = {
          weights: Int16Array.from({ length: gateSums * width }, () => Math.round(1023 * some())),
          thresholds: new Int32Array(gateSums).fill(i === 0 ? 2_600_000 : 2_000_000),
        };
        return { ...layer, gate };
      }),
    };
  }

  const linesOf = ({ outputs }: Network, count: number) =>
    Array.from({ length: count }, (_, t) => Array.from(outputs.subarray(t * outputCount, (t + 1) * outputCount)));

  it.each([1, 2, 7, 32, 61, 96])('says of those of %i tokens that pass its gates the same as without', (count) => {
    const rows = rowsOf(count).flat();
    const [plain, some] = [weights, gated()].map((given) => {
      const network = new Network(given, CAPACITY);
      // What was there before plays no part.
      network.rows.set(rowsOf(CAPACITY).flat());
      network.run(CAPACITY);
      network.rows.set(rows);
      network.run(count);
      return linesOf(network, count);
    });
    some?.forEach((line, t) => {
      if (line.at(-1) !== Number.NEGATIVE_INFINITY) expect(line).toEqual(plain?.[t]);
    });
  });

  it('lets a token pass or not wherever a window begins and ends', () => {
    const network = new Network(gated(), CAPACITY);
    const rows = rowsOf(CAPACITY);
    network.rows.set(rows.flat());
    network.run(CAPACITY);
    const whole = linesOf(network, CAPACITY);
    const stopped = whole.filter((line) => line.at(-1) === Number.NEGATIVE_INFINITY).length;
    expect(stopped).toBeGreaterThan(CAPACITY / 10);
    expect(stopped).toBeLessThan(CAPACITY * 0.9);
    for (const [from, to] of [
      [0, 50],
      [13, 77],
      [40, CAPACITY],
    ] as const) {
      network.rows.set(rows.slice(from, to).flat());
      network.run(to - from);
      linesOf(network, to - from).forEach((line, i) => {
        const isWithin = (from === 0 || i >= network.reach) && (to === CAPACITY || i < to - from - network.reach);
        // Of one that does not pass only the last output is written.
        const outputs = (one: number[]) => (one.at(-1) === Number.NEGATIVE_INFINITY ? one.slice(-1) : one);
        if (isWithin) expect(outputs(line)).toEqual(outputs(whole[from + i] ?? []));
      });
    }
  });

  it('is written and read back unchanged', () => {
    expect(decodeWeights(encodeWeights(weights))).toEqual(weights);
    expect(decodeWeights(encodeWeights(gated()))).toEqual(gated());
  });

  it('is refused when a layer looks further than the kernel can, or at tokens that make no pairs', () => {
    for (const reach of [3, 32]) {
      expect(() => decodeWeights(encodeWeights(randomWeights([1, reach])))).toThrow(
        expect.objectContaining({ code: 'bad-model' }),
      );
    }
  });

  it('is read from a part of a buffer', () => {
    const bytes = encodeWeights(weights);
    const buffer = Buffer.concat([Buffer.alloc(100, 1), bytes, Buffer.alloc(100, 1)]);
    expect(decodeWeights(buffer.subarray(100, 100 + bytes.length))).toEqual(weights);
  });

  it('is refused when cut off', () => {
    const bytes = encodeWeights(weights);
    expect(() => decodeWeights(bytes.subarray(0, bytes.length - 100))).toThrow(
      expect.objectContaining({ code: 'bad-model' }),
    );
    expect(() => decodeWeights(bytes.subarray(0, 20))).toThrow(expect.objectContaining({ code: 'bad-model' }));
    expect(() => decodeWeights(new Uint8Array(3))).toThrow(expect.objectContaining({ code: 'bad-model' }));
  });
});
