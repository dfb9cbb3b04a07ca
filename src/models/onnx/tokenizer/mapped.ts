/**
 * A text as a tokenizer has rewritten it, with the way back: unit `i` of it was made of the units from `starts[i]` to
 * `ends[i]` of the text as it was given. Offsets are UTF-16 code units.
 */
export interface Mapped {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** A text that is still as it was given. */
export function asGiven(text: string): Mapped {
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  for (let i = 0; i < text.length; i++) {
    starts[i] = i;
    ends[i] = i + 1;
  }
  return { text, starts, ends };
}

export function piece({ text, starts, ends }: Mapped, from: number, to: number): Mapped {
  return { text: text.slice(from, to), starts: starts.subarray(from, to), ends: ends.subarray(from, to) };
}

/** The same text unit for unit, in other letters. */
export function relettered({ starts, ends }: Mapped, text: string): Mapped {
  return { text, starts, ends };
}

/** Writes a text anew; what it writes stands for what it says it was made of. */
export class Rewriter {
  #text = '';
  #starts: Int32Array;
  #ends: Int32Array;

  constructor(private readonly from: Mapped) {
    this.#starts = new Int32Array(from.text.length + 16);
    this.#ends = new Int32Array(from.text.length + 16);
  }

  /** Keeps units as they are. */
  keep(from: number, to: number): void {
    this.#room(to - from);
    this.#starts.set(this.from.starts.subarray(from, to), this.#text.length);
    this.#ends.set(this.from.ends.subarray(from, to), this.#text.length);
    this.#text += this.from.text.slice(from, to);
  }

  /** Writes a text in place of units; in place of none, it stands for nothing, where they would be. */
  write(text: string, from: number, to: number): void {
    this.#room(text.length);
    const { starts, ends } = this.from;
    const start = starts[from] ?? ends[from - 1] ?? 0;
    const end = to > from ? (ends[to - 1] ?? start) : start;
    this.#starts.fill(start, this.#text.length, this.#text.length + text.length);
    this.#ends.fill(end, this.#text.length, this.#text.length + text.length);
    this.#text += text;
  }

  result(): Mapped {
    const { length } = this.#text;
    return { text: this.#text, starts: this.#starts.subarray(0, length), ends: this.#ends.subarray(0, length) };
  }

  #room(more: number): void {
    const needed = this.#text.length + more;
    if (needed <= this.#starts.length) return;
    const size = Math.max(needed, 2 * this.#starts.length);
    for (const grow of ['starts', 'ends'] as const) {
      const larger = new Int32Array(size);
      larger.set(grow === 'starts' ? this.#starts : this.#ends);
      if (grow === 'starts') this.#starts = larger;
      else this.#ends = larger;
    }
  }
}

/** Replaces every match of a pattern with the flag `g`. */
export function replaced(given: Mapped, pattern: RegExp, by: (match: string) => string): Mapped {
  if (given.text.search(pattern) < 0) return given;
  const rewriter = new Rewriter(given);
  let at = 0;
  for (const match of given.text.matchAll(pattern)) {
    rewriter.keep(at, match.index);
    rewriter.write(by(match[0]), match.index, match.index + match[0].length);
    at = match.index + match[0].length;
  }
  rewriter.keep(at, given.text.length);
  return rewriter.result();
}
