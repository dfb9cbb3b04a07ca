import type { ExtractContext } from '../format.js';
import { officeLabels } from '../label/office-labels.js';
import { failedPart, hiddenPart, type Part, readPart } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import { OfficePackage, readPartXml, relationshipId } from './office-package.js';
import { commonRegions, type Region, sweep } from './office-sweep.js';
import { observed, officeText } from './office-text.js';

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
  const slides = yield* presentationParts(pack, context);
  const places = new Map<string, string>();
  for (const [index, key] of slides.entries()) {
    if (pack.has(key) && !places.has(key)) places.set(key, `slide ${index + 1}`);
  }
  const missing = slides.length - places.size;
  const owners = await pack.owners(places, shared);
  for (const [key, place] of places) yield* slideParts(pack, key, place, false, context);
  for (const key of pack.keysLeft(slidePath)) {
    yield* slideParts(pack, key, pack.place('slide outside the presentation'), true, context);
  }
  if (missing > 0) yield failedPart('page', `${missing} missing slides`, 'malformed');
  yield* sweep(pack, regions, owners, context);
}

/** Yields names of shows and sections, and returns the keys of the slides in their order. */
async function* presentationParts(pack: OfficePackage, { spending }: ExtractContext): AsyncGenerator<Part, string[]> {
  const { key, links } = await pack.main('ppt/presentation.xml');
  const targets = new Map(links.map(({ id, target }) => [id, target]));
  const slides: string[] = [];
  const found = new TextBuilder(spending);
  const content = observed(data(found), (local, attributes) => {
    if (local === 'sldId' && relationshipId(attributes)) slides.push(targets.get(relationshipId(attributes)) ?? '');
  });
  const entry = pack.take(key);
  const failure = entry && (await readPartXml(entry, content, spending));
  if (!found.isBlank) yield readPart('metadata', 'presentation', found.toString());
  if (failure) yield failedPart('metadata', 'presentation', failure);
  return slides;
}

async function* slideParts(
  pack: OfficePackage,
  key: string,
  place: string,
  isOutside: boolean,
  { spending }: ExtractContext,
): AsyncGenerator<Part> {
  const entry = pack.take(key);
  if (!entry) return;
  const shown = new TextBuilder(spending);
  const aside = new TextBuilder(spending);
  let isHidden = isOutside;
  const content = observed(officeText(shown, 'written', aside), (local, { show }) => {
    if (local === 'sld' && (show === '0' || show === 'false')) isHidden = true;
  });
  const failure = await readPartXml(entry, content, spending);
  if (!shown.isBlank) yield (isHidden ? hiddenPart : readPart)('page', place, shown.toString());
  if (!aside.isBlank) yield hiddenPart('page', `${place}, names and alternative texts`, aside.toString());
  if (failure) yield failedPart('page', place, failure);
}
