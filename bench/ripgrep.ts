import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Corpus } from './corpus.js';
import { rate } from './measure.js';
import { type RustRegex, toRust } from './rust-regex.js';

/** Milliseconds after which a run is given up, and after which it is not run again for a better time. */
const PATIENCE = 45_000;
const LONG = 5_000;
const TIMES = 3;
/** Patterns tried together when it is asked which of them the engine takes. */
const GROUP = 64;

/** What `rg -o` does with the same patterns on the same text. Speeds in MB a second, without the time to start. */
export interface RipgrepSpeed {
  readonly version: string;
  readonly megabytes: number;
  /** Patterns that the engine takes, and how many of them without their lookaround, which it does not have. */
  readonly patterns: number;
  readonly simplified: number;
  readonly refused: number;
  /** One pattern after another, as a user would give them; null where it did not end in 45 seconds. */
  readonly plain: number | null;
  /** One alternation over bytes with classes cut to ASCII, one thread. */
  readonly tuned: number | null;
}

const common = ['--no-config', '-o', '-N', '--no-heading', '-a', '--color=never'];
const roomy = ['--regex-size-limit', '1G', '--dfa-size-limit', '1G'];

/** Measures ripgrep where it is present; undefined where it is not. */
export function ripgrepSpeed(regexes: readonly RegExp[], corpus: Corpus): RipgrepSpeed | undefined {
  const { stdout, status } = spawnSync('rg', ['--version'], { encoding: 'utf8' });
  if (status !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'clearmark-bench-'));
  try {
    const text = join(folder, 'text');
    writeFileSync(text, corpus.documents.join('\n'));
    const said = (ascii: boolean) => regexes.flatMap((regex) => toRust(regex, ascii) ?? []);
    const accepted = acceptedOf(said(false), folder);
    const narrow = acceptedOf(said(true), folder);
    const speed = (patterns: readonly string[], options: readonly string[]) =>
      searchSpeed(folder, patterns, [...common, ...roomy, ...options], corpus.bytes);
    return {
      version: /\d[\d.]*/.exec(stdout)?.[0] ?? 'unknown',
      megabytes: corpus.bytes / 1e6,
      patterns: accepted.length,
      simplified: accepted.filter(({ simplified }) => simplified).length,
      refused: regexes.length - accepted.length,
      plain: speed(sourcesOf(accepted), []),
      tuned: speed([sourcesOf(narrow).join('|')], ['-j1', '--no-unicode', '--mmap']),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const sourcesOf = (patterns: readonly RustRegex[]) => patterns.map(({ source }) => source);

/** The speed of the best of some runs, less the best of as many on an empty file: compiling is not searching. */
function searchSpeed(folder: string, patterns: readonly string[], options: readonly string[], bytes: number) {
  writeFileSync(join(folder, 'patterns'), `${patterns.join('\n')}\n`);
  writeFileSync(join(folder, 'empty'), '\n');
  const start = leastTime(folder, 'empty', options);
  const whole = start === null ? null : leastTime(folder, 'text', options);
  return start === null || whole === null ? null : rate(bytes, Math.max(whole - start, 1));
}

function leastTime(folder: string, file: string, options: readonly string[]): number | null {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < TIMES; i++) {
    const start = performance.now();
    if (!ripgrep(folder, file, options)) return null;
    least = Math.min(least, performance.now() - start);
    if (least > LONG) break;
  }
  return least;
}

/** Runs ripgrep over a file, its matches into another; false when it refuses the patterns or takes too long. */
function ripgrep(folder: string, file: string, options: readonly string[]): boolean {
  const output = openSync(join(folder, 'matches'), 'w');
  try {
    const args = [...options, '-f', join(folder, 'patterns'), join(folder, file)];
    const { status } = spawnSync('rg', args, { stdio: ['ignore', output, 'ignore'], timeout: PATIENCE });
    return status === 0 || status === 1;
  } finally {
    closeSync(output);
  }
}

/** The patterns that the engine takes: halves of what it refuses are tried until the culprits are alone. */
function acceptedOf(patterns: readonly RustRegex[], folder: string): RustRegex[] {
  if (patterns.length > GROUP) {
    return [...acceptedOf(patterns.slice(0, GROUP), folder), ...acceptedOf(patterns.slice(GROUP), folder)];
  }
  if (patterns.length === 0) return [];
  writeFileSync(join(folder, 'patterns'), `${patterns.map(({ source }) => source).join('\n')}\n`);
  writeFileSync(join(folder, 'empty'), '\n');
  if (ripgrep(folder, 'empty', [...common, ...roomy, '--no-unicode'])) return [...patterns];
  if (patterns.length === 1) return [];
  const half = patterns.length >> 1;
  return [...acceptedOf(patterns.slice(0, half), folder), ...acceptedOf(patterns.slice(half), folder)];
}
