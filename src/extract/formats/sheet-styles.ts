import type { XmlHandler } from '../xml-reader.js';
import { localName } from './office-package.js';
import { SheetColours } from './sheet-colours.js';

/** Formats of dates and times that have a number but no code of their own (ECMA-376 part 1, 18.8.30). */
const builtInDates: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
const DAY_MILLISECONDS = 86_400_000;
/** Serial 0 as Unix time, for serials from 61 on: the calendar of Excel has a 29 February 1900. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** The last day of the year 9999. */
const LAST_SERIAL = 2_958_465;

/** How a number is to be shown where that is not as it stands. */
type Shape = 'date' | 'nothing' | { readonly mask: string } | undefined;

/** How numbers in cells of a style are shown, as far as it decides what they say. */
export class SheetStyles implements XmlHandler {
  readonly #codes = new Map<number, string>();
  /** By index of the style. */
  readonly #formats: number[] = [];
  /** By index of the style as cells write it. */
  readonly #shapes = new Map<string, Shape>();
  readonly #colours = new SheetColours();
  /** Styles, by their index, in which nobody can read. */
  readonly #unreadable = new Set<string>();
  #inCellFormats = false;
  /** Whether days are counted from 1904, as old versions for the Mac did. */
  from1904 = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const local = localName(name);
    if (local === 'cellXfs') this.#inCellFormats = true;
    else if (local === 'xf' && this.#inCellFormats) this.#cellFormat(attributes);
    else if (local === 'numFmt') this.#codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
    else this.#colours.open(local, attributes);
  }

  close(name: string): void {
    if (localName(name) === 'cellXfs') this.#inCellFormats = false;
    this.#colours.close(name);
  }

  /** Dates as ISO 8601, numbers under a mask of digits with the mask, all others in full. */
  show(value: string, style: string | undefined): string {
    const number = Number(value);
    if (value.trim() === '' || !Number.isFinite(number)) return value;
    const shape = this.#shapeOf(style);
    if (shape === 'date') return isoDate(number, this.from1904) ?? value;
    if (typeof shape === 'object' && /^\d{1,20}$/.test(value)) return masked(value, shape.mask);
    // Card and phone numbers are written with an exponent by some programs.
    return /e/i.test(value) && Number.isSafeInteger(number) ? String(number) : value;
  }

  /** Whether nobody can see what cells of the style hold. */
  hides(style: string | undefined): boolean {
    return this.#shapeOf(style) === 'nothing' || this.#unreadable.has(style ?? '0');
  }

  #cellFormat(attributes: Readonly<Record<string, string>>): void {
    if (this.#colours.hides(attributes)) this.#unreadable.add(String(this.#formats.length));
    this.#formats.push(Number(attributes.numFmtId ?? 0));
  }

  #shapeOf(style: string | undefined): Shape {
    if (style === undefined) return undefined;
    if (!this.#shapes.has(style)) {
      const format = this.#formats[Number(style)] ?? 0;
      this.#shapes.set(style, shapeOf(format, this.#codes.get(format) ?? ''));
    }
    return this.#shapes.get(style);
  }
}

function shapeOf(format: number, code: string): Shape {
  if (/^\s*;\s*;\s*;\s*$/.test(code)) return 'nothing';
  if (isDate(format, code)) return 'date';
  const mask = code.replace(/\\(.)/g, '$1').replace(/"([^"]*)"/g, '$1');
  return /^[0#() /-]{2,40}$/.test(mask) ? { mask } : undefined;
}

function isDate(format: number, code: string): boolean {
  if (code === '') return builtInDates.some(([from, to]) => format >= from && format <= to);
  // Letters in quotes, behind a backslash or in brackets (colours, currencies) are literal.
  const tokens = code.replace(/"[^"]*"|\\.|_.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|general|standard/gi, '');
  return /[dyhms]/i.test(tokens);
}

function isoDate(serial: number, from1904: boolean): string | undefined {
  if (serial < 0 || serial > LAST_SERIAL) return undefined;
  const days = from1904 || serial >= 61 || serial < 1 ? serial : serial + 1;
  const milliseconds = Math.round((days * DAY_MILLISECONDS) / 1000) * 1000;
  const iso = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + milliseconds).toISOString();
  if (serial < 1 && !from1904) return iso.slice(11, 19);
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** A whole number under a mask such as `000-00-0000`, which is how social security numbers are kept. */
function masked(value: string, mask: string): string {
  let left = value.padStart(mask.match(/0/g)?.length ?? 0, '0');
  let shown = '';
  for (const sign of [...mask].reverse()) {
    const isDigit = sign === '0' || sign === '#';
    shown = (isDigit ? left.slice(-1) : sign) + shown;
    if (isDigit) left = left.slice(0, -1);
  }
  return left + shown;
}
