import { BudgetError, type Spending } from './budget.js';

/**
 * Collects the text of one part, counted against the budget as it comes. It never looks at what it has: reading a
 * string that is still being put together makes V8 copy all of it, which turns many small pieces into quadratic time.
 */
export class TextBuilder {
  #text = '';
  #isBlank = true;
  #atLineStart = true;

  constructor(private readonly spending: Spending) {}

  /**
   * Takes as much of `piece` as the budget allows.
   * @throws {BudgetError} `too-many-characters` when that is not all of it; what fitted is kept
   */
  append(piece: string): this {
    if (piece === '') return this;
    const kept = piece.slice(0, this.spending.charactersLeft);
    this.spending.characters(kept.length);
    this.#text += kept;
    this.#isBlank &&= kept.trim() === '';
    this.#atLineStart = kept.endsWith('\n');
    if (kept.length < piece.length) throw new BudgetError('too-many-characters');
    return this;
  }

  /** Ends the line, unless it is empty. */
  newline(): this {
    return this.#atLineStart ? this : this.append('\n');
  }

  /** UTF-16 code units. */
  get length(): number {
    return this.#text.length;
  }

  /** Whether nothing but white space was collected. */
  get isBlank(): boolean {
    return this.#isBlank;
  }

  /** Drops what was collected, and gives its characters back. */
  discard(): void {
    this.spending.refundCharacters(this.#text.length);
    this.#text = '';
    this.#isBlank = true;
    this.#atLineStart = true;
  }

  toString(): string {
    return this.#text;
  }
}
