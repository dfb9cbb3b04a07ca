import { Parser } from 'htmlparser2';
import { BudgetError, type Spending } from '../budget.js';
import { decodeText } from '../charset.js';
import { type ExtractContext, reasonOf } from '../format.js';
import { failedPart, hiddenPart, type Part, readPart, skippedPart } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import { HtmlVisibility } from './html-visibility.js';
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
/** Attributes about how a page looks and works, not about what it says. */
const layout = new Set(
  'class id style xmlns version width height align valign bgcolor border cellpadding cellspacing colspan rowspan dir lang xml:lang rel target type size color face name property itemprop role tabindex charset http-equiv media loading decoding method hidden disabled checked selected readonly required viewbox d fill stroke transform x y x1 x2 y1 y2 cx cy r rx ry points'.split(
    ' ',
  ),
);
const META_BYTES = 4096;

/**
 * What a page shows, block by block, with the texts of its attributes; what it hides, the title and meta data, links,
 * comments, scripts and styles, and attributes that nobody sees are parts of their own; data within links are documents.
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
  for (const [index, data] of page.embedded.entries()) {
    context.spending.entries(1);
    yield* context.nested(data, '', `embedded data ${index + 1}`);
  }
}

/** `<meta charset=x>` or `<meta http-equiv content="…; charset=x">` at the start of a page. */
function declaredCharset(bytes: Buffer): string | undefined {
  const head = bytes.toString('latin1', 0, META_BYTES);
  return /<meta[^>]{1,400}?charset\s*=\s*["']?\s*([\w:-]{2,40})/i.exec(head)?.[1];
}

class Page {
  readonly #body: TextBuilder;
  readonly #hidden: TextBuilder;
  readonly #metadata: TextBuilder;
  readonly #links: TextBuilder;
  readonly #comments: TextBuilder;
  readonly #scripts: TextBuilder;
  readonly #unseen: TextBuilder;
  readonly embedded: Buffer[] = [];
  /** The element whose text goes elsewhere, until it ends. */
  #aside: { readonly name: string; readonly into: TextBuilder } | undefined;
  #depth = 0;
  readonly #visibility = new HtmlVisibility();
  #styles = '';
  #embeddedImages = 0;

  constructor(private readonly spending: Spending) {
    this.#body = new TextBuilder(spending);
    this.#hidden = new TextBuilder(spending);
    this.#metadata = new TextBuilder(spending);
    this.#links = new TextBuilder(spending);
    this.#comments = new TextBuilder(spending);
    this.#scripts = new TextBuilder(spending);
    this.#unseen = new TextBuilder(spending);
  }

  readonly handler = {
    onopentag: (name: string, attributes: Record<string, string>) => this.#open(name, attributes),
    onclosetag: (name: string) => this.#close(name),
    ontext: (text: string) => {
      if (this.#aside) {
        this.#aside.into.append(text);
        if (this.#aside.name === 'style') this.#styles += text;
      } else this.#text.append(text.replace(/\s+/g, ' '));
    },
    oncomment: (text: string) => {
      this.#comments.append(text).newline();
    },
    onprocessinginstruction: (name: string, text: string) => {
      if (!/^(!doctype|\?xml)$/i.test(name) || text.length > 200) this.#comments.append(text).newline();
    },
  };

  get #text(): TextBuilder {
    return this.#visibility.isHidden ? this.#hidden : this.#body;
  }

  #open(name: string, attributes: Record<string, string>): void {
    this.#depth += 1;
    if (this.#depth > this.spending.budget.depth) throw new BudgetError('too-deep');
    this.#visibility.open(name, attributes);
    if (name === 'title') this.#aside ??= { name, into: this.#metadata };
    else if (name === 'script' || name === 'style') this.#aside ??= { name, into: this.#scripts };
    else if (!inline.has(name)) this.#text.newline();
    this.#attributes(name, attributes);
  }

  #close(name: string): void {
    if (this.#aside?.name === name) {
      this.#aside.into.newline();
      this.#aside = undefined;
      if (name === 'style') this.#learnStyles();
    } else if (!inline.has(name)) this.#text.newline();
    const wasHidden = this.#visibility.isHidden;
    this.#visibility.close();
    if (wasHidden && !this.#visibility.isHidden) this.#hidden.newline();
    this.#depth -= 1;
  }

  #learnStyles(): void {
    this.#visibility.learn(this.#styles);
    this.#styles = '';
  }

  #attributes(element: string, attributes: Record<string, string>): void {
    // The name says what the value is: `<input name="ssn" value="…">`.
    const title = attributes.name ?? attributes.property ?? attributes.id ?? attributes.itemprop;
    const into = element === 'meta' ? this.#metadata : this.#text;
    for (const key of readable) {
      const value = attributes[key];
      if (value)
        into.append(`${title && key !== 'title' ? `${title}: ` : ' '}${value}`).append(element === 'meta' ? '\n' : ' ');
    }
    for (const [key, value] of Object.entries(attributes)) {
      if (links.includes(key)) this.#link(value);
      else if (key.startsWith('data-') && value) this.#text.append(` ${key.slice(5)}: ${value} `);
      else if (key.startsWith('on')) this.#scripts.append(value).newline();
      else if (key === 'style' && /url\(|content\s*:/i.test(value)) this.#scripts.append(value).newline();
      else if (value && !readable.includes(key) && !layout.has(key)) this.#unseen.append(`${key}: ${value}\n`);
    }
  }

  #link(url: string): void {
    if (/^\s*data:image\/(?!svg)/i.test(url)) this.#embeddedImages += 1;
    else if (/^\s*data:/i.test(url)) this.embedded.push(dataOf(url));
    else this.#links.append(url).newline();
  }

  *parts(): Generator<Part> {
    yield readPart('body', 'body', this.#body.toString());
    if (!this.#hidden.isBlank) yield hiddenPart('body', 'hidden text', this.#hidden.toString());
    if (!this.#metadata.isBlank) yield readPart('metadata', 'title and meta data', this.#metadata.toString());
    if (!this.#links.isBlank) yield readPart('metadata', 'links', this.#links.toString());
    if (!this.#comments.isBlank) yield readPart('comment', 'comments', this.#comments.toString());
    if (!this.#scripts.isBlank) yield readPart('body', 'scripts and styles', this.#scripts.toString());
    if (!this.#unseen.isBlank) yield readPart('metadata', 'other attributes', this.#unseen.toString());
    if (this.#embeddedImages > 0) {
      yield skippedPart('body', `${this.#embeddedImages} embedded images`, 'image-without-ocr');
    }
  }
}

/** What stands in a `data:` link (RFC 2397). */
function dataOf(url: string): Buffer {
  const comma = url.indexOf(',');
  const data = comma < 0 ? '' : url.slice(comma + 1);
  if (/;\s*base64\s*$/i.test(url.slice(0, comma))) return Buffer.from(data, 'base64');
  const bytes = Buffer.from(data).toString('latin1');
  const unescaped = bytes.replace(/%([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return Buffer.from(unescaped, 'latin1');
}
