import type { Catalogue } from '../src/detect/catalogue.js';
import { machineText } from './machine-text.js';
import { type Random, seededRandom } from './random.js';

const prose = [
  'The quarterly report shows that revenue grew in all regions, although shipping costs rose as well.',
  'Please review the attached minutes before Thursday and send your remarks to the team.',
  'function total(items) { return items.reduce((sum, item) => sum + item.price * item.count, 0); }',
  '2024-05-12T10:31:07Z INFO worker-3 handled request 8831 in 12 ms, status 200, bytes 48213',
  'order_id,customer,amount,currency\n10023,Nordwind GmbH,1249.00,EUR\n10024,Blue Harbour Ltd,310.50,GBP',
  '{"name":"sensor-17","values":[17.25,17.5,17.75],"unit":"C","ok":true}',
];

/** Texts to measure on, as documents of the sizes that files have. */
export interface Corpus {
  readonly documents: readonly string[];
  /** Of all documents in UTF-8. */
  readonly bytes: number;
}

export interface MixedCorpus extends Corpus {
  /** Where the text is from, and how much of it, in bytes. */
  readonly sources: readonly { readonly from: string; readonly bytes: number }[];
  readonly planted: number;
  /** Bytes of documents that hold a character beyond Latin-1: JavaScript keeps these at two bytes a character. */
  readonly wideBytes: number;
}

/** Every example of the catalogue that must be found. */
function examplesOf(catalogue: Catalogue): string[] {
  return catalogue.infotypes.flatMap(({ finds }) => finds.map(({ text }) => text));
}

/** Prose, logs, code and tables of about `bytes`, in documents of 1 to 64 KB. */
function writtenText(bytes: number, random: Random): string[] {
  const documents: string[] = [];
  for (let left = bytes; left > 0; ) {
    const size = Math.min(left, 1_000 << random.below(7));
    const lines: string[] = [];
    for (let length = 0; length < size; length += (lines.at(-1) ?? '').length + 1) lines.push(random.pick(prose));
    documents.push(lines.join('\n'));
    left -= size;
  }
  return documents;
}

/** Puts an example on a line of its own about every `density` characters, where a word ends. */
function plant(text: string, examples: readonly string[], density: number, random: Random) {
  const pieces: string[] = [];
  let planted = 0;
  let from = 0;
  const gap = () => 1 + random.below(2 * density);
  for (let at = gap(); at < text.length; at += gap()) {
    const place = text.slice(at, at + density).search(/[\s;,]/);
    if (place < 0) continue;
    at += place + 1;
    pieces.push(text.slice(from, at), '\n', random.pick(examples), '\n');
    from = at;
    planted++;
  }
  pieces.push(text.slice(from));
  return { text: pieces.join(''), planted };
}

/**
 * About `bytes` of text and code of this machine, with an example of the catalogue about every `density` bytes. Where
 * the machine has too little text, lines of business prose, logs, code and tables make up for it.
 */
export function mixedCorpus(catalogue: Catalogue, bytes: number, density: number): MixedCorpus {
  const random = seededRandom(3);
  const found = machineText(bytes);
  const missing = bytes - found.reduce((sum, { bytes: some }) => sum + some, 0);
  const sources = found.map(({ folder, bytes: some }) => ({ from: folder, bytes: some }));
  const raw = found.flatMap(({ documents }) => documents);
  if (missing > 0) {
    raw.push(...writtenText(missing, random));
    sources.push({ from: 'lines of its own', bytes: missing });
  }
  const examples = examplesOf(catalogue);
  const done = random.shuffle(raw).map((text) => plant(text, examples, density, random));
  const documents = done.map(({ text }) => text);
  const sizes = documents.map((text) => Buffer.byteLength(text));
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  return {
    documents,
    bytes: total(sizes),
    sources,
    planted: total(done.map(({ planted }) => planted)),
    wideBytes: total(sizes.filter((_, i) => /[^\0-\xff]/.test(documents[i] ?? ''))),
  };
}

/** The first documents of a corpus that make up about `bytes`; a corpus in an order of chance gives a fair sample. */
export function sampleOf({ documents }: Corpus, bytes: number): Corpus {
  const sample: string[] = [];
  let size = 0;
  for (const text of documents) {
    if (size >= bytes) break;
    const piece = text.slice(0, Math.max(1_000, bytes - size));
    sample.push(piece);
    size += Buffer.byteLength(piece);
  }
  return { documents: sample, bytes: size };
}

/** Texts of `size` characters each, as chunks of documents are: business text with an example in each tenth line. */
export function chunksOf(catalogue: Catalogue, size: number, count: number): string[] {
  const random = seededRandom(4);
  const examples = examplesOf(catalogue);
  return Array.from({ length: count }, () => {
    let text = '';
    while (text.length < size) text += `${random.below(10) === 0 ? random.pick(examples) : random.pick(prose)}\n`;
    return Array.from(text).join('').slice(0, size);
  });
}
