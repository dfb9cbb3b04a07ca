import type { LabelledSpan } from '../scan/evaluation.js';
import { UsageError } from './context.js';
import type { DatasetForm, LabelledText, NumberedLine } from './dataset.js';

/** A word with its tag, and the line it is from. */
interface Tagged {
  readonly token: string;
  readonly tag: string;
  readonly number: number;
}

/**
 * Reads CoNLL: on each line a word first and its tag last, columns parted by blanks or tabs, whatever stands between
 * them passed over; an empty line, or one with `-DOCSTART-`, ends a sentence; lines of `#` comments are passed over.
 * Tags are `O`, or `B-type` and `I-type`, where a type may begin with `I-` too (IOB1); `E-` and `S-` end one and stand
 * alone (BIOES). Words of a sentence are joined by single blanks.
 * @throws {UsageError} naming the line that cannot be read
 */
export async function* readConll(
  lines: AsyncIterable<NumberedLine>,
  typeOf: DatasetForm['typeOf'],
): AsyncGenerator<LabelledText> {
  let sentence: Tagged[] = [];
  let last = 0;
  for await (const { text, number } of lines) {
    const fields = text.trim().split(/\s+/);
    const [token = ''] = fields;
    const isBoundary = token === '-DOCSTART-';
    // Empty lines, which part sentences, are not handed on: the numbers tell where they were.
    if ((isBoundary || number > last + 1) && sentence.length > 0) {
      yield joinWords(sentence, typeOf);
      sentence = [];
    }
    last = number;
    if (isBoundary || /^#(?:$|\s)/.test(text)) continue;
    const tag = fields.at(-1) ?? 'O';
    if (fields.length < 2) throw new UsageError(`line ${number}: needs a token and a tag`);
    if (!/^(?:O|[BIESLU]-\S+)$/.test(tag)) {
      throw new UsageError(`line ${number}: the tag in the last column must be O, B-type or I-type`);
    }
    sentence.push({ token, tag, number });
  }
  if (sentence.length > 0) yield joinWords(sentence, typeOf);
}

function joinWords(sentence: readonly Tagged[], typeOf: DatasetForm['typeOf']): LabelledText {
  let text = '';
  const spans: LabelledSpan[] = [];
  let open: { start: number; name: string; type: string | undefined } | undefined;
  const close = (end: number) => {
    if (open?.type !== undefined) spans.push({ start: open.start, end, type: open.type });
    open = undefined;
  };
  for (const { token, tag, number } of sentence) {
    const [mark = 'O', name = ''] = tag.split(/-(.*)/s);
    const goesOn = open?.name === name && 'IEL'.includes(mark);
    if (!goesOn) close(text.length);
    if (text !== '') text += ' ';
    if (mark !== 'O' && !goesOn) open = { start: text.length, name, type: typeOf(name, number) };
    text += token;
    if ('ESLU'.includes(mark)) close(text.length);
  }
  close(text.length);
  return { text, spans };
}
