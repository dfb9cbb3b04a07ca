import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { hashText, mixed } from '../../../src/models/text/hash.js';

/** A real document that nobody planted anything in. */
export interface RealDocument {
  readonly path: string;
  readonly text: string;
  /** Which quarter it is of: two to learn from, one to set the threshold by, one to measure on. */
  readonly quarter: number;
}

/** Longer ones are read so far. Bytes. */
const MOST = 1_000_000;
const textual =
  /(?:^[^.]*|\.(?:txt|md|rst|html?|[1-9][a-z]*|json|xml|css|js|py|sh|c|h|tex|org|Debian|rules|conf|example))$/i;

/**
 * Texts below folders, with `.gz` unpacked. Those of one package, or one page in several languages, are of one quarter: told
 * by the first two folders below, and by the name of a page without its section.
 */
export function* realDocuments(folders: readonly string[], chosen: (path: string) => boolean): Generator<RealDocument> {
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names) {
      const path = join(folder, name);
      const plain = name.replace(/\.gz$/, '');
      if (!textual.test(basename(plain)) || !chosen(path) || !isFile(path)) continue;
      const text = readText(path);
      if (text !== undefined) yield { path, text, quarter: mixed(hashText(groupOf(folder, plain))) & 3 };
    }
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function groupOf(folder: string, name: string): string {
  if (folder.endsWith('/man')) return basename(name).replace(/\..*$/, '');
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

function readText(path: string): string | undefined {
  try {
    const bytes = readFileSync(path);
    const plain = path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    const text = plain.subarray(0, MOST).toString('utf8');
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
