import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Detector } from '../src/detect/detector.js';
import { CONFIDENCE } from '../src/detect/finding.js';

/** How much text is looked at in one go, as a scan does it: UTF-16 code units. */
const WINDOW = 1_000_000;

/** Judged high-confidence findings: by reason, then by infotype, how many in which file. */
export interface Judgement {
  readonly verdict: 'right' | 'wrong';
  readonly reason: string;
  readonly found: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** All high-confidence findings of a body of text, each judged, and how much text that was (bytes / 1e6). */
export interface JudgedBody {
  readonly megabytes: number;
  readonly judgements: readonly Judgement[];
}

export interface TextFile {
  /** From the root, with `/`. */
  readonly path: string;
  readonly bytes: number;
  readonly text: string;
}

/**
 * The text files below a folder in the order of their paths: those without a NUL byte in their first 8 KiB. Of files
 * with the same content the first. Caches of tools (`.cache`) are not part of what is installed.
 */
export function* textFiles(root: string, wanted: (path: string) => boolean = () => true): Generator<TextFile> {
  const seen = new Set<string>();
  for (const path of filesBelow(root, '')) {
    if (!wanted(path)) continue;
    const bytes = readFileSync(join(root, path));
    const hash = createHash('sha256').update(bytes).digest('base64');
    if (bytes.subarray(0, 8192).includes(0) || seen.has(hash)) continue;
    seen.add(hash);
    yield { path, bytes: bytes.length, text: bytes.toString('utf8') };
  }
}

function* filesBelow(root: string, folder: string): Generator<string> {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory() && path !== '.cache') yield* filesBelow(root, path);
    else if (entry.isFile()) yield path;
  }
}

/** How many findings of high confidence a text has, by infotype. */
export function highFindings(detector: Detector, text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const window of windowsOf(text)) {
    for (const { infotype } of detector.detect(window, { minConfidence: CONFIDENCE.high })) {
      counts.set(infotype, (counts.get(infotype) ?? 0) + 1);
    }
  }
  return counts;
}

function* windowsOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const limit = start + WINDOW;
    const line = limit < text.length ? text.lastIndexOf('\n', limit - 1) + 1 : text.length;
    const end = line > start ? line : limit;
    yield text.slice(start, end);
    start = end;
  }
}

/** How many findings of an infotype in a file have been judged, whatever the verdict. */
export function judgedCounts(body: JudgedBody): Map<string, number> {
  const judged = new Map<string, number>();
  for (const { found } of body.judgements) {
    for (const [infotype, files] of Object.entries(found)) {
      for (const [path, count] of Object.entries(files)) {
        const key = `${path} ${infotype}`;
        judged.set(key, (judged.get(key) ?? 0) + count);
      }
    }
  }
  return judged;
}

/** Findings judged wrong per million bytes of text. */
export function wrongPerMegabyte({ megabytes, judgements }: JudgedBody): number {
  const wrong = judgements.filter(({ verdict }) => verdict === 'wrong').flatMap(({ found }) => Object.values(found));
  const count = wrong.flatMap((files) => Object.values(files)).reduce((sum, files) => sum + files, 0);
  return count / megabytes;
}
