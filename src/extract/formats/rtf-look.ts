import { type Colour, isIndistinct, WHITE } from '../colour.js';

/** How text looks, as far as it decides whether anybody sees it. */
export interface RtfLook {
  readonly isMarkedHidden: boolean;
  readonly isTooSmall: boolean;
  readonly isWhite: boolean;
  /** Whether something coloured is behind the characters, and behind the paragraph. */
  readonly isRunColoured: boolean;
  readonly isParagraphColoured: boolean;
}

export const plainLook: RtfLook = {
  isMarkedHidden: false,
  isTooSmall: false,
  isWhite: false,
  isRunColoured: false,
  isParagraphColoured: false,
};

/** Sizes up to here are too small to read, in half points. */
const UNREADABLE_SIZE = 4;
/** Behind characters, and behind paragraphs. */
const runGrounds = new Set(['cb', 'highlight', 'chcbpat', 'chcfpat', 'chshdng']);
const paragraphGrounds = new Set(['cbpat', 'cfpat', 'shading']);

/** The colours of a document, by the numbers it gives them. */
export class RtfColours {
  readonly #colours: (Colour | undefined)[] = [];
  #colour: Colour | undefined;

  /** `\red`, `\green` or `\blue` of the entry that is being read, 0..255. */
  channel(word: string, value: number): void {
    const shift = word === 'red' ? 16 : word === 'green' ? 8 : 0;
    this.#colour = (this.#colour ?? 0) | ((value & 0xff) << shift);
  }

  /** Each semicolon ends an entry; one that names no colour is what the reader's page has. */
  text(text: string): void {
    for (const character of text) {
      if (character !== ';') continue;
      this.#colours.push(this.#colour);
      this.#colour = undefined;
    }
  }

  isWhite(index: number): boolean {
    const colour = this.#colours[index];
    return colour !== undefined && isIndistinct(colour, WHITE);
  }

  /** Whether what is behind is neither white nor nothing. */
  isColoured(index: number): boolean {
    return index > 0 && !this.isWhite(index);
  }
}

/**
 * What a control word makes of how text looks.
 * @returns undefined for one that does not matter
 */
export function formatted(
  look: RtfLook,
  word: string,
  value: number | undefined,
  colours: RtfColours,
): RtfLook | undefined {
  if (word === 'v') return { ...look, isMarkedHidden: value !== 0 };
  if (word === 'fs') return { ...look, isTooSmall: (value ?? 24) <= UNREADABLE_SIZE };
  if (word === 'cf') return { ...look, isWhite: colours.isWhite(value ?? 0) };
  if (runGrounds.has(word)) return { ...look, isRunColoured: colours.isColoured(value ?? 0) };
  if (paragraphGrounds.has(word)) return { ...look, isParagraphColoured: colours.isColoured(value ?? 0) };
  if (word === 'plain') return { ...plainLook, isParagraphColoured: look.isParagraphColoured };
  if (word === 'pard') return { ...look, isParagraphColoured: false };
  return undefined;
}

/** @param isCellColoured whether the table around has cells with a colour */
export function isUnseen(look: RtfLook, isCellColoured: boolean): boolean {
  const isOnWhite = !look.isRunColoured && !look.isParagraphColoured && !isCellColoured;
  return look.isMarkedHidden || look.isTooSmall || (look.isWhite && isOnWhite);
}
