import iconv from 'iconv-lite';
import { type CompoundEntry, openCompoundFile } from '../compound-file.js';
import { type ExtractContext, reasonOf } from '../format.js';
import { joinedLabels, labelParts, type StoredLabels } from '../label/file-label.js';
import { type MailHeader, readEntity } from '../mime.js';
import { failedPart, type Part, type PartKind, readPart } from '../part.js';
import { partsOf, type Step } from '../step.js';
import { TextBuilder } from '../text-builder.js';
import { decompressRtf } from './msg-rtf.js';

/** Property identifiers of [MS-OXPROPS] that have a place of their own; all others are notes on the message. */
const ids = {
  subject: ['0037'],
  body: '1000',
  html: '1013',
  rtf: '1009',
  headers: '007d',
  data: '3701',
  fileName: ['3707', '3704', '3001'],
  addresses:
    '0042 0044 0065 0073 0075 0076 0078 0079 0c1a 0c1f 0e02 0e03 0e04 0e05 0e06 0e07 5d01 5d02 5d07 5d08 5d09 5d0a'.split(
      ' ',
    ),
};
const types = { text8: '001e', text16: '001f', binary: '0102', storage: '000d', texts8: '101e', texts16: '101f' };
const FIXED_PROPERTIES = '__properties_version1.0';
const CODE_PAGE_PROPERTIES = [0x3ffd, 0x3fde];
/** Bytes before the fixed properties: of a message in a file, and of one in another. */
const HEADERS = [32, 24];

/**
 * A message of Outlook ([MS-OXMSG]): headers, every kind of body it has, recipients, attachments as documents, messages
 * in it included, and whatever else its properties say in words.
 */
export async function* readMsg(bytes: Buffer, context: ExtractContext): AsyncGenerator<Step> {
  const file = openCompoundFile(bytes, context.spending);
  yield* new Message(file.root, context, 0).read();
  const isMessage = file.root.children.some(({ name }) => name === FIXED_PROPERTIES);
  if (!file.isWhole || !isMessage) yield failedPart('document', 'document', 'malformed');
}

class Message {
  readonly #properties: Properties;

  constructor(
    private readonly storage: CompoundEntry,
    private readonly context: ExtractContext,
    private readonly nesting: number,
  ) {
    this.#properties = new Properties(storage);
  }

  async *read(): AsyncGenerator<Step> {
    const own = this.#properties;
    yield* labelParts(this.#labels());
    yield* this.#texts('header', 'header subject', own.texts(ids.subject));
    yield* this.#texts('header', 'header addresses', own.texts(ids.addresses));
    yield* this.#texts(
      'header',
      'other headers',
      this.#headers().map(({ name, value }) => `${name}: ${value}`),
    );
    const recipients = this.storage.children.filter(({ name }) => name.startsWith('__recip'));
    yield* this.#texts(
      'header',
      'recipients',
      recipients.flatMap((recipient) => new Properties(recipient, own.charset).texts()),
    );
    yield* this.#bodies();
    const known = [...ids.subject, ...ids.addresses, ids.headers, ids.body, ids.html, ids.rtf];
    yield* this.#texts('metadata', 'properties', own.texts(undefined, known));
    yield* this.#attachments();
  }

  #headers(): MailHeader[] {
    const texts = this.#properties.texts([ids.headers]);
    return texts.flatMap((text) => readEntity(Buffer.from(text.trimStart())).headers);
  }

  /** Outlook keeps the header as a property of its own, whose number differs from one file to the next. */
  #labels(): StoredLabels {
    const sent = this.#headers().flatMap(({ name, value }) => (name === 'msip_labels' ? [value] : []));
    const named = this.#properties.named().filter((text) => /^\s*MSIP_Label_[0-9a-f-]{36}_/i.test(text));
    return named.length > 0 ? joinedLabels(named, 'mail-property') : joinedLabels(sent, 'mail-header');
  }

  async *#bodies(): AsyncGenerator<Part> {
    const own = this.#properties;
    yield* this.#texts('body', 'text', own.texts([ids.body]));
    const html = own.bytes(ids.html) ?? textBytes(own.texts([ids.html]));
    if (html) yield* this.context.inner(html, 'text/html', 'html');
    const packed = own.bytes(ids.rtf);
    if (!packed) return;
    try {
      yield* this.context.inner(decompressRtf(packed, this.context.spending), 'application/rtf', 'rich text');
    } catch (error) {
      yield failedPart('body', 'rich text', reasonOf(error));
    }
  }

  async *#attachments(): AsyncGenerator<Step> {
    const attachments = this.storage.children.filter(({ name }) => name.startsWith('__attach'));
    for (const [index, attachment] of attachments.entries()) {
      const place = `attachment ${index + 1}`;
      const properties = new Properties(attachment, this.#properties.charset);
      this.context.spending.entries(1);
      yield* this.#texts('metadata', `${place} properties`, properties.texts());
      const data = properties.bytes(ids.data);
      const [name = ''] = properties.texts(ids.fileName);
      if (data) yield* this.context.member({ bytes: data }, name, place);
      else yield* this.#storage(properties.storage(ids.data), place);
    }
  }

  /** A message in this one, or an object whose streams are what it is made of. */
  async *#storage(storage: CompoundEntry | undefined, place: string): AsyncGenerator<Part> {
    if (!storage) return;
    if (this.nesting >= this.context.spending.budget.nesting) {
      yield failedPart('attachment', place, 'too-deep');
    } else if (storage.children.some(({ name }) => name === FIXED_PROPERTIES)) {
      for await (const part of partsOf(new Message(storage, this.context, this.nesting + 1).read())) {
        yield { ...part, kind: 'attachment', place: `${place}, ${part.place}` };
      }
    } else {
      const streams = storage.children.flatMap(({ read }) => (read ? [read] : []));
      for (const [index, read] of streams.entries())
        yield* this.context.nested(read(), '', `${place}, stream ${index + 1}`);
    }
  }

  *#texts(kind: PartKind, place: string, texts: readonly string[]): Generator<Part> {
    const builder = new TextBuilder(this.context.spending);
    try {
      for (const text of texts) builder.append(text).newline();
    } finally {
      if (!builder.isBlank) yield readPart(kind, place, builder.toString());
    }
  }
}

interface Property {
  readonly id: string;
  readonly type: string;
  readonly entry: CompoundEntry;
}

/** The properties of a message, recipient or attachment: a stream each, named by identifier and type. */
class Properties {
  readonly #all: readonly Property[];
  readonly charset: string;

  /** @param charset of texts of one byte a character, where it does not say itself */
  constructor(storage: CompoundEntry, charset = 'windows-1252') {
    this.#all = storage.children.flatMap((entry) => {
      const [, id = '', type = ''] = /^__substg1\.0_([0-9a-f]{4})([0-9a-f]{4})/i.exec(entry.name.toLowerCase()) ?? [];
      return id === '' ? [] : [{ id, type, entry }];
    });
    const fixed = storage.children.find(({ name }) => name === FIXED_PROPERTIES)?.read?.();
    this.charset = charsetOf(fixed) ?? charset;
  }

  /** @param only identifiers asked for, in order of wish; all but `except` when left out */
  texts(only?: readonly string[], except: readonly string[] = []): string[] {
    const wanted = only
      ? only.flatMap((id) => this.#all.filter((property) => property.id === id))
      : this.#all.filter(({ id }) => !except.includes(id));
    return wanted.flatMap(({ type, entry }) => this.#text(type, entry) ?? []);
  }

  /** Texts of properties that are known by a name, not by a number of the standard. */
  named(): string[] {
    const named = this.#all.filter(({ id }) => Number.parseInt(id, 16) >= 0x8000);
    return named.flatMap(({ type, entry }) => this.#text(type, entry) ?? []);
  }

  bytes(id: string): Buffer | undefined {
    return this.#all.find((property) => property.id === id && property.type === types.binary)?.entry.read?.();
  }

  storage(id: string): CompoundEntry | undefined {
    return this.#all.find((property) => property.id === id && property.type === types.storage)?.entry;
  }

  #text(type: string, { name, read }: CompoundEntry): string | undefined {
    const isList = type === types.texts8 || type === types.texts16;
    // Of a list, the stream without a number holds only the lengths.
    if (!read || (isList && !/-[0-9a-f]{8}$/i.test(name))) return undefined;
    if (type === types.text16 || type === types.texts16) return read().toString('utf16le').replace(/\0+$/, '');
    if (type === types.text8 || type === types.texts8) return iconv.decode(read(), this.charset).replace(/\0+$/, '');
    return undefined;
  }
}

/** The code page of texts of one byte a character, among the properties of fixed size. */
function charsetOf(properties: Buffer | undefined): string | undefined {
  for (const header of properties ? HEADERS : []) {
    for (let at = header; properties && at + 16 <= properties.length; at += 16) {
      const type = properties.readUInt16LE(at);
      const page = properties.readUInt32LE(at + 8);
      const known = type === 3 && CODE_PAGE_PROPERTIES.includes(properties.readUInt16LE(at + 2));
      if (known && page !== 65001 && iconv.encodingExists(`cp${page}`)) return `cp${page}`;
      if (known && page === 65001) return 'utf-8';
    }
  }
  return undefined;
}

function textBytes([text]: readonly string[]): Buffer | undefined {
  return text === undefined ? undefined : Buffer.from(text);
}
