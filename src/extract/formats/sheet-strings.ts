import { BudgetError, type Spending } from '../budget.js';
import type { TextBuilder } from '../text-builder.js';
import type { XmlHandler } from '../xml-reader.js';
import { localName } from './office-package.js';

/**
 * The strings that the cells of a workbook share, and which of them some cell shows. They are counted against the
 * budget where they are written; as many characters as it has are kept.
 */
export class SharedStrings implements XmlHandler {
  readonly #strings: string[] = [];
  #shown: Uint8Array | undefined;
  #current: string | undefined;
  #inText = false;
  #room: number;

  constructor(spending: Spending) {
    this.#room = spending.charactersLeft;
  }

  open(name: string): void {
    const local = localName(name);
    if (local === 'si') this.#current = '';
    // Readings of Japanese and Chinese names stand behind them.
    else if (local === 'rPh') this.text(' ');
    this.#inText = local === 't';
  }

  text(text: string): void {
    if (this.#current !== undefined && (this.#inText || text === ' ')) this.#current += text;
  }

  close(name: string): void {
    this.#inText = false;
    if (localName(name) !== 'si' || this.#current === undefined) return;
    // An empty string takes room as well.
    this.#room -= this.#current.length + 1;
    if (this.#room < 0) throw new BudgetError('too-many-characters');
    this.#strings.push(unescaped(this.#current));
    this.#current = undefined;
  }

  /** The string that a cell refers to, once all are read; none when there is no such string. */
  show(index: string): string | undefined {
    const number = Number(index);
    const text = this.#strings[number];
    this.#shown ??= new Uint8Array(this.#strings.length);
    if (text !== undefined) this.#shown[number] = 1;
    return text;
  }

  /**
   * The strings that no cell showed, a line each: what was deleted may still be here.
   * @throws {BudgetError} `too-many-characters`
   */
  writeUnshown(into: TextBuilder): void {
    this.#strings.forEach((text, index) => {
      if (text !== '' && !this.#shown?.[index]) into.append(text).append('\n');
    });
  }
}

/** Control characters in SpreadsheetML are written `_x000D_` (ECMA-376 part 1, 22.4.2.4). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
