// AssemblyScript: compiled to WebAssembly by tools/wasm.js, never by tsc. README.md in this folder says how it works.

import {
  ALONE,
  byteAt,
  configureProbes,
  FRACTION,
  hasRuns,
  INNER,
  INSIDE,
  probeBlocks,
  probeLiterals,
  probeRuns,
  takeAll,
} from './probe.as';

/** Where the tables of buckets.ts lie in memory. */
let masks: usize = 0;

/** Bits of a character class that say `letter`, and those that say `word`; the others say `token`. */
const LETTER: i32 = 0x03;
const DIGIT: i32 = 0x04;
const WORD: i32 = 0x0f;
/** Where the parts of the tables lie; see buckets.ts. */
const LITERALS: usize = 128;
const CLASSES: usize = 320;
const SIGNS: usize = 352;
const INNER_BUCKETS: usize = 384;
const HASHES: usize = 416;
const PAIRS: usize = HASHES + (1 << 16);
/** Bits of the pairs: those that need the start of a token, and those of inner anchors. */
const PAIR_TOKEN: u32 = 0x87;
const PAIR_INNER: u32 = 0x40;
/** Where things lie in memory: addresses of the masks and of the tables of `configureProbes`, one after another. */
export function configure(addresses: usize, outputAt: usize, outputBytes: usize): void {
  masks = load<u32>(addresses);
  configureProbes(addresses + 4, outputAt, outputBytes);
}

/** The hash of the four bytes at `at`, letters of any case as one. */
@inline
function hashAt(at: usize): u32 {
  return ((load<u32>(at) | 0x20202020) * 0x9e3779b1) >>> 13;
}

/** Whether four bytes of a hash may be those of a literal. */
@inline
function isLiteral(hash: u32): bool {
  return ((<u32>load<u8>(masks + HASHES + (hash >>> 3)) >>> (hash & 7)) & 1) == 1;
}

/** The buckets in which the two pairs of bytes at `at` are. */
@inline
function pairsAt(at: usize): u32 {
  const first = <u32>load<u8>(masks + PAIRS + <usize>load<u16>(at));
  return first & <u32>load<u8>(masks + PAIRS + 65536 + <usize>load<u16>(at, 2));
}

/** The bytes of a block moved on by one, the last of the block before in front. */
@inline
function behind(before: v128, block: v128): v128 {
  return v128.shuffle<u8>(before, block, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30);
}

/** Whether the digit at `at` stands behind the point of a number, and so begins nothing that has to stand alone. */
@inline
function isFraction(at: usize): bool {
  return load<u8>(at - 1) == 46 && byteAt(at) - 48 < 10 && byteAt(at - 2) - 48 < 10;
}

@inline
function low(table: usize, byte: v128): v128 {
  return v128.swizzle(v128.load(table), byte);
}

/** What a pair of tables, by low and by high nibble, says of bytes. */
@inline
function nibbles(tables: usize, bytes: v128): v128 {
  return v128.and(low(tables, v128.and(bytes, i8x16.splat(0x0f))), low(tables + 16, v128.shr<u8>(bytes, 4)));
}

/**
 * Looks for candidates that start (or have their anchor) at `from` up to `to`, addresses in memory; `from` lies on a
 * block of sixteen bytes.
 */
export function scan(from: usize, to: usize): void {
  const nibble = i8x16.splat(0x0f);
  const zero = i8x16.splat(0);
  const wordBits = i8x16.splat(<i8>WORD);
  const letterBits = i8x16.splat(<i8>LETTER);
  const digitBits = i8x16.splat(<i8>DIGIT);
  const caseBit = i8x16.splat(32);
  const runs = hasRuns();

  let classesBefore = nibbles(masks + CLASSES, v128.load(from - 16));
  let casesBefore = v128.and(v128.load(from - 16), caseBit);
  const wordBefore = v128.and(nibbles(masks + CLASSES, v128.load(from - 17)), wordBits);
  let aloneBefore = <u32>i8x16.bitmask(v128.eq<u8>(wordBefore, zero));

  for (let at = from; at < to; at += 16) {
    const v0 = v128.load(at);
    const l0 = v128.and(v0, nibble);
    const h0 = v128.shr<u8>(v0, 4);
    const v1 = v128.load(at, 1);
    const l1 = v128.and(v1, nibble);
    const h1 = v128.shr<u8>(v1, 4);
    const v2 = v128.load(at, 2);
    const l2 = v128.and(v2, nibble);
    const h2 = v128.shr<u8>(v2, 4);
    const v3 = v128.load(at, 3);
    const l3 = v128.and(v3, nibble);
    const h3 = v128.shr<u8>(v3, 4);

    const classes = v128.and(low(masks + CLASSES, l0), low(masks + CLASSES + 16, h0));
    const previous = behind(classesBefore, classes);
    classesBefore = classes;
    const alone = v128.eq<u8>(v128.and(previous, wordBits), zero);
    // A part of a name begins behind what is no letter, and at a capital behind a small letter.
    const cases = v128.and(v0, caseBit);
    const hump = v128.andnot(behind(casesBefore, cases), cases);
    casesBefore = cases;
    const noLetterBefore = v128.eq<u8>(v128.and(previous, letterBits), zero);
    const part = v128.or(noLetterBefore, v128.eq<u8>(hump, caseBit));

    let shape = v128.and(low(masks, l0), low(masks + 16, h0));
    shape = v128.and(shape, v128.and(low(masks + 32, l1), low(masks + 48, h1)));
    shape = v128.and(shape, v128.and(low(masks + 64, l2), low(masks + 80, h2)));
    shape = v128.and(shape, v128.and(low(masks + 96, l3), low(masks + 112, h3)));
    shape = v128.and(shape, alone);

    let literal = v128.and(low(masks + LITERALS, l0), low(masks + LITERALS + 16, h0));
    literal = v128.and(literal, v128.and(low(masks + LITERALS + 32, l1), low(masks + LITERALS + 48, h1)));
    literal = v128.and(literal, v128.and(low(masks + LITERALS + 64, l2), low(masks + LITERALS + 80, h2)));
    literal = v128.and(literal, v128.and(low(masks + LITERALS + 96, l3), low(masks + LITERALS + 112, h3)));
    literal = v128.and(literal, nibbles(masks + LITERALS + 128, v128.load(at, 4)));
    literal = v128.and(literal, nibbles(masks + LITERALS + 160, v128.load(at, 5)));

    // Where a part of a name begins, at a digit behind a letter, at what is not ASCII (bit 7 is set) and at signs that
    // something begins with.
    const word = v128.ne<u8>(v128.and(classes, wordBits), zero);
    const sign = v128.ne<u8>(v128.and(low(masks + SIGNS, l0), low(masks + SIGNS + 16, h0)), zero);
    const digit = v128.andnot(v128.ne<u8>(v128.and(classes, digitBits), zero), noLetterBefore);
    let placesAt = i8x16.bitmask(v128.or(v128.or(v0, v128.or(sign, digit)), v128.and(v128.or(alone, part), word)));
    const aloneAt = i8x16.bitmask(alone);
    let innerAt = 0;
    let literalAt = 0;
    let pairAt = 0;
    for (; placesAt != 0; placesAt &= placesAt - 1) {
      const lane = ctz(placesAt);
      const here = at + lane;
      if (isLiteral(hashAt(here))) literalAt |= 1 << lane;
      const pairs = pairsAt(here);
      if (pairs != 0) {
        const needed = (aloneAt >> lane) & 1 ? pairs : pairs & ~PAIR_TOKEN;
        if (needed & ~PAIR_INNER) pairAt |= 1 << lane;
        if (needed & PAIR_INNER) innerAt |= 1 << lane;
      }
    }
    if (v128.any_true(literal)) {
      const inner = v128.and(literal, v128.load(masks + INNER_BUCKETS));
      const innerToo = i8x16.bitmask(v128.ne<u8>(inner, zero));
      const outerToo = i8x16.bitmask(v128.ne<u8>(literal, inner));
      for (let places = innerToo | outerToo; places != 0; places &= places - 1) {
        const lane = ctz(places);
        if (isLiteral(hashAt(at + lane))) {
          literalAt |= outerToo & (1 << lane);
          innerAt |= innerToo & (1 << lane);
        }
      }
    }
    // Shapes need the start of a token; pairs have been asked whether they do.
    let blockAt = i8x16.bitmask(v128.ne<u8>(shape, zero)) | pairAt;
    for (; blockAt != 0; blockAt &= blockAt - 1) {
      const lane = ctz(blockAt);
      const here = at + lane;
      probeBlocks(here, (aloneAt >> lane) & 1 ? (isFraction(here) ? FRACTION : ALONE) : INSIDE);
    }
    for (; literalAt != 0; literalAt &= literalAt - 1) {
      const lane = ctz(literalAt);
      probeLiterals(at + lane, hashAt(at + lane) >>> 5, ((aloneAt >> lane) & 1) == 1);
    }
    for (; innerAt != 0; innerAt &= innerAt - 1) probeBlocks(at + ctz(innerAt), INNER);

    if (runs) {
      const aloneNow = <u32>aloneAt;
      if (v128.all_true<u8>(classes)) {
        // Where the token begins: here, or up to fifteen bytes before.
        let starts = ((aloneNow << 16) | aloneBefore) & 0x1fffe;
        for (; starts != 0; starts &= starts - 1) probeRuns(at - 16 + ctz(starts));
      }
      aloneBefore = aloneNow;
    }
  }
  takeAll();
}

@inline
function folded(units: v128): v128 {
  const shared = v128.and(v128.xor(units, v128.shr<u16>(units, 8)), i16x8.splat(0x7f));
  const isShared = v128.gt<u16>(units, i16x8.splat(0xff));
  return v128.bitselect(v128.or(shared, i16x8.splat(0x80)), units, isShared);
}

/** Narrows UTF-16 code units at `source` to bytes at `target`; see byteOf in byte-set.ts. */
export function narrow(source: usize, target: usize, units: usize): void {
  for (let i: usize = 0; i < units; i += 16) {
    const first = folded(v128.load(source + i * 2));
    const second = folded(v128.load(source + i * 2, 16));
    v128.store(target + i, v128.narrow<u16>(first, second));
  }
}
