import { type ExtractContext, reasonOf } from '../format.js';
import { failedPart, type Part, type PartKind, readPart } from '../part.js';
import { printableStrings } from '../printable.js';
import { TextBuilder } from '../text-builder.js';
import {
  charsetOfPage,
  decodeMapiText,
  type MapiProperty,
  mapiProperties,
  mapiTypes,
  textsOf,
} from './mapi-properties.js';
import { decompressRtf } from './msg-rtf.js';

const SIGNATURE_BYTES = 6;
const HEADER_BYTES = 9;
const CHECKSUM_BYTES = 2;
/** Attributes of [MS-OXTNEF] 2.1.3.3, by the lower half of their identifier. */
const attributes = {
  from: 0x8000,
  subject: 0x8004,
  body: 0x800c,
  data: 0x800f,
  title: 0x8010,
  attachment: 0x9002,
  properties: 0x9003,
  recipients: 0x9004,
  attachmentProperties: 0x9005,
  codePage: 0x9007,
};
/** Attributes of one line of text each: classes, identifiers, who it was sent for. */
const otherTexts = new Set([0x0000, 0x0001, 0x0002, 0x0006, 0x8008, 0x8009, 0x800b, 0x8011]);
const ids = { subject: 0x0037, body: 0x1000, rtf: 0x1009, html: 0x1013, data: 0x3701, names: [0x3707, 0x3704, 0x3001] };
/** Before a message inside a message: what kind of object it is. */
const OBJECT_KIND_BYTES = 16;

/**
 * `winmail.dat`, in which Outlook wraps what other mail programs do not know ([MS-OXTNEF]): subject, every kind of body,
 * recipients, properties, and attachments as documents, messages among them.
 */
export async function* readTnef(bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  const message = new Wrapped(context);
  let failure: unknown;
  try {
    message.read(bytes);
  } catch (error) {
    failure = error;
  }
  yield* message.parts();
  if (failure || message.isBroken) yield failedPart('document', 'document', failure ? reasonOf(failure) : 'malformed');
}

/** Ends within an attribute. Says nothing of where or on what. */
class MalformedTnef extends Error {
  override readonly name = 'MalformedTnef';
}

interface Attachment {
  title: string;
  data: Buffer | undefined;
  /** A message or an object in place of a file. */
  object: Buffer | undefined;
  readonly texts: string[];
}

class Wrapped {
  readonly #texts: Readonly<Record<'subject' | 'body' | 'recipients' | 'properties', TextBuilder>>;
  readonly #attachments: Attachment[] = [];
  #charset = 'windows-1252';
  #html: Buffer | undefined;
  #rtf: Buffer | undefined;
  isBroken = false;

  constructor(private readonly context: ExtractContext) {
    const text = () => new TextBuilder(context.spending);
    this.#texts = { subject: text(), body: text(), recipients: text(), properties: text() };
  }

  /** Attributes one behind another. @throws BudgetError {@link MalformedTnef} */
  read(bytes: Buffer): void {
    for (let at = SIGNATURE_BYTES; at < bytes.length; ) {
      if (at + HEADER_BYTES > bytes.length) throw new MalformedTnef();
      const id = bytes.readUInt32LE(at + 1) & 0xffff;
      const end = at + HEADER_BYTES + bytes.readUInt32LE(at + 5);
      this.#take(id, bytes.subarray(at + HEADER_BYTES, end));
      if (end + CHECKSUM_BYTES > bytes.length) throw new MalformedTnef();
      at = end + CHECKSUM_BYTES;
    }
  }

  async *parts(): AsyncGenerator<Part> {
    const { subject, body, recipients, properties } = this.#texts;
    const part = (kind: PartKind, place: string, text: TextBuilder) =>
      text.isBlank ? [] : [readPart(kind, place, text.toString())];
    yield* part('header', 'header subject', subject);
    yield* part('header', 'recipients', recipients);
    yield* part('body', 'text', body);
    if (this.#html) yield* this.context.inner(this.#html, 'text/html', 'html');
    if (this.#rtf) yield* this.#richText(this.#rtf);
    yield* part('metadata', 'properties', properties);
    for (const [index, attachment] of this.#attachments.entries()) {
      yield* this.#attachment(attachment, `attachment ${index + 1}`);
    }
  }

  #take(id: number, data: Buffer): void {
    const { subject, body, properties } = this.#texts;
    if (id === attributes.codePage && data.length >= 4) this.#charset = charsetOfPage(data.readUInt32LE());
    else if (id === attributes.subject) subject.append(this.#text(data)).newline();
    else if (id === attributes.body) body.append(this.#text(data)).newline();
    else if (id === attributes.from) for (const text of printableStrings(data)) properties.append(text).newline();
    else if (otherTexts.has(id)) properties.append(this.#text(data)).newline();
    else if (id === attributes.properties) this.#each(data, false, (property) => this.#takeProperty(property));
    else if (id === attributes.recipients) {
      this.#each(data, true, (property) => this.#write(property, this.#texts.recipients));
    } else if (id === attributes.attachment) this.#begin();
    else if (id === attributes.title) this.#current().title = this.#text(data);
    else if (id === attributes.data) this.#current().data = data;
    else if (id === attributes.attachmentProperties) {
      const attachment = this.#current();
      this.#each(data, false, (property) => this.#takeAttached(property, attachment));
    }
  }

  #takeProperty(property: MapiProperty): void {
    const { id, type, values } = property;
    if (id === ids.html)
      this.#html = type === mapiTypes.binary ? values[0] : Buffer.from(textsOf(property, this.#charset).join(''));
    else if (id === ids.rtf) this.#rtf = values[0];
    else if (id === ids.body) this.#write(property, this.#texts.body);
    else this.#write(property, id === ids.subject ? this.#texts.subject : this.#texts.properties);
  }

  #takeAttached(property: MapiProperty, attachment: Attachment): void {
    const [value] = property.values;
    const texts = textsOf(property, this.#charset);
    attachment.texts.push(...texts);
    if (ids.names.includes(property.id)) attachment.title = texts[0] ?? attachment.title;
    if (property.id !== ids.data || !value) return;
    if (property.type === mapiTypes.object) attachment.object = value.subarray(OBJECT_KIND_BYTES);
    else attachment.data ??= value;
  }

  /** What is wrong with one list does not stop the rest. */
  #each(data: Buffer, isTable: boolean, take: (property: MapiProperty) => void): void {
    const properties = mapiProperties(data, isTable);
    for (;;) {
      let next: IteratorResult<MapiProperty>;
      try {
        next = properties.next();
      } catch {
        this.isBroken = true;
        return;
      }
      if (next.done) return;
      take(next.value);
    }
  }

  #write(property: MapiProperty, into: TextBuilder): void {
    for (const text of textsOf(property, this.#charset)) into.append(text).newline();
  }

  #text(data: Buffer): string {
    return decodeMapiText(data, this.#charset);
  }

  #begin(): Attachment {
    this.context.spending.entries(1);
    const attachment: Attachment = { title: '', data: undefined, object: undefined, texts: [] };
    this.#attachments.push(attachment);
    return attachment;
  }

  #current(): Attachment {
    return this.#attachments.at(-1) ?? this.#begin();
  }

  async *#richText(packed: Buffer): AsyncGenerator<Part> {
    try {
      yield* this.context.inner(decompressRtf(packed, this.context.spending), 'application/rtf', 'rich text');
    } catch (error) {
      yield failedPart('body', 'rich text', reasonOf(error));
    }
  }

  async *#attachment({ title, data, object, texts }: Attachment, place: string): AsyncGenerator<Part> {
    const said = new TextBuilder(this.context.spending).append([...new Set([title, ...texts])].join('\n'));
    if (!said.isBlank) yield readPart('metadata', `${place} properties`, said.toString());
    const content = object ?? data;
    if (content && content.length > 0) yield* this.context.nested(content, title, place);
  }
}
