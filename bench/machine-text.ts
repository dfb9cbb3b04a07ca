import { isUtf8 } from 'node:buffer';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFile } from '../src/project.js';
import { type Random, seededRandom } from './random.js';

const SMALLEST = 200;
const LARGEST = 1_000_000;
/** Entries looked at below one folder: enough for any installation, an end for a folder that has none. */
const ENTRIES = 200_000;

const endings = new Set(
  '.txt .md .rst .html .htm .css .js .mjs .cjs .ts .tsx .jsx .json .yaml .yml .xml .csv .sql .sh .py .pl .c .h .java'.split(
    ' ',
  ),
);
const named = /^(?:copyright|license|licence|readme|changelog|news|authors|notice|changes)(?:\..{1,8})?$/i;

/** Text found below one folder of the machine. */
export interface FoundText {
  readonly folder: string;
  readonly documents: string[];
  bytes: number;
}

/** Where text and code stand on most machines, and the share of a mixed corpus that each should give. */
function folders(): readonly { readonly folder: string; readonly share: number }[] {
  return [
    { folder: fileURLToPath(projectFile('node_modules/')), share: 0.4 },
    { folder: '/usr/share/doc', share: 0.3 },
    { folder: '/usr/lib/python3', share: 0.3 },
    { folder: '/usr/lib/python3.13', share: 0 },
    { folder: '/usr/lib/python3.12', share: 0 },
    { folder: '/usr/lib/python3.11', share: 0 },
    { folder: '/usr/share/perl', share: 0 },
    { folder: '/usr/share/common-licenses', share: 0 },
    { folder: '/usr/local/lib', share: 0 },
    { folder: '/Library/Developer', share: 0 },
  ];
}

/**
 * Text of this machine, about `bytes` in all: each folder gives its share, then what is missing comes from whichever has
 * more. May be less where the machine has less. Links are not followed, nothing is run.
 */
export function machineText(bytes: number): FoundText[] {
  const random = seededRandom(2);
  const queues = folders().map(({ folder, share }) => ({
    share,
    waiting: textFilesBelow(folder, random),
    found: { folder, documents: [], bytes: 0 } as FoundText,
  }));
  let total = 0;
  for (const { share, waiting, found } of queues) total += readSome(waiting, found, bytes * share);
  for (const { waiting, found } of queues) total += readSome(waiting, found, found.bytes + bytes - total);
  return queues.map(({ found }) => found).filter((found) => found.bytes > 0);
}

/** Reads waiting files until `found` holds `upTo` bytes; gives how many it added. */
function readSome(waiting: string[], found: FoundText, upTo: number): number {
  const before = found.bytes;
  while (found.bytes < upTo) {
    const path = waiting.pop();
    if (path === undefined) break;
    const content = readText(path);
    if (!content) continue;
    found.documents.push(content.text);
    found.bytes += content.bytes;
  }
  return found.bytes - before;
}

function readText(path: string): { text: string; bytes: number } | undefined {
  try {
    if (!hasFittingSize(path)) return undefined;
    const content = readFileSync(path);
    if (content.includes(0) || !isUtf8(content)) return undefined;
    return { text: content.toString('utf8'), bytes: content.length };
  } catch {
    return undefined;
  }
}

/** Paths of text files in an order of chance that is the same for the same tree. */
function textFilesBelow(folder: string, random: Random): string[] {
  const files: string[] = [];
  const open = [folder];
  for (let seen = 0; open.length > 0 && seen < ENTRIES; ) {
    const at = open.pop() ?? folder;
    for (const entry of entriesOf(at)) {
      seen++;
      const path = join(at, entry.name);
      if (entry.isDirectory()) open.push(path);
      else if (entry.isFile() && (endings.has(extname(entry.name)) || named.test(entry.name))) files.push(path);
    }
  }
  return random.shuffle(files.sort());
}

function hasFittingSize(path: string): boolean {
  const size = lstatSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return size >= SMALLEST && size <= LARGEST;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
