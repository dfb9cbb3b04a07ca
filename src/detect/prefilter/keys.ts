/** Hears of a place where a pattern, by its index, may match; `start` is an offset in UTF-16 code units. */
export type Visit = (start: number, pattern: number) => void;

/** Keys are `start * PATTERNS + pattern`. */
const PATTERNS = 1 << 16;
const ROOM = 1 << 14;
/** Moves for each key beyond which sorting by insertion is given up. */
const MOVES = 16;

/** Candidates on their way from the scanner, which finds them almost in order, to whom they are given in order. */
export class Keys {
  #keys = new Float64Array(ROOM);
  #count = 0;

  add(start: number, pattern: number): void {
    if (this.#count === this.#keys.length) {
      const larger = new Float64Array(2 * this.#count);
      larger.set(this.#keys);
      this.#keys = larger;
    }
    this.#keys[this.#count++] = start * PATTERNS + pattern;
  }

  clear(): void {
    this.#count = 0;
  }

  /** Visits the candidates that start before `end`, each once, and keeps the others. */
  give(end: number, visit: Visit): void {
    sort(this.#keys.subarray(0, this.#count));
    const keys = this.#keys;
    let given = 0;
    for (let last = -1; given < this.#count; given++) {
      const key = keys[given] ?? 0;
      if (key >= end * PATTERNS) break;
      if (key === last) continue;
      last = key;
      const start = Math.floor(key / PATTERNS);
      visit(start, key - start * PATTERNS);
    }
    keys.copyWithin(0, given, this.#count);
    this.#count -= given;
  }
}

/** Sorts what is almost sorted. */
function sort(keys: Float64Array): void {
  let moves = MOVES * keys.length;
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i] ?? 0;
    let at = i;
    for (; at > 0 && (keys[at - 1] ?? 0) > key; at--) keys[at] = keys[at - 1] ?? 0;
    keys[at] = key;
    moves -= i - at;
    if (moves < 0) {
      keys.sort();
      return;
    }
  }
}
