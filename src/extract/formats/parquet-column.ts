import type { ColumnMetaData, PageHeader, SchemaElement, SchemaTree } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { convert, DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { deltaBinaryUnpack, deltaLengthByteArray } from 'hyparquet/src/delta.js';
import { byteStreamSplit } from 'hyparquet/src/encoding.js';
import { readPlain } from 'hyparquet/src/plain.js';
import { getMaxDefinitionLevel, getMaxRepetitionLevel } from 'hyparquet/src/schema.js';
import { BudgetError, type Spending } from '../budget.js';
import { unpackPage } from './parquet-codecs.js';
import { countRuns, type Reader, readRuns } from './parquet-runs.js';

type Values = ArrayLike<unknown>;

/** Kinds of values that the library refuses to convert; their bytes are taken as they are. */
const unconverted = new Set<string | undefined>(['BSON', 'INTERVAL', 'JSON']);

/** The page breaks the rules. Says nothing of where or on what. */
class MalformedPage extends Error {
  override readonly name = 'MalformedPage';
}

/**
 * The values in one chunk of a column, page by page, without those that are missing, and without how they are nested:
 * each value is one, whatever list it stands in. What a page says of its size is not believed before it is charged.
 */
export class ParquetChunk {
  readonly #reader: Reader;
  readonly #element: SchemaElement;
  #dictionary: Values = [];
  /** Values that the pages so far said they have, those that are missing included. */
  #counted = 0;

  /** @param path of the column in the schema, its root first */
  constructor(
    bytes: Buffer,
    private readonly chunk: ColumnMetaData,
    private readonly path: readonly SchemaTree[],
    private readonly spending: Spending,
  ) {
    const element = path.at(-1)?.element;
    const start = Number(chunk.dictionary_page_offset || chunk.data_page_offset);
    const end = Math.min(start + Number(chunk.total_compressed_size), bytes.length);
    if (!element || !(start >= 0 && start <= end)) throw new MalformedPage();
    this.#element = element;
    this.#reader = { view: new DataView(bytes.buffer, bytes.byteOffset + start, end - start), offset: 0 };
  }

  /** @throws BudgetError, or anything when it is malformed */
  *pages(): Generator<Values> {
    const { view } = this.#reader;
    while (this.#reader.offset < view.byteLength - 1) {
      const header = parquetHeader(this.#reader);
      const size = header.compressed_page_size;
      if (!(size >= 0 && this.#reader.offset + size <= view.byteLength)) throw new MalformedPage();
      const bytes = new Uint8Array(view.buffer, view.byteOffset + this.#reader.offset, size);
      this.#reader.offset += size;
      if (header.type === 'DICTIONARY_PAGE') this.#dictionary = this.#readDictionary(header, bytes);
      else if (header.type === 'DATA_PAGE') yield this.#readPage(header, bytes);
      else if (header.type === 'DATA_PAGE_V2') yield this.#readPageV2(header, bytes);
    }
    if (this.#counted < Number(this.chunk.num_values)) throw new MalformedPage();
  }

  #readDictionary(header: PageHeader, bytes: Uint8Array): Values {
    const count = this.#count(header.dictionary_page_header?.num_values);
    const reader = readerOf(this.#unpack(bytes, header.uncompressed_page_size));
    return this.#convert(readPlain(reader, this.chunk.type, count, this.#element.type_length));
  }

  #readPage(header: PageHeader, bytes: Uint8Array): Values {
    const page = header.data_page_header;
    const count = this.#count(page?.num_values);
    this.#counted += count;
    const reader = readerOf(this.#unpack(bytes, header.uncompressed_page_size));
    // How values are nested is of no interest, and behind its length.
    if (getMaxRepetitionLevel([...this.path]) > 0) reader.offset += 4 + reader.view.getUint32(reader.offset, true);
    const most = getMaxDefinitionLevel([...this.path]);
    if (most === 0) return this.#values(reader, page?.encoding, count);
    const end = reader.offset + 4 + reader.view.getUint32(reader.offset, true);
    reader.offset += 4;
    const present = countRuns(reader, bitsFor(most), count, most);
    reader.offset = end;
    return this.#values(reader, page?.encoding, present);
  }

  #readPageV2(header: PageHeader, bytes: Uint8Array): Values {
    const page = header.data_page_header_v2;
    if (!page) throw new MalformedPage();
    const levels = page.repetition_levels_byte_length + page.definition_levels_byte_length;
    if (!(levels >= 0 && levels <= bytes.length)) throw new MalformedPage();
    const packed = bytes.subarray(levels);
    const size = Number(header.uncompressed_page_size) - levels;
    const unpacked = unpackPage(
      page.is_compressed === false ? 'UNCOMPRESSED' : this.chunk.codec,
      packed,
      size,
      this.spending,
    );
    const count = this.#count(page.num_values);
    this.#counted += count;
    const present = count - page.num_nulls;
    return this.#values(readerOf(unpacked), page.encoding, this.#count(present));
  }

  #unpack(packed: Uint8Array, length: number): Uint8Array {
    return unpackPage(this.chunk.codec, packed, length, this.spending);
  }

  /** How many values a page says that it has. */
  #count(claimed: number | undefined): number {
    if (claimed === undefined || !(claimed >= 0)) throw new MalformedPage();
    if (claimed > this.spending.budget.characters) throw new BudgetError('too-many-characters');
    return claimed;
  }

  #values(reader: Reader, encoding: string | undefined, count: number): Values {
    const { type } = this.chunk;
    const length = this.#element.type_length;
    switch (count === 0 ? 'NONE' : encoding) {
      case 'NONE':
        return [];
      case 'PLAIN':
        return this.#convert(readPlain(reader, type, count, length));
      case 'PLAIN_DICTIONARY':
      case 'RLE_DICTIONARY':
        return this.#looked(readRuns(reader, reader.view.getUint8(reader.offset++), count));
      case 'RLE':
        reader.offset += 4;
        return Array.from(readRuns(reader, 1, count), (bit) => bit === 1);
      case 'DELTA_BINARY_PACKED':
        return this.#convert(
          deltas(reader, count, type === 'INT32' ? new Int32Array(count) : new BigInt64Array(count)),
        );
      case 'DELTA_LENGTH_BYTE_ARRAY':
        return this.#convert(byteArrays(reader, count));
      case 'DELTA_BYTE_ARRAY':
        return this.#convert(this.#prefixed(reader, count));
      case 'BYTE_STREAM_SPLIT':
        return this.#convert(byteStreamSplit(reader, count, type, length));
      default:
        throw new MalformedPage();
    }
  }

  #looked(indices: Int32Array): Values {
    return Array.from(indices, (index) => {
      if (index < 0 || index >= this.#dictionary.length) throw new MalformedPage();
      return this.#dictionary[index];
    });
  }

  /** Each value is as many bytes of the one before as it says, and its own. */
  #prefixed(reader: Reader, count: number): Uint8Array[] {
    const kept = deltas(reader, count, new Int32Array(count));
    let last = new Uint8Array();
    return byteArrays(reader, count).map((own, n) => {
      const value = new Uint8Array(Math.min(Math.max(kept[n] ?? 0, 0), last.length) + own.length);
      // What is kept again and again would become very much more than was packed.
      this.spending.unpacked(value.length);
      value.set(last.subarray(0, value.length - own.length));
      value.set(own, value.length - own.length);
      last = value;
      return value;
    });
  }

  /** Days, moments, decimals and the like as what they are; texts stay bytes. */
  #convert(values: Parameters<typeof convert>[0]): Values {
    if (unconverted.has(this.#element.converted_type)) return values;
    const { type, codec } = this.chunk;
    const pathInSchema = [...this.chunk.path_in_schema];
    const decoder = { pathInSchema, type, codec, element: this.#element, schemaPath: [...this.path], utf8: false };
    return convert(values, { ...decoder, parsers: DEFAULT_PARSERS });
  }
}

function readerOf(bytes: Uint8Array): Reader {
  return { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
}

function bitsFor(most: number): number {
  return 32 - Math.clz32(most);
}

function deltas<Output extends Int32Array | BigInt64Array>(reader: Reader, count: number, into: Output): Output {
  deltaBinaryUnpack(reader, count, into);
  return into;
}

function byteArrays(reader: Reader, count: number): Uint8Array[] {
  const found: Uint8Array[] = new Array(count);
  deltaLengthByteArray(reader, count, found);
  return found;
}
