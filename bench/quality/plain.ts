import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFile } from '../../src/project.js';

const PACKAGES = 400;
const LARGEST = 60_000;
const wanted = /^(?:licen[cs]e|readme|index|main)(?:[.-][\w.-]{1,20})?$/i;
/** Addresses, which licences and manuals are full of: they are there, so finding them is right. */
const address = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/**
 * Licences, manuals and code of the installed packages (the first files of each whose names say so), without the
 * e-mail addresses in them: plain text in which nothing is to be found.
 */
export function plainTexts(): string[] {
  const folder = fileURLToPath(projectFile('node_modules/'));
  const packages = readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => (name.startsWith('@') ? readdirSync(join(folder, name)).map((n) => `${name}/${n}`) : [name]))
    .sort();
  const step = Math.max(1, Math.floor(packages.length / PACKAGES));
  return packages.filter((_, i) => i % step === 0).flatMap((name) => textsOf(join(folder, name)));
}

function textsOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => wanted.test(name))
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && statSync(path).size <= LARGEST)
    .map((path) => readFileSync(path, 'utf8').replace(address, 'someone'));
}
