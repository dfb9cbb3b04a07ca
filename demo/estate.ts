import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { en, Faker } from '@faker-js/faker';
import { Draft, type EstateDocument } from './draft.js';
import { officeDocuments } from './office.js';
import { Values } from './values.js';
import { workshopDocuments } from './workshop.js';

/** Values that repeat from run to run; dates too, which faker otherwise counts from today. */
export function seededValues(seed: number): Values {
  const faker = new Faker({ locale: [en], seed });
  faker.setDefaultRefDate('2026-03-02T09:00:00Z');
  return new Values(faker);
}

/**
 * Writes the sample estate of a made-up company into a folder: about 60 documents in every supported format, and some
 * that cannot be read. The same texts and values every time. Returns what was planted where; that list is kept in memory
 * only, since a file of it would itself be the most sensitive one.
 */
export async function writeEstate(folder: string): Promise<EstateDocument[]> {
  const manifest: EstateDocument[] = [];
  for (const [index, [path, author]] of [...officeDocuments, ...workshopDocuments].entries()) {
    // A seed of its own for each document: a change to one leaves the others as they are.
    const { content, ...document } = await author(new Draft(path, seededValues(1_000 + index)));
    const file = join(folder, ...path.split('/'));
    await mkdir(dirname(file), { recursive: true });
    await writeMissing(file, content);
    manifest.push(document);
  }
  return manifest;
}

/** Leaves a file that is there as it is, so that a second crawl finds it unchanged; never leaves half of one. */
async function writeMissing(file: string, content: string | Buffer): Promise<void> {
  if (await stat(file).catch(() => null)) return;
  await writeFile(`${file}.unfinished`, content);
  await rename(`${file}.unfinished`, file);
}
