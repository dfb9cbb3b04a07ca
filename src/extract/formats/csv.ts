import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { decodeText } from '../charset.js';
import { type ExtractContext, reasonOf } from '../format.js';
import { OffsetMapBuilder } from '../offset-map.js';
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
  const cells = new OffsetMapBuilder('row');
  const bodyPart = () => ({ ...readPart('body', 'body', body.toString()), offsets: cells.map() });
  try {
    await writeRows(text, body, cells);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === 'malformed') {
      body.discard();
      yield* rawText(bytes, context);
    } else yield bodyPart();
    yield failedPart('body', 'rows', reason);
    return;
  }
  yield bodyPart();
}

async function writeRows(text: string, body: TextBuilder, cells: OffsetMapBuilder): Promise<void> {
  const parser = parse({
    delimiter: separatorOf(text),
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD_BYTES,
  });
  const source = Readable.from(chunksOf(text)).pipe(parser);
  let names: readonly string[] | undefined;
  let number = 0;
  for await (const row of source as AsyncIterable<string[]>) {
    number += 1;
    if (number === 1 && isHeader(row)) names = row;
    const under = number === 1 ? undefined : names;
    row.forEach((cell, column) => {
      if (cell === '' && under) return;
      cells.mark(body.length, number, column + 1);
      writeCell(cell, column, under, body);
    });
    body.append('\n');
  }
}

function writeCell(cell: string, column: number, names: readonly string[] | undefined, body: TextBuilder): void {
  if (names) body.append(`${names[column] ?? ''}: ${cell}\n`);
  else body.append(column === 0 ? cell : `\t${cell}`);
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
