import { existsSync, readdirSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';

const readable = new Set(['.txt', '.html', '.docx', '.pdf', '.odt', '.rtf', '.doc', '.eml', '.epub', '.pptx']);

/**
 * Real documents of formats with running text, at most so many, spread over what there is: from the folder that
 * CLEARMARK_CORPORA names, or from `shared/corpora` beside the checkout. None where neither is there.
 */
export function documentsOf(most: number): string[] {
  const { CLEARMARK_CORPORA: named } = process.env;
  const folder = resolve(named ?? '../shared/corpora');
  if (!existsSync(folder)) return [];
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => readable.has(extname(path).toLowerCase()))
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile() && statSync(path).size < 500_000)
    .sort();
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(most, all.length) }, (_, n) => all[Math.floor(n * step)] ?? '');
}
