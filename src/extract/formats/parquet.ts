import { type ColumnChunk, type FileMetaData, parquetMetadata, parquetSchema, type SchemaTree } from 'hyparquet';
import { BudgetError } from '../budget.js';
import { type ExtractContext, reasonOf } from '../format.js';
import { failedPart, type Part, readPart, type UnreadReason } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import { CellDocuments, cellText, namedPlace } from './cell-value.js';
import { ParquetChunk } from './parquet-column.js';
import { readStrings } from './strings.js';

const MAGIC_BYTES = 4;
/** A footer that is encrypted ends so. */
const ENCRYPTED = 'PARE';

/**
 * A table of Apache Parquet: its columns one by one, each value behind the column's name, read page by page; names,
 * remarks and settings of the file; and values that are documents.
 */
export async function* readParquet(bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  if (bytes.toString('latin1', bytes.length - MAGIC_BYTES) === ENCRYPTED) {
    yield failedPart('document', 'document', 'encrypted');
    return;
  }
  let metadata: FileMetaData;
  let columns: SchemaTree[][];
  try {
    metadata = parquetMetadata(bytes, { geoparquet: false });
    columns = [...leaves([parquetSchema(metadata)])];
  } catch (error) {
    // Without its end nothing tells where the columns are.
    yield* readStrings(bytes, context);
    yield failedPart('document', 'document', reasonOf(error));
    return;
  }
  yield remarks(metadata, context);
  const documents = new CellDocuments(context);
  const chunks = chunksOf(metadata, columns.length);
  for (const [index, path] of columns.entries()) {
    yield* new ColumnText(path, index, documents, context).parts(bytes, chunks[index] ?? []);
  }
  yield* documents.parts();
  // Values of which the schema says nothing, or columns that are missing.
  if (metadata.row_groups.some((group) => group.columns.length !== columns.length))
    yield failedPart('document', 'row groups', 'malformed');
}

/** The chunks of each column in all row groups: in one pass, since a file may claim very many of either. */
function chunksOf({ row_groups: groups }: FileMetaData, columns: number): ColumnChunk[][] {
  const chunks: ColumnChunk[][] = Array.from({ length: columns }, () => []);
  for (const group of groups) for (const [index, chunk] of group.columns.entries()) chunks[index]?.push(chunk);
  return chunks;
}

function remarks(
  { schema, key_value_metadata: pairs, created_by: writer }: FileMetaData,
  context: ExtractContext,
): Part {
  const text = new TextBuilder(context.spending);
  for (const { name } of schema) text.append(name).newline();
  for (const { key, value } of pairs ?? []) text.append(`${key}: ${value ?? ''}`).newline();
  text.append(writer ?? '');
  return readPart('metadata', 'schema and settings', text.toString());
}

/** Columns that hold values, each with all that it is nested in; chunks of a row group stand in the same order. */
function* leaves(path: SchemaTree[]): Generator<SchemaTree[]> {
  const children = path.at(-1)?.children ?? [];
  if (children.length === 0) yield path;
  for (const child of children) yield* leaves([...path, child]);
}

/** Names that only say that something is a list or a map, and not of what. */
const structural = new Set(['list', 'element', 'array', 'item', 'key_value', 'key', 'value', 'bag', 'array_element']);

/** One column. */
class ColumnText {
  readonly #text: TextBuilder;
  readonly #place: string;
  readonly #name: string;

  /** @param index of the column, which has a number where its name is not plain */
  constructor(
    private readonly path: readonly SchemaTree[],
    index: number,
    private readonly documents: CellDocuments,
    private readonly context: ExtractContext,
  ) {
    const names = path.slice(1).map(({ element }) => element.name);
    this.#text = new TextBuilder(context.spending);
    this.#name = names.filter((name, n) => n === 0 || !structural.has(name)).at(-1) ?? '';
    this.#place = namedPlace('column', names.join('.'), index + 1);
  }

  *parts(bytes: Buffer, chunks: readonly ColumnChunk[]): Generator<Part> {
    let failure: UnreadReason | undefined;
    for (const column of chunks) {
      if (column.crypto_metadata !== undefined || !column.meta_data) {
        failure ??= column.crypto_metadata === undefined ? 'malformed' : 'encrypted';
        continue;
      }
      try {
        const chunk = new ParquetChunk(bytes, column.meta_data, this.path, this.context.spending);
        for (const values of chunk.pages()) this.#write(values);
      } catch (error) {
        failure ??= reasonOf(error);
        if (error instanceof BudgetError) break;
      }
    }
    yield readPart('column', this.#place, this.#text.toString());
    if (failure) yield failedPart('column', this.#place, failure);
  }

  #write(values: ArrayLike<unknown>): void {
    for (let n = 0; n < values.length; n++) {
      const value = values[n];
      const text = this.documents.take(value, this.#place) ? '' : cellText(value);
      // A value that is empty counts as well: there may be very many.
      this.#text.append(text === '' ? '\n' : `${this.#name}: ${text}\n`);
    }
  }
}
