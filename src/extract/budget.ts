import type { UnreadReason } from './part.js';

const MiB = 1024 * 1024;

/** What one document may cost before its child process is stopped. Sizes in bytes, times in milliseconds. */
export interface Budget {
  readonly inputBytes: number;
  readonly unpackedBytes: number;
  /**
   * Members of archives, parts of mails and of office documents. An empty one takes 100 µs of a core from the archive to
   * its result; the sources of an operating system are 80,000 files.
   */
  readonly entries: number;
  /** Unpacked bytes per packed byte. */
  readonly ratio: number;
  /** Nesting of elements in markup and of values in JSON. */
  readonly depth: number;
  /** Documents in documents: a file attached to a mail, a sheet embedded in a text. */
  readonly nesting: number;
  readonly characters: number;
  readonly milliseconds: number;
  /** V8 heap of the child. */
  readonly heapBytes: number;
  /** Resident memory of the child, polled from outside. */
  readonly residentBytes: number;
}

export const defaultBudget: Budget = {
  inputBytes: 50 * MiB,
  unpackedBytes: 200 * MiB,
  entries: 100_000,
  ratio: 100,
  depth: 512,
  nesting: 5,
  characters: 10_000_000,
  milliseconds: 30_000,
  heapBytes: 384 * MiB,
  residentBytes: 512 * MiB,
};

/** A document asked for more than its budget. Carries the reason alone, nothing of the content. */
export class BudgetError extends Error {
  override readonly name = 'BudgetError';
  constructor(readonly reason: UnreadReason) {
    super(reason);
  }
}

/** What a document, with everything inside it, has used of its budget so far. */
export class Spending {
  #characters = 0;
  #unpackedBytes = 0;
  #entries = 0;

  constructor(readonly budget: Budget) {}

  /** How many more UTF-16 code units may be read. */
  get charactersLeft(): number {
    return this.budget.characters - this.#characters;
  }

  /** @throws {BudgetError} `too-many-characters` */
  characters(count: number): void {
    this.#characters += count;
    if (this.#characters > this.budget.characters) throw new BudgetError('too-many-characters');
  }

  /** Gives back what was read and then dropped in favour of another reading. */
  refundCharacters(count: number): void {
    this.#characters -= count;
  }

  /** @throws {BudgetError} `unpacked-too-large` */
  unpacked(bytes: number): void {
    this.#unpackedBytes += bytes;
    if (this.#unpackedBytes > this.budget.unpackedBytes) throw new BudgetError('unpacked-too-large');
  }

  /** @throws {BudgetError} `too-many-entries` */
  entries(count: number): void {
    this.#entries += count;
    if (this.#entries > this.budget.entries) throw new BudgetError('too-many-entries');
  }
}
