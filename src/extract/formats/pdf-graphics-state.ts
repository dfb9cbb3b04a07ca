import type { Colour } from '../colour.js';
import { type Box, identity, intersection, type Matrix, mappedBox, multiply } from './pdf-geometry.js';

/** What pdf.js tells of a font. */
export interface FontFace {
  readonly vertical?: boolean;
  readonly isType3Font?: boolean;
  readonly fontMatrix?: readonly number[] | null;
}

interface Settings {
  /** From where one is to the page. */
  readonly matrix: Matrix;
  /** Nothing outside of it is drawn; on the page. */
  readonly clip: Box;
  readonly fill: Colour | undefined;
  readonly stroke: Colour | undefined;
  readonly fillAlpha: number;
  readonly strokeAlpha: number;
  readonly lineWidth: number;
  /** Whether what is behind takes part in the colour. */
  readonly blends: boolean;
  /** Whether a mask lets through what is behind. */
  readonly masked: boolean;
  readonly font: FontFace | undefined;
  readonly size: number;
  readonly mode: number;
  readonly leading: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly stretch: number;
  readonly rise: number;
}

const BLACK = 0;
const everywhere: Box = [-1e9, -1e9, 1e9, 1e9];
const initial: Settings = {
  matrix: identity,
  clip: everywhere,
  fill: BLACK,
  stroke: BLACK,
  fillAlpha: 1,
  strokeAlpha: 1,
  lineWidth: 1,
  blends: false,
  masked: false,
  font: undefined,
  size: 0,
  mode: 0,
  leading: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  rise: 0,
};
/** Beyond, what is saved is forgotten: no page nests so deep. */
const MAX_SAVED = 10_000;

/** How and where a page draws at the moment (ISO 32000-2, 8.4 and 9.3). */
export class GraphicsState {
  #current: Settings = initial;
  readonly #saved: Settings[] = [];
  /** Where the line begins, and how far from there the next letter comes. */
  #line: Matrix = identity;
  #across = 0;
  #up = 0;
  isAfterBlank = false;

  get current(): Settings {
    return this.#current;
  }

  set(settings: Partial<Settings>): this {
    this.#current = { ...this.#current, ...settings };
    return this;
  }

  save(): void {
    if (this.#saved.length < MAX_SAVED) this.#saved.push(this.#current);
  }

  restore(): void {
    this.#current = this.#saved.pop() ?? this.#current;
  }

  reset(): void {
    this.#saved.length = 0;
    this.#current = initial;
  }

  transform(matrix: Matrix): this {
    return this.set({ matrix: multiply(this.#current.matrix, matrix) });
  }

  clipTo(box: Box): void {
    this.set({ clip: intersection(this.#current.clip, mappedBox(this.#current.matrix, box)) });
  }

  moveTo(matrix: Matrix): void {
    this.#line = matrix;
    this.#across = 0;
    this.#up = 0;
  }

  moveBy(x: number, y: number): void {
    this.moveTo(multiply(this.#line, [1, 0, 0, 1, x, y]));
  }

  advance(x: number, y: number): void {
    this.#across += x;
    this.#up += y;
  }

  /** From a letter of height 1 to the page. */
  textToPage(): Matrix {
    const { matrix, size, stretch, rise } = this.#current;
    return multiply(matrix, multiply(this.#line, [size * stretch, 0, 0, size, this.#across, this.#up + rise]));
  }
}
