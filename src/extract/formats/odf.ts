import type { Spending } from '../budget.js';
import type { ExtractContext } from '../format.js';
import { failedPart, type Part } from '../part.js';
import type { TextBuilder } from '../text-builder.js';
import { readXmlStream, type XmlHandler } from '../xml-reader.js';
import type { ZipEntry } from '../zip.js';
import { OdfContent } from './odf-content.js';
import { OfficePackage, partKey, readPartXml } from './office-package.js';
import { type Region, sweep } from './office-sweep.js';
import { observed, officeText } from './office-text.js';

const data = (into: TextBuilder) => officeText(into, 'all');
const main = /^(?:.+\/)?(?:content|styles)\.xml$/;

/** What matches none is an attachment of some sort. */
const regions: readonly Region[] = [
  { path: main, kind: 'body', place: 'body', text: data },
  { path: /^(?:.+\/)?meta\.xml$/, kind: 'metadata', place: 'properties', text: data },
  { path: /^(?:basic|dialogs)\/.*\.xml$/, kind: 'body', place: 'macros', text: data },
  { path: /^(?:.+\/)?settings\.xml$/, kind: 'metadata', place: 'settings', text: settings },
  { path: /\.(?:xml|rdf)$/, kind: 'metadata', place: 'settings', text: data },
];

/**
 * An OpenDocument text, spreadsheet, presentation or drawing: what it shows, then headers and footers, objects embedded
 * in it, properties and macros. One that is encrypted says so in its manifest, not in the archive.
 */
export async function* readOdf(bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  const pack = await OfficePackage.open(bytes, context.spending);
  if (await isEncrypted(pack, context.spending)) {
    yield failedPart('document', 'document', 'encrypted');
    return;
  }
  if (!pack.has('content.xml')) yield failedPart('body', 'body', 'malformed');
  const owners = new Map<string, string>();
  for (const key of pack.keysLeft(main).sort(byDepth)) {
    const folder = key.slice(0, key.lastIndexOf('/') + 1);
    if (folder !== '' && !owners.has(folder)) owners.set(folder, pack.place('embedded object'));
    const entry = pack.take(key);
    if (entry) yield* contentParts(entry, owners.get(folder), context);
  }
  yield* sweep(pack, regions, new Map(), context);
}

/** The same in one XML file. */
export async function* readFlatOdf(bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  const content = new OdfContent(context.spending, 'body');
  try {
    await readXmlStream(
      (function* () {
        yield new TextDecoder().decode(bytes);
      })(),
      content,
      context.spending.budget.depth,
    );
  } finally {
    yield* content.parts();
  }
}

/** The document before objects in it, content before styles. */
function byDepth(a: string, b: string): number {
  return a.split('/').length - b.split('/').length || (a < b ? -1 : 1);
}

async function* contentParts(
  entry: ZipEntry,
  owner: string | undefined,
  { spending }: ExtractContext,
): AsyncGenerator<Part> {
  const rest = partKey(entry.name).endsWith('content.xml') ? 'body' : 'master pages';
  const content = new OdfContent(spending, rest);
  const failure = await readPartXml(entry, content, spending);
  const failed = failure ? [failedPart('body', rest, failure)] : [];
  for (const part of [...content.parts(), ...failed]) {
    yield owner === undefined ? part : { ...part, kind: 'attachment', place: `${owner}, ${part.place}` };
  }
}

async function isEncrypted(pack: OfficePackage, spending: Spending): Promise<boolean> {
  const manifest = pack.take('meta-inf/manifest.xml');
  let found = false;
  const seen = (local: string) => {
    if (local === 'encryption-data') found = true;
  };
  if (manifest) await readPartXml(manifest, observed({}, seen), spending);
  return found;
}

/** Settings that are words, without what printers and passwords leave there. */
function settings(into: TextBuilder): XmlHandler {
  let name = '';
  return {
    open: (_element, attributes) => {
      name = attributes['config:name'] ?? '';
    },
    text: (text) => {
      const isPlain = /^\s*(?:true|false|-?[\d.]*|view\d+)\s*$/.test(text);
      const isNoise = /^(?:PrinterSetup|.*Password.*|.*ProtectionKey|GridColor)$/.test(name);
      if (!isPlain && !isNoise) into.append(`${name}: ${text}\n`);
    },
  };
}
