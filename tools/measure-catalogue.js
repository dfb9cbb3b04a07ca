#!/usr/bin/env node
// Measures how well each infotype of the built catalogue is told apart, and writes classifiers/measured.json. Seeded:
// the same catalogue and the same installation give the same figures. classifiers/README.md says how it is measured.
import { writeFile } from 'node:fs/promises';
import { plainTexts } from '../dist/bench/quality/plain.js';
import { qualityOf } from '../dist/bench/quality/quality.js';
import { loadCatalogue } from '../dist/src/catalogue.js';

/** As the formatter writes an object on one line. */
const written = (quality) =>
  `{ ${Object.entries(quality)
    .map(([name, value]) => `"${name}": ${value}`)
    .join(', ')} }`;

const started = Date.now();
const measured = qualityOf(await loadCatalogue(), plainTexts(), (line) => console.error(line));
const rows = [...measured].map(([id, quality]) => `  ${JSON.stringify(id)}: ${written(quality)}`);
await writeFile(new URL('../classifiers/measured.json', import.meta.url), `{\n${rows.join(',\n')}\n}\n`);
console.error(`measured ${rows.length} infotypes in ${Math.round((Date.now() - started) / 1000)} s`);
