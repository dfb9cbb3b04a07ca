import { type Colour, hexColour, isIndistinct, WHITE } from '../colour.js';

type Attributes = Readonly<Record<string, string | undefined>>;

/** What an element and those around it make of the text in it. */
interface Look {
  /** Hidden as a box: with all that is in it, whatever that says. */
  readonly isHidden: boolean;
  /** Undefined where it cannot be told, as the ground. */
  readonly ink: Colour | undefined;
  readonly ground: Colour | undefined;
}

/** Declarations that take an element off the page, or make it too small to read. */
const hiding = new RegExp(
  [
    'display:none',
    'visibility:(?:hidden|collapse)',
    'opacity:0?(?:\\.0\\d*)?%?(?=[;!]|$)',
    'font-size:(?:0|0?\\.\\d+|1(?:\\.\\d+)?)(?:px|pt)?(?=[;!]|$)',
    'font-size:0?\\.[01]\\d*r?em',
    '(?:left|top|right|bottom|text-indent):-\\d{3,}(?:\\.\\d+)?(?:px|pt|em|rem|%|vw)',
    // What is laid out from the middle of the page has some hundreds of them.
    'margin-(?:left|top):-\\d{4,}(?:\\.\\d+)?(?:px|pt|em|rem|%|vw)',
    'clip:rect\\([01](?:px)?[, ][01](?:px)?[, ][01](?:px)?[, ][01](?:px)?\\)',
    'clip-path:(?:inset\\((?:50|100)%|circle\\(0)',
    'transform:scale[xy]?\\(0(?:\\.0\\d*)?\\)',
  ]
    .map((declaration) => `(?:^|[;{])${declaration}`)
    .join('|'),
  'i',
);
const inkDeclared = /(?:^|;)color:([^;]{1,60})/i;
const groundDeclared = /(?:^|;)background(?:-color)?:([^;]{1,200})/i;
/** A picture as background, or a place over whatever else stands there. */
const groundUntold = /(?:^|;)(?:background(?:-image)?:[^;]{0,200}?(?:url\(|gradient)|position:(?:absolute|fixed))/i;
/** One element, class or id by itself; what else a selector asks for is not judged. */
const plainSelector = /^(?:[a-z][a-z\d]{0,20})?(?:[.#][\w-]{1,100})?$/i;
const MOST_RULES = 10_000;
const MOST_CLASSES = 20;
/** Of one block of declarations. */
const MOST_CHARACTERS = 4_000;

/** Colours of CSS by name, as far as people hide or show text with them. */
const named: Readonly<Record<string, Colour>> = {
  white: WHITE,
  snow: 0xfffafa,
  ivory: 0xfffff0,
  whitesmoke: 0xf5f5f5,
  ghostwhite: 0xf8f8ff,
  floralwhite: 0xfffaf0,
  azure: 0xf0ffff,
  mintcream: 0xf5fffa,
  black: 0,
  silver: 0xc0c0c0,
  lightgray: 0xd3d3d3,
  lightgrey: 0xd3d3d3,
  gainsboro: 0xdcdcdc,
  gray: 0x808080,
  grey: 0x808080,
  red: 0xff0000,
  green: 0x008000,
  lime: 0x00ff00,
  blue: 0x0000ff,
  navy: 0x000080,
  yellow: 0xffff00,
  orange: 0xffa500,
};

/** What a rule or an attribute declares of what decides whether text is seen. */
interface Declared {
  readonly hides: boolean;
  readonly ink: Colour | 'unknown' | undefined;
  readonly ground: Colour | 'unknown' | undefined;
}

/**
 * Tells which text of a page nobody sees, element by element: what attributes and plain rules of style sheets take off
 * the page, make too small, or give the colour of what is behind it. What cannot be told is seen.
 */
export class HtmlVisibility {
  readonly #looks: Look[] = [];
  /** By selector. */
  readonly #rules = new Map<string, Declared>();
  #root: Look = { isHidden: false, ink: 0, ground: WHITE };

  get isHidden(): boolean {
    const { isHidden, ink, ground } = this.#look;
    return isHidden || (ink !== undefined && ground !== undefined && isIndistinct(ink, ground));
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'link' && /\bstylesheet\b/i.test(attributes.rel ?? '')) this.#forgetGround();
    const outer = this.#look;
    const { hides, ink, ground } = this.#declared(name, attributes);
    const isHidden = outer.isHidden || hides || isTakenOff(name, attributes);
    const isSame = isHidden === outer.isHidden && ink === undefined && ground === undefined;
    this.#looks.push(isSame ? outer : { isHidden, ink: told(ink, outer.ink), ground: told(ground, outer.ground) });
  }

  close(): void {
    this.#looks.pop();
  }

  /** Learns the rules of a style sheet, those that hold on every screen. */
  learn(sheet: string): void {
    let depth = 0;
    let selectors = '';
    for (const piece of withoutComments(sheet).split(/(?<=[{}])/)) {
      const text = piece.slice(0, -1);
      if (piece.endsWith('{')) {
        if (depth === 0) selectors = text;
        depth += 1;
      } else if (piece.endsWith('}')) {
        depth = Math.max(0, depth - 1);
        if (depth === 0 && !selectors.trimStart().startsWith('@')) this.#rule(selectors, declaredIn(text));
        else if (declaredIn(text).ground !== undefined) this.#forgetGround();
      }
    }
  }

  get #look(): Look {
    return this.#looks.at(-1) ?? this.#root;
  }

  #rule(selectors: string, declared: Declared): void {
    if (isIdle(declared)) return;
    for (const selector of selectors.split(',')) {
      const plain = selector.trim().toLowerCase();
      if (plainSelector.test(plain) && this.#rules.size < MOST_RULES) {
        this.#rules.set(plain, together(this.#rules.get(plain), declared));
      } else if (declared.ground !== undefined) this.#forgetGround();
    }
  }

  /** Once style sheets may give an element a background that is not known here, only what is told is known. */
  #forgetGround(): void {
    if (this.#root.ground === undefined) return;
    this.#root = { ...this.#root, ground: undefined };
    for (const [index, look] of this.#looks.entries()) this.#looks[index] = { ...look, ground: undefined };
  }

  /** What style sheets declare of the element, and it itself, which holds. */
  #declared(name: string, attributes: Attributes): Declared {
    const { style, class: classes, id } = attributes;
    const own = style ? declaredIn(style) : idle;
    const given = {
      hides: false,
      ink: inkOf(attributes.color ?? attributes.text),
      ground: attributes.background === undefined ? groundOf(attributes.bgcolor) : ('unknown' as const),
    };
    if (this.#rules.size === 0) return together(given, own);
    const selectors = [name, ...(classes ?? '').split(/\s+/, MOST_CLASSES).flatMap((c) => [`.${c}`, `${name}.${c}`])];
    if (id) selectors.push(`#${id}`, `${name}#${id}`);
    const ruled = selectors.map((selector) => this.#rules.get(selector.toLowerCase()) ?? idle).reduce(together, given);
    // A block that a rule hides and the element itself shows.
    const isShown = style !== undefined && /display\s*:\s*(?!none)/i.test(style);
    return together(isShown ? { ...ruled, hides: false } : ruled, own);
  }
}

const idle: Declared = { hides: false, ink: undefined, ground: undefined };

function isIdle({ hides, ink, ground }: Declared): boolean {
  return !hides && ink === undefined && ground === undefined;
}

function together(first: Declared | undefined, second: Declared): Declared {
  if (!first || isIdle(first)) return second;
  if (isIdle(second)) return first;
  return {
    hides: first.hides || second.hides,
    ink: second.ink ?? first.ink,
    ground: second.ground ?? first.ground,
  };
}

function declaredIn(declarations: string): Declared {
  const style = declarations
    .slice(0, MOST_CHARACTERS)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ ?([:;!,(){}]) ?/g, '$1');
  return {
    hides: hiding.test(style),
    ink: inkOf(inkDeclared.exec(style)?.[1]),
    ground: groundUntold.test(style) ? 'unknown' : groundOf(groundDeclared.exec(style)?.[1]),
  };
}

/** What is declared, or else what the element around has; undefined where that cannot be told. */
function told(declared: Colour | 'unknown' | undefined, outer: Colour | undefined): Colour | undefined {
  if (declared === undefined) return outer;
  return declared === 'unknown' ? undefined : declared;
}

/** A sheet without its comments, and without the ends of one that old browsers read as a comment. */
function withoutComments(sheet: string): string {
  const [first = '', ...others] = sheet.replace(/<!--|-->/g, '').split('/*');
  return [
    first,
    ...others.map((text) => text.slice(text.indexOf('*/') < 0 ? text.length : text.indexOf('*/') + 2)),
  ].join('');
}

function isTakenOff(name: string, { hidden, type = '' }: Attributes): boolean {
  return hidden !== undefined || name === 'template' || type.toLowerCase() === 'hidden';
}

function inkOf(value: string | undefined): Colour | 'unknown' | undefined {
  if (value === undefined || /^(?:inherit|currentcolor)$/i.test(value.trim())) return undefined;
  return cssColour(value) ?? 'unknown';
}

function groundOf(value: string | undefined): Colour | 'unknown' | undefined {
  if (value === undefined || /^(?:transparent|none|inherit)$/i.test(value.trim())) return undefined;
  for (const word of value.split(/ (?![^(]*\))/)) {
    const colour = cssColour(word);
    if (colour !== undefined) return colour;
  }
  return 'unknown';
}

/** `#fff`, `#ffffff`, `rgb(255, 255, 255)` or a name; undefined for what is not known or lets something shine through. */
function cssColour(value: string | undefined): Colour | undefined {
  const text =
    value
      ?.trim()
      .toLowerCase()
      .replace(/!important$/, '') ?? '';
  const short = /^#([\da-f])([\da-f])([\da-f])$/.exec(text);
  if (short)
    return hexColour(
      short
        .slice(1)
        .map((digit) => digit + digit)
        .join(''),
    );
  const channels = /^rgb\((\d{1,3})[, ]+(\d{1,3})[, ]+(\d{1,3})\)$/.exec(text)?.slice(1).map(Number);
  if (channels) return channels.reduce((colour, channel) => colour * 256 + Math.min(channel, 255), 0);
  return /^#[\da-f]{6}$/.test(text) ? hexColour(text) : named[text];
}
