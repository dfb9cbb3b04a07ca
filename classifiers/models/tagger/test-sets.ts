import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { infotypeOf } from '../../../src/models/tagger/infotypes.js';
import { readTestSets } from './evaluate.js';

/** Writes what the tagger is measured with as `clearmark eval` reads it: a text and its spans on a line, a file a set. */
async function writeSets(data: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const { name, examples } of await readTestSets(data)) {
    const lines = examples.map(({ text, spans }) => {
      const typed = spans.flatMap(({ start, end, type }) =>
        type === 'any' ? [] : [{ start, end, type: infotypeOf[type] }],
      );
      return `${JSON.stringify({ text, spans: typed })}\n`;
    });
    writeFileSync(join(folder, `${name.replace(/[^a-z]+/g, '-').replace(/-$/, '')}.jsonl`), lines.join(''));
  }
}

const [data, folder] = process.argv.slice(2);
if (data && folder) await writeSets(data, folder);
