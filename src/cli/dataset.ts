import type { LabelledSpan } from '../scan/evaluation.js';
import { UsageError } from './context.js';
import { readLines } from './lines.js';

/** One text of a labelled data set. */
export interface LabelledText {
  readonly text: string;
  readonly spans: readonly LabelledSpan[];
}

const LINE_LIMIT = 16 * 1024 * 1024;

/**
 * Reads a data set one text at a time: JSON lines `{"text","spans":[{"start","end","type"}]}` (offsets in UTF-16 code
 * units), or CoNLL (a token and, last on its line, its tag `B-type`, `I-type` or `O`; an empty line between sentences),
 * told apart by the first character.
 * @throws {UsageError} naming the line that cannot be read
 */
export async function* readDataset(input: AsyncIterable<Buffer | string>): AsyncGenerator<LabelledText> {
  let sentence: string[][] = [];
  let lastNumber = 0;
  let format: 'jsonl' | 'conll' | undefined;
  for await (const line of readLines(input, LINE_LIMIT)) {
    if ('skipped' in line) {
      const why = line.skipped === 'too-long' ? 'longer than 16 MiB; split the text' : 'not UTF-8; convert it';
      throw new UsageError(`line ${line.number}: ${why}`);
    }
    format ??= line.text.trimStart().startsWith('{') ? 'jsonl' : 'conll';
    if (format === 'jsonl') {
      yield parseJson(line.text, line.number);
      continue;
    }
    // readLines passes over empty lines, which part sentences here.
    if (line.number > lastNumber + 1 && sentence.length > 0) {
      yield joinTokens(sentence);
      sentence = [];
    }
    lastNumber = line.number;
    const fields = line.text.trim().split(/\s+/);
    if (fields.length < 2) throw new UsageError(`line ${line.number}: needs a token and a tag`);
    if (fields[0] !== '-DOCSTART-') sentence.push(fields);
  }
  if (sentence.length > 0) yield joinTokens(sentence);
}

function joinTokens(sentence: readonly (readonly string[])[]): LabelledText {
  let text = '';
  const spans: { start: number; end: number; type: string }[] = [];
  let open = false;
  for (const fields of sentence) {
    const [token = ''] = fields;
    const [mark = 'O', type = ''] = (fields.at(-1) ?? 'O').split(/-(.*)/s);
    if (text !== '') text += ' ';
    const start = text.length;
    text += token;
    const last = spans.at(-1);
    if (open && mark === 'I' && last?.type === type) last.end = text.length;
    else if (mark !== 'O') spans.push({ start, end: text.length, type });
    open = mark !== 'O';
  }
  return { text, spans };
}

function parseJson(line: string, number: number): LabelledText {
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
  const spans: unknown = 'spans' in value ? value.spans : undefined;
  if (!Array.isArray(spans)) throw new UsageError(`line ${number}: spans must be a list`);
  const isSpan = (span: unknown): span is LabelledSpan =>
    typeof span === 'object' &&
    span !== null &&
    'type' in span &&
    typeof span.type === 'string' &&
    'start' in span &&
    'end' in span &&
    Number.isInteger(span.start) &&
    Number.isInteger(span.end) &&
    Number(span.start) >= 0 &&
    Number(span.start) < Number(span.end) &&
    Number(span.end) <= text.length;
  const good = spans.filter(isSpan);
  if (good.length < spans.length) {
    throw new UsageError(`line ${number}: each span needs start, end (within the text) and type`);
  }
  return { text, spans: good };
}
