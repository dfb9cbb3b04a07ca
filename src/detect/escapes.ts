import type { Edit } from './rewriting.js';

/**
 * A blank as strings of programs and JSON write it, where a value follows: a digit, a country's letters before check
 * digits, a mail address. Letter and value would be read as one word.
 */
const escapedBlank = /\\(?:[nrt]|u00(?:20|a0|0[9ad]))(?=\d|[A-Z]{2}\d\d|[A-Za-z][\w.+-]{0,63}@)/gi;

/** Escapes of blanks before values, as blanks of the same length. A text without a backslash is passed over. */
export function escapeEdits(text: string): Edit[] {
  if (!text.includes('\\')) return [];
  return Array.from(text.matchAll(escapedBlank), ({ 0: written, index }) => {
    return { start: index, end: index + written.length, text: ' '.repeat(written.length) };
  });
}
