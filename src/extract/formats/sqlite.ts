import { BudgetError } from '../budget.js';
import { type ExtractContext, reasonOf } from '../format.js';
import { failedPart, hiddenPart, type Part, readPart, type UnreadReason } from '../part.js';
import { printableStrings } from '../printable.js';
import { SqliteFile, type SqliteRow } from '../sqlite-file.js';
import { TextBuilder } from '../text-builder.js';
import { CellDocuments, cellText, namedPlace } from './cell-value.js';
import { type TableColumns, tableColumns } from './sql-columns.js';

const SCHEMA_ROOT = 1;
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
  const documents = new CellDocuments(context);
  const { tables, indexes, part } = readSchema(file, context);
  yield part;
  for (const table of tables) yield* tableParts(file, table, documents, context);
  for (const root of indexes) file.pass(root);
  yield* deletedParts(file, [SCHEMA_ROOT, ...tables.map(({ root }) => root)], context);
  yield* documents.parts();
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
      const place = namedPlace('table', name, tables.length + 1);
      tables.push({ place, root, columns: tableColumns(written) });
    }
  }
  return { tables, indexes, part: readPart('metadata', 'schema', text.toString()) };
}

function* tableParts(
  file: SqliteFile,
  { place, root, columns }: Table,
  documents: CellDocuments,
  { spending }: ExtractContext,
): Generator<Part> {
  const text = new TextBuilder(spending);
  let failure: unknown;
  try {
    for (const row of file.rows(root)) {
      const names = row.id === undefined ? columns.stored : columns.named;
      row.values.forEach((value, n) => {
        const shown = value === null && names[n] === columns.rowId ? (row.id ?? null) : value;
        if (!documents.take(shown, place)) writeValue(names[n], cellText(shown), text);
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
  for (const value of values) writeValue(undefined, cellText(value), text);
}

function writeWords(bytes: Buffer, isWide: boolean, text: TextBuilder): void {
  const found = isWide ? printableStrings(bytes) : bytes.toString('utf8').match(words);
  for (const run of found ?? []) text.append(run).append('\n');
}
