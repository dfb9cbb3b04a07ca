// AssemblyScript: compiled to WebAssembly by tools/wasm.js, never by tsc. README.md in this folder says how it works.
// Compares what stands where the vector pass stops with the paths of probes.ts, and writes down what may match.

// Where the tables lie in memory.
let kinds: usize = 0;
let maps: usize = 0;
let rows: usize = 0;
let codes: usize = 0;
let lists: usize = 0;
let entries: usize = 0;
let literalFrom: usize = 0;
let literalList: usize = 0;
let glances: usize = 0;
let runs: usize = 0;
let runsEnd: usize = 0;
let paths: usize = 0;
let steps: usize = 0;
let sets: usize = 0;
/** Bytes of a map: two for each block. */
let mapBytes: usize = 0;

let output: usize = 0;
let outputEnd: usize = 0;
/** Where the next candidate is written. */
let written: usize = 0;

/** Bytes of a path that a block compares, and those after which most texts are told. */
const PATH: usize = 16;
const FIRST: usize = 4;
const KINDS: usize = 9;
/** Which lists of blocks are asked for; the order of `asked` in probes.ts. */
const LISTS: usize = KINDS * KINDS * KINDS * 4;
export const ALONE: usize = 0;
export const FRACTION: usize = 1;
export const INSIDE: usize = 2;
export const INNER: usize = 3;

/** Takes the candidates that fill the output: so many bytes of positions and codes, four bytes each. */
@external("host", "take")
declare function take(bytes: usize): void;

/** Where the tables lie, one address after another as in plan.ts; `outputBytes` is a multiple of eight. */
export function configureProbes(addresses: usize, outputAt: usize, outputBytes: usize): void {
  kinds = load<u32>(addresses);
  maps = load<u32>(addresses, 4);
  rows = load<u32>(addresses, 8);
  codes = load<u32>(addresses, 12);
  lists = load<u32>(addresses, 16);
  entries = load<u32>(addresses, 20);
  literalFrom = load<u32>(addresses, 24);
  literalList = load<u32>(addresses, 28);
  glances = load<u32>(addresses, 32);
  runs = load<u32>(addresses, 36);
  runsEnd = load<u32>(addresses, 40);
  paths = load<u32>(addresses, 44);
  steps = load<u32>(addresses, 48);
  sets = load<u32>(addresses, 52);
  mapBytes = (rows - maps) / (PATH << 8);
  output = outputAt;
  outputEnd = outputAt + outputBytes;
  written = outputAt;
}

/** Gives the host what it has not taken yet. */
export function takeAll(): void {
  take(written - output);
  written = output;
}

@inline
export function byteAt(at: usize): u32 {
  return <u32>load<u8>(at);
}

function emit(at: usize, code: u32): void {
  store<u32>(written, <u32>at);
  store<u32>(written, code, 4);
  written += 8;
  if (written == outputEnd) takeAll();
}

@inline
function kindAt(at: usize): usize {
  return <usize>load<u8>(kinds + <usize>byteAt(at));
}

/** The map of the byte at `at` as the one at `place` of a path. */
@inline
function mapAt(at: usize, place: usize): usize {
  return maps + ((place << 8) + <usize>byteAt(at + place)) * mapBytes;
}

/** Which paths of a block go through a map; `block` is twice its number. */
@inline
function through(map: usize, block: usize): v128 {
  return v128.load(rows + ((<usize>load<u16>(map + block)) << 4));
}

function emitAll(at: usize, bits: u64, from: usize): void {
  for (; bits != 0; bits &= bits - 1) emit(at, load<u32>(from + (<usize>ctz(bits) << 2)));
}

/** Tells the paths at `at` among those that are asked for. */
export function probeBlocks(at: usize, asked: usize): void {
  const key = (kindAt(at) * KINDS + kindAt(at + 1)) * KINDS + kindAt(at + 2);
  const list = load<u32>(lists + asked * LISTS + (key << 2));
  let entry = entries + ((<usize>(list >>> 12)) << 1);
  const end = entry + ((<usize>(list & 0xfff)) << 1);
  if (entry == end) return;
  const first = mapAt(at, 0);
  const second = mapAt(at, 1);
  const third = mapAt(at, 2);
  const fourth = mapAt(at, 3);
  for (; entry < end; entry += 2) {
    const block = (<usize>load<u16>(entry)) << 1;
    let left = v128.and(through(first, block), through(second, block));
    left = v128.and(left, v128.and(through(third, block), through(fourth, block)));
    for (let place = FIRST; place < PATH && v128.any_true(left); place++) {
      left = v128.and(left, through(mapAt(at, place), block));
    }
    if (!v128.any_true(left)) continue;
    const from = codes + (block << 8);
    emitAll(at, v128.extract_lane<u64>(left, 0), from);
    emitAll(at, v128.extract_lane<u64>(left, 1), from + 256);
  }
}

/** Compares one path; `alone` says whether a token begins at `at`. */
@inline
function probePath(at: usize, number: usize, alone: bool): void {
  const path = paths + (number << 4);
  if (!alone && load<u32>(path, 8) != 0) return;
  let step = steps + ((<usize>load<u32>(path)) << 1);
  const end = step + ((<usize>load<u32>(path, 4)) << 1);
  for (let place = at; step < end; step += 2, place++) {
    const byte = byteAt(place);
    const set = sets + ((<usize>load<u16>(step)) << 5);
    if (((<u32>load<u8>(set + <usize>(byte >>> 3)) >>> (byte & 7)) & 1) == 0) return;
  }
  emit(at, load<u32>(path, 12));
}

/** Tells the paths of literals at `at`, whose four bytes have the hash `hash` of 14 bits. */
export function probeLiterals(at: usize, hash: u32, alone: bool): void {
  const from = literalFrom + ((<usize>hash) << 2);
  const end = load<u32>(from, 4);
  const bytes = load<u64>(at) | 0x2020202020202020;
  for (let index = load<u32>(from); index < end; index++) {
    const glance = glances + ((<usize>index) << 4);
    if ((bytes & load<u64>(glance)) != load<u64>(glance, 8)) continue;
    probePath(at, <usize>load<u16>(literalList + ((<usize>index) << 1)), alone);
  }
}

/** Tells the paths of long tokens at `at`, where a token begins. */
export function probeRuns(at: usize): void {
  for (let run = runs; run < runsEnd; run += 2) probePath(at, <usize>load<u16>(run), true);
}

export function hasRuns(): bool {
  return runs < runsEnd;
}
