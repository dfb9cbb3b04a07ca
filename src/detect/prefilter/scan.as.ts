// AssemblyScript: compiled to WebAssembly by tools/wasm.js, never by tsc. README.md in this folder says how it works.

// Where things lie in memory, in bytes; set once by `configure`.
let masks: usize = 0;
let transitions: usize = 0;
let flags: usize = 0;
let output: usize = 0;
let outputEnd: usize = 0;

// States in which walks start; see walks.ts.
let startShape: u32 = 0;
let startShapeInside: u32 = 0;
let startLiteralInside: u32 = 0;
let startLiteralAlone: u32 = 0;
let startPairsInside: u32 = 0;
let startPairsAlone: u32 = 0;
let startInner: u32 = 0;
let startRun: u32 = 0;

/** Where the next candidate is written. */
let written: usize = 0;

/** Not computed yet: the host does it. */
const UNKNOWN: u32 = 0;
/** Nothing can match any more. */
const DEAD: u32 = 1;
/** From this state on nothing is left to match: what could has. */
const STOP: u32 = 0xc000;
/** Added to a state in which a walk was cut short: what is alive in it counts as matched. */
const CUT: u32 = 0x10000;
/** Bytes a walk looks at, forward and back. */
const REACH: usize = 96;
const REACH_BACK: usize = 420;
/** Flags of a state: something has matched; a match may start here; a match may start here if a token does. */
const MATCHED: u32 = 1;
const STARTS: u32 = 2;
const STARTS_ALONE: u32 = 4;
/** Bits of a character class that say `letter`, and those that say `word`; the others say `token`. */
const LETTER: i32 = 0x03;
const DIGIT: i32 = 0x04;
const WORD: i32 = 0x0f;
/** Where the parts of the tables lie; see buckets.ts. */
const LITERALS: usize = 128;
const CLASSES: usize = 320;
const SIGNS: usize = 352;
const INNER: usize = 384;
const HASHES: usize = 416;
const PAIRS: usize = HASHES + (1 << 16);
/** Bits of the pairs: those that need the start of a token, and those of inner anchors. */
const PAIR_TOKEN: u32 = 0x87;
const PAIR_INNER: u32 = 0x40;
/** One block may write so much beyond the end. */
const SLACK: usize = 16 * (REACH_BACK + 2) * 8;

/** The state that `byte` leads to from `state`; written into the transitions by the host, unless it gives a CUT. */
@external("host", "step")
declare function step(state: u32, byte: u32): u32;
/** The state in which the way back to the starts of what `state` has matched begins. */
@external("host", "wayBack")
declare function wayBack(state: u32): u32;

export function configure(
  masksAt: usize,
  transitionsAt: usize,
  flagsAt: usize,
  outputAt: usize,
  outputBytes: usize,
): void {
  masks = masksAt;
  transitions = transitionsAt;
  flags = flagsAt;
  output = outputAt;
  outputEnd = outputAt + outputBytes - SLACK;
}

export function setStarts(
  shape: u32,
  shapeInside: u32,
  literalInside: u32,
  literalAlone: u32,
  pairsInside: u32,
  pairsAlone: u32,
  inner: u32,
  run: u32,
): void {
  startShape = shape;
  startShapeInside = shapeInside;
  startLiteralInside = literalInside;
  startLiteralAlone = literalAlone;
  startPairsInside = pairsInside;
  startPairsAlone = pairsAlone;
  startInner = inner;
  startRun = run;
}

/** Bytes of candidates that the last `scan` wrote: pairs of position and state, four bytes each. */
export function writtenBytes(): usize {
  return written - output;
}

@inline
function byteAt(at: usize): u32 {
  return <u32>load<u8>(at);
}

@inline
function isWord(byte: u32): bool {
  return (byte | 32) - 97 < 26 || byte - 48 < 10 || byte == 95;
}

@inline
function emit(at: usize, state: u32): void {
  store<u32>(written, <u32>at);
  store<u32>(written, state, 4);
  written += 8;
}

/** Follows the text from `at` until nothing is alive; gives the last state. */
function walk(at: usize, start: u32): u32 {
  let state = start;
  const end = at + REACH;
  for (; at < end; at++) {
    const byte = byteAt(at);
    let next = <u32>load<u16>(transitions + ((<usize>state) << 9) + ((<usize>byte) << 1));
    if (next <= DEAD) {
      if (next == UNKNOWN) next = step(state, byte);
      if (next == DEAD) return state;
      if (next & CUT) return next;
    }
    state = next;
    if (state >= STOP) return state;
  }
  return state | CUT;
}

@inline
function forward(at: usize, start: u32): void {
  if (start == DEAD) return;
  const state = walk(at, start);
  if (state & CUT || load<u8>(flags + state) & MATCHED) emit(at, state);
}

/** From something inside a match back to where the match may start. */
function inner(at: usize): void {
  const matched = walk(at, startInner);
  if (!(matched & CUT) && !(load<u8>(flags + matched) & MATCHED)) return;
  let state = wayBack(matched);
  const end = at - REACH_BACK;
  for (; at > end; at--) {
    const flag = <u32>load<u8>(flags + state);
    if (flag & STARTS || (flag & STARTS_ALONE && !isWord(byteAt(at - 1)))) emit(at, state);
    if (state >= STOP) return;
    const byte = byteAt(at - 1);
    let next = <u32>load<u16>(transitions + ((<usize>state) << 9) + ((<usize>byte) << 1));
    if (next == UNKNOWN) next = step(state, byte);
    if (next == DEAD) return;
    if (next & CUT) {
      emit(at - 1, next);
      return;
    }
    state = next;
  }
}

/** Whether the four bytes at `at`, letters of any case, may be those of a literal. */
@inline
function isLiteral(at: usize): bool {
  const bytes = load<u32>(at);
  const hash = ((bytes | 0x20202020) * 0x9e3779b1) >>> 13;
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
 * block of sixteen bytes. Gives where it came to: `to` or beyond, or less when the output is full.
 */
export function scan(from: usize, to: usize): usize {
  written = output;
  const nibble = i8x16.splat(0x0f);
  const zero = i8x16.splat(0);
  const wordBits = i8x16.splat(<i8>WORD);
  const letterBits = i8x16.splat(<i8>LETTER);
  const digitBits = i8x16.splat(<i8>DIGIT);
  const caseBit = i8x16.splat(32);
  const runs = startRun != DEAD;

  let classesBefore = nibbles(masks + CLASSES, v128.load(from - 16));
  let casesBefore = v128.and(v128.load(from - 16), caseBit);
  const wordBefore = v128.and(nibbles(masks + CLASSES, v128.load(from - 17)), wordBits);
  let aloneBefore = <u32>i8x16.bitmask(v128.eq<u8>(wordBefore, zero));

  let at = from;
  for (; at < to; at += 16) {
    if (written >= outputEnd) return at;
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
      if (isLiteral(here)) literalAt |= 1 << lane;
      const pairs = pairsAt(here);
      if (pairs != 0) {
        const needed = (aloneAt >> lane) & 1 ? pairs : pairs & ~PAIR_TOKEN;
        if (needed & ~PAIR_INNER) pairAt |= 1 << lane;
        if (needed & PAIR_INNER) innerAt |= 1 << lane;
      }
    }
    if (v128.any_true(literal)) {
      const inner = v128.and(literal, v128.load(masks + INNER));
      const innerToo = i8x16.bitmask(v128.ne<u8>(inner, zero));
      const outerToo = i8x16.bitmask(v128.ne<u8>(literal, inner));
      for (let places = innerToo | outerToo; places != 0; places &= places - 1) {
        const lane = ctz(places);
        if (isLiteral(at + lane)) {
          literalAt |= outerToo & (1 << lane);
          innerAt |= innerToo & (1 << lane);
        }
      }
    }
    for (let shapeAt = i8x16.bitmask(v128.ne<u8>(shape, zero)); shapeAt != 0; shapeAt &= shapeAt - 1) {
      const here = at + ctz(shapeAt);
      forward(here, isFraction(here) ? startShapeInside : startShape);
    }
    for (; literalAt != 0; literalAt &= literalAt - 1) {
      const lane = ctz(literalAt);
      forward(at + lane, (aloneAt >> lane) & 1 ? startLiteralAlone : startLiteralInside);
    }
    for (; pairAt != 0; pairAt &= pairAt - 1) {
      const lane = ctz(pairAt);
      forward(at + lane, (aloneAt >> lane) & 1 ? startPairsAlone : startPairsInside);
    }
    for (; innerAt != 0; innerAt &= innerAt - 1) inner(at + ctz(innerAt));

    if (runs) {
      const aloneNow = <u32>aloneAt;
      if (v128.all_true<u8>(classes)) {
        // Where the token begins: here, or up to fifteen bytes before.
        let starts = ((aloneNow << 16) | aloneBefore) & 0x1fffe;
        for (; starts != 0; starts &= starts - 1) forward(at - 16 + ctz(starts), startRun);
      }
      aloneBefore = aloneNow;
    }
  }
  return at;
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
