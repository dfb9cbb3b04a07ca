import { isUtf8 } from 'node:buffer';
import { BudgetError } from '../budget.js';

/** `/Name`, without its slash. */
export class PdfName {
  constructor(readonly text: string) {}
}

/** `12 0 R`. */
export class PdfRef {
  constructor(
    readonly number: number,
    readonly generation: number,
  ) {}
}

export type PdfDict = ReadonlyMap<string, PdfValue>;

/** An object of a PDF (ISO 32000-2, 7.3). A string is its bytes: {@link pdfText} makes text of it. */
export type PdfValue = null | boolean | number | Buffer | PdfName | PdfRef | PdfDict | readonly PdfValue[];

/** Says nothing of where or on what. */
class PdfSyntaxError extends Error {
  override readonly name = 'PdfSyntaxError';
}

/** Makes the bytes of a string readable where a document is encrypted. */
export type DecryptString = (bytes: Buffer) => Buffer;

const code = (character: string) => character.charCodeAt(0);
const chars = {
  lineFeed: 0x0a,
  return: 0x0d,
  hash: code('#'),
  percent: code('%'),
  open: code('('),
  close: code(')'),
  plus: code('+'),
  minus: code('-'),
  dot: code('.'),
  slash: code('/'),
  less: code('<'),
  greater: code('>'),
  listOpen: code('['),
  listClose: code(']'),
  backslash: code('\\'),
  reference: code('R'),
};
const BLANK = 1;
const DELIMITER = 2;
/** What each byte is to the syntax; all others are regular characters. */
const classes = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) classes[byte] = BLANK;
for (const byte of Buffer.from('()<>[]{}/%')) classes[byte] = DELIMITER;

const escapes: ReadonlyMap<number, number> = new Map([
  [code('n'), 10],
  [code('r'), 13],
  [code('t'), 9],
  [code('b'), 8],
  [code('f'), 12],
]);

/** Reads objects front to back. What is broken inside of one is passed over where that can be done. */
export class PdfReader {
  constructor(
    private readonly bytes: Buffer,
    public at: number,
    private readonly maxDepth: number,
    private readonly decrypt: DecryptString = (string) => string,
  ) {}

  /**
   * The object that stands here.
   * @throws {PdfSyntaxError} where there is none, {@link BudgetError} `too-deep`
   */
  value(depth = 0): PdfValue {
    if (depth > this.maxDepth) throw new BudgetError('too-deep');
    this.skipBlank();
    const byte = this.#byte();
    if (byte === chars.slash) return this.#name();
    if (byte === chars.open) return this.decrypt(this.#literal());
    if (byte === chars.listOpen) return this.#list(depth);
    if (byte === chars.less) {
      return this.bytes[this.at + 1] === chars.less ? this.#dict(depth) : this.decrypt(this.#hex());
    }
    return isNumeric(byte) ? this.#numberOrRef() : this.#constant();
  }

  /** Past white space and comments. */
  skipBlank(): void {
    for (;;) {
      while (classes[this.#byte()] === BLANK) this.at += 1;
      if (this.#byte() !== chars.percent) return;
      while (this.at < this.bytes.length && this.#byte() !== chars.lineFeed && this.#byte() !== chars.return) {
        this.at += 1;
      }
    }
  }

  /** The word of regular characters that stands here, which may be empty; stands behind it then. */
  keyword(): string {
    this.skipBlank();
    const start = this.at;
    while (this.at < this.bytes.length && classes[this.#byte()] === 0) this.at += 1;
    return this.bytes.toString('latin1', start, this.at);
  }

  /** -1 at the end, which is of no class. */
  #byte(): number {
    return this.bytes[this.at] ?? -1;
  }

  #name(): PdfName {
    this.at += 1;
    const start = this.at;
    while (this.at < this.bytes.length && classes[this.#byte()] === 0) this.at += 1;
    const raw = this.bytes.toString('latin1', start, this.at);
    if (!raw.includes('#')) return new PdfName(raw);
    const decoded = raw.replace(/#([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    const bytes = Buffer.from(decoded, 'latin1');
    return new PdfName(isUtf8(bytes) ? bytes.toString('utf8') : decoded);
  }

  #literal(): Buffer {
    this.at += 1;
    const kept: number[] = [];
    for (let open = 1; this.at < this.bytes.length; ) {
      const byte = this.#byte();
      this.at += 1;
      if (byte === chars.backslash) {
        const escaped = this.#escape();
        if (escaped >= 0) kept.push(escaped);
        continue;
      }
      if (byte === chars.open) open += 1;
      else if (byte === chars.close) open -= 1;
      if (open === 0) return Buffer.from(kept);
      kept.push(byte);
    }
    throw new PdfSyntaxError();
  }

  /** What a backslash makes of that which follows it; -1 for nothing. */
  #escape(): number {
    const byte = this.#byte();
    this.at += 1;
    if (byte === chars.return) {
      if (this.#byte() === chars.lineFeed) this.at += 1;
      return -1;
    }
    if (byte === chars.lineFeed) return -1;
    const digits = /^[0-7]{1,3}/.exec(this.bytes.toString('latin1', this.at - 1, this.at + 2))?.[0];
    if (!digits) return escapes.get(byte) ?? byte;
    this.at += digits.length - 1;
    return Number.parseInt(digits, 8) & 0xff;
  }

  #hex(): Buffer {
    const end = this.bytes.indexOf('>', this.at);
    if (end < 0) {
      this.at = this.bytes.length;
      throw new PdfSyntaxError();
    }
    const digits = this.bytes.toString('latin1', this.at + 1, end).replace(/[^\da-f]/gi, '');
    this.at = end + 1;
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
  }

  #list(depth: number): PdfValue[] {
    this.at += 1;
    const items: PdfValue[] = [];
    for (;;) {
      this.skipBlank();
      if (this.at >= this.bytes.length) throw new PdfSyntaxError();
      if (this.#byte() === chars.listClose) break;
      items.push(this.value(depth + 1));
    }
    this.at += 1;
    return items;
  }

  #dict(depth: number): PdfDict {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skipBlank();
      const byte = this.#byte();
      if (byte === chars.greater) break;
      if (byte === chars.slash) {
        const { text } = this.#name();
        this.skipBlank();
        if (this.#byte() !== chars.greater) entries.set(text, this.value(depth + 1));
      } else this.value(depth + 1);
    }
    this.at += this.bytes[this.at + 1] === chars.greater ? 2 : 1;
    return entries;
  }

  #numberOrRef(): number | PdfRef {
    const number = Number.parseFloat(this.keyword().replace(/^([+-])[+-]+/, '$1')) || 0;
    if (!Number.isInteger(number) || number < 0) return number;
    const back = this.at;
    this.skipBlank();
    if (isNumeric(this.#byte())) {
      const generation = Number(this.keyword());
      this.skipBlank();
      const after = this.bytes[this.at + 1] ?? -1;
      if (Number.isInteger(generation) && this.#byte() === chars.reference && (classes[after] ?? BLANK) !== 0) {
        this.at += 1;
        return new PdfRef(number, generation);
      }
    }
    this.at = back;
    return number;
  }

  /** An unknown word inside of an object counts as null, unless it says that the object is over. */
  #constant(): null | boolean {
    const word = this.keyword();
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === '' || /^(obj|endobj|stream|endstream|xref|trailer)$/.test(word)) throw new PdfSyntaxError();
    return null;
  }
}

function isNumeric(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || byte === chars.plus || byte === chars.minus || byte === chars.dot;
}

const ESCAPE = '\u001b';
/** What PDFDocEncoding has other than Latin-1 (ISO 32000-2, annex D.3), from 0x18 and from 0x80 on. */
const accents = '˘ˇˆ˙˝˛˚˜';
const symbols = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\ufffd€';

const pdfDoc = Array.from({ length: 256 }, (_, byte) => {
  const other = byte < 0x80 ? accents[byte - 0x18] : symbols[byte - 0x80];
  return other ?? String.fromCharCode(byte);
});

/** The text of a string outside of page content: UTF-16 or UTF-8 by its mark, else UTF-8 where it can be, else PDFDocEncoding. */
export function pdfText(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return withoutLanguage(bigEndian(bytes.subarray(2)));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return withoutLanguage(bytes.toString('utf16le', 2));
  if (isUtf8(bytes)) return bytes.toString('utf8').replace(/^\ufeff/, '');
  return Array.from(bytes, (byte) => pdfDoc[byte]).join('');
}

function bigEndian(bytes: Buffer): string {
  return Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le');
}

/** Drops the escapes between which a text names its language (ISO 32000-2, 7.9.2.2). */
function withoutLanguage(text: string): string {
  if (!text.includes(ESCAPE)) return text;
  return text
    .split(ESCAPE)
    .filter((piece, n) => n % 2 === 0 || piece.length > 10)
    .join('');
}

/** The text of a name; empty for any other value. */
export function nameOf(value: PdfValue | undefined): string {
  return value instanceof PdfName ? value.text : '';
}
