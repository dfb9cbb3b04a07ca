import {
  type AddressObject,
  type AttachmentStream,
  type Headers,
  type HeaderValue,
  MailParser,
  type MessageText,
} from 'mailparser';
import type { ExtractContext } from '../format.js';
import { type Part, readPart } from '../part.js';
import { TextBuilder } from '../text-builder.js';

const addressFields = new Set(
  'from to cc bcc reply-to sender delivered-to return-path resent-from resent-to disposition-notification-to'.split(
    ' ',
  ),
);

/**
 * A mail: subject, addresses and the other headers, its text, its HTML as a page, and every attachment as a document
 * of its own. Mails inside it stand in its text, as mail programs show them, and their attachments among its own.
 */
export async function* readEml(bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  // The parser's own HTML conversions are left out: they take minutes on deep markup, and our HTML reader sees more.
  const parser = new MailParser({
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    skipTextLinks: true,
  });
  let headers: Headers | undefined;
  parser.on('headers', (found: Headers) => {
    headers = found;
  });
  parser.end(bytes);
  let attachments = 0;
  for await (const piece of parser as AsyncIterable<MessageText | AttachmentStream>) {
    if (headers) yield* headerParts(headers, context);
    headers = undefined;
    if (piece.type === 'text') {
      yield* bodyParts(piece, context);
    } else {
      attachments += 1;
      context.spending.entries(1);
      const content = await contentOf(piece);
      yield* context.nested(content, piece.filename ?? '', `attachment ${attachments}`);
    }
  }
  if (headers) yield* headerParts(headers, context);
}

async function* bodyParts(piece: MessageText, context: ExtractContext): AsyncGenerator<Part> {
  if (typeof piece.text === 'string' && piece.text.trim() !== '') {
    yield readPart('body', 'text', new TextBuilder(context.spending).append(piece.text).toString());
  }
  if (typeof piece.html === 'string' && piece.html.trim() !== '') {
    yield* context.inner(Buffer.from(piece.html), 'text/html', 'html');
  }
}

function* headerParts(headers: Headers, { spending }: ExtractContext): Generator<Part> {
  const subject = new TextBuilder(spending);
  const addresses = new TextBuilder(spending);
  const others = new TextBuilder(spending);
  for (const [name, value] of headers) {
    const into = name === 'subject' ? subject : addressFields.has(name) ? addresses : others;
    for (const text of headerTexts(value)) into.append(`${name}: ${text}\n`);
  }
  if (!subject.isBlank) yield readPart('header', 'header subject', subject.toString());
  if (!addresses.isBlank) yield readPart('header', 'header addresses', addresses.toString());
  if (!others.isBlank) yield readPart('header', 'other headers', others.toString());
}

/** The decoded text of a header that the parser gives as text, list, date, addresses or value with parameters. */
function headerTexts(value: HeaderValue): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Date) return [Number.isNaN(value.getTime()) ? '' : value.toISOString()];
  if (Array.isArray(value)) return value.flatMap((item) => headerTexts(item));
  if (isAddress(value)) return [value.text];
  if ('params' in value) return [[value.value, ...Object.values(value.params ?? {})].join('; ')];
  return Object.values(value as Record<string, HeaderValue>).flatMap((item) => headerTexts(item));
}

function isAddress(value: object): value is AddressObject {
  return 'text' in value && typeof value.text === 'string';
}

async function contentOf(piece: AttachmentStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of piece.content as unknown as AsyncIterable<Buffer>) chunks.push(chunk);
  piece.release();
  return Buffer.concat(chunks);
}
