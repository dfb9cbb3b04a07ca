import { isUtf8 } from 'node:buffer';
import { BudgetError } from '../budget.js';
import { type ExtractContext, reasonOf } from '../format.js';
import { failedPart, hiddenPart, type Part, readPart, type UnreadReason } from '../part.js';
import { printableStrings } from '../printable.js';
import { SqliteFile, type SqliteRow, type SqliteValue } from '../sqlite-file.js';
import { TextBuilder } from '../text-builder.js';
import { type TableColumns, tableColumns } from './sql-columns.js';

const SCHEMA_ROOT = 1;
/** A shorter value of bytes is a number, a hash or an identifier, and no document. */
const LEAST_DOCUMENT_BYTES = 64;
/** Runs of characters in what was deleted; fewer in a row are chance. */
const words = /[^\p{C}\ufffd]{6,}/gu;

interface Table {
  /** For a person: its name, where that is plain. */
  readonly place: string;
  readonly root: number;
  readonly columns: TableColumns;
}

/**
 * An SQLite database: the definitions of all that is in it, every table row by row with the names of the columns before
 * the values, what is left of deleted rows, and values that are documents. Indexes hold nothing that tables do not.
 */
export async function* readSqlite(bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  const file = new SqliteFile(bytes);
  const documents: Document[] = [];
  const { tables, indexes, part } = readSchema(file, context);
  yield part;
  for (const table of tables) yield* tableParts(file, table, documents, context);
  for (const root of indexes) file.pass(root);
  yield* deletedParts(file, [SCHEMA_ROOT, ...tables.map(({ root }) => root)], context);
  for (const { place, bytes: document } of documents) {
    context.spending.entries(1);
    yield* context.nested(document, '', place);
  }
  if (!file.isWhole) yield failedPart('document', 'document', 'malformed');
}

/** Definitions of tables, views, indexes and triggers, which stand in a table themselves. */
function readSchema(
  file: SqliteFile,
  { spending }: ExtractContext,
): { tables: Table[]; indexes: number[]; part: Part } {
  const text = new TextBuilder(spending);
  const tables: Table[] = [];
  const indexes: number[] = [];
  for (const { values } of file.rows(SCHEMA_ROOT)) {
    const [type, name, , page, sql] = values;
    const root = Number(page ?? 0);
    const written = typeof sql === 'string' ? sql : '';
    text.append(written === '' ? String(name) : written).newline();
    if (root === 0) continue;
    if (type !== 'table') indexes.push(root);
    else {
      const place = isPlain(name) ? `table ${name}` : `table ${tables.length + 1}`;
      tables.push({ place, root, columns: tableColumns(written) });
    }
  }
  return { tables, indexes, part: readPart('metadata', 'schema', text.toString()) };
}

/** Whether it is surely a name: a place must not tell anything that is content. */
function isPlain(name: SqliteValue | undefined): name is string {
  return typeof name === 'string' && /^[a-z_][\w$]{0,63}$/i.test(name) && !/\d{3}/.test(name);
}

interface Document {
  readonly place: string;
  readonly bytes: Buffer;
}

function* tableParts(
  file: SqliteFile,
  { place, root, columns }: Table,
  documents: Document[],
  { spending }: ExtractContext,
): Generator<Part> {
  const text = new TextBuilder(spending);
  let failure: unknown;
  try {
    for (const row of file.rows(root)) {
      const names = row.id === undefined ? columns.stored : columns.named;
      row.values.forEach((value, n) => {
        const shown = value === null && names[n] === columns.rowId ? (row.id ?? null) : value;
        if (shown instanceof Buffer && isDocument(shown) && documents.length <= spending.budget.entries) {
          documents.push({ place: `${place}, value ${documents.length + 1}`, bytes: shown });
        } else writeValue(names[n], textOf(shown), text);
      });
      text.newline().append('\n');
    }
  } catch (error) {
    if (!(error instanceof BudgetError)) throw error;
    failure = error;
  }
  yield readPart('sheet', place, text.toString());
  if (failure) yield failedPart('sheet', place, reasonOf(failure));
}

function writeValue(name: string | undefined, value: string, text: TextBuilder): void {
  if (value !== '') text.append(name === undefined ? `${value}\n` : `${name}: ${value}\n`);
}

function isDocument(bytes: Buffer): boolean {
  return bytes.length >= LEAST_DOCUMENT_BYTES && !isText(bytes);
}

function isText(bytes: Buffer): boolean {
  return isUtf8(bytes) && !bytes.includes(0);
}

function textOf(value: SqliteValue): string {
  if (value === null) return '';
  if (!(value instanceof Buffer)) return String(value);
  return isText(value) ? value.toString('utf8') : [...printableStrings(value)].join('\n');
}

/** What is left in pages that are in no tree any more, and between the rows of those that are. */
function* deletedParts(file: SqliteFile, roots: readonly number[], { spending }: ExtractContext): Generator<Part> {
  const text = new TextBuilder(spending);
  let failure: UnreadReason | undefined;
  try {
    for (const root of roots) for (const gap of file.gaps(root)) writeWords(gap, file.isWide, text);
    for (const { rows, bytes } of file.unusedPages()) {
      if (rows.length === 0) writeWords(bytes, file.isWide, text);
      for (const row of rows) writeRow(row, text);
    }
  } catch (error) {
    failure = reasonOf(error);
  }
  if (!text.isBlank) yield hiddenPart('sheet', 'deleted rows', text.toString());
  if (failure) yield failedPart('sheet', 'deleted rows', failure);
}

function writeRow({ values }: SqliteRow, text: TextBuilder): void {
  for (const value of values) writeValue(undefined, textOf(value), text);
}

function writeWords(bytes: Buffer, isWide: boolean, text: TextBuilder): void {
  const found = isWide ? printableStrings(bytes) : bytes.toString('utf8').match(words);
  for (const run of found ?? []) text.append(run).append('\n');
}
