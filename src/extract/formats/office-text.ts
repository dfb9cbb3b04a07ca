import type { TextBuilder } from '../text-builder.js';
import type { XmlHandler } from '../xml-reader.js';
import { localName } from './office-package.js';

/** Attributes in which people write, on drawings, where all others are geometry. */
const written = new Set(['descr', 'title', 'alt', 'altText', 'tooltip', 'string', 'name', 'text', 'author', 'caption']);
/** Attributes that say how something looks or refer to something inside the package. */
const noise =
  /^(?:xmlns(?::.*)?|.*:id|id|.*uid|.*guid|rgb|lastClr|typeface|script|panose|fmtid|uri|(?:.*:)?type|.*:?Ignorable|Requires|baseType|sqref|ref|.*(?:hash|salt)(?:Value|Data)|.*algorithmName)$/i;
/** Values of attributes that say nothing by themselves: short numbers, switches, ids, cells, colours. */
const plain =
  /^(?:-?\d{1,6}(?:\.\d+)?%?|true|false|\{[\da-f-]{36}\}|\$?[a-z]{1,3}\$?\d{1,7}(?::\$?[a-z]{1,3}\$?\d{1,7})?|[\da-f]{8})$/i;
/** Elements after which a line ends. */
const lineEnds = new Set(['p', 'br', 'si', 'text', 'comment', 'tr', 'pt', 'cm']);
/** Values of signatures, strokes of a pen and ids of styles, which are no text. */
const unwritten = new Set(['DigestValue', 'SignatureValue', 'X509Certificate', 'trace', 'tableStyleId']);
/** Elements whose name says nothing of their text. */
const nameless = new Set(['v', 'f', 'text']);

/**
 * The text of a part in a vocabulary of Office other than Word's: runs joined to lines, other elements as `name: text`,
 * and attributes as `name: value`.
 * @param attributes those in which people write, or all but noise
 * @param aside takes the attributes, if they are to stand apart
 */
export function officeText(into: TextBuilder, attributes: 'written' | 'all', aside: TextBuilder = into): XmlHandler {
  return new OfficeText(into, aside, attributes === 'written');
}

/** The same handler, and `seen` is told of every element by its local name first. */
export function observed(
  handler: XmlHandler,
  seen: (local: string, attributes: Readonly<Record<string, string>>) => void,
): XmlHandler {
  return {
    open(name, attributes) {
      seen(localName(name), attributes);
      handler.open?.(name, attributes);
    },
    close: (name) => handler.close?.(name),
    text: (text) => handler.text?.(text),
  };
}

class OfficeText implements XmlHandler {
  #last = '';
  /** Drawings of the old kind; Office names their root so. */
  #isVml: boolean | undefined;

  constructor(
    private readonly into: TextBuilder,
    private readonly aside: TextBuilder,
    private readonly onlyWritten: boolean,
  ) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const local = localName(name);
    this.#last = local;
    this.#isVml ??= name === 'xml';
    if (local === 'Relationship') this.#link(attributes);
    else this.#attributes(attributes);
    if (local === 'tc' || local === 'tab') this.into.append('\t');
  }

  close(name: string): void {
    this.#last = '';
    if (lineEnds.has(localName(name))) this.into.newline();
  }

  text(text: string): void {
    if (this.#last === 't') {
      this.into.append(text);
      return;
    }
    if (text.trim() === '' || unwritten.has(this.#last)) return;
    // Properties of form controls are mostly anchors and row numbers.
    if (this.#isVml && !/\p{L}/u.test(text)) return;
    if (this.#last !== '' && !nameless.has(this.#last)) this.into.newline().append(`${this.#last}: `);
    this.into.append(`${text}\n`);
  }

  #attributes(attributes: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(attributes)) {
      const local = localName(name);
      if (value === '' || (this.onlyWritten ? !written.has(local) : noise.test(name))) continue;
      if (local !== 'v' && plain.test(value)) continue;
      this.aside.newline().append(local === 'v' || this.#isPlainName(local) ? `${value}\n` : `${local}: ${value}\n`);
    }
  }

  /** What is called by a name is mostly a shape, a sheet or a style, and only here a person. */
  #isPlainName(attribute: string): boolean {
    return attribute === 'name' && !/author|person|user/i.test(this.#last);
  }

  /** Where a link out of the package leads; those within it are file names. */
  #link({ Target = '', TargetMode }: Readonly<Record<string, string>>): void {
    if (TargetMode === 'External' && Target !== '') this.into.newline().append(`${Target}\n`);
  }
}
