import { existsSync, readFileSync } from 'node:fs';

const root = findRoot();

/** A file of the installed package, by its path from the package's folder: the same from the sources and the build. */
export function projectFile(path: string): URL {
  return new URL(path, root);
}

/** The version of this program. */
export const release: string = JSON.parse(readFileSync(projectFile('package.json'), 'utf8')).version;

function findRoot(): URL {
  for (let at = new URL('.', import.meta.url); ; at = new URL('..', at)) {
    if (existsSync(new URL('package.json', at))) return at;
    if (at.pathname === '/') throw new Error('the package folder is missing its package.json');
  }
}
