import { type Colour, hexColour, isIndistinct, WHITE } from '../colour.js';
import { localName } from './office-package.js';

type Attributes = Readonly<Record<string, string>>;

/** A colour as styles refer to it: by its value, or by its place in the theme, whose first is that of the paper. */
type StyleColour = Colour | `theme ${string}`;
const PAPER: StyleColour = 'theme 0';

/** Sizes up to here are too small to read, in points. */
const UNREADABLE_SIZE = 2;

interface Font {
  ink: StyleColour | undefined;
  isTooSmall: boolean;
}

/**
 * Fonts and fills of a workbook, as far as cells have a text of the colour of what is behind it (ECMA-376 part 1,
 * 18.8.22 and 18.8.20).
 */
export class SheetColours {
  readonly #fonts: Font[] = [];
  /** Undefined where it cannot be told, as in a pattern. */
  readonly #grounds: (StyleColour | undefined)[] = [];
  #section = '';

  /** To be told of every element. */
  open(local: string, attributes: Attributes): void {
    if (local === 'fonts' || local === 'fills') this.#section = local;
    else if (this.#section === 'fonts') this.#font(local, attributes);
    else if (this.#section === 'fills') this.#fill(local, attributes);
  }

  close(name: string): void {
    if (localName(name) === this.#section) this.#section = '';
  }

  /** Whether nobody can read what is written in the font on the fill, both by their numbers. */
  hides({ fontId = '0', fillId = '0' }: Attributes): boolean {
    const font = this.#fonts[Number(fontId)];
    const ground = this.#grounds[Number(fillId)];
    if (!font) return false;
    return font.isTooSmall || (font.ink !== undefined && ground !== undefined && isSame(font.ink, ground));
  }

  #font(local: string, attributes: Attributes): void {
    if (local === 'font') this.#fonts.push({ ink: undefined, isTooSmall: false });
    const font = this.#fonts.at(-1);
    if (!font) return;
    if (local === 'sz') font.isTooSmall = Number(attributes.val) <= UNREADABLE_SIZE;
    if (local === 'color') font.ink = colourOf(attributes);
  }

  #fill(local: string, attributes: Attributes): void {
    if (local === 'fill') this.#grounds.push(undefined);
    else if (local === 'patternFill')
      this.#setGround((attributes.patternType ?? 'none') === 'none' ? PAPER : undefined);
    else if (local === 'fgColor') this.#setGround(colourOf(attributes));
  }

  #setGround(colour: StyleColour | undefined): void {
    this.#grounds[this.#grounds.length - 1] = colour;
  }
}

function colourOf({ rgb, theme, tint, indexed }: Attributes): StyleColour | undefined {
  if (theme !== undefined) return tint === undefined || Number(tint) === 0 ? `theme ${theme}` : undefined;
  // Of the old palette, the second and tenth are white.
  if (indexed === '1' || indexed === '9') return WHITE;
  return hexColour(rgb);
}

function isSame(a: StyleColour, b: StyleColour): boolean {
  if (a === b) return true;
  const [first, second] = [a, b].map((colour) => (colour === PAPER ? WHITE : colour));
  return typeof first === 'number' && typeof second === 'number' && isIndistinct(first, second);
}
