// What is installed and what is built, told from contents: times of files say nothing after a checkout or a copy. Only
// when no file has been touched since the build are they not read.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
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

function* sources() {
  const settings = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'tools/build.js', 'tools/pack.js'];
  yield* settings.map((name) => join(root, name));
  for (const name of compiled) yield* filesBelow(join(root, name));
}

/** Hash over everything that the build reads. */
function contentHash() {
  const hash = createHash('sha256');
  for (const path of sources()) {
    const content = readFileSync(path);
    hash.update(`${path.slice(root.length)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** Changes when a file is written, replaced, added or removed, and also when it is copied. */
function touchHash() {
  const hash = createHash('sha256');
  for (const path of sources()) {
    const { ino, size, mtimeMs, ctimeMs } = statSync(path);
    hash.update(`${path}\0${ino} ${size} ${mtimeMs} ${ctimeMs}\n`);
  }
  return hash.digest('hex');
}

/** What a build keeps of its sources, to be taken before it reads them. */
export function sourcesStamp() {
  return `${contentHash()}\n${touchHash()}\n`;
}

/** `missing`, `stale` (the sources have changed since) or `current`. */
export function buildState() {
  if (!existsSync(stamp)) return 'missing';
  const [content, touched] = readFileSync(stamp, 'utf8').split('\n');
  return touched === touchHash() || content === contentHash() ? 'current' : 'stale';
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
