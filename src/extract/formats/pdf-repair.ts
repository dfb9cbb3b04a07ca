import type { PdfFile } from './pdf-file.js';
import { everyPage } from './pdf-pages.js';

/**
 * What pdf.js needs behind a file of which it finds no beginning, mostly because its end is missing: the objects that
 * were packed together and whose table is lost, a catalogue, and a list of every page there is. It finds the rest itself.
 * @returns undefined where no page is left, or the file is encrypted, since packed objects are encrypted together
 */
export function repaired(file: PdfFile, bytes: Uint8Array): Uint8Array | undefined {
  const pages = file.fromTrailer('Encrypt') === null ? everyPage(file) : [];
  if (pages.length === 0) return undefined;
  let free = 1;
  for (const number of file.numbers) free = Math.max(free, number + 1);
  const kids = pages.map(({ reference }) => `${reference.number} 0 R`).join(' ');
  const written = [
    '\nendstream\nendobj',
    ...file.packedObjects(),
    `${free} 0 obj\n<</Type/Catalog/Pages ${free + 1} 0 R>>\nendobj`,
    `${free + 1} 0 obj\n<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>\nendobj`,
    `trailer\n<</Size ${free + 2}/Root ${free} 0 R>>\nstartxref\n0\n%%EOF\n`,
  ];
  return Buffer.concat([bytes, Buffer.from(written.join('\n'), 'latin1')]);
}
