#!/usr/bin/env node
// Compiles src/detect/prefilter/scan.as.ts, with what it imports, to WebAssembly and writes it as a module beside it; with --check it only
// compares, and exits 1 when the module is stale.
import { readFile, writeFile } from 'node:fs/promises';
import asc from 'assemblyscript/asc';

const folder = new URL('../src/detect/prefilter/', import.meta.url);
const target = new URL('scan-module.ts', folder);
/** What the compiler asks for, by its names. */
const sources = new Map();
for (const name of ['scan', 'probe'])
  sources.set(`${name}.as.ts`, await readFile(new URL(`${name}.as.ts`, folder), 'utf8'));

let binary;
const { error, stderr } = await asc.main(
  [
    'scan.as.ts',
    '-O3',
    '--enable',
    'simd',
    '--runtime',
    'stub',
    '--importMemory',
    '--noAssert',
    '--outFile',
    'scan.wasm',
  ],
  {
    readFile: (name) => sources.get(name) ?? null,
    writeFile: (_, contents) => {
      binary = contents;
    },
    listFiles: () => [],
  },
);
if (error || !binary) {
  console.error(`scan.as.ts does not compile\n${stderr.toString()}`);
  process.exit(1);
}

const base64 = Buffer.from(binary).toString('base64');
const lines = base64.match(/.{1,110}/g).map((line) => `  '${line}',`);
const wanted = `// Written by tools/wasm.js from scan.as.ts.

/** The scanner as WebAssembly, in base 64. */
export const scanModule = [
${lines.join('\n')}
].join('');
`;
if (process.argv.includes('--check')) {
  if ((await readFile(target, 'utf8').catch(() => '')) !== wanted) {
    console.error('src/detect/prefilter/scan-module.ts is stale: run "node tools/wasm.js"');
    process.exitCode = 1;
  }
} else {
  await writeFile(target, wanted);
}
