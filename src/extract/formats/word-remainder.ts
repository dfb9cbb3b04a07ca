import type { TextBuilder } from '../text-builder.js';
import type { WordText } from './word-content.js';
import { paragraphKey } from './word-tree.js';

interface Paragraph {
  shown: string;
  hidden: string;
  /** Both, as they follow each other. */
  whole: string;
  /** The end of what was shown since something was hidden. */
  tail: string;
}

/** A label right before something hidden may be all that tells what it is: `SSN: ` before a number that was deleted. */
const label = /[\p{L}][\p{L} .]*[:=#]\s*$/u;
const LABEL_CHARACTERS = 40;

/**
 * Keeps what was not read already: of paragraphs that were, what they hide; other paragraphs whole. So nothing is lost,
 * whatever the other reader leaves out, and a paragraph that stands twice for two versions of Word is read once.
 */
export class WordRemainder implements WordText {
  /** The first is for what stands in no paragraph. */
  readonly #open: Paragraph[] = [];

  /**
   * @param hiddenText takes what paragraphs hide that were read already
   * @param otherText takes the paragraphs that were not
   * @param given {@link paragraphKey} of those that were
   */
  constructor(
    private readonly hiddenText: TextBuilder,
    private readonly otherText: TextBuilder,
    private readonly given: ReadonlySet<string>,
  ) {}

  shown(text: string): void {
    const paragraph = this.#innermost();
    paragraph.shown += text;
    paragraph.whole += text;
    paragraph.tail = (paragraph.tail + text).slice(-LABEL_CHARACTERS);
  }

  hidden(text: string): void {
    const paragraph = this.#innermost();
    paragraph.hidden += (label.exec(paragraph.tail)?.[0] ?? '') + text;
    paragraph.whole += text;
    paragraph.tail = '';
  }

  /** The other reader has it as well; here it says that it is hidden. */
  invisible(text: string): void {
    const paragraph = this.#innermost();
    paragraph.shown += text;
    paragraph.hidden += (label.exec(paragraph.tail)?.[0] ?? '') + text;
    paragraph.whole += text;
    paragraph.tail = '';
  }

  endLine(): void {
    const paragraph = this.#innermost();
    paragraph.hidden += '\n';
    paragraph.whole += '\n';
    paragraph.tail = '';
  }

  openParagraph(): void {
    this.#innermost();
    this.#open.push(emptyParagraph());
  }

  closeParagraph(): void {
    const paragraph = this.#open.pop();
    if (!paragraph) return;
    const key = paragraphKey(paragraph.shown);
    if (key === '' || this.given.has(key)) this.hiddenText.append(paragraph.hidden.trim()).newline();
    else this.otherText.append(paragraph.whole.trim()).newline();
  }

  /** To be called when all was read. */
  end(): void {
    this.closeParagraph();
  }

  #innermost(): Paragraph {
    const last = this.#open.at(-1);
    if (last) return last;
    const outside = emptyParagraph();
    this.#open.push(outside);
    return outside;
  }
}

function emptyParagraph(): Paragraph {
  return { shown: '', hidden: '', whole: '', tail: '' };
}
