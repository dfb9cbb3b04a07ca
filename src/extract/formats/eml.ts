import { BudgetError } from '../budget.js';
import { decodeText } from '../charset.js';
import { type ExtractContext, reasonOf } from '../format.js';
import { joinedLabels, labelParts } from '../label/file-label.js';
import { decodeBody, type MimeEntity, readEntity, splitMultipart } from '../mime.js';
import { failedPart, type Part, readPart } from '../part.js';
import { printableStrings } from '../printable.js';
import type { Step } from '../step.js';
import { TextBuilder } from '../text-builder.js';

/** Parts in parts. Each level goes over the same bytes once more; mail programs make five or six. */
const MAX_LEVELS = 30;

const addressFields = new Set(
  'from to cc bcc reply-to sender delivered-to return-path resent-from resent-to resent-cc resent-bcc x-original-to disposition-notification-to'.split(
    ' ',
  ),
);
/** Reports on other mails are text, whatever they are called. */
const reports = /^(message\/(?!rfc822|global$|partial$)|text\/rfc822-headers$|text\/plain$)/;
const signatures = /^application\/(x-)?(pkcs7|pgp)-signature$/;
const envelopes = /^application\/(x-)?pkcs7-mime$/;

/**
 * A mail: subject, addresses and the other headers, every alternative of its text, HTML as a page, and every attachment,
 * mails included, as a document of its own. Headers of its parts, and what stands where mail programs show nothing, are
 * parts too.
 */
export async function* readEml(bytes: Buffer, context: ExtractContext): AsyncGenerator<Step> {
  const mail = readEntity(bytes);
  const labels = mail.headers.filter(({ name }) => name === 'msip_labels').map(({ value }) => value);
  yield* labelParts(joinedLabels(labels, 'mail-header'));
  yield* headerParts(mail, context);
  yield* new Mail(context).read(mail);
}

/** Numbers the parts of one mail as they come. */
class Mail {
  readonly #counts = new Map<string, number>();
  readonly #partHeaders: TextBuilder;
  readonly #outside: TextBuilder;

  constructor(private readonly context: ExtractContext) {
    this.#partHeaders = new TextBuilder(context.spending);
    this.#outside = new TextBuilder(context.spending);
  }

  async *read(mail: MimeEntity): AsyncGenerator<Step> {
    try {
      yield* this.#entity(mail, 0);
    } catch (error) {
      yield failedPart('document', 'document', reasonOf(error));
    }
    if (!this.#partHeaders.isBlank) yield readPart('header', 'headers of parts', this.#partHeaders.toString());
    if (!this.#outside.isBlank) yield readPart('body', 'text outside of parts', this.#outside.toString());
  }

  async *#entity(entity: MimeEntity, level: number): AsyncGenerator<Step> {
    const { type, boundary } = entity;
    this.context.spending.entries(1);
    if (type.startsWith('multipart/') && boundary) yield* this.#multipart(entity, boundary, level);
    else if (type.startsWith('multipart/')) yield* this.#text(entity);
    else if (signatures.test(type)) yield* this.#signature(entity);
    else if (envelopes.test(type) && /smime-type="?(enveloped|authenveloped)/i.test(header(entity, 'content-type'))) {
      yield failedPart('attachment', this.#number('encrypted content'), 'encrypted');
    } else if (type === 'text/html' && !entity.isAttachment) yield* this.#html(entity);
    else if (reports.test(type) && !entity.isAttachment && entity.fileName === '') yield* this.#text(entity);
    else yield* this.#attachment(entity);
  }

  /** A file that was attached is a resource of its own; a picture in the text is not. */
  #attachment(entity: MimeEntity): AsyncIterable<Step> {
    const isFile = entity.isAttachment || (entity.fileName !== '' && !entity.type.startsWith('image/'));
    const bytes = decodeBody(entity);
    const place = this.#numberedAttachment();
    if (isFile) return this.context.member({ bytes }, nameOf(entity), place);
    return this.context.nested(bytes, nameOf(entity), place);
  }

  async *#multipart({ type, body }: MimeEntity, boundary: string, level: number): AsyncGenerator<Step> {
    if (level >= MAX_LEVELS) throw new BudgetError('too-deep');
    const { parts, outside, complete } = splitMultipart(body, boundary);
    for (const piece of outside) this.#outside.append(decodeText(piece).text.trim()).newline();
    const defaultType = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    for (const part of parts) {
      const entity = readEntity(part, defaultType);
      for (const { name, value } of entity.headers) this.#partHeaders.append(`${name}: ${value}\n`);
      const sealed = type === 'multipart/encrypted' && entity.type === 'application/octet-stream';
      if (sealed) yield failedPart('attachment', this.#number('encrypted content'), 'encrypted');
      else yield* this.#entity(entity, level + 1);
    }
    if (!complete) yield failedPart('body', this.#number('end of parts'), 'malformed');
  }

  *#text(entity: MimeEntity): Generator<Part> {
    const { text } = decodeText(decodeBody(entity), entity.charset);
    if (text.trim() === '') return;
    const builder = new TextBuilder(this.context.spending);
    try {
      builder.append(text);
    } finally {
      yield readPart('body', this.#number('text'), builder.toString());
    }
  }

  async *#html(entity: MimeEntity): AsyncGenerator<Part> {
    const bytes = decodeBody(entity);
    // A page says itself in which charset it is; where the mail says it, that holds.
    const page = entity.charset ? Buffer.from(decodeText(bytes, entity.charset).text) : bytes;
    yield* this.context.inner(page, 'text/html', this.#number('html'));
  }

  /** Holds who signed, and nothing else. */
  *#signature(entity: MimeEntity): Generator<Part> {
    const builder = new TextBuilder(this.context.spending);
    for (const piece of printableStrings(decodeBody(entity))) builder.append(piece).newline();
    yield readPart('metadata', this.#number('signature'), builder.toString());
  }

  #numberedAttachment(): string {
    const count = (this.#counts.get('attachment') ?? 0) + 1;
    this.#counts.set('attachment', count);
    return `attachment ${count}`;
  }

  #number(place: string): string {
    const count = (this.#counts.get(place) ?? 0) + 1;
    this.#counts.set(place, count);
    return count === 1 ? place : `${place} ${count}`;
  }
}

/** For what says itself that it is a mail or a calendar, a name that says so too. */
function nameOf({ fileName, type }: MimeEntity): string {
  if (fileName !== '') return fileName;
  return type === 'message/rfc822' || type === 'message/global' ? 'message.eml' : '';
}

function header({ headers }: MimeEntity, field: string): string {
  return headers.find(({ name }) => name === field)?.value ?? '';
}

function* headerParts({ headers }: MimeEntity, { spending }: ExtractContext): Generator<Part> {
  const subject = new TextBuilder(spending);
  const addresses = new TextBuilder(spending);
  const others = new TextBuilder(spending);
  for (const { name, value } of headers) {
    const into = name === 'subject' ? subject : addressFields.has(name) ? addresses : others;
    into.append(name === '' ? `${value}\n` : `${name}: ${value}\n`);
  }
  if (!subject.isBlank) yield readPart('header', 'header subject', subject.toString());
  if (!addresses.isBlank) yield readPart('header', 'header addresses', addresses.toString());
  if (!others.isBlank) yield readPart('header', 'other headers', others.toString());
}
