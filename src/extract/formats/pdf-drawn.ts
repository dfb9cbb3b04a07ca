import type { Colour } from '../colour.js';
import type { Box, Point } from './pdf-geometry.js';

/** A piece of text without blanks, as a page draws it. Lengths in points of the page. */
export interface DrawnWord {
  readonly text: string;
  /** When it was drawn, among all that is drawn. */
  readonly at: number;
  /** Where its base line begins and ends. */
  readonly start: Point;
  readonly end: Point;
  /** Height of its font. */
  readonly size: number;
  /** What its letters cover at least. */
  readonly box: Box;
  /** Undefined where it is a pattern, or has an outline of another colour. */
  readonly colour: Colour | undefined;
  /** Drawn as text that is not to be seen, as scanning programs put it over the image that they read it from. */
  readonly isInvisible: boolean;
  /** Nothing of it shows, whatever is around it: its layer is off, it is transparent, or smaller than a point. */
  readonly isUnseen: boolean;
  readonly isAnnotation: boolean;
  readonly isVertical: boolean;
  /** Whether a blank was drawn before it. */
  readonly isAfterBlank: boolean;
}

/** What a page fills besides text. */
export interface DrawnShape {
  readonly at: number;
  readonly box: Box;
  /** Undefined where it is not one: images, patterns, shades. */
  readonly colour: Colour | undefined;
  /** Whether nothing behind the box shows through. */
  readonly covers: boolean;
  readonly isImage: boolean;
}

export interface Painting {
  readonly words: readonly DrawnWord[];
  readonly shapes: readonly DrawnShape[];
  /** Whether those are all of them. */
  readonly hasAllShapes: boolean;
  /** Whether the page draws anything at all, besides what its annotations do. */
  readonly paints: boolean;
}
