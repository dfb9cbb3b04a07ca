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

/** Values with fewer letters and digits would be found in any text: an age, a room. */
const leastRepeated = 6;
/** Longer than any value that is written in one line. */
const mostRepeated = 200;
/** How far the pieces of one value may lie apart: `(555) 010-9999`. */
const widestGap = 3;

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What was found, with every other place of the same values, whichever way they are spaced, dotted or cased there: a
 * repeat without the words around the first one is less sure, and would be left standing. Linear in the text.
 */
export function withRepeats(text: string, found: readonly Redaction[]): Redaction[] {
  const infotypes = new Map<string, string>();
  for (const { infotype, start, end } of found) {
    const value = tokensOf(text.slice(start, Math.min(end, start + 2 * mostRepeated)))
      .map((token) => token.text)
      .join('');
    if (value.length >= leastRepeated && value.length <= mostRepeated) infotypes.set(value, infotype);
  }
  if (infotypes.size === 0) return [...found];
  return merged([...found, ...repeatsIn(tokensOf(text), infotypes)]);
}

function repeatsIn(tokens: readonly Token[], infotypes: ReadonlyMap<string, string>): Redaction[] {
  const beginnings = new Set([...infotypes.keys()].map((value) => value.slice(0, leastRepeated)));
  const longest = Math.max(...[...infotypes.keys()].map((value) => value.length));
  return tokens.flatMap((first, i): Redaction[] => {
    let value = '';
    let at = first.start;
    for (let j = i; j < tokens.length; j++) {
      const token = tokens[j];
      if (!token || token.start - at > widestGap) break;
      value += token.text;
      at = token.end;
      if (value.length < leastRepeated) continue;
      if (value.length > longest || !beginnings.has(value.slice(0, leastRepeated))) break;
      const infotype = infotypes.get(value);
      if (infotype !== undefined) return [{ infotype, start: first.start, end: token.end }];
    }
    return [];
  });
}

function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: token, index }) => ({
    text: token.toLowerCase(),
    start: index,
    end: index + token.length,
  }));
}

/** Sorted; what overlaps is taken out as one. */
function merged(all: readonly Redaction[]): Redaction[] {
  const result: Redaction[] = [];
  for (const one of all.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (!last || one.start >= last.end) result.push(one);
    else if (one.end > last.end) result[result.length - 1] = { ...last, end: one.end };
  }
  return result;
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
