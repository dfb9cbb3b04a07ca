import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Layer, TaggerWeights } from '../../../src/models/tagger/weights.js';

/** What train.py writes beside the weights. */
interface Trained {
  readonly reaches: readonly number[];
  /** How many floats each column has, in the order in which they stand. */
  readonly sizes: Readonly<Record<string, number>>;
}

function aligned(path: string): ArrayBuffer {
  const bytes = readFileSync(path);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
}

/** The weights that training left, as the product's network takes them: embeddings of 8 bits, the others of 11. */
export function packWeights(folder: string, seed: string): TaggerWeights {
  const { reaches, sizes }: Trained = JSON.parse(readFileSync(join(folder, `weights-${seed}.json`), 'utf8'));
  const floats = new Float32Array(aligned(join(folder, `weights-${seed}.f32`)));
  const columns = new Map<string, Float32Array>();
  let at = 0;
  for (const [name, size] of Object.entries(sizes)) {
    columns.set(name, floats.subarray(at, at + size));
    at += size;
  }
  const column = (name: string) => {
    const found = columns.get(name);
    if (!found) throw new Error(`weights-${seed} has no ${name}`);
    return found;
  };
  const layer = (name: string): Omit<Layer, 'reach' | 'normal'> => ({
    ...quantised(column(`${name}.weights`), column(`${name}.offsets`).length),
    offsets: Float32Array.from(column(`${name}.offsets`)),
  });
  const { embeddings, embeddingScale } = quantisedRows(column('rows'));
  return {
    version: `sha256:${createHash('sha256').update(new Uint8Array(floats.buffer)).digest('hex')}`,
    embeddings,
    embeddingScale,
    normal: Float32Array.from(column('norm')),
    layers: reaches.map((reach, i) => ({ ...layer(String(i)), reach, normal: Float32Array.from(column(`${i}.norm`)) })),
    out: layer('out'),
    lexicon: {
      hashes: new Uint32Array(aligned(join(folder, 'lexicon.hashes'))),
      values: new Uint32Array(aligned(join(folder, 'lexicon.values'))),
      vectors: new Uint16Array(aligned(join(folder, 'lexicon.vectors'))),
    },
    calibration: {},
  };
}

/** One scale for all, so that rows can be added as they are; the few numbers that are largest of all are cut. */
function quantisedRows(rows: Float32Array): Pick<TaggerWeights, 'embeddings' | 'embeddingScale'> {
  const sizes = rows
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  const embeddingScale = (sizes[Math.floor(sizes.length * 0.9999)] ?? 1) / 127;
  const embeddings = Int8Array.from(rows, (value) => Math.max(-127, Math.min(127, Math.round(value / embeddingScale))));
  return { embeddings, embeddingScale };
}

/** The kernel adds twice up to 288 products with activations of up to 4095, in 32 bits. */
const MOST = 910;

function quantised(weights: Float32Array, outputs: number): Pick<Layer, 'weights' | 'scales'> {
  const inputs = weights.length / outputs;
  const scales = new Float32Array(outputs);
  const whole = new Int16Array(weights.length);
  for (let output = 0; output < outputs; output++) {
    const row = weights.subarray(output * inputs, (output + 1) * inputs);
    const scale = Math.max(1e-9, ...row.map(Math.abs)) / MOST;
    scales[output] = scale;
    row.forEach((weight, i) => {
      whole[output * inputs + i] = Math.round(weight / scale);
    });
  }
  return { weights: whole, scales };
}
