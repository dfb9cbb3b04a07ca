// AssemblyScript: compiled to WebAssembly by tools/wasm.js, never by tsc. network.ts says what lies where in memory.

/** Width of what a token is between the layers: eight vectors of eight. */
const WIDTH: usize = 64;
/** Bytes of a token's values (32-bit floats, in steps) and of its steps (16-bit integers). */
const VALUES: usize = WIDTH * 4;
const STEPS: usize = WIDTH * 2;
/** 256 steps of an activation are 1; there are at most 4095, so that sums over three tokens stay below 2^31. */
const STEP: f32 = 256;
const MOST: i32 = 4095;
/** Added to a float below 2^22 it leaves the nearest integer in the lower bits. */
const ROUNDING: f32 = 12582912;
/** Tokens that a layer takes at a time: with a block of weights they stay in the processor's nearest cache. */
const CHUNK: usize = 32;
/** Tokens between the one whose rows are summed and the one whose rows are asked of the memory. */
const AHEAD: usize = 6;

let features: usize = 0;
let embeddings: usize = 0;
let embeddingScale: f32 = 0;
let rowsAt: usize = 0;
let valuesAt: usize = 0;
let pairsAt: usize = 0;
let sumsAt: usize = 0;
let logitsAt: usize = 0;

/**
 * Addresses: of the rows that tokens are described by, the embeddings, and room for values, for what a layer makes of
 * the steps of CHUNK tokens (4 KB for eight), for sums (512 bytes) and for outputs.
 */
export function configure(
  count: i32,
  rows: usize,
  matrix: usize,
  scale: f32,
  values: usize,
  pairs: usize,
  sums: usize,
  logits: usize,
): void {
  features = count;
  rowsAt = rows;
  embeddings = matrix;
  embeddingScale = scale * STEP;
  valuesAt = values;
  pairsAt = pairs;
  sumsAt = sums;
  logitsAt = logits;
}

/** The sum of the four lanes. */
@inline
function sum(lanes: v128): f32 {
  return (
    f32x4.extract_lane(lanes, 0) +
    f32x4.extract_lane(lanes, 1) +
    f32x4.extract_lane(lanes, 2) +
    f32x4.extract_lane(lanes, 3)
  );
}

/** The nearest integers; values are some thousands at most. */
@inline
function whole(values: v128): v128 {
  const rounding = f32x4.splat(ROUNDING);
  return i32x4.sub(f32x4.add(values, rounding), rounding);
}

/** Layer normalisation of a token's values in place; `gains` (in steps) is followed by the offsets. Leaves its steps. */
@inline
function normalise(values: usize, steps: usize, gains: usize): void {
  // Four sums each, so that none waits for the one before.
  let a = f32x4.splat(0), b = a, c = a, d = a, e = a, f = a, g = a, h = a;
  for (let i: usize = 0; i < VALUES; i += 64) {
    const first = v128.load(values + i);
    const second = v128.load(values + i, 16);
    const third = v128.load(values + i, 32);
    const fourth = v128.load(values + i, 48);
    a = f32x4.add(a, first);
    b = f32x4.add(b, second);
    c = f32x4.add(c, third);
    d = f32x4.add(d, fourth);
    e = f32x4.add(e, f32x4.mul(first, first));
    f = f32x4.add(f, f32x4.mul(second, second));
    g = f32x4.add(g, f32x4.mul(third, third));
    h = f32x4.add(h, f32x4.mul(fourth, fourth));
  }
  const total = f32x4.add(f32x4.add(a, b), f32x4.add(c, d));
  const squares = f32x4.add(f32x4.add(e, f), f32x4.add(g, h));
  const mean = sum(total) / <f32>WIDTH;
  const variance = max<f32>(sum(squares) / <f32>WIDTH - mean * mean, 0);
  const spread: f32 = <f32>1 / sqrt<f32>(variance + <f32>0.00001 * STEP * STEP);
  const means = f32x4.splat(mean);
  const spreads = f32x4.splat(spread);
  const least = i16x8.splat(<i16>-MOST);
  const most = i16x8.splat(<i16>MOST);
  for (let i: usize = 0; i < VALUES; i += 32) {
    let low = f32x4.mul(f32x4.sub(v128.load(values + i), means), spreads);
    let high = f32x4.mul(f32x4.sub(v128.load(values + i, 16), means), spreads);
    low = f32x4.add(f32x4.mul(low, v128.load(gains + i)), v128.load(gains + i, 256));
    high = f32x4.add(f32x4.mul(high, v128.load(gains + i, 16)), v128.load(gains + i, 272));
    v128.store(values + i, low);
    v128.store(values + i, high, 16);
    v128.store(
      steps + (i >> 1),
      i16x8.min_s(i16x8.max_s(i16x8.narrow_i32x4_s(whole(low), whole(high)), least), most),
    );
  }
}

/** Sums the embeddings of each token's rows and normalises them. Rows lie all over megabytes: they are asked for early. */
export function embed(count: i32, steps: usize, gains: usize): void {
  const scale = f32x4.splat(embeddingScale);
  const stride = features * 4;
  const end = rowsAt + <usize>count * stride;
  let ahead = rowsAt;
  let touched: i32 = 0;
  for (let t: usize = 0; t < <usize>count; t++) {
    const rows = rowsAt + t * stride;
    const until = min<usize>(rows + (AHEAD + 1) * stride, end);
    for (; ahead < until; ahead += 4) touched |= load<u8>(embeddings + <usize>load<u32>(ahead) * WIDTH);
    const values = valuesAt + t * VALUES;
    for (let half: usize = 0; half < WIDTH; half += 32) {
      let a = i16x8.splat(0);
      let b = i16x8.splat(0);
      let c = i16x8.splat(0);
      let d = i16x8.splat(0);
      for (let f: usize = 0; f < stride; f += 4) {
        const row = embeddings + <usize>load<u32>(rows + f) * WIDTH + half;
        a = i16x8.add(a, v128.load_ext<i8>(row));
        b = i16x8.add(b, v128.load_ext<i8>(row, 8));
        c = i16x8.add(c, v128.load_ext<i8>(row, 16));
        d = i16x8.add(d, v128.load_ext<i8>(row, 24));
      }
      const to = values + half * 4;
      storeScaled(to, a, scale);
      storeScaled(to + 32, b, scale);
      storeScaled(to + 64, c, scale);
      storeScaled(to + 96, d, scale);
    }
    normalise(values, steps + t * STEPS, gains);
  }
  // So that the compiler has to ask.
  store<i32>(sumsAt, touched);
}

@inline
function storeScaled(to: usize, sums: v128, scale: v128): void {
  v128.store(to, f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(sums)), scale));
  v128.store(to, f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(sums)), scale), 16);
}

@inline
function times(sums: v128, steps: v128, weights: v128): v128 {
  return i32x4.add(sums, i32x4.dot_i16x8_s(steps, weights));
}

/**
 * Eight outputs of four tokens, each of WIDTH inputs: two vectors a token at `to`.
 * @param weights for each pair of inputs the two weights of each output
 * @param steps of four tokens, one after another
 */
@inline
function product(to: usize, weights: usize, steps: usize): void {
  let a = i32x4.splat(0), b = a, c = a, d = a, e = a, f = a, g = a, h = a;
  for (let i: usize = 0; i < STEPS; i += 4) {
    const low = v128.load(weights);
    const high = v128.load(weights, 16);
    weights += 32;
    const first = v128.load_splat<u32>(steps + i);
    const second = v128.load_splat<u32>(steps + i, 128);
    const third = v128.load_splat<u32>(steps + i, 256);
    const fourth = v128.load_splat<u32>(steps + i, 384);
    a = times(a, first, low);
    b = times(b, first, high);
    c = times(c, second, low);
    d = times(d, second, high);
    e = times(e, third, low);
    f = times(f, third, high);
    g = times(g, fourth, low);
    h = times(h, fourth, high);
  }
  v128.store(to, a);
  v128.store(to, b, 16);
  v128.store(to, c, 32);
  v128.store(to, d, 48);
  v128.store(to, e, 64);
  v128.store(to, f, 80);
  v128.store(to, g, 96);
  v128.store(to, h, 112);
}

/** Adds what is above zero of `sums * scales + offsets` to the values at `to`. */
@inline
function addPositive(to: usize, sums: v128, scales: v128, offsets: v128): void {
  const value = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sums), scales), offsets);
  v128.store(to, f32x4.add(v128.load(to), f32x4.pmax(value, f32x4.splat(0))));
}

/** The first token of a pair of tokens `reach` apart, where pairs leave out no token of a chunk. */
@inline
function firstOf(pair: usize, reach: usize): usize {
  return (pair & ~(reach - 1)) * 2 + (pair & (reach - 1));
}

/** What {@link convolve} multiplies, of the first pairs of the chunk whose steps are at `steps`: four together. */
@inline
function combine(pairs: usize, steps: usize, reach: usize): void {
  const apart = reach * STEPS;
  for (let pair: usize = 0; pair < pairs; pair++) {
    let from = steps + firstOf(pair, reach) * STEPS - apart;
    let to = pairsAt + (pair >> 2) * 16 * STEPS + (pair & 3) * STEPS;
    for (let i: usize = 0; i < STEPS; i += 16) {
      const first = v128.load(from + i);
      const second = v128.load(from + apart + i);
      const third = v128.load(from + 2 * apart + i);
      const fourth = v128.load(from + 3 * apart + i);
      v128.store(to + i, i16x8.sub(first, third));
      v128.store(to + i, i16x8.add(second, third), 512);
      v128.store(to + i, i16x8.sub(third, second), 1024);
      v128.store(to + i, i16x8.sub(second, fourth), 1536);
    }
  }
}

/**
 * One layer: to each token adds what three tokens, `reach` apart, say together, and normalises. Of two tokens, `reach`
 * apart, it computes four products instead of six (Winograd's F(2,3)), in integers, so that the sums are the same:
 * with inputs d0..d3 and weights g0..g2,
 *     m0 = (d0 - d2) 2g0, m1 = (d1 + d2)(g0 + g1 + g2), m2 = (d2 - d1)(g0 - g1 + g2), m3 = (d1 - d3) 2g2
 *     twice the sum of the first is m0 + m1 + m2, twice that of the second m1 - m2 - m3.
 * @param count of tokens; what stands behind the last is taken for zeros, as what stands before the first
 * @param reach a power of two, up to half of CHUNK
 * @param steps of all tokens, with room for CHUNK + 2 * reach more; `reach` tokens of zeros stand before them
 * @param to where the steps go that the next layer reads
 * @param weights in blocks of eight outputs; in each, the four kinds of weights, as {@link product} reads them
 * @param scales of half a sum, one an output, followed by the offsets
 */
export function convolve(
  count: i32,
  reach: usize,
  steps: usize,
  to: usize,
  weights: usize,
  scales: usize,
  gains: usize,
): void {
  const n = <usize>count;
  // Pairs that leave out no token are made of so many.
  const together = max<usize>(8, 2 * reach);
  memory.fill(steps + n * STEPS, 0, (CHUNK + 2 * reach) * STEPS);
  for (let t: usize = 0; t < n; t += CHUNK) {
    const groups = min<usize>(CHUNK / 8, (n - t + together - 1) / together * (together / 8));
    combine(groups * 4, steps + t * STEPS, reach);
    let w = weights;
    for (let output: usize = 0; output < WIDTH; output += 8) {
      const s = scales + output * 4;
      for (let group: usize = 0; group < groups; group++) {
        for (let kind: usize = 0; kind < 4; kind++) {
          product(sumsAt + kind * 128, w + kind * WIDTH * 16, pairsAt + group * 16 * STEPS + kind * 4 * STEPS);
        }
        for (let pair: usize = 0; pair < 4; pair++) {
          const at = valuesAt + (t + firstOf(group * 4 + pair, reach)) * VALUES + output * 4;
          addPair(at, reach * VALUES, sumsAt + pair * 32, s);
          addPair(at + 16, reach * VALUES, sumsAt + pair * 32 + 16, s + 16);
        }
      }
      w += 4 * WIDTH * 16;
    }
    const end = min<usize>(t + CHUNK, n);
    for (let i = t; i < end; i++) normalise(valuesAt + i * VALUES, to + i * STEPS, gains);
  }
}

/** Adds what a layer says of four outputs of two tokens, whose values are `apart`, to these. */
@inline
function addPair(values: usize, apart: usize, sums: usize, scales: usize): void {
  const first = v128.load(sums);
  const second = v128.load(sums, 128);
  const third = v128.load(sums, 256);
  const fourth = v128.load(sums, 384);
  const factors = v128.load(scales);
  const offsets = v128.load(scales, 256);
  addPositive(values, i32x4.add(first, i32x4.add(second, third)), factors, offsets);
  addPositive(values + apart, i32x4.sub(i32x4.sub(second, third), fourth), factors, offsets);
}

/**
 * The outputs of each token, `outputs` of them, a multiple of 8; the weights are in blocks of eight of them. The last
 * holds how far the best of the outputs 1 up to `tags` is above output 0. Takes four tokens at a time: there is room for
 * the outputs of three more.
 */
export function classify(count: i32, steps: usize, outputs: usize, tags: i32, weights: usize, scales: usize): void {
  const line = outputs * 4;
  for (let t: usize = 0; t < <usize>count; t += 4) {
    const logits = logitsAt + t * line;
    for (let output: usize = 0; output < outputs; output += 8) {
      product(sumsAt, weights + output * WIDTH * 2, steps + t * STEPS);
      const s = scales + output * 4;
      const at = logits + output * 4;
      for (let token: usize = 0; token < 4; token++) {
        const sums = sumsAt + token * 32;
        const low = f32x4.mul(f32x4.convert_i32x4_s(v128.load(sums)), v128.load(s));
        const high = f32x4.mul(f32x4.convert_i32x4_s(v128.load(sums, 16)), v128.load(s, 16));
        v128.store(at + token * line, f32x4.add(low, v128.load(s + line)));
        v128.store(at + token * line, f32x4.add(high, v128.load(s + line, 16)), 16);
      }
    }
    for (let token: usize = 0; token < 4; token++) tellLead(logits + token * line, line, tags);
  }
}

/** Writes behind a token's outputs how far the best tag is above tag 0. */
@inline
function tellLead(logits: usize, line: usize, tags: i32): void {
  let best = load<f32>(logits, 4);
  for (let tag = 2; tag < tags; tag++) best = max(best, load<f32>(logits + (<usize>tag << 2)));
  store<f32>(logits + line - 4, best - load<f32>(logits));
}
