import { type Contender, resolveOverlaps } from './overlap.js';

const visible = /[\p{L}\p{N}]/u;

/**
 * Adds copied passages to findings: of each passage the pieces that no finding covers, without white space at their
 * ends. So what was filled into a form is found as what it is, and the form around it as the form.
 * @param kept sorted, not overlapping
 * @param passages sorted by start
 */
export function withPassages<T extends Contender>(text: string, kept: readonly T[], passages: readonly T[]): T[] {
  if (passages.length === 0) return [...kept];
  const pieces: T[] = [];
  let next = 0;
  for (const passage of resolveOverlaps(passages)) {
    while (next < kept.length && (kept[next]?.end ?? 0) <= passage.start) next++;
    let from = passage.start;
    for (let at = next; at < kept.length && (kept[at]?.start ?? 0) < passage.end; at++) {
      pieces.push(...piece(text, passage, from, kept[at]?.start ?? from));
      from = kept[at]?.end ?? from;
    }
    pieces.push(...piece(text, passage, from, passage.end));
  }
  return [...kept, ...pieces].sort((a, b) => a.start - b.start);
}

function piece<T extends Contender>(text: string, passage: T, from: number, to: number): T[] {
  if (to <= from) return [];
  const between = text.slice(from, to);
  if (!visible.test(between)) return [];
  const start = from + (between.length - between.trimStart().length);
  return [{ ...passage, start, end: from + between.trimEnd().length }];
}
