import type { Spending } from '../budget.js';
import { failedPart, hiddenPart, type Part, readPart } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import { BiffFields, type BiffRecord, type BiffText, biffTypes, formulaTexts, ShortRecord } from './biff.js';
import { BiffObjects, DRAWING, type NamedText } from './biff-objects.js';
import { type BiffWorkbook, literal } from './biff-workbook.js';
import { linkTexts } from './ole-link.js';
import { SheetContent } from './sheet-content.js';

const types = {
  formula: 0x06,
  header: 0x14,
  footer: 0x15,
  columns: 0x7d,
  filter: 0x9e,
  scenario: 0xaf,
  manyRk: 0xbd,
  pivotText: 0xcd,
  richText: 0xd6,
  sharedText: 0xfd,
  condition: 0x1b1,
  link: 0x1b8,
  choice: 0x1be,
  number: 0x203,
  label: 0x204,
  boolean: 0x205,
  result: 0x207,
  row: 0x208,
  array: 0x221,
  rk: 0x27e,
  sharedFormula: 0x4bc,
  tooltip: 0x800,
  seriesText: 0x100d,
};

/** A cell whose formula has a text for its result, which stands in a later record. */
interface Pending {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly formula: string;
}

/** One sheet of a binary workbook, told record by record, as the XML of a worksheet would be. */
export class BiffSheetContent {
  readonly #content: SheetContent;
  readonly #objects: BiffObjects;
  readonly #chart: TextBuilder;
  readonly #pivot: TextBuilder;
  readonly #hiddenRows = new Set<number>();
  #row = -1;
  #pending: Pending | undefined;
  #isBroken = false;
  /** Charts stand within their sheet, between their own first and last record. */
  #depth = 0;

  /** @param isChart whether it is a chart in place of a sheet */
  constructor(
    workbook: BiffWorkbook,
    private readonly text: BiffText,
    spending: Spending,
    private readonly isChart: boolean,
  ) {
    this.#content = new SheetContent(workbook.strings, workbook.styles, spending);
    this.#objects = new BiffObjects(text, spending);
    this.#chart = new TextBuilder(spending);
    this.#pivot = new TextBuilder(spending);
  }

  /** @throws BudgetError */
  take(record: BiffRecord): void {
    if (record.type === biffTypes.bof) this.#depth += 1;
    else if (record.type === biffTypes.eof) this.#depth -= 1;
    try {
      const fields = new BiffFields(record.blocks, this.text);
      if (this.#depth > 0 || this.isChart) this.#takeChart(record.type, fields);
      else if (!this.#takeCell(record.type, fields) && !this.#objects.take(record, fields)) {
        this.#takeOther(record.type, fields);
      }
    } catch (error) {
      if (!(error instanceof ShortRecord)) throw error;
      this.#isBroken = true;
    }
  }

  /** @param isHidden whether the whole sheet is */
  *parts(place: string, isHidden: boolean): Generator<Part> {
    this.#flush();
    if (this.#row >= 0) this.#content.close('row');
    const objects = this.#objects.texts();
    yield* this.#content.parts(place, isHidden);
    const rest: readonly NamedText[] = [
      ...objects,
      ['body', 'chart', this.#chart],
      ['sheet', 'pivot data', this.#pivot],
    ];
    for (const [kind, name, text] of rest) {
      if (!text.isBlank) yield (isHidden ? hiddenPart : readPart)(kind, `${place}, ${name}`, text.toString());
    }
    if (this.#isBroken || this.#content.isBroken) yield failedPart('sheet', place, 'malformed');
  }

  /** Returns whether it was a cell, or a result of one. */
  #takeCell(type: number, fields: BiffFields): boolean {
    if (type === types.result) {
      this.#flush(fields.long());
      return true;
    }
    const read = cells[type];
    if (type === types.formula) this.#takeFormula(fields);
    else if (type === types.manyRk) this.#takeMany(fields);
    else if (read) {
      const [row, column, style] = [fields.u16(), fields.u16(), fields.u16()];
      const cell = read(fields);
      if (cell) this.#tell({ row, column, style, formula: '' }, ...cell);
    } else return false;
    return true;
  }

  #takeFormula(fields: BiffFields): void {
    const [row, column, style] = [fields.u16(), fields.u16(), fields.u16()];
    const result = fields.bytes(8);
    const formula = formulaTexts(fields.skip(6).bytes(fields.u16()), this.text);
    const cell = { row, column, style, formula };
    // A result that is no number has these two bytes behind it (2.5.133).
    if (result.readUInt16LE(6) !== 0xffff) this.#tell(cell, 'n', String(result.readDoubleLE(0)));
    else if (result[0] === 1) this.#tell(cell, 'b', String(result[2]));
    else {
      this.#flush();
      this.#pending = cell;
    }
  }

  #takeMany(fields: BiffFields): void {
    const row = fields.u16();
    for (let column = fields.u16(); fields.left >= 6; column++) {
      const style = fields.u16();
      this.#tell({ row, column, style, formula: '' }, 'n', String(fields.rk()));
    }
  }

  /** Tells of the formula whose text is known now, or has none. */
  #flush(text = ''): void {
    const cell = this.#pending;
    this.#pending = undefined;
    if (cell) this.#tell(cell, 'str', literal(text));
  }

  #tell({ row, column, style, formula }: Pending, type: string, value: string): void {
    this.#flush();
    const content = this.#content;
    if (row !== this.#row) content.open('row', { hidden: this.#hiddenRows.has(row) ? '1' : '0' });
    this.#row = row;
    content.open('c', { r: letters(column), s: String(style), t: type });
    element(content, 'v', value);
    if (formula !== '') element(content, 'f', formula);
    content.close('c');
  }

  #takeOther(type: number, fields: BiffFields): void {
    const content = this.#content;
    if (type === types.row) this.#takeRow(fields);
    else if (type === types.columns) {
      const [min, max] = [String(fields.u16() + 1), String(fields.u16() + 1)];
      content.open('col', { min, max, hidden: fields.skip(4).u16() & 1 ? '1' : '0' });
    } else if (type === types.header || type === types.footer) this.#takeEdge(type, fields);
    else if (type === types.link) content.open('hyperlink', { location: linkTexts(fields.skip(24).rest()).join(' ') });
    else if (type === types.tooltip) {
      content.open('hyperlink', { tooltip: fields.skip(10).rest().toString('utf16le').replaceAll('\0', '') });
    } else if (type === types.choice) this.#takeChoice(fields);
    else if (type === types.scenario) this.#takeScenario(fields);
    else if (type === types.filter) this.#takeFilter(fields);
    else if (type === types.condition || type === types.sharedFormula) this.#rule(fields.rest());
    else if (type === types.array) element(content, 'formula', formulaTexts(fields.rest(), this.text));
    else if (type === types.pivotText) this.#pivot.append(fields.long()).newline();
  }

  #takeRow(fields: BiffFields): void {
    const row = fields.u16();
    if (fields.skip(10).u16() & 0x20) this.#hiddenRows.add(row);
  }

  #takeEdge(type: number, fields: BiffFields): void {
    if (fields.isOver) return;
    const text = this.text.isUnicode ? fields.long() : fields.short();
    element(this.#content, type === types.header ? 'oddHeader' : 'oddFooter', text);
  }

  /** What may be put into a cell, and what is said of it (2.4.95). */
  #takeChoice(fields: BiffFields): void {
    fields.skip(4);
    const [promptTitle, errorTitle, prompt, error] = [fields.long(), fields.long(), fields.long(), fields.long()];
    this.#content.open('dataValidation', { promptTitle, errorTitle, prompt, error });
    for (let n = 0; n < 2; n++) {
      const size = fields.u16();
      // A list is one text in which the choices stand one behind another.
      const choices = formulaTexts(fields.skip(2).bytes(size), this.text).replaceAll('\0', ', ');
      if (choices !== '') element(this.#content, 'formula', choices);
    }
  }

  /** Values for some cells, with a name and a remark (2.4.244). */
  #takeScenario(fields: BiffFields): void {
    const cellCount = fields.u16();
    fields.skip(2);
    const [name, remark, user] = [fields.u8(), fields.u8(), fields.u8()];
    const texts = [fields.characters(name)];
    if (user > 0) texts.push(fields.long());
    if (remark > 0) texts.push(fields.long());
    fields.skip(cellCount * 4);
    for (let n = 0; n < cellCount && !fields.isOver; n++) texts.push(fields.long());
    for (const comment of texts) this.#content.open('scenario', { comment });
  }

  /** Texts that cells are compared with: behind two conditions (2.4.6). */
  #takeFilter(fields: BiffFields): void {
    fields.skip(4);
    const conditions = [fields.bytes(10), fields.bytes(10)];
    for (const condition of conditions) {
      const count = condition[0] === 6 ? (condition[6] ?? 0) : 0;
      if (count > 0) this.#content.open('filter', { val: fields.characters(count) });
    }
  }

  #rule(tokens: Buffer): void {
    const texts = formulaTexts(tokens, this.text);
    if (texts !== '') element(this.#content, 'formula', texts);
  }

  /** Titles, and what the cells it shows held. */
  #takeChart(type: number, fields: BiffFields): void {
    const text = this.#chart;
    if (type === types.seriesText) text.append(fields.skip(2).short()).newline();
    else if (type === types.label) text.append(fields.skip(6).long()).newline();
    else if (type === types.number) text.append(`${fields.skip(6).f64()}\n`);
    else if (type === types.header || type === types.footer) this.#takeEdge(type, fields);
    else if (type === DRAWING) this.#objects.draw(fields.rest());
  }
}

type Cell = readonly [type: string, value: string];

/** Behind row, column and style. */
const cells: Readonly<Record<number, (fields: BiffFields) => Cell | undefined>> = {
  [types.number]: (fields) => ['n', String(fields.f64())],
  [types.rk]: (fields) => ['n', String(fields.rk())],
  [types.label]: (fields) => ['str', literal(fields.long())],
  [types.richText]: (fields) => ['str', literal(fields.long())],
  [types.sharedText]: (fields) => ['s', String(fields.u32())],
  [types.boolean]: (fields) => {
    const value = String(fields.u8());
    return fields.u8() === 0 ? ['b', value] : undefined;
  },
};

function element(content: SheetContent, name: string, text: string): void {
  content.open(name, {});
  if (text !== '') content.text(text);
  content.close(name);
}

/** Column 0 is A. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
