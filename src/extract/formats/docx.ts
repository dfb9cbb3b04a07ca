import type { ExtractContext } from '../format.js';
import { officeLabels } from '../label/office-labels.js';
import type { Part } from '../part.js';
import { bodyParts } from './docx-body.js';
import { OfficePackage } from './office-package.js';
import { commonRegions, type Region, sweep } from './office-sweep.js';
import { wordText as text } from './word-content.js';

const body = /^word\/document\d*\.xml$/;
/** What matches none is an attachment of some sort. */
const regions: readonly Region[] = [
  { path: body, kind: 'body', place: 'body', text },
  { path: /^word\/header\d*\.xml$/, kind: 'header', place: 'header', text },
  { path: /^word\/footer\d*\.xml$/, kind: 'header', place: 'footer', text },
  { path: /^word\/(footnotes|endnotes)\d*\.xml$/, kind: 'body', place: 'notes', text },
  { path: /^word\/comments[^/]*\.xml$/, kind: 'comment', place: 'comments', text },
  ...commonRegions,
  { path: /^word\/(charts|diagrams|glossary)\/.*\.xml$/, kind: 'body', place: 'drawing or building block', text },
  { path: /\.xml$/, kind: 'metadata', place: 'settings', text },
];

/**
 * A Word document: the body by mammoth; headers, footers, notes, comments, deleted text, text of drawings, properties
 * and link targets, which mammoth drops, from its XML parts as they stand; embedded documents as attachments. What is
 * not text is counted by reason.
 */
export async function* readDocx(bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  const pack = await OfficePackage.open(bytes, context.spending);
  if (!pack.has('[content_types].xml')) throw new Error('not an office package');
  yield* officeLabels(pack, context.spending);
  for (const key of pack.keysLeft(body)) {
    const entry = pack.take(key);
    if (entry) yield* bodyParts(entry, pack.place('body'), context);
  }
  yield* sweep(pack, regions, new Map(), context);
}
