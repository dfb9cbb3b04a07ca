import type { Command } from 'commander';
import { type CommandContext, UsageError } from './context.js';
import { table, writeLine } from './output.js';

/** The benchmarks by name: each gives named figures. */
export type Benchmarks = Readonly<Record<string, () => Promise<object>>>;

/** Adds `clearmark bench NAME`: speed figures as ratios against a reference of the same run. */
export function benchCommand(program: Command, context: CommandContext, benchmarks: Benchmarks): void {
  const names = Object.keys(benchmarks).join(', ');
  program
    .command('bench')
    .description('Measure speed against a reference of the same run')
    .argument('<name>', names)
    .option('--json', 'as JSON')
    .action(async (name: string, { json }: { json?: boolean }) => {
      const run = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined;
      if (!run) throw new UsageError(`bench: there is no "${name}"; give one of ${names}`);
      const figures = await run();
      const rows = Object.entries(figures).map(([figure, value]) => [figure, String(value)]);
      await writeLine(context.stdout, json ? JSON.stringify(figures, null, 2) : table(rows));
    });
}
