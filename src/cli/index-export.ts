import { Readable } from 'node:stream';
import { type Options, parse } from 'csv-parse';
import { type IndexedItem, itemLimits } from '../app/reconcile.js';
import { UsageError } from './context.js';
import { readLines } from './lines.js';

/** What is read of a record, and the names of fields it is looked for under, the first one that is there. */
export type ExportFields = Readonly<Record<keyof typeof usualFields, readonly string[]>>;

export const usualFields = {
  uri: ['uri'],
  id: ['id'],
  chunk: ['chunk'],
  version: ['version', 'cm_version'],
  contentHash: ['contentHash', 'hash'],
  class: ['class', 'cm_class'],
  text: ['text'],
  part: ['part'],
  start: ['start'],
  end: ['end'],
} as const;

/** A record of an index: which chunk it is, and what it says of its resource and of itself. */
export interface IndexRecord {
  readonly line: number;
  readonly chunk: string | null;
  readonly item: IndexedItem;
  /** Null where it does not say. */
  readonly content: ChunkContent | null;
}

/** What stands in a chunk: its text, or where that stands in a part of the resource, in UTF-16 code units. */
export type ChunkContent =
  | { readonly text: string }
  | { readonly part?: number; readonly start: number; readonly end: number };

/** A record, or why it could not be read. */
export type ExportRecord = IndexRecord | { readonly line: number; readonly unread: string };

const longestLine = 1024 * 1024;

/**
 * Reads the export of an index record by record, in bounded memory: JSON lines, or CSV with a line of titles, told apart
 * by the first character. Nothing of a record is quoted in what is said of it.
 * @throws {UsageError} for a document that is neither
 */
export async function* readExport(input: AsyncIterable<Buffer>, fields: ExportFields): AsyncGenerator<ExportRecord> {
  const { first, all } = await peek(input);
  if (first === null) return;
  if (first === '[') throw new UsageError('this is a JSON list; write one object a line instead, as "jq -c .[]" does');
  const records = first === '{' ? jsonRecords(all) : csvRecords(all);
  for await (const { line, value } of records) {
    yield typeof value === 'string' ? { line, unread: value } : toRecord(line, value, fields);
  }
}

/** The first character that is no blank, and the input with it. */
async function peek(input: AsyncIterable<Buffer>) {
  const rest = input[Symbol.asyncIterator]();
  const head: Buffer[] = [];
  let first: string | null = null;
  while (first === null) {
    const { value, done } = await rest.next();
    if (done) break;
    head.push(value);
    first = /[^\s\ufeff]/u.exec(value.toString('utf8').slice(0, 4096))?.[0] ?? null;
  }
  async function* all() {
    yield* head;
    yield* { [Symbol.asyncIterator]: () => rest };
  }
  return { first, all: all() };
}

/** An object of one line, or why there is none. */
interface Parsed {
  readonly line: number;
  readonly value: Readonly<Record<string, unknown>> | string;
}

async function* jsonRecords(input: AsyncIterable<Buffer>): AsyncGenerator<Parsed> {
  for await (const line of readLines(input, longestLine)) {
    yield { line: line.number, value: 'skipped' in line ? line.skipped : parseObject(line.text) };
  }
}

function parseObject(text: string): Parsed['value'] {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Its message would quote the line.
  }
  return 'not-an-object';
}

async function* csvRecords(input: AsyncIterable<Buffer>): AsyncGenerator<Parsed> {
  const options: Options = {
    columns: true,
    bom: true,
    info: true,
    max_record_size: longestLine,
    skip_empty_lines: true,
  };
  const records = Readable.from(input).pipe(parse({ ...options, relax_column_count: true }));
  let line = 1;
  try {
    for await (const { record, info } of records as AsyncIterable<{
      readonly record: Readonly<Record<string, string>>;
      readonly info: { readonly lines: number };
    }>) {
      line = info.lines;
      yield { line, value: record };
    }
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('CSV_')) {
      const at = 'lines' in error ? Number(error.lines) : line;
      throw new UsageError(`the CSV cannot be read at line ${at}; quote cells with commas, quotes or line feeds`);
    }
    throw error;
  }
}

function toRecord(line: number, value: Readonly<Record<string, unknown>>, fields: ExportFields): ExportRecord {
  const read = (field: keyof ExportFields) => textAt(value, fields[field]);
  const [uri, id, version, hash, of] = [read('uri'), read('id'), read('version'), read('contentHash'), read('class')];
  if (uri === undefined && id === undefined) return { line, unread: 'no-resource' };
  const contentHash = hash !== undefined && /^[0-9a-f]{64}$/i.test(hash) ? `sha256:${hash.toLowerCase()}` : hash;
  const name = uri === undefined ? { id } : { uri };
  // Where the resource is named by its URI, an id is the chunk's own.
  const chunk = read('chunk') ?? (uri === undefined ? undefined : id) ?? null;
  const item: IndexedItem = { ...name, version, contentHash, class: of };
  return isSendable(item) ? { line, chunk, item, content: contentOf(read) } : { line, unread: 'not-a-name' };
}

function contentOf(read: (field: keyof ExportFields) => string | undefined): ChunkContent | null {
  const text = read('text');
  if (text !== undefined && text.trim() !== '') return { text };
  const [part, start, end] = (['part', 'start', 'end'] as const).map((field) => Number(read(field) ?? Number.NaN));
  if (!isPlace(start) || !isPlace(end) || start >= end) return null;
  return { ...(isPlace(part) ? { part } : {}), start, end };
}

function isPlace(number: number | undefined): number is number {
  return Number.isInteger(number) && Number(number) >= 0 && Number(number) < 2 ** 31;
}

/** Whether the service would take it: one record that it refuses must not cost the others their answer. */
function isSendable(item: IndexedItem): boolean {
  return Object.entries(itemLimits).every(([field, most]) => {
    const text = item[field as keyof IndexedItem] ?? '';
    return text.length <= most && !/[\0\p{Cs}]/u.test(text);
  });
}

/** The first of several fields that is there and not empty, by its name as a whole or level by level. */
function textAt(value: Readonly<Record<string, unknown>>, names: readonly string[]): string | undefined {
  for (const name of names) {
    const whole = Object.hasOwn(value, name) ? value[name] : undefined;
    const found = whole ?? name.split('.').reduce(inner, value as unknown);
    if (typeof found === 'number' || (typeof found === 'string' && found !== '')) return String(found);
  }
  return undefined;
}

function inner(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}
