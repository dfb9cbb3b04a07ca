import { matters, oddRuns, plainForm } from './characters.js';
import { entityEdits } from './entities.js';
import { escapeEdits } from './escapes.js';
import { type Edit, Rewriting } from './rewriting.js';
import { wrappedNumberEdits } from './wrapped-numbers.js';

const beyondLatin1 = /[^\0-\xff]/;

/**
 * The text around everything in it that is written in another form: full-width characters, digits of other scripts,
 * spaces and dashes of typography, characters that are not seen, character references of HTML, escaped blanks of
 * strings, numbers broken over two lines. `undefined` when there is nothing of the kind; a text in ASCII is passed over at memory speed.
 */
export function normalise(text: string): Rewriting | undefined {
  const edits = normalEdits(text);
  return edits.length > 0 ? new Rewriting(text, edits) : undefined;
}

/** What is written in another form, sorted, not overlapping. */
export function normalEdits(text: string): Edit[] {
  const edits = characterEdits(text);
  const others = [...(text.includes('&') ? entityEdits(text) : []), ...escapeEdits(text), ...wrappedNumberEdits(text)];
  return others.length === 0 ? edits : [...edits, ...others].sort((a, b) => a.start - b.start);
}

function characterEdits(text: string): Edit[] {
  // A string without a character beyond Latin-1 is kept by V8 in bytes, where both looks are those of memchr.
  if (!beyondLatin1.test(text) && !text.includes('\u00a0') && !text.includes('\u00ad')) return [];
  const edits: Edit[] = [];
  for (const { run, index } of oddRuns(text)) {
    const end = index + run.length;
    // A byte order mark where it belongs, and what is not seen at the end, are no part of any value.
    if (matters(run, text.charAt(index - 1), text.charAt(end))) editsOfRun(run, index, edits);
  }
  return edits;
}

/** Neighbours that have a plain form each are one edit; so are those that have none. */
function editsOfRun(run: string, index: number, edits: Edit[]): void {
  let from = 0;
  let plain = '';
  for (let at = 0; at < run.length; at++) {
    const form = plainForm(run.charAt(at));
    const hasForm = plain !== '';
    if (at > from && hasForm !== (form !== '')) {
      edits.push({ start: index + from, end: index + at, text: plain });
      from = at;
      plain = '';
    }
    plain += form;
  }
  edits.push({ start: index + from, end: index + run.length, text: plain });
}
