// What is installed and what is built, told from contents: times of files say nothing after a checkout or a copy.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const stamp = join(root, 'dist', '.sources');
const compiled = ['src', 'classifiers', 'bench', 'demo'];

function* filesBelow(folder) {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.name.endsWith('.ts')) yield path;
  }
}

/** Hash over everything that the build reads. */
export function sourcesHash() {
  const hash = createHash('sha256');
  const settings = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'tools/build.js', 'tools/pack.js'].map(
    (name) => join(root, name),
  );
  for (const path of [...settings, ...compiled.flatMap((name) => [...filesBelow(join(root, name))])]) {
    const content = readFileSync(path);
    hash.update(`${path.slice(root.length)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** `missing`, `stale` (the sources have changed since) or `current`. */
export function buildState() {
  if (!existsSync(stamp)) return 'missing';
  return readFileSync(stamp, 'utf8').trim() === sourcesHash() ? 'current' : 'stale';
}

/** Whether node_modules holds what package-lock.json says: npm keeps a lockfile of what it installed in there. */
export function isInstalled() {
  const installedLock = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedLock, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    const found = installed[path];
    if (path === '' || (found === undefined && optional)) return true;
    return found?.version === version && (integrity === undefined || found.integrity === integrity);
  });
}
