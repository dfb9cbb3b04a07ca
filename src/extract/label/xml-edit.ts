import { SaxesParser } from 'saxes';
import { RefusedError } from './splice.js';

/** An element of an XML text, by where it stands. Offsets in UTF-16 code units. */
export interface XmlElement {
  /** As written, prefix included. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** 1 is the root's. */
  readonly depth: number;
  readonly start: number;
  /** Behind its start tag. */
  readonly opened: number;
  /** Before its end tag; its end for `<name/>`. */
  readonly inside: number;
  readonly end: number;
  /** The beginning of all the text in it. */
  readonly text: string;
}

/** An XML text as far as an edit needs it. */
export interface XmlOutline {
  readonly text: string;
  readonly root: XmlElement;
  /** The other elements that were asked for, in the order in which they end. */
  readonly elements: readonly XmlElement[];
}

type Open = { -readonly [Field in keyof XmlElement]: XmlElement[Field] };

const KEPT_TEXT = 1000;

/**
 * Reads an XML text for an edit that leaves everything else in it as it is.
 * @param keep the elements asked for, besides the root; those directly below it unless given
 * @throws {RefusedError} `malformed`; `unusual-structure` for another encoding than UTF-8 and for a document type
 */
export function outlineOf(
  bytes: Buffer,
  keep: (element: Pick<XmlElement, 'name' | 'attributes' | 'depth'>) => boolean = ({ depth }) => depth === 2,
): XmlOutline {
  const text = bytes.toString('utf8');
  const encoding = /^\ufeff?<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1] ?? 'utf-8';
  if (!/^(?:utf-?8|us-ascii)$/i.test(encoding) || !Buffer.from(text).equals(bytes)) {
    throw new RefusedError('unusual-structure');
  }
  const open: Open[] = [];
  const elements: XmlElement[] = [];
  let depth = 0;
  let root: XmlElement | undefined;
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  parser.on('error', () => {
    throw new RefusedError('malformed');
  });
  parser.on('doctype', () => {
    throw new RefusedError('unusual-structure');
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > 1 && !keep({ name, attributes, depth })) return;
    const end = parser.position;
    // No attribute of well-formed XML holds a "<".
    const start = text.lastIndexOf('<', end - 1);
    open.push({ name, attributes, depth, start, opened: end, inside: end, end, text: '' });
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    const element = open.at(-1)?.depth === depth ? open.pop() : undefined;
    depth -= 1;
    if (!element) return;
    element.end = parser.position;
    element.inside = isSelfClosing ? element.end : text.lastIndexOf('</', element.end - 1);
    if (depth === 0) root = element;
    else elements.push(element);
  });
  const add = (piece: string) => {
    const innermost = open.at(-1);
    if (innermost && innermost.text.length < KEPT_TEXT) innermost.text += piece.slice(0, KEPT_TEXT);
  };
  parser.on('text', add);
  parser.on('cdata', add);
  // In one piece, so that its positions are those in the text.
  parser.write(text).close();
  if (!root) throw new RefusedError('malformed');
  return { text, root, elements };
}

/** A change of a text: what stands from one offset to another gives way to something else. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** @param changes in any order; they must not overlap */
export function changed(text: string, changes: readonly Change[]): string {
  const ordered = [...changes].sort((a, b) => a.from - b.from || a.to - b.to);
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to, text: other } of ordered) {
    pieces.push(text.slice(at, from), other);
    at = to;
  }
  return pieces.join('') + text.slice(at);
}

/** The change that adds something to an element, behind all that is in it. */
export function addition(text: string, { name, inside, end }: XmlElement, xml: string): Change {
  if (inside < end) return { from: inside, to: inside, text: xml };
  return { from: text.lastIndexOf('/', end - 1), to: end, text: `>${xml}</${name}>` };
}

export function removal({ start, end }: Pick<XmlElement, 'start' | 'end'>): Change {
  return { from: start, to: end, text: '' };
}

/** Text as XML holds it, in an element as in an attribute; what XML cannot hold is left out. */
export function escaped(value: string): string {
  const plain = value.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '');
  return plain.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The prefix of a name with its colon; empty for a name without one. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1);
}
