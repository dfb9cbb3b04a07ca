import type { TextBuilder } from '../text-builder.js';
import type { PdfFile } from './pdf-file.js';
import { nameOf, type PdfDict, PdfName, PdfRef, type PdfValue, pdfText } from './pdf-syntax.js';

/** Strings that say how, not what: looks, languages, identifiers, sums, and the bytes of certificates. */
const technical = new Set([
  ...['DA', 'DS', 'Lang', 'ID', 'NM', 'CheckSum', 'Cert', 'ByteRange', 'CharSet', 'FontFamily', 'FontName'],
  ...['Registry', 'Ordering', 'Lookup', 'Limits', 'Encoding', 'LastModified'],
]);
/** Ways back to where one came from, and to what a page looks like. */
const backwards = new Set('Parent P Pg Page Prev Dest D AP Contents Resources Popup IRT Encrypt'.split(' '));
/** Files, which are read as such. */
const embedded = new Set(['EF', 'RF']);
const textStreams = new Set(['JS', 'RC', 'RV', 'V', 'DV']);
const richTexts = new Set(['RC', 'RV']);
const skippedTypes = new Set(['Page', 'Pages', 'Font', 'FontDescriptor', 'XRef', 'ObjStm', 'Encoding', 'CMap']);

const labels: Readonly<Record<string, string>> = {
  T: 'title',
  TU: 'label',
  V: 'value',
  DV: 'default value',
  Opt: 'option',
  RC: 'text',
  RV: 'text',
  URI: 'link',
  F: 'file',
  UF: 'file',
  Desc: 'description',
  JS: 'script',
  Subj: 'subject',
  E: 'expansion',
  Alt: 'alternative',
  Names: '',
};

/**
 * Walks over the objects of a document and writes the text of every string it meets, each object once: at the place from
 * which it was first reached. Page content and appearances are not walked, fonts neither.
 */
export class PdfStrings {
  readonly #seen = new Set<number>();
  readonly #files: PdfDict[] = [];

  constructor(private readonly file: PdfFile) {}

  /** Descriptions of attached files that were met. */
  get files(): readonly PdfDict[] {
    return this.#files;
  }

  /** Whether this is the first time that the object is met; from now on it was. */
  claim(value: PdfValue | undefined): boolean {
    if (!(value instanceof PdfRef)) return true;
    if (this.#seen.has(value.number)) return false;
    this.#seen.add(value.number);
    return true;
  }

  /**
   * Writes all strings under a value, a line each, after what they are.
   * @param keys what to leave out of the value itself
   * @throws {BudgetError} `too-many-characters`
   */
  async write(value: PdfValue | undefined, into: TextBuilder, key = '', keys?: ReadonlySet<string>): Promise<void> {
    const waiting: { readonly key: string; readonly value: PdfValue }[] = [];
    const put = (entries: Iterable<readonly [string, PdfValue]>) => {
      for (const [name, entry] of [...entries].reverse()) waiting.push({ key: name, value: entry });
    };
    const dict = keys && this.file.dict(value);
    if (keys) this.claim(value);
    if (dict) put(entriesOf(dict).filter(([name]) => !keys.has(name)));
    else waiting.push({ key, value: value ?? null });
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (!this.claim(next.value)) continue;
      const found = this.file.resolve(next.value);
      if (Buffer.isBuffer(found)) writeString(next.key, pdfText(found), into);
      else if (Array.isArray(found)) put(listed(next.key, found as readonly PdfValue[]));
      else if (found instanceof Map) put(await this.#entries(next.key, next.value, found as PdfDict, into));
    }
  }

  /** The text of a value that is one: a string, a name, or a stream of text; empty for any other. */
  async text(value: PdfValue | undefined): Promise<string> {
    const stream = this.file.stream(value);
    return stream ? pdfText((await this.file.content(stream)).bytes) : plainText(this.file.resolve(value));
  }

  /** What to walk on to from a dictionary. */
  async #entries(
    key: string,
    value: PdfValue,
    dict: PdfDict,
    into: TextBuilder,
  ): Promise<(readonly [string, PdfValue])[]> {
    if (skippedTypes.has(nameOf(dict.get('Type')))) return [];
    if (dict.has('EF')) this.#files.push(dict);
    if (textStreams.has(key) && this.file.stream(value)) writeString(key, await this.text(value), into);
    return entriesOf(dict);
  }
}

/** What is worth walking on to from a dictionary. */
function entriesOf(dict: PdfDict): (readonly [string, PdfValue])[] {
  const isSignature = dict.has('ByteRange');
  return [...dict].filter(([name, value]) => {
    if (technical.has(name) || embedded.has(name) || (isSignature && name === 'Contents')) return false;
    // Some names are ways back in one dictionary, and texts in another.
    return !backwards.has(name) || Buffer.isBuffer(value);
  });
}

function listed(key: string, list: readonly PdfValue[]): (readonly [string, PdfValue])[] {
  // The colours of a palette are written as a string.
  return nameOf(list[0]) === 'Indexed' ? [] : list.map((value) => [key, value] as const);
}

/** `what: text`, unless it is no text at all. */
export function writeString(key: string, text: string, into: TextBuilder): void {
  const plain = richTexts.has(key) ? withoutTags(text) : text;
  const shown = plain.replaceAll('\0', '').trim();
  if (shown === '' || !isReadable(shown)) return;
  const label = labels[key] ?? key;
  into.append(label === '' ? `${shown}\n` : `${label}: ${shown}\n`);
}

/** Whether there is a letter or digit to read. Bytes that are no text have control characters, or what stands for them. */
function isReadable(text: string): boolean {
  const head = text.slice(0, 1000);
  let odd = 0;
  for (const character of head) if ((character < ' ' && !/\s/.test(character)) || character === '\ufffd') odd += 1;
  return odd * 10 <= head.length && /[\p{L}\p{N}]/u.test(text);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Rich text is a small piece of XHTML; its paragraphs become lines. */
function withoutTags(text: string): string {
  const lines = text.replace(/<\/p>|<br[^<>]*>/gi, '\n').replace(/<[^<>]*>/g, '');
  return lines.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[(name as string).toLowerCase()] ?? whole;
    const point = decimal ? Number(decimal) : Number.parseInt(hex as string, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** The text of a value that is one, by itself or as a name; empty for any other. */
export function plainText(value: PdfValue): string {
  if (Buffer.isBuffer(value)) return pdfText(value);
  return value instanceof PdfName ? value.text : '';
}
