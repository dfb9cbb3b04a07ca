/** Calls back for a shingle: its number, and the two halves of its (unkeyed) hash, signed. */
export type TakeShingle = (first: number, h1: number, h2: number) => void;

/**
 * Winnowing (S. Schleimer, D. Wilkerson, A. Aiken, 2003): of each `window` shingles in a row the one with the least hash
 * is chosen, the last of equals. A copy of so many shingles has one chosen that the original has chosen too, whatever
 * stands around it; of shingles without repeats two in `window + 1` are chosen.
 */
export class Winnow {
  readonly #ranks: Int32Array;
  readonly #seconds: Int32Array;
  #last = -1;

  constructor(private readonly window: number) {
    this.#ranks = new Int32Array(window);
    this.#seconds = new Int32Array(window);
  }

  /** Takes the next shingle; shingles are numbered from 0 without gaps. Calls back when it decides another one. */
  push(first: number, h1: number, h2: number, take: TakeShingle): void {
    const { window } = this;
    const ranks = this.#ranks;
    ranks[first % window] = h1;
    this.#seconds[first % window] = h2;
    if (first < window - 1) return;
    let best = first;
    for (let at = first - 1; at > first - window; at--) {
      if ((ranks[at % window] ?? 0) < (ranks[best % window] ?? 0)) best = at;
    }
    if (best !== this.#last) take(best, ranks[best % window] ?? 0, this.#seconds[best % window] ?? 0);
    this.#last = best;
  }
}
