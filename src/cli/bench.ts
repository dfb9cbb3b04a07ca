import { statSync } from 'node:fs';
import type { Command } from 'commander';
import { type CommandContext, UsageError } from './context.js';
import { table, writeLine } from './output.js';

/** What a benchmark gives: named figures for programs, tables of them for people. */
export interface BenchReport {
  readonly figures: object;
  readonly tables: readonly { readonly rows: readonly (readonly string[])[]; readonly left?: number }[];
  /** Sentences below the tables. */
  readonly notes: readonly string[];
}

export interface BenchOptions {
  /** Size of the text to measure on, in millions of bytes. */
  readonly megabytes?: number;
  /** Bytes of text for each planted value. */
  readonly density?: number;
  /** Folder of documents to measure on, instead of written ones. */
  readonly files?: string;
  /** How many resources there are. */
  readonly resources?: number;
  /** Hears what is being measured, line by line. */
  readonly tell: (line: string) => void;
}

/** The benchmarks by name. */
export type Benchmarks = Readonly<Record<string, (options: BenchOptions) => Promise<BenchReport>>>;

interface BenchFlags extends Omit<BenchOptions, 'tell'> {
  readonly json?: boolean;
}

/** Adds `clearmark bench NAME`: speed figures as ratios against a reference of the same run. */
export function benchCommand(program: Command, context: CommandContext, benchmarks: Benchmarks): void {
  const names = Object.keys(benchmarks).join(', ');
  program
    .command('bench')
    .description('Measure speed against a reference of the same run')
    .argument('<name>', names)
    .option('--json', 'as JSON')
    .option(
      '--megabytes <number>',
      'size of the text; unless given 64 for scan, 1 in each format for extract',
      (value) => parseCount(value, 1, 1_000),
    )
    .option('--density <bytes>', 'bytes of text for each planted value; 4096 unless given', (value) =>
      parseCount(value, 64, 1_000_000_000),
    )
    .option('--resources <number>', 'labels there are; 1000000 unless given (lookup, check)', (value) =>
      parseCount(value, 1_000, 100_000_000),
    )
    .option('--files <folder>', 'documents to measure on (extract, origins)', folder)
    .action(async (name: string, { json, ...options }: BenchFlags) => {
      const run = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined;
      if (!run) throw new UsageError(`bench: there is no "${name}"; give one of ${names}`);
      const tell = (line: string) => void context.stderr.write(`${line}\n`);
      const { figures, tables, notes } = await run({ ...options, tell });
      if (json) return writeLine(context.stdout, JSON.stringify(figures, null, 2));
      const blocks = [...tables.map(({ rows, left }) => table(rows, left)), notes.join('\n')];
      return writeLine(context.stdout, blocks.filter((block) => block !== '').join('\n\n'));
    });
}

function folder(path: string): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError('bench: --files names no folder; name one that holds documents');
  }
  return path;
}

function parseCount(value: string, least: number, most: number): number {
  const count = Number(value);
  if (!(Number.isInteger(count) && count >= least && count <= most)) {
    throw new UsageError(`bench: give a whole number from ${least} to ${most} instead of "${value.slice(0, 20)}"`);
  }
  return count;
}
