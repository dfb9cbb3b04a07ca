import { BudgetError, type Spending } from './budget.js';

/** Collects the text of one part, counted against the budget as it comes. */
export class TextBuilder {
  #text = '';

  constructor(private readonly spending: Spending) {}

  /**
   * Takes as much of `piece` as the budget allows.
   * @throws {BudgetError} `too-many-characters` when that is not all of it; what fitted is kept
   */
  append(piece: string): this {
    const room = this.spending.charactersLeft;
    if (piece.length > room) {
      this.spending.characters(room);
      this.#text += piece.slice(0, room);
      throw new BudgetError('too-many-characters');
    }
    this.spending.characters(piece.length);
    this.#text += piece;
    return this;
  }

  /** Ends the line, unless it is empty. */
  newline(): this {
    return this.#text === '' || this.#text.endsWith('\n') ? this : this.append('\n');
  }

  /** Whether anything but white space was collected. */
  get isBlank(): boolean {
    return this.#text.trim() === '';
  }

  /** Drops what was collected, and gives its characters back. */
  discard(): void {
    this.spending.refundCharacters(this.#text.length);
    this.#text = '';
  }

  toString(): string {
    return this.#text;
  }
}
