import { hexColour, isIndistinct, WHITE } from '../colour.js';

type Attributes = Readonly<Record<string, string>>;

/** What a style says that decides whether what has it is seen. */
interface Style {
  isHiding: boolean;
  isWhite: boolean;
  isColoured: boolean;
}

/** Sizes up to here are too small to read, in points. */
const UNREADABLE_SIZE = 2;
/** Shapes and frames are filled by styles, masters and pictures; what is white on them may well be seen. */
const filled = /^(?:draw:(?!page$|a$)|dr3d:|chart:|office:(?:presentation|drawing|chart)$)/;

/** The styles of an OpenDocument file, as far as they hide what has them. */
export class OdfStyles {
  /** By `family/name`. */
  readonly #styles = new Map<string, Style>();
  #open: Style | undefined;
  #isPageColoured = false;

  /** To be told of every element. */
  open(name: string, attributes: Attributes): void {
    if (name === 'style:style') {
      this.#open = { isHiding: false, isWhite: false, isColoured: false };
      this.#styles.set(`${attributes['style:family']}/${attributes['style:name']}`, this.#open);
    } else if (name === 'style:page-layout-properties') this.#isPageColoured ||= isColoured(attributes);
    else if (name.endsWith('-properties') && this.#open) learn(this.#open, attributes);
  }

  close(name: string): void {
    if (name === 'style:style') this.#open = undefined;
  }

  /** @param family `text`, `paragraph`, `table`, `table-cell`, `drawing-page` */
  hides(family: string, name: string | undefined): boolean {
    return this.#styles.get(`${family}/${name}`)?.isHiding === true;
  }

  /**
   * Whether a paragraph, span or cell gives its text the colour of the page.
   * @param isOnColour whether something around it may be coloured
   */
  bleaches(family: string, name: string | undefined, isOnColour: boolean): boolean {
    const style = this.#styles.get(`${family}/${name}`);
    return style?.isWhite === true && !style.isColoured && !isOnColour && !this.#isPageColoured;
  }

  /** Whether what has the style, or the element by itself, may have a colour behind its text. */
  colours(element: string, family: string, name: string | undefined): boolean {
    return filled.test(element) || this.#styles.get(`${family}/${name}`)?.isColoured === true;
  }
}

function learn(style: Style, attributes: Attributes): void {
  style.isHiding ||=
    attributes['table:display'] === 'false' ||
    attributes['text:display'] === 'none' ||
    attributes['presentation:visibility'] === 'hidden' ||
    isTooSmall(attributes['fo:font-size']);
  const ink = hexColour(attributes['fo:color']);
  style.isWhite ||= ink !== undefined && isIndistinct(ink, WHITE);
  style.isColoured ||= isColoured(attributes);
}

function isTooSmall(size: string | undefined): boolean {
  const points = /^([\d.]{1,6})pt$/.exec(size ?? '')?.[1];
  return points !== undefined && Number(points) <= UNREADABLE_SIZE;
}

function isColoured(attributes: Attributes): boolean {
  const ground = attributes['fo:background-color'];
  if ((attributes['draw:fill'] ?? 'none') !== 'none') return true;
  if (ground === undefined || ground === 'transparent') return false;
  const colour = hexColour(ground);
  return colour === undefined || !isIndistinct(colour, WHITE);
}
