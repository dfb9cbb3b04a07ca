import { createGunzip } from 'node:zlib';
import { Decompress } from 'fzstd';
import { bunzip2 } from '../bzip2.js';
import { decodeText } from '../charset.js';
import type { ExtractContext, Format } from '../format.js';
import { readContent, readMembers } from '../members.js';
import { readPart } from '../part.js';
import type { Step } from '../step.js';
import { isTar, tarMembers } from '../tar.js';
import { TextBuilder } from '../text-builder.js';
import { charged, inflated, PIECE_BYTES } from '../unpacked.js';
import { unxz } from '../xz.js';

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Of an unpacked file, what shows whether it is a tar archive. */
const HEADER_BYTES = 512;
const gzipFlags = { extra: 4, name: 8, comment: 16 };

/** A file packed by gzip: what is inside, and the name and remark in its header. */
export async function* readGzip(bytes: Buffer, context: ExtractContext): AsyncGenerator<Step> {
  const header = gzipHeader(bytes);
  if (header.length > 0) {
    const text = new TextBuilder(context.spending).append(header.join('\n'));
    yield readPart('metadata', 'packed header', text.toString());
  }
  yield* readPacked(inflated(createGunzip(), bytes), bytes.length, context);
}

export const readBzip2: Format = (bytes, context) => readPacked(bunzip2(bytes), bytes.length, context);

export const readZstandard: Format = (bytes, context) => readPacked(unzstd(bytes), bytes.length, context);

export const readXz: Format = (bytes, context) => readPacked(unxz(bytes), bytes.length, context);

/** What was packed is a tar archive, read member by member as it unpacks, or a single document, no member of anything. */
async function* readPacked(unpacked: Chunks, packedBytes: number, context: ExtractContext): AsyncGenerator<Step> {
  const source = charged(unpacked, packedBytes, context.spending);
  const head: Buffer[] = [];
  let length = 0;
  let failure: { readonly error: unknown } | undefined;
  while (length < HEADER_BYTES && !failure) {
    try {
      const { value, done } = await source.next();
      if (done) break;
      head.push(value);
      length += value.length;
    } catch (error) {
      failure = { error };
    }
  }
  const chunks = resumed(head, source, failure);
  if (isTar(Buffer.concat(head))) yield* readMembers(tarMembers(chunks), context);
  else yield* readContent(chunks, innerName(context.name), 'unpacked file', context, context.unwrapped);
}

async function* resumed(
  head: readonly Buffer[],
  rest: AsyncIterable<Buffer>,
  failure: { readonly error: unknown } | undefined,
): AsyncGenerator<Buffer> {
  yield* head;
  if (failure) throw failure.error;
  yield* rest;
}

/** `a.json.gz` holds `a.json`. */
function innerName(name: string): string {
  return name.replace(/\.[a-z0-9]{1,5}$/i, '');
}

/** Extra field, file name and remark (RFC 1952, 2.3), which are the first thing in the file and not packed. */
function gzipHeader(bytes: Buffer): string[] {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if (flags & gzipFlags.extra && at + 2 <= bytes.length) at += 2 + bytes.readUInt16LE(at);
  const found: string[] = [];
  for (const flag of [gzipFlags.name, gzipFlags.comment]) {
    if (!(flags & flag)) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) break;
    found.push(decodeText(bytes.subarray(at, end)).text);
    at = end + 1;
  }
  return found;
}

/** Unpacks Zstandard, frame behind frame, as far as it can. @throws the library's error */
export function* unzstd(bytes: Buffer): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const decompressor = new Decompress((piece) => ready.push(piece));
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    let failure: unknown;
    try {
      decompressor.push(bytes.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= bytes.length);
    } catch (error) {
      failure = error;
    }
    yield* ready;
    ready = [];
    if (failure) throw failure;
  }
}
