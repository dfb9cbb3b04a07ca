import { Parser } from 'htmlparser2';
import { BudgetError, type Spending } from '../budget.js';
import { decodeText } from '../charset.js';
import { type ExtractContext, reasonOf } from '../format.js';
import { failedPart, type Part, readPart, skippedPart } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import { rawText } from './text.js';

/** Elements that do not end a line. Everything else stands on lines of its own, as it does on the screen. */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby rp rt s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Attributes whose text people read or fill in. */
const readable = ['alt', 'title', 'placeholder', 'value', 'label', 'aria-label', 'content', 'summary', 'srcdoc'];
const links = ['href', 'src', 'action', 'formaction', 'cite', 'data'];
const META_BYTES = 4096;

/**
 * What a page shows, block by block, with the texts of its attributes; the title and meta data, links, comments, and
 * scripts and styles are parts of their own.
 */
export async function* readHtml(bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  const declared = declaredCharset(bytes);
  const { text } = decodeText(bytes, declared);
  const page = new Page(context.spending);
  try {
    const parser = new Parser(page.handler, { decodeEntities: true });
    parser.write(text);
    parser.end();
  } catch (error) {
    // The parser keeps its open elements in an array it shifts: ten thousands of them take minutes. So too deep a
    // page is read as it stands, tags and all.
    yield* page.parts();
    const reason = reasonOf(error);
    if (reason === 'too-deep') yield* rawText(bytes, context, declared);
    yield failedPart('body', 'body', reason);
    return;
  }
  yield* page.parts();
}

/** `<meta charset=x>` or `<meta http-equiv content="…; charset=x">` at the start of a page. */
function declaredCharset(bytes: Buffer): string | undefined {
  const head = bytes.toString('latin1', 0, META_BYTES);
  return /<meta[^>]{1,400}?charset\s*=\s*["']?\s*([\w:-]{2,40})/i.exec(head)?.[1];
}

class Page {
  readonly #body: TextBuilder;
  readonly #metadata: TextBuilder;
  readonly #links: TextBuilder;
  readonly #comments: TextBuilder;
  readonly #scripts: TextBuilder;
  #target: TextBuilder;
  #depth = 0;
  #embeddedImages = 0;

  constructor(private readonly spending: Spending) {
    this.#body = new TextBuilder(spending);
    this.#metadata = new TextBuilder(spending);
    this.#links = new TextBuilder(spending);
    this.#comments = new TextBuilder(spending);
    this.#scripts = new TextBuilder(spending);
    this.#target = this.#body;
  }

  readonly handler = {
    onopentag: (name: string, attributes: Record<string, string>) => this.#open(name, attributes),
    onclosetag: (name: string) => this.#close(name),
    ontext: (text: string) => {
      this.#target.append(this.#target === this.#body ? text.replace(/\s+/g, ' ') : text);
    },
    oncomment: (text: string) => {
      this.#comments.append(text).newline();
    },
  };

  #open(name: string, attributes: Record<string, string>): void {
    this.#depth += 1;
    if (this.#depth > this.spending.budget.depth) throw new BudgetError('too-deep');
    if (name === 'title' && this.#target === this.#body) this.#target = this.#metadata;
    else if (name === 'script' || name === 'style') this.#target = this.#scripts;
    else if (!inline.has(name)) this.#body.newline();
    this.#attributes(name, attributes);
  }

  #close(name: string): void {
    this.#depth -= 1;
    if (name === 'title' || name === 'script' || name === 'style') {
      this.#target.newline();
      this.#target = this.#body;
    } else if (!inline.has(name)) this.#body.newline();
  }

  #attributes(element: string, attributes: Record<string, string>): void {
    // The name says what the value is: `<input name="ssn" value="…">`.
    const title = attributes.name ?? attributes.property ?? attributes.id ?? attributes.itemprop;
    const into = element === 'meta' ? this.#metadata : this.#body;
    for (const key of readable) {
      const value = attributes[key];
      if (value)
        into.append(`${title && key !== 'title' ? `${title}: ` : ' '}${value}`).append(element === 'meta' ? '\n' : ' ');
    }
    for (const [key, value] of Object.entries(attributes)) {
      if (links.includes(key)) this.#link(value);
      else if (key.startsWith('data-') && value) this.#body.append(` ${key.slice(5)}: ${value} `);
      else if (key.startsWith('on')) this.#scripts.append(value).newline();
    }
  }

  #link(url: string): void {
    if (/^\s*data:image\//i.test(url)) this.#embeddedImages += 1;
    else this.#links.append(url).newline();
  }

  *parts(): Generator<Part> {
    yield readPart('body', 'body', this.#body.toString());
    if (!this.#metadata.isBlank) yield readPart('metadata', 'title and meta data', this.#metadata.toString());
    if (!this.#links.isBlank) yield readPart('metadata', 'links', this.#links.toString());
    if (!this.#comments.isBlank) yield readPart('comment', 'comments', this.#comments.toString());
    if (!this.#scripts.isBlank) yield readPart('body', 'scripts and styles', this.#scripts.toString());
    if (this.#embeddedImages > 0) {
      yield skippedPart('body', `${this.#embeddedImages} embedded images`, 'image-without-ocr');
    }
  }
}
