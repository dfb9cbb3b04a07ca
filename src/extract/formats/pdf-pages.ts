import type { ExtractContext } from '../format.js';
import { hiddenPart, type Part, readPart } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import { nameOf, type PdfFile } from './pdf-file.js';
import { type PdfStrings, plainText, writeString } from './pdf-strings.js';
import { type PdfDict, PdfRef, type PdfValue } from './pdf-syntax.js';

/** Bits of an annotation's flags (ISO 32000-2, table 167): not shown at all, not shown on a screen. */
const NOT_SHOWN = 0x02 | 0x20;
const MAX_PARENTS = 32;
const fieldKeys = new Set('T TU TM V DV Opt Kids'.split(' '));

/** A page as the objects of the file have it. */
export interface PageObject {
  readonly reference: PdfValue;
  readonly dict: PdfDict;
}

/**
 * The pages, in order. A tree that leads back into itself ends where it does.
 * @param limit how many at most
 */
export function* pagesOf(file: PdfFile, limit: number): Generator<PageObject> {
  const seen = new Set<number>();
  const waiting: PdfValue[] = [file.root.get('Pages') ?? null];
  let found = 0;
  for (let next = waiting.pop(); next !== undefined && found < limit; next = waiting.pop()) {
    if (next instanceof PdfRef) {
      if (seen.has(next.number)) continue;
      seen.add(next.number);
    }
    const dict = file.dict(next);
    if (!dict) continue;
    if (dict.has('Kids') && nameOf(dict.get('Type')) !== 'Page')
      waiting.push(...file.list(dict.get('Kids')).toReversed());
    else {
      found += 1;
      yield { reference: next, dict };
    }
  }
}

/** The same for a page in two versions of a file, where nothing that it shows was replaced. */
export function pagePrint(file: PdfFile, { reference, dict }: PageObject): string {
  const shown = ['Contents', 'Resources', 'Annots'].flatMap((key) => [dict.get(key), ...file.list(dict.get(key))]);
  return [reference, ...shown].map((value) => file.whereabouts(value)).join(' ');
}

/** Form values and annotations of a page, those that are not shown apart from those that are. */
export class PageNotes {
  readonly #values: TextBuilder;
  readonly #hiddenValues: TextBuilder;
  readonly #notes: TextBuilder;
  readonly #hiddenNotes: TextBuilder;

  constructor(
    private readonly file: PdfFile,
    private readonly strings: PdfStrings,
    { spending }: ExtractContext,
  ) {
    this.#values = new TextBuilder(spending);
    this.#hiddenValues = new TextBuilder(spending);
    this.#notes = new TextBuilder(spending);
    this.#hiddenNotes = new TextBuilder(spending);
  }

  /** @throws {BudgetError} `too-many-characters`; what was written before stays */
  async read(page: PdfDict): Promise<void> {
    for (const reference of this.file.list(page.get('Annots'))) {
      const note = this.file.dict(reference);
      if (!note || !this.strings.claim(reference)) continue;
      const isHidden = (Number(this.file.resolve(note.get('F')) ?? 0) & NOT_SHOWN) !== 0;
      if (nameOf(note.get('Subtype')) === 'Widget') {
        await this.#field(note, isHidden ? this.#hiddenValues : this.#values);
      } else await this.#note(note, isHidden ? this.#hiddenNotes : this.#notes);
    }
  }

  /** All that they say. */
  get text(): string {
    return [this.#values, this.#hiddenValues, this.#notes, this.#hiddenNotes].join('\n');
  }

  *parts(place: string): Generator<Part> {
    const parts = [
      [readPart, 'form values', this.#values],
      [hiddenPart, 'hidden form values', this.#hiddenValues],
      [readPart, 'annotations', this.#notes],
      [hiddenPart, 'hidden annotations', this.#hiddenNotes],
    ] as const;
    for (const [part, name, text] of parts) {
      if (!text.isBlank) yield part('comment', `${place}, ${name}`, text.toString());
    }
  }

  async #note(note: PdfDict, into: TextBuilder): Promise<void> {
    writeString('author', plainText(this.file.resolve(note.get('T'))), into);
    writeString('', plainText(this.file.resolve(note.get('Contents'))), into);
    await this.strings.write(note, into, '', new Set(['T', 'Contents']));
  }

  /** What a field has, it may have from the fields above it: name, value, choices. */
  async #field(widget: PdfDict, into: TextBuilder): Promise<void> {
    const chain: PdfDict[] = [widget];
    const rest: PdfDict[] = [widget];
    for (let above = widget.get('Parent'); chain.length < MAX_PARENTS; above = chain.at(-1)?.get('Parent')) {
      const parent = this.file.dict(above);
      if (!parent) break;
      chain.push(parent);
      if (this.strings.claim(above)) rest.push(parent);
    }
    const inherited = (key: string) => chain.find((field) => field.has(key))?.get(key);
    const texts = await Promise.all(chain.map((field) => this.strings.text(field.get('T'))));
    const name = texts
      .filter((text) => text !== '')
      .reverse()
      .join('.');
    const label = await this.strings.text(inherited('TU'));
    const written = new Set<string>();
    for (const key of ['V', 'DV', 'Opt']) {
      const text = await this.strings.text(inherited(key));
      if (text !== '' && !written.has(text)) writeString(label || name, text, into);
      else if (text === '') await this.strings.write(inherited(key), into, label || name);
      written.add(text);
    }
    if (label !== '') writeString('field', name, into);
    for (const field of rest) await this.strings.write(field, into, '', fieldKeys);
  }
}
