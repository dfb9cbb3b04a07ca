import { crc32, deflateRawSync } from 'node:zlib';
import { RefusedError, type Splice } from './splice.js';

const END = 0x06054b50;
const RECORD = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const RECORD_BYTES = 46;
const LOCAL_BYTES = 30;
/** The highest number each field holds; it stands for "see the zip64 record". */
const [FULL16, FULL32] = [0xffff, 0xffffffff];
const flags = { encrypted: 0x1, sizesBehind: 0x8 };
/** The version of the format that deflated entries need. */
const DEFLATE_VERSION = 20;
/** 1 January 1980, the first day a zip can name; Office gives it to all it writes. */
const NO_DATE = 0x00210000;
const ZIP64_FIELD = 1;

/** One entry of an archive, as its directory has it. */
interface Entry {
  readonly name: string;
  /** The record in the directory, as it stands. */
  readonly record: Buffer;
  /** Where its local header begins. */
  readonly start: number;
}

/** An archive that is edited entry by entry; what is not edited stays as it is, byte for byte. */
export interface ZipParts {
  readonly names: readonly string[];
  /** The archive with these entries in place of those of the same name, and those that it does not have at its end. */
  with(entries: ReadonlyMap<string, Buffer>): Splice;
}

/**
 * Reads the directory of an archive for an edit. It is strict where readers are lenient: what could be understood in two
 * ways is refused.
 * @throws {RefusedError} `malformed`, `encrypted`, or `unusual-structure` for zip64 and entries that overlap
 */
export function openForEdit(bytes: Buffer): ZipParts {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  const size = bytes.readUInt32LE(end + 12);
  const start = bytes.readUInt32LE(end + 16);
  if (count === FULL16 || size === FULL32 || start === FULL32) throw new RefusedError('unusual-structure');
  // Spread over several files, or bytes between directory and end that nobody owns.
  if (bytes.readUInt16LE(end + 4) !== 0 || bytes.readUInt16LE(end + 8) !== count || start + size !== end) {
    throw new RefusedError('unusual-structure');
  }
  const entries = [...records(bytes, start, end)];
  if (entries.length !== count) throw new RefusedError('malformed');
  const names = entries.map(({ name }) => name);
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length)
    throw new RefusedError('unusual-structure');
  const edit = { bytes, entries, directory: start, end };
  return { names, with: (parts) => edited(edit, parts) };
}

interface Archive {
  readonly bytes: Buffer;
  /** In the order of the directory. */
  readonly entries: readonly Entry[];
  /** Where the directory begins and where the record behind it does. */
  readonly directory: number;
  readonly end: number;
}

function endOf(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_BYTES - FULL16);
  for (let at = bytes.length - END_BYTES; at >= lowest; at--) {
    if (bytes.readUInt32LE(at) === END && at + END_BYTES + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  throw new RefusedError('malformed');
}

function* records(bytes: Buffer, start: number, end: number): Generator<Entry> {
  for (let at = start; at < end; ) {
    if (at + RECORD_BYTES > end || bytes.readUInt32LE(at) !== RECORD) throw new RefusedError('malformed');
    const nameEnd = at + RECORD_BYTES + bytes.readUInt16LE(at + 28);
    const next = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (next > end) throw new RefusedError('malformed');
    const entry = {
      name: bytes.toString('utf8', at + RECORD_BYTES, nameEnd),
      record: bytes.subarray(at, next),
      start: bytes.readUInt32LE(at + 42),
    };
    checkEntry(bytes, entry, start);
    yield entry;
    at = next;
  }
}

function checkEntry(bytes: Buffer, { record, start }: Entry, directory: number): void {
  if ((record.readUInt16LE(8) & flags.encrypted) !== 0) throw new RefusedError('encrypted');
  const sizes = [record.readUInt32LE(20), record.readUInt32LE(24), start];
  if (sizes.includes(FULL32)) throw new RefusedError('unusual-structure');
  if (start + LOCAL_BYTES > directory || bytes.readUInt32LE(start) !== LOCAL) throw new RefusedError('malformed');
}

/** Where the data of an entry begin: its local header may have other fields than its record. */
function dataStart(bytes: Buffer, { start }: Entry): number {
  return start + LOCAL_BYTES + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
}

function edited(archive: Archive, parts: ReadonlyMap<string, Buffer>): Splice {
  const { bytes, entries, directory, end } = archive;
  const stored = [...entries].sort((a, b) => a.start - b.start);
  const splice: Splice[number][] = [{ from: 0, to: stored[0]?.start ?? directory }];
  const placed = new Map<Entry, { at: number; record: Buffer }>();
  let at = stored[0]?.start ?? directory;
  const put = (piece: Splice[number]) => {
    splice.push(piece);
    at += piece instanceof Uint8Array ? piece.length : piece.to - piece.from;
  };
  for (const [n, entry] of stored.entries()) {
    // What stands behind its data, sizes or a gap, goes with it.
    const next = stored[n + 1]?.start ?? directory;
    if (dataStart(bytes, entry) + entry.record.readUInt32LE(20) > next) throw new RefusedError('unusual-structure');
    const content = parts.get(entry.name);
    const written = content && replaced(bytes, entry, content);
    placed.set(entry, { at, record: written?.record ?? entry.record });
    put(written?.local ?? { from: entry.start, to: next });
  }
  const added: Buffer[] = [];
  for (const [name, content] of parts) {
    if (entries.some((entry) => entry.name === name)) continue;
    const { local, record } = created(name, content);
    added.push(withOffset(record, at));
    put(local);
  }
  const listed = entries.map((entry) => {
    const { at: offset, record } = placed.get(entry) ?? { at: entry.start, record: entry.record };
    return withOffset(record, offset);
  });
  return [...splice, ...closing(bytes.subarray(end), [...listed, ...added], at)];
}

/** The directory and what ends the archive, its comment included. */
function closing(end: Buffer, directory: readonly Buffer[], start: number): Buffer[] {
  const size = directory.reduce((sum, record) => sum + record.length, 0);
  if (directory.length >= FULL16 || start + size >= FULL32) throw new RefusedError('unusual-structure');
  const last = Buffer.from(end);
  last.writeUInt16LE(directory.length, 8);
  last.writeUInt16LE(directory.length, 10);
  last.writeUInt32LE(size, 12);
  last.writeUInt32LE(start, 16);
  return [...directory, last];
}

function withOffset(record: Buffer, offset: number): Buffer {
  const copy = Buffer.from(record);
  copy.writeUInt32LE(offset, 42);
  return copy;
}

interface Written {
  readonly local: Buffer;
  readonly record: Buffer;
}

/** The entry with other content: name, date, attributes and extra fields as they were. */
function replaced(bytes: Buffer, { start, record }: Entry, content: Buffer): Written {
  const header = Buffer.from(bytes.subarray(start, start + LOCAL_BYTES));
  const nameEnd = start + LOCAL_BYTES + header.readUInt16LE(26);
  const extra = withoutZip64(bytes.subarray(nameEnd, nameEnd + header.readUInt16LE(28)));
  const copy = Buffer.from(record);
  const packed = deflateRawSync(content);
  // Both have the same fields, the local header two bytes earlier: it lacks by whom it was made.
  for (const [target, at] of [
    [header, 6],
    [copy, 8],
  ] as const) {
    target.writeUInt16LE(Math.max(target.readUInt16LE(at - 2), DEFLATE_VERSION), at - 2);
    target.writeUInt16LE(target.readUInt16LE(at) & ~flags.sizesBehind, at);
    target.writeUInt16LE(8, at + 2);
    target.writeUInt32LE(crc32(content), at + 8);
    target.writeUInt32LE(packed.length, at + 12);
    target.writeUInt32LE(content.length, at + 16);
  }
  header.writeUInt16LE(extra.length, 28);
  const local = Buffer.concat([header, bytes.subarray(start + LOCAL_BYTES, nameEnd), extra, packed]);
  return { local, record: copy };
}

/** Extra fields without that of sizes beyond 4 GiB, which some writers leave room for. */
function withoutZip64(extra: Buffer): Buffer {
  const kept: Buffer[] = [];
  for (let at = 0; at + 4 <= extra.length; ) {
    const next = at + 4 + extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) !== ZIP64_FIELD) kept.push(extra.subarray(at, next));
    at = next;
  }
  return Buffer.concat(kept);
}

function created(name: string, content: Buffer): Written {
  const packed = deflateRawSync(content);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(DEFLATE_VERSION, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(NO_DATE, 6);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  const [local, record] = [Buffer.alloc(4), Buffer.alloc(6)];
  local.writeUInt32LE(LOCAL);
  record.writeUInt32LE(RECORD);
  record.writeUInt16LE(DEFLATE_VERSION, 4);
  return {
    local: Buffer.concat([local, fields, Buffer.from(name), packed]),
    record: Buffer.concat([record, fields, Buffer.alloc(14), Buffer.from(name)]),
  };
}
