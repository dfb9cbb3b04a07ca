import { createHash } from 'node:crypto';
import type { Spending } from '../budget.js';
import { pdfText } from '../formats/pdf-syntax.js';
import { guidOf, labelKey } from './file-label.js';
import { type LabelChange, type LabelToSet, labelFields } from './label-change.js';
import { numberOf, PdfFile, type PdfObject } from './pdf-file.js';
import { type PdfDictionary, pdfString } from './pdf-syntax.js';
import { RefusedError, type Splice } from './splice.js';
import { emptyXmp, relabelXmp } from './xmp-edit.js';

/** An object as the update has it. */
interface NewObject {
  readonly number: number;
  readonly generation: number;
  readonly content: Buffer;
}

/**
 * Sets or takes away the label of a PDF, in the Info dictionary and in the metadata, by an incremental update (ISO
 * 32000-1, 7.5.6): the whole old file is the beginning of the new one.
 * @throws {RefusedError} `encrypted`; `signed` where the author's signature allows no such change; `malformed`,
 *   `unusual-structure`
 */
export function relabelPdf(bytes: Buffer, change: LabelChange, spending: Spending): Splice {
  const file = new PdfFile(bytes, spending);
  const { entries } = file.trailer.value;
  if (entries.has('Encrypt')) throw new RefusedError('encrypted');
  const root = entries.get('Root')?.value;
  const catalog = file.resolve(root);
  const size = numberOf(file.trailer.value, 'Size');
  if (root?.kind !== 'reference' || catalog?.value.kind !== 'dictionary' || size === null) {
    throw new RefusedError('malformed');
  }
  refuseSigned(file, catalog.value);
  const update = new Update(file, size);
  relabelInfo(file, change, update);
  relabelMetadata(file, { ...catalog, value: catalog.value, number: root.number }, change, update);
  const whole = { from: 0, to: bytes.length };
  return update.isEmpty ? [whole] : [whole, update.bytes()];
}

/** An author's signature says what may be changed behind it: at most forms and comments, never what we write. */
function refuseSigned(file: PdfFile, catalog: PdfDictionary): void {
  const permissions = file.resolve(catalog.entries.get('Perms')?.value)?.value;
  if (permissions?.kind === 'dictionary' && permissions.entries.has('DocMDP')) throw new RefusedError('signed');
}

function relabelInfo(file: PdfFile, change: LabelChange, update: Update): void {
  const given = file.trailer.value.entries.get('Info')?.value;
  const found = file.resolve(given);
  const old = found?.value.kind === 'dictionary' ? { bytes: found.bytes, value: found.value } : null;
  const entries = [...(old?.value.entries ?? [])];
  const sites = new Map(
    entries.flatMap(([name, { value }]) => {
      const key = labelKey(name);
      const site = key?.field === 'siteid' && value.kind === 'string' ? guidOf(pdfText(value.bytes)) : null;
      return key && site ? [[key.id, site] as const] : [];
    }),
  );
  const gone = goneIn(change);
  const kept = entries.filter(([name]) => {
    const id = labelKey(name)?.id;
    return id === undefined || !gone(id, sites.get(id));
  });
  if (!change.label && kept.length === entries.length) return;
  const added = change.label ? infoEntries(change.label) : [];
  const content = dictionary(old ? rawEntries(old, new Set(kept.map(([name]) => name))) : [], added);
  const isOwn = given?.kind === 'reference' && found !== null;
  update.info = update.add(isOwn ? given.number : null, found?.generation ?? 0, content);
}

function infoEntries(label: LabelToSet): string[] {
  return Object.entries(labelFields(label)).map(
    ([field, value]) => `/MSIP_Label_${label.id}_${field} ${pdfString(value)}`,
  );
}

/** Which labels give way to a change. */
function goneIn({ label, siteId }: LabelChange): (id: string, site: string | undefined) => boolean {
  return (id, site) => siteId === null || site === siteId || id === label?.id;
}

function relabelMetadata(
  file: PdfFile,
  catalog: PdfObject & { readonly value: PdfDictionary; readonly number: number },
  change: LabelChange,
  update: Update,
): void {
  const given = catalog.value.entries.get('Metadata')?.value;
  const found = file.resolve(given);
  const old = found?.value.kind === 'dictionary' ? { ...found, value: found.value } : null;
  if (!old && !change.label) return;
  const before = old ? file.dataOf(old) : emptyXmp;
  const xmp = relabelXmp(before, change, goneIn(change));
  if (xmp.equals(before)) return;
  const head = dictionary(['/Type /Metadata', '/Subtype /XML', `/Length ${xmp.length}`]);
  const stream = Buffer.concat([head, Buffer.from('\nstream\n'), xmp, Buffer.from('\nendstream')]);
  const isOwn = given?.kind === 'reference' && old !== null;
  const reference = update.add(isOwn ? given.number : null, old?.generation ?? 0, stream);
  if (isOwn) return;
  const names = new Set([...catalog.value.entries.keys()].filter((name) => name !== 'Metadata'));
  update.add(catalog.number, catalog.generation, dictionary(rawEntries(catalog, names), [`/Metadata ${reference}`]));
}

/** Entries as they stand, those of the names given. */
function rawEntries({ bytes, value }: { bytes: Buffer; value: PdfDictionary }, names: ReadonlySet<string>): Buffer[] {
  return [...value.entries].flatMap(([name, entry]) =>
    names.has(name) ? [bytes.subarray(entry.start, entry.value.end)] : [],
  );
}

function dictionary(...entries: readonly (readonly (Buffer | string)[])[]): Buffer {
  const lines = entries.flat().flatMap((entry) => [Buffer.from(entry), Buffer.from('\n')]);
  return Buffer.concat([Buffer.from('<<\n'), ...lines, Buffer.from('>>')]);
}

/** What is put behind a file: objects, the cross-references to them, and a trailer. */
class Update {
  readonly #objects: NewObject[] = [];
  #next: number;
  /** The reference to the Info dictionary, once it is another than before. */
  info: string | null = null;

  /** @param size one more than the highest number of an object in the file */
  constructor(
    private readonly file: PdfFile,
    size: number,
  ) {
    this.#next = size;
  }

  /**
   * @param number of the object that it takes the place of; null for a new one
   * @returns its reference
   */
  add(number: number | null, generation: number, content: Buffer): string {
    const object = number === null ? { number: this.#next++, generation: 0, content } : { number, generation, content };
    this.#objects.push(object);
    return `${object.number} ${object.generation} R`;
  }

  get isEmpty(): boolean {
    return this.#objects.length === 0;
  }

  bytes(): Buffer {
    const start = this.file.bytes.length;
    const pieces: Buffer[] = [Buffer.from('\n')];
    let at = start + 1;
    const offsets = new Map<number, { offset: number; generation: number }>();
    for (const { number, generation, content } of this.#objects) {
      offsets.set(number, { offset: at, generation });
      const object = Buffer.concat([Buffer.from(`${number} ${generation} obj\n`), content, Buffer.from('\nendobj\n')]);
      pieces.push(object);
      at += object.length;
    }
    if (this.file.hasStream) offsets.set(this.#next, { offset: at, generation: 0 });
    const trailer = this.#trailer(Buffer.concat(pieces));
    const runs = runsOf(offsets);
    const section = this.file.hasStream ? this.#stream(trailer, runs) : table(trailer, runs);
    return Buffer.concat([...pieces, section, Buffer.from(`startxref\n${at}\n%%EOF\n`)]);
  }

  /** Entries of the last trailer that still hold, and those that change. */
  #trailer(update: Buffer): (Buffer | string)[] {
    const { bytes, value } = this.file.trailer;
    const replaced = 'Prev XRefStm Size ID Type W Index Length Filter DecodeParms'.split(' ');
    if (this.info !== null) replaced.push('Info');
    const names = new Set([...value.entries.keys()].filter((name) => !replaced.includes(name)));
    const id = value.entries.get('ID')?.value;
    const first = id?.kind === 'array' && id.items.length === 2 ? id.items[0] : undefined;
    // The first of the two tells the document, the second its version.
    const version = createHash('sha256').update(update).digest('hex').slice(0, 32).toUpperCase();
    return [
      ...rawEntries({ bytes, value }, names),
      `/Size ${this.#next + (this.file.hasStream ? 1 : 0)}`,
      `/Prev ${this.file.lastSection}`,
      ...(this.info === null ? [] : [`/Info ${this.info}`]),
      ...(first ? [`/ID [${bytes.toString('latin1', first.start, first.end)} <${version}>]`] : []).map((text) =>
        Buffer.from(text, 'latin1'),
      ),
    ];
  }

  #stream(trailer: readonly (Buffer | string)[], runs: readonly Run[]): Buffer {
    const entries = runs.flatMap(({ objects }) =>
      objects.map(({ offset, generation }) => {
        const entry = Buffer.alloc(7);
        entry.writeUInt8(1, 0);
        entry.writeUInt32BE(offset, 1);
        entry.writeUInt16BE(generation, 5);
        return entry;
      }),
    );
    const index = runs.map(({ first, objects }) => `${first} ${objects.length}`).join(' ');
    const data = Buffer.concat(entries);
    const own = ['/Type /XRef', '/W [1 4 2]', `/Index [${index}]`, `/Length ${data.length}`];
    return Buffer.concat([
      Buffer.from(`${this.#next} 0 obj\n`),
      dictionary(own, trailer),
      Buffer.from('\nstream\n'),
      data,
      Buffer.from('\nendstream\nendobj\n'),
    ]);
  }
}

interface Run {
  readonly first: number;
  readonly objects: { readonly offset: number; readonly generation: number }[];
}

/** Objects whose numbers follow one another. */
function runsOf(offsets: ReadonlyMap<number, Run['objects'][number]>): Run[] {
  const runs: Run[] = [];
  for (const [number, object] of [...offsets].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last && last.first + last.objects.length === number) last.objects.push(object);
    else runs.push({ first: number, objects: [object] });
  }
  return runs;
}

function table(trailer: readonly (Buffer | string)[], runs: readonly Run[]): Buffer {
  const lines = runs.flatMap(({ first, objects }) => [
    `${first} ${objects.length}\n`,
    ...objects.map(({ offset, generation }) => `${padded(offset, 10)} ${padded(generation, 5)} n \n`),
  ]);
  const head = Buffer.from(`xref\n${lines.join('')}trailer\n`);
  return Buffer.concat([head, dictionary(trailer), Buffer.from('\n')]);
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
