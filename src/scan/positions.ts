import type { Finding } from '../detect/finding.js';
import { type Occurrences, type Position, positionOf } from '../label/occurrences.js';

/** A part of a document, or a text, with what was found in it. */
interface Place {
  readonly kind?: string;
  readonly findings: readonly Pick<Finding, 'infotype' | 'start' | 'confidence'>[];
}

/**
 * Adds to counts where the findings stand. In a table they say nothing of nearness: offsets of a column are within its
 * cells, and all that stands in a row is near.
 * @param most findings, the first ones, that are looked at: as many as are stored, so that a document gets the same label
 *   from its scan and from what is stored of it
 */
export function withPositions<Count extends Pick<Occurrences, 'infotype'>>(
  counts: readonly Count[],
  places: readonly Place[],
  most = Number.POSITIVE_INFINITY,
): (Count & Pick<Occurrences, 'positions'>)[] {
  if (places.some(({ kind }) => kind === 'column')) return [...counts];
  const positions = new Map<string, Position[]>(counts.map(({ infotype }) => [infotype, []]));
  let seen = 0;
  for (const [part, { findings }] of places.entries()) {
    for (const { infotype, start, confidence } of findings) {
      if (++seen > most) break;
      const position = positionOf(part, start, confidence);
      if (position) positions.get(infotype)?.push(position);
    }
  }
  return counts.map((count) => ({ ...count, positions: positions.get(count.infotype) ?? [] }));
}
