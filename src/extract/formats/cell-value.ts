import { isUtf8 } from 'node:buffer';
import type { ExtractContext } from '../format.js';
import type { Part } from '../part.js';
import { printableStrings } from '../printable.js';

/** A shorter value of bytes is a number, a hash or an identifier, and no document. */
const LEAST_DOCUMENT_BYTES = 64;
const MOST_LEVELS = 64;

/** Values of a table that are documents: bytes that are no text. They are read when the table is. */
export class CellDocuments {
  readonly #found: { readonly place: string; readonly bytes: Uint8Array }[] = [];

  constructor(private readonly context: ExtractContext) {}

  /** Takes the value if it is one, and says whether it did. @param place of the table */
  take(value: unknown, place: string): boolean {
    if (!(value instanceof Uint8Array) || value.length < LEAST_DOCUMENT_BYTES || isText(value)) return false;
    // One more than are read tells that there were more.
    if (this.#found.length > this.context.spending.budget.entries) return true;
    this.#found.push({ place: `${place}, value ${this.#found.length + 1}`, bytes: value });
    return true;
  }

  async *parts(): AsyncGenerator<Part> {
    for (const { place, bytes } of this.#found) {
      this.context.spending.entries(1);
      yield* this.context.nested(Buffer.from(bytes), '', place);
    }
  }
}

/**
 * The text of a value in a table; '' for none. Of bytes that are no text, what can be read in them. Objects and lists
 * become `key: value` lines, so that keys stand before their values.
 */
export function cellText(value: unknown): string {
  return textOf(value, '', 0).trimEnd();
}

function textOf(value: unknown, key: string, level: number): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : shortDate(value.toISOString());
  if (value instanceof Uint8Array) return bytesText(value);
  if (typeof value !== 'object') return String(value);
  if (level > MOST_LEVELS) return '';
  const isList = Array.isArray(value) || ArrayBuffer.isView(value);
  return Object.entries(value)
    .map(([name, inner]: [string, unknown]) => {
      const label = isList ? key : name;
      const text = textOf(inner, label, level + 1);
      if (text === '') return '';
      const isLine = text.endsWith('\n');
      return label === '' || isLine ? (isLine ? text : `${text}\n`) : `${label}: ${text}\n`;
    })
    .join('');
}

/** A day is a day, without a time. */
function shortDate(iso: string): string {
  return iso.replace(/T00:00:00\.000Z$/, '').replace(/\.000Z$/, 'Z');
}

function bytesText(value: Uint8Array): string {
  const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return isText(bytes) ? bytes.toString('utf8') : [...printableStrings(bytes)].join(' ');
}

function isText(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && !bytes.includes(0);
}

/**
 * A place called by a name from the document, where that surely is a name and nothing more: a place must not tell what
 * is content. Else it has a number, from 1.
 */
export function namedPlace(kind: string, name: unknown, number: number): string {
  const isPlain = typeof name === 'string' && /^[a-z_][\w$ .-]{0,63}$/i.test(name) && !/\d{3}/.test(name);
  return `${kind} ${isPlain ? name : number}`;
}
