import { normalEdits } from './normalise.js';
import { disguises, disjoint } from './obfuscation.js';
import { type Edit, Rewriting } from './rewriting.js';

/** A match. Offsets are UTF-16 code units; `at` is where the pattern began, at or before its value at `start`. */
export interface Match {
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/** Finds the matches of a text that begin at or behind `from`, sorted by start. */
export type SearchText<T extends Match> = (text: string, from: number) => T[];

/**
 * The matches of a text as it is written, and of what reads otherwise than it is written (see `normalise`; with
 * `deobfuscate` what is in disguise too), all at their places in the text as it is written; sorted by start.
 */
export function searchRewritten<T extends Match>(
  text: string,
  from: number,
  deobfuscate: boolean,
  search: SearchText<T>,
): T[] {
  const odd = normalEdits(text);
  const matches = withoutCut(search(text, from), odd);
  const edits = editsOf(text, odd, deobfuscate);
  if (edits.length === 0) return matches;
  const rewriting = new Rewriting(text, edits);
  const others = search(rewriting.text, rewriting.firstFrom(from)).filter((match) => rewriting.tells(match));
  for (const match of others) {
    const { start: at } = rewriting.toOriginal({ start: match.at, end: match.at + 1 });
    matches.push({ ...match, at, ...rewriting.toOriginal(match) });
  }
  return others.length === 0 ? matches : matches.sort((a, b) => a.start - b.start);
}

/** What {@link searchRewritten} has searched: the text, and how it reads where that is otherwise. */
export function readingsOf(text: string, deobfuscate: boolean): string[] {
  const edits = editsOf(text, normalEdits(text), deobfuscate);
  return edits.length === 0 ? [text] : [text, new Rewriting(text, edits).text];
}

function editsOf(text: string, odd: readonly Edit[], deobfuscate: boolean): readonly Edit[] {
  const hidden = deobfuscate ? disguises(text) : [];
  if (hidden.length === 0) return odd;
  // A disguise is read whole: a space of typography inside one is not looked at by itself.
  return disjoint([...odd, ...hidden].sort((a, b) => a.start - b.start || b.end - a.end));
}

/** Matches but those that begin or end within an edit: in `\\nann@example.com` the `n` is none of the address. */
function withoutCut<T extends Match>(matches: T[], edits: readonly Edit[]): T[] {
  if (edits.length === 0) return matches;
  const inside = new Set(
    edits.flatMap(({ start, end }) => Array.from({ length: end - start - 1 }, (_, i) => start + 1 + i)),
  );
  return matches.filter(({ start, end }) => !inside.has(start) && !inside.has(end));
}
