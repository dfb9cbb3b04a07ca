import { Spending } from '../budget.js';
import { reasonOf } from '../format.js';
import type { UnreadReason } from '../part.js';
import { PdfCrypt } from './pdf-crypt.js';
import { type DecodedStream, decodeStream, type PdfFilter, weighStream } from './pdf-filters.js';
import { ObjectFinder, type PdfStream, type Standing } from './pdf-objects.js';
import { nameOf, type PdfDict, PdfReader, PdfRef, type PdfValue } from './pdf-syntax.js';

/** Packed streams below this cannot unpack to more than 4 MB, by the ratio of deflate. */
const WEIGHED_BYTES = 4 * 1024;

/**
 * The objects of a PDF, found by reading the file from front to back, so that a broken table of cross-references or a
 * broken end changes nothing. Of several objects of one number the last one counts.
 */
export class PdfFile {
  readonly #standings: Map<number, Standing>;
  readonly #streams: readonly PdfStream[];
  readonly #trailers: readonly PdfDict[];
  #crypt: PdfCrypt | undefined;
  #failure: UnreadReason | undefined;
  #root: PdfDict | undefined;
  #streamsByStart: ReadonlyMap<number, PdfStream> | undefined;

  private constructor(
    readonly bytes: Buffer,
    private readonly spending: Spending,
  ) {
    const found = new ObjectFinder(bytes, spending.budget.depth).find();
    this.#standings = new Map(found.standings);
    this.#streams = found.streams;
    this.#trailers = found.trailers;
    this.#failure = found.failure;
  }

  /** Never throws for what the file holds. */
  static async open(bytes: Buffer, spending: Spending, passwords: readonly string[]): Promise<PdfFile> {
    const file = new PdfFile(bytes, spending);
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

  /** Whether its properties as XMP can be read without a password, as some are for archives to find them. */
  get showsProperties(): boolean {
    return this.dict(this.fromTrailer('Encrypt'))?.get('EncryptMetadata') === false;
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
    this.#root ??= this.#findRoot();
    return this.#root;
  }

  #findRoot(): PdfDict {
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
