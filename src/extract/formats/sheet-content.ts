import type { Spending } from '../budget.js';
import { type OffsetMap, OffsetMapBuilder } from '../offset-map.js';
import { hiddenPart, type Part, type PartKind, readPart } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import type { XmlHandler } from '../xml-reader.js';
import { ColumnNames } from './column-names.js';
import { localName } from './office-package.js';
import { type SharedStrings, unescaped } from './sheet-strings.js';
import type { SheetStyles } from './sheet-styles.js';

const COLUMNS = 16_384;
/** Elements outside of cells whose text is a formula or a list. */
const edges = /^(?:odd|even|first)(?:Header|Footer)$/;
/** Attributes in which people write; `val` is what a filter lets through, or a scenario puts into a cell. */
const written = new Set(
  'prompt promptTitle error errorTitle name user comment val codeName title descr text'.split(' '),
);
const links = new Set(['location', 'display', 'tooltip']);

interface Cell {
  readonly type: string;
  readonly style: string | undefined;
  readonly isHidden: boolean;
  value: string;
  formula: string;
  inline: string;
}

/**
 * One worksheet: cells from left to right, a tab between them, and a line for each row, below a row of names behind the
 * name of their column. What stands in hidden rows and columns or under a format that shows nothing, text in formulas,
 * headers and footers, rules (lists to choose from, conditions) and links are kept apart.
 */
export class SheetContent implements XmlHandler {
  /** Whether a cell refers to a shared string that is not there. */
  isBroken = false;
  readonly #shown: TextBuilder;
  readonly #hidden: TextBuilder;
  readonly #formulas: TextBuilder;
  readonly #edges: TextBuilder;
  readonly #rules: TextBuilder;
  readonly #links: TextBuilder;
  readonly #cells = { shown: new OffsetMapBuilder('cell'), hidden: new OffsetMapBuilder('cell') };
  readonly #hiddenColumns = new HiddenColumns();
  readonly #names: ColumnNames;
  #cell: Cell | undefined;
  #row = 0;
  #column = 0;
  #isRowHidden = false;
  #rowStarted = { shown: false, hidden: false };
  #last = '';

  constructor(
    private readonly strings: SharedStrings,
    private readonly styles: SheetStyles,
    spending: Spending,
  ) {
    this.#names = new ColumnNames(spending);
    this.#shown = new TextBuilder(spending);
    this.#hidden = new TextBuilder(spending);
    this.#formulas = new TextBuilder(spending);
    this.#edges = new TextBuilder(spending);
    this.#rules = new TextBuilder(spending);
    this.#links = new TextBuilder(spending);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const local = localName(name);
    this.#last = local;
    if (local === 'c') this.#openCell(attributes);
    else if (local === 'row') this.#openRow(attributes);
    else if (local === 'rPh') this.text(' ');
    else if (this.#cell) return;
    else if (local === 'col') this.#hiddenColumns.add(attributes);
    else this.#attributes(attributes);
  }

  text(text: string): void {
    const cell = this.#cell;
    if (!cell) this.#textOutside(text);
    else if (this.#last === 'v') cell.value += text;
    else if (this.#last === 'f') cell.formula += text;
    else if (this.#last === 't' || this.#last === 'rPh') cell.inline += text;
  }

  close(name: string): void {
    const local = localName(name);
    this.#last = '';
    if (local === 'c') this.#closeCell();
    else if (local === 'row') this.#endRow();
    else if (edges.test(local)) this.#edges.newline();
  }

  /** @param isHidden whether the whole sheet is */
  *parts(place: string, isHidden: boolean): Generator<Part> {
    const part = (kind: PartKind, name: string, text: TextBuilder, hide: boolean) =>
      text.isBlank ? [] : [(hide ? hiddenPart : readPart)(kind, name, text.toString())];
    const cells = (name: string, text: TextBuilder, offsets: OffsetMap, hide: boolean) =>
      part('sheet', name, text, hide).map((found) => ({ ...found, offsets }));
    yield* cells(place, this.#shown, this.#cells.shown.map(), isHidden);
    yield* cells(`${place}, hidden cells`, this.#hidden, this.#cells.hidden.map(), true);
    yield* part('sheet', `${place}, text in formulas`, this.#formulas, true);
    yield* part('header', `${place}, header and footer`, this.#edges, isHidden);
    yield* part('metadata', `${place}, rules`, this.#rules, isHidden);
    yield* part('metadata', `${place}, texts of links`, this.#links, isHidden);
  }

  #openRow({ hidden, r }: Readonly<Record<string, string>>): void {
    this.#endRow();
    this.#row = Number(r) > 0 ? Number(r) : this.#row + 1;
    this.#isRowHidden = isOn(hidden);
    this.#column = 0;
  }

  #endRow(): void {
    if (this.#rowStarted.shown) this.#shown.append('\n');
    if (this.#rowStarted.hidden) this.#hidden.append('\n');
    this.#rowStarted = { shown: false, hidden: false };
    this.#names.endRow();
  }

  #openCell({ r, t, s }: Readonly<Record<string, string>>): void {
    this.#column = columnOf(r) ?? this.#column + 1;
    const isHidden = this.#isRowHidden || this.#hiddenColumns.has(this.#column) || this.styles.hides(s);
    this.#cell = { type: t ?? 'n', style: s, isHidden, value: '', formula: '', inline: '' };
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    if (!cell) return;
    const text = this.#textOf(cell);
    if (text !== '') this.#write(this.#names.label(this.#column, text), cell.isHidden ? 'hidden' : 'shown');
    for (const constant of stringsIn(cell.formula)) {
      if (constant !== text) this.#formulas.append(`${constant}\n`);
    }
  }

  #write(text: string, where: 'shown' | 'hidden'): void {
    const into = where === 'shown' ? this.#shown : this.#hidden;
    if (this.#rowStarted[where]) into.append('\t');
    this.#cells[where].mark(into.length, this.#row, this.#column);
    into.append(text);
    this.#rowStarted[where] = true;
  }

  #textOf({ type, style, value, inline }: Cell): string {
    if (inline !== '') return unescaped(inline);
    if (value === '') return '';
    if (type === 'n') return this.styles.show(value, style);
    if (type === 'b') return value.trim() === '1' ? 'TRUE' : 'FALSE';
    if (type !== 's') return unescaped(value);
    const text = this.strings.show(value);
    this.isBroken ||= text === undefined;
    return text ?? '';
  }

  #textOutside(text: string): void {
    if (text.trim() === '') return;
    if (edges.test(this.#last)) this.#edges.append(withoutCodes(text));
    else for (const constant of stringsIn(text)) this.#rules.append(`${constant}\n`);
  }

  #attributes(attributes: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(attributes)) {
      if (value === '') continue;
      if (links.has(name)) this.#links.append(`${value}\n`);
      else if (written.has(name) && !/^-?[\d.]{1,4}$/.test(value)) this.#rules.append(`${unescaped(value)}\n`);
    }
  }
}

/** Which columns are hidden. Ranges are kept as their edges: there may be very many of them. */
class HiddenColumns {
  readonly #edges = new Int32Array(COLUMNS + 2);
  #hidden: Uint8Array | undefined;

  add({ min, max, hidden }: Readonly<Record<string, string>>): void {
    const from = Number(min);
    const to = Number(max);
    if (!isOn(hidden) || !(from >= 1 && from <= to)) return;
    this.#edges[Math.min(from, COLUMNS + 1)] = (this.#edges[Math.min(from, COLUMNS + 1)] ?? 0) + 1;
    this.#edges[Math.min(to, COLUMNS) + 1] = (this.#edges[Math.min(to, COLUMNS) + 1] ?? 0) - 1;
    this.#hidden = undefined;
  }

  /** @param column from 1 */
  has(column: number): boolean {
    this.#hidden ??= this.#resolve();
    return this.#hidden[column] === 1;
  }

  #resolve(): Uint8Array {
    let open = 0;
    return Uint8Array.from(this.#edges, (edge) => {
      open += edge;
      return open > 0 ? 1 : 0;
    });
  }
}

export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** The column of a cell such as `AB12`, from 1. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Za-z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** What stands in quotes in a formula; a quote within is doubled. */
export function stringsIn(formula: string): string[] {
  if (!formula.includes('"')) return [];
  const found = formula.match(/"(?:[^"]|"")+"/g) ?? [];
  return found.map((quoted) => unescaped(quoted.slice(1, -1).replaceAll('""', '"')));
}

/** A header without its codes for position, font, size and colour (ECMA-376 part 1, 18.3.1.46). */
function withoutCodes(text: string): string {
  return text
    .replace(/&[LCR]/g, '\t')
    .replace(/&"[^"]*"|&K[\dA-F]{6}|&\d{1,3}|&[A-Za-z]/g, '')
    .replaceAll('&&', '&');
}
