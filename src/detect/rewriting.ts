/** A stretch of a text that reads otherwise than it is written. Offsets are UTF-16 code units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  /** What is read there; of the same length, each code unit stands for the one in its place. */
  readonly text: string;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** UTF-16 code units around an edit that are read with it: more than a label, its value and the words around need. */
const MARGIN = 512;
/** How near a match an edit must be to change what is found: as far as context is looked for. */
const REACH = 128;
/** So near to where a stretch was cut out of the text, a pattern may have seen the cut. */
const CUT_ZONE = 96;
/** Stands between stretches: a blank line ends paragraphs, and no pattern matches across a NUL. */
const BETWEEN = '\n\n\0\n\n';

/** A stretch of the text that was rewritten, and where it stands in the rewritten text. */
interface Stretch {
  readonly original: Span;
  readonly rewritten: Span;
}

/**
 * The parts of a text that hold edits, with the text around each, as they read with the edits made; and the way back.
 * What has no edit near it is left out, so that one odd character costs a glance at its surroundings.
 */
export class Rewriting {
  readonly text: string;
  readonly #stretches: Stretch[] = [];
  /** Runs, ascending: where each begins in the rewritten and in the original text, and where it ends there. */
  readonly #from: Float64Array;
  readonly #to: Float64Array;
  readonly #toEnd: Float64Array;
  /** Where each stretch begins in the rewritten text. */
  readonly #begins: Float64Array;
  readonly #source: string;

  /** @param edits at least one; sorted, not overlapping */
  constructor(
    source: string,
    private readonly edits: readonly Edit[],
  ) {
    this.#source = source;
    const from: number[] = [];
    const to: number[] = [];
    const toEnd: number[] = [];
    const pieces: string[] = [];
    let length = 0;
    const add = (piece: string, start: number, end: number) => {
      if (piece === '') return;
      from.push(length);
      to.push(start);
      toEnd.push(end);
      pieces.push(piece);
      length += piece.length;
    };
    for (const { original, within } of stretchesOf(source, edits)) {
      if (length > 0) add(BETWEEN, original.start, original.start);
      const begin = length;
      let at = original.start;
      for (const edit of within) {
        add(source.slice(at, edit.start), at, edit.start);
        add(edit.text, edit.start, edit.end);
        at = edit.end;
      }
      add(source.slice(at, original.end), at, original.end);
      this.#stretches.push({ original, rewritten: { start: begin, end: length } });
    }
    this.text = pieces.join('');
    this.#begins = Float64Array.from(this.#stretches, ({ rewritten }) => rewritten.start);
    this.#from = Float64Array.from(from);
    this.#to = Float64Array.from(to);
    this.#toEnd = Float64Array.from(toEnd);
  }

  /**
   * Where a span of the rewritten text stands in the original: from its first character to its last, what was taken
   * out before and behind not included; what stands for a whole stretch covers that stretch.
   */
  toOriginal({ start, end }: Span): Span {
    return { start: this.#startAt(start), end: this.#endAt(end) };
  }

  /** The first offset of the rewritten text that stands for the original at or behind `offset`. */
  firstFrom(offset: number): number {
    const run = lastAtMost(this.#to, offset);
    if (run < 0) return 0;
    const [from, to] = [this.#from[run] ?? 0, this.#to[run] ?? 0];
    const next = this.#from[run + 1] ?? this.text.length;
    if (to === offset) return from;
    return this.#isCopy(run) ? Math.min(next, from + offset - to) : next;
  }

  /**
   * Whether a match in the rewritten text can be other than one in the original: an edit is in it or near, and it lies
   * where the pattern and its context saw the text as it goes on.
   */
  tells({ start, end }: Span): boolean {
    const stretch = this.#stretches[lastAtMost(this.#begins, start)];
    if (!stretch || end > stretch.rewritten.end) return false;
    const { original, rewritten } = stretch;
    if (original.start > 0 && start < rewritten.start + CUT_ZONE) return false;
    if (original.end < this.#source.length && end > rewritten.end - CUT_ZONE) return false;
    const span = this.toOriginal({ start, end });
    const near = firstEndingBehind(this.edits, span.start - REACH);
    return near !== undefined && near.start < span.end + REACH;
  }

  #startAt(offset: number): number {
    const run = lastAtMost(this.#from, offset);
    const to = this.#to[run] ?? 0;
    return this.#isCopy(run) ? to + offset - (this.#from[run] ?? 0) : to;
  }

  #endAt(offset: number): number {
    const run = lastAtMost(this.#from, offset - 1);
    return this.#isCopy(run) ? (this.#to[run] ?? 0) + offset - (this.#from[run] ?? 0) : (this.#toEnd[run] ?? 0);
  }

  /** Whether the code units of a run stand for those of the original one by one. */
  #isCopy(run: number): boolean {
    const next = this.#from[run + 1] ?? this.text.length;
    return next - (this.#from[run] ?? 0) === (this.#toEnd[run] ?? 0) - (this.#to[run] ?? 0);
  }
}

/** The stretches of a text around its edits; those that touch are one. */
function stretchesOf(text: string, edits: readonly Edit[]): { original: Span; within: readonly Edit[] }[] {
  const stretches: { original: { start: number; end: number }; within: Edit[] }[] = [];
  for (const edit of edits) {
    const start = wholeCharacter(text, Math.max(0, edit.start - MARGIN));
    const end = wholeCharacter(text, Math.min(text.length, edit.end + MARGIN));
    const last = stretches.at(-1);
    if (last && start <= last.original.end) {
      last.original.end = end;
      last.within.push(edit);
    } else {
      stretches.push({ original: { start, end }, within: [edit] });
    }
  }
  return stretches;
}

/** An offset that does not part a surrogate pair: `offset`, or the one before. */
export function wholeCharacter(text: string, offset: number): number {
  const isLow = (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
  return isLow && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800 ? offset - 1 : offset;
}

/** The index of the last of some ascending numbers that is at most `value`; -1 when there is none. */
function lastAtMost(numbers: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function firstEndingBehind(edits: readonly Edit[], offset: number): Edit | undefined {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return edits[low];
}
