import type { Spending } from '../budget.js';
import { ColumnNames } from './column-names.js';
import type { OdfRegion } from './odf-regions.js';
import { stringsIn } from './sheet-content.js';

type Attributes = Readonly<Record<string, string>>;

const COLUMNS = 16_384;
const HIDDEN = 'hidden cells';
const FORMULAS = 'text in formulas';

interface Cell {
  readonly isHidden: boolean;
  readonly attributes: Attributes;
  readonly column: number;
  paragraphs: number;
  text: string;
}

/**
 * The cells of a sheet of a spreadsheet: a tab between cells, a line for each row, what is repeated once. Cells show
 * their value as text; where that says less than the value (rounded numbers, years cut short) the value stands behind.
 */
export class OdfCells {
  #sheet: OdfRegion | undefined;
  #names: ColumnNames;
  readonly #hiddenColumns = new Uint8Array(COLUMNS);
  #columns = 0;
  #column = 0;
  #isRowHidden = false;
  #cell: Cell | undefined;
  /** Regions in which the row has begun. */
  readonly #begun = new Set<OdfRegion>();

  /** @param aside a region of the sheet, by its name */
  constructor(
    private readonly aside: (name: string) => OdfRegion,
    private readonly spending: Spending,
  ) {
    this.#names = new ColumnNames(spending);
  }

  get isOpen(): boolean {
    return this.#sheet !== undefined;
  }

  get isInCell(): boolean {
    return this.#cell !== undefined;
  }

  /** Where the open cell is written. */
  get region(): OdfRegion | undefined {
    return this.#cell?.isHidden ? this.aside(HIDDEN) : this.#sheet;
  }

  openSheet(sheet: OdfRegion): void {
    this.#sheet = sheet;
    this.#names = new ColumnNames(this.spending);
    this.#hiddenColumns.fill(0, 0, Math.min(this.#columns, COLUMNS));
    this.#columns = 0;
  }

  /** Returns whether a sheet was open. */
  closeSheet(): boolean {
    const wasOpen = this.isOpen;
    this.#sheet = undefined;
    this.#cell = undefined;
    return wasOpen;
  }

  column(attributes: Attributes): void {
    const next = this.#columns + repeated(attributes, 'table:number-columns-repeated');
    if (isHidden(attributes)) this.#hiddenColumns.fill(1, Math.min(this.#columns, COLUMNS), Math.min(next, COLUMNS));
    this.#columns = next;
  }

  openRow(attributes: Attributes): void {
    this.#isRowHidden = isHidden(attributes);
    this.#column = 0;
  }

  closeRow(): void {
    for (const { text } of this.#begun) text.append('\n');
    this.#begun.clear();
    this.#names.endRow();
  }

  /** @param isUnseen whether its style makes it so */
  openCell(attributes: Attributes, isUnseen: boolean): void {
    const column = this.#column;
    const isCellHidden = isUnseen || this.#isRowHidden || this.#hiddenColumns[column] === 1;
    this.#column += repeated(attributes, 'table:number-columns-repeated');
    this.#cell = { isHidden: isCellHidden, attributes, column, paragraphs: 0, text: '' };
  }

  openParagraph(): void {
    const cell = this.#cell;
    if (!cell) return;
    if (cell.paragraphs > 0) cell.text += '\n';
    cell.paragraphs += 1;
  }

  /** Text of the open cell, or of the sheet when there is none. */
  write(text: string): void {
    if (this.#cell) this.#cell.text += text;
    else this.#sheet?.text.append(text);
  }

  /** @throws {BudgetError} `too-many-characters` */
  closeCell(): void {
    const cell = this.#cell;
    const region = this.region;
    this.#cell = undefined;
    if (!cell || !region) return;
    const text = textOf(cell);
    if (text !== '') {
      const between = this.#begun.has(region) ? '\t' : '';
      this.#begun.add(region);
      region.text.append(between + this.#names.label(cell.column, text));
    }
    const constants = stringsIn(cell.attributes['table:formula'] ?? '');
    if (constants.length > 0) this.aside(FORMULAS).text.append(`${constants.join('\n')}\n`);
  }
}

function textOf({ attributes, text }: Cell): string {
  const value = rawValue(attributes);
  if (text === '') return value;
  return digitsIn(value) > digitsIn(text) ? `${text} (${value})` : text;
}

function isHidden(attributes: Attributes): boolean {
  const visibility = attributes['table:visibility'];
  return visibility === 'collapse' || visibility === 'filter';
}

function repeated(attributes: Attributes, name: string): number {
  const count = Number(attributes[name] ?? 1);
  return count >= 1 && count <= COLUMNS ? count : 1;
}

/** Percentages are left as they are shown. */
function rawValue(attributes: Attributes): string {
  if (attributes['office:value-type'] === 'percentage') return '';
  return (
    attributes['office:string-value'] ??
    attributes['office:date-value'] ??
    attributes['office:value'] ??
    attributes['office:boolean-value'] ??
    ''
  );
}

function digitsIn(text: string): number {
  return text.match(/\d/g)?.length ?? 0;
}
