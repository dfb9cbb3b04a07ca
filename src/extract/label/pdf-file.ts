import { inflateSync } from 'node:zlib';
import type { Spending } from '../budget.js';
import { predicted } from '../formats/pdf-filters.js';
import { type PdfDictionary, PdfSyntax, type PdfValue } from './pdf-syntax.js';
import { RefusedError } from './splice.js';

/** One object, in the bytes that its offsets refer to: those of the file, or of a stream that holds objects. */
export interface PdfObject {
  readonly bytes: Buffer;
  readonly value: PdfValue;
  readonly generation: number;
  /** Where the data of a stream begin; null when it is none. */
  readonly data: number | null;
}

type Location =
  | { readonly kind: 'offset'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number }
  | { readonly kind: 'free' };

/** One section of cross-references: undefined for a number it says nothing of. */
type Section = (number: number) => Location | undefined;

const TABLE_ENTRY = 20;
/** Each update adds one; a file with more than this was made to be. */
const MAX_SECTIONS = 1_000;
/** How far from the end the offset of the last section may stand. */
const TAIL = 2_048;

/**
 * A PDF read strictly by its cross-references: nothing is guessed or repaired, since an update that is based on a guess
 * would ruin the file.
 */
export class PdfFile {
  readonly #sections: Section[] = [];
  readonly #visited = new Set<number>();
  readonly #packed = new Map<number, Buffer>();
  /** Of the last section. */
  readonly trailer: { readonly bytes: Buffer; readonly value: PdfDictionary };
  /** Whether the last section is a stream. */
  readonly hasStream: boolean;
  /** Where the last section begins. */
  readonly lastSection: number;

  /** @throws {RefusedError} `malformed`; a BudgetError */
  constructor(
    readonly bytes: Buffer,
    private readonly spending: Spending,
  ) {
    const at = bytes.lastIndexOf('startxref');
    if (at < bytes.length - TAIL || !bytes.subarray(0, 1024).includes('%PDF-')) throw new RefusedError('malformed');
    this.lastSection = new PdfSyntax(bytes, at + 'startxref'.length).integer();
    const last = this.#readSection(this.lastSection);
    this.trailer = { bytes, value: last.trailer };
    this.hasStream = last.isStream;
    let previous = numberOf(last.trailer, 'Prev');
    while (previous !== null) previous = numberOf(this.#readSection(previous).trailer, 'Prev');
  }

  /** The object of a number; null when there is none. */
  object(number: number): PdfObject | null {
    const location = this.#locate(number);
    if (location === undefined || location.kind === 'free') return null;
    if (location.kind === 'packed') return this.#fromStream(location.stream, location.index, number);
    return this.#objectAt(location.offset, number);
  }

  /** What a value is, once a reference is followed. */
  resolve(value: PdfValue | undefined): PdfObject | null {
    if (value === undefined) return null;
    if (value.kind !== 'reference') return { bytes: this.bytes, value, generation: 0, data: null };
    return this.object(value.number);
  }

  /** The data of a stream as they were before they were packed. @throws {RefusedError} for filters other than Flate */
  dataOf({ bytes, value, data }: PdfObject): Buffer {
    if (value.kind !== 'dictionary' || data === null) throw new RefusedError('malformed');
    const length = this.resolve(value.entries.get('Length')?.value)?.value;
    if (length?.kind !== 'number' || data + length.value > bytes.length) throw new RefusedError('malformed');
    const raw = bytes.subarray(data, data + length.value);
    if (!new PdfSyntax(bytes, data + length.value).take('endstream')) throw new RefusedError('malformed');
    const filter = this.#single(value.entries.get('Filter')?.value);
    if (filter === null) return raw;
    if (filter.kind !== 'name' || filter.name !== 'FlateDecode') throw new RefusedError('unusual-structure');
    const parameters = this.#single(value.entries.get('DecodeParms')?.value);
    const unpacked = this.#inflate(raw);
    return parameters?.kind === 'dictionary' ? unpredicted(unpacked, parameters) : unpacked;
  }

  #locate(number: number): Location | undefined {
    for (const section of this.#sections) {
      const location = section(number);
      if (location) return location;
    }
    return undefined;
  }

  #readSection(offset: number): { trailer: PdfDictionary; isStream: boolean } {
    // Two sections that name each other.
    if (this.#visited.has(offset) || this.#visited.size >= MAX_SECTIONS) throw new RefusedError('malformed');
    this.#visited.add(offset);
    const syntax = new PdfSyntax(this.bytes, offset);
    if (!syntax.take('xref')) return { trailer: this.#readStream(offset), isStream: true };
    this.#sections.push(tableSection(this.bytes, syntax));
    const trailer = syntax.value();
    if (trailer.kind !== 'dictionary') throw new RefusedError('malformed');
    // In a file for old readers and new ones, a stream has what the table keeps from the old ones.
    const hidden = numberOf(trailer, 'XRefStm');
    if (hidden !== null) this.#readSection(hidden);
    return { trailer, isStream: false };
  }

  #readStream(offset: number): PdfDictionary {
    const object = this.#objectAt(offset, null);
    const { value } = object;
    if (value.kind !== 'dictionary') throw new RefusedError('malformed');
    const widths = numbersOf(value, 'W');
    const size = numberOf(value, 'Size');
    if (widths?.length !== 3 || widths.some((width) => width > 8) || size === null) throw new RefusedError('malformed');
    this.#sections.push(streamSection(this.dataOf(object), widths, numbersOf(value, 'Index') ?? [0, size]));
    return value;
  }

  /** @param number the one it must have; null for any */
  #objectAt(offset: number, number: number | null): PdfObject {
    if (offset >= this.bytes.length) throw new RefusedError('malformed');
    const syntax = new PdfSyntax(this.bytes, offset);
    const found = syntax.integer();
    const generation = syntax.integer();
    if (number !== null && found !== number) throw new RefusedError('malformed');
    syntax.expect('obj');
    const value = syntax.value();
    return {
      bytes: this.bytes,
      value,
      generation,
      data: syntax.take('stream') ? dataStart(this.bytes, syntax.at) : null,
    };
  }

  #fromStream(stream: number, index: number, number: number): PdfObject {
    const holder = this.#locate(stream);
    if (holder?.kind !== 'offset') throw new RefusedError('malformed');
    const object = this.#objectAt(holder.offset, stream);
    if (object.value.kind !== 'dictionary') throw new RefusedError('malformed');
    const bytes = this.#packed.get(stream) ?? this.dataOf(object);
    this.#packed.set(stream, bytes);
    const [first, count] = [numberOf(object.value, 'First'), numberOf(object.value, 'N')];
    if (first === null || count === null || index >= count) throw new RefusedError('malformed');
    const syntax = new PdfSyntax(bytes, 0);
    for (let n = 0; n < index; n++) {
      syntax.integer();
      syntax.integer();
    }
    if (syntax.integer() !== number) throw new RefusedError('malformed');
    return { bytes, value: new PdfSyntax(bytes, first + syntax.integer()).value(), generation: 0, data: null };
  }

  /** A value that may stand alone or as the only one of a list; null where there is none. */
  #single(value: PdfValue | undefined): PdfValue | null {
    const found = this.resolve(value)?.value;
    if (found === undefined || found.kind === 'word') return null;
    if (found.kind !== 'array') return found;
    if (found.items.length > 1) throw new RefusedError('unusual-structure');
    return this.#single(found.items[0]);
  }

  #inflate(raw: Buffer): Buffer {
    const left = this.spending.budget.unpackedBytes;
    try {
      const unpacked = inflateSync(raw, { maxOutputLength: Math.min(left, 64 * 1024 * 1024) });
      this.spending.unpacked(unpacked.length);
      return unpacked;
    } catch {
      throw new RefusedError('malformed');
    }
  }
}

/** A number in a dictionary; null when there is none. */
export function numberOf(dictionary: PdfDictionary, name: string): number | null {
  const value = dictionary.entries.get(name)?.value;
  return value?.kind === 'number' && Number.isSafeInteger(value.value) && value.value >= 0 ? value.value : null;
}

function numbersOf(dictionary: PdfDictionary, name: string): number[] | null {
  const value = dictionary.entries.get(name)?.value;
  if (value?.kind !== 'array') return null;
  return value.items.map((item) => (item.kind === 'number' && item.value >= 0 ? item.value : Number.NaN));
}

/** Behind the word `stream` stands one end of a line, CR LF or LF. */
function dataStart(bytes: Buffer, at: number): number {
  if (bytes[at] === 13 && bytes[at + 1] === 10) return at + 2;
  return bytes[at] === 10 || bytes[at] === 13 ? at + 1 : at;
}

/** A table: runs of entries of 20 bytes, found by their place (ISO 32000-1, 7.5.4). Leaves off behind `trailer`. */
function tableSection(bytes: Buffer, syntax: PdfSyntax): Section {
  const runs: { first: number; count: number; at: number }[] = [];
  while (!syntax.take('trailer')) {
    const [first, count] = [syntax.integer(), syntax.integer()];
    syntax.skip();
    runs.push({ first, count, at: syntax.at });
    syntax.at += count * TABLE_ENTRY;
    if (syntax.at > bytes.length) throw new RefusedError('malformed');
  }
  return (number) => {
    const run = runs.find(({ first, count }) => number >= first && number < first + count);
    if (!run) return undefined;
    const at = run.at + (number - run.first) * TABLE_ENTRY;
    const [, offset, generation, kind] = /^(\d{10}) (\d{5}) ([nf])/.exec(bytes.toString('latin1', at, at + 18)) ?? [];
    if (kind === undefined) throw new RefusedError('malformed');
    return kind === 'f' ? { kind: 'free' } : { kind: 'offset', offset: Number(offset), generation: Number(generation) };
  };
}

/** A stream: entries of three numbers of given widths (ISO 32000-1, 7.5.8). */
function streamSection(data: Buffer, widths: readonly number[], index: readonly number[]): Section {
  const [typeWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
  const size = typeWidth + secondWidth + thirdWidth;
  const field = (at: number, width: number) => {
    let value = 0;
    for (let n = 0; n < width; n++) value = value * 256 + (data[at + n] ?? 0);
    return value;
  };
  return (number) => {
    let entry = 0;
    for (let n = 0; n + 1 < index.length; n += 2) {
      const [first = 0, count = 0] = [index[n], index[n + 1]];
      if (number >= first && number < first + count) {
        const at = (entry + number - first) * size;
        if (at + size > data.length) throw new RefusedError('malformed');
        const type = typeWidth === 0 ? 1 : field(at, typeWidth);
        const [second, third] = [field(at + typeWidth, secondWidth), field(at + typeWidth + secondWidth, thirdWidth)];
        if (type === 1) return { kind: 'offset', offset: second, generation: third };
        return type === 2 ? { kind: 'packed', stream: second, index: third } : { kind: 'free' };
      }
      entry += count;
    }
    return undefined;
  };
}

/** @throws {RefusedError} for a prediction other than those of PNG, or of no size that fits */
function unpredicted(data: Buffer, parameters: PdfDictionary): Buffer {
  const parameter = (name: string) => numberOf(parameters, name) ?? undefined;
  const predictor = parameter('Predictor') ?? 1;
  const columns = parameter('Columns') ?? 1;
  if (predictor === 1) return data;
  if (predictor < 10 || columns < 1 || columns > data.length) throw new RefusedError('unusual-structure');
  return predicted(data, { parameter });
}
