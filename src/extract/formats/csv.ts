import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { decodeText } from '../charset.js';
import { type ExtractContext, reasonOf } from '../format.js';
import { failedPart, type Part, readPart } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import { isHeader } from './column-names.js';
import { rawText } from './text.js';

const separators = [',', ';', '\t', '|'] as const;
const CHUNK_CHARACTERS = 64 * 1024;
/** A quote that is never closed would make one record of all the rest. UTF-8 bytes. */
const MAX_RECORD_BYTES = 1024 * 1024;

/**
 * One `column: value` line a cell, so that the column's name stands near its values, and an empty line between rows.
 * Without a row of names the cells of a row stand side by side. A file that breaks the rules of CSV is read as plain
 * text and reported as malformed.
 */
export async function* readCsv(bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  const { text } = decodeText(bytes);
  const body = new TextBuilder(context.spending);
  try {
    await writeRows(text, body);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === 'malformed') {
      body.discard();
      yield* rawText(bytes, context);
    } else yield readPart('body', 'body', body.toString());
    yield failedPart('body', 'rows', reason);
    return;
  }
  yield readPart('body', 'body', body.toString());
}

async function writeRows(text: string, body: TextBuilder): Promise<void> {
  const parser = parse({
    delimiter: separatorOf(text),
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD_BYTES,
  });
  const source = Readable.from(chunksOf(text)).pipe(parser);
  let names: readonly string[] | undefined;
  let first = true;
  for await (const row of source as AsyncIterable<string[]>) {
    if (first && isHeader(row)) names = row;
    writeRow(row, first ? undefined : names, body);
    first = false;
  }
}

function writeRow(row: readonly string[], names: readonly string[] | undefined, body: TextBuilder): void {
  if (!names) {
    body.append(row.join('\t')).append('\n');
    return;
  }
  row.forEach((cell, column) => {
    if (cell !== '') body.append(`${names[column] ?? ''}: ${cell}\n`);
  });
  body.append('\n');
}

/** The separator that stands most often in the first line. */
function separatorOf(text: string): string {
  const firstLine = /^[^\r\n]{0,10000}/.exec(text.trimStart())?.[0] ?? '';
  const count = (separator: string) => firstLine.split(separator).length;
  return separators.reduce((best, next) => (count(next) > count(best) ? next : best));
}

function* chunksOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += CHUNK_CHARACTERS) yield text.slice(at, at + CHUNK_CHARACTERS);
}
