import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type GivenTexts, LOOKED_AT } from '../scan/classifier-training.js';
import { UsageError } from './context.js';

/** Where samples are, as options name them. */
export interface SampleFlags {
  readonly positive: readonly string[];
  readonly negative: readonly string[];
  readonly table?: string;
  readonly textColumn: string;
  readonly labelColumn: string;
  readonly positiveLabel: readonly string[];
}

/** Bytes: a sample is looked at in its beginning only, and a table has to fit into a request. */
const largestFile = 16 * 1024 * 1024;

/** Samples of folders, files or a table; null where none are named. @throws {UsageError} naming the file */
export async function readSamples(flags: SampleFlags): Promise<GivenTexts | null> {
  const { positive, negative, table } = flags;
  const isSides = positive.length > 0 || negative.length > 0;
  if (table === undefined) {
    if (!isSides) return null;
    return { kind: 'sides', positive: await textsIn(positive), negative: await textsIn(negative) };
  }
  if (isSides) throw new UsageError('--table: give either a table, or --positive and --negative');
  const content = await readText(table);
  const kind = ['.jsonl', '.ndjson'].includes(extname(table).toLowerCase()) ? 'jsonl' : 'csv';
  const columns = { text: flags.textColumn, label: flags.labelColumn };
  const positiveLabels = flags.positiveLabel.length > 0 ? flags.positiveLabel : undefined;
  return { kind, content, ...columns, positiveLabels };
}

async function textsIn(paths: readonly string[]): Promise<string[]> {
  const texts: string[] = [];
  for (const path of paths) {
    for (const file of await filesIn(path)) texts.push((await readText(file)).slice(0, LOOKED_AT));
  }
  return texts;
}

/** The file itself, or the files of a folder at any depth, in order of their paths; what begins with a dot is passed over. */
async function filesIn(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => {
    throw new UsageError(`${path}: cannot be read; name a folder with a text in each file, or a file`);
  });
  if (!found.isDirectory()) return [path];
  const files: string[] = [];
  for (const entry of await readdir(path, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const inner = join(path, entry.name);
    if (entry.isDirectory()) files.push(...(await filesIn(inner)));
    else if (entry.isFile()) files.push(inner);
  }
  return files.sort();
}

async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch(() => {
    throw new UsageError(`${file}: cannot be read; check the name and the permission to read it`);
  });
  if (bytes.length > largestFile) throw new UsageError(`${file}: at most 16 MiB; split it`);
  const isText = !bytes.subarray(0, 8192).includes(0);
  try {
    if (isText) return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Said below.
  }
  throw new UsageError(`${file}: is no text in UTF-8; samples are plain text, so save documents as text first`);
}
