import type { Spending } from '../budget.js';
import { reasonOf } from '../format.js';
import type { UnreadReason } from '../part.js';
import type { TextBuilder } from '../text-builder.js';
import { readXmlStream, type XmlHandler } from '../xml-reader.js';
import { localName } from './office-package.js';
import { WordLook } from './word-look.js';

/** Takes the text of a Word part as it is read, front to back. */
export interface WordText {
  /** Running text, as a page shows it. */
  shown(text: string): void;
  /** What a page does not show as its text: deleted text, field codes, alternative texts, formulas, properties. */
  hidden(text: string): void;
  /** Running text that is formatted so that nobody sees it; `shown` is told where this is missing. */
  invisible?(text: string): void;
  endLine(): void;
  /** Paragraphs stand in paragraphs where a text box is anchored. */
  openParagraph?(): void;
  closeParagraph?(): void;
  /** After everything. */
  end?(): void;
}

export interface WordXmlReading {
  /** Why the reading ended early. */
  readonly failure: UnreadReason | undefined;
  readonly elements: number;
  /** Begins, middles and ends of fields. */
  readonly fieldMarks: number;
  readonly fieldCodeCharacters: number;
}

/** Reads one XML part of a Word document, and tells shown from hidden text. Never throws for what it holds. */
export async function readWordXml(
  xml: AsyncIterable<string> | Iterable<string>,
  into: WordText,
  { budget }: Spending,
): Promise<WordXmlReading> {
  const content = new WordContent(into);
  let failure: UnreadReason | undefined;
  try {
    await readXmlStream(xml, content, budget.depth);
    into.end?.();
  } catch (error) {
    failure = reasonOf(error);
  }
  const { elements, fieldMarks, fieldCodeCharacters } = content;
  return { failure, elements, fieldMarks, fieldCodeCharacters };
}

/** Shown and hidden text as one. */
export function inOrder(text: TextBuilder): WordText {
  const append = (piece: string) => void text.append(piece);
  return { shown: append, hidden: append, endLine: () => void text.newline() };
}

/** The text of a part, and apart from it what is formatted so that nobody sees it. */
export function wordText(into: TextBuilder, unseen: TextBuilder): XmlHandler {
  const invisible = (piece: string) => void unseen.append(piece);
  const endLine = () => {
    unseen.newline();
    into.newline();
  };
  return new WordContent({ ...inOrder(into), invisible, endLine });
}

/** Elements (local names) after which a line ends: rows, breaks, properties. */
const lineEnds = new Set(['tr', 'br', 'cr', 'comment', 'property', 'docVar', 'lpwstr', 'Relationship', 'sdt']);
const tabs = new Set(['tab', 'tc', 'ptab']);
/** Attributes in which people's text stands: alternative texts, document variables, link targets, names of fields. */
const readable = new Set(['descr', 'title', 'alt', 'Target', 'w:val', 'w:author', 'w:tooltip', 'name', 'w:name']);
/** `w:val` and names are texts only on these; everywhere else they are formatting. */
const texted = new Set([
  'docVar',
  'alias',
  'tag',
  'property',
  'placeholder',
  'default',
  'result',
  'listEntry',
  'textpath',
]);
/** Elements that hold running text; none is what stands behind an element that was closed. */
const runs = new Set(['t', 'delText', 'instrText', '']);
/** What these hold was taken away: text that was deleted, or moved elsewhere. */
const removals = new Set(['del', 'moveFrom']);

class WordContent implements XmlHandler {
  elements = 0;
  fieldMarks = 0;
  fieldCodeCharacters = 0;
  #prefix: string | undefined;
  #last = '';
  #isOwn = false;
  #removals = 0;
  readonly #look = new WordLook();

  constructor(private readonly into: WordText) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const local = localName(name);
    // The root element has the prefix of Word's own namespace; formulas and drawings have others.
    this.#prefix ??= name.slice(0, -local.length);
    this.#last = local;
    this.#isOwn = name === this.#prefix + local;
    this.elements += 1;
    if (local === 'fldChar') this.fieldMarks += 1;
    if (removals.has(local)) this.#removals += 1;
    if (local === 'p') this.into.openParagraph?.();
    this.#look.open(local, attributes);
    for (const [key, value] of Object.entries(attributes)) {
      if (value === '' || !readable.has(key)) continue;
      if (key === 'Target' ? attributes.TargetMode !== 'External' : isFormatting(key, local)) continue;
      this.into.hidden(` ${value} `);
    }
    if (tabs.has(local)) this.into.shown('\t');
    else if (local === 'noBreakHyphen') this.#running('-');
  }

  close(name: string): void {
    const local = localName(name);
    if (local === 'p') {
      this.into.endLine();
      this.into.closeParagraph?.();
    }
    if (lineEnds.has(local)) this.into.endLine();
    if (removals.has(local)) this.#removals -= 1;
    this.#look.close(local);
    this.#last = '';
  }

  text(text: string): void {
    if (this.#last === 'instrText') this.fieldCodeCharacters += text.length;
    if (text.trim() === '' && this.#last !== 't' && this.#last !== 'delText') return;
    if (this.#last === 't' && this.#isOwn) this.#running(text);
    else if (runs.has(this.#last)) this.into.hidden(text);
    // Outside of runs a text is a value of its own, a property or a cell of a chart, and its element names it.
    else this.into.hidden(`${this.#last}: ${text}\n`);
  }

  #running(text: string): void {
    if (this.#removals > 0) this.into.hidden(text);
    else if (this.into.invisible && this.#look.isInvisible) this.into.invisible(text);
    else this.into.shown(text);
  }
}

function isFormatting(key: string, local: string): boolean {
  // Authors of changes stand in the middle of the changed text; those of comments before it.
  if (key === 'w:author') return local !== 'comment';
  return (key === 'w:val' || key === 'name' || key === 'w:name') && !texted.has(local);
}
