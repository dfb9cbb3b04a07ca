import JSZip from 'jszip';
import type { OffsetMapBuilder } from '../offset-map.js';
import type { TextBuilder } from '../text-builder.js';

/** An element of mammoth's document tree, as far as it is text. */
export interface WordElement {
  readonly type: string;
  readonly value?: string;
  readonly checked?: boolean;
  readonly children?: readonly WordElement[];
}

/**
 * The body as mammoth reads it. The caller bounds its elements and their depth: an element takes some 2 KB and 13 µs.
 *
 * mammoth sees a package made of this one part, not the document: what else is in there, and what the archive says of
 * it, was not counted against the budget yet. It wants styles, lists, and a target for each link and picture; none
 * changes the text, so they are empty and lead nowhere.
 *
 * The tree, and not mammoth's raw text, which has nothing where a line breaks in a paragraph: the number that ends one
 * line would run into the number that begins the next.
 * @param xml well-formed
 * @throws anything, when mammoth cannot read this
 */
export async function readWithMammoth(xml: string): Promise<WordElement> {
  const { default: mammoth } = await import('mammoth');
  const ids = new Set(xml.match(/(?<=:(?:id|embed|link)\s{0,9}=\s{0,9}["'])[\w.-]{1,99}/g));
  const links = [...ids].map((id) => `<Relationship Id="${id}" Target="x"/>`).join('');
  const buffer = await new JSZip()
    .file('word/document.xml', xml)
    .file('word/_rels/document.xml.rels', `<Relationships xmlns="${RELATIONSHIPS}">${links}</Relationships>`)
    .file('word/styles.xml', `<w:styles xmlns:w="${WORD}"/>`)
    .file('word/numbering.xml', `<w:numbering xmlns:w="${WORD}"/>`)
    .generateAsync({ type: 'nodebuffer' });
  let tree: WordElement = { type: 'document' };
  const transformDocument = (document: WordElement) => {
    tree = document;
    return { ...document, children: [] };
  };
  await mammoth.convertToHtml({ buffer }, { transformDocument });
  return tree;
}

/** Namespaces of ECMA-376. */
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/**
 * What two readings of one paragraph have in common: blanks, marks where a line may break, and characters of symbol
 * fonts may differ.
 */
export function paragraphKey(text: string): string {
  return text.replace(/[\s\u00ad]+|(?![!-~])[\p{S}\p{Co}]/gu, '').replaceAll('\u2011', '-');
}

/**
 * Writes a line for each paragraph and a tab before each cell of a table, and marks where paragraphs begin.
 * @returns what each paragraph says, as {@link paragraphKey} of it
 * @throws BudgetError
 */
export function writeTree(tree: WordElement, into: TextBuilder, numbers: OffsetMapBuilder): Set<string> {
  const paragraphs = new Set<string>();
  let number = 0;
  /** Returns the text that stands in no paragraph within the element. */
  const write = (element: WordElement): string => {
    if (element.type === 'tableCell') into.append('\t');
    const text = textOf(element) + (element.children ?? []).map(write).join('');
    if (element.type !== 'paragraph') return text;
    paragraphs.add(paragraphKey(text));
    numbers.mark(into.length, ++number);
    into.append(text).newline();
    return '';
  };
  into.append(write(tree)).newline();
  return paragraphs;
}

function textOf({ type, value, checked }: WordElement): string {
  if (type === 'tab') return '\t';
  if (type === 'break') return '\n';
  if (type === 'checkbox') return checked ? '\u2612' : '\u2610';
  // A hyphen that keeps a line together is a hyphen; one that shows only where a line breaks is none.
  return (value ?? '').replaceAll('\u2011', '-').replaceAll('\u00ad', '');
}
