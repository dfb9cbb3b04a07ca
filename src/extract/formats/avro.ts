import { inflateRawSync } from 'node:zlib';
import { snappyUncompress } from 'hyparquet';
import { BudgetError, type Spending } from '../budget.js';
import { bunzip2 } from '../bzip2.js';
import { type ExtractContext, reasonOf } from '../format.js';
import { failedPart, type Part, readPart } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import { type AvroType, avroType } from './avro-type.js';
import { CellDocuments, cellText } from './cell-value.js';
import { unzstd } from './compressed.js';

const MAGIC_BYTES = 4;
const SYNC_BYTES = 16;
/** Below this, a high ratio is only a small block that repeats itself. Bytes unpacked. */
const RATIO_FLOOR = 1024 * 1024;
const DAY_MILLISECONDS = 86_400_000;

/**
 * A file of Apache Avro (Object Container Files): the schema and what else its header says, and every record as
 * `field: value` lines with an empty line behind it, block by block.
 */
export async function* readAvro(bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  const { spending } = context;
  const input = new AvroInput(bytes);
  input.take(MAGIC_BYTES);
  const header = new Map<string, Buffer>();
  input.items(() => header.set(input.take(input.length()).toString('utf8'), input.take(input.length())));
  const sync = input.take(SYNC_BYTES);
  const said = new TextBuilder(spending);
  for (const [key, value] of header) said.append(`${key}: ${cellText(value)}`).newline();
  yield readPart('metadata', 'schema and settings', said.toString());

  const documents = new CellDocuments(context);
  const records = new Records(new TextBuilder(spending), documents, spending);
  let failure: unknown;
  try {
    const type = avroType(header.get('avro.schema')?.toString('utf8') ?? '', spending.budget.depth);
    const codec = header.get('avro.codec')?.toString('latin1') ?? 'null';
    while (!input.isOver) {
      const count = input.length();
      const block = new AvroInput(unpack(input.take(input.length()), codec, spending));
      records.read(block, type, count);
      // Whatever else there is would go unread, and nothing would tell.
      if (!block.isOver) throw new MalformedAvro();
      if (!input.take(SYNC_BYTES).equals(sync)) throw new MalformedAvro();
    }
  } catch (error) {
    failure = error;
  }
  yield readPart('body', 'records', records.text.toString());
  yield* documents.parts();
  if (failure) yield failedPart('body', 'records', reasonOf(failure));
}

/** Says nothing of where or on what. */
class MalformedAvro extends Error {
  override readonly name = 'MalformedAvro';
}

/** @throws BudgetError, or anything on what is malformed or packed in a way that is not known */
function unpack(packed: Buffer, codec: string, spending: Spending): Buffer {
  const limit = Math.max(RATIO_FLOOR, packed.length * spending.budget.ratio);
  const unpacked = unpackBy(codec, packed, limit);
  spending.unpacked(unpacked.length);
  return unpacked;
}

/** @param limit bytes */
function unpackBy(codec: string, packed: Buffer, limit: number): Buffer {
  if (codec === 'null') return packed;
  if (codec === 'deflate') return inflateRawSync(packed, { maxOutputLength: limit });
  if (codec === 'zstandard') return joined(unzstd(packed), limit);
  if (codec === 'bzip2') return joined(bunzip2(packed), limit);
  if (codec !== 'snappy') throw new MalformedAvro();
  // Its length stands before it, and a checksum behind it.
  const size = lengthBefore(packed);
  if (size > limit) throw new BudgetError('compression-ratio');
  const into = Buffer.alloc(size);
  snappyUncompress(packed.subarray(0, -4), into);
  return into;
}

function joined(pieces: Iterable<Uint8Array>, limit: number): Buffer {
  const kept: Uint8Array[] = [];
  let size = 0;
  for (const piece of pieces) {
    size += piece.length;
    if (size > limit) throw new BudgetError('compression-ratio');
    kept.push(piece);
  }
  return Buffer.concat(kept);
}

/** Seven bits a byte, the lowest first. */
function lengthBefore(packed: Buffer): number {
  let length = 0;
  for (let n = 0; n < 5; n++) {
    const byte = packed.readUInt8(n);
    length += (byte & 0x7f) * 128 ** n;
    if (byte < 0x80) break;
  }
  return length;
}

/** Values as they are written. All throw at the end of the bytes. */
class AvroInput {
  #at = 0;

  constructor(private readonly bytes: Buffer) {}

  get isOver(): boolean {
    return this.#at >= this.bytes.length;
  }

  take(count: number): Buffer {
    if (!(count >= 0) || this.#at + count > this.bytes.length) throw new MalformedAvro();
    this.#at += count;
    return this.bytes.subarray(this.#at - count, this.#at);
  }

  /** Zigzag, seven bits a byte, the lowest first, at most ten bytes. */
  long(): bigint {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.bytes[this.#at++];
      if (byte === undefined) break;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return (value >> 1n) ^ -(value & 1n);
    }
    throw new MalformedAvro();
  }

  length(): number {
    return Number(this.long());
  }

  /** Blocks of items behind their count; of one with a negative count its size in bytes follows. */
  items(each: () => void): void {
    for (let count = this.length(); count !== 0; count = this.length()) {
      if (count < 0) this.long();
      for (let left = Math.abs(count); left > 0; left--) each();
    }
  }
}

/** Writes records as text. */
class Records {
  #values = 0;

  constructor(
    readonly text: TextBuilder,
    private readonly documents: CellDocuments,
    private readonly spending: Spending,
  ) {}

  read(input: AvroInput, type: AvroType, count: number): void {
    for (let left = count; left > 0; left--) {
      this.#value(input, type, '', 0);
      this.text.newline().append('\n');
    }
  }

  /** @param name of the field that it is in */
  #value(input: AvroInput, type: AvroType, name: string, depth: number): void {
    this.#values += 1;
    // There are values that take no bytes, and a file may claim any number of them.
    if (this.#values > this.spending.budget.characters) throw new BudgetError('too-many-characters');
    if (depth > this.spending.budget.depth) throw new BudgetError('too-deep');
    if (type.kind === 'record') {
      for (const field of type.fields) this.#value(input, field.type, field.name, depth + 1);
    } else if (type.kind === 'union') {
      const branch = type.branches[input.length()];
      if (!branch) throw new MalformedAvro();
      this.#value(input, branch, name, depth + 1);
    } else if (type.kind === 'array') {
      input.items(() => this.#value(input, type.items, name, depth + 1));
    } else if (type.kind === 'map') {
      input.items(() => this.#entry(input, type.items, depth + 1));
    } else this.#write(scalar(input, type), name);
  }

  /** A key is content too, of whatever it is the key: what has names of its own, or says nothing, stands behind it. */
  #entry(input: AvroInput, type: AvroType, depth: number): void {
    const key = input.take(input.length()).toString('utf8');
    const before = this.text.length;
    if (hasNames(type)) this.text.append(`${key}\n`);
    this.#value(input, type, key, depth);
    if (this.text.length === before) this.text.append(`${key}\n`);
  }

  #write(value: unknown, name: string): void {
    if (this.documents.take(value, 'records')) return;
    const text = cellText(value);
    if (text !== '') this.text.append(name === '' ? `${text}\n` : `${name}: ${text}\n`);
  }
}

/** Whether values of the type stand behind names of their own. */
function hasNames(type: AvroType): boolean {
  if (type.kind === 'union') return type.branches.some(hasNames);
  return type.kind === 'array' ? hasNames(type.items) : type.kind === 'record' || type.kind === 'map';
}

type Scalar = Exclude<AvroType, { kind: 'record' | 'union' | 'array' | 'map' }>;

function scalar(input: AvroInput, type: Scalar): unknown {
  switch (type.kind) {
    case 'null':
      return null;
    case 'boolean':
      return input.take(1)[0] === 1;
    case 'int':
    case 'long':
      return moment(input.long(), type.logical);
    case 'float':
      return input.take(4).readFloatLE();
    case 'double':
      return input.take(8).readDoubleLE();
    case 'string':
      return input.take(input.length()).toString('utf8');
    case 'enum':
      return type.symbols[input.length()];
    case 'bytes':
      return number(input.take(input.length()), type);
    case 'fixed':
      return number(input.take(type.size), type);
  }
}

/** Days and moments are kept as numbers since 1970. */
function moment(value: bigint, logical: string | undefined): unknown {
  if (logical === 'date') return new Date(Number(value) * DAY_MILLISECONDS);
  if (logical?.endsWith('timestamp-millis')) return new Date(Number(value));
  if (logical?.endsWith('timestamp-micros')) return new Date(Number(value / 1000n));
  return value;
}

/** A decimal is a whole number of its last digit; other bytes are what they are. */
function number(bytes: Buffer, { logical, scale = 0 }: { logical?: string | undefined; scale?: number }): unknown {
  if (logical !== 'decimal' || bytes.length === 0 || bytes.length > 64) return bytes;
  const whole = BigInt.asIntN(bytes.length * 8, BigInt(`0x${bytes.toString('hex')}`));
  const digits = String(whole < 0n ? -whole : whole).padStart(Math.min(scale, 100) + 1, '0');
  const split = digits.length - Math.min(Math.max(scale, 0), 100);
  return `${whole < 0n ? '-' : ''}${digits.slice(0, split)}${split < digits.length ? `.${digits.slice(split)}` : ''}`;
}
