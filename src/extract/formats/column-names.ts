import type { Spending } from '../budget.js';

/** Names of columns are short; a longer cell is content. */
const MAX_NAME_CHARACTERS = 64;
/** Of a sheet, so many columns may have a name. */
const MOST_COLUMNS = 16_384;

/** Names are short, given for most columns, all different, and hold a letter; few contain as many digits as a value. */
export function isHeader(row: readonly string[]): boolean {
  const names = row.filter((cell) => cell.trim() !== '');
  return (
    names.length > 0 &&
    names.length * 2 >= row.length &&
    new Set(names).size === names.length &&
    names.every((name) => name.length <= MAX_NAME_CHARACTERS && /\p{L}/u.test(name) && !/\d{3}|@/.test(name))
  );
}

/**
 * What the columns of a sheet are called: its first row of several cells, if they are names; titles may stand above.
 * Fifty rows further down nothing else tells a social security number from an account.
 */
export class ColumnNames {
  #names: ReadonlyMap<number, string> = new Map();
  #row = new Map<number, string>();
  #isDecided = false;

  constructor(private readonly spending: Spending) {}

  /**
   * The text of a cell behind the name of its column. Tables of one or two columns are often forms, with names on the
   * left: there only values with digits have it. When half of the budget is gone names are left out, to read on.
   */
  label(column: number, text: string): string {
    if (!this.#isDecided && this.#row.size < MOST_COLUMNS) this.#row.set(column, text);
    const name = this.#names.get(column);
    if (name === undefined || (this.#names.size < 3 && !/\d/.test(text))) return text;
    return this.spending.charactersLeft > this.spending.budget.characters / 2 ? `${name}: ${text}` : text;
  }

  endRow(): void {
    if (this.#isDecided || this.#row.size === 0) return;
    const cells = [...this.#row.values()].map((cell) => cell.trim().replace(/\s+/g, ' '));
    this.#isDecided = this.#row.size > 1;
    if (isHeader(cells)) this.#names = new Map([...this.#row.keys()].map((column, n) => [column, cells[n] ?? '']));
    else if (this.#isDecided) this.#names = new Map();
    this.#row = new Map();
  }
}
