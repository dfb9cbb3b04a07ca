import { loadCatalogue } from '../src/catalogue.js';
import { bytesInMemory } from '../src/detect/custom/artefact.js';
import { type CustomEntry, compileCustom } from '../src/detect/custom/compile.js';
import type { CompiledDefinition } from '../src/detect/custom/definition.js';
import { DictionaryBuilder } from '../src/detect/custom/dictionary.js';
import { type ExactColumns, ExactMatchBuilder, spillInMemory } from '../src/detect/custom/exact-build.js';
import type { MatchKeys } from '../src/detect/custom/exact-table.js';
import { packPrints, printOf } from '../src/detect/custom/fingerprint.js';
import type { FoldOptions } from '../src/detect/custom/fold.js';
import { createDetector, type DetectOptions } from '../src/detect/detector.js';

/** Keys of a test; another number gives other keys. */
export function testKeys(number = 1): MatchKeys {
  const bytes = (seed: number) => Uint8Array.from({ length: 16 }, (_, at) => (at * 7 + seed * 13) & 255);
  return { id: `key ${number}`, hash: bytes(number), mask: bytes(number + 100) };
}

function contentOf(pieces: Iterable<Uint8Array>): Buffer {
  return Buffer.concat([...pieces]);
}

export function dictionaryOf(terms: readonly string[], fold: FoldOptions = {}) {
  const builder = new DictionaryBuilder(fold);
  for (const term of terms) builder.add(term);
  const { summary, pieces } = builder.finish();
  return { summary, bytes: contentOf(pieces) };
}

export function tableOf(csv: string, columns: ExactColumns, keys = testKeys()) {
  const builder = new ExactMatchBuilder(columns, keys, spillInMemory());
  // In small pieces, so that records and quotes are cut wherever they can be.
  for (let at = 0; at < csv.length; at += 7) builder.push(csv.slice(at, at + 7));
  const { summary, pieces } = builder.finish();
  return { summary, bytes: contentOf(pieces) };
}

export function printsOf(documents: Readonly<Record<string, string>>, keys = testKeys()): Buffer {
  const prints = Object.entries(documents).map(([name, text]) => printOf(name, text, keys));
  return contentOf(packPrints(prints, keys.id).pieces);
}

const catalogue = await loadCatalogue();

/** What a detector over the catalogue and these definitions finds: infotype and the piece of text. */
export function finder(entries: readonly (readonly [CompiledDefinition, Buffer?])[], keys = testKeys()) {
  const given: CustomEntry[] = entries.map(([definition, content]) => ({
    definition,
    content: content ? bytesInMemory(content) : null,
  }));
  const detector = createDetector(catalogue, {}, compileCustom('test', given, keys));
  const find = (text: string, options?: DetectOptions) =>
    detector.detect(text, options).map(({ infotype, start, end }) => [infotype, text.slice(start, end)] as const);
  return {
    detector,
    find,
    /** The pieces of text found to be custom. */
    custom: (text: string, options?: DetectOptions) =>
      find(text, options).flatMap(([infotype, piece]) => (infotype.startsWith('custom/') ? [piece] : [])),
  };
}
