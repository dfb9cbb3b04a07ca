import type { DetectOptions, Detector, Explanation } from './detector.js';
import type { Finding } from './finding.js';

/** UTF-16 code units that are looked at together: what a detector holds grows with what it looks at. */
const WINDOW = 1 << 20;
/** A window is made longer, up to this, rather than cut through matches. */
const LONGEST_WINDOW = 1 << 24;
/** Known before what is looked at: as far as context and lookbehinds reach, and as long as an encoded run may be. */
const LEAD = 1 << 12;
const ENCODED_LEAD = 80 * 1024;
/** Known behind what is decided. The longest match a pattern of the catalogue can have is 41,031 (a JWT). */
const TAIL = 1 << 16;

/** A piece of a long text and what it holds. The pieces follow each other without gap; no finding is cut by an edge. */
export interface Window {
  /** Where the piece begins in the whole text, UTF-16 code units. */
  readonly start: number;
  readonly text: string;
  /** Offsets are those in the piece. */
  readonly findings: readonly Finding[];
  /** The evidence behind each finding, in their order; asked for, as it costs. */
  explain(): readonly Explanation[];
}

/** Sizes in UTF-16 code units, for tests. */
export interface WindowSizes {
  readonly window?: number;
  readonly longest?: number;
  readonly lead?: number;
  readonly tail?: number;
}

/**
 * Looks at a text that comes in pieces, of any length, in memory for one window. What is found is what a look at the
 * whole finds, wherever the pieces end; a match across an edge is found once. A pattern without an upper length is
 * followed for 16 Mi code units.
 */
export class TextWindows {
  readonly #sizes: Required<WindowSizes>;
  #text = '';
  /** Where the part of the text that is not decided begins. */
  #from = 0;
  /** Where the text at hand begins in the whole. */
  #origin = 0;
  #window: number;

  constructor(
    private readonly detector: Detector,
    private readonly options: DetectOptions = {},
    sizes: WindowSizes = {},
  ) {
    const lead = options.deobfuscate ? ENCODED_LEAD : LEAD;
    this.#sizes = { window: WINDOW, longest: LONGEST_WINDOW, lead, tail: TAIL, ...sizes };
    this.#window = this.#sizes.window;
  }

  /** Takes the next piece of the text; gives the windows that are decided. */
  *push(piece: string): Generator<Window> {
    this.#text += piece;
    while (this.#text.length - this.#from > this.#window + this.#sizes.tail) {
      const end = this.#from + this.#window + this.#sizes.tail;
      yield* this.#look(this.#text.slice(0, end), false);
      this.#forget();
    }
  }

  /** Gives what is left, when the text has ended. */
  *end(): Generator<Window> {
    while (this.#from < this.#text.length) yield* this.#look(this.#text, true);
    this.#text = '';
    this.#from = 0;
  }

  *#look(text: string, isLast: boolean): Generator<Window> {
    const { window, longest, tail } = this.#sizes;
    const from = this.#from;
    const limit = isLast ? text.length : text.length - tail;
    const isForced = this.#window >= longest;
    const { next, findings, explain } = this.detector.detectPart(text, { from, limit, isLast, isForced }, this.options);
    if (next <= from) {
      this.#window = Math.min(longest, 2 * this.#window);
      return;
    }
    this.#window = window;
    this.#from = next;
    const moved = <T extends Finding>(finding: T): T => ({
      ...finding,
      start: finding.start - from,
      end: finding.end - from,
    });
    yield {
      start: this.#origin + from,
      text: text.slice(from, next),
      findings: findings.map(moved),
      explain: () => explain().map((one) => ({ ...one, finding: moved(one.finding) })),
    };
  }

  #forget(): void {
    const known = Math.max(0, this.#from - this.#sizes.lead);
    this.#text = this.#text.slice(known);
    this.#from -= known;
    this.#origin += known;
  }
}

/** The windows of a text that is at hand. */
export function* windowsOf(detector: Detector, text: string, options: DetectOptions = {}): Generator<Window> {
  const windows = new TextWindows(detector, options);
  yield* windows.push(text);
  yield* windows.end();
}
