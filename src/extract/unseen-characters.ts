import type { Spending } from './budget.js';
import { hiddenPart } from './part.js';
import type { Step } from './step.js';

/**
 * Characters that no reader sees and that can carry a text past one: tags (U+E0020 to U+E007E stand for ASCII), runs of
 * variation selectors (of 256, so one a byte), runs of characters without width (two of them make bits). One selector
 * behind a character, a joiner between two and a mark at the start are what they are for, and so are runs of them in
 * some scripts. A longer run is taken in pieces.
 */
const carriers =
  /[\u{E0001}\u{E0020}-\u{E007E}]{2,65536}|[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]{2,65536}|[\u200B-\u200D\u180E\u2060-\u2064\uFEFF]{8,65536}/gu;
const beyondLatin1 = /[^\0-\xff]/;
/** Flags of regions are written so: a black flag, and the code of the region in tags. */
const FLAG = '\u{1F3F4}';
const TAGS = 0xe0000;

/** Passes steps on, and behind each part in which a text is carried unseen, that text as a hidden part. */
export async function* withUnseenText(steps: AsyncIterable<Step>, spending: Spending): AsyncGenerator<Step> {
  for await (const step of steps) {
    yield step;
    if (!('text' in step)) continue;
    const unseen = unseenText(step.text);
    if (unseen === undefined) continue;
    const kept = unseen.slice(0, spending.charactersLeft);
    spending.characters(kept.length);
    yield hiddenPart(step.kind, `${step.place}, characters that are not seen`, kept);
  }
}

/**
 * What characters that are not seen say, a line for each run of them; empty for runs that say nothing known.
 * @returns undefined when there are none
 */
export function unseenText(text: string): string | undefined {
  if (!beyondLatin1.test(text)) return undefined;
  const lines: string[] = [];
  let isFound = false;
  for (const { 0: run, index } of text.matchAll(carriers)) {
    if (text.startsWith(FLAG, index - FLAG.length)) continue;
    isFound = true;
    const line = decoded(run);
    if (line !== '') lines.push(line);
  }
  return isFound ? lines.join('\n') : undefined;
}

function decoded(run: string): string {
  const first = run.codePointAt(0) ?? 0;
  if (first >= TAGS && first < TAGS + 0x80) return asciiOfTags(run);
  if (first >= 0xe0100 || (first & 0xfff0) === 0xfe00) return printable(bytesOfSelectors(run));
  return textOfBits(run);
}

function asciiOfTags(run: string): string {
  return run.replace(/./gu, (tag) => String.fromCharCode((tag.codePointAt(0) ?? 0) - TAGS)).replace('\u0001', '');
}

/** The first sixteen selectors stand apart from the others. */
function bytesOfSelectors(run: string): Buffer {
  const codes = Array.from(run, (selector) => selector.codePointAt(0) ?? 0);
  return Buffer.from(codes.map((code) => (code < 0xe0100 ? code - 0xfe00 : code - 0xe0100 + 16)));
}

/** Bits as the two commonest characters of the run, read either way round, eight or seven to a letter. */
function textOfBits(run: string): string {
  const counts = new Map<string, number>();
  for (const character of run) counts.set(character, (counts.get(character) ?? 0) + 1);
  const [zero, one] = [...counts].sort((a, b) => b[1] - a[1]).map(([character]) => character);
  if (zero === undefined || one === undefined) return '';
  const bits = Array.from(run, (character) => (character === one ? '1' : character === zero ? '0' : '')).join('');
  const inverse = bits.replace(/./g, (bit) => (bit === '1' ? '0' : '1'));
  for (const size of [8, 7]) {
    for (const reading of [bits, inverse]) {
      const text = printable(lettersOf(reading, size));
      if (text !== '') return text;
    }
  }
  return '';
}

function lettersOf(bits: string, size: number): Buffer {
  const letters = bits.match(new RegExp(`.{${size}}`, 'g')) ?? [];
  return Buffer.from(letters.map((letter) => Number.parseInt(letter, 2)));
}

/** UTF-8 as text, if it is one that somebody may have written. */
function printable(bytes: Buffer): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.length > 1 && /^[\P{C}\s]+$/u.test(text) ? text : '';
  } catch {
    return '';
  }
}
