const SIGNATURE = 'SQLite format 3\0';
const HEADER_BYTES = 100;
const at = { pageBytes: 16, reserved: 20, pageCount: 28, encoding: 56 };
const kinds = { innerIndex: 0x02, innerTable: 0x05, leafIndex: 0x0a, leafTable: 0x0d };
/** So many columns are the most that any build of SQLite takes. */
const MOST_COLUMNS = 32_767;

/** What was made of a page: part of a tree, also looked at for its gaps, or part of a long row. */
const [SEEN, SEEN_TWICE, IN_CHAIN] = [1, 2, 3];

export function isSqlite(bytes: Buffer): boolean {
  return bytes.length >= HEADER_BYTES && bytes.toString('latin1', 0, SIGNATURE.length) === SIGNATURE;
}

export type SqliteValue = null | number | bigint | string | Buffer;

/** A row of a table, or an entry of an index. */
export interface SqliteRow {
  /** Absent in an index, and in a table that is one. */
  readonly id?: number | bigint;
  readonly values: readonly SqliteValue[];
}

/** The tree breaks the rules of the format, or its file ends early. Says nothing of where or on what. */
class MalformedSqlite extends Error {
  override readonly name = 'MalformedSqlite';
}

/** The header of a page of a tree (1.6 of the file format). */
interface Page {
  readonly kind: number;
  readonly bytes: Buffer;
  /** Where the list of its cells begins, and how many there are. */
  readonly cellsAt: number;
  readonly cellCount: number;
  /** Where cells begin; what lies between them and their list is not in use. */
  readonly contentAt: number;
  readonly firstGap: number;
  /** The last page below, of one that has pages below. */
  readonly last: number;
}

/**
 * The pages of an SQLite database (https://www.sqlite.org/fileformat2.html). Each is read once, in whatever trees and
 * chains it is said to be, so that reading all takes time for the file only.
 */
export class SqliteFile {
  readonly #pageBytes: number;
  readonly #usable: number;
  readonly #encoding: number;
  readonly #seen: Uint8Array;
  /** Bytes of rows read so far. */
  #given = 0;
  readonly pageCount: number;
  /** Whether all of the pages are there that it is said to have, and every tree was as it should be. */
  isWhole: boolean;

  /** Whether texts are in two bytes a character. */
  get isWide(): boolean {
    return this.#encoding > 1;
  }

  /** @throws {MalformedSqlite} */
  constructor(private readonly bytes: Buffer) {
    const pageBytes = bytes.readUInt16BE(at.pageBytes);
    this.#pageBytes = pageBytes === 1 ? 65_536 : pageBytes;
    this.#usable = this.#pageBytes - (bytes[at.reserved] ?? 0);
    const isPower = (this.#pageBytes & (this.#pageBytes - 1)) === 0;
    if (this.#pageBytes < 512 || !isPower || this.#usable < 480) throw new MalformedSqlite();
    this.#encoding = bytes.readUInt32BE(at.encoding);
    this.pageCount = Math.floor(bytes.length / this.#pageBytes);
    this.isWhole = bytes.readUInt32BE(at.pageCount) <= this.pageCount;
    this.#seen = new Uint8Array(this.pageCount + 1);
  }

  /** The rows of the tree that begins at page `root`, as far as they can be read. */
  *rows(root: number): Generator<SqliteRow> {
    for (const { page, offset } of this.#cells(root)) {
      const row = this.#attempt(() => this.#row(page, offset));
      if (row) yield row;
    }
  }

  /** Takes the pages of a tree for read, without giving what is in them. */
  pass(root: number): void {
    for (const { page, offset } of this.#cells(root)) this.#attempt(() => this.#payload(page, offset));
  }

  /** What is kept in pages of the tree that were read, but is not in use: rows that were deleted. */
  *gaps(root: number): Generator<Buffer> {
    for (const page of this.#pagesBelow(root)) yield* this.#gapsOf(page);
  }

  /** The pages that no tree was said to have, and the rows in those that are still put together as such. */
  *unusedPages(): Generator<{ readonly rows: readonly SqliteRow[]; readonly bytes: Buffer }> {
    for (let number = 2; number <= this.pageCount; number++) {
      if (this.#seen[number]) continue;
      yield { rows: this.#rowsOfUnused(number), bytes: this.#bytesOf(number) };
    }
  }

  /** A page that was taken out of use often still is what it was. */
  #rowsOfUnused(number: number): SqliteRow[] {
    const rows: SqliteRow[] = [];
    try {
      const page = this.#page(number);
      if (page.kind !== kinds.leafTable) return [];
      for (let n = 0; n < page.cellCount; n++)
        rows.push(this.#row(page, page.bytes.readUInt16BE(page.cellsAt + n * 2)));
    } catch {
      return [];
    }
    return rows;
  }

  #attempt<Result>(read: () => Result): Result | undefined {
    try {
      return read();
    } catch {
      this.isWhole = false;
      return undefined;
    }
  }

  *#cells(root: number): Generator<{ page: Page; offset: number }> {
    const open = [root];
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      const page = this.#take(number);
      if (!page) continue;
      const isInner = page.kind === kinds.innerTable || page.kind === kinds.innerIndex;
      const below: number[] = [];
      for (let n = 0; n < page.cellCount; n++) {
        const offset = page.bytes.readUInt16BE(page.cellsAt + n * 2);
        if (isInner) below.push(this.#attempt(() => page.bytes.readUInt32BE(offset)) ?? 0);
        if (page.kind !== kinds.innerTable) yield { page, offset };
      }
      if (isInner) open.push(page.last, ...below.reverse());
    }
  }

  *#pagesBelow(root: number): Generator<Page> {
    const open = [root];
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      if (this.#seen[number] !== SEEN) continue;
      this.#seen[number] = SEEN_TWICE;
      const page = this.#attempt(() => this.#page(number ?? 0));
      if (!page) continue;
      yield page;
      if (page.kind !== kinds.innerTable && page.kind !== kinds.innerIndex) continue;
      open.push(page.last);
      for (let n = 0; n < page.cellCount; n++) {
        const offset = page.bytes.readUInt16BE(page.cellsAt + n * 2);
        if (offset + 4 <= page.bytes.length) open.push(page.bytes.readUInt32BE(offset));
      }
    }
  }

  *#gapsOf({ bytes, cellsAt, cellCount, contentAt, firstGap }: Page): Generator<Buffer> {
    const start = cellsAt + cellCount * 2;
    if (contentAt > start) yield bytes.subarray(start, contentAt);
    // Each gap leads to one behind its end, or the list is broken: no byte is in two.
    for (let gap = firstGap; gap !== 0 && gap + 4 <= bytes.length; ) {
      const next = bytes.readUInt16BE(gap);
      const end = gap + Math.max(bytes.readUInt16BE(gap + 2), 4);
      yield bytes.subarray(gap + 4, end);
      gap = next >= end ? next : 0;
    }
  }

  /** The page, unless it is not there or was read before. */
  #take(number: number): Page | undefined {
    if (number < 1 || number > this.pageCount || this.#seen[number]) {
      this.isWhole = false;
      return undefined;
    }
    this.#seen[number] = SEEN;
    return this.#attempt(() => this.#page(number));
  }

  #bytesOf(number: number): Buffer {
    return this.bytes.subarray((number - 1) * this.#pageBytes, (number - 1) * this.#pageBytes + this.#usable);
  }

  /** @throws {MalformedSqlite} */
  #page(number: number): Page {
    const bytes = this.#bytesOf(number);
    const start = number === 1 ? HEADER_BYTES : 0;
    const kind = bytes.readUInt8(start);
    const isInner = kind === kinds.innerTable || kind === kinds.innerIndex;
    if (!isInner && kind !== kinds.leafTable && kind !== kinds.leafIndex) throw new MalformedSqlite();
    const cellsAt = start + (isInner ? 12 : 8);
    const cellCount = bytes.readUInt16BE(start + 3);
    if (cellsAt + cellCount * 2 > bytes.length) throw new MalformedSqlite();
    return {
      kind,
      bytes,
      cellsAt,
      cellCount,
      contentAt: bytes.readUInt16BE(start + 5) || 65_536,
      firstGap: bytes.readUInt16BE(start + 1),
      last: isInner ? bytes.readUInt32BE(start + 8) : 0,
    };
  }

  #row(page: Page, offset: number): SqliteRow {
    const { id, payload } = this.#payload(page, offset);
    const values = this.#values(payload);
    return id === undefined ? { values } : { id, values };
  }

  /** What a cell holds, with what of it lies in pages of its own (1.6, 1.7). @throws when it is broken */
  #payload({ kind, bytes }: Page, offset: number): { id?: number | bigint; payload: Buffer } {
    const size = varint(bytes, kind === kinds.innerIndex ? offset + 4 : offset);
    const id = kind === kinds.leafTable ? varint(bytes, size.next) : undefined;
    const start = (id ?? size).next;
    const total = Number(size.value);
    const local = this.#localBytes(total, kind === kinds.leafTable);
    const head = bytes.subarray(start, start + local);
    this.#given += total;
    // No byte of it belongs to two rows: else a small file could have rows without end.
    if (head.length < local || this.#given > this.bytes.length) throw new MalformedSqlite();
    const payload = local === total ? head : this.#chain(head, bytes.readUInt32BE(start + local), total);
    return id === undefined ? { payload } : { id: id.value, payload };
  }

  #localBytes(total: number, isTable: boolean): number {
    const usable = this.#usable;
    const most = isTable ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
    if (total <= most) return total;
    const least = Math.floor(((usable - 12) * 32) / 255) - 23;
    const wanted = least + ((total - least) % (usable - 4));
    return wanted <= most ? wanted : least;
  }

  #chain(head: Buffer, first: number, total: number): Buffer {
    const pieces = [head];
    let left = total - head.length;
    for (let number = first; left > 0; ) {
      if (number < 2 || number > this.pageCount || this.#seen[number]) throw new MalformedSqlite();
      this.#seen[number] = IN_CHAIN;
      const page = this.#bytesOf(number);
      pieces.push(page.subarray(4, 4 + left));
      left -= page.length - 4;
      number = page.readUInt32BE(0);
    }
    return Buffer.concat(pieces);
  }

  /** 2.1 of the file format. @throws when it is broken */
  #values(payload: Buffer): SqliteValue[] {
    const size = varint(payload, 0);
    const values: SqliteValue[] = [];
    let valueAt = Number(size.value);
    for (let next = size.next; next < Number(size.value); ) {
      const type = varint(payload, next);
      next = type.next;
      const kind = Number(type.value);
      const end = valueAt + (kind < 12 ? (fixedBytes[kind] ?? 0) : Math.floor((kind - 12) / 2));
      if (end > payload.length || values.length === MOST_COLUMNS) throw new MalformedSqlite();
      values.push(this.#value(kind, payload.subarray(valueAt, end)));
      valueAt = end;
    }
    return values;
  }

  #value(kind: number, bytes: Buffer): SqliteValue {
    if (kind === 0) return null;
    if (kind >= 12) return kind % 2 === 0 ? bytes : this.#decoded(bytes);
    if (kind === 7) return bytes.readDoubleBE();
    if (kind === 6) return bytes.readBigInt64BE();
    return kind >= 8 ? kind - 8 : bytes.readIntBE(0, bytes.length);
  }

  #decoded(bytes: Buffer): string {
    if (this.#encoding === 2) return bytes.toString('utf16le');
    if (this.#encoding !== 3) return bytes.toString('utf8');
    const even = bytes.subarray(0, bytes.length & ~1);
    return Buffer.from(even).swap16().toString('utf16le');
  }
}

/** By type below 12; from 12 on the type tells the length. */
const fixedBytes: readonly number[] = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0];

/** Seven bits a byte, the highest first, eight in the ninth (1.6). @throws when it is cut off */
function varint(bytes: Buffer, from: number): { value: number | bigint; next: number } {
  let value = 0;
  for (let n = 0; n < 4; n++) {
    const byte = bytes.readUInt8(from + n);
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, next: from + n + 1 };
  }
  let long = BigInt(value);
  for (let n = 4; n < 8; n++) {
    const byte = bytes.readUInt8(from + n);
    long = (long << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) return { value: long, next: from + n + 1 };
  }
  return { value: BigInt.asIntN(64, (long << 8n) | BigInt(bytes.readUInt8(from + 8))), next: from + 9 };
}
