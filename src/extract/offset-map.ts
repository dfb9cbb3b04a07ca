/**
 * Where the text of a part stood in its document: the way back from an offset in the text to a line, a cell or a
 * paragraph. A text that is read as it stands needs no map but the unit.
 */
export type OffsetMap =
  | { readonly unit: 'line' }
  | {
      readonly unit: 'cell' | 'row' | 'paragraph';
      /** Offsets at which something begins, UTF-16 code units, ascending. */
      readonly starts: Uint32Array;
      /** Its row, or its number, from 1. */
      readonly rows: Uint32Array;
      /** Its column from 1; of cells and rows. */
      readonly columns: Uint16Array;
    };

/** Marks kept of one part, some 10 bytes each; what stands behind the last is known by its offset alone. */
const MOST_MARKS = 1_000_000;
const FIRST_MARKS = 256;

/** Collects where pieces of a text come from, as it is put together. */
export class OffsetMapBuilder {
  #starts = new Uint32Array(FIRST_MARKS);
  #rows = new Uint32Array(FIRST_MARKS);
  #columns = new Uint16Array(FIRST_MARKS);
  #count = 0;

  constructor(private readonly unit: 'cell' | 'row' | 'paragraph') {}

  /** What is appended at this offset comes from there. */
  mark(offset: number, row: number, column = 0): void {
    if (this.#count === MOST_MARKS) return;
    if (this.#count === this.#starts.length) this.#grow();
    this.#starts[this.#count] = offset;
    this.#rows[this.#count] = row;
    this.#columns[this.#count] = column;
    this.#count += 1;
  }

  map(): OffsetMap {
    const marks = <A extends Uint32Array | Uint16Array>(array: A) => array.subarray(0, this.#count) as A;
    return { unit: this.unit, starts: marks(this.#starts), rows: marks(this.#rows), columns: marks(this.#columns) };
  }

  #grow(): void {
    const size = Math.min(this.#starts.length * 4, MOST_MARKS);
    const larger = <A extends Uint32Array | Uint16Array>(array: A, next: A): A => {
      next.set(array);
      return next;
    };
    this.#starts = larger(this.#starts, new Uint32Array(size));
    this.#rows = larger(this.#rows, new Uint32Array(size));
    this.#columns = larger(this.#columns, new Uint16Array(size));
  }
}

/** Finds where offsets of one text stood. Ascending offsets are found in one pass over it. */
export class OffsetLocator {
  #line = 1;
  #at = 0;

  constructor(
    private readonly map: OffsetMap,
    private readonly text: string,
  ) {}

  /** @returns `line 12`, `B7`, `row 3, column 2`, `paragraph 5`; undefined beyond what is known */
  placeAt(offset: number): string | undefined {
    const { map } = this;
    if (map.unit === 'line') return `line ${this.#lineAt(offset)}`;
    const index = lastUpTo(map.starts, offset);
    if (index < 0 || (index === MOST_MARKS - 1 && map.starts.length === MOST_MARKS)) return undefined;
    const [row, column] = [map.rows[index] ?? 0, map.columns[index] ?? 0];
    if (map.unit === 'paragraph') return `paragraph ${row}`;
    return map.unit === 'cell' ? `${columnName(column)}${row}` : `row ${row}, column ${column}`;
  }

  #lineAt(offset: number): number {
    if (offset < this.#at) [this.#line, this.#at] = [1, 0];
    for (
      let end = this.text.indexOf('\n', this.#at);
      end >= 0 && end < offset;
      end = this.text.indexOf('\n', this.#at)
    ) {
      this.#line += 1;
      this.#at = end + 1;
    }
    return this.#line;
  }
}

/** The index of the last number that is not above the limit; -1 for none. */
function lastUpTo(ascending: Uint32Array, limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** `A`, …, `Z`, `AA`. @param column from 1 */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? columnName(Math.floor((column - 1) / 26)) + letter : letter;
}
