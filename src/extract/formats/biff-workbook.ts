import iconv from 'iconv-lite';
import type { Spending } from '../budget.js';
import { reasonOf } from '../format.js';
import { failedPart, type Part, readPart, type UnreadReason } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import { BiffFields, type BiffRecord, type BiffText, formulaTexts, ShortRecord } from './biff.js';
import { SharedStrings } from './sheet-strings.js';
import { SheetStyles } from './sheet-styles.js';

/** What a workbook says of one of its sheets. */
export interface BiffSheet {
  /** Where its records begin, in bytes of the stream. */
  readonly at: number;
  readonly isHidden: boolean;
}

const types = {
  name: 0x18,
  externalName: 0x23,
  date1904: 0x22,
  codePage: 0x42,
  externalCells: 0x5a,
  reserved: 0x5b,
  writer: 0x5c,
  sheet: 0x85,
  pivotText: 0xcd,
  style: 0xe0,
  strings: 0xfc,
  externalBook: 0x1ae,
  format: 0x41e,
};
/** Of a cell of another workbook: what kind of value is kept (2.5.214). */
const values = { number: 1, text: 2 };
const CODE_PAGE_UTF16 = 1200;

/** The first records of a workbook: what holds for all sheets, and what stands in none. */
export class BiffWorkbook {
  readonly sheets: BiffSheet[] = [];
  readonly styles = new SheetStyles();
  readonly strings: SharedStrings;
  text: BiffText;
  readonly #said: TextBuilder;
  readonly #external: TextBuilder;
  #failure: UnreadReason | undefined;

  constructor(text: BiffText, spending: Spending) {
    this.text = text;
    this.strings = new SharedStrings(spending);
    this.#said = new TextBuilder(spending);
    this.#external = new TextBuilder(spending);
    this.styles.open('cellXfs', {});
  }

  /** Takes a record. What is wrong with it is reported by {@link parts}. @throws BudgetError */
  take(record: BiffRecord): void {
    try {
      this.#take(record.type, new BiffFields(record.blocks, this.text));
    } catch (error) {
      if (!(error instanceof ShortRecord)) throw error;
      this.#failure ??= reasonOf(error);
    }
  }

  /** What the workbook says besides its sheets. */
  *parts(): Generator<Part> {
    if (!this.#said.isBlank) yield readPart('metadata', 'workbook', this.#said.toString());
    if (!this.#external.isBlank) yield readPart('metadata', 'external workbook', this.#external.toString());
    if (this.#failure) yield failedPart('metadata', 'workbook', this.#failure);
  }

  #take(type: number, fields: BiffFields): void {
    if (type === types.strings) this.#takeStrings(fields.skip(8));
    else if (type === types.style) this.styles.open('xf', { numFmtId: String(fields.skip(2).u16()) });
    else if (type === types.format) this.#takeFormat(fields);
    else if (type === types.sheet) this.#takeSheet(fields);
    else if (type === types.name) this.#takeName(fields);
    else if (type === types.date1904) this.styles.from1904 = fields.u16() === 1;
    else if (type === types.codePage) this.#takeCodePage(fields.u16());
    else if (type === types.writer) this.#say(this.#writer(fields));
    else if (type === types.reserved) this.#say(fields.skip(4).long());
    else if (type === types.pivotText) this.#say(fields.long());
    else if (type === types.externalBook) this.#takeBook(fields);
    else if (type === types.externalName) this.#external.append(fields.skip(6).short()).newline();
    else if (type === types.externalCells) this.#takeCells(fields);
  }

  #say(text: string): void {
    this.#said.append(text.trim()).newline();
  }

  #takeStrings(fields: BiffFields): void {
    while (!fields.isOver) {
      this.strings.open('si');
      this.strings.open('t');
      this.strings.text(literal(fields.long()));
      this.strings.close('t');
      this.strings.close('si');
    }
  }

  #takeFormat(fields: BiffFields): void {
    const numFmtId = String(fields.u16());
    const formatCode = this.text.isUnicode ? fields.long() : fields.short();
    this.styles.open('numFmt', { numFmtId, formatCode });
  }

  #takeSheet(fields: BiffFields): void {
    const at = fields.u32();
    const isHidden = (fields.u8() & 3) !== 0;
    this.sheets.push({ at, isHidden });
    this.#say(fields.skip(1).short());
  }

  /** A name for cells or for a formula, and the remarks on it (2.4.150). */
  #takeName(fields: BiffFields): void {
    const isBuiltIn = (fields.u16() & 0x20) !== 0;
    const length = fields.skip(1).u8();
    const tokens = fields.u16();
    fields.skip(4);
    const remarks = [fields.u8(), fields.u8(), fields.u8(), fields.u8()];
    const name = fields.characters(length);
    if (!isBuiltIn) this.#say(name);
    this.#say(formulaTexts(fields.bytes(tokens), this.text));
    for (const count of remarks) if (count > 0) this.#say(fields.characters(count));
  }

  #takeCodePage(page: number): void {
    const charset = page === CODE_PAGE_UTF16 ? 'windows-1252' : `cp${page}`;
    if (iconv.encodingExists(charset)) this.text = { ...this.text, charset };
  }

  /** Who saved it last: padded with blanks to a fixed length. */
  #writer(fields: BiffFields): string {
    return this.text.isUnicode ? fields.long() : fields.short();
  }

  /** Another workbook, and its sheets (2.4.271). */
  #takeBook(fields: BiffFields): void {
    const count = fields.u16();
    const length = fields.u16();
    // With these lengths it is the workbook itself, or an add-in.
    if (length === 0x0401 || length === 0x3a01) return;
    this.#external.append(plainPath(fields.characters(length))).newline();
    for (let n = 0; n < count && !fields.isOver; n++) this.#external.append(fields.long()).newline();
  }

  /** What cells of another workbook held when they were last looked at (2.4.66). */
  #takeCells(fields: BiffFields): void {
    const last = fields.u8();
    const count = last - fields.u8() + 1;
    fields.skip(2);
    for (let n = 0; n < count && !fields.isOver; n++) {
      const type = fields.u8();
      if (type === values.text) this.#external.append(fields.long()).newline();
      else if (type === values.number) this.#external.append(`${fields.f64()}\n`);
      else fields.skip(8);
    }
  }
}

/** Texts of binary workbooks are as they are, where those of XML workbooks have escapes. */
export function literal(text: string): string {
  return text.replaceAll('_x', '_x005F_x');
}

/** A path in which signs stand for drives, folders and the like (2.5.277). */
function plainPath(encoded: string): string {
  return encoded.replace(/\p{Cc}/gu, '/');
}
