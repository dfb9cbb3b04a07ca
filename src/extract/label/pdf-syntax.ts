import { RefusedError } from './splice.js';

/** Where a value stands in the bytes it was read from. */
interface Placed {
  readonly start: number;
  readonly end: number;
}

export interface PdfDictionary extends Placed {
  readonly kind: 'dictionary';
  /** By name without the slash. */
  readonly entries: ReadonlyMap<string, PdfEntry>;
}

export interface PdfEntry {
  /** Where its name begins. */
  readonly start: number;
  readonly value: PdfValue;
}

export interface PdfReference extends Placed {
  readonly kind: 'reference';
  readonly number: number;
  readonly generation: number;
}

/** An object of a PDF (ISO 32000-1, 7.3), as far as an edit needs it. */
export type PdfValue =
  | PdfDictionary
  | PdfReference
  | (Placed & { readonly kind: 'array'; readonly items: readonly PdfValue[] })
  | (Placed & { readonly kind: 'name'; readonly name: string })
  | (Placed & { readonly kind: 'number'; readonly value: number })
  | (Placed & { readonly kind: 'string'; readonly bytes: Buffer })
  /** `true`, `false` and `null`. */
  | (Placed & { readonly kind: 'word' });

const MAX_DEPTH = 100;
const blank = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const delimiter = new Set(Buffer.from('()<>[]{}/%', 'latin1'));
const [PERCENT, SLASH, OPEN, CLOSE, LESS, BACKSLASH] = [0x25, 0x2f, 0x28, 0x29, 0x3c, 0x5c];
const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** Reads values from bytes, one after another. Throws `malformed` for what is none. */
export class PdfSyntax {
  constructor(
    private readonly bytes: Buffer,
    public at: number,
  ) {}

  /** Passes over white space and comments. */
  skip(): void {
    for (;;) {
      while (this.at < this.bytes.length && blank.has(this.bytes[this.at] ?? 0)) this.at += 1;
      if (this.bytes[this.at] !== PERCENT) return;
      while (this.at < this.bytes.length && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at += 1;
    }
  }

  /** Passes over a word if it comes next. */
  take(word: string): boolean {
    this.skip();
    if (this.bytes.toString('latin1', this.at, this.at + word.length) !== word) return false;
    this.at += word.length;
    return true;
  }

  expect(word: string): void {
    if (!this.take(word)) throw new RefusedError('malformed');
  }

  integer(): number {
    const value = this.value();
    if (value.kind !== 'number' || !Number.isSafeInteger(value.value) || value.value < 0) {
      throw new RefusedError('malformed');
    }
    return value.value;
  }

  value(depth = 0): PdfValue {
    if (depth > MAX_DEPTH) throw new RefusedError('malformed');
    this.skip();
    const start = this.at;
    const first = this.bytes[start];
    if (first === SLASH) return { kind: 'name', name: this.#name(), start, end: this.at };
    if (first === OPEN) return { kind: 'string', bytes: this.#literal(), start, end: this.at };
    if (first === LESS && this.bytes[start + 1] === LESS) return this.#dictionary(depth);
    if (first === LESS) return { kind: 'string', bytes: this.#hexadecimal(), start, end: this.at };
    if (first === 0x5b) return this.#array(depth);
    const word = this.#word();
    if (/^[+-]?\d*\.?\d*$/.test(word) && /\d/.test(word)) return this.#numberOrReference(start, word);
    if (word !== 'true' && word !== 'false' && word !== 'null') throw new RefusedError('malformed');
    return { kind: 'word', start, end: this.at };
  }

  #dictionary(depth: number): PdfDictionary {
    const start = this.at;
    const entries = new Map<string, PdfEntry>();
    this.at += 2;
    while (!this.take('>>')) {
      const from = this.at;
      if (this.bytes[from] !== SLASH) throw new RefusedError('malformed');
      const name = this.#name();
      // A name that stands twice could be understood in two ways.
      if (entries.has(name)) throw new RefusedError('malformed');
      entries.set(name, { start: from, value: this.value(depth + 1) });
    }
    return { kind: 'dictionary', entries, start, end: this.at };
  }

  #array(depth: number): PdfValue {
    const start = this.at;
    const items: PdfValue[] = [];
    this.at += 1;
    while (!this.take(']')) items.push(this.value(depth + 1));
    return { kind: 'array', items, start, end: this.at };
  }

  #numberOrReference(start: number, word: string): PdfValue {
    const plain: PdfValue = { kind: 'number', value: Number(word), start, end: this.at };
    if (!/^\d{1,10}$/.test(word)) return plain;
    const [, generation] =
      /^[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/.exec(
        this.bytes.toString('latin1', this.at, this.at + 40),
      ) ?? [];
    if (generation === undefined) return plain;
    this.at = this.bytes.indexOf('R', this.at) + 1;
    return { kind: 'reference', number: Number(word), generation: Number(generation), start, end: this.at };
  }

  #word(): string {
    const start = this.at;
    while (this.at < this.bytes.length && this.#isRegular(this.at)) this.at += 1;
    return this.bytes.toString('latin1', start, Math.min(this.at, start + 64));
  }

  #isRegular(at: number): boolean {
    const byte = this.bytes[at] ?? 0;
    return !blank.has(byte) && !delimiter.has(byte);
  }

  #name(): string {
    const start = ++this.at;
    while (this.at < this.bytes.length && this.#isRegular(this.at)) this.at += 1;
    const raw = this.bytes.toString('latin1', start, this.at);
    return raw.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  }

  #hexadecimal(): Buffer {
    const end = this.bytes.indexOf('>', this.at);
    if (end < 0) throw new RefusedError('malformed');
    const digits = this.bytes.toString('latin1', this.at + 1, end).replace(/[^0-9a-f]/gi, '');
    this.at = end + 1;
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
  }

  #literal(): Buffer {
    const kept: number[] = [];
    let depth = 1;
    for (this.at += 1; depth > 0; this.at++) {
      const byte = this.bytes[this.at];
      if (byte === undefined) throw new RefusedError('malformed');
      if (byte === BACKSLASH) kept.push(...this.#escape());
      else {
        if (byte === OPEN) depth += 1;
        if (byte === CLOSE) depth -= 1;
        if (depth > 0) kept.push(byte);
      }
    }
    return Buffer.from(kept);
  }

  /** Leaves off at the last byte of the escape. */
  #escape(): number[] {
    const octal = /^[0-7]{1,3}/.exec(this.bytes.toString('latin1', this.at + 1, this.at + 4))?.[0];
    if (octal !== undefined) {
      this.at += octal.length;
      return [Number.parseInt(octal, 8) & 0xff];
    }
    this.at += 1;
    const next = this.bytes[this.at] ?? 0;
    if (next === 13 && this.bytes[this.at + 1] === 10) this.at += 1;
    if (next === 13 || next === 10) return [];
    return [escapes[String.fromCharCode(next)] ?? next];
  }
}

/** A text as a string of a PDF: literal where it is ASCII, else UTF-16 in hexadecimal. */
export function pdfString(text: string): string {
  if (/^[ -~]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}
