/** The part of a module of `stdnum` that is used here. */
interface Standard {
  readonly validate: (value: string) => { readonly isValid: boolean };
}

/** A validator's test from a module of `stdnum`, which strips the separators itself. */
export function conformsTo(standard: Standard): (candidate: string) => boolean {
  return (candidate) => standard.validate(candidate).isValid;
}
