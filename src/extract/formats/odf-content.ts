import type { Spending } from '../budget.js';
import type { Part } from '../part.js';
import type { XmlHandler } from '../xml-reader.js';
import { OdfCells } from './odf-cells.js';
import { apart, type OdfRegion, OdfRegions } from './odf-regions.js';
import { OdfStyles } from './odf-styles.js';
import { localName } from './office-package.js';

type Attributes = Readonly<Record<string, string>>;

/** Attributes in which people write; they go apart, as `name: value`. */
const written = new Set(
  [
    'draw:name table:name text:name text:description table:title office:name office:string-value text:string-value',
    'form:name form:label form:title form:value form:current-value form:datasource form:command',
    'table:condition table:expression text:condition text:formula xlink:title text:author-initials text:connection-name',
    'meta:name office:target-frame-name table:target-range-address text:database-name presentation:name',
  ].flatMap((names) => names.split(' ')),
);
/** Links that lead out of the document. */
const outside = /^(?:[a-z][a-z\d+.-]*:|\/\/|\\\\|\.\.\/)/i;
const paragraphs = new Set(['text:p', 'text:h']);
/** Text of number formats, patterns of indexes, and images in text. */
const unwritten = /^(?:(?:number|loext):.*|text:index-.*|office:binary-data)$/;
/** Elements whose names programs give, not people. */
const unnamed =
  /^(?:style:.*|draw:(?:equation|gradient|marker|fill-image|hatch|stroke-dash|opacity|layer)|text:sequence-decl)$/;
/** Letters, numbers and signs of formulas. */
const formula = /^(?:math:)?(?:m[ino]|mtext|ms)$/;
const families: Readonly<Record<string, string>> = {
  'text:span': 'text',
  'text:section': 'section',
  'table:table': 'table',
  'table:table-row': 'table-row',
  'table:table-cell': 'table-cell',
};
const MOST_SPACES = 100;

type Place = Omit<Frame, 'isOnColour'>;

interface Frame {
  readonly region: OdfRegion;
  /** Whether text here is running text, as in a paragraph. */
  readonly isRunning: boolean;
  /** Whether something around may have a colour. */
  readonly isOnColour: boolean;
}

/**
 * The content of an OpenDocument file (OASIS OpenDocument 1.3, part 3): text documents, spreadsheets, presentations,
 * drawings, and the styles in which headers and footers stand.
 */
export class OdfContent implements XmlHandler {
  readonly #regions: OdfRegions;
  readonly #frames: Frame[] = [];
  readonly #cells: OdfCells;
  readonly #styles = new OdfStyles();
  #name = '';
  #owner = '';
  #sheets = 0;
  #slides = 0;
  #isSpreadsheet = false;

  constructor(
    private readonly spending: Spending,
    private readonly rest: 'body' | 'master pages',
  ) {
    this.#regions = new OdfRegions(spending);
    this.#cells = new OdfCells((place) => this.#regions.at(this.#owner, ['sheet', place, true]), spending);
  }

  open(name: string, attributes: Attributes): void {
    this.#name = name;
    this.#styles.open(name, attributes);
    const outer = this.#frame;
    const isOnColour = outer.isOnColour || this.#styles.colours(name, familyOf(name), styleOf(attributes));
    const frame = { ...this.#enter(name, attributes), isOnColour };
    this.#frames.push(frame);
    this.#attributes(name, attributes);
    if (paragraphs.has(name)) {
      if (this.#cells.isInCell && frame.region === this.#cells.region) this.#cells.openParagraph();
      else if (outer.isRunning || outer.region !== frame.region) frame.region.text.newline();
    } else if (frame.isRunning) this.#write(frame, spaceOf(name, attributes));
    else if (name === 'table:table-cell' && !this.#cells.isOpen) frame.region.text.append('\t');
  }

  text(text: string): void {
    const frame = this.#frame;
    if (frame.isRunning) {
      // Line breaks in the file are none of the text.
      this.#write(frame, text.replace(/[\t\n\r]+/g, ' '));
    } else if (formula.test(this.#name)) frame.region.text.append(text);
    else if (text.trim() !== '' && !unwritten.test(this.#name)) {
      const name = localName(this.#name);
      frame.region.text.newline().append(`${name}: ${text}\n`);
    }
  }

  close(name: string): void {
    const frame = this.#frames.pop();
    this.#name = '';
    this.#styles.close(name);
    if (!frame) return;
    if (paragraphs.has(name) && !(this.#cells.isInCell && frame.region === this.#cells.region)) {
      frame.region.text.newline();
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#cells.closeCell();
    else if (name === 'table:table-row') this.#cells.closeRow();
    else if (name === 'table:table' && this.#cells.closeSheet()) this.#owner = '';
    else if (name === 'draw:page') this.#owner = '';
    else if (frame.region !== this.#frame.region) frame.region.text.newline();
  }

  /** What was read, also when the reading ended in the middle of a cell. */
  parts(): Iterable<Part> {
    try {
      this.#cells.closeCell();
    } catch {
      // The budget ended; what fitted is kept, and the reading itself ends with that reason.
    }
    return this.#regions.parts();
  }

  get #frame(): Frame {
    const rest = [this.rest === 'body' ? 'body' : 'header', this.rest] as const;
    return this.#frames.at(-1) ?? { region: this.#regions.at('', rest), isRunning: false, isOnColour: false };
  }

  #write(frame: Frame, text: string): void {
    if (text === '') return;
    if (frame.region === this.#cells.region) this.#cells.write(text);
    else frame.region.text.append(text);
  }

  /** Where the content of an element goes. */
  #enter(name: string, attributes: Attributes): Place {
    const outer = this.#frame;
    const description = apart[name];
    if (description)
      return { region: this.#regions.at(this.#owner, description), isRunning: name === 'text:hidden-text' };
    if (name === 'office:spreadsheet') this.#isSpreadsheet = true;
    if (name === 'draw:page') return this.#enterSlide(attributes);
    if (name === 'table:table' && this.#isSpreadsheet && !this.#cells.isOpen) return this.#enterSheet(attributes);
    const cell = this.#cells.isOpen ? this.#enterCells(name, attributes) : undefined;
    if (cell) return { region: cell, isRunning: false };
    const isRunning = outer.isRunning || paragraphs.has(name);
    if (this.#isHiding(name, attributes, outer.isOnColour)) {
      return { region: this.#regions.at(this.#owner, ['body', 'hidden text', true]), isRunning };
    }
    return { region: outer.region, isRunning };
  }

  #enterSlide(attributes: Attributes): Place {
    this.spending.entries(1);
    this.#slides += 1;
    this.#owner = '';
    const isHidden = this.#styles.hides('drawing-page', attributes['draw:style-name']);
    const region = this.#regions.at('', ['page', `slide ${this.#slides}`, isHidden]);
    this.#owner = region.place;
    return { region, isRunning: false };
  }

  #enterSheet(attributes: Attributes): Place {
    this.spending.entries(1);
    this.#sheets += 1;
    this.#owner = `sheet ${this.#sheets}`;
    const isHidden = this.#styles.hides('table', attributes['table:style-name']);
    const region = this.#regions.at('', ['sheet', this.#owner, isHidden]);
    this.#cells.openSheet(region);
    return { region, isRunning: false };
  }

  /** Returns where a cell goes, nothing for what is no cell. */
  #enterCells(name: string, attributes: Attributes): OdfRegion | undefined {
    if (name === 'table:table-column') this.#cells.column(attributes);
    else if (name === 'table:table-row') this.#cells.openRow(attributes);
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#openCell(attributes);
    else return undefined;
    return this.#cells.region;
  }

  #openCell(attributes: Attributes): void {
    const style = attributes['table:style-name'];
    this.#cells.openCell(attributes, this.#styles.bleaches('table-cell', style, false));
  }

  #isHiding(name: string, attributes: Attributes, isOnColour: boolean): boolean {
    if (name === 'text:section') return attributes['text:display'] === 'none';
    const [family, style] = [familyOf(name), styleOf(attributes)];
    return this.#styles.hides(family, style) || this.#styles.bleaches(family, style, isOnColour);
  }

  #attributes(name: string, attributes: Attributes): void {
    for (const [key, value] of Object.entries(attributes)) {
      if (value === '') continue;
      if (key === 'xlink:href') {
        if (outside.test(value)) this.#regions.at(this.#owner, ['metadata', 'links']).text.append(`${value}\n`);
      } else if (written.has(key) && !unnamed.test(name) && !(this.#cells.isInCell && key.startsWith('office:'))) {
        const names = this.#regions.at(this.#owner, ['metadata', 'names and alternative texts', true]);
        const local = localName(key);
        names.text.newline().append(local === 'name' ? `${value}\n` : `${local}: ${value}\n`);
      }
    }
  }
}

/** The family of styles that an element may have. */
function familyOf(name: string): string {
  return families[name] ?? 'paragraph';
}

function styleOf(attributes: Attributes): string | undefined {
  return attributes['text:style-name'] ?? attributes['table:style-name'];
}

/** What an element in a paragraph stands for. */
function spaceOf(name: string, attributes: Attributes): string {
  if (name === 'text:line-break') return '\n';
  if (name === 'text:tab') return '\t';
  if (name !== 'text:s') return '';
  return ' '.repeat(Math.min(Math.max(Number(attributes['text:c'] ?? 1) || 1, 1), MOST_SPACES));
}
