// AssemblyScript: compiled to WebAssembly by tools/wasm.js, never by tsc. network.ts says what lies where in memory.

/** Width of what a token is between the layers: eight vectors of eight. */
const WIDTH: usize = 64;
/** Steps of activations: 256 for 1, at most 4095, so that a sum over three tokens stays below 2^31. */
const STEP: f32 = 256;
const MOST: i32 = 4095;

let features: usize = 0;
let embeddings: usize = 0;
let embeddingScale: f32 = 0;
let rowsAt: usize = 0;
let valuesAt: usize = 0;
let stepsAt: usize = 0;
let logitsAt: usize = 0;

/** Addresses: of the rows that tokens are described by, the embeddings, and room for values, their steps and outputs. */
export function configure(count: i32, rows: usize, matrix: usize, scale: f32, values: usize, steps: usize, logits: usize): void {
  features = count;
  rowsAt = rows;
  embeddings = matrix;
  embeddingScale = scale;
  valuesAt = values;
  stepsAt = steps;
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

/** Layer normalisation of a token's values in place; `gains` is followed by the offsets. Leaves their steps too. */
function normalise(values: usize, steps: usize, gains: usize): void {
  let total = f32x4.splat(0);
  let squares = f32x4.splat(0);
  for (let i: usize = 0; i < WIDTH * 4; i += 16) {
    const value = v128.load(values + i);
    total = f32x4.add(total, value);
    squares = f32x4.add(squares, f32x4.mul(value, value));
  }
  const mean = sum(total) / <f32>WIDTH;
  const variance = max<f32>(sum(squares) / <f32>WIDTH - mean * mean, 0);
  const spread: f32 = <f32>1 / sqrt<f32>(variance + <f32>0.00001);
  const means = f32x4.splat(mean);
  const spreads = f32x4.splat(spread);
  const step = f32x4.splat(STEP);
  const least = i16x8.splat(<i16>-MOST);
  const most = i16x8.splat(<i16>MOST);
  for (let i: usize = 0; i < WIDTH * 4; i += 32) {
    let low = f32x4.mul(f32x4.sub(v128.load(values + i), means), spreads);
    let high = f32x4.mul(f32x4.sub(v128.load(values + i, 16), means), spreads);
    low = f32x4.add(f32x4.mul(low, v128.load(gains + i)), v128.load(gains + i, 256));
    high = f32x4.add(f32x4.mul(high, v128.load(gains + i, 16)), v128.load(gains + i, 272));
    v128.store(values + i, low);
    v128.store(values + i, high, 16);
    const whole = i16x8.narrow_i32x4_s(
      i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(low, step))),
      i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(high, step))),
    );
    v128.store(steps + (i >> 1), i16x8.min_s(i16x8.max_s(whole, least), most));
  }
}

/** Sums the embeddings of each token's rows and normalises them. */
export function embed(count: i32, gains: usize): void {
  const scale = f32x4.splat(embeddingScale);
  for (let t: usize = 0; t < <usize>count; t++) {
    const rows = rowsAt + t * features * 4;
    const values = valuesAt + t * WIDTH * 4;
    for (let half: usize = 0; half < WIDTH; half += 32) {
      let a = i16x8.splat(0);
      let b = i16x8.splat(0);
      let c = i16x8.splat(0);
      let d = i16x8.splat(0);
      for (let f: usize = 0; f < features; f++) {
        const row = embeddings + <usize>load<u32>(rows + f * 4) * WIDTH + half;
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
    normalise(values, stepsAt + t * WIDTH * 2, gains);
  }
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

/** Adds what is above zero of `sums * scales + offsets` to the values at `to`. */
@inline
function addPositive(to: usize, sums: v128, scales: v128, offsets: v128): void {
  const value = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sums), scales), offsets);
  v128.store(to, f32x4.add(v128.load(to), f32x4.pmax(value, f32x4.splat(0))));
}

/** What stands behind the last token is as if there were only zeros: eight tokens, more than any layer reaches. */
@inline
function endWithZeros(count: usize): void {
  memory.fill(stepsAt + count * WIDTH * 2, 0, 8 * WIDTH * 2);
}

/**
 * One layer: to each token adds what three tokens, `reach` apart, say together, and normalises. Takes four tokens at a
 * time, so there is room for more, and eight tokens of zeros stand before the first.
 * @param weights in blocks of eight outputs; in each, for each pair of inputs, the two weights of each output
 * @param scales one an output, followed by the offsets
 */
export function convolve(count: i32, reach: usize, weights: usize, scales: usize, gains: usize): void {
  const n = <usize>count;
  endWithZeros(n);
  const apart = reach * WIDTH * 2;
  for (let t: usize = 0; t < n; t += 4) {
    const values = valuesAt + t * WIDTH * 4;
    for (let output: usize = 0; output < WIDTH; output += 8) {
      let a = i32x4.splat(0), b = a, c = a, d = a, e = a, f = a, g = a, h = a;
      let w = weights + output * 3 * WIDTH * 2;
      for (let tap: usize = 0; tap < 3; tap++) {
        const steps = stepsAt + t * WIDTH * 2 + (tap - 1) * apart;
        for (let i: usize = 0; i < WIDTH * 2; i += 4) {
          const low = v128.load(w);
          const high = v128.load(w, 16);
          w += 32;
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
      }
      const s = scales + output * 4;
      const lowScales = v128.load(s), highScales = v128.load(s, 16);
      const lowOffsets = v128.load(s, 256), highOffsets = v128.load(s, 272);
      const to = values + output * 4;
      addPositive(to, a, lowScales, lowOffsets);
      addPositive(to + 16, b, highScales, highOffsets);
      addPositive(to + 256, c, lowScales, lowOffsets);
      addPositive(to + 272, d, highScales, highOffsets);
      addPositive(to + 512, e, lowScales, lowOffsets);
      addPositive(to + 528, f, highScales, highOffsets);
      addPositive(to + 768, g, lowScales, lowOffsets);
      addPositive(to + 784, h, highScales, highOffsets);
    }
  }
  for (let t: usize = 0; t < n; t++) normalise(valuesAt + t * WIDTH * 4, stepsAt + t * WIDTH * 2, gains);
}

/**
 * The outputs of each token, `outputs` of them, a multiple of 4 and laid out as in {@link convolve}, in blocks of four.
 * The last holds how far the best of the outputs 1 up to `tags` is above output 0.
 */
export function classify(count: i32, outputs: usize, tags: i32, weights: usize, scales: usize): void {
  for (let t: usize = 0; t < <usize>count; t++) {
    const steps = stepsAt + t * WIDTH * 2;
    const logits = logitsAt + t * outputs * 4;
    let w = weights;
    for (let output: usize = 0; output < outputs; output += 4) {
      let sums = i32x4.splat(0);
      for (let i: usize = 0; i < WIDTH * 2; i += 4) {
        sums = times(sums, v128.load_splat<u32>(steps + i), v128.load(w));
        w += 16;
      }
      const s = scales + output * 4;
      const value = f32x4.mul(f32x4.convert_i32x4_s(sums), v128.load(s));
      v128.store(logits + output * 4, f32x4.add(value, v128.load(s + outputs * 4)));
    }
    let best = load<f32>(logits, 4);
    for (let tag = 2; tag < tags; tag++) best = max(best, load<f32>(logits + (<usize>tag << 2)));
    store<f32>(logits + outputs * 4 - 4, best - load<f32>(logits));
  }
}
