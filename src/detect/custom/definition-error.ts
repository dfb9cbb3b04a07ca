/** A definition that is not taken. Names the field and the remedy; quotes no content. */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError';
  readonly code = 'bad-definition';
  constructor(
    /** Path of the field in the definition. */
    readonly field: string,
    readonly detail: string,
  ) {
    super(`${field}: ${detail}`);
  }
}
