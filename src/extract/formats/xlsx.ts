import type { Spending } from '../budget.js';
import { type ExtractContext, reasonOf } from '../format.js';
import { officeLabels } from '../label/office-labels.js';
import { failedPart, hiddenPart, type Part, readPart, type UnreadReason } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import type { XmlHandler } from '../xml-reader.js';
import type { ZipEntry } from '../zip.js';
import { readBiff12 } from './biff12.js';
import { OfficePackage, readPartXml, relationshipId } from './office-package.js';
import { commonRegions, type Region, sweep } from './office-sweep.js';
import { observed, officeText } from './office-text.js';
import { isOn, SheetContent } from './sheet-content.js';
import { SharedStrings } from './sheet-strings.js';
import { SheetStyles } from './sheet-styles.js';

const text = (into: TextBuilder) => officeText(into, 'all');
const drawing = (into: TextBuilder) => officeText(into, 'written');
const sheetPath = /^xl\/(?:work|chart|dialog|macro|intlmacro)sheets\/(?!binaryindex)[^/]+\.(?:xml|bin)$/;

/** What matches none is an attachment of some sort. */
const regions: readonly Region[] = [
  { path: sheetPath, kind: 'sheet', place: 'sheet', text, read: readSheetPart },
  { path: /^xl\/comments[^/]*\.bin$/, kind: 'comment', place: 'comments', text, read: readSheetPart },
  { path: /^xl\/(threaded)?comments[^/]*(\/.*)?\.xml$/, kind: 'comment', place: 'comments', text },
  { path: /^xl\/persons\//, kind: 'metadata', place: 'authors of comments', text },
  ...commonRegions,
  { path: /^xl\/connections\.xml$/, kind: 'metadata', place: 'connections', text },
  { path: /^xl\/externallinks\/.*\.xml$/, kind: 'metadata', place: 'external workbook', text },
  { path: /^xl\/tables\/.*\.xml$/, kind: 'sheet', place: 'table', text },
  { path: /^xl\/pivot(tables|cache)\/.*\.xml$/, kind: 'sheet', place: 'pivot data', text },
  { path: /^xl\/charts\/.*\.xml$/, kind: 'body', place: 'chart', text: drawing },
  { path: /^xl\/(drawings|diagrams)\/.*\.(xml|vml)$/, kind: 'body', place: 'drawing', text: drawing },
  { path: /^xl\/theme\/.*\.xml$/, kind: 'metadata', place: 'theme', text: drawing },
  { path: /\.xml$/, kind: 'metadata', place: 'settings', text },
];

/** Parts of a workbook are XML, or binary in `.xlsb`. */
function readSheetPart(entry: ZipEntry, handler: XmlHandler, spending: Spending): Promise<UnreadReason | undefined> {
  return (/\.bin$/i.test(entry.name) ? readBiff12 : readPartXml)(entry, handler, spending);
}

interface Sheet {
  /** Of the part, empty when the workbook says of none. */
  readonly key: string;
  readonly isHidden: boolean;
}

interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly strings: SharedStrings;
  readonly styles: SheetStyles;
}

/**
 * An Excel workbook: every sheet in the order of the workbook, streamed cell by cell, hidden ones and hidden rows and
 * columns as parts that say so; then what belongs to each sheet (comments, drawings, charts, tables, pivot data, links),
 * and what belongs to none (names, connections, properties, strings that no cell shows any more, embedded documents).
 */
export async function* readXlsx(bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  const pack = await OfficePackage.open(bytes, context.spending);
  if (!pack.has('[content_types].xml')) throw new Error('not an office package');
  yield* officeLabels(pack, context.spending);
  const workbook = yield* workbookParts(pack, context);
  const places = new Map<string, string>();
  for (const [index, sheet] of workbook.sheets.entries()) {
    if (pack.has(sheet.key) && !places.has(sheet.key)) places.set(sheet.key, `sheet ${index + 1}`);
  }
  const missing = workbook.sheets.length - places.size;
  const owners = await pack.owners(places, sheetPath);
  for (const { key, isHidden } of workbook.sheets)
    yield* sheetParts(pack, key, places.get(key), isHidden, workbook, context);
  for (const key of pack.keysLeft(sheetPath)) {
    yield* sheetParts(pack, key, pack.place('sheet outside the workbook'), true, workbook, context);
  }
  if (missing > 0) yield failedPart('sheet', `${missing} missing sheets`, 'malformed');
  yield* unshownParts(workbook.strings, context);
  yield* sweep(pack, regions, owners, context);
}

/** Reads what all sheets need, and yields names and what else the workbook says of them. */
async function* workbookParts(pack: OfficePackage, { spending }: ExtractContext): AsyncGenerator<Part, Workbook> {
  const { key, links } = await pack.main('xl/workbook.xml');
  const targets = new Map(links.map(({ id, target }) => [id, target]));
  const found = new TextBuilder(spending);
  const styles = new SheetStyles();
  const sheets: Sheet[] = [];
  const content = observed(text(found), (local, attributes) => {
    if (local === 'workbookPr') styles.from1904 = isOn(attributes.date1904);
    if (local !== 'sheet') return;
    const isHidden = attributes.state === 'hidden' || attributes.state === 'veryHidden';
    sheets.push({ key: targets.get(relationshipId(attributes)) ?? '', isHidden });
  });
  const strings = new SharedStrings(spending);
  const read = async (part: string, place: string, handler: XmlHandler): Promise<Part[]> => {
    const entry = pack.take(part);
    const failure = entry && (await readSheetPart(entry, handler, spending));
    return failure ? [failedPart('metadata', place, failure)] : [];
  };
  const failed = await read(key, 'workbook', content);
  if (!found.isBlank) yield readPart('metadata', 'workbook', found.toString());
  yield* failed;
  const linked = (type: string) => links.find((link) => link.type === type)?.target;
  yield* await read(linked('styles') ?? 'xl/styles.xml', 'styles', styles);
  yield* await read(linked('sharedStrings') ?? 'xl/sharedstrings.xml', 'shared strings', strings);
  return { sheets, strings, styles };
}

async function* sheetParts(
  pack: OfficePackage,
  key: string,
  place: string | undefined,
  isHidden: boolean,
  { strings, styles }: Workbook,
  { spending }: ExtractContext,
): AsyncGenerator<Part> {
  const entry = place === undefined ? undefined : pack.take(key);
  if (!entry || place === undefined) return;
  const content = new SheetContent(strings, styles, spending);
  const failure = await readSheetPart(entry, content, spending);
  yield* content.parts(place, isHidden);
  const reason = failure ?? (content.isBroken ? 'malformed' : undefined);
  if (reason) yield failedPart('sheet', place, reason);
}

function* unshownParts(strings: SharedStrings, { spending }: ExtractContext): Generator<Part> {
  const unshown = new TextBuilder(spending);
  const place = 'strings that no cell shows';
  let failed: Part | undefined;
  try {
    strings.writeUnshown(unshown);
  } catch (error) {
    failed = failedPart('sheet', place, reasonOf(error));
  }
  if (!unshown.isBlank) yield hiddenPart('sheet', place, unshown.toString());
  if (failed) yield failed;
}
