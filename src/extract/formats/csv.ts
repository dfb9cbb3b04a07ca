import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { decodeText } from '../charset.js';
import { type ExtractContext, reasonOf } from '../format.js';
import { OffsetMapBuilder } from '../offset-map.js';
import { failedPart, type Part, readPart } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import { isHeader } from './column-names.js';
import { rawText } from './text.js';

/** Of two that stand equally often the first: commas stand in texts, the others hardly. */
const separators = [';', '\t', '|', ','] as const;
/** Excel says in such a line which separator is meant; it is no row. */
const separatorLine = /^sep=(.)\r?\n/i;
/** So many lines tell which separator is meant. */
const HEAD_LINES = 20;
const HEAD_CHARACTERS = 10_000;
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
  const said = separatorLine.exec(text);
  const delimiter = said?.[1] ?? separatorOf(text);
  const parser = parse({
    delimiter,
    // Between tabs quotes are seldom more than inches and seconds.
    relax_quotes: delimiter === '\t',
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD_BYTES,
  });
  const source = Readable.from(chunksOf(text.slice(said?.[0].length ?? 0))).pipe(parser);
  let names: readonly string[] | undefined;
  let number = 0;
  let isDecided = false;
  for await (const row of source as AsyncIterable<string[]>) {
    number += 1;
    const under = names;
    row.forEach((cell, column) => {
      if (cell === '' && under) return;
      cells.mark(body.length, number, column + 1);
      writeCell(cell, column, under, body);
    });
    body.append('\n');
    if (isDecided || isTitle(row)) continue;
    isDecided = true;
    if (isHeader(row)) names = row;
  }
}

/** Titles may stand above the names of the columns. */
function isTitle(row: readonly string[]): boolean {
  return row.length > 1 && row.filter((cell) => cell.trim() !== '').length <= 1;
}

function writeCell(cell: string, column: number, names: readonly string[] | undefined, body: TextBuilder): void {
  if (names) body.append(`${names[column] ?? ''}: ${cell}\n`);
  else body.append(column === 0 ? cell : `\t${cell}`);
}

/**
 * The separator that stands equally often in each of the first lines, of several the one that does most often; where none
 * does, that which stands most often in the first.
 */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, HEAD_CHARACTERS)
    .trimStart()
    .split(/\r?\n/, HEAD_LINES)
    .filter((line) => line.trim() !== '')
    .map(withoutValues);
  // The last of them may have been cut.
  const whole = text.length > HEAD_CHARACTERS ? lines.slice(0, -1) : lines;
  const count = (separator: string, line = '') => line.split(separator).length - 1;
  const isSteady = (separator: string) => {
    const first = count(separator, lines[0]);
    return first > 0 && whole.every((line) => count(separator, line) === first);
  };
  const steady = lines.length > 1 ? separators.filter(isSteady) : [];
  return (steady.length > 0 ? steady : separators).reduce((best, next) =>
    count(next, lines[0]) > count(best, lines[0]) ? next : best,
  );
}

/** Commas within quotes, and those of fractions beside another separator, separate nothing. */
function withoutValues(line: string): string {
  const unquoted = line.replace(/"[^"]*"/g, '');
  return /[;\t|]/.test(unquoted) ? unquoted.replace(/(?<=\d),(?=\d)/g, '') : unquoted;
}

function* chunksOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += CHUNK_CHARACTERS) yield text.slice(at, at + CHUNK_CHARACTERS);
}
