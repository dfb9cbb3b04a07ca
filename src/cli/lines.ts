import { isUtf8 } from 'node:buffer';

const LINE_FEED = 10;

/** One line of input, or one that was skipped, and why. `number` counts from 1. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly skipped: 'too-long' | 'not-utf-8' };

/**
 * Reads lines of UTF-8 one after another, holding at most one line (and one chunk) in memory. A line of more than
 * `limit` bytes is skipped to its end and reported as too long, one that is not UTF-8 as that. A byte order
 * mark at the start is dropped. A line of white space
 * alone is passed over.
 */
export async function* readLines(input: AsyncIterable<Buffer | string>, limit: number): AsyncGenerator<Line> {
  let number = 1;
  let pending: Buffer[] = [];
  let bytes = 0;
  const take = (): Line | undefined => {
    const line = lineOf(number, bytes > limit ? null : Buffer.concat(pending));
    pending = [];
    bytes = 0;
    number++;
    return 'text' in line && line.text.trim() === '' ? undefined : line;
  };
  const keep = (piece: Buffer) => {
    bytes += piece.length;
    if (bytes <= limit) pending.push(piece);
    else pending = [];
  };
  for await (const chunk of input) {
    const buffer = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let from = 0;
    for (let at = buffer.indexOf(LINE_FEED); at >= 0; at = buffer.indexOf(LINE_FEED, from)) {
      keep(buffer.subarray(from, at));
      from = at + 1;
      const line = take();
      if (line) yield line;
    }
    if (from < buffer.length) keep(buffer.subarray(from));
  }
  const last = bytes > 0 ? take() : undefined;
  if (last) yield last;
}

function lineOf(number: number, bytes: Buffer | null): Line {
  if (bytes === null) return { number, skipped: 'too-long' };
  if (!isUtf8(bytes)) return { number, skipped: 'not-utf-8' };
  const text = bytes.toString('utf8');
  return { number, text: number === 1 ? text.replace(/^\ufeff/, '') : text };
}
