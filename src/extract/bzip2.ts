const BLOCK_MAGIC = 0x314159265359;
const END_MAGIC = 0x177245385090;
const MAX_CODE_BITS = 20;
/** Symbols that are decoded with one table before another may take over. */
const GROUP_SYMBOLS = 50;
const PIECE_BYTES = 256 * 1024;

/** Says nothing of where or on what. */
class MalformedBzip2 extends Error {
  override readonly name = 'MalformedBzip2';
}

/**
 * Unpacks bzip2, one block of at most 900 kB after another, streams behind one another included. What stands behind
 * the last stream is not looked at, as its own program does not.
 * @throws when the data are broken, end too early, or do not fit their checksum; blocks before that are given
 */
export function* bunzip2(bytes: Buffer): Generator<Buffer> {
  const bits = new Bits(bytes);
  let streams = 0;
  while (bits.startsStream()) {
    const blockBytes = bits.streamHeader();
    for (let magic = bits.read48(); magic !== END_MAGIC; magic = bits.read48()) {
      if (magic !== BLOCK_MAGIC) throw new MalformedBzip2();
      yield* block(bits, blockBytes);
    }
    bits.read(32);
    bits.align();
    streams += 1;
  }
  if (streams === 0) throw new MalformedBzip2();
}

/** Bits, the highest of a byte first. */
class Bits {
  #at = 0;
  #buffer = 0;
  #count = 0;

  constructor(private readonly bytes: Buffer) {}

  /** @param count at most 24 unless 32 */
  read(count: number): number {
    if (count > 24) return this.read(count - 16) * 65_536 + this.read(16);
    while (this.#count < count) {
      const byte = this.bytes[this.#at++];
      if (byte === undefined) throw new MalformedBzip2();
      this.#buffer = ((this.#buffer & 0xffffff) << 8) | byte;
      this.#count += 8;
    }
    this.#count -= count;
    return (this.#buffer >>> this.#count) & ((1 << count) - 1);
  }

  read48(): number {
    return this.read(24) * 16_777_216 + this.read(24);
  }

  align(): void {
    this.#count = 0;
  }

  startsStream(): boolean {
    return this.bytes.toString('latin1', this.#at, this.#at + 3) === 'BZh';
  }

  /** Largest block of the stream, in bytes. */
  streamHeader(): number {
    this.#at += 3;
    const digit = this.read(8) - 0x30;
    if (digit < 1 || digit > 9) throw new MalformedBzip2();
    return digit * 100_000;
  }
}

function* block(bits: Bits, blockBytes: number): Generator<Buffer> {
  const checksum = bits.read(32);
  // Blocks that were shuffled by a table of random numbers were last written in 1998.
  if (bits.read(1) === 1) throw new MalformedBzip2();
  const origin = bits.read(24);
  const { sorted, counts } = symbols(bits, blockBytes);
  if (origin >= sorted.length) throw new MalformedBzip2();
  let crc = 0xffffffff;
  for (const piece of runs(unsort(sorted, counts, origin))) {
    for (const byte of piece) crc = (crc << 8) ^ (crcTable[(crc >>> 24) ^ byte] ?? 0);
    yield piece;
  }
  if (~crc >>> 0 !== checksum) throw new MalformedBzip2();
}

/** The block as it was sorted: Huffman codes, move-to-front and runs of its front undone. */
function symbols(bits: Bits, blockBytes: number): { sorted: Uint32Array; counts: Uint32Array } {
  const front = bytesInUse(bits);
  const end = front.length + 1;
  const tables = bits.read(3);
  const selectors = readSelectors(bits, tables);
  const codes = Array.from({ length: tables }, () => new Code(bits, end + 1));
  const sorted = new Uint32Array(blockBytes);
  const counts = new Uint32Array(256);
  let length = 0;
  let run = 0;
  let weight = 1;
  const put = (byte: number, times: number) => {
    if (length + times > blockBytes) throw new MalformedBzip2();
    sorted.fill(byte, length, length + times);
    counts[byte] = (counts[byte] ?? 0) + times;
    length += times;
  };
  for (let n = 0; ; n++) {
    const code = codes[selectors[Math.floor(n / GROUP_SYMBOLS)] ?? tables];
    if (!code) throw new MalformedBzip2();
    const symbol = code.next(bits);
    if (symbol < 2) {
      run += weight << symbol;
      weight <<= 1;
      if (run > blockBytes) throw new MalformedBzip2();
      continue;
    }
    if (run > 0) put(front[0] ?? 0, run);
    run = 0;
    weight = 1;
    if (symbol === end) return { sorted: sorted.subarray(0, length), counts };
    const [byte = 0] = front.splice(symbol - 1, 1);
    front.unshift(byte);
    put(byte, 1);
  }
}

function bytesInUse(bits: Bits): number[] {
  const groups = bits.read(16);
  const used: number[] = [];
  for (let group = 0; group < 16; group++) {
    const members = groups & (0x8000 >> group) ? bits.read(16) : 0;
    for (let n = 0; n < 16; n++) if (members & (0x8000 >> n)) used.push(group * 16 + n);
  }
  if (used.length === 0) throw new MalformedBzip2();
  return used;
}

function readSelectors(bits: Bits, tables: number): Uint8Array {
  if (tables < 2 || tables > 6) throw new MalformedBzip2();
  const order = [0, 1, 2, 3, 4, 5];
  const selectors = new Uint8Array(bits.read(15));
  for (let n = 0; n < selectors.length; n++) {
    let place = 0;
    while (bits.read(1) === 1) if (++place >= tables) throw new MalformedBzip2();
    const [table = 0] = order.splice(place, 1);
    order.unshift(table);
    selectors[n] = table;
  }
  return selectors;
}

/** A canonical Huffman code: of each length the first code, and where its symbols stand. */
class Code {
  readonly #limits = new Int32Array(MAX_CODE_BITS + 2).fill(-1);
  readonly #bases = new Int32Array(MAX_CODE_BITS + 2);
  readonly #symbols: number[] = [];

  constructor(bits: Bits, size: number) {
    const lengths = codeLengths(bits, size);
    let code = 0;
    for (let length = 1; length <= MAX_CODE_BITS; length++) {
      this.#bases[length] = this.#symbols.length - code;
      for (let symbol = 0; symbol < size; symbol++) {
        if (lengths[symbol] !== length) continue;
        this.#symbols.push(symbol);
        code += 1;
      }
      this.#limits[length] = code - 1;
      code <<= 1;
    }
  }

  next(bits: Bits): number {
    let code = 0;
    for (let length = 1; length <= MAX_CODE_BITS; length++) {
      code = (code << 1) | bits.read(1);
      if (code > (this.#limits[length] ?? -1)) continue;
      const symbol = this.#symbols[code + (this.#bases[length] ?? 0)];
      if (symbol === undefined) break;
      return symbol;
    }
    throw new MalformedBzip2();
  }
}

function codeLengths(bits: Bits, size: number): Uint8Array {
  const lengths = new Uint8Array(size);
  let length = bits.read(5);
  for (let symbol = 0; symbol < size; symbol++) {
    while (bits.read(1) === 1) length += bits.read(1) === 1 ? -1 : 1;
    if (length < 1 || length > MAX_CODE_BITS) throw new MalformedBzip2();
    lengths[symbol] = length;
  }
  return lengths;
}

/** Undoes the Burrows-Wheeler transform: each cell gets, above its byte, which cell comes next. */
function* unsort(sorted: Uint32Array, counts: Uint32Array, origin: number): Generator<number> {
  const starts = new Uint32Array(256);
  for (let byte = 1; byte < 256; byte++) starts[byte] = (starts[byte - 1] ?? 0) + (counts[byte - 1] ?? 0);
  for (let n = 0; n < sorted.length; n++) {
    const byte = (sorted[n] ?? 0) & 0xff;
    const at = starts[byte] ?? 0;
    sorted[at] = (sorted[at] ?? 0) | (n << 8);
    starts[byte] = at + 1;
  }
  let cell = sorted[origin] ?? 0;
  for (let n = 0; n < sorted.length; n++) {
    cell = sorted[cell >>> 8] ?? 0;
    yield cell & 0xff;
  }
}

/** Four equal bytes are followed by how many more there are. */
function* runs(bytes: Iterable<number>): Generator<Buffer> {
  let piece = Buffer.allocUnsafe(PIECE_BYTES);
  let length = 0;
  let last = -1;
  let equal = 0;
  for (const byte of bytes) {
    const times = equal === 4 ? byte : 1;
    if (length + times > PIECE_BYTES) {
      yield piece.subarray(0, length);
      piece = Buffer.allocUnsafe(PIECE_BYTES);
      length = 0;
    }
    if (equal === 4) {
      piece.fill(last, length, length + times);
      equal = 0;
      last = -1;
    } else {
      piece[length] = byte;
      equal = byte === last ? equal + 1 : 1;
      last = byte;
    }
    length += times;
  }
  yield piece.subarray(0, length);
}

/** CRC-32 with the highest bit first. */
const crcTable = Int32Array.from({ length: 256 }, (_, n) => {
  let crc = n << 24;
  for (let bit = 0; bit < 8; bit++) crc = crc < 0 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  return crc;
});
