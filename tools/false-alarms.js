#!/usr/bin/env node
// Looks for findings of high confidence in text that is nobody's secret: what npm installed here, and the documents of a
// folder. Lists those that test/fixtures/false-alarms.json does not judge, by file and infotype, never the values.
// Run it with --check to fail on any, or on more than 0.1 wrong ones per million bytes.
//   node tools/false-alarms.js [--check] [--documents FOLDER] [--only documents]
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { highFindings, judgedCounts, textFiles, wrongPerMegabyte } from '../dist/bench/false-alarms.js';
import { loadCatalogue } from '../dist/src/catalogue.js';
import { createDetector } from '../dist/src/detect/detector.js';
import { defaultBudget } from '../dist/src/extract/budget.js';
import { extract } from '../dist/src/extract/extract.js';
import { root } from './state.js';

/** Wrong findings of high confidence per million bytes that are too many. */
const LIMIT = 0.1;

const { values: flags } = parseArgs({
  options: { check: { type: 'boolean' }, documents: { type: 'string' }, only: { type: 'string' } },
});
const judged = JSON.parse(readFileSync(join(root, 'test', 'fixtures', 'false-alarms.json'), 'utf8'));
const detector = createDetector(await loadCatalogue());

/** The texts of the documents below a folder, as a scan reads them. */
async function* documents(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).sort();
  for (const path of paths) {
    const { parts } = await extract(readFileSync(path), basename(path), defaultBudget);
    const relative = path.slice(join(folder, '/').length).replaceAll('\\', '/');
    for await (const { text } of parts) yield { path: relative, text, bytes: Buffer.byteLength(text) };
  }
}

/** Findings by `path infotype`, and how much text was looked at; texts that stand there twice are looked at once. */
async function look(texts) {
  const known = new Map();
  const found = new Map();
  let bytes = 0;
  for await (const { path, text, bytes: size } of texts) {
    bytes += size;
    const hash = createHash('sha256').update(text).digest('base64');
    const counts = known.get(hash) ?? highFindings(detector, text);
    known.set(hash, counts);
    for (const [infotype, count] of counts) {
      const key = `${path} ${infotype}`;
      found.set(key, (found.get(key) ?? 0) + count);
    }
  }
  return { found, megabytes: bytes / 1e6 };
}

let failed = false;
async function report(name, texts) {
  const { found, megabytes } = await look(texts);
  const body = { ...judged[name], megabytes };
  const verdicts = judgedCounts(body);
  const unjudged = [...found].filter(([key, count]) => count > (verdicts.get(key) ?? 0));
  const total = [...found.values()].reduce((sum, count) => sum + count, 0);
  const wrong = wrongPerMegabyte(body);
  console.log(
    `${name}: ${megabytes.toFixed(2)} MB, ${total} findings of high confidence, ${wrong.toFixed(3)} wrong per MB`,
  );
  for (const [key, count] of unjudged) console.log(`  not judged: ${key}: ${count}, judged ${verdicts.get(key) ?? 0}`);
  failed ||= unjudged.length > 0 || wrong > LIMIT;
}

if (flags.only !== 'documents') await report('node_modules', textFiles(join(root, 'node_modules')));
if (flags.documents) await report('documents', documents(flags.documents));
if (flags.check && failed) process.exitCode = 1;
