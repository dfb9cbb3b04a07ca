/** Reads a text by tokens, each by a pattern at its place: the means of a parser of recursive descent. */
export class Tokens {
  private at = 0;
  constructor(
    private readonly text: string,
    private readonly blank = /\s*/y,
  ) {}

  /** The text that a pattern matches here, after blanks; null, and nothing read, when it does not. */
  take(pattern: RegExp): string | null {
    const from = this.skip(this.blank, this.at);
    const sticky = new RegExp(pattern.source, `${pattern.flags.replace('y', '')}y`);
    sticky.lastIndex = from;
    const found = sticky.exec(this.text)?.[0];
    if (found === undefined) return null;
    this.at = from + found.length;
    return found;
  }

  /** Like {@link take}, where the grammar leaves no choice. */
  need(pattern: RegExp): string {
    const found = this.take(pattern);
    if (found === null) throw new SyntaxError(`${pattern} was due at ${this.at} of ${this.text.slice(0, 200)}`);
    return found;
  }

  end(): void {
    if (this.skip(this.blank, this.at) < this.text.length) throw new SyntaxError(`nothing was due at ${this.at}`);
  }

  private skip(pattern: RegExp, from: number): number {
    pattern.lastIndex = from;
    return from + (pattern.exec(this.text)?.[0].length ?? 0);
  }
}

/** A document, and whether a filter selects it. */
export type Predicate = (document: Readonly<Record<string, unknown>>) => boolean;

/** The value at a path of keys; undefined when there is none. */
export function valueAt(document: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined),
    document,
  );
}

/** An object with exactly these keys, and no others but optional ones. Anything else is refused, as a store would. */
export function fieldsOf(
  value: unknown,
  needed: readonly string[],
  optional: readonly string[] = [],
): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new SyntaxError('an object was due');
  const keys = Object.keys(value);
  const wrong = keys.filter((key) => !needed.includes(key) && !optional.includes(key));
  const missing = needed.filter((key) => !keys.includes(key));
  if (wrong.length + missing.length > 0) throw new SyntaxError(`unknown: ${wrong}; missing: ${missing}`);
  return value as Readonly<Record<string, unknown>>;
}

/** The one key of an object, and its value. */
export function entryOf(value: unknown): [string, unknown] {
  const entries = Object.entries(fieldsOf(value, [], Object.keys(value ?? {})));
  const [entry] = entries;
  if (!entry || entries.length > 1) throw new SyntaxError(`one key was due, not ${entries.length}`);
  return entry;
}

export function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new SyntaxError('a list was due');
  return value;
}

export function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new SyntaxError('a text was due');
  return value;
}

export function numberOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new SyntaxError('a number was due');
  return value;
}
