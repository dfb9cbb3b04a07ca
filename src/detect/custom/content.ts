/** What came of taking in the content of an infotype: terms, rows, documents. */
export interface ContentSummary {
  /** Terms, rows or documents that are looked for. */
  readonly entries: number;
  /** What was passed over, and how much of it, a sentence each. Holds no content. */
  readonly notes: readonly string[];
}

/** Content that cannot be taken in. Names the place and the remedy; quotes nothing. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly code = 'bad-content';
  constructor(
    /** Such as `table, line 12` or `primary`. */
    readonly field: string,
    readonly detail: string,
  ) {
    super(`${field}: ${detail}`);
  }
}
