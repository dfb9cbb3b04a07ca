import type { Spending } from '../budget.js';
import type { PartKind } from '../part.js';
import { printableStrings } from '../printable.js';
import { TextBuilder } from '../text-builder.js';
import { artTexts } from './art.js';
import { BiffFields, type BiffRecord, type BiffText } from './biff.js';

/** Pictures, boxes and their texts, as Office draws them. */
export const DRAWING = 0xec;
const NOTE = 0x1c;
const OBJECT = 0x5d;
const TEXT = 0x1b6;
const NOTE_OBJECT = 0x19;
const OBJECT_HEADER = 0x15;

/** What is told of a sheet besides its cells: as what, under which name. */
export type NamedText = readonly [PartKind, string, TextBuilder];

/** What lies over the cells of a sheet of a binary workbook: comments, boxes with text, drawings. */
export class BiffObjects {
  readonly #comments: TextBuilder;
  readonly #drawing: TextBuilder;
  readonly #art: Buffer[] = [];
  #isNote = false;

  constructor(
    private readonly text: BiffText,
    spending: Spending,
  ) {
    this.#comments = new TextBuilder(spending);
    this.#drawing = new TextBuilder(spending);
  }

  /**
   * Returns whether it was a record of one of them.
   * @throws BudgetError
   * @throws ShortRecord
   */
  take({ type, blocks }: BiffRecord, fields: BiffFields): boolean {
    if (type === NOTE) this.#takeNote(fields);
    else if (type === OBJECT) this.#takeObject(fields);
    else if (type === TEXT) this.#takeText(blocks, fields);
    else if (type === DRAWING) this.draw(...blocks);
    else return false;
    return true;
  }

  /** Adds pieces of a drawing, which is read as one when all are there. */
  draw(...pieces: readonly Buffer[]): void {
    this.#art.push(...pieces);
  }

  /** To be called once, at the end. @throws BudgetError */
  texts(): readonly NamedText[] {
    for (const text of artTexts(Buffer.concat(this.#art))) this.#drawing.append(text).newline();
    return [
      ['comment', 'comments', this.#comments],
      ['body', 'drawing', this.#drawing],
    ];
  }

  /** Who wrote it (2.4.179); before Excel 97 the text itself, in pieces. */
  #takeNote(fields: BiffFields): void {
    fields.skip(4);
    const number = fields.u16();
    if (!this.text.isUnicode) this.#comments.append(fields.narrow(Math.min(number, fields.left)));
    else {
      fields.skip(2);
      this.#comments.append(fields.long()).newline();
    }
  }

  /** What the text that follows belongs to; before Excel 97 it stands in the object itself. */
  #takeObject(fields: BiffFields): void {
    if (!this.text.isUnicode) {
      for (const text of printableStrings(fields.rest())) this.#drawing.append(text).newline();
      return;
    }
    this.#isNote = fields.u16() === OBJECT_HEADER && fields.skip(2).u16() === NOTE_OBJECT;
  }

  /** The text of an object continues its record (2.4.329). */
  #takeText(blocks: readonly Buffer[], fields: BiffFields): void {
    if (!this.text.isUnicode || blocks.length < 2) return;
    const count = fields.skip(10).u16();
    if (count === 0) return;
    const text = new BiffFields(blocks.slice(1), this.text).characters(count);
    (this.#isNote ? this.#comments : this.#drawing).append(text).newline();
  }
}
