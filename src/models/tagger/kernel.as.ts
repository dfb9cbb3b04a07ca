// AssemblyScript: compiled to WebAssembly by tools/wasm.js, never by tsc. network.ts says what lies where in memory.

import { addPositive, normalise, product, STEP, STEPS, VALUES, WIDTH } from './arithmetic.as';
import { configureChoice, list, listed, listPairs } from './choice.as';

export { around, lacking, meanAll } from './choice.as';

/** Pairs of tokens that a layer takes at a time: with a block of weights they stay in the processor's nearest cache. */
const CHUNK: usize = 16;
/** Tokens between the one whose rows are summed and the one whose rows are asked of the memory. */
const AHEAD: usize = 6;

let features: usize = 0;
let embeddings: usize = 0;
let embeddingScale: f32 = 0;
let rowsAt: usize = 0;
let valuesAt: usize = 0;
let inputsAt: usize = 0;
let sumsAt: usize = 0;
let logitsAt: usize = 0;

/**
 * Addresses: of the rows that tokens are described by, the embeddings, and room for values, for what a layer makes of
 * the steps of CHUNK pairs of tokens (four lines of steps a pair), for sums (512 bytes), for outputs, and for lists of tokens.
 */
export function configure(
  count: i32,
  rows: usize,
  matrix: usize,
  scale: f32,
  values: usize,
  inputs: usize,
  sums: usize,
  logits: usize,
  list: usize,
): void {
  features = count;
  rowsAt = rows;
  embeddings = matrix;
  embeddingScale = scale * STEP;
  valuesAt = values;
  inputsAt = inputs;
  sumsAt = sums;
  logitsAt = logits;
  configureChoice(list);
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

/** What {@link convolve} multiplies, of the pairs from a place of the list on: four together. */
@inline
function combine(place: usize, pairs: usize, steps: usize, reach: usize): void {
  const apart = reach * STEPS;
  for (let pair: usize = 0; pair < pairs; pair++) {
    const from = steps + listed((place + pair) * 2) * STEPS - apart;
    const to = inputsAt + (pair >> 2) * 16 * STEPS + (pair & 3) * STEPS;
    for (let i: usize = 0; i < STEPS; i += 16) {
      const first = v128.load(from + i);
      const second = v128.load(from + apart + i);
      const third = v128.load(from + 2 * apart + i);
      const fourth = v128.load(from + 3 * apart + i);
      v128.store(to + i, i16x8.sub(first, third));
      v128.store(to + i, i16x8.add(second, third), 4 * STEPS);
      v128.store(to + i, i16x8.sub(third, second), 8 * STEPS);
      v128.store(to + i, i16x8.sub(second, fourth), 12 * STEPS);
    }
  }
}

/**
 * One layer, of some tokens: to each it adds what three tokens, `reach` apart, say together, and normalises. Of two
 * tokens, `reach` apart, it computes four products instead of six (Winograd's F(2,3)), in integers, so that the sums are
 * the same: with inputs d0..d3 and weights g0..g2,
 *     m0 = (d0 - d2) 2g0, m1 = (d1 + d2)(g0 + g1 + g2), m2 = (d2 - d1)(g0 - g1 + g2), m3 = (d1 - d3) 2g2
 *     twice the sum of the first is m0 + m1 + m2, twice that of the second m1 - m2 - m3.
 * @param count of tokens; what stands behind the last is taken for zeros, as what stands before the first
 * @param mask of the tokens; afterwards it serves nothing else
 * @param reach up to 16
 * @param steps of all tokens that are looked at, with room for 2 * reach + 1 more; `reach` tokens of zeros stand before them
 * @param to where the steps go that the next layer reads
 * @param weights in blocks of eight outputs; in each, the four kinds of weights, as {@link product} reads them
 * @param scales of half a sum, one an output, followed by the offsets
 * @param levels where is written of each token which layer computed it, and `layer` the number of this one
 */
export function convolve(
  count: i32,
  mask: usize,
  reach: usize,
  steps: usize,
  to: usize,
  weights: usize,
  scales: usize,
  gains: usize,
  levels: usize,
  layer: i32,
): void {
  const n = <usize>count;
  memory.fill(steps + n * STEPS, 0, (2 * reach + 1) * STEPS);
  const pairs = listPairs(count, mask, reach, 4);
  for (let place: usize = 0; place < pairs; place += CHUNK) {
    const some = min<usize>(CHUNK, pairs - place);
    combine(place, some, steps, reach);
    let w = weights;
    for (let output: usize = 0; output < WIDTH; output += 8) {
      const s = scales + output * 4;
      for (let pair: usize = 0; pair < some; pair++) {
        if ((pair & 3) === 0) {
          for (let kind: usize = 0; kind < 4; kind++) {
            product(sumsAt + kind * 128, w + kind * WIDTH * 16, inputsAt + pair * 4 * STEPS + kind * 4 * STEPS);
          }
        }
        const first = valuesAt + listed((place + pair) * 2) * VALUES + output * 4;
        const second = valuesAt + listed((place + pair) * 2 + 1) * VALUES + output * 4;
        addPair(first, second, sumsAt + (pair & 3) * 32, s);
        addPair(first + 16, second + 16, sumsAt + (pair & 3) * 32 + 16, s + 16);
      }
      w += 4 * WIDTH * 16;
    }
    for (let token = 2 * place; token < 2 * (place + some); token++) {
      const t = listed(token);
      if (t === n) continue;
      normalise(valuesAt + t * VALUES, to + t * STEPS, gains);
      store<u8>(levels + t, <u8>layer);
    }
  }
}

/** Adds what a layer says of four outputs of two tokens to the values of these. */
@inline
function addPair(values: usize, others: usize, sums: usize, scales: usize): void {
  const first = v128.load(sums);
  const second = v128.load(sums, 128);
  const third = v128.load(sums, 256);
  const fourth = v128.load(sums, 384);
  const factors = v128.load(scales);
  const offsets = v128.load(scales, VALUES);
  addPositive(values, i32x4.add(first, i32x4.add(second, third)), factors, offsets);
  addPositive(others, i32x4.sub(i32x4.sub(second, third), fourth), factors, offsets);
}

/** Puts the steps of four tokens of the list one after another, as {@link product} reads them. */
@inline
function gather(place: usize, steps: usize): void {
  for (let token: usize = 0; token < 4; token++) {
    const from = steps + listed(place + token) * STEPS;
    const to = inputsAt + token * STEPS;
    for (let i: usize = 0; i < STEPS; i += 16) v128.store(to + i, v128.load(from + i));
  }
}

/**
 * Takes tokens out of a mask of which none of eight sums is above its threshold.
 * @param thresholds eight 32-bit integers
 */
export function judge(count: i32, mask: usize, steps: usize, weights: usize, thresholds: usize): void {
  const low = v128.load(thresholds);
  const high = v128.load(thresholds, 16);
  const length = list(count, mask, 4);
  for (let place: usize = 0; place < length; place += 4) {
    gather(place, steps);
    product(sumsAt, weights, inputsAt);
    for (let token: usize = 0; token < 4; token++) {
      const sums = sumsAt + token * 32;
      const above = v128.or(i32x4.gt_s(v128.load(sums), low), i32x4.gt_s(v128.load(sums, 16), high));
      if (!v128.any_true(above)) store<u8>(mask + listed(place + token), 0);
    }
  }
}

/**
 * The outputs of the tokens of a mask, `outputs` of them, a multiple of 8; the weights are in blocks of eight of them.
 * The last holds how far the best of the outputs 1 up to `tags` is above output 0; of tokens that are not of the mask
 * only that is written, and is as low as can be.
 */
export function classify(
  count: i32,
  mask: usize,
  steps: usize,
  outputs: usize,
  tags: i32,
  weights: usize,
  scales: usize,
): void {
  const line = outputs * 4;
  for (let t: usize = 0; t < <usize>count; t++) store<f32>(logitsAt + t * line + line - 4, -Infinity);
  const length = list(count, mask, 4);
  for (let place: usize = 0; place < length; place += 4) {
    gather(place, steps);
    for (let output: usize = 0; output < outputs; output += 8) {
      product(sumsAt, weights + output * WIDTH * 2, inputsAt);
      const s = scales + output * 4;
      for (let token: usize = 0; token < 4; token++) {
        const sums = sumsAt + token * 32;
        const at = logitsAt + listed(place + token) * line + output * 4;
        const low = f32x4.mul(f32x4.convert_i32x4_s(v128.load(sums)), v128.load(s));
        const high = f32x4.mul(f32x4.convert_i32x4_s(v128.load(sums, 16)), v128.load(s, 16));
        v128.store(at, f32x4.add(low, v128.load(s + line)));
        v128.store(at, f32x4.add(high, v128.load(s + line, 16)), 16);
      }
    }
    for (let token: usize = 0; token < 4; token++) tellLead(logitsAt + listed(place + token) * line, line, tags);
  }
}

/** Writes behind a token's outputs how far the best tag is above tag 0. */
@inline
function tellLead(logits: usize, line: usize, tags: i32): void {
  let best = load<f32>(logits, 4);
  for (let tag = 2; tag < tags; tag++) best = max(best, load<f32>(logits + (<usize>tag << 2)));
  store<f32>(logits + line - 4, best - load<f32>(logits));
}
