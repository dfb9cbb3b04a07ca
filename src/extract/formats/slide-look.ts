import { type Colour, hexColour, isIndistinct, WHITE } from '../colour.js';

type Attributes = Readonly<Record<string, string>>;

/** A colour as drawings refer to it: by its value, or by its name in the scheme. */
type SchemeColour = Colour | `scheme ${string}`;

/** What is behind everything on a slide. */
export interface Background {
  /** Undefined where it cannot be told: a picture, a gradient, shapes of a master. */
  readonly colour: SchemeColour | undefined;
  /** Whether the first background of the scheme is that of paper, as it is unless a master maps it otherwise. */
  readonly isPaper: boolean;
}

export interface SlideSize {
  /** In English metric units, 914,400 to an inch. */
  readonly width: number;
  readonly height: number;
}

/** Sizes up to here are too small to read, in hundredths of a point. */
const UNREADABLE_SIZE = 200;
/** Thousandths of a per cent of opacity up to which nothing is seen. */
const MOST_ALPHA = 2_000;
const PAPER = 'scheme bg1';

interface Shape {
  readonly isUnfilled: boolean;
  readonly fill: SchemeColour | undefined;
  readonly isOffSlide: boolean;
  readonly isHidden: boolean;
}

const newShape: Shape = { isUnfilled: true, fill: undefined, isOffSlide: false, isHidden: false };

/**
 * Whether anybody sees the text of a slide: shapes off the slide or hidden, letters too small, without any opacity, or
 * of the colour of what is behind them. It is told in one pass, since shapes stand in the order in which they are
 * drawn, and their looks before their text (ECMA-376 part 1, 19.3.1.43). What cannot be told is seen.
 */
export class SlideLook {
  /** Local names of the elements around, up to the shape. */
  readonly #path: string[] = [];
  #shape: Shape = newShape;
  #x: number | undefined;
  #y: number | undefined;
  #groups = 0;
  /** Whether something was drawn already that text may stand on. */
  #hasBackdrop = false;
  #isTooSmall = false;
  #ink: SchemeColour | undefined;
  #isClear = false;
  #isMarked = false;
  #own: SchemeColour | 'none' | undefined = 'none';

  constructor(
    private readonly size: SlideSize | undefined,
    private readonly background: Background,
  ) {}

  get isInRun(): boolean {
    return this.#path.at(-1) === 't';
  }

  get isUnseen(): boolean {
    const { isOffSlide, isHidden } = this.#shape;
    return isOffSlide || isHidden || this.#isTooSmall || this.#isClear || this.#isBleached();
  }

  open(local: string, attributes: Attributes): void {
    const parent = this.#path.at(-1);
    this.#path.push(local);
    if (local === 'sp' || local === 'cxnSp') this.#shape = newShape;
    else if (local === 'grpSp') this.#groups += 1;
    else if (local === 'pic' || local === 'graphicFrame') this.#hasBackdrop = true;
    else if (local === 'cNvPr' && attributes.hidden === '1') this.#shape = { ...this.#shape, isHidden: true };
    else if (local === 'rPr') this.#openRun(attributes);
    else if (local === 'highlight') this.#isMarked = true;
    else if (local === 'off') [this.#x, this.#y] = [Number(attributes.x), Number(attributes.y)];
    else if (local === 'ext' && parent === 'xfrm') this.#extent(Number(attributes.cx), Number(attributes.cy));
    else this.#colour(local, attributes, parent);
  }

  close(local: string): void {
    this.#path.pop();
    if (local === 'grpSp') this.#groups -= 1;
    else if (local === 'bg') this.#own = this.#own === 'none' ? undefined : this.#own;
    else if (local === 'r' || local === 'fld') this.#openRun({});
    else if (local === 'sp') {
      this.#hasBackdrop ||= !this.#shape.isUnfilled;
      this.#shape = newShape;
    }
  }

  #openRun({ sz }: Attributes): void {
    this.#ink = undefined;
    this.#isClear = false;
    this.#isMarked = false;
    this.#isTooSmall = sz !== undefined && Number(sz) <= UNREADABLE_SIZE;
  }

  /** Within groups, places are those of the group. */
  #extent(width: number, height: number): void {
    const { size } = this;
    const [x, y] = [this.#x, this.#y];
    if (!size || x === undefined || y === undefined || this.#groups > 0 || !this.#path.includes('spPr')) return;
    const isOffSlide = x >= size.width || y >= size.height || x + width <= 0 || y + height <= 0;
    this.#shape = { ...this.#shape, isOffSlide };
  }

  #colour(local: string, attributes: Attributes, parent: string | undefined): void {
    const owner = this.#path.at(-3);
    if (parent === 'spPr' && /^(?:solid|grad|blip|patt|grp)Fill$/.test(local)) {
      this.#shape = { ...this.#shape, isUnfilled: false };
    } else if (local === 'style' && parent === 'sp') this.#shape = { ...this.#shape, isUnfilled: false };
    else if (local === 'alpha') this.#isClear ||= this.#path.at(-4) === 'rPr' && Number(attributes.val) <= MOST_ALPHA;
    else if (local !== 'srgbClr' && local !== 'schemeClr') return;
    else if (parent === 'solidFill' && owner === 'rPr') this.#ink = colourOf(local, attributes);
    else if (parent === 'solidFill' && owner === 'spPr')
      this.#shape = { ...this.#shape, fill: colourOf(local, attributes) };
    else if (parent === 'bgRef' || (parent === 'solidFill' && owner === 'bgPr'))
      this.#own = colourOf(local, attributes);
  }

  #isBleached(): boolean {
    const { isUnfilled, fill } = this.#shape;
    const ink = this.#ink;
    if (ink === undefined || this.#isMarked || this.#path.includes('graphicFrame')) return false;
    if (!isUnfilled) return fill !== undefined && this.#isSame(ink, fill);
    if (this.#hasBackdrop || this.#groups > 0) return false;
    const ground = this.#own === 'none' ? this.background.colour : this.#own;
    return ground !== undefined && this.#isSame(ink, ground);
  }

  #isSame(a: SchemeColour, b: SchemeColour): boolean {
    if (a === b) return true;
    const [first, second] = [a, b].map((colour) => (colour === PAPER && this.background.isPaper ? WHITE : colour));
    return typeof first === 'number' && typeof second === 'number' && isIndistinct(first, second);
  }
}

/** What a layout or a master says of the background; told by all elements of the one, and then of the other. */
export class BackgroundReader {
  #colour: SchemeColour | undefined;
  #isTold = false;
  #isPlain = true;
  #isPaper = true;
  #parent = '';
  #inBackground = false;

  get background(): Background {
    return { colour: this.#isPlain ? this.#colour : undefined, isPaper: this.#isPaper };
  }

  open(local: string, attributes: Attributes): void {
    if (local === 'bg' && !this.#isTold) this.#inBackground = true;
    else if (local === 'spTree') this.#inBackground = false;
    else if (local === 'clrMap') this.#isPaper = attributes.bg1 === 'lt1';
    // Formats from 1002 on are gradients and pictures of the theme.
    else if (local === 'bgRef' && Number(attributes.idx) > 1_001) this.#isPlain = false;
    else if (local === 'pic' || (this.#parent === 'spPr' && local.endsWith('Fill') && local !== 'noFill')) {
      this.#isPlain = false;
    } else if (this.#inBackground && (local === 'srgbClr' || local === 'schemeClr')) {
      this.#colour = colourOf(local, attributes);
      this.#isTold = true;
    } else if (this.#inBackground && /^(?:grad|blip|patt)Fill$/.test(local)) this.#isPlain = false;
    this.#parent = local;
  }
}

function colourOf(local: string, { val = '' }: Attributes): SchemeColour | undefined {
  if (local === 'srgbClr') return hexColour(val);
  return `scheme ${val === 'lt1' ? 'bg1' : val === 'dk1' ? 'tx1' : val}`;
}
