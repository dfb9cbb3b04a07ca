import type { Spending } from '../budget.js';
import type { Part, PartKind } from '../part.js';
import { TextBuilder } from '../text-builder.js';

/** A region of an OpenDocument file, and what was read of it. */
export interface OdfRegion {
  readonly kind: PartKind;
  readonly place: string;
  readonly hidden: boolean;
  readonly text: TextBuilder;
}

type Description = readonly [kind: PartKind, place: string, hidden?: boolean];

/** Elements whose content is no running text of where they stand, but a region of its own. */
export const apart: Readonly<Record<string, Description>> = {
  'office:annotation': ['comment', 'comments'],
  'text:note': ['body', 'notes'],
  'text:tracked-changes': ['body', 'deleted text', true],
  'table:tracked-changes': ['body', 'deleted text', true],
  'text:hidden-text': ['body', 'hidden text', true],
  'text:hidden-paragraph': ['body', 'hidden text', true],
  'style:header': ['header', 'header'],
  'style:header-left': ['header', 'header'],
  'style:header-first': ['header', 'header'],
  'style:footer': ['header', 'footer'],
  'style:footer-left': ['header', 'footer'],
  'style:footer-first': ['header', 'footer'],
  'svg:title': ['metadata', 'names and alternative texts', true],
  'svg:desc': ['metadata', 'names and alternative texts', true],
  'office:meta': ['metadata', 'properties'],
  'office:settings': ['metadata', 'settings'],
  'office:scripts': ['body', 'macros'],
  'presentation:notes': ['body', 'notes'],
};

/** The regions of one document, made when something is first written to them. */
export class OdfRegions {
  readonly #regions = new Map<string, OdfRegion>();

  constructor(private readonly spending: Spending) {}

  /** @param owner the sheet or slide that it belongs to, empty for none */
  at(owner: string, [kind, name, hidden]: Description): OdfRegion {
    const place = owner === '' ? name : `${owner}, ${name}`;
    let region = this.#regions.get(place);
    if (!region) {
      region = { kind, place, hidden: hidden === true, text: new TextBuilder(this.spending) };
      this.#regions.set(place, region);
    }
    return region;
  }

  *parts(): Generator<Part> {
    for (const { kind, place, hidden, text } of this.#regions.values()) {
      if (text.isBlank) continue;
      yield { kind, place, status: 'read', text: text.toString(), ...(hidden ? { hidden: true } : {}) };
    }
  }
}
