import type { ExtractContext } from '../format.js';
import { hiddenPart, type Part, readPart } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import type { PdfFile } from './pdf-file.js';
import { type PdfStrings, plainText, writeString } from './pdf-strings.js';
import { nameOf, type PdfDict, PdfRef, type PdfValue } from './pdf-syntax.js';

/** Bits of an annotation's flags (ISO 32000-2, table 167): not shown at all, not shown on a screen. */
const NOT_SHOWN = 0x02 | 0x20;
const MAX_PARENTS = 32;
/** More pages than these are not put together again. */
const MAX_REPAIRED = 10_000;
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

/** Every page there is, whether the tree leads to it or not; those that it leads to come first, in their order. */
export function everyPage(file: PdfFile): (PageObject & { readonly reference: PdfRef })[] {
  const found = new Map<number, PageObject & { readonly reference: PdfRef }>();
  const add = (reference: PdfRef, dict: PdfDict | undefined) => {
    const isPage = nameOf(dict?.get('Type')) === 'Page' && !found.has(reference.number);
    if (dict && isPage && found.size < MAX_REPAIRED) found.set(reference.number, { reference, dict });
  };
  for (const { reference, dict } of pagesOf(file, MAX_REPAIRED)) if (reference instanceof PdfRef) add(reference, dict);
  for (const number of file.numbers) {
    const reference = new PdfRef(number, 0);
    add(reference, file.dict(reference));
  }
  return [...found.values()];
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
    const { chain, rest } = this.#fieldsAbove(widget);
    const giver = (key: string) => chain.find((field) => field.has(key));
    // What a field above gives to several widgets is written with the first of them.
    const own = (key: string) => {
      const field = giver(key);
      return field && rest.includes(field) ? field.get(key) : undefined;
    };
    const names = await Promise.all(chain.map((field) => this.strings.text(field.get('T'))));
    const name = names
      .filter((text) => text !== '')
      .reverse()
      .join('.');
    const description = await this.strings.text(giver('TU')?.get('TU'));
    const label = description || name;
    const value = await this.strings.text(own('V'));
    const preset = await this.strings.text(own('DV'));
    writeString(label, value, into);
    if (preset !== value) writeString(label, preset, into);
    if (value === '') await this.strings.write(own('V'), into, label);
    if (preset === '') await this.strings.write(own('DV'), into, label);
    await this.strings.write(own('Opt'), into, 'Opt');
    if (description !== '') writeString('field', name, into);
    for (const field of rest) await this.strings.write(field, into, '', fieldKeys);
  }

  /** A field and those above it, and of them those that were not met before. */
  #fieldsAbove(widget: PdfDict): { readonly chain: readonly PdfDict[]; readonly rest: readonly PdfDict[] } {
    const chain = [widget];
    const rest = [widget];
    for (let above = widget.get('Parent'); chain.length < MAX_PARENTS; above = chain.at(-1)?.get('Parent')) {
      const parent = this.file.dict(above);
      if (!parent) break;
      chain.push(parent);
      if (this.strings.claim(above)) rest.push(parent);
    }
    return { chain, rest };
  }
}
