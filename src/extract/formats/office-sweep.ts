import type { ExtractContext } from '../format.js';
import { failedPart, hiddenPart, type Part, type PartKind, readPart, skippedPart } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import type { XmlHandler } from '../xml-reader.js';
import { readEntry, type ZipEntry } from '../zip.js';
import { type OfficePackage, partKey, readPartXml } from './office-package.js';
import { officeText } from './office-text.js';
import { Pictures } from './pictures.js';
import { vbaParts } from './vba.js';

/** What the XML parts of a package are, by their path in it; the first that matches holds. */
export interface Region {
  /** Matched against the key of the part, which is in lower case. */
  readonly path: RegExp;
  readonly kind: PartKind;
  readonly place: string;
  /** Writes the text of the part, and apart from it what nobody sees, where that can be told. */
  readonly text: (into: TextBuilder, unseen: TextBuilder) => XmlHandler;
  /** Reads the part, if it is no XML. */
  readonly read?: typeof readPartXml;
}

const data = (into: TextBuilder) => officeText(into, 'all');

/** What packages of all kinds have. */
export const commonRegions: readonly Region[] = [
  { path: /^docprops\/.*\.xml$/, kind: 'metadata', place: 'properties', text: data },
  { path: /^docmetadata\/.*\.xml$/, kind: 'metadata', place: 'label', text: data },
  { path: /\.rels$/, kind: 'metadata', place: 'links', text: data },
  { path: /^customxml\/.*\.xml$/, kind: 'metadata', place: 'custom data', text: data },
];

/** Of these, what is noted in them and what they show is read. */
const noted = /\.(png|jpe?g|jfif|gif|bmp|tiff?|webp)$/;
/** Drawings and pictures of kinds that nobody reads. */
const images = /^objectreplacements\/|\.(emf|wmf|emz|wmz|svg|ico|wdp)$/;
/** Media that hold sound and moving pictures. */
const recordings = /\.(mp3|mp4|m4a|m4v|wav|wma|wmv|avi|mov|mpe?g)$/;
const macros = /\/vbaproject\.bin$/;
/** Fonts, printer settings, types, orders of calculation, and where pages break hold no text of the document's. */
const empty =
  /(\.odttf|\.ttf|\.fntdata|printersettings\d*\.bin|calcchain\.(xml|bin)|binaryindex\d*\.bin|\/|^\[content_types\]\.xml|^mimetype|^layout-cache)$/;

/**
 * All parts of a package that were not taken yet: XML by its region, whatever is embedded as a document of its own,
 * and what is no text counted by reason.
 * @param owners places by key, named before that of the region
 */
export async function* sweep(
  pack: OfficePackage,
  regions: readonly Region[],
  owners: ReadonlyMap<string, string>,
  context: ExtractContext,
): AsyncGenerator<Part> {
  const pictures = new Pictures(context);
  for (const [entry, region] of inReadingOrder(pack.takeRest(), regions)) {
    const key = partKey(entry.name);
    if (entry.isEmpty || empty.test(key)) continue;
    const owner = owners.get(ownerKey(key));
    const placed = (place: string) => pack.place(owner ? `${owner}, ${place}` : place);
    if (entry.encrypted) {
      yield failedPart(region?.kind ?? 'attachment', placed(region?.place ?? 'embedded file'), 'encrypted');
    } else if (region) yield* xmlPart(entry, region, placed(region.place), context);
    else if (noted.test(key)) yield* pictures.read(await readEntry(entry), entry.name, placed('picture'));
    else if (images.test(key)) pictures.countUnread();
    else if (macros.test(key)) yield* vbaParts(await readEntry(entry), placed('macros'), context);
    else if (recordings.test(key)) yield skippedPart('attachment', placed('recording'), 'unsupported-format');
    else yield* context.nested(await readEntry(entry), entry.name, placed('embedded file'));
  }
  yield* pictures.unread('');
}

/** Regions in their order, so that what matters most is kept if a later part breaks the budget. */
function inReadingOrder(entries: readonly ZipEntry[], regions: readonly Region[]): [ZipEntry, Region | undefined][] {
  const ranked = entries.map((entry) => {
    const key = partKey(entry.name);
    const rank = regions.findIndex(({ path }) => path.test(key));
    return { entry, rank: rank < 0 ? regions.length : rank };
  });
  ranked.sort((a, b) => a.rank - b.rank);
  return ranked.map(({ entry, rank }) => [entry, regions[rank]]);
}

/** The links of a part belong where it does. */
function ownerKey(key: string): string {
  return key.replace(/_rels\/([^/]+)\.rels$/, '$1');
}

/** One XML part; yields nothing for a part without text. */
async function* xmlPart(
  entry: ZipEntry,
  { kind, text: textOf, read = readPartXml }: Region,
  place: string,
  context: ExtractContext,
): AsyncGenerator<Part> {
  const text = new TextBuilder(context.spending);
  const unseen = new TextBuilder(context.spending);
  const failure = await read(entry, textOf(text, unseen), context.spending);
  if (failure === 'malformed' && entry.name.endsWith('.vml')) {
    // Office writes drawings of this old kind with HTML inside that is not well-formed.
    text.discard();
    yield* context.inner(await readEntry(entry), 'text/html', place);
    return;
  }
  if (!text.isBlank) yield readPart(kind, place, text.toString());
  if (!unseen.isBlank) yield hiddenPart(kind, `${place}, hidden text`, unseen.toString());
  if (failure) yield failedPart(kind, place, failure);
}
