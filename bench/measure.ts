import type { Gate } from '../src/detect/scoring.js';

/** Lets every candidate of a scan pass. */
export const open: Gate = { least: 0, mayHaveContext: () => true };

/** The least time of one call in milliseconds, over `times` calls: what others do on the machine only ever adds. */
export function best(times: number, run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

const PIECE = 500_000;

/**
 * The least time in milliseconds to run through all texts, each piece of half a megabyte by itself: what others do on
 * the machine falls on some rounds of a piece, seldom on all.
 */
export function bestThrough(texts: readonly string[], rounds: number, run: (text: string) => void): number {
  const pieces: string[][] = [];
  let size = PIECE;
  for (const text of texts) {
    if (size >= PIECE) {
      pieces.push([]);
      size = 0;
    }
    pieces.at(-1)?.push(text);
    size += text.length;
  }
  const least = pieces.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    pieces.forEach((piece, i) => {
      const time = best(1, () => {
        for (const text of piece) run(text);
      });
      least[i] = Math.min(least[i] ?? time, time);
    });
  }
  return least.reduce((sum, time) => sum + time, 0);
}

/** Speed in MB (a million bytes) a second. */
export function rate(bytes: number, milliseconds: number): number {
  return bytes / 1_000 / milliseconds;
}

/** A figure with three digits that count, so that 0.0612 and 1250 both read well. */
export function rounded(figure: number): number {
  return Number(figure.toPrecision(3));
}
