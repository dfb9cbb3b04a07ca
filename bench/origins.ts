import type { BenchOptions } from '../src/cli/bench.js';
import { Tokeniser } from '../src/detect/custom/tokens.js';
import { type PassageKey, passagesIn } from '../src/detect/fingerprint/passages.js';
import { defaultBudget } from '../src/extract/budget.js';
import { extract } from '../src/extract/extract.js';
import { documentsBelow } from './documents.js';
import { machineText } from './machine-text.js';
import { best, rate, rounded } from './measure.js';
import { withCharactersEdited, withWordsEdited } from './origins/edits.js';
import { MemoryIndex } from './origins/memory-index.js';
import { type Random, seededRandom } from './random.js';
import { atLeast, atMost, type BenchReport, goalTable, shown } from './report.js';

const MEGABYTES = 16;
const PARAGRAPHS = 500;
/** One in so many words, or characters, is edited. */
const ONE_IN = 20;
/** Words in a row that make two texts share a passage, whatever is found. */
const SHARED_WORDS = 8;
/** A row, its entry in the index, and the array beside it, as Postgres stores them. */
const BYTES_OF_HASH = 82;

const key: PassageKey = { id: 'bench', hash: new Uint8Array(16).fill(7) };
const tokeniser = new Tokeniser();

interface Document {
  readonly name: string;
  readonly texts: readonly string[];
}

interface Paragraph {
  readonly from: string;
  readonly text: string;
}

/** How surely copied paragraphs are found to be from their document, and how seldom others are. */
export async function benchOrigins({ megabytes = MEGABYTES, files, tell }: BenchOptions): Promise<BenchReport> {
  const random = seededRandom(5);
  const documents = [...(files ? await documentsOf(files, tell) : []), ...textsOf(megabytes)];
  const index = new MemoryIndex(key);
  for (const { name, texts } of documents) index.add(name, texts);
  tell(`${documents.length} documents, ${index.size} hashes`);
  const paragraphs = paragraphsOf(documents, random).filter(({ text }) => index.find(text).common.length === 0);
  const sharing = new Sharing(documents);
  const measure = (edit: (text: string) => string) => recall(index, sharing, paragraphs, edit);
  const exact = measure((text) => text);
  const words = measure((text) => withWordsEdited(text, ONE_IN, random));
  const characters = measure((text) => withCharactersEdited(text, ONE_IN, random));
  const size = sizeOf(documents);
  const milliseconds = best(3, () => {
    for (const { texts } of documents.slice(0, 500)) for (const text of texts) passagesIn(text, key);
  });
  const timed = documents.slice(0, 500).reduce((sum, { texts }) => sum + texts.join('').length, 0);
  const figures = {
    documents: documents.length,
    paragraphs: paragraphs.length,
    found: { exact: exact.found, words: words.found, characters: characters.found },
    wronglyFound: { exact: exact.wrong, words: words.wrong, characters: characters.wrong },
    hashesPerWord: rounded(index.size / size.words),
    bytesPerByteOfText: rounded((index.size * BYTES_OF_HASH) / size.characters),
    megabytesPerSecond: rounded(rate(timed, milliseconds)),
  };
  return report(figures);
}

function report(figures: {
  readonly found: { readonly exact: number; readonly words: number; readonly characters: number };
  readonly wronglyFound: { readonly exact: number };
  readonly hashesPerWord: number;
  readonly bytesPerByteOfText: number;
  readonly megabytesPerSecond: number;
}): BenchReport {
  const { found, wronglyFound } = figures;
  const goals = [
    atLeast('copied paragraphs found', 0.99, found.exact),
    atLeast('with one word in twenty edited', 0.98, found.words),
    atLeast('with one character in twenty edited', 0.9, found.characters),
    atMost('texts for which a document is named that shares no eight words with it', 0.05, wronglyFound.exact),
  ];
  const rows = [
    ['hashes a word', shown(figures.hashesPerWord)],
    ['bytes in the database for one of text', shown(figures.bytesPerByteOfText)],
    ['MB/s of text', shown(figures.megabytesPerSecond)],
  ];
  return { figures, tables: [goalTable(goals), { rows }], notes: [] };
}

async function documentsOf(folder: string, tell: BenchOptions['tell']): Promise<Document[]> {
  const documents: Document[] = [];
  for (const [format, files] of documentsBelow(folder)) {
    tell(`${format}: ${files.length} files`);
    for (const { name, bytes } of files) {
      const texts: string[] = [];
      try {
        for await (const part of (await extract(bytes, name, defaultBudget)).parts) {
          if (part.kind !== 'metadata') texts.push(part.text);
        }
      } catch {
        // What cannot be read is no matter here.
      }
      documents.push({ name: `${format} ${documents.length}`, texts });
    }
  }
  return documents;
}

function textsOf(megabytes: number): Document[] {
  return machineText(megabytes * 1e6).flatMap(({ folder, documents }) =>
    documents.map((text, n) => ({ name: `${folder} ${n}`, texts: [text] })),
  );
}

/** Running text of 60 to 100 words, from documents by chance. */
function paragraphsOf(documents: readonly Document[], random: Random): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let tries = 0; tries < 400 * PARAGRAPHS && paragraphs.length < PARAGRAPHS; tries++) {
    const { name, texts } = random.pick(documents);
    const text = texts.length === 0 ? '' : random.pick(texts);
    const at = random.below(Math.max(1, text.length - 600));
    const words = text
      .slice(at, at + 1_500)
      .split(/\s+/)
      .slice(1);
    const piece = words.slice(0, 60 + random.below(41)).join(' ');
    const letters = piece.replace(/[^\p{L}]/gu, '').length;
    const different = new Set(piece.toLowerCase().split(' ')).size;
    if (words.length > 100 && letters > 0.7 * piece.length && different > 40)
      paragraphs.push({ from: name, text: piece });
  }
  return paragraphs;
}

function recall(
  index: MemoryIndex,
  sharing: Sharing,
  paragraphs: readonly Paragraph[],
  edit: (text: string) => string,
): { found: number; wrong: number } {
  let found = 0;
  let wrong = 0;
  for (const { from, text } of paragraphs) {
    const copied = index.find(edit(text)).copied.map(({ document }) => document);
    if (copied.includes(from)) found++;
    if (copied.some((document) => document !== from && !sharing.has(document, text))) wrong++;
  }
  return { found: rounded(found / paragraphs.length), wrong: rounded(wrong / paragraphs.length) };
}

/** Whether a document has some words of a text in a row. */
class Sharing {
  readonly #texts: ReadonlyMap<string, readonly string[]>;
  readonly #runs = new Map<string, Set<number>>();

  constructor(documents: readonly Document[]) {
    this.#texts = new Map(documents.map(({ name, texts }) => [name, texts]));
  }

  has(document: string, text: string): boolean {
    const known = this.#runs.get(document) ?? new Set((this.#texts.get(document) ?? []).flatMap(runsOf));
    this.#runs.set(document, known);
    return runsOf(text).some((run) => known.has(run));
  }
}

function runsOf(text: string): number[] {
  const { count, h1 } = tokeniser.read(text);
  return Array.from({ length: Math.max(0, count - SHARED_WORDS + 1) }, (_, first) => {
    let hash = 0;
    for (let at = first; at < first + SHARED_WORDS; at++) hash = (Math.imul(hash, 31) + (h1[at] ?? 0)) | 0;
    return hash;
  });
}

function sizeOf(documents: readonly Document[]): { words: number; characters: number } {
  const texts = documents.flatMap((document) => document.texts);
  return {
    words: texts.reduce((sum, text) => sum + tokeniser.read(text).count, 0),
    characters: texts.reduce((sum, text) => sum + text.length, 0),
  };
}
