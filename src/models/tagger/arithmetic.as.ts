// AssemblyScript: the arithmetic of kernel.as.ts, on what lies at given addresses.

/** Width of what a token is between the layers: a multiple of 32. */
export const WIDTH: usize = 96;
/** Bytes of a token's values (32-bit floats, in steps) and of its steps (16-bit integers). */
export const VALUES: usize = WIDTH * 4;
export const STEPS: usize = WIDTH * 2;
/** 256 steps of an activation are 1; there are at most 4095, so that twice a sum over three tokens stays below 2^31. */
export const STEP: f32 = 256;
const MOST: i32 = 4095;
/** Added to a float below 2^22 it leaves the nearest integer in the lower bits. */
const ROUNDING: f32 = 12582912;

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
export function normalise(values: usize, steps: usize, gains: usize): void {
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
    low = f32x4.add(f32x4.mul(low, v128.load(gains + i)), v128.load(gains + i, VALUES));
    high = f32x4.add(f32x4.mul(high, v128.load(gains + i, 16)), v128.load(gains + i, VALUES + 16));
    v128.store(values + i, low);
    v128.store(values + i, high, 16);
    v128.store(
      steps + (i >> 1),
      i16x8.min_s(i16x8.max_s(i16x8.narrow_i32x4_s(whole(low), whole(high)), least), most),
    );
  }
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
export function product(to: usize, weights: usize, steps: usize): void {
  let a = i32x4.splat(0), b = a, c = a, d = a, e = a, f = a, g = a, h = a;
  for (let i: usize = 0; i < STEPS; i += 4) {
    const low = v128.load(weights);
    const high = v128.load(weights, 16);
    weights += 32;
    const first = v128.load_splat<u32>(steps + i);
    const second = v128.load_splat<u32>(steps + i, STEPS);
    const third = v128.load_splat<u32>(steps + i, 2 * STEPS);
    const fourth = v128.load_splat<u32>(steps + i, 3 * STEPS);
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
export function addPositive(to: usize, sums: v128, scales: v128, offsets: v128): void {
  const value = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sums), scales), offsets);
  v128.store(to, f32x4.add(v128.load(to), f32x4.pmax(value, f32x4.splat(0))));
}
