import type { SubjectPattern } from '../store/keys.js';

/**
 * Whether one of the patterns lists a subject. `*` stands for any characters, also none; the rest of the pattern is
 * compared as it is, from the first character to the last.
 */
export function listsSubject(
  patterns: readonly SubjectPattern[],
  subject: { readonly type: string; readonly id: string },
) {
  return patterns.some((pattern) => pattern.type === subject.type && matches(pattern.id, subject.id));
}

/** Each piece is looked for behind the one before: linear in practice, and never a regular expression of a user's. */
function matches(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return text === pattern;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
