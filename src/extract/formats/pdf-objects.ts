import { reasonOf } from '../format.js';
import type { UnreadReason } from '../part.js';
import { nameOf, type PdfDict, PdfReader, PdfRef, type PdfValue } from './pdf-syntax.js';

/** A stream: what it says of itself, and where its packed bytes stand in the file. */
export interface PdfStream {
  readonly dict: PdfDict;
  readonly number: number;
  readonly generation: number;
  /** Where the stream's dictionary begins, in bytes. */
  readonly dictStart: number;
  readonly start: number;
  readonly end: number;
}

/** Where an object stands: in the file, or in the stream that holds many. */
export type Standing =
  | { readonly at: number; readonly generation: number }
  | { readonly container: Buffer; readonly containerAt: number; readonly at: number };

/** All objects of a file but those that are packed with others. */
interface FoundObjects {
  readonly standings: ReadonlyMap<number, Standing>;
  readonly streams: readonly PdfStream[];
  readonly trailers: readonly PdfDict[];
  /** Why some are not known, if so. */
  readonly failure: UnreadReason | undefined;
}

/** Each byte of a file is looked at so many times over at most, however its objects are broken. */
const MAX_READINGS = 4;

/** Finds objects by reading a file from front to back, whatever its tables say. */
export class ObjectFinder {
  readonly #standings = new Map<number, Standing>();
  readonly #streams: PdfStream[] = [];
  readonly #trailers: PdfDict[] = [];
  /** The objects that are numbers, as lengths of streams are; others of that number may follow. */
  readonly #numbers = new Map<number, number>();
  #failure: UnreadReason | undefined;

  constructor(
    private readonly bytes: Buffer,
    private readonly maxDepth: number,
  ) {}

  find(): FoundObjects {
    const text = this.bytes.toString('latin1');
    const start = /(\d{1,10})\s{1,8}(\d{1,5})\s{1,8}obj|trailer/g;
    let looked = 0;
    for (let found = start.exec(text); found; found = start.exec(text)) {
      const at = start.lastIndex;
      const end = found[1] === undefined ? this.#trailerAt(at) : this.#objectAt(Number(found[1]), Number(found[2]), at);
      looked += Math.abs(end) - at;
      if (looked > text.length * MAX_READINGS) {
        this.#failure ??= 'malformed';
        break;
      }
      // What broke may have begun before the object that comes next.
      if (end > 0) start.lastIndex = end;
    }
    const [standings, streams, trailers] = [this.#standings, this.#streams, this.#trailers];
    return { standings, streams, trailers, failure: this.#failure };
  }

  /** @returns where it ends; the negative of how far was read where it broke */
  #objectAt(number: number, generation: number, at: number): number {
    const reader = this.#reader(at);
    try {
      const value = reader.value();
      // The last one of a number counts, and stands where it was found.
      this.#standings.delete(number);
      this.#standings.set(number, { at, generation });
      if (typeof value === 'number') this.#numbers.set(number, value);
      else this.#numbers.delete(number);
      if (!(value instanceof Map)) return reader.at;
      const stream = this.#streamBehind(value as PdfDict, number, generation, at, reader);
      if (!stream) return reader.at;
      this.#streams.push(stream);
      if (nameOf(stream.dict.get('Type')) === 'XRef') this.#trailers.push(stream.dict);
      return stream.end;
    } catch (error) {
      const reason = reasonOf(error);
      if (reason !== 'malformed') this.#failure ??= reason;
      return -reader.at;
    }
  }

  #trailerAt(at: number): number {
    const reader = this.#reader(at);
    try {
      const value = reader.value();
      if (value instanceof Map) this.#trailers.push(value as PdfDict);
      return reader.at;
    } catch {
      return -reader.at;
    }
  }

  #streamBehind(
    dict: PdfDict,
    number: number,
    generation: number,
    dictStart: number,
    reader: PdfReader,
  ): PdfStream | undefined {
    const back = reader.at;
    if (reader.keyword() !== 'stream') {
      reader.at = back;
      return undefined;
    }
    let start = reader.at;
    if (this.bytes[start] === 0x0d) start += 1;
    if (this.bytes[start] === 0x0a) start += 1;
    return { dict, number, generation, dictStart, start, end: this.#streamEnd(dict, start) };
  }

  /** By the length it gives, where the stream ends there; else where its end is marked, else the end of the file. */
  #streamEnd(dict: PdfDict, start: number): number {
    const length = this.#lengthOf(dict.get('Length'));
    const end = start + length;
    if (length >= 0 && /^\s{0,4}endstream/.test(this.bytes.toString('latin1', end, end + 13))) return end;
    const marked = this.bytes.indexOf('endstream', start);
    if (marked < 0) return this.bytes.length;
    const line = this.bytes[marked - 1] === 0x0a ? 1 : 0;
    return Math.max(start, marked - line - (this.bytes[marked - line - 1] === 0x0d ? 1 : 0));
  }

  /** Only lengths that stand before the stream are known while objects are looked for; -1 for others. */
  #lengthOf(value: PdfValue | undefined): number {
    if (typeof value === 'number') return value;
    return value instanceof PdfRef ? (this.#numbers.get(value.number) ?? -1) : -1;
  }

  #reader(at: number): PdfReader {
    return new PdfReader(this.bytes, at, this.maxDepth);
  }
}
