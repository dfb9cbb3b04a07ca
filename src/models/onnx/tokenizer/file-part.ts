/** A tokenizer that cannot be used as it stands. Says what of its file, and quotes nothing of any text. */
export class TokenizerError extends Error {
  override readonly name = 'TokenizerError';
  readonly code = 'bad-tokenizer';
}

/** An object of `tokenizer.json`, read field by field. */
export class FilePart {
  constructor(
    private readonly fields: Readonly<Record<string, unknown>>,
    private readonly place: string,
  ) {}

  static of(value: unknown, place: string): FilePart {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new TokenizerError(`${place} has to be an object`);
    }
    return new FilePart(value as Readonly<Record<string, unknown>>, place);
  }

  get type(): string {
    return this.text('type', '');
  }

  text(name: string, otherwise: string): string {
    const value = this.fields[name];
    return typeof value === 'string' ? value : otherwise;
  }

  flag(name: string, otherwise: boolean): boolean {
    const value = this.fields[name];
    return typeof value === 'boolean' ? value : otherwise;
  }

  number(name: string): number | undefined {
    const value = this.fields[name];
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  }

  value(name: string): unknown {
    return this.fields[name];
  }

  list(name: string): readonly unknown[] {
    const value = this.fields[name];
    if (Array.isArray(value)) return value;
    throw new TokenizerError(`${this.place}.${name} has to be a list`);
  }

  parts(name: string): FilePart[] {
    return this.list(name).map((value, n) => FilePart.of(value, `${this.place}.${name}.${n}`));
  }

  part(name: string): FilePart {
    return FilePart.of(this.fields[name], `${this.place}.${name}`);
  }

  /** A part that may be left out or null. */
  optional(name: string): FilePart | null {
    return this.fields[name] === undefined || this.fields[name] === null ? null : this.part(name);
  }

  /** From tokens to their numbers. */
  vocabulary(name: string): Map<string, number> {
    const entries = Object.entries((this.fields[name] ?? {}) as Record<string, unknown>);
    if (entries.length === 0) throw new TokenizerError(`${this.place}.${name} holds no tokens`);
    return new Map(
      entries.map(([token, id]) => {
        if (typeof id === 'number' && Number.isInteger(id) && id >= 0) return [token, id];
        throw new TokenizerError(`${this.place}.${name}: each token needs a number`);
      }),
    );
  }

  /** `{"String": "…"}` or `{"Regex": "…"}`. */
  pattern(name: string): RegExp {
    const part = this.part(name);
    const literal = part.value('String');
    if (typeof literal === 'string') return new RegExp(literal.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), 'gu');
    const source = part.text('Regex', '');
    try {
      return new RegExp(javascriptRegex(source), 'gu');
    } catch {
      throw new TokenizerError(`${this.place}.${name}: this regular expression is not one that is known here`);
    }
  }

  unsupported(supported: readonly string[]): TokenizerError {
    return new TokenizerError(`${this.place}: type ${this.type} is not supported; ${supported.join(', ')} are`);
  }
}

/** What tokenizers write in their patterns that JavaScript writes otherwise: inline `(?i:…)`, `\h`, escaped signs. */
function javascriptRegex(source: string): string {
  return source
    .replace(/\(\?i:([^()]*)\)/g, (_, inner: string) => `(?:${eitherCase(inner)})`)
    .replace(/\\([^\p{L}\p{N}])/gu, (escaped, sign: string) => (/[\^$\\.*+?()[\]{}|/-]/.test(sign) ? escaped : sign));
}

function eitherCase(source: string): string {
  return source.replace(/\\.|[a-z]/gi, (one) =>
    one.startsWith('\\') ? one : `[${one.toLowerCase()}${one.toUpperCase()}]`,
  );
}
