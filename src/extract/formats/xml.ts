import type { Spending } from '../budget.js';
import { decodeText } from '../charset.js';
import { type ExtractContext, reasonOf } from '../format.js';
import { failedPart, type Part, readPart } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import { readXmlStream, type XmlHandler } from '../xml-reader.js';
import { rawText } from './text.js';

const CHUNK_CHARACTERS = 64 * 1024;

/**
 * Any XML: an element's name stands before its text as its context, attributes as `name: value`; comments and the
 * document type are parts of their own. What is not well-formed, or nested too deep, is read as plain text.
 */
export async function* readXml(bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  const declared = /^<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]{2,40})/.exec(bytes.toString('latin1', 0, 300))?.[1];
  const { text } = decodeText(bytes, declared);
  const content = new XmlContent(context.spending);
  try {
    await readXmlStream(chunksOf(text), content, context.spending.budget.depth);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason !== 'too-many-characters') {
      content.discard();
      yield* rawText(bytes, context, declared);
    } else yield* content.parts();
    yield failedPart('body', 'elements', reason);
    return;
  }
  yield* content.parts();
}

class XmlContent implements XmlHandler {
  readonly #body: TextBuilder;
  readonly #comments: TextBuilder;
  readonly #doctype: TextBuilder;
  #name = '';

  constructor(spending: Spending) {
    this.#body = new TextBuilder(spending);
    this.#comments = new TextBuilder(spending);
    this.#doctype = new TextBuilder(spending);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#body.newline();
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== '' && !/^xmlns(:|$)/.test(key)) this.#body.append(`${key}: ${value}\n`);
    }
    this.#name = name;
  }

  close(): void {
    this.#body.newline();
    this.#name = '';
  }

  text(text: string): void {
    if (text.trim() === '') return;
    if (this.#name !== '') this.#body.append(`${this.#name}: `);
    this.#name = '';
    this.#body.append(text);
  }

  comment(text: string): void {
    this.#comments.append(text).newline();
  }

  doctype(text: string): void {
    this.#doctype.append(text).newline();
  }

  discard(): void {
    for (const builder of [this.#body, this.#comments, this.#doctype]) builder.discard();
  }

  *parts(): Generator<Part> {
    yield readPart('body', 'body', this.#body.toString());
    if (!this.#comments.isBlank) yield readPart('comment', 'comments', this.#comments.toString());
    if (!this.#doctype.isBlank) yield readPart('metadata', 'document type', this.#doctype.toString());
  }
}

function* chunksOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += CHUNK_CHARACTERS) yield text.slice(at, at + CHUNK_CHARACTERS);
}
