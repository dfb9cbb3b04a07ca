import type { OffsetUnit } from '../detect/offsets.js';
import type { LabelledSpan } from '../scan/evaluation.js';
import { readConll } from './conll.js';
import { UsageError } from './context.js';
import { readLines } from './lines.js';

/** One text of a labelled data set; spans in UTF-16 code units. */
export interface LabelledText {
  readonly text: string;
  readonly spans: readonly LabelledSpan[];
}

/** How a data set is written. */
export interface DatasetForm {
  /** What the offsets of JSON lines count. */
  readonly offsets: OffsetUnit;
  /** The type that a type of the data set stands for; undefined when it stands for none and its spans do not count. */
  readonly typeOf: (type: string, line: number) => string | undefined;
}

const LINE_LIMIT = 16 * 1024 * 1024;

/** A line of the data set. */
export interface NumberedLine {
  readonly number: number;
  readonly text: string;
}

/**
 * Reads a data set one text at a time: JSON lines `{"text","spans":[{"start","end","type"}]}`, or CoNLL (a token and,
 * last on its line, its tag; an empty line between sentences), told apart by the first character.
 * @throws {UsageError} naming the line that cannot be read
 */
export async function* readDataset(
  input: AsyncIterable<Buffer | string>,
  form: DatasetForm,
): AsyncGenerator<LabelledText> {
  const lines = linesOf(input);
  const first = await lines.next();
  if (first.done) return;
  const all = chain(first.value, lines);
  if (!first.value.text.trimStart().startsWith('{')) {
    yield* readConll(all, form.typeOf);
    return;
  }
  for await (const line of all) yield parseJson(line, form);
}

async function* linesOf(input: AsyncIterable<Buffer | string>): AsyncGenerator<NumberedLine> {
  for await (const line of readLines(input, LINE_LIMIT)) {
    if ('skipped' in line) {
      const why = line.skipped === 'too-long' ? 'longer than 16 MiB; split the text' : 'not UTF-8; convert it';
      throw new UsageError(`line ${line.number}: ${why}`);
    }
    yield line;
  }
}

async function* chain<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first;
  yield* rest;
}

function parseJson({ text: line, number }: NumberedLine, { offsets, typeOf }: DatasetForm): LabelledText {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new UsageError(`line ${number}: not JSON; write {"text":"…","spans":[{"start":0,"end":1,"type":"…"}]}`);
  }
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string') {
    throw new UsageError(`line ${number}: text must be a string`);
  }
  const { text } = value;
  const given: unknown = 'spans' in value ? value.spans : undefined;
  if (!Array.isArray(given)) throw new UsageError(`line ${number}: spans must be a list`);
  const at = offsets === 'utf-16' ? undefined : placesOf(text, offsets);
  const spans: LabelledSpan[] = [];
  for (const span of given as readonly unknown[]) {
    const read = isSpan(span) ? toUtf16(span, at) : undefined;
    if (!read || read.start >= read.end || read.end > text.length) {
      throw new UsageError(
        `line ${number}: each span needs start, end (within the text, counted as ${offsets}) and type`,
      );
    }
    const type = typeOf(read.type, number);
    if (type !== undefined) spans.push({ ...read, type });
  }
  return { text, spans };
}

function isSpan(span: unknown): span is LabelledSpan {
  return (
    typeof span === 'object' &&
    span !== null &&
    'type' in span &&
    typeof span.type === 'string' &&
    'start' in span &&
    'end' in span &&
    Number.isSafeInteger(span.start) &&
    Number.isSafeInteger(span.end) &&
    Number(span.start) >= 0
  );
}

/** A span counted in UTF-16 code units; undefined where an offset is beyond the text or within a character. */
function toUtf16(
  { start, end, type }: LabelledSpan,
  at: readonly (number | undefined)[] | undefined,
): LabelledSpan | undefined {
  if (!at) return { start, end, type };
  const [from, to] = [at[start], at[end]];
  return from === undefined || to === undefined ? undefined : { start: from, end: to, type };
}

/** The UTF-16 offset of each code point, or of each byte that begins a character; the end of the text is the last. */
function placesOf(text: string, unit: OffsetUnit): (number | undefined)[] {
  const places: (number | undefined)[] = [];
  let at = 0;
  let counted = 0;
  for (const char of text) {
    places[counted] = at;
    at += char.length;
    counted += unit === 'utf-32' ? 1 : Buffer.byteLength(char);
  }
  places[counted] = at;
  return places;
}
