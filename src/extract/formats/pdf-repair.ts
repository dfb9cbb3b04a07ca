import { nameOf, type PdfFile } from './pdf-file.js';
import { pagesOf } from './pdf-pages.js';
import { PdfRef } from './pdf-syntax.js';

/** More pages than these are not put together again. */
const MAX_PAGES = 10_000;

/**
 * What pdf.js needs behind a file of which it finds no beginning, mostly because its end is missing: the objects that
 * were packed together and whose table is lost, a catalogue, and a list of all pages there are. It finds the rest itself.
 * @returns undefined where no page is left, or the file is encrypted, since packed objects are encrypted together
 */
export function repaired(file: PdfFile, bytes: Uint8Array): Uint8Array | undefined {
  const pages = file.fromTrailer('Encrypt') === null ? pageNumbers(file) : [];
  if (pages.length === 0) return undefined;
  const free = Math.max(...file.numbers) + 1;
  const kids = pages.map((number) => `${number} 0 R`).join(' ');
  const written = [
    '\nendstream\nendobj',
    ...file.packedObjects(),
    `${free} 0 obj\n<</Type/Catalog/Pages ${free + 1} 0 R>>\nendobj`,
    `${free + 1} 0 obj\n<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>\nendobj`,
    `trailer\n<</Size ${free + 2}/Root ${free} 0 R>>\nstartxref\n0\n%%EOF\n`,
  ];
  return Buffer.concat([bytes, Buffer.from(written.join('\n'), 'latin1')]);
}

/** Those that the tree of pages leads to first, in order, then all others. */
function pageNumbers(file: PdfFile): number[] {
  const found = new Set<number>();
  for (const { reference, dict } of pagesOf(file, MAX_PAGES)) {
    if (reference instanceof PdfRef && dict.has('Contents')) found.add(reference.number);
  }
  for (const number of file.numbers) {
    if (found.size < MAX_PAGES && nameOf(file.dict(new PdfRef(number, 0))?.get('Type')) === 'Page') found.add(number);
  }
  return [...found];
}
