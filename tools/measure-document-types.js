#!/usr/bin/env node
// Measures the classifier of document types on the real documents that classifiers/models/document-types/real-sample.json
// labels: what each is taken for, never what it says. Those that are not on this machine, or are others by now, are counted.
//   node tools/measure-document-types.js --corpora FOLDER [--text-alone] [--verbose]
// As in the product a mail is known by its format, unless the text alone is to count.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultBudget } from '../dist/src/extract/budget.js';
import { extract } from '../dist/src/extract/extract.js';
import { TypeReader } from '../dist/src/models/document-type/type-reader.js';
import { loadTextModels } from '../dist/src/text-models.js';
import { root } from './state.js';

const { values: flags } = parseArgs({
  options: { corpora: { type: 'string' }, 'text-alone': { type: 'boolean' }, verbose: { type: 'boolean' } },
});
const sample = JSON.parse(readFileSync(join(root, 'classifiers/models/document-types/real-sample.json'), 'utf8'));
const places = { corpora: flags.corpora ?? '../shared/corpora/documents', node_modules: join(root, 'node_modules') };
const { typer } = await loadTextModels();

/** What a document is taken for; undefined where it is missing or another one. */
async function typeOf({ place, path, sha256 }) {
  const file = join(places[place] ?? `/${place}`, path);
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  if (createHash('sha256').update(bytes).digest('hex').slice(0, sha256.length) !== sha256) return undefined;
  const { mediaType, parts } = await extract(bytes, basename(path), defaultBudget);
  const reader = new TypeReader(typer, flags['text-alone'] ? undefined : mediaType);
  for await (const { kind, hidden, text } of parts) if (kind !== 'metadata' && !hidden) reader.add(text, '\n');
  return reader.result()?.type ?? 'too little text';
}

const figures = new Map();
const figureOf = (type) => {
  if (!figures.has(type)) figures.set(type, { texts: 0, right: 0, unknown: 0, answered: 0 });
  return figures.get(type);
};
let missing = 0;
for (const one of sample) {
  const answer = await typeOf(one);
  if (answer === undefined) {
    missing += 1;
    continue;
  }
  const own = figureOf(one.type);
  own.texts += 1;
  if (answer === 'unknown' || answer === 'too little text') own.unknown += 1;
  else figureOf(answer).answered += 1;
  if (answer === one.type) own.right += 1;
  else if (flags.verbose && answer !== 'unknown') console.log(`${one.place}/${one.path}: ${one.type} as ${answer}`);
}
const total = { texts: 0, right: 0, unknown: 0 };
console.log('type                   texts  right  unknown  precision  recall  f1');
for (const [type, { texts, right, unknown, answered }] of [...figures].sort()) {
  if (texts === 0) continue;
  total.texts += texts;
  total.right += right;
  total.unknown += unknown;
  const precision = answered === 0 ? 0 : right / answered;
  const recall = right / texts;
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  console.log(
    `${type.padEnd(22)} ${String(texts).padStart(5)} ${String(right).padStart(6)} ${String(unknown).padStart(8)} ${precision.toFixed(3).padStart(10)} ${recall.toFixed(3).padStart(7)} ${f1.toFixed(3)}`,
  );
}
const wrong = total.texts - total.right - total.unknown;
const common = [...figures.values()].filter(({ texts }) => texts >= 10);
const f1s = common.map(({ texts, right, answered }) => (right === 0 ? 0 : (2 * right) / (texts + answered)));
console.log(
  `macro F1 of the ${common.length} types with 10 documents at least: ${(f1s.reduce((a, b) => a + b, 0) / f1s.length).toFixed(3)}`,
);
console.log(
  `${total.texts} documents (${missing} not here): right ${total.right}, don't know ${total.unknown}, wrong ${wrong}`,
);
process.exit(0);
