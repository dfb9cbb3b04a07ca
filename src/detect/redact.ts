/** What to take out: UTF-16 code units, sorted, not overlapping. */
interface Redaction {
  readonly infotype: string;
  readonly start: number;
  readonly end: number;
}

/** What stands in a redacted text in place of a value: `identity/us-ssn` gives `[US_SSN]`. */
export function placeholder(infotype: string): string {
  const name = infotype.slice(infotype.lastIndexOf('/') + 1);
  return `[${name.replaceAll('-', '_').toUpperCase()}]`;
}

/** The text with every finding replaced by the name of its infotype. */
export function redact(text: string, findings: readonly Redaction[]): string {
  let result = '';
  let at = 0;
  for (const { infotype, start, end } of findings) {
    result += text.slice(at, start) + placeholder(infotype);
    at = end;
  }
  return result + text.slice(at);
}
