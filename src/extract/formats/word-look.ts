import { hexColour, isIndistinct, WHITE } from '../colour.js';
import { localName } from './office-package.js';

type Attributes = Readonly<Record<string, string>>;

/** Formatting of a run that hides it. */
const hiding = new Set(['vanish', 'webHidden', 'specVanish']);
/** Sizes up to here are too small to read, in half points. */
const UNREADABLE_SIZE = 4;
/** What may have a ground of its own. */
const grounds = new Set(['tbl', 'tc', 'p', 'r', 'txbxContent']);
const properties = new Set(['tblPr', 'tcPr', 'pPr', 'rPr']);

/**
 * How a run of Word looks, as far as it decides whether anybody sees it: hidden, too small, or white with nothing
 * coloured behind it. Tables with a style and text boxes may be coloured by what stands elsewhere, so that white text
 * in them counts as seen (ECMA-376 part 1, 17.3.2 and 17.3.5).
 */
export class WordLook {
  /** For each element around that may have a ground, whether it may be coloured. */
  readonly #grounds: { readonly name: string; isColoured: boolean }[] = [];
  #coloured = 0;
  /** Properties that are being read, the innermost ones. */
  #properties = '';
  #isPageColoured = false;
  #isHidden = false;
  #isWhite = false;

  get isInvisible(): boolean {
    return this.#isHidden || (this.#isWhite && this.#coloured === 0 && !this.#isPageColoured);
  }

  open(local: string, attributes: Attributes): void {
    if (properties.has(local)) this.#properties = local;
    else if (grounds.has(local)) this.#openGround(local);
    else if (hiding.has(local)) this.#isHidden ||= !/^(?:0|false|off)$/.test(attributeOf(attributes, 'val') ?? '1');
    else if (local === 'sz') this.#isHidden ||= Number(attributeOf(attributes, 'val')) <= UNREADABLE_SIZE;
    else if (local === 'color') this.#isWhite = isWhite(attributeOf(attributes, 'val'));
    else if (local === 'background') this.#isPageColoured = isColoured(attributeOf(attributes, 'color'));
    else if (this.#colours(local, attributes)) this.#colour();
  }

  close(local: string): void {
    if (properties.has(local)) this.#properties = '';
    if (this.#grounds.at(-1)?.name !== local) return;
    if (this.#grounds.pop()?.isColoured) this.#coloured -= 1;
    if (local === 'r') this.#endRun();
  }

  #openGround(name: string): void {
    this.#grounds.push({ name, isColoured: false });
    if (name === 'txbxContent') this.#colour();
    if (name === 'r') this.#endRun();
  }

  /** What stood in the properties of a paragraph holds for its mark alone. */
  #endRun(): void {
    this.#isHidden = false;
    this.#isWhite = false;
  }

  #colours(local: string, attributes: Attributes): boolean {
    // The mark at the end of a paragraph has properties of a run, and no ground that others stand on.
    if (this.#properties === 'rPr' && this.#grounds.at(-1)?.name !== 'r') return false;
    if (local === 'tblStyle') return true;
    if (local === 'highlight') return !/^(?:none|white)$/.test(attributeOf(attributes, 'val') ?? 'none');
    if (local !== 'shd') return false;
    const isPatterned = !/^(?:clear|nil)$/.test(attributeOf(attributes, 'val') ?? 'clear');
    const isThemed = attributeOf(attributes, 'themeFill') !== undefined;
    return isPatterned || isThemed || isColoured(attributeOf(attributes, 'fill'));
  }

  #colour(): void {
    const ground = this.#grounds.at(-1);
    if (!ground || ground.isColoured) return;
    ground.isColoured = true;
    this.#coloured += 1;
  }
}

function attributeOf(attributes: Attributes, name: string): string | undefined {
  for (const key in attributes) if (localName(key) === name) return attributes[key];
  return undefined;
}

function isWhite(value: string | undefined): boolean {
  const colour = hexColour(value);
  return colour !== undefined && isIndistinct(colour, WHITE);
}

function isColoured(value: string | undefined): boolean {
  return value !== undefined && value !== 'auto' && !isWhite(value);
}
