// Writes policies/labeling.schema.json from the built program; with --check it only compares, and exits 1 when it is stale.
import { readFile, writeFile } from 'node:fs/promises';
import { policyJsonSchema } from '../dist/src/label/policy-schema.js';

const file = new URL('../policies/labeling.schema.json', import.meta.url);
const wanted = `${JSON.stringify(policyJsonSchema(), null, 2)}\n`;

if (process.argv.includes('--check')) {
  if ((await readFile(file, 'utf8').catch(() => '')) !== wanted) {
    console.error('policies/labeling.schema.json is stale: run "npm run build" and "node tools/policy-schema.js"');
    process.exitCode = 1;
  }
} else {
  await writeFile(file, wanted);
}
