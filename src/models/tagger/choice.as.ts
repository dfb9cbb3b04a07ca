// AssemblyScript: which tokens the layers of kernel.as.ts compute. A mask has a byte a token, 0xff for those that are
// meant and 0 for others, and so many zeros before the first token as layers reach; behind the last there is room.

/** Bytes behind the last token of a mask that are kept at zero. */
const BEHIND: usize = 32;

/** Where lists of tokens go: 32 bits each. */
let listAt: usize = 0;

export function configureChoice(list: usize): void {
  listAt = list;
}

/** The token at a place of the list that was made last. */
@inline
export function listed(place: usize): usize {
  return <usize>load<u32>(listAt + (place << 2));
}

/** Means the first `count` tokens, and no other. */
export function meanAll(count: i32, mask: usize): void {
  memory.fill(mask, 0xff, count);
  memory.fill(mask + count, 0, BEHIND);
}

/**
 * Of the tokens that are wanted those that no layer of this number has computed yet.
 * @param levels of each token, the number of the last layer that computed it
 * @returns whether there are any
 */
export function lacking(count: i32, wanted: usize, levels: usize, layer: i32, to: usize): bool {
  const own = i8x16.splat(<i8>layer);
  let any = i8x16.splat(0);
  for (let t: usize = 0; t < <usize>count; t += 16) {
    const these = v128.and(v128.load(wanted + t), i8x16.lt_s(v128.load(levels + t), own));
    v128.store(to + t, these);
    any = v128.or(any, these);
  }
  memory.fill(to + count, 0, BEHIND);
  return v128.any_true(any);
}

/** The tokens that a layer looks at to compute others. */
export function around(count: i32, mask: usize, reach: usize, to: usize): void {
  for (let t: usize = 0; t < <usize>count; t += 16) {
    const sides = v128.or(v128.load(mask + t - reach), v128.load(mask + t + reach));
    v128.store(to + t, v128.or(v128.load(mask + t), sides));
  }
  memory.fill(to + count, 0, BEHIND);
}

/**
 * Lists tokens, and behind the last so often `count`, which is none, that `together` divides their number.
 * @returns how many are listed
 */
export function list(count: i32, mask: usize, together: usize): usize {
  let length: usize = 0;
  for (let t: usize = 0; t < <usize>count; t++) {
    if (load<u8>(mask + t) !== 0) store<u32>(listAt + (length++ << 2), <u32>t);
  }
  for (; length % together !== 0; length++) store<u32>(listAt + (length << 2), count);
  return length;
}

/**
 * Lists tokens in pairs that are `reach` apart: two places for each, the second `count` where that token is not meant.
 * There are so many pairs that `together` divides their number, with `count` for both where there are too few.
 * @returns how many pairs are listed
 */
export function listPairs(count: i32, mask: usize, reach: usize, together: usize): usize {
  let to = listAt;
  for (let t: usize = 0; t < <usize>count; t++) {
    const mark = load<u8>(mask + t);
    if (mark === 0xff) {
      const isPair = load<u8>(mask + t + reach) === 0xff;
      store<u32>(to, <u32>t);
      store<u32>(to, isPair ? <u32>(t + reach) : count, 4);
      // So that it is not listed again as the first of another pair.
      if (isPair) store<u8>(mask + t + reach, 1);
      to += 8;
    }
  }
  for (; ((to - listAt) >> 3) % together !== 0; to += 8) {
    store<u32>(to, count);
    store<u32>(to, count, 4);
  }
  return (to - listAt) >> 3;
}
