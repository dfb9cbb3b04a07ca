import { createInflate, inflateSync } from 'node:zlib';
import type { Spending } from '../budget.js';
import { reasonOf } from '../format.js';
import type { UnreadReason } from '../part.js';
import { charged, inflated } from '../unpacked.js';

/** Unpacked to no more than this, a stream is no bomb. */
const QUICK_BYTES = 1024 * 1024;

/** One step of how a stream is packed. */
export interface PdfFilter {
  readonly name: string;
  /** Its parameters, as far as they are numbers. */
  readonly parameter: (key: string) => number | undefined;
}

/** What a stream holds, or as much of it as came before it broke. */
export interface DecodedStream {
  readonly bytes: Buffer;
  readonly failure?: UnreadReason;
}

/** Unpacks a stream, charged to the budget at every step. Never throws. */
export async function decodeStream(
  raw: Buffer,
  filters: readonly PdfFilter[],
  spending: Spending,
): Promise<DecodedStream> {
  const limit = spending.budget.inputBytes;
  let bytes = raw;
  for (const filter of filters) {
    const decode = decoders[filter.name];
    if (!decode) return { bytes: Buffer.alloc(0), failure: 'unsupported-format' };
    const step =
      quickly(bytes, filter, spending) ?? (await collect(charged(decode(bytes), bytes.length, spending), limit));
    bytes = predicted(step.bytes, filter);
    // What lies in an outer packing that broke is read as far as it goes; the reason is what broke first.
    if (step.failure) return { bytes: filter === filters.at(-1) ? bytes : Buffer.alloc(0), failure: step.failure };
  }
  return { bytes };
}

/** Why a stream does not unpack within the budget, if so; counts, and keeps nothing. */
export async function weighStream(
  raw: Buffer,
  filters: readonly PdfFilter[],
  spending: Spending,
): Promise<UnreadReason | undefined> {
  const last = filters.at(-1);
  const outer = await decodeStream(raw, filters.slice(0, -1), spending);
  const decode = last && decoders[last.name];
  if (outer.failure || !decode) return broken(outer.failure);
  if (quickly(outer.bytes, last, spending)) return undefined;
  try {
    for await (const _ of charged(decode(outer.bytes), outer.bytes.length, spending));
  } catch (error) {
    return broken(reasonOf(error));
  }
  return undefined;
}

/** What is broken, or packed in a way that we do not know, is pdf.js's to read. */
function broken(failure: UnreadReason | undefined): UnreadReason | undefined {
  return failure === 'malformed' || failure === 'unsupported-format' ? undefined : failure;
}

/** Most streams are whole and small, and unpacked at once in a tenth of the time. */
function quickly(packed: Buffer, { name }: PdfFilter, spending: Spending): DecodedStream | undefined {
  if (name !== 'FlateDecode' || packed.length > QUICK_BYTES) return undefined;
  try {
    const bytes = inflateSync(packed, { maxOutputLength: QUICK_BYTES });
    spending.unpacked(bytes.length);
    return { bytes };
  } catch {
    return undefined;
  }
}

async function collect(chunks: AsyncIterable<Buffer>, limit: number): Promise<DecodedStream> {
  const kept: Buffer[] = [];
  let room = limit;
  try {
    for await (const chunk of chunks) {
      kept.push(chunk.subarray(0, room));
      room -= chunk.length;
      if (room < 0) return { bytes: Buffer.concat(kept), failure: 'input-too-large' };
    }
  } catch (error) {
    return { bytes: Buffer.concat(kept), failure: reasonOf(error) };
  }
  return { bytes: Buffer.concat(kept) };
}

type Decoder = (bytes: Buffer) => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

const flate: Decoder = (bytes) => inflated(createInflate(), bytes);
const decoders: Readonly<Record<string, Decoder>> = {
  FlateDecode: flate,
  Fl: flate,
  ASCIIHexDecode: asciiHex,
  AHx: asciiHex,
  ASCII85Decode: ascii85,
  A85: ascii85,
  RunLengthDecode: runLength,
  RL: runLength,
  Crypt: (bytes) => [bytes],
};

function* asciiHex(bytes: Buffer): Generator<Buffer> {
  const digits = (bytes.toString('latin1').split('>', 1)[0] ?? '').replace(/[^\da-f]/gi, '');
  yield Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

function* ascii85(bytes: Buffer): Generator<Buffer> {
  const out = Buffer.alloc(Math.ceil(bytes.length / 5) * 4 + bytes.length * 4 * Number(bytes.includes('z')));
  let length = 0;
  let group = 0;
  let count = 0;
  for (const byte of bytes) {
    if (byte === 0x7e) break;
    if (byte === 0x7a && count === 0) length = out.writeUInt32BE(0, length);
    if (byte < 0x21 || byte > 0x75) continue;
    group = group * 85 + byte - 0x21;
    count += 1;
    if (count < 5) continue;
    length = out.writeUInt32BE(group >>> 0, length);
    group = 0;
    count = 0;
  }
  if (count > 1) {
    const left = count - 1;
    for (; count < 5; count++) group = group * 85 + 84;
    out.writeUInt32BE(group >>> 0, length);
    length += left;
  }
  yield out.subarray(0, length);
}

function* runLength(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; ) {
    const length = bytes[at] ?? 128;
    if (length === 128) return;
    if (length < 128) yield bytes.subarray(at + 1, at + length + 2);
    else yield Buffer.alloc(257 - length, bytes[at + 1] ?? 0);
    at += length < 128 ? length + 2 : 2;
  }
}

/** Undoes what was done to rows of bytes so that they pack better: the filters of PNG (RFC 2083, 6). */
export function predicted(bytes: Buffer, { parameter }: Pick<PdfFilter, 'parameter'>): Buffer {
  if ((parameter('Predictor') ?? 1) < 10) return bytes;
  const bits = Math.max(1, (parameter('Colors') ?? 1) * (parameter('BitsPerComponent') ?? 8));
  const perPixel = Math.ceil(bits / 8);
  // A row of which there is not even one whole is as long as what there is, whatever it is said to be.
  const said = Math.ceil(((parameter('Columns') ?? 1) * bits) / 8);
  const rowBytes = Math.min(Math.max(1, said), Math.max(bytes.length, 1));
  const rows = Math.ceil(bytes.length / (rowBytes + 1));
  const out = Buffer.alloc(bytes.length - rows);
  for (let row = 0; row < rows; row++) {
    const packed = bytes.subarray(row * (rowBytes + 1), (row + 1) * (rowBytes + 1));
    const start = row * rowBytes;
    for (let n = 0; n < packed.length - 1; n++) {
      const left = n >= perPixel ? (out[start + n - perPixel] ?? 0) : 0;
      const up = row > 0 ? (out[start + n - rowBytes] ?? 0) : 0;
      const corner = row > 0 && n >= perPixel ? (out[start + n - rowBytes - perPixel] ?? 0) : 0;
      out[start + n] = (packed[n + 1] ?? 0) + predictor(packed[0] ?? 0, left, up, corner);
    }
  }
  return out;
}

function predictor(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
