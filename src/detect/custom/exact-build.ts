import { type Section, wholeSection, writeArtefact } from './artefact.js';
import { ContentError, type ContentSummary } from './content.js';
import { CsvReader } from './csv.js';
import {
  BLOCK_WORDS,
  BUCKET_ROWS,
  bitOf,
  blockOf,
  bucketOf,
  FILTER_BITS,
  longestValue,
  type MatchKeys,
  mostPieces,
  strideOf,
  type TableAbout,
} from './exact-table.js';
import { SipHash } from './siphash.js';
import { append, emptyHash, type TextHash, Tokeniser } from './tokens.js';

/** Where rows wait until all are there, in as many heaps as asked for: files, or memory. They hold keyed hashes only. */
export interface Spill {
  append(heap: number, bytes: Uint8Array): void;
  /** Everything that was appended to a heap. */
  read(heap: number): Uint8Array;
}

export interface ExactColumns {
  readonly primary: string;
  readonly supporting: readonly string[];
}

const HEAPS = 256;
/** Bytes of a heap that wait in memory. */
const HEAP_BYTES = 16 * 1024;
const mostRows = 20_000_000;
/** A value of fewer letters and digits would be found everywhere. */
const leastPrimary = 4;

/**
 * Takes in a table of an organisation's values as CSV, in pieces, and keeps keyed hashes of them: of the primary value
 * 64 bits, of each supporting one 32 bits, masked by a number that only the row's primary value gives, so that equal
 * values in two rows do not look alike. Holds a few megabytes however many rows there are.
 */
export class ExactMatchBuilder {
  readonly #csv = new CsvReader((fields, line) => this.#record(fields, line));
  readonly #tokeniser = new Tokeniser();
  readonly #hash: SipHash;
  readonly #mask: SipHash;
  readonly #stride: number;
  readonly #heaps = Array.from({ length: HEAPS }, () => ({ bytes: new Uint8Array(0), used: 0 }));
  readonly #row: DataView;
  readonly #shapes = new Uint8Array(longestValue + 1);
  readonly #supportingShapes = new Uint8Array(longestValue + 1);
  #columns: { primary: number; supporting: readonly number[] } | null = null;
  #rows = 0;
  #without = 0;
  #short = 0;
  #long = 0;

  constructor(
    private readonly wanted: ExactColumns,
    private readonly keys: MatchKeys,
    private readonly spill: Spill,
  ) {
    this.#hash = new SipHash(keys.hash);
    this.#mask = new SipHash(keys.mask);
    this.#stride = strideOf(wanted.supporting.length);
    this.#row = new DataView(new ArrayBuffer(this.#stride));
  }

  /** @throws {ContentError} naming a line or column, never a value */
  push(piece: string): void {
    this.#csv.push(piece);
  }

  /** @throws {ContentError} when no row is left */
  finish(): { summary: ContentSummary; pieces: Iterable<Uint8Array> } {
    this.#csv.end();
    if (!this.#columns) throw new ContentError('table', 'it is empty; its first line names the columns');
    const notes = [
      [this.#without, 'have no primary value'],
      [
        this.#short,
        `have a primary value of fewer than ${leastPrimary} letters and digits, which anything would match`,
      ],
      [this.#long, `have a primary value of more than ${longestValue} letters and digits or ${mostPieces} words`],
    ].flatMap(([rows, what]) => (Number(rows) > 0 ? [`${rows} rows were passed over: they ${what}`] : []));
    if (this.#rows === 0)
      throw new ContentError('table', ['there is no row that can be looked for', ...notes].join('; '));
    for (const [heap, { bytes, used }] of this.#heaps.entries()) this.spill.append(heap, bytes.subarray(0, used));
    return { summary: { entries: this.#rows, notes }, pieces: this.#write() };
  }

  #record(fields: readonly string[], line: number): void {
    if (!this.#columns) {
      this.#columns = columnsOf(fields, this.wanted);
      return;
    }
    const primary = this.#valueOf(fields[this.#columns.primary]);
    if (primary === null || primary.length < leastPrimary) {
      if (primary === null) this.#long++;
      else if (primary.length === 0) this.#without++;
      else this.#short++;
      return;
    }
    if (this.#rows === mostRows)
      throw new ContentError(`table, line ${line}`, `at most ${mostRows} rows; make two of it`);
    this.#rows++;
    see(this.#shapes, primary);
    this.#hash.hash(primary.h1, primary.h2);
    const { hi, lo } = this.#hash;
    this.#row.setInt32(0, lo, true);
    this.#row.setInt32(4, hi, true);
    for (const [n, column] of this.#columns.supporting.entries()) {
      const bits = this.#supportingBits(fields[column], hi, lo);
      this.#mask.hash(lo ^ n, hi);
      this.#row.setInt32(8 + 4 * n, bits ^ this.#mask.lo, true);
    }
    this.#put(hi >>> 24);
  }

  /** 32 bits of a supporting value; 0, which no value has, for one that is missing or is the primary one again. */
  #supportingBits(field: string | undefined, hi: number, lo: number): number {
    const value = this.#valueOf(field);
    if (value === null || value.length === 0) return 0;
    this.#hash.hash(value.h1, value.h2);
    if (this.#hash.hi === hi && this.#hash.lo === lo) return 0;
    see(this.#supportingShapes, value);
    return this.#hash.lo || 1;
  }

  /** Letters and digits of a field, folded; null when there are more than are looked for. */
  #valueOf(field: string | undefined): TextHash | null {
    const tokens = this.#tokeniser.read(field ?? '');
    const hash = emptyHash();
    if (tokens.count > mostPieces) return null;
    for (let at = 0; at < tokens.count; at++) {
      if (tokens.lengths[at] === 0) return null;
      append(hash, tokens, at);
    }
    return hash.length > longestValue ? null : hash;
  }

  #put(heap: number): void {
    const into = this.#heaps[heap];
    if (!into) return;
    if (into.bytes.length === 0) into.bytes = new Uint8Array(Math.floor(HEAP_BYTES / this.#stride) * this.#stride);
    if (into.used === into.bytes.length) {
      this.spill.append(heap, into.bytes);
      into.used = 0;
    }
    into.bytes.set(new Uint8Array(this.#row.buffer), into.used);
    into.used += this.#stride;
  }

  #write(): Iterable<Uint8Array> {
    const rows = this.#rows;
    const bucketBits = Math.min(26, Math.max(8, Math.ceil(Math.log2(rows / BUCKET_ROWS))));
    const filterBlocks = Math.ceil((rows * FILTER_BITS) / (32 * BLOCK_WORDS));
    const directory = new Uint32Array(2 ** bucketBits + 1);
    const filter = new Uint32Array(filterBlocks * BLOCK_WORDS);
    const about: Omit<TableAbout, 'format'> = {
      keyId: this.keys.id,
      primary: this.wanted.primary,
      supporting: [...this.wanted.supporting],
      rows,
      bucketBits,
      filterBlocks,
      shapes: [...this.#shapes],
      supportingShapes: [...this.#supportingShapes],
    };
    const rowSection: Section = {
      name: 'rows',
      length: rows * this.#stride,
      pieces: () => this.#sorted(bucketBits, directory, filter, filterBlocks),
    };
    // Written behind the rows, because only then they are known.
    const behind = [wholeSection('directory', directory), wholeSection('filter', filter)];
    return writeArtefact('exact-match', { format: 1, ...about }, [rowSection, ...behind]);
  }

  /** The rows in the order of their buckets, heap by heap. */
  *#sorted(bits: number, directory: Uint32Array, filter: Uint32Array, blocks: number): Generator<Uint8Array> {
    const stride = this.#stride;
    const perHeap = 2 ** (bits - 8);
    let before = 0;
    for (let heap = 0; heap < HEAPS; heap++) {
      const bytes = this.spill.read(heap);
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const ends = new Uint32Array(perHeap);
      const inHeap = (at: number) => bucketOf(view.getInt32(at + 4, true), bits) - heap * perHeap;
      for (let at = 0; at < bytes.length; at += stride) {
        ends[inHeap(at)] = (ends[inHeap(at)] ?? 0) + 1;
        addToFilter(filter, blocks, view.getInt32(at + 4, true), view.getInt32(at, true));
      }
      let sum = 0;
      for (let bucket = 0; bucket < perHeap; bucket++) {
        directory[heap * perHeap + bucket] = before + sum;
        sum += ends[bucket] ?? 0;
        ends[bucket] = sum;
      }
      const sorted = new Uint8Array(bytes.length);
      for (let at = bytes.length - stride; at >= 0; at -= stride) {
        const bucket = inHeap(at);
        const place = (ends[bucket] ?? 0) - 1;
        ends[bucket] = place;
        sorted.set(bytes.subarray(at, at + stride), place * stride);
      }
      before += sum;
      yield sorted;
    }
    directory[HEAPS * perHeap] = before;
  }
}

/** Finds the columns in the first record. @throws {ContentError} naming a column that is missing, and those present */
function columnsOf(header: readonly string[], { primary, supporting }: ExactColumns) {
  const names = header.map((name) => name.trim());
  const find = (field: string, name: string): number => {
    const exact = names.indexOf(name.trim());
    const at = exact >= 0 ? exact : names.findIndex((n) => n.toLowerCase() === name.trim().toLowerCase());
    if (at >= 0) return at;
    throw new ContentError(field, `the table has no column "${name}"; ${presentColumns(names)}`);
  };
  return { primary: find('primary', primary), supporting: supporting.map((name, n) => find(`supporting.${n}`, name)) };
}

/** A table without a header has values where names should be: what does not look like names is not shown. */
function presentColumns(names: readonly string[]): string {
  const looksNamed = names.every((name) => /^[\p{L}_][\p{L}\p{N} _./()-]{0,63}$/u.test(name) && !/\d{3}/.test(name));
  if (looksNamed) return `it has ${names.map((name) => `"${name}"`).join(', ')}`;
  return `its first line has to name its ${names.length} columns, and looks like values`;
}

function see(shapes: Uint8Array, { length, made }: TextHash): void {
  shapes[length] = (shapes[length] ?? 0) | (1 << made);
}

function addToFilter(filter: Uint32Array, blocks: number, hi: number, lo: number): void {
  const block = blockOf(lo, blocks);
  for (let which = 0; which < 4; which++) {
    const bit = bitOf(hi, lo, which);
    filter[block + (bit >>> 5)] = (filter[block + (bit >>> 5)] ?? 0) | (1 << (bit & 31));
  }
}

/** Heaps in memory, for tables that are small. */
export function spillInMemory(): Spill {
  const heaps = new Map<number, Uint8Array[]>();
  return {
    append(heap, bytes) {
      const pieces = heaps.get(heap) ?? [];
      pieces.push(bytes.slice());
      heaps.set(heap, pieces);
    },
    read(heap) {
      const pieces = heaps.get(heap) ?? [];
      const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
      let at = 0;
      for (const piece of pieces) {
        all.set(piece, at);
        at += piece.length;
      }
      return all;
    },
  };
}
