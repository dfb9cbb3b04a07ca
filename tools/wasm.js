#!/usr/bin/env node
// Compiles what is written in AssemblyScript to WebAssembly and writes it as a module beside it; with --check it only
// compares, and exits 1 when a module is stale.
import { readFile, writeFile } from 'node:fs/promises';
import asc from 'assemblyscript/asc';

/** Programs: the file that is compiled, those it imports, and the module and constant that it becomes. */
const programs = [
  {
    folder: 'src/detect/prefilter/',
    sources: ['scan', 'probe'],
    module: 'scan-module.ts',
    constant: 'scanModule',
    what: 'The scanner',
  },
  {
    folder: 'src/models/tagger/',
    sources: ['kernel', 'arithmetic', 'choice'],
    module: 'kernel-module.ts',
    constant: 'kernelModule',
    what: "The tagger's network",
  },
];

async function compile({ folder, sources: [main, ...others] }) {
  const at = new URL(`../${folder}`, import.meta.url);
  /** What the compiler asks for, by its names. */
  const sources = new Map();
  for (const name of [main, ...others])
    sources.set(`${name}.as.ts`, await readFile(new URL(`${name}.as.ts`, at), 'utf8'));
  let binary;
  const flags = ['-O3', '--enable', 'simd', '--runtime', 'stub', '--importMemory', '--noAssert'];
  const { error, stderr } = await asc.main([`${main}.as.ts`, ...flags, '--outFile', `${main}.wasm`], {
    readFile: (name) => sources.get(name) ?? null,
    writeFile: (_, contents) => {
      binary = contents;
    },
    listFiles: () => [],
  });
  if (error || !binary) {
    console.error(`${folder}${main}.as.ts does not compile\n${stderr.toString()}`);
    process.exit(1);
  }
  return binary;
}

function moduleOf({ sources: [main], constant, what }, binary) {
  const base64 = Buffer.from(binary).toString('base64');
  const lines = base64.match(/.{1,110}/g).map((line) => `  '${line}',`);
  return `// Written by tools/wasm.js from ${main}.as.ts.

/** ${what} as WebAssembly, in base 64. */
export const ${constant} = [
${lines.join('\n')}
].join('');
`;
}

for (const program of programs) {
  const wanted = moduleOf(program, await compile(program));
  const target = new URL(`../${program.folder}${program.module}`, import.meta.url);
  if (!process.argv.includes('--check')) {
    await writeFile(target, wanted);
  } else if ((await readFile(target, 'utf8').catch(() => '')) !== wanted) {
    console.error(`${program.folder}${program.module} is stale: run "node tools/wasm.js"`);
    process.exitCode = 1;
  }
}
