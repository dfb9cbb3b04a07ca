/** The part of a module of `stdnum` that is used here. */
interface Standard {
  readonly validate: (value: string) => { readonly isValid: boolean };
}

/** A validator's test from a module of `stdnum`, which strips the separators itself. */
export function conformsTo(standard: Standard): (candidate: string) => boolean {
  return (candidate) => {
    // What does not conform is told by an error; to note where it was made takes ten times as long as the check.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    try {
      return standard.validate(candidate).isValid;
    } finally {
      Error.stackTraceLimit = stackTraceLimit;
    }
  };
}
