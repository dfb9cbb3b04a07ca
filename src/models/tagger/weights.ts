import type { EntityType } from './entity-types.js';
import type { LexiconColumns } from './lexicon.js';

/** One layer of the network: what three tokens, `reach` apart, say together. */
export interface Layer {
  /** Tokens between those it looks at. */
  readonly reach: number;
  /** By output, then tap, then input; multiplied by the output's scale it is the weight. */
  readonly weights: Int16Array;
  /** One an output. */
  readonly scales: Float32Array;
  readonly offsets: Float32Array;
  /** Of the normalisation: gains, then offsets. */
  readonly normal: Float32Array;
  /** What tells of its results which tokens may be anything; without one all may. */
  readonly gate?: Gate;
}

/** A glance at what a layer leaves of a token: one of a few sums has to be above its threshold. */
export interface Gate {
  /** By sum, then input: {@link gateSums} times {@link width}, at most 11 bits. */
  readonly weights: Int16Array;
  /** One a sum, in products of weights with the kernel's steps: 256 are 1. */
  readonly thresholds: Int32Array;
}

/** Sums of a gate: as many as the kernel computes at a time. */
export const gateSums = 8;

/** How sure a raw score makes: the share that was right among findings of validation texts with scores about it. */
export interface Calibration {
  /** Ascending, 0 to 1. */
  readonly scores: readonly number[];
  /** As many; never falling. */
  readonly shares: readonly number[];
}

/** All that training leaves. */
export interface TaggerWeights {
  /** Changes with every training. */
  readonly version: string;
  /** Rows of {@link width} numbers; times `embeddingScale` they are the embeddings. */
  readonly embeddings: Int8Array;
  readonly embeddingScale: number;
  readonly normal: Float32Array;
  readonly layers: readonly Layer[];
  /** The outputs, as a layer that looks at one token. */
  readonly out: Pick<Layer, 'weights' | 'scales' | 'offsets'>;
  readonly lexicon: LexiconColumns;
  readonly calibration: Readonly<Partial<Record<EntityType, Calibration>>>;
}

/** How far apart the tokens may be that a layer looks at: the kernel computes pairs of such tokens. */
const reaches: readonly number[] = [1, 2, 4, 8, 16];

/** Numbers that describe a token between the layers. */
export const width = 96;

type Column = Int8Array | Int16Array | Int32Array | Uint16Array | Uint32Array | Float32Array;

interface Section {
  readonly kind: 'i8' | 'i16' | 'i32' | 'u16' | 'u32' | 'f32';
  readonly at: number;
  readonly length: number;
}

interface Header {
  readonly version: string;
  readonly embeddingScale: number;
  readonly reaches: readonly number[];
  readonly calibration: TaggerWeights['calibration'];
  readonly sections: Readonly<Record<string, Section>>;
}

const align = (bytes: number) => (bytes + 7) & ~7;

function kindOf(column: Column): Section['kind'] {
  if (column instanceof Int8Array) return 'i8';
  if (column instanceof Int16Array) return 'i16';
  if (column instanceof Int32Array) return 'i32';
  if (column instanceof Uint16Array) return 'u16';
  return column instanceof Uint32Array ? 'u32' : 'f32';
}

/** The weights as bytes: the length of a header in JSON (32 bits, little endian), the header, the columns it lists. */
export function encodeWeights(weights: TaggerWeights): Uint8Array {
  const columns: [string, Column][] = [
    ['embeddings', weights.embeddings],
    ['normal', weights.normal],
    ['out.weights', weights.out.weights],
    ['out.scales', weights.out.scales],
    ['out.offsets', weights.out.offsets],
    ['lexicon.hashes', weights.lexicon.hashes],
    ['lexicon.values', weights.lexicon.values],
    ['lexicon.vectors', weights.lexicon.vectors],
  ];
  weights.layers.forEach((layer, i) => {
    for (const part of ['weights', 'scales', 'offsets', 'normal'] as const) columns.push([`${i}.${part}`, layer[part]]);
    if (!layer.gate) return;
    columns.push([`${i}.gate.weights`, layer.gate.weights], [`${i}.gate.thresholds`, layer.gate.thresholds]);
  });
  const sections: Record<string, Section> = {};
  let size = 0;
  for (const [name, column] of columns) {
    sections[name] = { kind: kindOf(column), at: size, length: column.length };
    size = align(size + column.byteLength);
  }
  const { version, embeddingScale, calibration } = weights;
  const reaches = weights.layers.map(({ reach }) => reach);
  const header: Header = { version, embeddingScale, reaches, calibration, sections };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const begin = align(4 + json.length);
  const bytes = new Uint8Array(begin + size);
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 4);
  for (const [name, column] of columns) {
    const at = begin + (sections[name]?.at ?? 0);
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
  }
  return bytes;
}

/** Thrown when bytes are no weights of a tagger. */
class WeightsError extends Error {
  override readonly name = 'WeightsError';
  readonly code = 'bad-model';
}

/**
 * Reads what {@link encodeWeights} wrote.
 * @throws {WeightsError}
 */
export function decodeWeights(bytes: Uint8Array): TaggerWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8) throw new WeightsError('too short for weights of a tagger');
  const jsonLength = view.getUint32(0, true);
  const begin = align(4 + jsonLength);
  if (begin > bytes.length) throw new WeightsError('the weights of the tagger are cut off');
  const header: Header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + jsonLength)));
  if (!header.reaches.every((reach) => reaches.includes(reach))) {
    throw new WeightsError('a layer of the tagger looks at tokens that are too far apart');
  }
  const sizes = { i8: 1, i16: 2, i32: 4, u16: 2, u32: 4, f32: 4 };
  const read = (name: string, kind: Section['kind']): ArrayBuffer => {
    const section = header.sections[name];
    const from = begin + (section?.at ?? 0);
    const to = from + (section?.length ?? 0) * sizes[kind];
    if (section?.kind !== kind || to > bytes.length) throw new WeightsError(`the tagger has no ${name}`);
    // A copy of its own: a slice of a Buffer would be the same memory.
    return Uint8Array.prototype.slice.call(bytes, from, to).buffer;
  };
  const f32 = (name: string) => new Float32Array(read(name, 'f32'));
  const layer = (name: string) => ({
    weights: new Int16Array(read(`${name}.weights`, 'i16')),
    scales: f32(`${name}.scales`),
    offsets: f32(`${name}.offsets`),
  });
  const gateOf = (name: string): Pick<Layer, 'gate'> => {
    if (!header.sections[`${name}.weights`]) return {};
    const thresholds = new Int32Array(read(`${name}.thresholds`, 'i32'));
    return { gate: { weights: new Int16Array(read(`${name}.weights`, 'i16')), thresholds } };
  };
  return {
    version: header.version,
    embeddings: new Int8Array(read('embeddings', 'i8')),
    embeddingScale: header.embeddingScale,
    normal: f32('normal'),
    layers: header.reaches.map((reach, i) => ({
      ...layer(String(i)),
      ...gateOf(`${i}.gate`),
      reach,
      normal: f32(`${i}.normal`),
    })),
    out: layer('out'),
    lexicon: {
      hashes: new Uint32Array(read('lexicon.hashes', 'u32')),
      values: new Uint32Array(read('lexicon.values', 'u32')),
      vectors: new Uint16Array(read('lexicon.vectors', 'u16')),
    },
    calibration: header.calibration,
  };
}
