import { Surrogates } from './surrogate.js';

/** What to take out. UTF-16 code units. */
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

/**
 * What stands in place of a value. `label`: what it is, `[US_SSN]`. `numbered`: and which, `[US_SSN_1]`, the same number
 * for the same value, so that a reader can tell that two places speak of one person. `format`: a stand-in that looks like
 * it and is none. Only the last tells how long a value is.
 */
export type RedactionStyle = 'label' | 'numbered' | 'format';

/** Takes findings out of a text. UTF-16 code units; in any order, and where they overlap they are taken out as one. */
export type Redactor = (text: string, findings: readonly Redaction[]) => string;

export interface RedactorOptions {
  readonly style: RedactionStyle;
  /** Sixteen bytes of chance; see {@link Surrogates}. */
  readonly key: Uint8Array;
  /** Whether a value passes the check of an infotype. */
  readonly isReal: (infotype: string, candidate: string) => boolean;
}

/** The text with every finding replaced by the name of its infotype. */
export const redact: Redactor = (text, findings) => replaced(text, findings, ({ infotype }) => placeholder(infotype));

/** A redactor for the texts of one request: the same value gets the same number or stand-in in all of them. */
export function createRedactor({ style, key, isReal }: RedactorOptions): Redactor {
  if (style === 'label') return redact;
  const numbers = new Numbers();
  const surrogates = new Surrogates(key);
  return (text, findings) =>
    replaced(text, findings, ({ infotype, start, end }) => {
      const value = text.slice(start, end);
      if (style === 'numbered') return placeholder(infotype).replace(/]$/, `_${numbers.of(infotype, value)}]`);
      return surrogates.of(value, numbers.ofAny(value), (candidate) => isReal(infotype, candidate));
    });
}

/** Values of one infotype that are known again; of a text without end the others get a number each time. */
const mostNumbered = 100_000;

/** Numbers values in the order in which they come, as long as it lives. */
class Numbers {
  #beyond = 0;
  readonly #byInfotype = new Map<string, Map<string, number>>();

  of(infotype: string, value: string): number {
    const numbers = this.#byInfotype.get(infotype) ?? new Map<string, number>();
    this.#byInfotype.set(infotype, numbers);
    const plain =
      tokensOf(value)
        .map(({ text }) => text)
        .join('') || value;
    const known = numbers.get(plain);
    if (known !== undefined) return known;
    if (numbers.size === mostNumbered) return mostNumbered + ++this.#beyond;
    numbers.set(plain, numbers.size + 1);
    return numbers.size;
  }

  /** Whatever it is taken for. */
  ofAny(value: string): number {
    return this.of('', value);
  }
}

function replaced(text: string, findings: readonly Redaction[], by: (one: Redaction) => string): string {
  let result = '';
  let at = 0;
  for (const one of merged(findings.map((finding) => wholeCharacters(text, finding)))) {
    result += text.slice(at, one.start) + by(one);
    at = one.end;
  }
  return result + text.slice(at);
}

const high = /[\ud800-\udbff]/;
const low = /[\udc00-\udfff]/;

/** No half of a surrogate pair is left standing. */
function wholeCharacters(text: string, { infotype, start, end }: Redaction): Redaction {
  const cuts = (at: number) => at > 0 && high.test(text.charAt(at - 1)) && low.test(text.charAt(at));
  return { infotype, start: cuts(start) ? start - 1 : start, end: cuts(end) ? end + 1 : end };
}
