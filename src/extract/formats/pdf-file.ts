import { Spending } from '../budget.js';
import { reasonOf } from '../format.js';
import type { UnreadReason } from '../part.js';
import { PdfCrypt } from './pdf-crypt.js';
import { type DecodedStream, decodeStream, type PdfFilter, weighStream } from './pdf-filters.js';
import { type PdfDict, PdfName, PdfReader, PdfRef, type PdfValue } from './pdf-syntax.js';

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
type Standing =
  | { readonly at: number; readonly generation: number }
  | { readonly container: Buffer; readonly containerAt: number; readonly at: number };

/** Packed streams below this cannot unpack to more than 4 MB, by the ratio of deflate. */
const WEIGHED_BYTES = 4 * 1024;
/** Each byte of a file is looked at so many times over at most, however its objects are broken. */
const MAX_READINGS = 4;

/**
 * The objects of a PDF, found by reading the file from front to back, so that a broken table of cross-references or a
 * broken end changes nothing. Of several objects of one number the last one counts.
 */
export class PdfFile {
  readonly #standings = new Map<number, Standing>();
  readonly #streams: PdfStream[] = [];
  readonly #trailers: PdfDict[] = [];
  #crypt: PdfCrypt | undefined;
  #failure: UnreadReason | undefined;
  #streamsByStart: ReadonlyMap<number, PdfStream> | undefined;

  private constructor(
    readonly bytes: Buffer,
    private readonly spending: Spending,
  ) {}

  /** Never throws for what the file holds. */
  static async open(bytes: Buffer, spending: Spending, passwords: readonly string[]): Promise<PdfFile> {
    const file = new PdfFile(bytes, spending);
    file.#findObjects();
    file.#unlock(passwords);
    await file.#unpackObjects();
    return file;
  }

  /** Why some of its objects are not known, if so. */
  get failure(): UnreadReason | undefined {
    return this.#failure;
  }

  /** Whether its end is missing: objects stand behind what every version of a file ends with. */
  get isCut(): boolean {
    const last = [...this.#standings.values()].findLast((standing) => !('container' in standing));
    return last !== undefined && last.at > this.bytes.lastIndexOf('startxref');
  }

  /** Whether it is encrypted, and none of the passwords opens it. */
  get isLocked(): boolean {
    return !this.#crypt && this.fromTrailer('Encrypt') !== null;
  }

  /** The password that opened it; empty where none is needed. */
  get password(): string {
    return this.#crypt?.password ?? '';
  }

  /** All that stand in the file, those too that later ones replace. */
  get streams(): readonly PdfStream[] {
    return this.#streams;
  }

  /** Whether nothing further on in the file replaces it. */
  isCurrent({ number, dictStart }: PdfStream): boolean {
    return this.#standings.get(number)?.at === dictStart;
  }

  /** Where in the file the object of a reference stands: the same in two versions of a file, where it is the same. */
  whereabouts(value: PdfValue | undefined): string {
    const standing = value instanceof PdfRef ? this.#standings.get(value.number) : undefined;
    if (!standing) return '';
    return 'container' in standing ? `${standing.containerAt}+${standing.at}` : `${standing.at}`;
  }

  /** The numbers of all objects, in the order in which they stand. */
  get numbers(): Iterable<number> {
    return this.#standings.keys();
  }

  /** From what the last trailer that has it says. */
  fromTrailer(key: string): PdfValue {
    return this.#trailers.findLast((trailer) => trailer.get(key) ?? null)?.get(key) ?? null;
  }

  /** The catalogue, from which all else is reached; empty when there is none. */
  get root(): PdfDict {
    for (const trailer of this.#trailers.toReversed()) {
      const root = this.dict(trailer.get('Root'));
      if (root?.has('Pages')) return root;
    }
    for (const number of this.#standings.keys()) {
      const dict = this.dict(this.object(number));
      if (dict && nameOf(dict.get('Type')) === 'Catalog') return dict;
    }
    return new Map();
  }

  /** The object of a number; null when there is none or it cannot be read. A stream is its dictionary. */
  object(number: number): PdfValue {
    const standing = this.#standings.get(number);
    if (!standing) return null;
    try {
      if ('container' in standing) return this.#reader(standing.container, standing.at).value();
      const crypt = this.#crypt;
      const decrypt = crypt && ((string: Buffer) => crypt.string(string, number, standing.generation));
      return this.#reader(this.bytes, standing.at, decrypt).value();
    } catch {
      return null;
    }
  }

  /** Objects that are packed with others, each written as one that stands by itself. */
  *packedObjects(): Generator<string> {
    for (const [number, standing] of this.#standings) {
      if (!('container' in standing)) continue;
      const reader = this.#reader(standing.container, standing.at);
      try {
        reader.value();
        yield `${number} 0 obj\n${standing.container.toString('latin1', standing.at, reader.at)}\nendobj`;
      } catch {
        // What cannot be read by itself is not missed.
      }
    }
  }

  /** What a reference stands for, any other value itself. */
  resolve(value: PdfValue | undefined): PdfValue {
    let found = value ?? null;
    for (let hops = 0; found instanceof PdfRef && hops < 10; hops++) found = this.object(found.number);
    return found instanceof PdfRef ? null : found;
  }

  dict(value: PdfValue | undefined): PdfDict | undefined {
    const found = this.resolve(value);
    return found instanceof Map ? (found as PdfDict) : undefined;
  }

  list(value: PdfValue | undefined): readonly PdfValue[] {
    const found = this.resolve(value);
    return Array.isArray(found) ? (found as readonly PdfValue[]) : [];
  }

  /** The stream that a reference names. */
  stream(value: PdfValue | undefined): PdfStream | undefined {
    if (!(value instanceof PdfRef)) return undefined;
    const standing = this.#standings.get(value.number);
    if (!standing || 'container' in standing) return undefined;
    this.#streamsByStart ??= new Map(this.#streams.map((found) => [found.dictStart, found]));
    return this.#streamsByStart.get(standing.at);
  }

  /** What a stream holds, unpacked and readable, charged to the budget of the document, or one that is given. */
  async content(stream: PdfStream, spending = this.spending): Promise<DecodedStream> {
    try {
      const filters = this.#filters(stream);
      return await decodeStream(this.#readable(stream, filters), filters, spending);
    } catch (error) {
      return { bytes: Buffer.alloc(0), failure: reasonOf(error) };
    }
  }

  /** Why a stream would break the budget by itself, if it would. Most need no look. */
  async weigh(stream: PdfStream): Promise<UnreadReason | undefined> {
    const filters = this.#filters(stream);
    const isSmall = stream.end - stream.start < WEIGHED_BYTES && filters.length < 2;
    const own = new Spending(this.spending.budget);
    return isSmall ? undefined : await weighStream(this.#readable(stream, filters), filters, own);
  }

  #readable({ start, end, number, generation }: PdfStream, filters: readonly PdfFilter[]): Buffer {
    const raw = this.bytes.subarray(start, end);
    if (!this.#crypt || filters.some(({ name }) => name === 'Crypt')) return raw;
    return this.#crypt.stream(raw, number, generation);
  }

  #filters(stream: PdfStream): PdfFilter[] {
    const filter = this.resolve(stream.dict.get('Filter'));
    const params = this.resolve(stream.dict.get('DecodeParms') ?? stream.dict.get('DP'));
    const names = Array.isArray(filter) ? filter : filter === null ? [] : [filter];
    return names.map((name: PdfValue, n) => {
      const own = this.dict(Array.isArray(params) ? (params as readonly PdfValue[])[n] : params);
      return {
        name: nameOf(this.resolve(name)),
        parameter: (key) => {
          const value = this.resolve(own?.get(key));
          return typeof value === 'number' ? value : undefined;
        },
      };
    });
  }

  #reader(bytes: Buffer, at: number, decrypt?: (string: Buffer) => Buffer): PdfReader {
    return new PdfReader(bytes, at, this.spending.budget.depth, decrypt);
  }

  #findObjects(): void {
    const text = this.bytes.toString('latin1');
    const start = /(\d{1,10})\s{1,8}(\d{1,5})\s{1,8}obj|trailer/g;
    let looked = 0;
    for (let found = start.exec(text); found; found = start.exec(text)) {
      const at = start.lastIndex;
      const end = found[1] === undefined ? this.#trailerAt(at) : this.#objectAt(Number(found[1]), Number(found[2]), at);
      looked += Math.abs(end) - at;
      if (looked > text.length * MAX_READINGS) {
        this.#failure ??= 'malformed';
        return;
      }
      // What broke may have begun before the object that comes next.
      if (end > 0) start.lastIndex = end;
    }
  }

  /** @returns where it ends; the negative of how far was read where it broke */
  #objectAt(number: number, generation: number, at: number): number {
    const reader = this.#reader(this.bytes, at);
    try {
      const value = reader.value();
      // The last one of a number counts, and stands where it was found.
      this.#standings.delete(number);
      this.#standings.set(number, { at, generation });
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
    const reader = this.#reader(this.bytes, at);
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

  /** Only lengths that stand before the stream are known while objects are looked for. */
  #lengthOf(value: PdfValue | undefined): number {
    const length = this.resolve(value);
    return typeof length === 'number' ? length : -1;
  }

  #unlock(passwords: readonly string[]): void {
    const encrypt = this.dict(this.fromTrailer('Encrypt'));
    if (!encrypt) return;
    const resolved = new Map([...encrypt].map(([key, value]) => [key, this.resolve(value)]));
    const id = this.resolve(this.list(this.fromTrailer('ID'))[0]);
    try {
      this.#crypt = PdfCrypt.open(resolved, Buffer.isBuffer(id) ? id : Buffer.alloc(0), ['', ...passwords]);
    } catch {
      // A key of a length that cannot be: it stays locked.
    }
  }

  /** Objects within streams (ISO 32000-2, 7.5.7); one that also stands in the file, further on, stays the one there. */
  async #unpackObjects(): Promise<void> {
    if (this.isLocked) return;
    for (const stream of this.#streams) {
      if (nameOf(stream.dict.get('Type')) !== 'ObjStm') continue;
      const { bytes, failure } = await this.content(stream);
      if (failure) this.#failure ??= failure;
      const first = this.resolve(stream.dict.get('First'));
      if (typeof first === 'number') this.#listObjects(bytes, first, stream.dictStart);
    }
  }

  #listObjects(container: Buffer, first: number, containerAt: number): void {
    const pairs = container.toString('latin1', 0, first).match(/\d+/g) ?? [];
    for (let n = 0; n + 1 < pairs.length; n += 2) {
      const number = Number(pairs[n]);
      const known = this.#standings.get(number);
      if (known && !('container' in known) && known.at > containerAt) continue;
      this.#standings.delete(number);
      this.#standings.set(number, { container, containerAt, at: first + Number(pairs[n + 1]) });
    }
  }
}

export function nameOf(value: PdfValue | undefined): string {
  return value instanceof PdfName ? value.text : '';
}
