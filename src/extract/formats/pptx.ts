import type { Spending } from '../budget.js';
import type { ExtractContext } from '../format.js';
import { officeLabels } from '../label/office-labels.js';
import { failedPart, hiddenPart, type Part, readPart } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import type { XmlHandler } from '../xml-reader.js';
import { localName, OfficePackage, readPartXml, relationshipId } from './office-package.js';
import { commonRegions, type Region, sweep } from './office-sweep.js';
import { observed, officeText } from './office-text.js';
import { type Background, BackgroundReader, SlideLook, type SlideSize } from './slide-look.js';

const data = (into: TextBuilder) => officeText(into, 'all');
const text = (into: TextBuilder) => officeText(into, 'written');
const slidePath = /^ppt\/slides\/[^/]+\.xml$/;
/** What slides share, and so belongs to none. */
const shared = /^ppt\/(?:slides|slidelayouts|slidemasters|notesmasters|handoutmasters|theme)\//;

/** What matches none is an attachment of some sort. */
const regions: readonly Region[] = [
  { path: slidePath, kind: 'page', place: 'slide', text },
  { path: /^ppt\/notesslides\/[^/]+\.xml$/, kind: 'body', place: 'notes', text },
  { path: /^ppt\/(threaded)?comments\/.*\.xml$/, kind: 'comment', place: 'comments', text },
  { path: /^ppt\/(comment)?authors\.xml$/, kind: 'metadata', place: 'authors of comments', text: data },
  ...commonRegions,
  { path: /^ppt\/charts\/.*\.xml$/, kind: 'body', place: 'chart', text },
  { path: /^ppt\/(drawings|diagrams)\/.*\.(xml|vml)$/, kind: 'body', place: 'drawing', text },
  { path: /^ppt\/tags\/.*\.xml$/, kind: 'metadata', place: 'tags', text: data },
  { path: /^ppt\/(slide|notes|handout)masters\/.*\.xml$/, kind: 'header', place: 'master', text },
  { path: /^ppt\/slidelayouts\/.*\.xml$/, kind: 'header', place: 'layout', text },
  { path: /^ppt\/theme\/.*\.xml$/, kind: 'metadata', place: 'theme', text },
  { path: /\.xml$/, kind: 'metadata', place: 'settings', text: data },
];

/**
 * A PowerPoint presentation: its slides in their order, hidden ones as parts that say so, then what belongs to each
 * slide (notes, comments, charts, drawings, links, embedded documents), and what belongs to none (masters, layouts,
 * properties, tags).
 */
export async function* readPptx(bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  const pack = await OfficePackage.open(bytes, context.spending);
  if (!pack.has('[content_types].xml')) throw new Error('not an office package');
  yield* officeLabels(pack, context.spending);
  const { slides, size } = yield* presentationParts(pack, context);
  const backgrounds = new Backgrounds(pack, context.spending);
  const places = new Map<string, string>();
  for (const [index, key] of slides.entries()) {
    if (pack.has(key) && !places.has(key)) places.set(key, `slide ${index + 1}`);
  }
  const missing = slides.length - places.size;
  const owners = await pack.owners(places, shared);
  const outside = pack.keysLeft(slidePath).filter((key) => !places.has(key));
  for (const [key, place] of places) {
    yield* slideParts(pack, { key, place, isOutside: false }, new SlideLook(size, await backgrounds.of(key)), context);
  }
  for (const key of outside) {
    const slide = { key, place: pack.place('slide outside the presentation'), isOutside: true };
    yield* slideParts(pack, slide, new SlideLook(size, await backgrounds.of(key)), context);
  }
  if (missing > 0) yield failedPart('page', `${missing} missing slides`, 'malformed');
  yield* sweep(pack, regions, owners, context);
}

interface Presentation {
  /** Keys of the slides in their order. */
  readonly slides: readonly string[];
  readonly size: SlideSize | undefined;
}

/** Yields names of shows and sections. */
async function* presentationParts(
  pack: OfficePackage,
  { spending }: ExtractContext,
): AsyncGenerator<Part, Presentation> {
  const { key, links } = await pack.main('ppt/presentation.xml');
  const targets = new Map(links.map(({ id, target }) => [id, target]));
  const slides: string[] = [];
  let size: SlideSize | undefined;
  const found = new TextBuilder(spending);
  const content = observed(data(found), (local, attributes) => {
    if (local === 'sldId' && relationshipId(attributes)) slides.push(targets.get(relationshipId(attributes)) ?? '');
    if (local === 'sldSz') size = { width: Number(attributes.cx), height: Number(attributes.cy) };
  });
  const entry = pack.take(key);
  const failure = entry && (await readPartXml(entry, content, spending));
  if (!found.isBlank) yield readPart('metadata', 'presentation', found.toString());
  if (failure) yield failedPart('metadata', 'presentation', failure);
  return { slides, size };
}

async function* slideParts(
  pack: OfficePackage,
  { key, place, isOutside }: { readonly key: string; readonly place: string; readonly isOutside: boolean },
  look: SlideLook,
  { spending }: ExtractContext,
): AsyncGenerator<Part> {
  const entry = pack.take(key);
  if (!entry) return;
  const shown = new TextBuilder(spending);
  const unseen = new TextBuilder(spending);
  const aside = new TextBuilder(spending);
  let isHidden = isOutside;
  const content = observed(slideText(look, officeText(shown, 'written', aside), unseen), (local, { show }) => {
    if (local === 'sld' && (show === '0' || show === 'false')) isHidden = true;
  });
  const failure = await readPartXml(entry, content, spending);
  if (!shown.isBlank) yield (isHidden ? hiddenPart : readPart)('page', place, shown.toString());
  if (!unseen.isBlank) yield hiddenPart('page', `${place}, hidden text`, unseen.toString());
  if (!aside.isBlank) yield hiddenPart('page', `${place}, names and alternative texts`, aside.toString());
  if (failure) yield failedPart('page', place, failure);
}

/** The text of a slide, and apart from it what nobody sees there. */
function slideText(look: SlideLook, shown: XmlHandler, unseen: TextBuilder): XmlHandler {
  return {
    open(name, attributes) {
      look.open(localName(name), attributes);
      shown.open?.(name, attributes);
    },
    close(name) {
      if (localName(name) === 'p') unseen.newline();
      shown.close?.(name);
      look.close(localName(name));
    },
    text(text) {
      if (look.isUnseen && look.isInRun) unseen.append(text);
      else shown.text?.(text);
    },
  };
}

/** What is behind the slides: what their layouts say, or the masters of these. Each layout is asked once. */
class Backgrounds {
  readonly #known = new Map<string, Background>();

  constructor(
    private readonly pack: OfficePackage,
    private readonly spending: Spending,
  ) {}

  async of(slide: string): Promise<Background> {
    const layout = await this.#linked(slide, 'slideLayout');
    let background = this.#known.get(layout);
    if (!background) {
      background = await this.#read([layout, await this.#linked(layout, 'slideMaster')]);
      this.#known.set(layout, background);
    }
    return background;
  }

  async #linked(key: string, type: string): Promise<string> {
    return (await this.pack.relationshipsOf(key)).find((link) => link.type === type)?.target ?? '';
  }

  async #read(keys: readonly string[]): Promise<Background> {
    const reader = new BackgroundReader();
    for (const key of keys) {
      const entry = this.pack.peek(key);
      if (entry)
        await readPartXml(
          entry,
          observed({}, (...element) => reader.open(...element)),
          this.spending,
        );
    }
    return reader.background;
  }
}
